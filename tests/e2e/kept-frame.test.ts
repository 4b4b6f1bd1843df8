// The first frame that was kept the last time: shown where nothing has changed, and only there. A word of the kept frame
// is changed in its file, so that one sees on the terminal whether it was shown; the interface then draws over it.

import {
	appendFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test} from 'vitest';
import {noteEarlierStart, open, program, type Setting, type Terminal} from '../support/terminal.ts';

const text = (words: string): string =>
	`${words} came to the harbour on Monday.\n\n${'The ferry waits for the tide, as it does on every day of the year. '.repeat(40)}`;

/** A home with two texts in a folder, where the program was ended once; removed at the end of the scope. */
async function ended(setting: Setting = {}) {
	const home = mkdtempSync(join(tmpdir(), 'briefing-frame-'));
	noteEarlierStart(home);
	const texts = join(home, 'texts');
	mkdirSync(join(texts, 'more'), {recursive: true});
	writeFileSync(join(texts, 'one.txt'), text('The ferry'));
	writeFileSync(join(texts, 'more', 'two.txt'), text('Another ferry'));
	const start = (more: Setting = {}, ...args: string[]): Terminal =>
		open([texts, ...args], {...setting, ...more, env: {...setting.env, ...more.env, HOME: home}});
	const end = async (terminal: Terminal): Promise<void> => {
		await terminal.waitForText('▪ Sources');
		terminal.press('q');
		expect((await terminal.ending()).code).toBe(0);
		expect(await terminal.leftovers()).toEqual([]);
	};
	{
		await using first = start();
		await end(first);
	}
	const frames = join(home, '.cache', 'briefing', 'frames');
	const file = (): string => join(frames, readdirSync(frames)[0] ?? '');
	/** Changes what is kept, as nobody does. */
	const change = (made: (kept: string) => string): void =>
		writeFileSync(file(), made(readFileSync(file(), 'latin1')), 'latin1');
	/** What the program writes at another start, whose end is waited for. */
	const written = async (more: Setting = {}, ...args: string[]): Promise<string> => {
		await using again = start(more, ...args);
		await again.waitForText('Sources');
		await again.waitFor(screen => screen[0]?.startsWith(' briefing'));
		again.press('q');
		await again.ending();
		return again.written;
	};
	return {
		home,
		texts,
		file,
		change,
		written,
		start,
		end,
		/** Changes a word of the frame that is kept. */
		mark: () =>
			change(kept => {
				const [head = '', ...rest] = kept.split('\n');
				const frame = rest.join('\n');
				expect(frame).toContain(MARK.toLowerCase());
				return `${head}\n${frame.replace(MARK.toLowerCase(), MARK)}`;
			}),
		[Symbol.dispose]: () => rmSync(home, {recursive: true}),
	};
}

const MARK = 'BRIEFING';
/** What Ink writes at the beginning of a frame. */
const BEGIN = '\x1b[?2026h';

test('it is shown where nothing has changed, and the interface takes it over', async () => {
	using earlier = await ended();
	earlier.mark();
	await using again = earlier.start();
	await again.waitForText(MARK);
	await again.waitFor(screen => screen[0]?.startsWith(' briefing'));
	expect(again.written.indexOf(MARK)).toBeLessThan(again.written.indexOf(' briefing'));
	again.press('k');
	await again.waitForText(/▸ +1 Another/);
	again.press('q');
	expect((await again.ending()).code).toBe(0);
	expect(await again.leftovers()).toEqual([]);
});

// Preloaded into the program: notes what is loaded, and when the frame is written.
const watcher = (log: string): string => `
	import {registerHooks} from 'node:module';
	import {appendFileSync} from 'node:fs';
	const note = text => appendFileSync(${JSON.stringify(log)}, text + '\\n');
	registerHooks({load(url, context, next) { note(url); return next(url, context); }});
	const {write} = process.stdout;
	process.stdout.write = function (text, ...rest) {
		if (String(text).includes('\\x1b[?1049h')) note('frame; ' + process.moduleLoadList.join());
		return write.call(this, text, ...rest);
	};
`;

