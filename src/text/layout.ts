// The lines of an article at a width, made block by block as they are asked for and kept while they are near. A place
// in the article is an anchor: an offset, not a line number, so that a resize or another drawer needs no repair; the
// line that contains it is on top. A block longer than a chunk is wrapped in chunks (each begins a new row), so that
// no question costs more than a few screens of wrapping, however long the text. What a block looks like inside is
// left to draw-plain.ts and to the drawer that is handed in.

import type {Article, Block} from './article.ts';
import {blocksOf} from './blocks.ts';
import {plainLines} from './draw-plain.ts';
import type {Line, Piece} from './line.ts';
import {mendsBetween} from './mend.ts';
import {type SafeText, safeText} from './safe-text.ts';
import type {Span} from './span.ts';
import {inserted, type LogicalLine, wrapLine} from './wrap.ts';

/**
 * Draws one block as logical lines for a pane of `width` cells, or returns null where it is to be drawn plainly.
 * Verbatim pieces must be in text order; never throws, never writes.
 */
export type DrawBlock = (article: Article, block: Block, width: number) => readonly LogicalLine[] | null;

/** How an article is looked at. */
export type LayoutView = {
	/** Cells of a row, at least 1. */
	readonly width: number;
	/** Draws the blocks that hold Markdown; without it they are drawn as they are written. */
	readonly draw?: DrawBlock | undefined;
	/** Indices of repeated blocks that are shown in full. */
	readonly unfolded?: ReadonlySet<number> | undefined;
};

/**
 * A block longer than this (UTF-16 units) is wrapped in chunks of about this length: some 100 rows, 1 ms (10 in scripts of
 * clusters).
 */
const CHUNK = 8192;

/** How far past a chunk's end to look for a space before a word is cut. */
const LONGEST_WORD = 1024;

/** A block longer than this is never given to a drawer. */
const LARGEST_DRAWN = 65_536;

/** Units of wrapped lines kept by one layout, and layouts kept: together a few screens of a few articles. */
const MOST_UNITS = 256;
const MOST_LAYOUTS = 32;

/**
 * Returns the `count` lines from the one that contains `anchor` on; fewer at the end of the article, and none
 * behind the line that reaches `end`: what nobody asks for is not laid out.
 */
export function linesFrom(
	article: Article,
	view: LayoutView,
	anchor: number,
	count: number,
	end = Number.POSITIVE_INFINITY,
): readonly Line[] {
	const layout = layoutOf(article, view);
	const lines: Line[] = [];
	for (let at = layout.find(anchor); at && lines.length < count; at = layout.after(at)) {
		const line = layout.line(at);
		lines.push(line);
		if (line.end >= end) break;
	}
	return lines;
}

/** Returns the line that contains `offset` (the nearest one above where nothing is drawn of it), if there is any. */
export function lineAt(article: Article, view: LayoutView, offset: number): Line | undefined {
	const layout = layoutOf(article, view);
	const at = layout.find(offset);
	return at && layout.line(at);
}

/**
 * Returns the anchor `delta` lines below that of `anchor` (above where it is negative), stopping at the first and the
 * last line. It always moves while there is a line to move to.
 */
export function anchorAfter(article: Article, view: LayoutView, anchor: number, delta: number): number {
	const layout = layoutOf(article, view);
	const from = layout.find(anchor);
	if (!from) return anchor;
	let at = from;
	for (let i = 0; i < Math.abs(delta); i++) {
		const next = delta > 0 ? layout.after(at) : layout.before(at);
		if (!next) break;
		at = next;
	}
	return layout.line(delta > 0 ? layout.anchorable(at, true) : layout.anchorable(at, false)).start;
}

/** Returns the anchor that puts the last line on row `rows` of the pane (the first line where all lines fit). */
export function lastAnchor(article: Article, view: LayoutView, rows: number): number {
	const layout = layoutOf(article, view);
	let at = layout.last();
	if (!at) return 0;
	for (let i = 1; i < rows; i++) {
		const before = layout.before(at);
		if (!before) break;
		at = before;
	}
	return layout.line(layout.anchorable(at, true)).start;
}

