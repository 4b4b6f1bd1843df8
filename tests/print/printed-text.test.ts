// The printed texts: what stands in a line, what is lit, and that Markdown stays the words it was.

import fc from 'fast-check';
import {Marked} from 'marked';
import {beforeAll, describe, expect, test} from 'vitest';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import type {Narrative} from '../../src/narrative/narrative.ts';
import {commandOf} from '../../src/print/command-line.ts';
import {commandOutput, type PrintingCommand, type Surroundings} from '../../src/print/command-output.ts';
import {listText} from '../../src/print/list-text.ts';
import {oneLine} from '../../src/print/one-line.ts';
import {markdownText, pointsMarkdown} from '../../src/print/points-markdown.ts';
import {pointsText} from '../../src/print/points-text.ts';
import {quotesText, saidBy} from '../../src/print/quotes-text.ts';
import {searchText} from '../../src/print/search-text.ts';
import type {Hit} from '../../src/search/search.ts';
import type {Article, Corpus} from '../../src/text/article.ts';
import {counted} from '../../src/text/counted.ts';
import {lineOf} from '../../src/text/line-number.ts';

const article = (id: string, text: string, more: Partial<Article> = {}): Article => ({
	id,
	file: `${id}.txt`,
	text,
	format: 'plain',
	frontMatter: {start: 0, end: 0},
	title: `Title ${id}`,
	categories: [],
	words: 1234,
	notes: [],
	...more,
});

const one = article('a', 'The dam broke on Friday.\nNobody was hurt, said Ada\nMoor.', {
	publisher: 'Daily',
	date: '2025-01-02',
});
const two = article('b', 'It broke on Friday.\r\nSome *were* <b>hurt</b>.');
const span = (of: Article, words: string) => {
	const start = of.text.indexOf(words);
	return {article: of.id, start, end: start + words.length};
};

const narrative: Narrative = {
	origins: [
		{id: 'A', articles: ['a'], evidence: []},
		{id: 'B', articles: ['b'], evidence: []},
	],
	points: [
		{
			id: 'p1',
			statement: span(one, 'The dam broke on Friday.'),
			origins: ['A', 'B'],
			articles: ['a', 'b'],
			citations: [
				{...span(one, 'The dam broke on Friday.'), partial: false},
				{...span(two, 'It broke on Friday.'), partial: true},
			],
			reasons: [],
			position: 0,
		},
	],
	unique: [span(one, 'Nobody was hurt, said Ada\nMoor.')],
	sentences: [],
	differences: [{kind: 'negation', subject: 'hurt', values: [{value: 'Nobody', citations: [span(one, 'Nobody')]}]}],
	variants: [],
	quotations: [
		{
			id: 'q',
			speaker: 'Áda Moor',
			text: span(one, 'Nobody was hurt'),
			occurrences: [
				{...span(one, 'Nobody was hurt'), speaker: 'Áda Moor', differing: []},
				{...span(two, 'Some *were*'), speaker: null, differing: []},
			],
		},
		{
			id: 'r',
			speaker: null,
			text: span(two, 'hurt'),
			occurrences: [{...span(two, 'hurt'), speaker: null, differing: []}],
		},
	],
	names: [],
};

test('points as text: statement, support, every citation with its file and line', () => {
	expect(pointsText([one, two], narrative)).toBe(
		`1 key point · 2 texts, 2 independent accounts

1. The dam broke on Friday.
   2 of 2 accounts · 2 of 2 texts
   a.txt:1: The dam broke on Friday.
   b.txt:1: It broke on Friday. (in part)

Check this: accounts differ

≠ hurt
   Nobody
      a.txt:2: Nobody

Only one account says

   a.txt:2: Nobody was hurt, said Ada Moor.
`,
	);
});

test('a list: one line a text, file first', () => {
	expect(listText({articles: [one, two], problems: []}, narrative)).toBe(
		'a.txt: Title a · Daily · 2025-01-02 · 1,234 words · account A\nb.txt: Title b · 1,234 words · account B\n',
	);
});

test('quotations: once each, other wordings beside their place', () => {
	expect(quotesText([one, two], narrative.quotations)).toBe(
		`“Nobody was hurt”
   — Áda Moor
   a.txt:2
   b.txt:2: “Some *were*”

“hurt”
   — speaker not named
   b.txt:2
`,
	);
	expect(saidBy(narrative.quotations, 'ada').map(({id}) => id)).toEqual(['q']);
	expect(saidBy(narrative.quotations, 'nobody')).toEqual([]);
});

describe('hits as lines', () => {
	const hit = (passage: {article: string; start: number; end: number}, ...words: string[]): Hit => ({
		...passage,
		score: 1,
		kind: 'exact',
		missing: [],
		matches: words.map(word => span(one, word)),
	});
	const answer = (...hits: Hit[]) => ({query: '', hits, total: hits.length, sure: hits.length, suggestions: []});
	const paint = {match: (text: string) => `<${text}>`, place: (text: string) => `(${text})`};

	test('only what matches is lit, blanks and line breaks around it stay', () => {
		const found = answer(hit(span(one, 'Nobody was hurt, said Ada\nMoor.'), 'was hurt', 'Ada\nMoor'));
		expect(searchText([one], found, {paint})).toBe('(a.txt):2: Nobody <was hurt>, said <Ada Moor>.\n');
		expect(searchText([one], found)).toBe('a.txt:2: Nobody was hurt, said Ada Moor.\n');
	});

	test('context stands around a hit as in grep', () => {
		const found = answer(
			hit(span(one, 'The dam broke on Friday.')),
			hit(span(one, 'Nobody was hurt, said Ada\nMoor.')),
		);
		expect(searchText([one], found, {context: 1})).toBe(
			`a.txt:1: The dam broke on Friday.
a.txt-2- Nobody was hurt, said Ada
--
a.txt-1- The dam broke on Friday.
a.txt:2: Nobody was hurt, said Ada Moor.
`,
		);
	});
});