test('nothing is loaded before it but the file that is started', async () => {
	using earlier = await ended();
	const log = join(earlier.home, 'loaded');
	const hook = join(earlier.home, 'watcher.mjs');
	writeFileSync(hook, watcher(log));
	await earlier.written({env: {NODE_OPTIONS: `--import=${hook}`}});
	const lines = readFileSync(log, 'utf8').split('\n');
	const frame = lines.findIndex(line => line.startsWith('frame; '));
	const loaded = lines.slice(0, frame).filter(line => line !== pathToFileURL(hook).href && !line.startsWith('node:'));
	expect(loaded).toEqual([pathToFileURL(program).href]);
	for (const heavy of ['crypto', 'child_process', 'worker_threads', 'http'])
		expect(lines[frame]?.split(',')).not.toContain(`NativeModule ${heavy}`);
	expect(lines.slice(frame).filter(line => line.startsWith('file:')).length).toBeGreaterThan(3);
});

test('it is, cell for cell, what is drawn without it', async () => {
	using earlier = await ended();
	/** What is written before the interface draws its first frame, which it does between two marks of its own. */
	const early = async (): Promise<string> => (await earlier.written()).split(BEGIN)[0] ?? '';
	const kept = await early();
	rmSync(earlier.file());
	const made = await early();
	expect(kept).toContain('The ferry');
	expect(kept).toBe(made);
});

test('where one was, it is where one is', async () => {
	using earlier = await ended();
	{
		await using second = earlier.start();
		await second.waitForText('▪ Sources');
		second.press('j');
		await second.waitForText('Another ferry came');
		await earlier.end(second);
	}
	earlier.mark();
	const written = await earlier.written();
	expect(written).toContain(MARK);
	expect(written.slice(0, written.indexOf(BEGIN))).toContain('Another ferry came');
});

test.each<[string, (of: Awaited<ReturnType<typeof ended>>) => Setting | undefined]>([
	[
		'a text has other words, of the same length and time',
		({texts}) => {
			const file = join(texts, 'one.txt');
			const at = new Date(2020, 1, 1);
			writeFileSync(file, text('The fairy'));
			utimesSync(file, at, at);
			return undefined;
		},
	],
	['a text has been added', ({texts}) => void writeFileSync(join(texts, 'more', 'three.txt'), text('A third ferry'))],
	['a text has gone', ({texts}) => rmSync(join(texts, 'more', 'two.txt')) as undefined],
	[
		'a text has become a folder',
		({texts}) => {
			rmSync(join(texts, 'one.txt'));
			mkdirSync(join(texts, 'one.txt'));
			return undefined;
		},
	],
	[
		'there are settings',
		({home}) => {
			mkdirSync(join(home, '.config', 'briefing'), {recursive: true});
			writeFileSync(join(home, '.config', 'briefing', 'config.yaml'), 'measure: 50\n');
			return undefined;
		},
	],
	[
		'the place is another',
		({home}) => {
			const places = join(home, '.local', 'state', 'briefing', 'places');
			for (const file of readdirSync(places)) if (file.endsWith('.json')) rmSync(join(places, file));
			return undefined;
		},
	],
	[
		'there is a mark',
		({home}) => {
			const places = join(home, '.local', 'state', 'briefing', 'places');
			for (const file of readdirSync(places))
				appendFileSync(join(places, file.replace('.json', '.marks.jsonl')), '{}\n');
			return undefined;
		},
	],
	['the window is wider', () => ({cols: 101})],
	['the window is lower', () => ({rows: 29})],
	['colours are not wanted', () => ({env: {NO_COLOR: '1'}})],
	['the terminal has fewer colours', () => ({env: {COLORTERM: '', TERM: 'xterm'}})],
	['the terminal makes links', () => ({env: {TERM_PROGRAM: 'WezTerm'}})],
	['the locale is another', () => ({env: {LANG: 'C'}})],
	['the terminal is not known', () => ({env: {TERM: 'qansi'}})],
	['it was cut short', ({change}) => change(kept => kept.slice(0, -1)) as undefined],
	['it has grown', ({change}) => change(kept => `${kept} `) as undefined],
	['another build kept it', ({change}) => change(kept => kept.replace(/"key":"\[\\"./, '"key":"[\\"~')) as undefined],
	['it commands the terminal', ({change}) => change(kept => kept.replace('Points', 'Point\x07')) as undefined],
	['it is no record', ({change}) => change(() => `{"key":1}\n${MARK}`) as undefined],
	['it is empty', ({change}) => change(() => '') as undefined],
])('it is not shown where %s', async (_, make) => {
	using earlier = await ended();
	earlier.mark();
	const setting = make(earlier);
	expect(await earlier.written(setting)).not.toContain(MARK);
});

