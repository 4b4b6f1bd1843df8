// Each cut of `.config/library-cuts.ts` gives what the library as published gives: the same layouts, the same drawing.

import childProcess from 'node:child_process';
import {createHash} from 'node:crypto';
import EventEmitter from 'node:events';
import fs, {mkdtempSync, rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {stripVTControlCharacters} from 'node:util';
import {build} from 'esbuild';
import fc from 'fast-check';
import {Marked} from 'marked';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {production} from '../../.config/build.ts';

let folder = '';
let bytes: Record<string, number> = {};

// biome-ignore lint/suspicious/noExplicitAny: what a bundle exports has no types.
type Bundle = any;

/** `source` bundled as the product is, and loaded. */
async function bundled(name: string, source: string, plugins = production.plugins ?? []): Promise<Bundle> {
	const outfile = join(folder, `${name}.mjs`);
	const result = await build({
		...production,
		plugins,
		stdin: {contents: source, resolveDir: '.'},
		outfile,
	});
	bytes = {...bytes, [name]: Object.values(result.metafile?.outputs ?? {})[0]?.bytes ?? 0};
	return import(pathToFileURL(outfile).href);
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'briefing-cuts-'));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe('Yoga, instantiated at once', () => {
	type Box = {readonly size: readonly (number | undefined)[]; readonly style: number; readonly inner: readonly Box[]};
	const box = fc.letrec<{box: Box}>(tie => ({
		box: fc.record({
			size: fc.array(fc.option(fc.integer({min: 0, max: 60}), {nil: undefined}), {minLength: 4, maxLength: 4}),
			style: fc.nat(0xffff),
			inner: fc.oneof({maxDepth: 3, withCrossShrink: true}, fc.constant([]), fc.array(tie('box'), {maxLength: 4})),
		}),
	})).box;

	const layoutOf = (yoga: Bundle, {size: [width, height, padding, grow], style, inner}: Box): unknown => {
		const make = ({size: [width, height, padding, grow], style, inner}: Box): Bundle => {
			const node = yoga.Node.create();
			if (width !== undefined) node.setWidth(width);
			if (height !== undefined) node.setHeight(height);
			if (padding !== undefined) node.setPadding(yoga.EDGE_ALL, padding % 4);
			if (grow !== undefined) node.setFlexGrow(grow % 3);
			node.setFlexDirection([0, 1, 2, 3][style & 3]);
			node.setFlexWrap((style >> 2) % 3);
			node.setAlignItems((style >> 4) % 5);
			node.setJustifyContent((style >> 8) % 6);
			node.setFlexShrink((style >> 12) & 1);
			for (const [index, child] of inner.map(make).entries()) node.insertChild(child, index);
			return node;
		};
		const root = make({size: [width, height, padding, grow], style, inner});
		root.calculateLayout(80, 24, yoga.DIRECTION_LTR);
		const read = (node: Bundle): unknown => [
			node.getComputedLayout(),
			Array.from({length: node.getChildCount()}, (_, index) => read(node.getChild(index))),
		];
		const layout = read(root);
		root.freeRecursive();
		return layout;
	};

	test('lays out every tree as the original does', async () => {
		const {default: ours} = await bundled('yoga', `export * from 'yoga-layout'; export {default} from 'yoga-layout'`);
		const {default: original} = await import('yoga-layout');
		expect(Object.keys(ours).sort()).toEqual(expect.arrayContaining(['Config', 'Node']));
		fc.assert(
			fc.property(box, tree => {
				expect(layoutOf(ours, tree)).toEqual(layoutOf(original, tree));
			}),
		);
	});

	test('exports what the original exports', async () => {
		const ours = await bundled('yoga-names', `export * from 'yoga-layout'; export {default} from 'yoga-layout'`);
		const original = await import('yoga-layout');
		expect(Object.keys(ours).sort()).toEqual(Object.keys(original).sort());
	});

	test('is ready without fetch', async () => {
		const {fetch} = globalThis;
		globalThis.fetch = () => {
			throw new Error('fetched');
		};
		try {
			const {default: ours} = await bundled('yoga-alone', `export {default} from 'yoga-layout'`);
			expect(ours.Node.create().getChildCount()).toBe(0);
		} finally {
			globalThis.fetch = fetch;
		}
	});
});

describe('marked-terminal without highlighter and emoji names', () => {
	const markdown = `# A heading

A *paragraph* with **strong**, \`code\`, a [link](https://a.example) and :smile: that stays.

\`\`\`js
const fenced = 1 < 2;
\`\`\`

\`\`\`nolanguage
x
\`\`\`

- one
- two **strong**
  1. three

> a quotation

| a | b |
|---|---|
| 1 | 2 |

---
`;
	const drawn = ({markedTerminal}: Bundle) => new Marked(markedTerminal({emoji: false})).parse(markdown) as string;
	const source = `export {markedTerminal} from 'marked-terminal'`;

	test('draws the same characters as the original', async () => {
		const ours = drawn(await bundled('marked-terminal', source));
		const original = drawn(await bundled('marked-terminal-original', source, []));
		expect(stripVTControlCharacters(ours)).toBe(stripVTControlCharacters(original));
		expect(ours).toContain(':smile:');
		expect(bytes['marked-terminal'] ?? 0).toBeLessThan((bytes['marked-terminal-original'] ?? 0) / 10);
	});
});