describe('Markdown', () => {
	const html = (markdown: string) => new Marked({gfm: true}).parse(markdown) as string;
	const textOf = (markup: string) => markup.replace(/<\/?p>/g, '').trim();
	const escaped = (text: string) =>
		text.replace(
			/[&<>"']/g,
			char => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'})[char] as string,
		);

	test.each([
		'# no heading',
		'1. no list',
		'2025. A year',
		'- no list',
		'+ 1',
		'*no* _emphasis_',
		'<script>alert(1)</script>',
		'[a](http://b)',
		'![a](b)',
		'http://a.example',
		'www.a.example',
		'`code`',
		'a | b',
		'~~gone~~',
		'&copy; &#27;',
		'C:\\dir',
		'> no quotation',
		'---',
		'===',
	])('%s stays what it is', text => {
		expect(textOf(html(markdownText(text)))).toBe(escaped(text));
	});

	test('whatever a text holds, it becomes no mark-up', () => {
		const marks = fc.string({unit: fc.constantFrom(...'#*_[]()<>!`~|\\&;:-+=1. ab\n/@$^'), maxLength: 24});
		fc.assert(
			fc.property(marks, text => {
				// An e-mail address is the one thing that gfm links without a mark to escape.
				fc.pre(!text.includes('@'));
				expect(html(`- x ${markdownText(text)}`)).not.toMatch(/<(?!\/?(?:ul|li|p)\b)/);
				expect(html(markdownText(text))).not.toMatch(/<(?!\/?p\b)/);
			}),
		);
	});

	test('a briefing has every part, and every note it refers to', () => {
		const markdown = pointsMarkdown([one, two], narrative);
		expect(markdown.match(/^#+ .*/gm)).toEqual([
			'# Briefing: 2 texts, 2 independent accounts',
			'## Key points',
			'## Check this: accounts differ',
			'## Only one account',
			'### Account A: source 1',
			'## Quotations',
			'## Sources',
		]);
		const used = [...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number);
		const defined = [...markdown.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
		expect(used).toEqual(defined);
		expect(used).toHaveLength(7);
		expect(markdown).toContain('[^2]: Source 2, line 1 (in part): It broke on Friday.');
	});
});

describe('commandOutput', () => {
	let corpus: Corpus;
	beforeAll(async () => {
		corpus = await openCorpus(['seeds/000_5c116e6bee65700e.txt', 'nosuch']);
	});
	const print = (line: string, surroundings: Surroundings = {}, of = corpus) =>
		commandOutput(commandOf(line.split(' ')) as PrintingCommand, of, surroundings);

	test('what could not be read is named beside the rest', () => {
		expect(print('list')).toMatchObject({errors: expect.stringMatching(/^briefing: nosuch: \S.*\n$/), exitCode: 0});
		expect(print('list').text).toContain('000_5c116e6bee65700e.txt: ');
	});

	test('nothing read is code 2, nothing found code 1', async () => {
		const none = await openCorpus(['nosuch']);
		for (const line of ['points', 'list', 'quotes', 'search x']) {
			expect(print(line, {}, none)).toMatchObject({exitCode: 2, errors: expect.stringContaining('nosuch')});
		}
		expect(print('search xyzzyqwrt')).toMatchObject({text: '', exitCode: 1});
		const nobody = print('quotes --speaker xyzzyqwrt');
		expect(nobody).toMatchObject({text: '', exitCode: 1});
		expect(nobody.errors).toMatch(/^briefing: nothing found; the texts quote \S/m);
		expect(print('quotes --speaker stbub').errors).toMatch(/the texts quote Alexander Stubb$/m);
		expect(print('search summit')).toMatchObject({exitCode: 0, text: expect.stringContaining('summit')});
	});

	test('the limit holds, the caller names the files', () => {
		const {text} = print('search --limit 2 trump', {fileOf: ({id}) => `here/${id}.txt`});
		expect(text.trimEnd().split('\n')).toHaveLength(2);
		expect(text).toMatch(/^here\/000_5c116e6bee65700e\.txt:\d+: /);
	});
});

test('lines are counted as an editor counts them', () => {
	const {text} = two;
	expect(lineOf(two, 0)).toBe(1);
	expect(lineOf(two, text.indexOf('Some'))).toBe(2);
	expect(lineOf(two, text.indexOf('\n'))).toBe(1);
	const article = {...one, text: 'a\rb\n\nc'};
	expect([...article.text].map((_, offset) => lineOf(article, offset))).toEqual([1, 1, 2, 2, 3, 4]);
});

test('counts and lines', () => {
	expect([counted(1, 'text'), counted(0, 'text'), counted(1234567, 'word')]).toEqual([
		'1 text',
		'0 texts',
		'1,234,567 words',
	]);
	expect(oneLine('  a \r\n\t b\u001b[m ')).toBe('a b␛[m');
});
