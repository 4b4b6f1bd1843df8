// The first frame is painted twice, by us as a string and by Ink: cell for cell the same, so that nobody sees the change
// of hands. Both are shown to a real terminal emulator, and its cells are compared.

import xterm from '@xterm/headless';
import {afterEach, beforeAll, describe, expect, test} from 'vitest';
import {indicatorOf} from '../../src/app/list-pane.ts';
import {screenOf} from '../../src/app/screen.ts';
import {paintedFrame} from '../../src/ui/early-frame.ts';
import {type Theme, themeOf} from '../../src/ui/theme.ts';
import {type Material, materials, seedMaterial} from '../app/made-sessions.ts';
import {cellsOn} from './cells-on.ts';
import {cleanup, mount} from './mounted.tsx';

let stories: readonly Material[];
beforeAll(async () => {
	stories = [await seedMaterial(), ...materials()];
});
afterEach(cleanup);

/** The cells of a terminal that was written to. */
async function cellsAfter(data: string, columns: number, rows: number): Promise<readonly string[]> {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	await new Promise<void>(resolve => terminal.write(data, resolve));
	const found = cellsOn(terminal);
	terminal.dispose();
	return found;
}

const sizes = [
	[100, 30],
	[80, 24],
	[160, 50],
	[64, 18],
	[40, 10],
	[20, 5],
	[9, 3],
	[1, 1],
] as const;

const large = [
	[120, 40],
	[200, 60],
	[250, 70],
] as const;

/** Fails where the two frames of a story differ in a cell. */
async function expectEqual(
	theme: Theme,
	ascii: boolean,
	all: readonly (readonly [columns: number, rows: number])[],
): Promise<void> {
	for (const story of stories) {
		for (const [columns, rows] of all) {
			const app = await mount(story, {columns, rows}, {ascii}, theme);
			const state = app.store.state();
			const early = paintedFrame(screenOf(state), indicatorOf(state), theme);
			const [ours, inks] = await Promise.all([
				cellsAfter(early, columns, rows),
				cellsAfter(app.raw().replaceAll('\n', '\r\n'), columns, rows),
			]);
			expect(ours, `${story.name} at ${columns}×${rows}`).toEqual(inks);
			app.unmount();
		}
	}
}

describe('the first frame as a string and as Ink draws it', () => {
	for (const colour of [true, false]) {
		for (const ascii of [false, true]) {
			test(`${colour ? 'colours' : 'no colours'}, ${ascii ? 'ASCII' : 'UTF-8'}`, async () => {
				await expectEqual(themeOf('default', colour ? 4 : 1), ascii, sizes);
			});
		}
	}

	test.each([
		['dark', 24],
		['dark', 8],
		['light', 24],
		['light', 8],
	] as const)('%s, %d bits of colour, on large screens', async (name, depth) => {
		await expectEqual(themeOf(name, depth), false, large);
	});
});