/** Returns by how many lines the line of `to` stands below that of `from` (negative: above), counting to `limit`. */
export function linesApart(article: Article, view: LayoutView, from: number, to: number, limit = 10_000): number {
	const layout = layoutOf(article, view);
	const a = layout.find(Math.min(from, to));
	const b = layout.find(Math.max(from, to));
	if (!a || !b) return 0;
	let count = 0;
	for (let at: Place | undefined = a; at && count < limit && !samePlace(at, b); at = layout.after(at)) count++;
	return from <= to ? count : -count;
}

/** Returns the indices of the repeated blocks that are folded into the line at `offset`; none where it is no fold. */
export function foldAt(article: Article, view: LayoutView, offset: number): readonly number[] {
	return layoutOf(article, view).foldAt(offset);
}

/** Where a line stands: which of the lines of which chunk of which block. */
type Place = {readonly block: number; readonly chunk: number; readonly index: number};

function samePlace(a: Place, b: Place): boolean {
	return a.block === b.block && a.chunk === b.chunk && a.index === b.index;
}

// Most recently used last. Bounded, as a reader may walk through thousands of articles.
const layouts: Layout[] = [];

function layoutOf(article: Article, {width, draw, unfolded}: LayoutView): Layout {
	const room = Math.max(1, Math.floor(width) || 1);
	const shown = unfolded && unfolded.size > 0 ? [...unfolded].sort((a, b) => a - b).join() : '';
	const blocks = blocksOf(article);
	for (let i = layouts.length - 1; i >= 0; i--) {
		const layout = layouts[i] as Layout;
		if (!layout.fits(article, blocks, room, draw, shown)) continue;
		if (i < layouts.length - 1) {
			layouts.splice(i, 1);
			layouts.push(layout);
		}
		return layout;
	}
	const layout = new Layout(article, blocks, room, draw, unfolded ?? new Set(), shown);
	layouts.push(layout);
	if (layouts.length > MOST_LAYOUTS) layouts.shift();
	return layout;
}

class Layout {
	readonly #article: Article;
	readonly #blocks: readonly Block[];
	readonly #width: number;
	readonly #draw: DrawBlock | undefined;
	readonly #shown: string;
	// For each block the first of the folded run that it is part of, or -1; empty where nothing is folded.
	readonly #folds: Int32Array;
	readonly #units = new Map<string, readonly Line[]>();
	readonly #chunks = new Map<number, readonly Span[]>();

	constructor(
		article: Article,
		blocks: readonly Block[],
		width: number,
		draw: DrawBlock | undefined,
		unfolded: ReadonlySet<number>,
		shown: string,
	) {
		this.#article = article;
		this.#blocks = blocks;
		this.#width = width;
		this.#draw = draw;
		this.#shown = shown;
		this.#folds = foldsOf(blocks, unfolded);
	}

	fits(article: Article, blocks: readonly Block[], width: number, draw: DrawBlock | undefined, shown: string): boolean {
		return (
			this.#article === article &&
			this.#blocks === blocks &&
			this.#width === width &&
			this.#draw === draw &&
			this.#shown === shown
		);
	}

	/** Returns the line at a place that exists. */
	line({block, chunk, index}: Place): Line {
		return this.#unit(block, chunk)[index] as Line;
	}

