import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cellsOf} from '../../src/text/cells.ts';
import type {Piece} from '../../src/text/line.ts';
import {safeText} from '../../src/text/safe-text.ts';
import {inserted, rowsOf, wrapLine} from '../../src/text/wrap.ts';
import {shown} from '../support/articles.ts';

const wrapped = (text: string, width: number): string[] =>
	rowsOf(text, width).map(row => text.slice(row.start, row.drawn));

describe('rowsOf', () => {
	it.each<[string, number, string[]]>([
		['the quick brown fox', 9, ['the quick', 'brown fox']],
		['the quick brown fox', 10, ['the quick', 'brown fox']],
		['a  b', 1, ['a', 'b']],
		['well-known and/or not -5 2020-21', 8, ['well-', 'known', 'and/or', 'not -5', '2020-21']],
		['war—and peace', 5, ['war—', 'and', 'peace']],
		['“quoted”—he said', 9, ['“quoted”—', 'he said']],
		['incomprehensibilities', 6, ['incomp', 'rehens', 'ibilit', 'ies']],
		[
			'see https://www.port.example/news/2025/harbour?id=7 now',
			20,
			['see', 'https://www.port.', 'example/news/2025/', 'harbour?id=7 now'],
		],
		['漢字かな交じり、文。', 6, ['漢字か', 'な交じ', 'り、', '文。']],
		['「引用」です', 4, ['「引', '用」', 'です']],
		['price 10\u00a0000 kr', 8, ['price', '10\u00a0000', 'kr']],
		['   indented', 8, ['', 'indented']],
		['ends in spaces   ', 6, ['ends', 'in', 'spaces']],
		['', 5, ['']],
		['👍🏽👍🏽', 2, ['👍🏽', '👍🏽']],
	])('%s at %i', (text, width, rows) => {
		expect(wrapped(text, width)).toEqual(rows);
	});

	it('tiles the text, and no row is wider than asked', () => {
		const words = fc.array(
			fc.oneof(
				fc.constantFrom(
					' ',
					' ',
					' ',
					'  ',
					'-',
					'—',
					'/',
					'\u00a0',
					'\u3000',
					'漢',
					'。',
					'「',
					'👍🏽',
					'e\u0301',
					'한',
					'ا',
					'https://a.example/b?c=d',
				),
				fc.string({unit: 'grapheme', maxLength: 9}),
			),
			{maxLength: 30},
		);
		fc.assert(
			fc.property(words, fc.integer({min: 1, max: 200}), fc.integer({min: 1, max: 200}), (parts, first, rest) => {
				const text = safeText(parts.join(''));
				let at = 0;
				for (const [index, row] of rowsOf(text, first, rest).entries()) {
					expect(row.start).toBe(at);
					at = row.end;
					const cells = cellsOf(text.slice(row.start, row.drawn));
					if (!row.tooWide) expect(cells).toBeLessThanOrEqual(index === 0 ? first : rest);
					expect(text.slice(row.drawn, row.end)).toMatch(/^[ \u3000\u2000-\u200a]*$/u);
				}
				expect(at).toBe(text.length);
			}),
			{numRuns: 1000},
		);
	});

	it('never breaks where two letters meet while the word fits a row', () => {
		fc.assert(
			fc.property(
				fc.array(fc.stringMatching(/^[a-z]{1,12}$/), {minLength: 1, maxLength: 20}),
				fc.integer({min: 12, max: 60}),
				(words, width) => {
					expect(wrapped(words.join(' '), width).join(' ')).toBe(words.join(' '));
				},
			),
		);
	});
});

describe('wrapLine', () => {
	const verbatim = (text: string, start: number): Piece => ({
		start,
		end: start + text.length,
		text: safeText(text),
		look: {role: 'text'},
	});
	const item = (text: string) => ({
		lead: [inserted(0, safeText('• '))],
		pieces: [verbatim(text, 2)],
		hang: safeText('  '),
	});

	it('hangs the further rows under the first', () => {
		expect(wrapLine(item('one two three'), 9, 0, 0).map(shown)).toEqual(['• one two', '  three']);
	});

	it('gives a line the spaces that end it, and does not draw them', () => {
		const [first, second] = wrapLine(item('one two   three'), 9, 0, 0);
		expect([first?.start, first?.end, second?.start]).toEqual([2, 12, 12]);
		expect(first?.pieces.at(-1)?.end).toBe(9);
	});

	it('gives up the indent where it would leave no room', () => {
		expect(wrapLine(item('one two'), 3, 0, 0).map(shown)).toEqual(['•', 'one', 'two']);
		expect(wrapLine(item('ab'), 1, 0, 0).map(shown)).toEqual(['•', 'a', 'b']);
	});

	it('stands in for a grapheme wider than the row, whose span stays', () => {
		const lines = wrapLine({lead: [], pieces: [verbatim('a漢b', 5)], hang: safeText('')}, 1, 0, 5);
		expect(lines.map(shown)).toEqual(['a', '▯', 'b']);
		expect(lines[1]).toMatchObject({start: 6, end: 7});
	});

	it('keeps an empty line', () => {
		expect(wrapLine({lead: [], pieces: [], hang: safeText('')}, 10, 3, 7)).toEqual([
			{start: 7, end: 7, pieces: [], block: 3},
		]);
	});

	it('cuts pieces where rows end and keeps their looks', () => {
		const pieces: Piece[] = [
			verbatim('one ', 0),
			{...verbatim('two three', 6), look: {role: 'text', bold: true}},
			verbatim(' four', 17),
		];
		const lines = wrapLine({lead: [], pieces, hang: safeText('')}, 8, 0, 0);
		expect(lines.map(shown)).toEqual(['one two', 'three', 'four']);
		expect(lines.flatMap(line => line.pieces.map(piece => [piece.start, piece.end, piece.look.bold ?? false]))).toEqual(
			[
				[0, 4, false],
				[6, 9, true],
				[10, 15, true],
				[18, 22, false],
			],
		);
	});
});
