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

/** A row of text, and the column of its line at which it begins. */
type Row = Span & {readonly column: number};

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
	const marks = `${lineBefore(article, block.start)}${article.text.slice(block.start, Math.min(block.content.start, block.start + 200))}`;
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
		const margin = block.kind === 'code' ? marginOf(article, block) : NO_MARGIN;
		return rowsOfText(article, span, quotesAround(article, block), margin.columns).map((row, index) => {
			const pieces = row.start < row.end ? withTabs(article, row, look) : [];
			// What an indented block's first words are moved in by stands before the block, so it is ours to draw.
			const deeper = index === 0 && opens && span.start === block.content.start ? margin.first : 0;
			if (deeper > 0) pieces.unshift({...inserted(row.start, ' '.repeat(deeper) as SafeText), look});
			return {lead: index === 0 || hang === '' ? lead : [inserted(row.start, hang)], pieces, hang};
		});
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

/** Columns that are Markdown's and no part of the code, and how much further in an indented block's first words stand. */
type Margin = {readonly columns: number; readonly first: number};

const NO_MARGIN: Margin = {columns: 0, first: 0};
/** What makes indented code of a line (CommonMark 0.31, 4.4); a fence takes off as much as stands before itself (4.5). */
const CODE_INDENT = 4;

function marginOf(article: Article, block: Block): Margin {
	if (article.format !== 'markdown') return NO_MARGIN;
	const fence = /[`~]/.exec(article.text.slice(block.start, block.content.start));
	const line = lineBefore(article, fence ? block.start + fence.index : block.content.start);
	let before = 0;
	for (const character of line.slice(afterQuoteMarks(line, quotesAround(article, block)))) {
		before = character === '\t' ? nextStop(before) : before + 1;
	}
	if (fence) return {columns: before, first: 0};
	const columns = Math.min(before, CODE_INDENT);
	return {columns, first: before - columns};
}

// What stands before `offset` in its line.
function lineBefore(article: Article, offset: number): string {
	const window = article.text.slice(Math.max(0, offset - 200), offset);
	return window.slice(Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r')) + 1);
}

// The rows of a block whose line breaks count, without the `>` of the quotations around it and without up to `margin`
// blank columns after them.
function rowsOfText(article: Article, span: Span, quotes: number, margin: number): Row[] {
	const rows: Row[] = [];
	let at = span.start;
	const parts = article.text.slice(span.start, span.end).split(lineBreak);
	for (let i = 0; i < parts.length; i += 2) {
		const row = parts[i] ?? '';
		const fromLineStart = i > 0 || lineBreak.test(article.text[span.start - 1] ?? '');
		const marks = fromLineStart ? afterQuoteMarks(row, quotes) : 0;
		let inside = marks;
		let column = 0;
		while (fromLineStart && column < margin && (row[inside] === ' ' || row[inside] === '\t')) {
			const next = row[inside] === '\t' ? nextStop(column) : column + 1;
			if (next > margin) break;
			column = next;
			inside++;
		}
		rows.push({start: at + inside, end: at + row.length, column});
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

function nextStop(column: number): number {
	return column + TAB - (column % TAB);
}

// A leading tab is drawn as the one cell it has in safe text, and as much of ours as it takes to the next stop.
function withTabs(article: Article, row: Row, look: Look): Piece[] {
	const pieces: Piece[] = [];
	let from = row.start;
	let column = row.column;
	for (let i = row.start; i < row.end; i++) {
		const character = article.text[i];
		if (character !== ' ' && character !== '\t') break;
		column++;
		if (character === ' ' || column % TAB === 0) continue;
		pieces.push(verbatim(article, {start: from, end: i + 1}, look));
		pieces.push({...inserted(i + 1, ' '.repeat(TAB - (column % TAB)) as SafeText), look});
		column = nextStop(column);
		from = i + 1;
	}
	if (from < row.end) pieces.push(verbatim(article, {start: from, end: row.end}, look));
	return pieces;
}
