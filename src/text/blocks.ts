// The blocks of an article: what the reader sees as paragraphs, headings, list items, quotations, tables and code.
// Guarantees: text order, no overlap, every visible character outside the front matter in exactly one block, the same
// blocks for the same text. Markdown's structure comes from marked's lexer (markdown-blocks.ts), plain text from
// plain-blocks.ts. What is printed twice is marked as a repeat, never cut out.

import type {Article, Block} from './article.ts';
import {isMarkdownReady, markdownBlocks, whenMarkdownReady} from './markdown-blocks.ts';
import {plainBlocks} from './plain-blocks.ts';

export {prepareMarkdown} from './markdown-blocks.ts';

/** A paragraph must be this long (UTF-16 units) to be folded as a repeat: "Yes." may be said twice. */
const SHORTEST_REPEAT = 40;

/** More blocks than this are joined to longer ones: nobody reads them one by one, and each takes memory. */
const MOST_BLOCKS = 100_000;
/** UTF-16 units of a block that was joined of many. */
const JOINED = 4096;

let blocksByArticle = new WeakMap<Article, readonly Block[]>();
const given = new WeakMap<Article, readonly Block[]>();

// What was read as plain because the lexer was not there yet is read again once it is.
whenMarkdownReady(() => {
	blocksByArticle = new WeakMap();
});

/**
 * Returns the blocks of `article`, the same array at every call. Never throws. Markdown is read as such once
 * `prepareMarkdown()` has resolved; before that, and where the lexer cannot bear it, it is read as plain text.
 */
export function blocksOf(article: Article): readonly Block[] {
	let blocks = given.get(article) ?? blocksByArticle.get(article);
	if (!blocks) {
		blocks = blocksOfText(article);
		blocksByArticle.set(article, blocks);
	}
	return blocks;
}

/** Whether there is more in an article than plain paragraphs: what a drawer of Markdown is needed for. */
export function needsDrawing(article: Article): boolean {
	return blocksOf(article).some(block => block.marked || block.kind !== 'paragraph');
}

/** Takes the blocks of an article that another thread has found: they are not looked for again. */
export function rememberBlocks(article: Article, blocks: readonly Block[]): void {
	given.set(article, blocks);
}

function blocksOfText({text, format, frontMatter}: Article): readonly Block[] {
	const parts: Block[] = [];
	for (const [start, end] of [
		[0, frontMatter.start],
		[Math.max(frontMatter.start, frontMatter.end), text.length],
	] as const) {
		if (start >= end) continue;
		const read = format === 'markdown' && isMarkdownReady() ? markdownBlocks(text, start, end) : undefined;
		for (const block of read ?? plainBlocks(text, start, end)) parts.push(block);
	}
	return withRepeats(text, parts.length > MOST_BLOCKS ? joined(parts) : parts);
}

/** The first half of the most blocks as they are; what lies behind them in paragraphs of several. */
function joined(blocks: readonly Block[]): readonly Block[] {
	const kept = blocks.slice(0, MOST_BLOCKS / 2);
	const first = blocks[kept.length] as Block;
	const last = blocks.at(-1) as Block;
	// As long as it takes to stay below the most.
	const length = Math.max(JOINED, ((last.end - first.start) / MOST_BLOCKS) * 4);
	let {start, end} = first;
	let marked = false;
	const add = (): void => {
		kept.push({kind: 'paragraph', start, end, content: {start, end}, depth: 0, marked});
	};
	for (let i = kept.length; i < blocks.length; i++) {
		const block = blocks[i] as Block;
		if (block.end - start > length && block.start > start) {
			add();
			({start} = block);
			marked = false;
		}
		({end} = block);
		marked ||= block.marked;
	}
	add();
	return kept;
}

/** Units that two blocks are told apart by before they are compared whole. */
const BEGINNING = 24;
const blank = /\s/;

function withRepeats(text: string, blocks: readonly Block[]): readonly Block[] {
	// Nearly all differ in how they begin, and are not looked at any further. Where several begin alike: all of these.
	const begun = new Map<number, number | Map<string, number>>();
	const wordsOf = ({kind, content: {start, end}}: Block): string =>
		`${kind} ${text.slice(start, end).replace(/\s+/g, ' ').trim()}`;
	return blocks.map((block, index) => {
		const {start, end} = block.content;
		if (block.kind === 'rule' || block.kind === 'code' || end - start < SHORTEST_REPEAT) return block;
		const beginning = beginningOf(text, start, end);
		let alike = begun.get(beginning);
		if (alike === undefined) {
			begun.set(beginning, index);
			return block;
		}
		if (typeof alike === 'number') {
			alike = new Map([[wordsOf(blocks[alike] as Block), alike]]);
			begun.set(beginning, alike);
		}
		const words = wordsOf(block);
		const first = alike.get(words);
		if (first !== undefined) return {...block, repeats: first};
		alike.set(words, index);
		return block;
	});
}

// A number that is the same for stretches that are the same but for their white space.
function beginningOf(text: string, start: number, end: number): number {
	let hash = 0;
	let left = BEGINNING;
	for (let at = start; at < end && left > 0; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 0x20 || ((unit < 0x20 || unit > 0x7e) && blank.test(text.charAt(at)))) continue;
		hash = Math.imul(hash ^ unit, 0x01000193);
		left--;
	}
	return hash;
}
