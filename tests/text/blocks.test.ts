import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import type {Block} from '../../src/text/article.ts';
import {blocksOf, prepareMarkdown} from '../../src/text/blocks.ts';
import {bearsMarkdown} from '../../src/text/markdown-blocks.ts';
import {articleOf} from './article-of.ts';

beforeAll(prepareMarkdown);

const contents = (text: string, format: 'plain' | 'markdown' = 'plain'): string[] =>
	blocksOf(articleOf(text, format)).map(
		({kind, depth, content}) => `${kind}${depth || ''}: ${text.slice(content.start, content.end)}`,
	);

/** Text order, no overlap, content inside its block, and every visible character covered but for `>` of quotations. */
function expectCover(text: string, blocks: readonly Block[], from = 0): void {
	let at = from;
	for (const block of blocks) {
		expect(block.start).toBeGreaterThanOrEqual(at);
		expect(block.end).toBeGreaterThan(block.start);
		expect(text.slice(at, block.start)).toMatch(/^[\s>\u200b\ufeff]*$/);
		expect(block.content.start).toBeGreaterThanOrEqual(block.start);
		expect(block.content.end).toBeLessThanOrEqual(block.end);
		expect(block.content.end).toBeGreaterThanOrEqual(block.content.start);
		at = block.end;
	}
	expect(text.slice(at)).toMatch(/^[\s>\u200b\ufeff]*$/);
}

