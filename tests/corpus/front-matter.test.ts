import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {type FrontMatter, frontMatterOf, prepareYaml} from '../../src/corpus/front-matter.ts';

function read(text: string): FrontMatter {
	const front = frontMatterOf(text);
	if (front === 'needs-yaml') throw new Error('the library was not loaded');
	return front;
}
const values = (yaml: string): unknown => Object.fromEntries(read(`---\n${yaml}\n---\nText.`).values);

describe('frontMatterOf, before the library is loaded', () => {
	it('reads simple lines by itself, and asks for the library otherwise', () => {
		const text =
			'---\ntitle: "A plan: the vote"\ndate: 2025-08-19T20:48:56\nauthor: \'Ann Lee\'\ncategories: [News, World]\ntags: []\nimage: a/b.jpg\n---\nText.';
		const front = read(text);
		expect(Object.fromEntries(front.values)).toEqual({
			title: 'A plan: the vote',
			date: '2025-08-19T20:48:56',
			author: 'Ann Lee',
			categories: ['News', 'World'],
			tags: [],
			image: 'a/b.jpg',
		});
		expect(text.slice(front.span.end)).toBe('\nText.');
		for (const yaml of [
			'a: &x 1',
			'a: |\n  b',
			'a: {b: c}',
			'a: !!js/x y',
			'a: "\\e"',
			'a:\n  b: c',
			'a: 1\na: 2',
			'a: null',
			'a: b: c',
			'a: x #y',
		]) {
			expect([yaml, frontMatterOf(`---\n${yaml}\n---\n`)]).toEqual([yaml, 'needs-yaml']);
		}
	});
});

describe('frontMatterOf', () => {
	beforeAll(prepareYaml);

	it('reads by itself what the library reads, to the same values', () => {
		const scalar = fc.oneof(
			fc.constantFrom(
				'News',
				'a b c',
				'x/y.jpg',
				'"quoted: yes"',
				"'single'",
				'2025-08-19',
				'2025-08-19T20:48:56',
				'12',
				'007',
				'1.5',
				'0x1f',
				'1e3',
				'yes',
				'no',
				'null',
				'~',
				'True',
				'.inf',
				'-',
				'- x',
				'* a',
				'a: b',
				'a #b',
				'#c',
				'',
				'"',
				"''",
				'[a',
				'!x',
				'&a',
				'%x',
				'@x',
				'`x',
				'x, y',
				'a-b',
				'Ann’s – “plan”',
				'12 May',
				'a\tb',
				' padded ',
				'=',
				'é',
				'?',
				'? x',
				'a?',
				'...',
				'---',
			),
			fc.string({maxLength: 12}).map(text => text.replace(/[\r\n]/g, '')),
		);
		const value = fc.oneof(
			scalar,
			fc.array(scalar, {maxLength: 4}).map(items => `[${items.join(', ')}]`),
		);
		const line = fc
			.tuple(
				fc.constantFrom('title', 'date', 'Author', 'tags', 'a-b', '_x', 'null', 'x1'),
				value,
				fc.constantFrom(': ', ':', ':  '),
			)
			.map(parts => `${parts[0]}${parts[2]}${parts[1]}`);
		fc.assert(
			fc.property(fc.array(line, {minLength: 1, maxLength: 4}), lines => {
				const yaml = lines.join('\n');
				const front = frontMatterOf(`---\n${yaml}\n---\nText.`);
				if (front === 'needs-yaml' || front.note || front.values.size === 0) return;
				const keys = lines.map(line => line.split(':')[0]?.toLowerCase());
				if (new Set(keys).size < keys.length) return;
				const expected: unknown = parse(yaml, {schema: 'core', logLevel: 'silent'});
				expect(Object.fromEntries(front.values)).toEqual(
					Object.fromEntries(Object.entries(expected as object).map(([key, item]) => [key.toLowerCase(), item])),
				);
			}),
			{numRuns: 5000},
		);
	});

	it('reads what needs the library', () => {
		expect(values('title: >\n  A plan\n  for all\nauthors:\n  - Ann\n  - Bo\nsource: {name: The Post}')).toEqual({
			title: 'A plan for all\n',
			authors: ['Ann', 'Bo'],
			source: {name: 'The Post'},
		});
	});

	it('takes any line ends and fences', () => {
		expect(values('title: A\r\nauthor: B')).toEqual({title: 'A', author: 'B'});
		expect(Object.fromEntries(read('---\r\ntitle: A\r\n---\r\nText').values)).toEqual({title: 'A'});
		expect(Object.fromEntries(read('---  \ntitle: A\n...\nText').values)).toEqual({title: 'A'});
		expect(read('---\n---\nText').span).toEqual({start: 0, end: 7});
	});

	it('takes no rule, list or open fence for front matter', () => {
		for (const text of [
			'---\n\nA text.\n\n---\nMore.',
			'---\n- a\n- b\n---\n',
			'---\ntitle: A\n\nnever closed',
			'Text\n---\ntitle: A\n---\n',
			'----\ntitle: A\n----\n',
			`---\ntitle: ${'x'.repeat(70_000)}\n---\n`,
		]) {
			expect(read(text)).toEqual({span: {start: 0, end: 0}, values: new Map()});
		}
	});

	it('saves the lines of broken YAML and says so', () => {
		const front = read('---\ntitle: "A plan\nauthor: Ann\nbad: [\n---\nText.');
		expect(front.note).toMatch(/not valid YAML/);
		expect(front.values.get('author')).toBe('Ann');
	});

	it('is data only: no tag acts, no alias explodes, no key reaches a prototype', () => {
		expect(read('---\na: !!js/function "function(){}"\nb: 1\n---\n').values.get('b')).toBe(1);
		const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[i]}`).join(', ')}]`).join('\n')}`;
		expect(read(`---\n${bomb}\n---\n`).note).toMatch(/not valid YAML/);
		const proto = read('---\n__proto__: {polluted: true}\nconstructor: x\n---\n');
		expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
		expect(proto.values.get('polluted')).toBeUndefined();
		for (const trap of ['['.repeat(5000), '{a: '.repeat(1000), `\n${'- '.repeat(2000)}`, `\n${'? '.repeat(2000)}`]) {
			const front = read(`---\nb: c\na: ${trap}\n---\n`);
			expect([front.values.get('b'), front.note]).toEqual(['c', expect.stringMatching(/too deep/)]);
		}
		expect(read(`---\nb: "c\\t"\n${'# x\n'.repeat(3000)}---\n`).note).toMatch(/too long/);
	});

	it('never throws', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.constantFrom(
						'a:',
						' ',
						'- ',
						'[',
						']',
						'{',
						'}',
						'"',
						"'",
						'&x',
						'*x',
						'|',
						'>',
						'\n',
						'\n  ',
						'#',
						': ',
						'!!str',
						'---',
						'...',
						'x',
						'\t',
						'%',
						'?',
					),
					{maxLength: 30},
				),
				parts => {
					const front = read(`---\na: b\n${parts.join('')}\n---\n`);
					expect(front.span.start).toBe(0);
				},
			),
			{numRuns: 1000},
		);
	});
});
