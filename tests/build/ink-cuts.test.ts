// What is bundled in place of parts of Ink gives what Ink's own parts give, for frames as the reader makes them and for
// whatever else: text of many scripts, styles and sequences that stay open, writes over one another, clips.

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {production} from '../../.config/build.ts';
import inkMeasureText from '../../node_modules/ink/build/measure-text.js';
import InkOutput from '../../node_modules/ink/build/output.js';
import inkSanitizeAnsi from '../../node_modules/ink/build/sanitize-ansi.js';
import inkWidestLine from '../../node_modules/widest-line/index.js';

// biome-ignore lint/suspicious/noExplicitAny: what a bundle exports has no types.
let cuts: any;
let folder = '';
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'briefing-ink-cuts-'));
	const outfile = join(folder, 'cuts.mjs');
	const contents = `export {default as Output} from './.config/ink-output.ts'; export * from './.config/ink-lines.ts'`;
	await build({...production, stdin: {contents, resolveDir: '.'}, outfile});
	cuts = await import(pathToFileURL(outfile).href);
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const ESC = '\u001B';
const words = [
	'a',
	'word ',
	' ',
	'  ',
	'│',
	'漢字',
	'カ',
	'👩‍👩‍👧',
	'🇩🇪',
	'e\u0301',
	'가',
	'①',
	'Ωя',
	'’—…',
	'≈⌘▪▸',
	'½é',
	'\u{16D63}\u{16D67}',
];
const styles = ['0', '1', '2', '22', '3;31', '7', '1;2', '38;5;100', '48;2;1;2;3', '39', ''].map(
	code => `${ESC}[${code}m`,
);
const links = [`${ESC}]8;;https://a.example/b${ESC}\\`, `${ESC}]8;;${ESC}\\`, `${ESC}]8;;x\u0007`];
const odd = [
	'\u0301',
	'\u200B',
	'\u200D',
	'\uFE0F',
	'\t',
	'\r',
	'\r\n',
	ESC,
	`${ESC}[`,
	`${ESC}]8;`,
	`${ESC}]0;t\u0007`,
	`${ESC}[2K`,
	'\u009B31m',
	'\uD83D',
];

/** A line whose styles end with it. */
const closed = fc
	.array(fc.tuple(fc.constantFrom('', ...styles), fc.constantFrom(...words)), {maxLength: 6})
	.map(runs => runs.map(([style, word]) => (style === '' ? word : `${style}${word}${ESC}[0m`)).join(''));
const anything = fc
	.array(
		fc.oneof(
			fc.constantFrom(...words),
			fc.constantFrom(...styles),
			fc.constantFrom(...links),
			fc.constantFrom(...odd),
			fc.constant('\n'),
		),
		{maxLength: 14},
	)
	.map(parts => parts.join(''));
const text = fc.oneof(
	{weight: 3, arbitrary: fc.array(closed, {minLength: 1, maxLength: 4}).map(lines => lines.join('\n'))},
	{weight: 1, arbitrary: anything},
);

type Transformer = (line: string, index: number) => string;
const transformers: readonly Transformer[] = [
	line => line,
	line => line.toUpperCase(),
	line => `${ESC}[32m${line}${ESC}[39m`,
	(line, index) => `${index}${line}`,
];
const bound = fc.option(fc.integer({min: -2, max: 40}), {nil: undefined, freq: 8});
const clip = fc.record({x1: bound, x2: bound, y1: bound, y2: bound});
const place = fc.integer({min: -3, max: 40});
const operation = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			x: place,
			y: fc.integer({min: -2, max: 8}),
			text,
			by: fc.subarray([...transformers], {maxLength: 2}),
		}),
	},
	{weight: 1, arbitrary: fc.record({clip})},
	{weight: 1, arbitrary: fc.constant('unclip' as const)},
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

// biome-ignore lint/suspicious/noExplicitAny: see above
function play(output: any, operations: readonly Operation[]): any {
	for (const one of operations) {
		if (one === 'unclip') output.unclip();
		else if ('clip' in one) output.clip(one.clip);
		else output.write(one.x, one.y, one.text, {transformers: one.by});
	}
	return output;
}

test('frames of any writes', () => {
	fc.assert(
		fc.property(
			fc.integer({min: 0, max: 40}),
			fc.integer({min: 0, max: 8}),
			fc.array(operation, {maxLength: 8}),
			(width, height, operations) => {
				const ours = play(new cuts.Output({width, height}), operations).get();
				expect(ours).toEqual(play(new InkOutput({width, height}), operations).get());
			},
		),
		{numRuns: 1500},
	);
});

/** Columns of rows side by side in a clipped box, with or without a blank between them. */
const columns = fc.array(fc.tuple(fc.array(closed, {minLength: 1, maxLength: 6}), fc.nat(2)), {
	minLength: 1,
	maxLength: 4,
});

test('frames of columns side by side, which are joined from whole lines', () => {
	let joined = 0;
	let all = 0;
	fc.assert(
		fc.property(columns, panes => {
			const operations: Operation[] = [];
			let x = 0;
			for (const [rows, gap] of panes) {
				operations.push({x, y: 0, text: rows.join('\n'), by: [line => line]});
				x += Math.max(...rows.map(row => inkWidestLine(row))) + gap;
			}
			const size = {width: x, height: 6};
			const clipped: Operation[] = [{clip: {x1: 0, x2: x, y1: 0, y2: 6}}, ...operations, 'unclip'];
			const ours = play(new cuts.Output(size), clipped);
			all++;
			if (ours.joined()) joined++;
			expect(ours.get()).toEqual(play(new InkOutput(size), clipped).get());
		}),
		{numRuns: 800},
	);
	expect(joined / all).toBeGreaterThan(0.8);
});

test('widths, sizes and cleaning of any text', () => {
	fc.assert(
		fc.property(fc.oneof(text, anything, fc.string({unit: 'binary'})), any => {
			expect(cuts.widestLine(any)).toBe(inkWidestLine(any));
			expect(cuts.measureText(any)).toEqual(inkMeasureText(any));
			expect(cuts.sanitizeAnsi(any)).toBe(inkSanitizeAnsi(any));
		}),
		{numRuns: 2500},
	);
});

test('are in the bundle, and nothing of Ink asks for its own', async () => {
	const {metafile} = await build({
		...production,
		stdin: {contents: `import {render} from 'ink'; render(null)`, resolveDir: '.'},
		write: false,
	});
	const imports = Object.entries(metafile?.inputs ?? {}).flatMap(([file, {imports}]) =>
		imports.map(({path}) => [file, path] as const),
	);
	const of = (path: string): readonly string[] =>
		imports.filter(([, to]) => to.endsWith(path)).map(([file]) => file.replace(/^.*\//, ''));
	expect(of('ink/build/output.js')).toEqual(['ink-output.ts']);
	expect(of('ink/build/sanitize-ansi.js')).toEqual(['ink-lines.ts']);
	expect(of('ink/build/measure-text.js')).toEqual([]);
	expect(of('widest-line/index.js')).toEqual([]);
});
