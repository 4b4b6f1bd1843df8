// Draws a block as logical lines without knowing Markdown inside it: bullets, quotation bars and indents are put in
// front, line breaks of a paragraph become spaces, rows of code and tables stay rows. This is the drawing of plain
// text, and what every other drawing falls back to. Wrapping is left to wrap.ts, Markdown to the interface's drawer.

import type {Article, Block} from './article.ts';
import {cellsOf} from './cells.ts';
import type {Look, Piece} from './line.ts';
import {type SafeText, safeText} from './safe-text.ts';
import type {Span} from './span.ts';
import {inserted, type LogicalLine} from './wrap.ts';

/** What opens the first row of a block, and the further ones. */
export type Indent = {readonly lead: readonly Piece[]; readonly hang: SafeText};

const lineBreak = /(\r\n?|[\n\u0085\u2028\u2029])/;
const softBreak = /[ \t]*(?:\r\n?|[\n\u0085\u2028\u2029])[ \t]*/g;
const quotedBreak = /[ \t]*(?:\r\n?|[\n\u0085\u2028\u2029])[ \t]*(?:>[ \t]?)*/g;
const itemNumber = /\(?\d{1,9}[.)]/;
const checkbox = /\[[ xX]\]/;

/** Indents deeper than this are drawn as this one. */
const DEEPEST = 6;
const TAB = 4;

const SPACE = safeText(' ');
const BAR = safeText('│ ');
const BULLETS = [safeText('• '), safeText('◦ ')];
const RULE = '─';

/** Returns the bullet, number, bars or indent in front of `block`: a list's number or box is the text's own. */
export function indentOf(article: Article, block: Block): Indent {
	const {start, content} = block;
	const bars = BAR.repeat(Math.min(quotesAround(article, block), DEEPEST)) as SafeText;
	const lead: Piece[] = bars === '' ? [] : [inserted(start, bars)];
	if (block.kind === 'code') return indented(lead, bars, content.start, 2);
	if (block.kind !== 'list-item') return {lead, hang: bars};
	const depth = Math.min(Math.max(block.depth, 1), DEEPEST);
	const outer = 2 * (depth - 1);
	const mark = article.text.slice(start, Math.min(content.start, start + 40));
	if (!/[^\s>]/.test(mark)) return indented(lead, bars, content.start, outer + 2);
	if (outer > 0) lead.push(inserted(start, ' '.repeat(outer) as SafeText));
	const own = itemNumber.exec(mark) ?? checkbox.exec(mark);
	if (!own) {
		lead.push(inserted(start, BULLETS[(depth - 1) % 2] as SafeText));
		return {lead, hang: (bars + ' '.repeat(outer + 2)) as SafeText};
	}
	const from = start + own.index;
	const to = from + own[0].length;
	const text = safeText(article.text.slice(from, to));
	lead.push({start: from, end: to, text, look: {role: 'mark'}}, inserted(to, SPACE));
	return {lead, hang: (bars + ' '.repeat(outer + cellsOf(text) + 1)) as SafeText};
}

function indented(lead: readonly Piece[], bars: SafeText, offset: number, count: number): Indent {
	const spaces = ' '.repeat(count) as SafeText;
	return {lead: [...lead, inserted(offset, spaces)], hang: (bars + spaces) as SafeText};
}

