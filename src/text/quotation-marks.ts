// Stretches inside quotation marks: what a text gives as somebody's own words. Curly, straight, low, angle and corner
// marks, nested ones too. A quotation over several paragraphs is one span in each, chained by `continues`. A mark that
// is never closed opens nothing unless it stands where a quotation plainly begins, and then ends with its paragraph, so
// that no unbalanced mark swallows the rest. Apostrophes, inches and years ('90s) are no quotation marks.

import type {Article, Block} from './article.ts';
import {blocksOf} from './blocks.ts';
import type {Span} from './span.ts';

/** A stretch inside quotation marks: `start..end` without the marks and the white space inside them. */
export type QuotedSpan = Span & {
	/** With the marks, as far as they stand in this paragraph. */
	readonly outer: Span;
	/** 0 for a quotation in the text, 1 for one inside another, and so on. */
	readonly depth: number;
	/** Whether the quotation goes on in the next span of the same depth, in a later paragraph. */
	readonly continues?: true;
};

const spansByBlocks = new WeakMap<readonly Block[], readonly QuotedSpan[]>();

/** Returns the quoted stretches of `article` in text order, an outer one before those inside it; the same array at every call. */
export function quotedSpans(article: Article): readonly QuotedSpan[] {
	const blocks = blocksOf(article);
	let spans = spansByBlocks.get(blocks);
	if (!spans) {
		spans = spansOfBlocks(article.text, blocks);
		spansByBlocks.set(blocks, spans);
	}
	return spans;
}

/** What the marks of one block come to: pairs, a mark left open at its end, and a closing one without a partner. */
type Marks = {
	readonly pairs: Pair[];
	readonly open: Opening | undefined;
	readonly stray: number | undefined;
};
/** Offsets of the opening and the closing mark; -1 or the block's end where one of them is missing. */
type Pair = {readonly open: number; readonly close: number; readonly continues?: true};
/** `closers` are the marks that may close it; a single mark knows where it is closed (`closeAt`, an offset). */
type Opening = {readonly at: number; readonly closers: string; readonly closeAt?: number};

/** A quotation is not followed over more paragraphs than this without a mark in them. */
const MOST_PARAGRAPHS = 8;

function spansOfBlocks(text: string, blocks: readonly Block[]): readonly QuotedSpan[] {
	const spans: QuotedSpan[] = [];
	const marks = blocks.map(block =>
		isQuotable(block) ? marksIn(text, block.content.start, block.content.end) : undefined,
	);
	const claimed = new Set<number>();
	for (let index = 0; index < blocks.length; index++) {
		const found = marks[index];
		const block = blocks[index] as Block;
		if (!found) continue;
		const pairs = [...found.pairs];
		if (found.open) {
			const {end} = block.content;
			if (reopens(text, blocks, index, found.open)) pairs.push({open: found.open.at, close: end, continues: true});
			else {
				const last = closingBlock(text, marks, index);
				if (last !== undefined) {
					pairs.push({open: found.open.at, close: end, continues: true});
					for (let next = index + 1; next <= last; next++) claimed.add(next);
				} else if (beginsQuotation(text, block, found.open.at)) pairs.push({open: found.open.at, close: end});
			}
		}
		// The paragraph goes on with a quotation that an earlier one opened.
		if (claimed.has(index)) {
			const close = found.stray ?? block.content.end;
			pairs.push({open: block.content.start - 1, close, ...(found.stray === undefined && {continues: true as const})});
		}
		addSpans(text, block, pairs, spans);
	}
	return spans;
}

function isQuotable(block: Block): boolean {
	if (block.repeats !== undefined) return false;
	return (
		block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'list-item' || block.kind === 'quotation'
	);
}

function addSpans(text: string, block: Block, pairs: readonly Pair[], spans: QuotedSpan[]): void {
	const ordered = [...pairs].sort((a, b) => a.open - b.open || b.close - a.close);
	const around: Pair[] = [];
	for (const pair of ordered) {
		while (around.length > 0 && (around.at(-1) as Pair).close < pair.close) around.pop();
		const outer = {
			start: Math.max(pair.open, block.content.start),
			end: Math.min(pair.close + 1, block.content.end),
		};
		let start = pair.open + 1;
		let end = Math.min(pair.close, block.content.end);
		while (start < end && /\s/.test(text[start] as string)) start++;
		while (end > start && /\s/.test(text[end - 1] as string)) end--;
		if (start >= end) continue;
		spans.push({start, end, outer, depth: around.length, ...(pair.continues && {continues: true})});
		around.push(pair);
	}
}

// The style of print: every paragraph of a long quotation opens anew, only the last one closes.
function reopens(text: string, blocks: readonly Block[], index: number, open: Opening): boolean {
	const next = blocks[index + 1];
	if (!next || next.kind !== (blocks[index] as Block).kind || next.repeats !== undefined) return false;
	return text[next.content.start] === text[open.at];
}

// Paragraphs that do not open anew: the quotation ends at the first closing mark without a partner of its own. Another
// quotation before it shows that the first one was simply never closed.
function closingBlock(text: string, marks: readonly (Marks | undefined)[], index: number): number | undefined {
	for (let next = index + 1; next < marks.length && next <= index + MOST_PARAGRAPHS; next++) {
		const found = marks[next];
		if (!found) return undefined;
		if (found.stray !== undefined) return next;
		if (found.open || found.pairs.some(({open}) => !isSingle(text[open]))) return undefined;
	}
	return undefined;
}

