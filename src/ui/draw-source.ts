// The words of one block as the Markdown lexer wants them, each unit with its offset in the article: line breaks are
// \n, the marks of the containers around the block (`> `, the indent of a list item) are off its further lines, and
// everything is safe text. Guarantees that whatever is cut out of it can be traced back to the article.

import type {Article, Block} from '../text/article.ts';
import {quotesAround} from '../text/draw-plain.ts';
import {safeLines} from '../text/safe-text.ts';

/** Text whose unit `i` stands at offset `at[i]` of the article; -1 where the text has no such unit. */
export type Mapped = {readonly text: string; readonly at: readonly number[]};

const lineBreak = /\r\n?|[\n\u0085\u2028\u2029]/g;

/** Returns the content of `block`, without the marks that containers put before its further lines. */
export function sourceOf(article: Article, block: Block): Mapped {
	const {start, end} = block.content;
	const source = article.text.slice(start, end);
	const quotes = quotesAround(article, block);
	const parts: string[] = [];
	const at: number[] = [];
	const take = (from: number, to: number): void => {
		// Made safe line by line: the lexer sees what is drawn.
		parts.push(safeLines(source.slice(from, to)));
		for (let i = from; i < to; i++) at.push(start + i);
	};
	let from = 0;
	for (const {0: found, index} of source.matchAll(lineBreak)) {
		take(from, index);
		parts.push('\n');
		at.push(start + index);
		from = afterMarks(source, index + found.length, quotes);
	}
	take(from, source.length);
	return {text: parts.join(''), at};
}

/** Returns units `from..to` of `mapped`. */
export function sliceOf(mapped: Mapped, from: number, to: number): Mapped {
	return {text: mapped.text.slice(from, to), at: mapped.at.slice(from, to)};
}

/**
 * Returns `text` with the offsets of `raw`, which holds it from unit `skip` on: as it is, or with characters left out
 * (a backslash before a bracket). What is not found has no offset.
 */
export function within(raw: Mapped, text: string, skip: number): Mapped {
	const found = raw.text.indexOf(text, skip);
	if (found >= 0) return sliceOf(raw, found, found + text.length);
	const at: number[] = [];
	let i = skip;
	for (const unit of text.split('')) {
		const next = raw.text.indexOf(unit, i);
		at.push(next < 0 ? -1 : (raw.at[next] ?? -1));
		if (next >= 0) i = next + 1;
	}
	return {text, at};
}

function afterMarks(source: string, from: number, quotes: number): number {
	let at = afterBlank(source, from);
	for (let i = 0; i < quotes && source[at] === '>'; i++) at = afterBlank(source, at + 1);
	return at;
}

function afterBlank(source: string, from: number): number {
	let at = from;
	while (source[at] === ' ' || source[at] === '\t') at++;
	return at;
}
