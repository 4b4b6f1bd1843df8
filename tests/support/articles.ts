// Articles for tests, made from a text alone, and what has to hold for every line that a layout makes of one.

import {expect} from 'vitest';
import type {Article, Format} from '../../src/text/article.ts';
import {cellsOf} from '../../src/text/cells.ts';
import type {Line} from '../../src/text/line.ts';
import {safeLines, safeText} from '../../src/text/safe-text.ts';

/** Returns an article of `text` without front matter, title or source. */
export function articleOf(text: string, format: Format = 'plain'): Article {
	const frontMatter = {start: 0, end: 0};
	return {id: 'test', file: 'test', text, format, frontMatter, title: 'Test', categories: [], words: 0, notes: []};
}

/** Returns what is read on `line`. */
export function shown(line: Line): string {
	return line.pieces.map(piece => piece.text).join('');
}

/**
 * Expects of all lines of `article`: none is wider than `width`; verbatim pieces are safe slices of the text, in text
 * order, none twice, each inside its line's span; nothing is live or breaks a row.
 */
export function expectSound(article: Article, lines: readonly Line[], width: number): void {
	const whole = safeLines(article.text);
	let start = 0;
	let end = 0;
	for (const line of lines) {
		const text = shown(line);
		expect(cellsOf(text), JSON.stringify(text)).toBeLessThanOrEqual(width);
		expect(safeText(text)).toBe(text);
		expect(line.start).toBeGreaterThanOrEqual(start);
		expect(line.end).toBeGreaterThanOrEqual(line.start);
		start = line.start;
		for (const piece of line.pieces) {
			if (piece.end === piece.start) continue;
			expect(piece.start).toBeGreaterThanOrEqual(end);
			expect(piece.text.length).toBe(piece.end - piece.start);
			// A joiner is safe or not by its neighbours, so a piece may be safe alone or as part of the whole.
			if (piece.text !== safeText(article.text.slice(piece.start, piece.end))) {
				expect(piece.text).toBe(whole.slice(piece.start, piece.end));
			}
			end = piece.end;
			expect(piece.start).toBeGreaterThanOrEqual(line.start);
			expect(piece.end).toBeLessThanOrEqual(line.end);
		}
	}
}