test('it is shown in another folder too, but not where a path begins in that folder', async () => {
	using earlier = await ended();
	earlier.mark();
	expect(await earlier.written({cwd: '/'})).toContain(MARK);
	earlier.mark();
	await using there = open(['texts'], {cwd: earlier.home, env: {HOME: earlier.home}});
	await there.waitForText('▪ Sources');
	expect(there.written).not.toContain(MARK);
});

test('it is not shown where something else is asked for', async () => {
	using earlier = await ended();
	earlier.mark();
	expect(await earlier.written({}, '--ascii')).not.toContain(MARK);
});

test('of a folder so large that its texts are read later, the list is shown, unless a file was added', async () => {
	using earlier = await ended();
	for (let i = 0; i < 300; i++) writeFileSync(join(earlier.texts, `text-${i}.txt`), text('A barge'));
	await earlier.written();
	earlier.mark();
	const written = await earlier.written();
	expect(written).toContain(MARK);
	expect(written.slice(0, written.indexOf(BEGIN))).toContain('text-1.txt');
	// What was read in between is no part of it.
	appendFileSync(join(earlier.texts, 'text-7.txt'), 'More of it.');
	earlier.mark();
	expect(await earlier.written()).toContain(MARK);
	earlier.mark();
	writeFileSync(join(earlier.texts, 'text-300.txt'), text('A tug'));
	expect(await earlier.written()).not.toContain(MARK);
});

test('of a folder of thousands, its times tell whether a file was added, once it has been left alone for a while', async () => {
	using earlier = await ended();
	for (let i = 0; i < 400; i++) writeFileSync(join(earlier.texts, `${'long-'.repeat(40)}${i}.txt`), text('A barge'));
	const bySize = new Map<boolean, number>();
	await expect
		.poll(
			async () => {
				await earlier.written();
				const kept = readFileSync(earlier.file(), 'latin1');
				bySize.set(kept.includes('"since"'), kept.length);
				return kept.includes('"since"');
			},
			{timeout: 60_000},
		)
		.toBe(true);
	// Meanwhile the names themselves were kept.
	expect(bySize.get(false) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(64 * 1024);
	earlier.mark();
	expect(await earlier.written()).toContain(MARK);
	earlier.mark();
	writeFileSync(join(earlier.texts, 'text-400.txt'), text('A tug'));
	expect(await earlier.written()).not.toContain(MARK);
});

test('at most 32 are kept', async () => {
	using earlier = await ended();
	const folder = join(earlier.home, '.cache', 'briefing', 'frames');
	rmSync(earlier.file());
	for (let i = 0; i < 40; i++) {
		writeFileSync(join(folder, `${i}.frame`), '');
		utimesSync(join(folder, `${i}.frame`), i, i);
	}
	await earlier.written();
	const left = readdirSync(folder);
	expect(left).toHaveLength(32);
	expect(left).not.toContain('0.frame');
});