function beginsQuotation(text: string, block: Block, at: number): boolean {
	return at === block.content.start || /[:,]\s*$/.test(text.slice(Math.max(block.content.start, at - 3), at));
}

const isSpaceOrStart = (char: string | undefined): boolean => char === undefined || /[\s([{<—–/-]/.test(char);
const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
const isSingle = (char: string | undefined): boolean => char !== undefined && /['‘’‚‛]/.test(char);
const mark = /["＂“”„‟«»「」『』'‘’‚‛‹›]/g;

/** For each mark that opens, what may close it. A straight one may close a curly one, as mixed texts have it. */
const closersOf: Readonly<Record<string, string>> = {
	'"': '"”＂',
	'＂': '＂"',
	'“': '”"',
	'‟': '”"',
	'„': '“”"',
	'”': '”',
	'«': '»',
	'»': '«',
	'「': '」',
	'『': '』',
	'‹': '›',
};

function marksIn(text: string, from: number, to: number): Marks {
	const pairs: Pair[] = [];
	let stack: Opening[] = [];
	let stray: number | undefined;
	const block = text.slice(from, to);
	for (const {0: char, index} of block.matchAll(mark)) {
		const at = from + index;
		const before = block[index - 1];
		const after = block[index + 1];
		if (isSingle(char)) {
			const open = stack.at(-1);
			if (open?.closeAt === at) {
				stack.pop();
				pairs.push({open: open.at, close: at});
			} else {
				const close = singleClose(block, index);
				if (close !== undefined) stack.push({at, closers: '', closeAt: from + close});
			}
			continue;
		}
		const canOpen = opens(char, before, after);
		const canClose = before !== undefined && (!/\s/.test(before) || (/[”»«“›」』]/.test(char) && !isLetter(after)));
		const partner = stack.findLastIndex(open => open.closers.includes(char));
		const straight = char === '"' || char === '＂';
		if (partner >= 0 && canClose && !(straight && canOpen && /\s/.test(before ?? ' '))) {
			// Whatever stands open inside was no quotation.
			pairs.push({open: (stack[partner] as Opening).at, close: at});
			stack = stack.slice(0, partner);
		} else if (canOpen) {
			// A straight mark inside a straight one: the earlier one was never closed. Curly ones may nest.
			const same = straight ? stack.findIndex(open => open.closers === closersOf[char]) : -1;
			if (same >= 0) stack = stack.slice(0, same);
			if (stack.length >= DEEPEST) stack.shift();
			stack.push({at, closers: closersOf[char] as string});
		} else if (stray === undefined && stack.length === 0 && pairs.length === 0 && /["”»」』]/.test(char)) {
			if (!(straight && before !== undefined && /\d/.test(before))) stray = at;
		}
	}
	// Left open at the end, and not just forgotten before another quotation.
	const open = stack.find(
		({at, closeAt}) => closeAt === undefined && !pairs.some(pair => pair.open > at && !isSingle(text[pair.open])),
	);
	return {pairs, open, stray};
}

function opens(char: string, before: string | undefined, after: string | undefined): boolean {
	if (after === undefined) return false;
	switch (char) {
		case '“':
		case '„':
		case '‟':
		case '「':
		case '『':
		case '‹':
			return true;
		case '«':
			return before === undefined || !isLetter(before);
		case '»':
		case '”':
			return isSpaceOrStart(before) && isLetter(after);
		case '"':
		case '＂':
			if (/\s/.test(after)) return false;
			return (
				isSpaceOrStart(before) || /['‘’“(]/.test(before ?? '') || (/[.!?,:]/.test(before ?? '') && isLetter(after))
			);
		default:
			return false;
	}
}

/** Quotations inside quotations are followed to this depth. */
const DEEPEST = 16;
/** Candidates looked at for the end of a quotation in single marks. */
const MOST_CANDIDATES = 30;
/** A quotation in single marks is not longer than this, in UTF-16 units; beyond it an apostrophe is more likely. */
const LONGEST_SINGLE = 1500;

// Where the single mark at `index` is closed, if it opens a quotation. A mark before a letter opens at the head of a
// word; one that is not before a letter may close. Of those, one after a stop or a comma is sure; one after an s may be
// a possessive ("the leaders’ meeting") and is taken only where no other follows.
function singleClose(block: string, index: number): number | undefined {
	const char = block[index] as string;
	const before = block[index - 1];
	const after = block[index + 1];
	if (char === '’') return undefined;
	if (!(isSpaceOrStart(before) || /["“„«(]/.test(before ?? '')) || after === undefined || /\s/.test(after))
		return undefined;
	// '90s, 'tis, 'em: the head of a word left out.
	if (
		/^(?:\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|round\b|n['’]|bout\b|cos\b)/i.test(block.slice(index + 1, index + 8))
	)
		return undefined;
	const closer = char === "'" ? /['’]/g : /[’‘']/g;
	let doubtful: number | undefined;
	closer.lastIndex = index + 1;
	for (let tries = 0; tries < MOST_CANDIDATES; tries++) {
		const found = closer.exec(block);
		if (!found || found.index - index > LONGEST_SINGLE) break;
		const at = found.index;
		const next = block[at + 1];
		const last = block[at - 1] ?? '';
		if (isLetter(next) || /\s/.test(last)) continue;
		if (found[0] === '‘' && char !== '‚') return doubtful;
		if (!/s/i.test(last)) return at;
		doubtful ??= at;
	}
	return doubtful;
}
