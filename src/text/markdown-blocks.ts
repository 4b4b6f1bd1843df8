// Blocks of a Markdown text, from marked's block lexer: its tokens' `raw` strings join back to the source, which gives
// every block its offsets. Only the block half of the lexer runs, the part whose time is linear; inline marks are the
// layout's affair. The lexer is loaded on demand, so that a text without Markdown never pays for it. What it cannot
// bear (too deep, too large, a throw, tokens that do not join) is answered with `undefined`: read it as plain text.

import type {Token, Tokens} from 'marked';
import type {Block, BlockKind} from './article.ts';
import {plainBlocks, splitLines} from './plain-blocks.ts';
import type {Span} from './span.ts';

type BlockLexer = {blockTokens(source: string, tokens: Token[]): Token[]};

let newLexer: (() => BlockLexer) | undefined;
let loading: Promise<void> | undefined;
const listeners: (() => void)[] = [];

/** Loads the Markdown lexer (some 10 ms, once); afterwards Markdown is read as such. Rejects where it cannot be loaded. */
export function prepareMarkdown(): Promise<void> {
	loading ??= import('marked').then(({Lexer}) => {
		newLexer = () => new Lexer({gfm: true});
		for (const listener of listeners) listener();
	});
	return loading;
}

/** Returns whether the lexer is loaded. */
export function isMarkdownReady(): boolean {
	return newLexer !== undefined;
}

/** Calls `listener` once the lexer is loaded. */
export function whenMarkdownReady(listener: () => void): void {
	listeners.push(listener);
}

/** Longer texts are read as plain: the lexer takes some 15 ms a megabyte. */
const LARGEST = 8_000_000;

/** Deeper containers are one block each; nobody reads a list at the ninth level. */
const DEEPEST = 8;

// 64 containers opened in one line, or a list item indented by 200 columns: the lexer recurses once for each level and
// runs out of stack at about 1,200.
const tooDeep = /(?:^|\n)(?:(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){64}|[ \t]{200,}(?:[-*+>]|\d{1,9}[.)]))/;

/** Returns whether the Markdown lexer may be let loose on `text`; a text that it cannot bear is to be read as plain. */
export function bearsMarkdown(text: string): boolean {
	return text.length <= LARGEST && !tooDeep.test(text) && !hasEndlessItem(text);
}

