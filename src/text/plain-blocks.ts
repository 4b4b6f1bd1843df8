// Blocks of a plain text. Blank lines part paragraphs; a single line break parts them too unless the text is wrapped
// by hand, which is judged once for the whole text from how full its lines are. `[H2]`-like markers are headings, and
// so is a short line in title case, or a short unfinished line, that stands before a long paragraph. Every character
// that is not white space lands in exactly one block. Repeats and front matter are left to blocks.ts.

import type {Block, BlockKind} from './article.ts';
import {letterPattern} from './letter-pattern.ts';
import type {Span} from './span.ts';

/** A line with the white space at its ends left off, and whether it stood after an empty line. */
type TextLine = Span & {readonly afterGap: boolean};

const lineBreak = /\r\n?|[\n\u0085\u2028\u2029]/g;
const marker = /^\[H([1-6])\]\s*/i;
const closingMarker = /\s*\[\/H[1-6]\]$/i;
const bullet = /^(?:[•‣◦▪●]|[-*](?=\s))\s*/;
const sureBullet = /^[•‣◦▪●]/;
const number = /^\(?\d{1,2}[.)]\s+/;
const rule = /^(?:[-_*=~#•·]\s*){3,}$/;

/** Lines longer than this are not wrapped by hand: editors and mail wrap at 65 to 100. */
const WIDEST_WRAP = 110;

/** Returns the blocks of the plain text in `text[start, end)`, in text order, not overlapping. */
export function plainBlocks(text: string, start = 0, end = text.length): Block[] {
	const lines = textLines(text, start, end);
	const paragraphs = isWrappedByHand(text, lines) ? joinLines(text, lines) : lines;
	const blocks: Block[] = [];
	for (let i = 0; i < paragraphs.length; i++) {
		const span = paragraphs[i] as Span;
		blocks.push(plainBlock(text, span, paragraphs, i));
	}
	return blocks;
}

function plainBlock(text: string, span: Span, paragraphs: readonly Span[], index: number): Block {
	// Whatever decides is at the ends of a paragraph; a line of 10 MB is not copied to look at it.
	const head = text.slice(span.start, Math.min(span.end, span.start + 400));
	const mark = marker.exec(head);
	if (mark) {
		const closing = closingMarker.exec(text.slice(Math.max(span.start, span.end - 40), span.end));
		const content = {start: span.start + mark[0].length, end: span.end - (closing?.[0].length ?? 0)};
		if (content.start < content.end) return block('heading', span, content, Number(mark[1]));
	}
	const whole = span.end - span.start <= head.length;
	if (whole && rule.test(head)) return block('rule', span, span, 0);
	if (isListItem(text, head, paragraphs[index - 1], paragraphs[index + 1])) {
		const length = (bullet.exec(head) ?? number.exec(head))?.[0].length ?? 0;
		if (span.start + length < span.end) return block('list-item', span, {start: span.start + length, end: span.end}, 1);
	}
	if (whole && isHeading(text, head, paragraphs, index)) return block('heading', span, span, 2);
	return block('paragraph', span, span, 0);
}

function block(kind: BlockKind, span: Span, content: Span, depth: number): Block {
	return {
		kind,
		start: span.start,
		end: span.end,
		content: {start: content.start, end: content.end},
		depth,
		marked: false,
	};
}

function isListItem(text: string, head: string, before: Span | undefined, after: Span | undefined): boolean {
	if (sureBullet.test(head)) return true;
	// A dash or a number may open a sentence; it is a list where a neighbour does the same.
	for (const kind of [bullet, number]) {
		if (!kind.test(head)) continue;
		for (const other of [before, after]) {
			if (other && kind.test(text.slice(other.start, other.start + 8))) return true;
		}
	}
	return false;
}

/** Lines that carry something else than the story's words: bylines, credits, addresses. */
const furniture =
	/^(?:by|from|source|sources|photo|photograph|image|video|credit|updated|published|posted|written|reporting|editing|share|read more|related|advertisement|follow|sign up|subscribe|copyright|©|\(c\)|https?:|www\.|message:|tags?:|filed under)\b/i;
const dated =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d{1,2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\.?,?\s+\d{4}\b/i;
const finished = /[.!?…:;,–—-](?:["'”’»)\]]*)$|["”’»]$/;
/** Bylines, dates, captions, somebody's name and age, two sentences. */
const notHeading = [furniture, dated, /\bphoto(?:graph)?s?:/i, /,\s\d{1,3},\s/];
const twoSentences = letterPattern(String.raw`\p{Ll}{3}[.!?]\s+["“]?\p{Lu}`);
const capitalFirst = letterPattern(String.raw`^["'“‘«¿¡]?[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]`);
const smallFirst = letterPattern(String.raw`^[\p{Ll}]`);
const hasLetter = letterPattern(String.raw`\p{L}`);
const capitalised = letterPattern(String.raw`^[^\p{L}]*[\p{Lu}\p{Lt}]`);
const smallWord =
	/^(?:a|an|and|as|at|but|by|for|from|in|into|is|nor|of|on|or|over|the|to|up|vs|via|with|after|amid|are|de|la)$/i;

/** At least this long, in UTF-16 units, is a paragraph that a heading may stand before. */
const PARAGRAPH = 120;
/** The headline stands among the first lines of a text. */
const HEAD = 3;

// A heading without a mark: short, unfinished, before a real paragraph. In title case it may have up to sixteen words
// ("Red Lines and Ambiguous Deals"); otherwise at most nine, and a paragraph must stand before it as well. At the head of
// a text it is the headline, which may be a whole clause, with a byline between it and the story.
function isHeading(text: string, line: string, paragraphs: readonly Span[], index: number): boolean {
	const before = paragraphs[index - 1];
	const after = paragraphs[index + 1];
	if (line.length > 120 || !after || finished.test(line)) return false;
	if (notHeading.some(sign => sign.test(line)) || twoSentences(line).test(line)) return false;
	if (!capitalFirst(line).test(line)) return false;
	const words = line.split(/\s+/);
	if (words.length < 2 || words.length > 18) return false;
	const next = text.slice(after.start, Math.min(after.end, after.start + 400));
	if (smallFirst(next).test(next)) return false;
	if (next === line) return true;
	const titled = words.filter(word => !smallWord.test(word) && hasLetter(word).test(word));
	const capitals = titled.filter(word => capitalised(word).test(word)).length;
	const isTitled = titled.length >= 2 && capitals / titled.length >= 0.8 && words.length <= 16;
	if (isTitled && next.length >= Math.max(60, line.length * 0.8)) return true;
	if (index < HEAD && paragraphs.slice(0, index).every(other => other.end - other.start < PARAGRAPH)) {
		return (
			words.length >= 3 && paragraphs.slice(index + 1, index + 5).some(other => other.end - other.start >= PARAGRAPH)
		);
	}
	if (!before || words.length > 9 || line.length > 70) return false;
	return next.length >= PARAGRAPH && before.end - before.start > line.length;
}

function textLines(text: string, start: number, end: number): TextLine[] {
	const lines: TextLine[] = [];
	let from = start;
	let gap = true;
	const add = (to: number): void => {
		let a = from;
		let b = to;
		while (a < b && isSpace(text.charCodeAt(a))) a++;
		while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
		if (a === b) gap = true;
		else {
			lines.push({start: a, end: b, afterGap: gap});
			gap = false;
		}
	};
	lineBreak.lastIndex = start;
	for (let found = lineBreak.exec(text); found && found.index < end; found = lineBreak.exec(text)) {
		add(found.index);
		from = found.index + found[0].length;
	}
	if (from < end) add(end);
	return lines;
}

/**
 * Returns the lines of `span` that are to be read as paragraphs of their own: all where `each` is set, otherwise only
 * those with an `[H2]`-like marker, with what stands between them kept together.
 */
export function splitLines(text: string, span: Span, each: boolean): Span[] {
	const spans: Span[] = [];
	let open: {start: number; end: number} | undefined;
	for (const line of textLines(text, span.start, span.end)) {
		const marked = marker.test(text.slice(line.start, Math.min(line.end, line.start + 12)));
		if (!open || each || marked) {
			open = {start: line.start, end: line.end};
			spans.push(open);
		} else open.end = line.end;
		if (marked) open = undefined;
	}
	return spans;
}

function isSpace(code: number): boolean {
	return (
		code === 0x20 ||
		(code >= 0x09 && code <= 0x0d) ||
		code === 0xa0 ||
		code === 0xfeff ||
		code === 0x85 ||
		(code >= 0x2000 && code <= 0x200b) ||
		code === 0x2028 ||
		code === 0x2029 ||
		code === 0x202f ||
		code === 0x205f ||
		code === 0x3000 ||
		code === 0x1680
	);
}

// Wrapped by hand: wherever a line is followed by another one, the next word would not have fitted. The width is the
// longest line that has a space in it. A text of long lines, or of lines that end early, breaks where it means to.
function isWrappedByHand(text: string, lines: readonly TextLine[]): boolean {
	let width = 0;
	for (const line of lines) {
		const length = line.end - line.start;
		if (length <= width) continue;
		if (length > WIDEST_WRAP && !/\s/.test(text.slice(line.start, line.end))) continue;
		width = length;
		if (width > WIDEST_WRAP) return false;
	}
	let followed = 0;
	let full = 0;
	let unfinished = 0;
	for (let i = 0; i + 1 < lines.length; i++) {
		const line = lines[i] as TextLine;
		const next = lines[i + 1] as TextLine;
		if (next.afterGap) continue;
		followed++;
		const word = /^\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + WIDEST_WRAP)))?.[0].length ?? 0;
		if (line.end - line.start + 1 + word > width * 0.9) full++;
		if (!/[.!?…:;"”’»)]$/.test(text.slice(line.end - 1, line.end))) unfinished++;
	}
	return followed > 0 && width > 30 && full / followed >= 0.6 && unfinished / followed >= 0.4;
}

function joinLines(text: string, lines: readonly TextLine[]): Span[] {
	const spans: Span[] = [];
	let open: {start: number; end: number} | undefined;
	for (const line of lines) {
		const head = text.slice(line.start, Math.min(line.end, line.start + 12));
		const own = marker.test(head) || bullet.test(head);
		if (!open || line.afterGap || own) {
			open = {start: line.start, end: line.end};
			spans.push(open);
		} else open.end = line.end;
		// A marked heading is its own line, whatever follows.
		if (marker.test(head)) open = undefined;
	}
	return spans;
}