const piece = fc.constantFrom(
	'# Head',
	'## Two words',
	'Setext\n===',
	'A plain sentence of some words.',
	'word',
	'- item',
	'  - nested',
	'    deep',
	'* star',
	'1. one',
	'2) two',
	'> quoted',
	'> > twice',
	'>',
	'```',
	'```js',
	'~~~',
	'| a | b |',
	'|---|---|',
	'<div>',
	'</div>',
	'<!-- c -->',
	'[x]: http://a.b',
	'---',
	'***',
	'\t tab',
	'[H2]Marked',
	'[H3] Marked again',
	'**bold** and `code`',
	'- [ ] task',
	'\\*',
	'',
	'',
	'   ',
	'•  bullet',
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n\r\n');
const document = fc.array(fc.tuple(piece, lineEnd), {maxLength: 25}).map(lines => lines.flat().join(''));

describe('blocksOf', () => {
	it('covers every visible character in order, in both formats', () => {
		fc.assert(
			fc.property(
				fc.oneof(document, fc.string()),
				fc.constantFrom('plain' as const, 'markdown' as const),
				(text, format) => {
					const blocks = blocksOf(articleOf(text, format));
					expectCover(format === 'markdown' ? text : text.replaceAll('>', '-'), blocks);
				},
			),
			{numRuns: 1500},
		);
	});

	it('reads Markdown the same with any line ends', () => {
		const text =
			'# T\n\nOne\ntwo.\n\n- a\n  more\n  - b\n\n    c\n- d\n\n> q\n> > r\n\n```js\nx\n```\n\n| a |\n|---|\n| b |\n';
		const read = contents(text, 'markdown');
		expect(contents(text.replaceAll('\n', '\r\n'), 'markdown').map(line => line.replaceAll('\r\n', '\n'))).toEqual(
			read,
		);
		expect(contents(text.replaceAll('\n', '\r'), 'markdown').map(line => line.replaceAll('\r', '\n'))).toEqual(read);
		expect(read).toEqual([
			'heading1: T',
			'paragraph: One\ntwo.',
			'list-item1: a\n  more',
			'list-item2: b',
			'list-item2: c',
			'list-item1: d',
			'quotation1: q',
			'quotation2: r',
			'code: x',
			'table: | a |\n|---|\n| b |',
		]);
	});

	it('leaves front matter out', () => {
		const text = '---\ntitle: x\n---\n\nThe text.';
		const blocks = blocksOf(articleOf(text, 'plain', 17));
		expect(blocks.map(block => text.slice(block.start, block.end))).toEqual(['The text.']);
	});

	it('takes one line break for a new paragraph where lines are whole paragraphs', () => {
		const long =
			'This line is a whole paragraph, as it comes out of a browser, and so it is longer than any line that is wrapped by hand would be.';
		expect(contents(`${long}\n${long} Two.\nShort end.`)).toHaveLength(3);
	});

	it('joins lines that are wrapped by hand', () => {
		const text =
			'The council met on Tuesday to discuss the plans for the harbour, which\nhave been delayed twice since the spring, and heard from the engineers\nwho had inspected the old quay.\n\nA vote is expected next week, and the mayor said that she would not be\nsurprised by either result.';
		expect(contents(text)).toHaveLength(2);
	});

	it('keeps the lines of short lists and addresses apart', () => {
		expect(
			contents('The winners were:\nAnn Lee\nBo Carlsen, 12 Long Street, Northtown\nMaria\n\nMore tomorrow.'),
		).toHaveLength(5);
	});

	it('knows marked headings', () => {
		expect(contents('[H2]What now\nThe text goes on here, long enough to be a paragraph.')).toEqual([
			'heading2: What now',
			'paragraph: The text goes on here, long enough to be a paragraph.',
		]);
		expect(contents('Some *text* here.\n\n[h3] Next part[/h3]\nmore words', 'markdown')).toEqual([
			'paragraph: Some *text* here.',
			'heading3: Next part',
			'paragraph: more words',
		]);
	});

	it('knows headings without a mark by their looks, and takes no sentence, byline or half sentence for one', () => {
		const paragraph =
			'The engineers had warned the council in March that the old quay would not stand another winter without repairs.';
		const kinds = (line: string): string =>
			blocksOf(articleOf(`${paragraph}\n${line}\n${paragraph} And more.`))[1]?.kind ?? '';
		for (const line of [
			'Red Tape and Rising Costs',
			'What happens next',
			'A Harbour in Trouble: Who Pays for the Quay?s'.replace('?s', ''),
		]) {
			expect([line, kinds(line)]).toEqual([line, 'heading']);
		}
		for (const line of [
			'He left.',
			'“We knew it”',
			'By Ann Lee',
			'Is it over?',
			'and so on',
			'She said:',
			'https://example.org/Some-Page',
		]) {
			expect([line, kinds(line)]).toEqual([line, 'paragraph']);
		}
		expect(blocksOf(articleOf(`The Mayor of Northtown\nwelcomed the plan and ${paragraph}`))[0]?.kind).toBe(
			'paragraph',
		);
	});

	it('marks what is printed twice', () => {
		const a = 'The council voted for the new quay by nine to four on Tuesday evening.';
		const text = `${a}\n\nYes.\n\nOther words stand here between them.\n\n${a.replaceAll(' ', '  ')}\n\nYes.`;
		expect(blocksOf(articleOf(text)).map(block => block.repeats)).toEqual([
			undefined,
			undefined,
			undefined,
			0,
			undefined,
		]);
	});

	it('tells what begins alike from what is printed twice', () => {
		const a = 'The council voted for the new quay by nine to four on Tuesday evening.';
		const b = 'The council voted for the new quay by nine to four on Friday morning.';
		const text = [a, b, b.replaceAll(' ', '\u00a0 '), ` ${a}`, `${b} Twice.`, b].join('\n\n');
		const repeats = blocksOf(articleOf(text)).map(block => block.repeats);
		expect(repeats).toEqual([undefined, undefined, 1, 0, undefined, 1]);
	});

	it('gives the same array again', () => {
		const article = articleOf('One.\n\nTwo.');
		expect(blocksOf(article)).toBe(blocksOf(article));
	});

	it('bears hostile Markdown', () => {
		const hostile = [
			'>'.repeat(10_000),
			`${'- '.repeat(2000)}x`,
			'['.repeat(10_000),
			'('.repeat(10_000),
			'*a'.repeat(20_000),
			'`'.repeat(20_000),
			'| a '.repeat(2000),
			Array.from({length: 500}, (_, depth) => `${' '.repeat(depth)}- x`).join('\n'),
			'<!--'.repeat(5000),
			`${'#'.repeat(5000)} x`,
			'\n'.repeat(50_000),
			'a\n='.repeat(5000),
			'[a]: b\n'.repeat(3000),
			'\t'.repeat(10_000),
		];
		for (const text of hostile) expectCover(text, blocksOf(articleOf(text, 'markdown')));
		expect(bearsMarkdown('>'.repeat(10_000))).toBe(false);
		expect(bearsMarkdown('> > > deep\n\n- a\n  - b\n    - c')).toBe(true);
	});
});