/** Lines that one list item may go on over: the lexer reads all of them again for each. */
const MOST_ITEM_LINES = 1000;
const itemLine = /[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/y;
const emptyLine = /[ \t>]*(?:\n|$)/y;

function hasEndlessItem(text: string): boolean {
	let lines = -1;
	for (let at = 0; at < text.length; ) {
		itemLine.lastIndex = emptyLine.lastIndex = at;
		if (itemLine.test(text)) lines = 0;
		else if (lines >= 0) {
			if (emptyLine.test(text)) lines = -1;
			else if (++lines > MOST_ITEM_LINES) return true;
		}
		const end = text.indexOf('\n', at);
		at = end < 0 ? text.length : end + 1;
	}
	return false;
}

/** Returns the blocks of the Markdown in `text[start, end)`, or undefined where the lexer is not loaded or gives up. */
export function markdownBlocks(text: string, start: number, end: number): Block[] | undefined {
	const source = text.slice(start, end);
	if (!newLexer || !bearsMarkdown(source)) return undefined;
	// marked wants \n; a space in the place of \r keeps the length and changes no block.
	const normal = source.includes('\r') ? source.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : source;
	try {
		const tokens = newLexer().blockTokens(normal, []);
		const walk: Walk = {text, blocks: [], splits: splitsLines(tokens)};
		const map: Mapping = {text: normal, lines: [{start: 0, lead: 0, source: start, blank: start}]};
		return blocksOfTokens(walk, tokens, map, 0, 0) ? walk.blocks : undefined;
	} catch {
		return undefined;
	}
}

type Walk = {readonly text: string; readonly blocks: Block[]; readonly splits: boolean};

/** A container's words without its marks, and its lines, by where they start in `text`. */
type Mapping = {readonly text: string; readonly lines: readonly MappedLine[]};

/** A line whose words stand at `source` of the article, `lead` blanks after its `start`; blanks there begin at `blank`. */
type MappedLine = {readonly start: number; readonly lead: number; readonly source: number; readonly blank: number};

/** Markdown that means something inside a paragraph: emphasis, code, links, entities, bare addresses. */
const inlineMark = /[*_`[\]<&\\~]|https?:|www\.|\S@\S/;

// One line break parts paragraphs where each line is a whole paragraph, as texts come out of a browser.
function splitsLines(tokens: readonly Token[]): boolean {
	let lines = 0;
	let length = 0;
	for (const token of tokens) {
		if (token.type !== 'paragraph') continue;
		const parts = token.raw.trimEnd().split('\n');
		for (const part of parts.slice(0, -1)) {
			lines++;
			length += part.length;
		}
	}
	return lines > 0 && length / lines >= 160;
}

function blocksOfTokens(walk: Walk, tokens: readonly Token[], map: Mapping, quotes: number, lists: number): boolean {
	let at = 0;
	for (const token of tokens) {
		if (!map.text.startsWith(token.raw, at)) return false;
		const from = at;
		at += token.raw.length;
		if (token.type === 'space' || token.type === 'checkbox') continue;
		if (!blocksOfToken(walk, token, map, from, quotes, lists)) return false;
	}
	return true;
}

function blocksOfToken(walk: Walk, token: Token, map: Mapping, from: number, quotes: number, lists: number): boolean {
	const span = trimmed(walk.text, sourceOf(map, from), sourceOf(map, from + token.raw.length - 1) + 1);
	if (span.start >= span.end) return true;
	if (token.type === 'blockquote' && quotes < DEEPEST) {
		const inner = mappingOf(token as Tokens.Blockquote, map, from);
		const first = walk.blocks.length;
		if (inner && inside(walk, () => blocksOfTokens(walk, token.tokens ?? [], inner, quotes + 1, lists))) {
			const block = walk.blocks[first];
			if (block) walk.blocks[first] = {...block, start: span.start};
			return true;
		}
		add(walk, 'quotation', span, afterMark(walk.text, span, /^>[ \t]?/), quotes + 1);
		return true;
	}
	if (token.type === 'list' && lists < DEEPEST) {
		if (inside(walk, () => blocksOfItems(walk, token as Tokens.List, map, from, quotes, lists + 1))) return true;
		add(walk, 'list-item', span, afterMark(walk.text, span, itemMark), lists + 1);
		return true;
	}
	switch (token.type) {
		case 'heading': {
			const content = contentOf(
				walk.text,
				span,
				token.text.trim(),
				token.raw.trimStart().startsWith('#') ? /^#+[ \t]*/ : /^/,
			);
			add(walk, 'heading', span, content, (token as Tokens.Heading).depth);
			break;
		}
		case 'code':
			add(walk, 'code', span, fenceContent(walk.text, span), 0);
			break;
		case 'table':
			add(walk, 'table', span, span, 0);
			break;
		case 'hr':
			add(walk, 'rule', span, span, 0);
			break;
		case 'html':
		case 'def':
			add(walk, 'html', span, span, 0);
			break;
		case 'blockquote':
			add(walk, 'quotation', span, afterMark(walk.text, span, /^(?:>[ \t]?)+/), quotes + 1);
			break;
		case 'list':
			add(walk, 'list-item', span, afterMark(walk.text, span, itemMark), lists + 1);
			break;
		default:
			if (lists > 0) add(walk, 'list-item', span, span, lists);
			else if (quotes > 0) add(walk, 'quotation', span, span, quotes);
			else addParagraph(walk, span);
	}
	return true;
}

const itemMark = /^(?:[-*+]|\d{1,9}[.)])[ \t]*/;

function blocksOfItems(
	walk: Walk,
	list: Tokens.List,
	map: Mapping,
	from: number,
	quotes: number,
	lists: number,
): boolean {
	let at = from;
	for (const item of list.items) {
		if (!map.text.startsWith(item.raw, at)) return false;
		const span = trimmed(walk.text, sourceOf(map, at), sourceOf(map, at + item.raw.length - 1) + 1);
		const inner = mappingOf(item, map, at);
		at += item.raw.length;
		const first = walk.blocks.length;
		if (!inner || !inside(walk, () => blocksOfTokens(walk, item.tokens, inner, quotes, lists))) {
			add(walk, 'list-item', span, afterMark(walk.text, span, itemMark), lists);
			continue;
		}
		// The bullet belongs to the item's first words.
		const block = walk.blocks[first];
		if (!block) add(walk, 'list-item', span, {start: span.end, end: span.end}, lists);
		else walk.blocks[first] = {...block, start: span.start};
	}
	return true;
}

// Runs `read`; takes back the blocks it added where it fails.
function inside(walk: Walk, read: () => boolean): boolean {
	const length = walk.blocks.length;
	if (read()) return true;
	walk.blocks.length = length;
	return false;
}

function sourceOf({lines}: Mapping, offset: number): number {
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines[middle] as MappedLine).start <= offset) low = middle;
		else high = middle - 1;
	}
	const {start, lead, source, blank} = lines[low] as MappedLine;
	// The lexer makes several spaces of a tab: before the words there may be more blanks than the article has.
	return Math.max(source + offset - start - lead, blank);
}

// Lines up what the lexer read inside a container with the lines it read it from: each inner line is the end of an
// outer one ("> > deeper" → "> deeper" → "deeper"). Undefined where they do not line up.
function mappingOf(container: Token, outer: Mapping, from: number): Mapping | undefined {
	const text = (container as {tokens?: Token[]}).tokens?.map(token => token.raw).join('') ?? '';
	const inner = text.split('\n');
	const rawLines = container.raw.split('\n');
	if (inner.length > rawLines.length + 1) return undefined;
	const lines: MappedLine[] = [];
	let start = 0;
	let rawAt = from;
	for (let i = 0; i < inner.length; i++) {
		const line = inner[i] as string;
		const raw = rawLines[i] ?? '';
		// Tabs may have become spaces at its start, and spaces may have gone at its end; the words are the same.
		const words = line.trim();
		const lead = line.length - line.trimStart().length;
		const kept = raw.trimEnd();
		if (!kept.endsWith(words)) return undefined;
		const before = kept.slice(0, kept.length - words.length).trimEnd();
		lines.push({
			start,
			lead,
			source: sourceOf(outer, rawAt + kept.length - words.length),
			blank: sourceOf(outer, rawAt + before.length),
		});
		start += line.length + 1;
		rawAt += raw.length + 1;
	}
	return {text, lines};
}

function addParagraph(walk: Walk, span: Span): void {
	const {text} = walk;
	for (const line of splitLines(text, span, walk.splits)) {
		// Plain rules know the `[H2]` marker; everything else about the line stays Markdown.
		const [plain] = plainBlocks(text, line.start, Math.min(line.end, line.start + 200));
		if (plain?.kind === 'heading' && plain.content.start > plain.start) {
			const [whole] = plainBlocks(text, line.start, line.end);
			if (whole) add(walk, 'heading', line, whole.content, whole.depth);
		} else add(walk, 'paragraph', line, line, 0);
	}
}

function add(walk: Walk, kind: BlockKind, span: Span, content: Span, depth: number): void {
	const marked = kind !== 'code' && kind !== 'rule' && inlineMark.test(walk.text.slice(content.start, content.end));
	walk.blocks.push({
		kind,
		start: span.start,
		end: span.end,
		content: {start: content.start, end: content.end},
		depth,
		marked: marked || kind === 'table',
	});
}

function afterMark(text: string, span: Span, mark: RegExp): Span {
	const length = mark.exec(text.slice(span.start, Math.min(span.end, span.start + 200)))?.[0].length ?? 0;
	return {start: Math.min(span.start + length, span.end), end: span.end};
}

function contentOf(text: string, span: Span, words: string, mark: RegExp): Span {
	const after = afterMark(text, span, mark);
	const start = text.indexOf(words, after.start);
	return start >= 0 && start + words.length <= span.end ? {start, end: start + words.length} : after;
}

function fenceContent(text: string, span: Span): Span {
	const source = text.slice(span.start, span.end);
	const open = /^(`{3,}|~{3,})[^\r\n]*(?:\r\n?|\n)?/.exec(source);
	if (!open) return span;
	const close = /(?:^|\r\n?|\n)[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(source.slice(open[0].length));
	const start = span.start + open[0].length;
	const end = close ? start + close.index : span.end;
	return start < end ? {start, end} : {start: span.end, end: span.end};
}

function trimmed(text: string, start: number, end: number): Span {
	let a = start;
	let b = end;
	while (a < b && /\s/.test(text[a] as string)) a++;
	while (b > a && /\s/.test(text[b - 1] as string)) b--;
	return {start: a, end: b};
}