/** Returns how many quotations `block` stands in: the `>` before its words, on their line. */
export function quotesAround(article: Article, block: Block): number {
	if (article.format !== 'markdown') return block.kind === 'quotation' ? Math.max(1, block.depth) : 0;
	const window = article.text.slice(Math.max(0, block.start - 200), block.start);
	const before = window.slice(Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r')) + 1);
	const marks = `${before}${article.text.slice(block.start, Math.min(block.content.start, block.start + 200))}`;
	// A fence's first line is no mark, and what stands before an indented block may be anything.
	const count = /^[\s>*+.)(\d-]*/.exec(marks)?.[0].split('>').length ?? 1;
	return block.kind === 'quotation' ? Math.max(count - 1, block.depth, 1) : count - 1;
}

/** Returns how the words of `block` look where no Markdown says otherwise. */
export function lookOf(block: Block): Look {
	switch (block.kind) {
		case 'heading':
			return {role: 'heading', bold: true};
		case 'quotation':
			return {role: 'quotation'};
		case 'table':
		case 'code':
			return {role: block.kind};
		default:
			return {role: 'text'};
	}
}

/**
 * Returns the logical lines of `span`, a stretch of `block`'s content that begins where the block does (`opens`) or
 * goes on from an earlier stretch. `width` (cells of the pane) only decides how long a rule is.
 */
export function plainLines(article: Article, block: Block, span: Span, opens: boolean, width: number): LogicalLine[] {
	const look = lookOf(block);
	const {lead: opening, hang} = indentOf(article, block);
	const lead = opens || hang === '' ? opening : [inserted(span.start, hang)];
	if (block.kind === 'rule') {
		const rule = inserted(block.start, RULE.repeat(Math.max(1, Math.min(width - cellsOf(hang), 40))) as SafeText);
		return [{lead, pieces: [rule], hang}];
	}
	if (block.kind === 'code' || block.kind === 'table' || block.kind === 'html') {
		return rowsOfText(article, span, quotesAround(article, block)).map((row, index) => ({
			lead: index === 0 || hang === '' ? lead : [inserted(row.start, hang)],
			pieces: row.start < row.end ? withTabs(article, row, look) : [],
			hang,
		}));
	}
	const breaks = block.kind === 'quotation' || block.kind === 'list-item' ? quotedBreak : softBreak;
	const pieces: Piece[] = [];
	const source = article.text.slice(span.start, span.end);
	let from = 0;
	for (const {0: found, index} of source.matchAll(breaks)) {
		if (index > from) pieces.push(verbatim(article, {start: span.start + from, end: span.start + index}, look));
		if (pieces.length > 0) pieces.push({...inserted(span.start + index, SPACE), look});
		from = index + found.length;
	}
	if (from < source.length) pieces.push(verbatim(article, {start: span.start + from, end: span.end}, look));
	return [{lead, pieces, hang}];
}

function verbatim(article: Article, {start, end}: Span, look: Look): Piece {
	return {start, end, text: safeText(article.text.slice(start, end)), look};
}

// The rows of a block whose line breaks count, without the `>` of the quotations around it.
function rowsOfText(article: Article, span: Span, quotes: number): Span[] {
	const rows: Span[] = [];
	let at = span.start;
	const parts = article.text.slice(span.start, span.end).split(lineBreak);
	for (let i = 0; i < parts.length; i += 2) {
		const row = parts[i] ?? '';
		const fromLineStart = i > 0 || lineBreak.test(article.text[span.start - 1] ?? '');
		const marks = fromLineStart ? afterQuoteMarks(row, quotes) : 0;
		rows.push({start: at + marks, end: at + row.length});
		at += row.length + (parts[i + 1]?.length ?? 0);
	}
	return rows;
}

function afterQuoteMarks(row: string, quotes: number): number {
	let at = 0;
	for (let i = 0; i < quotes; i++) {
		const mark = /^[ \t]{0,3}>[ \t]?/.exec(row.slice(at, at + 5));
		if (!mark) break;
		at += mark[0].length;
	}
	return at;
}

// A leading tab is drawn as the one cell it has in safe text, and as much of ours as it takes to the next stop.
function withTabs(article: Article, row: Span, look: Look): Piece[] {
	const pieces: Piece[] = [];
	let from = row.start;
	let column = 0;
	for (let i = row.start; i < row.end; i++) {
		const character = article.text[i];
		if (character !== ' ' && character !== '\t') break;
		column++;
		if (character === ' ' || column % TAB === 0) continue;
		pieces.push(verbatim(article, {start: from, end: i + 1}, look));
		pieces.push({...inserted(i + 1, ' '.repeat(TAB - (column % TAB)) as SafeText), look});
		column += TAB - (column % TAB);
		from = i + 1;
	}
	if (from < row.end) pieces.push(verbatim(article, {start: from, end: row.end}, look));
	return pieces;
}
