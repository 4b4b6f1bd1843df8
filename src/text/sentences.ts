// Sentences of an article. The system's segmenter proposes breaks, sentence-breaks.ts takes back the wrong ones and
// adds the missed ones. Sentences lie in paragraphs, list items and quotations (headings, tables and code have none, a
// folded repeat has none of its own), are in text order, and leave out nothing but white space and Markdown's marks
// between blocks. A paragraph that breaks off in mid sentence ("When U.S." ¶ "President …") is one sentence over the break.

import type {Article, Block, Sentence} from './article.ts';
import {blocksOf} from './blocks.ts';
import {breaksOff, sentenceBreaks} from './sentence-breaks.ts';
import type {Span} from './span.ts';

// Keyed by the blocks, so that an article whose blocks are read anew gets its sentences anew.
const sentencesByBlocks = new WeakMap<readonly Block[], readonly Sentence[]>();

/** A sentence is followed over this many breaks; more are a list of words. */
const MOST_BREAKS = 2;

/** Returns the sentences of `article`, the same array at every call. */
export function sentencesOf(article: Article): readonly Sentence[] {
	const blocks = blocksOf(article);
	let sentences = sentencesByBlocks.get(blocks);
	if (!sentences) {
		sentences = sentencesOfBlocks(article.text, blocks);
		sentencesByBlocks.set(blocks, sentences);
	}
	return sentences;
}

/** Texts up to this many UTF-16 units are parted into sentences as a whole, in a few ms. */
const WHOLE = 65_536;
/** UTF-16 units around a place that are looked at in a longer text. */
const BEFORE = 2048;
const BEHIND = 8192;

/**
 * Returns the first sentence that begins in `start..end`, without parting all of a long text. There, a sentence that
 * began more than 2,048 units before, or ends 8,192 behind, may be cut.
 */
export function sentenceFrom(article: Article, start: number, end: number): Span | undefined {
	const blocks = blocksOf(article);
	const whole = sentencesByBlocks.get(blocks) ?? (article.text.length <= WHOLE ? sentencesOf(article) : undefined);
	const isFirst = (s: Span): boolean => s.start >= start && s.start < end;
	if (whole) return whole.find(isFirst);
	const from = start - BEFORE;
	const to = Math.min(end, start + BEHIND) + BEHIND;
	const near: Block[] = [];
	let low = 0;
	for (let high = blocks.length; low < high; ) {
		const middle = (low + high) >> 1;
		if ((blocks[middle] as Block).end <= from) low = middle + 1;
		else high = middle;
	}
	for (let i = low; i < blocks.length; i++) {
		const block = blocks[i] as Block;
		if (block.start >= to) break;
		const content = {start: Math.max(block.content.start, from), end: Math.min(block.content.end, to)};
		near.push({...block, content});
	}
	return sentencesOfBlocks(article.text, near).find(isFirst);
}

function sentencesOfBlocks(text: string, blocks: readonly Block[]): readonly Sentence[] {
	const sentences: Sentence[] = [];
	let before: number | undefined;
	let joined = 0;
	for (let index = 0; index < blocks.length; index++) {
		const block = blocks[index] as Block;
		if (block.repeats !== undefined) continue;
		const {start, end} = block.content;
		if ((block.kind !== 'paragraph' && block.kind !== 'list-item' && block.kind !== 'quotation') || start >= end) {
			before = undefined;
			continue;
		}
		const inBlock = sentencesIn(text, start, end, index);
		const last = sentences.at(-1);
		const first = inBlock[0];
		const follows = before !== undefined && blocks[before]?.kind === block.kind;
		if (last && first && follows && joined < MOST_BREAKS && breaksOff(text, last, first)) {
			sentences[sentences.length - 1] = {...last, end: first.end};
			inBlock.shift();
			joined++;
		} else joined = 0;
		if (inBlock.length > 0) joined = 0;
		for (const sentence of inBlock) sentences.push(sentence);
		before = index;
	}
	return sentences;
}

function sentencesIn(text: string, start: number, end: number, block: number): Sentence[] {
	const sentences: Sentence[] = [];
	let from = start;
	for (const at of [...sentenceBreaks(text.slice(start, end)).map(offset => start + offset), end]) {
		let a = from;
		let b = at;
		while (a < b && /[\s>]/.test(text[a] as string)) a++;
		while (b > a && /\s/.test(text[b - 1] as string)) b--;
		if (a < b) sentences.push({start: a, end: b, block});
		from = at;
	}
	return sentences;
}
