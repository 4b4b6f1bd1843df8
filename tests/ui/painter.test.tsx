// What the painter draws, key by key and only where something changed, is what Ink draws of the same states: shown to two
// terminal emulators, cell for cell, cursor included. And what of Ink's writes goes out while the painter draws.

import xterm from '@xterm/headless';
import fc from 'fast-check';
import {afterEach, beforeAll, describe, expect, test} from 'vitest';
import {screenOf} from '../../src/app/screen.ts';
import type {Size} from '../../src/app/state.ts';
import {prepareMarkdown} from '../../src/text/blocks.ts';
import type {DrawBlock} from '../../src/text/layout.ts';
import {loadDrawBlock} from '../../src/ui/draw-block.ts';
import {FRAME_BEGINS, FRAME_ENDS} from '../../src/ui/guarded-stream.ts';
import {type Painter, painterOf} from '../../src/ui/painter.ts';
import {type Theme, themeOf} from '../../src/ui/theme.ts';
import {allKeys, type Material, materials, seedMaterial, ways} from '../app/made-sessions.ts';
import {cellsOn} from './cells-on.ts';
import {cleanup, type Mounted, mount} from './mounted.tsx';

const ESC = '\u001B';
const ENTER = `${ESC}[?1049h`;
const LEAVE = `${ESC}[?1049l`;
const FRAME = `${FRAME_BEGINS}a frame of Ink's${FRAME_ENDS}`;

let draw: DrawBlock;
let stories: readonly Material[];
beforeAll(async () => {
	await prepareMarkdown();
	draw = await loadDrawBlock();
	stories = [await seedMaterial(), ...materials()];
});
afterEach(cleanup);

/** A painter with a terminal of its own beside a mounted interface, of the same store. */
class Beside {
	readonly painter: Painter;
	readonly #terminal: xterm.Terminal;
	#written = '';

	constructor(app: Mounted, {columns, rows}: Size, theme: Theme) {
		this.#terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, convertEol: true});
		this.painter = painterOf(app.store, theme, 0, frame => {
			this.#written += frame;
		});
		this.painter.tree.subscribe(() => {});
		this.painter.passing(ENTER);
		this.painter.passing(FRAME);
	}

	resize({columns, rows}: Size): void {
		this.#terminal.resize(columns, rows);
		this.painter.forget();
	}

