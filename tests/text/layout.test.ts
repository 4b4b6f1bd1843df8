import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {blocksOf} from '../../src/text/blocks.ts';
import {
	anchorAfter,
	foldAt,
	type LayoutView,
	lastAnchor,
	lineAt,
	linesApart,
	linesFrom,
} from '../../src/text/layout.ts';
import {articleOf, expectSound, shown} from '../support/articles.ts';

const ALL = 1e9;
const sentence = 'The harbour master said that the ferries would run again by noon, weather permitting.';
const paragraphs = (count: number): string =>
	Array.from({length: count}, (_, i) => `${i + 1} ${`${sentence} `.repeat(1 + (i % 4)).trim()}`).join('\n\n');

const word = fc.oneof(
	{weight: 6, arbitrary: fc.stringMatching(/^[a-zA-Z]{1,14}$/)},
	fc.constantFrom(
		'“quoted”',
		'it’s',
		'well-known',
		'漢字かな。',
		'👍🏽',
		'e\u0301te\u0301',
		'שלום',
		'https://a.example/b/c?d=e',
		'\u202eevil',
		'\u001b[31m',
		'tab\tbed',
		'\u200b',
		'Iam',
	),
);
const text = fc
	.array(
		fc.tuple(
			fc.array(word, {minLength: 1, maxLength: 25}),
			fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\n• ', '\n\n[H2]', '\n\n\n', '\r'),
		),
		{
			minLength: 1,
			maxLength: 12,
		},
	)
	.map(parts => parts.map(([words, end]) => words.join(' ') + end).join(''));
const width = fc.integer({min: 1, max: 200});

describe('the lines of any plain text', () => {
	it('are sound and lose nothing', () => {
		fc.assert(
			fc.property(text, width, (words, cells) => {
				const article = articleOf(words);
				const unfolded = new Set(blocksOf(article).keys());
				const lines = linesFrom(article, {width: cells, unfolded}, 0, ALL);
				expectSound(article, lines, cells);
				const covered = new Uint8Array(words.length);
				for (const line of lines) {
					const standsIn = line.pieces.some(piece => piece.text === '▯' && piece.end === piece.start);
					const parts = standsIn ? [line] : line.pieces;
					for (const {start, end} of parts) covered.fill(1, start, end);
				}
				for (const {kind, content} of blocksOf(article)) {
					if (kind === 'rule') continue;
					for (let i = content.start; i < content.end; i++) {
						if (!covered[i]) expect(words[i], `unit ${i} of ${JSON.stringify(words)}`).toMatch(/[\s\u0085]/);
					}
				}
			}),
			{numRuns: 300},
		);
	});

	it('are the same from wherever they are asked for', () => {
		fc.assert(
			fc.property(text, width, fc.nat(), fc.integer({min: 1, max: 9}), (words, cells, seed, count) => {
				const article = articleOf(words);
				const view = {width: cells};
				const lines = linesFrom(article, view, 0, ALL);
				if (lines.length === 0) return;
				const offset = seed % (words.length + 1);
				const some = linesFrom(article, view, offset, count);
				expect(some.length).toBeGreaterThan(0);
				const at = lines.indexOf(some[0] as never);
				expect(at).toBeGreaterThanOrEqual(0);
				expect(some).toEqual(lines.slice(at, at + count));
				expect(lineAt(article, view, offset)).toBe(some[0]);
				const end = offset + (seed % 99);
				const enough = lines.findIndex((line, i) => i >= at && line.end >= end) + 1 || lines.length;
				expect(linesFrom(article, view, offset, ALL, end)).toEqual(lines.slice(at, enough));
			}),
			{numRuns: 300},
		);
	});

	it('can be walked down to the end and up to the beginning', () => {
		fc.assert(
			fc.property(text, fc.integer({min: 1, max: 30}), (words, cells) => {
				const article = articleOf(words);
				const view = {width: cells};
				const count = linesFrom(article, view, 0, ALL).length;
				if (count === 0) return;
				let anchor = linesFrom(article, view, 0, 1)[0]?.start ?? 0;
				const first = anchor;
				let steps = 0;
				for (; steps <= count; steps++) {
					const next = anchorAfter(article, view, anchor, 1);
					if (next === anchor) break;
					expect(next).toBeGreaterThan(anchor);
					anchor = next;
				}
				expect(steps).toBeLessThan(count);
				expect(linesFrom(article, view, anchor, ALL)).toHaveLength(1);
				for (; steps >= 0; steps--) {
					const next = anchorAfter(article, view, anchor, -1);
					if (next === anchor) break;
					expect(next).toBeLessThan(anchor);
					anchor = next;
				}
				expect(anchor).toBe(first);
			}),
			{numRuns: 100},
		);
	});
});

