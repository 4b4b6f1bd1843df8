// Wraps a logical line (a paragraph, a list item, a row of code) to lines of a width in cells: greedily, breaking where
// a reader expects it. Guarantees: no line is wider than asked, every unit of the text lies in exactly one line, in
// order; spaces at a break belong to their line but are not drawn. What is broken, and whether lines are kept, is the
// matter of layout.ts.

import {cellsOf, cutToCells, eachCluster, plainCells} from './cells.ts';
import type {Line, Look, Piece} from './line.ts';
import type {SafeText} from './safe-text.ts';

/** One line before wrapping: `lead` opens its first row (a bullet), `hang` every further one (an indent as wide). */
export type LogicalLine = {
	readonly lead: readonly Piece[];
	readonly pieces: readonly Piece[];
	readonly hang: SafeText;
};

/** Units `start..end` of a text make one row; `start..drawn` is shown, unless it is a lone grapheme that is `tooWide`. */
type Row = {readonly start: number; readonly drawn: number; readonly end: number; readonly tooWide: boolean};

/** Shown for a grapheme that does not fit even on a row of its own (two cells in a width of one). */
const TOO_WIDE = '▯' as SafeText;
const SPACE = ' ' as SafeText;

/**
 * Returns the rows that `line` takes in `width` cells (at least 1), as lines of block `block`. An empty logical line is
 * one empty line at `at`. O(length of the line).
 */
export function wrapLine(line: LogicalLine, width: number, block: number, at: number): Line[] {
	const room = Math.max(1, Math.floor(width) || 1);
	const {lead, pieces, hang} = fitIndent(line, room);
	if (pieces.length === 0) {
		const blank = lead.every(piece => piece.text.trim() === '');
		return [{...spanOf(lead, at), pieces: blank ? [] : lead, block}];
	}
	const text = pieces.length === 1 ? (pieces[0]?.text ?? '') : pieces.map(piece => piece.text).join('');
	const cutter = new PieceCutter(pieces);
	return rowsOf(text, room - cellsOfPieces(lead), room - cellsOf(hang)).map((row, index) => {
		const cut = cutter.take(row, room);
		const opening = index === 0 ? lead : hang === '' ? [] : [inserted(cut.start, hang)];
		const start = index === 0 ? spanOf(lead, cut.start).start : cut.start;
		return {start, end: cut.end, pieces: opening.length > 0 ? [...opening, ...cut.pieces] : cut.pieces, block};
	});
}

/**
 * Returns where the greedy wrap breaks `text`: rows that tile it, the first at most `first` cells wide, the others at
 * most `rest` (a grapheme wider than that stands alone). An empty text is one empty row.
 */
export function rowsOf(text: string, first: number, rest = first): Row[] {
	// Most lines that are short enough are seen to be so in one look.
	const whole = text.length <= first ? plainCells(text) : -1;
	if (whole >= 0 && whole <= first)
		return [{start: 0, drawn: trimmedEnd(text, 0, text.length), end: text.length, tooWide: false}];
	const rows: Row[] = [];
	let rowStart = 0;
	let scanning = true;
	while (scanning) {
		scanning = false;
		let cells = 0; // of rowStart..here, spaces included
		let before = 0; // last unit of the cluster before
		let breakAt = -1; // last place in this row where it may end
		let softAt = -1; // the same inside a long word (an address)
		let softCells = 0;
		let tooWide = false;
		eachCluster(text, rowStart, (start, end, width) => {
			const code = text.charCodeAt(start);
			const room = rows.length === 0 ? first : rest;
			// Spaces past the edge hang over it: they end the row and are not drawn.
			if (!isSpace(code)) {
				if (start > rowStart) {
					if (mayBreak(text, before, code, start)) breakAt = start;
					else if (isSoft(before)) {
						softAt = start;
						softCells = cells;
					}
					if (cells + width > room) {
						// A word that is too long even alone is cut after a mark that is not too near its beginning, or here.
						const soft = softAt > rowStart && softCells * 2 >= room;
						const cut = breakAt > rowStart ? breakAt : soft ? softAt : start;
						rows.push({start: rowStart, drawn: trimmedEnd(text, rowStart, cut), end: cut, tooWide});
						rowStart = cut;
						// What was read past the cut is read again: at most a word.
						scanning = cut < start;
						if (scanning) return false;
						cells = 0;
						breakAt = -1;
						softAt = -1;
						tooWide = false;
					}
				}
				if (start === rowStart && width > (rows.length === 0 ? first : rest)) tooWide = true;
			}
			cells += width;
			before = text.charCodeAt(end - 1);
			return undefined;
		});
		if (!scanning && (rowStart < text.length || rows.length === 0)) {
			rows.push({start: rowStart, drawn: trimmedEnd(text, rowStart, text.length), end: text.length, tooWide});
		}
	}
	return rows;
}

/** Returns whether a row may end between a unit `before` and the cluster that begins with `code` at `at` of `text`. */
function mayBreak(text: string, before: number, code: number, at: number): boolean {
	if (isSpace(before)) return true;
	if (before < 0x2010 && code < 0x2e80) {
		// In Latin text only hyphens and slashes matter: "well-known", "and/or", not "-5", "2020-21", "://".
		if (before !== 0x2d && before !== 0x2f) return false;
		return isLetter(code) && at > 1 && isLetterOrDigit(text.charCodeAt(at - 2));
	}
	if (before === 0x2010 || before === 0x2013 || before === 0x2014) return !closes(code) && code !== before;
	if (!isIdeographic(before) && !isIdeographic(code)) return false;
	return !closes(code) && !opens(before) && !isTied(before) && !isTied(code);
}