	/** What was written since it was last asked, shown by the terminal. */
	async cells(): Promise<{cells: readonly string[]; cursor: unknown; written: string}> {
		const written = this.#written;
		this.#written = '';
		await new Promise<void>(resolve => this.#terminal.write(written, resolve));
		const {cursorX, cursorY} = this.#terminal.buffer.active;
		const hides = written.lastIndexOf(`${ESC}[?25l`) > written.lastIndexOf(`${ESC}[?25h`);
		return {cells: cellsOn(this.#terminal), cursor: hides ? null : {x: cursorX, y: cursorY}, written};
	}
}

type Step = readonly string[] | Size;

/** Plays steps and compares after each. */
async function play(material: Material, size: Size, theme: Theme, steps: readonly Step[]): Promise<void> {
	const app = await mount(material, size, {draw}, theme);
	const beside = new Beside(app, size, theme);
	let at = size;
	app.store.dispatch({type: 'say', text: 'it begins', tone: 'plain'});
	for (const step of steps) {
		if ('columns' in step) {
			at = step;
			beside.resize(step);
			await app.resize(step);
		} else if (app.store.state().quitting === null) {
			app.store.press(step);
			await new Promise(resolve => setImmediate(resolve));
		}
		const ink = new xterm.Terminal({cols: at.columns, rows: at.rows, allowProposedApi: true, convertEol: true});
		// The emulator takes some clusters for wider than they are: what goes over the edge may move no other row.
		const apart = app.raw().split('\n');
		const rows = apart.map((row, y) => `${ESC}[${y + 1};1H${row}`).join('');
		await new Promise<void>(resolve => ink.write(`${ESC}[?7l${rows}`, resolve));
		const {cells, cursor, written} = await beside.cells();
		expect(cells, `${material.name} after ${JSON.stringify(step)}`).toEqual(cellsOn(ink));
		const {cursor: asked} = screenOf(app.store.state());
		if (asked && written !== '') expect(cursor).toEqual(asked);
		if (!asked) expect(written).not.toContain(`${ESC}[?25h`);
		ink.dispose();
	}
	app.unmount();
}

const sizes = [
	{columns: 100, rows: 30},
	{columns: 64, rows: 18},
	{columns: 160, rows: 50},
	{columns: 24, rows: 7},
	{columns: 9, rows: 3},
	{columns: 1, rows: 1},
];

describe('the painter draws what Ink draws', () => {
	for (const [name, keys] of Object.entries(ways)) {
		test(name, async () => {
			const steps: Step[] = [...keys.map(key => [key]), ['j'], ['J'], ...sizes, ['esc'], ['esc']];
			for (const [i, story] of stories.entries())
				await play(story, {columns: 100, rows: 30}, themeOf('default', i % 2 === 0 ? 4 : 24), steps);
		});
	}

	test('under any keys, at any size', async () => {
		const size = fc.record({columns: fc.integer({min: 1, max: 120}), rows: fc.integer({min: 1, max: 40})});
		const step: fc.Arbitrary<Step> = fc.oneof(
			{weight: 12, arbitrary: fc.constantFrom(...allKeys).map(key => [key])},
			{weight: 1, arbitrary: fc.constantFrom(['/', 't', 'h', 'e'], ['/', 't', 'enter', 'n'])},
			{weight: 1, arbitrary: size},
		);
		await fc.assert(
			fc.asyncProperty(
				fc.nat(stories.length - 1),
				size,
				fc.constantFrom(1, 4, 24),
				fc.array(step, {maxLength: 20, size: 'max'}),
				(which, first, depth, steps) => play(stories[which] as Material, first, themeOf('default', depth as 4), steps),
			),
			{numRuns: 60},
		);
	});
});

describe('what goes out', () => {
	const theme = themeOf('default', 4);
	const begun = async (): Promise<{app: Mounted; beside: Beside}> => {
		const size = {columns: 100, rows: 30};
		const app = await mount(stories[0] as Material, size, {draw}, theme);
		return {app, beside: new Beside(app, size, theme)};
	};

	test('only the rows that changed, and nothing where none did', async () => {
		const {app, beside} = await begun();
		app.store.press(['j']);
		const whole = (await beside.cells()).written;
		app.store.dispatch({type: 'resize', columns: 100, rows: 30});
		expect((await beside.cells()).written).toBe('');
		app.store.dispatch({type: 'say', text: 'a word', tone: 'plain'});
		const {written} = await beside.cells();
		expect(written).toContain('a word');
		expect(written.length).toBeLessThan(whole.length / 5);
	});

	test("Ink's frames until the painter has drawn, and none from then on", async () => {
		const {app, beside} = await begun();
		const {painter} = beside;
		expect(painter.passing(FRAME)).toBe(FRAME);
		app.store.press(['j']);
		for (const drawing of [FRAME, `${ESC}[2K${ESC}[1A${ESC}[2K${ESC}[G`, `${ESC}[3A${ESC}[G${ESC}[J`])
			expect(painter.passing(drawing)).toBe('');
		for (const mode of [`${ESC}[?25h`, `${ESC}[?2004h`, '']) expect(painter.passing(mode)).toBe(mode);
	});

	test('Ink draws after it was away, and the painter from the next change on, as a whole', async () => {
		const {app, beside} = await begun();
		const {painter} = beside;
		app.store.press(['j']);
		await beside.cells();
		expect(painter.passing(LEAVE)).toBe(LEAVE);
		app.store.press(['j']);
		expect(painter.tree.state()).toBe(app.store.state());
		expect((await beside.cells()).written).toBe('');
		expect(painter.passing(ENTER)).toBe(ENTER);
		expect(painter.passing(FRAME)).toBe(FRAME);
		app.store.press(['k']);
		expect((await beside.cells()).written.split('\n').length).toBe(30);
		expect(painter.passing(FRAME)).toBe('');
	});

	test("Ink's tree follows when the keys rest", async () => {
		const {app, beside} = await begun();
		const {tree} = beside.painter;
		let told = 0;
		tree.subscribe(() => told++);
		const before = tree.state();
		app.store.press(['j']);
		app.store.press(['j']);
		expect(tree.state()).toBe(before);
		await expect.poll(() => told).toBe(1);
		expect(tree.state()).toBe(app.store.state());
	});
});