describe('an anchor', () => {
	const article = articleOf(paragraphs(60));

	it('keeps its words on the top line at every width', () => {
		fc.assert(
			fc.property(
				fc.nat({max: article.text.length - 1}),
				fc.array(fc.integer({min: 5, max: 160}), {minLength: 1, maxLength: 6}),
				(offset, widths) => {
					for (const cells of widths) {
						const line = lineAt(article, {width: cells}, offset);
						expect(line?.start).toBeLessThanOrEqual(offset);
						expect(anchorAfter(article, {width: cells}, offset, 0)).toBe(line?.start);
						const next = linesFrom(article, {width: cells}, offset, 2)[1];
						if (next) expect(next.start).toBeGreaterThan(offset);
					}
				},
			),
		);
	});

	it('moves by exactly as many lines as it is told', () => {
		const view = {width: 40};
		const lines = linesFrom(article, view, 0, ALL);
		for (const from of [0, 7, 100, lines.length - 1]) {
			for (const delta of [1, -1, 20, -20, 1000, -1000]) {
				const to = Math.max(0, Math.min(lines.length - 1, from + delta));
				expect(anchorAfter(article, view, lines[from]?.start ?? 0, delta)).toBe(lines[to]?.start);
				expect(linesApart(article, view, lines[from]?.start ?? 0, lines[to]?.start ?? 0)).toBe(to - from);
			}
		}
	});

	it('at the end leaves the last line at the bottom of the pane', () => {
		for (const rows of [1, 2, 10, 33]) {
			const last = linesFrom(article, {width: 40}, lastAnchor(article, {width: 40}, rows), ALL);
			expect(last).toHaveLength(rows);
		}
		expect(lastAnchor(article, {width: 40}, 1e6)).toBe(linesFrom(article, {width: 40}, 0, 1)[0]?.start);
	});
});

describe('blocks', () => {
	const view: LayoutView = {width: 40};
	const draw = (words: string, unfolded?: ReadonlySet<number>): string[] =>
		linesFrom(articleOf(words), unfolded ? {...view, unfolded} : view, 0, ALL).map(shown);

	it('are parted by one empty line, items of a list are not', () => {
		expect(draw('One.\n\n\n\nTwo.\n\n• a\n• b\n\nThree.')).toEqual([
			'One.',
			'',
			'Two.',
			'',
			'• a',
			'• b',
			'',
			'Three.',
		]);
	});

	it('leave out heading marks and front matter', () => {
		const words = '---\ntitle: x\n---\n\n[H2]What was said\n\nNothing.';
		const article = {...articleOf(words), frontMatter: {start: 0, end: 17}};
		const lines = linesFrom(article, view, 0, ALL);
		expect(lines.map(shown)).toEqual(['What was said', '', 'Nothing.']);
		expect(lines[0]?.pieces[0]?.look).toEqual({role: 'heading', bold: true});
	});

	it('draw no carriage return, and join lines wrapped by hand', () => {
		const line = 'A line that somebody once wrapped by hand at sixty';
		const words = Array.from({length: 8}, () => line).join('\r\n');
		for (const shownLine of draw(words)) expect(shownLine).not.toMatch(/[\r\n␍␊]/);
	});

	it('fold a run of repeats into one line, which can be unfolded', () => {
		const one = `${sentence} One.`;
		const two = `${sentence} Two.`;
		const words = `${one}\n\n${two}\n\n${one}\n\n${two}\n\nEnd.`;
		const article = articleOf(words);
		const lines = linesFrom(article, {width: 100}, 0, ALL);
		expect(lines.map(shown)).toEqual([one, '', two, '', '⋯ 2 paragraphs printed twice in this text', '', 'End.']);
		const fold = lines[4];
		expect(fold?.pieces[0]?.look.role).toBe('note');
		expect(foldAt(article, {width: 100}, fold?.start ?? 0)).toEqual([2, 3]);
		expect(foldAt(article, {width: 100}, 0)).toEqual([]);
		// Any offset inside the run is on the folded line.
		expect(lineAt(article, {width: 100}, words.lastIndexOf('Two.'))).toBe(fold);
		expect(linesFrom(article, {width: 100, unfolded: new Set([2, 3])}, 0, ALL).map(shown)).toEqual([
			one,
			'',
			two,
			'',
			one,
			'',
			two,
			'',
			'End.',
		]);
		expect(linesFrom(article, {width: 100, unfolded: new Set([3])}, 0, ALL).map(shown)).toEqual([
			one,
			'',
			two,
			'',
			'⋯ 1 paragraph printed twice in this text',
			'',
			two,
			'',
			'End.',
		]);
	});

	it('show a mended word with a space that is not in the text', () => {
		const words = 'He paused. Ibelieve that the war will end soon, and Ihave said so.';
		const lines = linesFrom(articleOf(words), view, 0, ALL);
		expect(lines.map(shown).join(' ')).toBe('He paused. I believe that the war will end soon, and I have said so.');
		expectSound(articleOf(words), lines, 40);
	});

	it('are nothing in an empty article', () => {
		expect(draw('')).toEqual([]);
		expect(draw(' \n\n ')).toEqual([]);
		expect(lineAt(articleOf(''), view, 0)).toBeUndefined();
		expect(anchorAfter(articleOf(''), view, 0, 5)).toBe(0);
		expect(lastAnchor(articleOf(''), view, 5)).toBe(0);
	});
});

describe('a paragraph of a million units', () => {
	const spaced = articleOf(`${sentence} `.repeat(12_000));
	const solid = articleOf('x'.repeat(1_000_000));

	it('is read from anywhere without wrapping what stands before', () => {
		for (const article of [spaced, solid]) {
			const view = {width: 61};
			for (const offset of [0, 500_000, 999_999]) {
				const lines = linesFrom(article, view, offset, 40);
				expectSound(article, lines, 61);
				expect(lines[0]?.start).toBeLessThanOrEqual(offset);
				expect(lines[0]?.end).toBeGreaterThan(offset);
			}
		}
	});

	it('loses nothing where its chunks meet', () => {
		const lines = linesFrom(spaced, {width: 61}, 0, ALL);
		expect(lines.map(shown).join(' ')).toBe(spaced.text.trim());
		expect(linesFrom(solid, {width: 61}, 0, ALL).map(shown).join('')).toBe(solid.text);
	});
});