// Greatest place before `end` that is not a space; a row of nothing but spaces draws nothing.
function trimmedEnd(text: string, start: number, end: number): number {
	let drawn = end;
	while (drawn > start && isSpace(text.charCodeAt(drawn - 1))) drawn--;
	return drawn;
}

function isSpace(code: number): boolean {
	return code === 0x20 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a && code !== 0x2007);
}

// No break beside a no-break space, a word joiner's stand-in or a figure space.
function isTied(code: number): boolean {
	return code === 0xa0 || code === 0x202f || code === 0x2007 || code === 0x2426;
}

function isLetter(code: number): boolean {
	return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0;
}

function isLetterOrDigit(code: number): boolean {
	return isLetter(code) || (code >= 0x30 && code <= 0x39);
}

// Marks after which a word too long for a row is cut: / ? & = . - _ , ; : % # ~ + | @ \
function isSoft(code: number): boolean {
	return code < 0x80 && '/?&=.-_,;:%#~+|@\\'.includes(String.fromCharCode(code));
}

// Han, kana, Hangul syllables and full-width forms.
function isIdeographic(code: number): boolean {
	return (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xffdc);
}

const CLOSERS = new Set(
	'!),.:;?]}%…’”»›、。〉》」』】〕〗〙〛〞〟！），．：；？］｝｠｡｣､･・ーゝゞ々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％'
		.split('')
		.map(character => character.charCodeAt(0)),
);
const OPENERS = new Set('([{‘“«‹〈《「『【〔〖〘〚〝（［｛｟｢'.split('').map(character => character.charCodeAt(0)));

function closes(code: number): boolean {
	return CLOSERS.has(code);
}

function opens(code: number): boolean {
	return OPENERS.has(code);
}

// An indent that leaves little room is left out, and what opens the line (a bullet, a number) runs on with its text.
function fitIndent(line: LogicalLine, room: number): LogicalLine {
	const indent = Math.max(cellsOfPieces(line.lead), cellsOf(line.hang));
	if (indent === 0 || room - indent >= Math.max(2, indent)) return line;
	const pieces: Piece[] = [];
	for (const piece of line.lead) {
		if (piece.end > piece.start) pieces.push(piece);
		else if (piece.text.trim() !== '')
			pieces.push({...piece, text: piece.text.trim() as SafeText}, inserted(piece.end, SPACE));
	}
	return {lead: [], pieces: [...pieces, ...line.pieces], hang: '' as SafeText};
}

/** Returns a piece of ours that stands before `offset`. */
export function inserted(offset: number, text: SafeText, role: Look['role'] = 'mark'): Piece {
	return {start: offset, end: offset, text, look: {role}};
}

/** Returns the cells that `pieces` take on one row. */
export function cellsOfPieces(pieces: readonly Piece[]): number {
	let cells = 0;
	for (const piece of pieces) cells += cellsOf(piece.text);
	return cells;
}

function spanOf(pieces: readonly Piece[], at: number): {start: number; end: number} {
	const verbatim = pieces.filter(piece => piece.end > piece.start);
	return {start: verbatim[0]?.start ?? at, end: verbatim.at(-1)?.end ?? at};
}

// Walks the pieces once, row by row: which piece a unit of the joined text lies in, and its offset in the article.
class PieceCutter {
	#pieces: readonly Piece[];
	#index = 0;
	#from = 0; // unit of the joined text at which piece #index begins

	constructor(pieces: readonly Piece[]) {
		this.#pieces = pieces;
	}

	/** Returns the pieces of `row`; its span covers the spaces that are not drawn. */
	take(row: Row, room: number): {pieces: readonly Piece[]; start: number; end: number} {
		const pieces: Piece[] = [];
		let start = -1;
		let end = -1;
		let i = row.start;
		let at = this.#pieces[this.#index]?.start ?? this.#pieces.at(-1)?.end ?? 0;
		while (i < row.end) {
			const piece = this.#pieces[this.#index];
			if (!piece) break;
			const verbatim = piece.end > piece.start;
			const stop = Math.min(row.end, this.#from + piece.text.length);
			const begin = verbatim ? piece.start + i - this.#from : piece.start;
			const finish = verbatim ? piece.start + stop - this.#from : piece.end;
			if (verbatim) {
				if (start < 0) start = begin;
				end = finish;
			}
			at = begin;
			const drawn = Math.min(stop, row.drawn);
			if (drawn > i) {
				const text = piece.text.slice(i - this.#from, drawn - this.#from) as SafeText;
				const whole = text.length === piece.text.length;
				if (whole) pieces.push(piece);
				else pieces.push({start: begin, end: verbatim ? begin + text.length : begin, text, look: piece.look});
			}
			i = stop;
			if (stop === this.#from + piece.text.length) {
				this.#from = stop;
				this.#index++;
			}
		}
		if (start < 0) start = end = at;
		return {pieces: row.tooWide ? standIn(pieces, room) : pieces, start, end};
	}
}

// The row of a grapheme that is wider than the row: nothing is lost, its span stays.
function standIn(pieces: readonly Piece[], room: number): readonly Piece[] {
	const first = pieces[0];
	return first ? [{start: first.start, end: first.start, text: cutToCells(TOO_WIDE, room), look: first.look}] : [];
}