describe('what libraries part and measure without a segmenter', () => {
	const ESC = '\u001B';
	const piece = fc.oneof(
		{
			weight: 6,
			arbitrary: fc.constantFrom('a', 'word ', '│', '▸', '…', '漢', 'カ', '가', '“', '–', `${ESC}[1;36m`, `${ESC}[0m`),
		},
		{
			weight: 1,
			arbitrary: fc.constantFrom(
				'\u0301',
				'\u200D',
				'\uFE0F',
				'\t',
				'\r\n',
				'👩‍👩‍👧',
				'🇩🇪',
				'①',
				'\u1100',
				'\u0E33',
				ESC,
			),
		},
		{weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 3})},
	);
	const text = fc.array(piece, {maxLength: 12}).map(pieces => pieces.join(''));

	test('is parted as by Intl.Segmenter', async () => {
		const {segmenterOf} = await bundled('segmenter', `export * from './.config/plain-segments.ts'`);
		const ours = segmenterOf(undefined, {granularity: 'grapheme'});
		const original = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
		fc.assert(
			fc.property(text, fc.nat(20), (text, at) => {
				expect([...ours.segment(text)]).toEqual([...original.segment(text)]);
				expect(ours.segment(text).containing(at)).toEqual(original.segment(text).containing(at));
			}),
			{numRuns: 300},
		);
	});

	test("is as wide as Ink's string-width says, and loads without the pattern of all emoji", async () => {
		const file = './node_modules/ink/node_modules/string-width/index.js';
		const {default: ours} = await bundled('width', `export {default} from '${file}'`);
		const {default: original} = await import(join(process.cwd(), file));
		for (let code = 0; code <= 0x2_ff_ff; code += code < 0x1_00_00 ? 1 : 13) {
			const character = String.fromCodePoint(code);
			if (ours(character) !== original(character)) expect(code.toString(16)).toBe('as wide as it was');
		}
		fc.assert(
			fc.property(text, fc.boolean(), fc.boolean(), (text, ambiguousIsNarrow, countAnsiEscapeCodes) => {
				const options = {ambiguousIsNarrow, countAnsiEscapeCodes};
				expect(ours(text)).toBe(original(text));
				expect(ours(text, options)).toBe(original(text, options));
			}),
			{numRuns: 300},
		);
		const {Segmenter} = Intl;
		const made = function made() {
			throw new Error('a segmenter was made');
		};
		Object.defineProperty(Intl, 'Segmenter', {value: made});
		try {
			const {default: plainly} = await bundled('width-alone', `export {default} from '${file}'`);
			expect(plainly(`${ESC}[1m▸ │ “漢”${ESC}[0m`)).toBe(8);
			expect(() => plainly('e\u0301')).toThrow('a segmenter was made');
		} finally {
			Object.defineProperty(Intl, 'Segmenter', {value: Segmenter});
		}
	});
});

test('Ink draws without its developer tools', async () => {
	const ink = await bundled('ink', `export {renderToString, Text} from 'ink'; export {createElement} from 'react'`);
	expect(ink.renderToString(ink.createElement(ink.Text, null, 'drawn'))).toBe('drawn');
});

describe("Node's modules on demand", () => {
	test('are not loaded until they are used, and then do what they do', async () => {
		const source = `
			import {createHash} from 'node:crypto';
			import {execFileSync} from 'node:child_process';
			import whole from 'child_process';
			export const hash = text => createHash('sha256').update(text).digest('hex');
			export const echo = text => execFileSync('echo', [text], {encoding: 'utf8'});
			export {whole};
		`;
		const ours = await bundled('on-demand', source);
		expect(ours.hash('x')).toBe(createHash('sha256').update('x').digest('hex'));
		expect(ours.echo('said')).toBe('said\n');
		expect(Object.keys(ours.whole).sort()).toEqual(Object.keys(childProcess).sort());
		expect(await readFile(join(folder, 'on-demand.mjs'), 'utf8')).not.toMatch(
			/from\s*"(?:node:)?(?:crypto|child_process)"/,
		);
	});

	test('are handed over as they are where they are needed at once', async () => {
		const source = `
			import events, {once} from 'node:events';
			import {readFileSync, promises} from 'fs';
			import process, {cwd} from 'node:process';
			import * as path from 'node:path';
			export const all = {events, once, readFileSync, promises, process, cwd, join: path.join};
		`;
		const {all} = await bundled('at-hand', source);
		expect(all.events).toBe(EventEmitter);
		expect(all.once).toBe(EventEmitter.once);
		expect(all.readFileSync).toBe(fs.readFileSync);
		expect(all.promises).toBe(fs.promises);
		expect(all.process).toBe(process);
		expect(all.cwd()).toBe(process.cwd());
		expect(all.join).toBe(join);
	});
});

test('copies of one version of a package are bundled once', async () => {
	const {metafile} = await build({
		...production,
		stdin: {contents: `import {render} from 'ink'; render(null)`, resolveDir: '.'},
		write: false,
	});
	const copies = Object.keys(metafile?.inputs ?? {}).filter(input => input.endsWith('/string-width/index.js'));
	expect(copies).toHaveLength(1);
});