	/** Returns the place of the line that contains `offset`: the last one that does not begin after it. */
	find(offset: number): Place | undefined {
		if (this.#blocks.length === 0) return undefined;
		const block = this.#head(lastWhere(this.#blocks.length, i => (this.#blocks[i] as Block).start <= offset));
		const chunks = this.#chunksOf(block);
		const chunk = lastWhere(chunks.length, i => (chunks[i] as Span).start <= offset);
		const lines = this.#unit(block, chunk);
		let index = lastWhere(lines.length, i => (lines[i] as Line).start <= offset);
		while (index > 0 && lines[index - 1]?.start === lines[index]?.start) index--;
		return {block, chunk, index};
	}

	/** Returns the place of the next line. */
	after({block, chunk, index}: Place): Place | undefined {
		if (index + 1 < this.#unit(block, chunk).length) return {block, chunk, index: index + 1};
		if (chunk + 1 < this.#chunksOf(block).length) return {block, chunk: chunk + 1, index: 0};
		const next = this.#next(block);
		return next < this.#blocks.length ? {block: next, chunk: 0, index: 0} : undefined;
	}

	/** Returns the place of the line above. */
	before({block, chunk, index}: Place): Place | undefined {
		if (index > 0) return {block, chunk, index: index - 1};
		if (chunk > 0) return this.#end(block, chunk - 1);
		return block > 0 ? this.#end(this.#head(block - 1)) : undefined;
	}

	/** Returns the place of the last line. */
	last(): Place | undefined {
		return this.#blocks.length > 0 ? this.#end(this.#head(this.#blocks.length - 1)) : undefined;
	}

	/** Returns the nearest place, down or else up from `at`, whose line's start leads back to it. */
	anchorable(at: Place, down: boolean): Place {
		for (let here: Place | undefined = at; here; here = down ? this.after(here) : this.before(here)) {
			const found = this.find(this.line(here).start);
			if (found && samePlace(found, here)) return here;
		}
		return this.find(this.line(at).start) ?? at;
	}

	/** Returns the blocks folded into the line at `offset`. */
	foldAt(offset: number): readonly number[] {
		const block = this.find(offset)?.block ?? -1;
		if (!this.#isFold(block)) return [];
		return Array.from({length: this.#next(block) - block}, (_, i) => block + i);
	}

	#end(block: number, chunk = this.#chunksOf(block).length - 1): Place {
		return {block, chunk, index: this.#unit(block, chunk).length - 1};
	}

	#isFold(block: number): boolean {
		return (this.#folds[block] ?? -1) >= 0;
	}

	#head(block: number): number {
		return this.#isFold(block) ? (this.#folds[block] as number) : block;
	}

	// The next block that has lines of its own.
	#next(block: number): number {
		let next = block + 1;
		if (this.#isFold(block)) while (this.#folds[next] === this.#folds[block]) next++;
		return next;
	}

	#chunksOf(block: number): readonly Span[] {
		const {content, kind} = this.#blocks[block] as Block;
		if (content.end - content.start <= CHUNK || this.#isFold(block)) return [content];
		let chunks = this.#chunks.get(block);
		if (!chunks) {
			const drawn = content.end - content.start <= LARGEST_DRAWN && this.#drawn(block) !== null;
			chunks = drawn ? [content] : chunksOf(this.#article.text, content, kind === 'code' || kind === 'table');
			this.#chunks.set(block, chunks);
		}
		return chunks;
	}

	#drawn(block: number): readonly LogicalLine[] | null {
		return this.#draw?.(this.#article, this.#blocks[block] as Block, this.#width) ?? null;
	}

	#unit(block: number, chunk: number): readonly Line[] {
		const key = `${block}.${chunk}`;
		let lines = this.#units.get(key);
		if (lines) return lines;
		lines = this.#wrap(block, chunk);
		if (this.#units.size >= MOST_UNITS) for (const old of this.#units.keys()) if (this.#units.delete(old)) break;
		this.#units.set(key, lines);
		return lines;
	}

	#wrap(index: number, chunk: number): readonly Line[] {
		const block = this.#blocks[index] as Block;
		const lines: Line[] = [];
		const chunks = this.#chunksOf(index);
		if (this.#isFold(index)) {
			const count = this.#next(index) - index;
			const note = safeText(`⋯ ${count} ${count === 1 ? 'paragraph' : 'paragraphs'} printed twice in this text`);
			const [line] = wrapLine(
				{lead: [], pieces: [inserted(block.start, note, 'note')], hang: safeText('')},
				this.#width,
				index,
				block.start,
			);
			if (line) lines.push(line);
		} else {
			const span = chunks[chunk] as Span;
			const drawn = chunks.length === 1 ? this.#drawn(index) : null;
			const logical = drawn ?? plainLines(this.#article, block, span, chunk === 0, this.#width);
			let end = chunk === 0 ? block.start : span.start;
			// A mended space in a table would push its bars aside.
			const mends = block.kind === 'table' ? [] : mendsBetween(this.#article, span.start, span.end);
			for (const line of logical) {
				const pieces = mends.length > 0 ? mended(line.pieces, mends) : line.pieces;
				for (const row of wrapLine({...line, pieces}, this.#width, index, end)) {
					// Rows without words of the text (a table's rules) stand where the words above them end.
					lines.push(row.start >= end ? row : {...row, start: end, end: Math.max(end, row.end)});
					end = Math.max(end, row.end);
				}
			}
			if (lines.length === 0) lines.push({start: end, end, pieces: [], block: index});
		}
		if (chunk === chunks.length - 1 && this.#isGapAfter(index)) {
			// Below a fold the gap stands behind all that is folded, so that every offset in it is on the folded line.
			const above = this.#isFold(index) ? (this.#blocks[this.#next(index) - 1] as Block) : block;
			const at = Math.max(above.end, lines.at(-1)?.end ?? 0);
			lines.push({start: at, end: at, pieces: [], block: index});
		}
		return lines;
	}

	#isGapAfter(index: number): boolean {
		const next = this.#blocks[this.#next(index)];
		if (!next) return false;
		const {kind, end} = this.#blocks[index] as Block;
		if (kind !== next.kind || this.#isFold(index) || this.#isFold(this.#next(index))) return true;
		// Items of a list are one thing, and so are definitions that stand in lines one below the other.
		if (kind === 'html') return /\n\s*\n|\r\s*\r/.test(this.#article.text.slice(end, Math.min(next.start, end + 200)));
		return kind !== 'list-item';
	}
}

function foldsOf(blocks: readonly Block[], unfolded: ReadonlySet<number>): Int32Array {
	const folds = new Int32Array(blocks.length).fill(-1);
	for (let i = 0; i < blocks.length; i++) {
		if (blocks[i]?.repeats === undefined || unfolded.has(i)) continue;
		const before = folds[i - 1] ?? -1;
		folds[i] = before >= 0 ? before : i;
	}
	return folds;
}

// Puts a space of ours before each of the offsets: a place where the line may be broken, like any space.
function mended(pieces: readonly Piece[], mends: readonly number[]): readonly Piece[] {
	const shown: Piece[] = [];
	for (const piece of pieces) {
		let {start, text} = piece;
		for (const at of mends) {
			if (at < start || at >= piece.end || (at === start && shown.length === 0)) continue;
			if (at > start) shown.push({...piece, start, end: at, text: text.slice(0, at - start) as SafeText});
			shown.push({...inserted(at, safeText(' ')), look: piece.look});
			text = text.slice(at - start) as SafeText;
			start = at;
		}
		shown.push(start === piece.start ? piece : {...piece, start, text});
	}
	return shown;
}

// Cuts a long stretch at line breaks where rows matter, else at spaces, and at the limit where there is neither.
function chunksOf(text: string, span: Span, atLines: boolean): readonly Span[] {
	const chunks: Span[] = [];
	let start = span.start;
	while (span.end - start > CHUNK + LONGEST_WORD) {
		const from = start + CHUNK;
		const near = text.slice(from, from + LONGEST_WORD);
		let cut = near.search(atLines ? /\n/ : /\s/);
		if (cut < 0) cut = near.search(/\s/);
		let end = cut < 0 ? from : from + cut;
		// Not inside a surrogate pair or before a mark: a cluster is not torn where it can be seen from here.
		while (cut < 0 && end < from + LONGEST_WORD && /^[\udc00-\udfff\p{M}\u200d]/u.test(text.slice(end, end + 2))) end++;
		chunks.push({start, end});
		start = cut < 0 ? end : skipSpaces(text, end, span.end, atLines);
	}
	chunks.push({start, end: span.end});
	return chunks;
}

function skipSpaces(text: string, from: number, end: number, oneLine: boolean): number {
	if (oneLine && text[from] === '\n') return from + 1;
	let at = from;
	while (at < end && /\s/.test(text[at] as string)) at++;
	return at;
}

// Greatest i < count for which `holds(i)` (which is true up to some i), or 0.
function lastWhere(count: number, holds: (i: number) => boolean): number {
	let low = 0;
	let high = count - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (holds(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}
