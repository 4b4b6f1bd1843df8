// Filters a list by a few typed letters: titles in the source list, key help, speakers, quotations. fuse.js judges, as
// it is at its best on short strings; each typed word must be met, so order does not matter. Guarantees: an empty query
// keeps the list as it is; spans are exact slices of the item's text. Long texts are find.ts's.

import Fuse from 'fuse.js';
import type {Span} from '../text/span.ts';
import {lightedPart} from './lighting.ts';
import {foldWord, scanWords, wordsOf} from './tokens.ts';

/** An item that was kept. */
export type TitleMatch = {
	/** Its place in the list that was given. */
	readonly index: number;
	/** Higher is better, at most 1. */
	readonly score: number;
	/** Offsets in the item's text of what was met, in order, not overlapping. */
	readonly matches: readonly Span[];
};

/** Fuse's score (0 the same, 1 nothing in common) up to which a word is alike: a slip in four letters, a swap in six. */
const ALIKE = 0.34;

type Word = Span & {readonly item: number};
type List = {readonly words: readonly Word[]; readonly folded: readonly string[]; readonly fuse: Fuse<string>};

const lists = new WeakMap<readonly string[], List>();

/**
 * Returns the items of `texts` that have every word of `query`, the best first and in list order where equally good:
 * words as typed, then words that begin so, then words that hold it, then words alike.
 */
export function filterTitles(texts: readonly string[], query: string): readonly TitleMatch[] {
	const asked = wordsOf(query.slice(0, 256));
	if (asked.length === 0) return itemsHolding(texts, query.trim());
	const list = listOf(texts);
	const scores = new Float64Array(texts.length);
	const met = new Uint8Array(texts.length);
	const spans = new Map<number, Span[]>();
	for (const [turn, word] of asked.entries()) {
		const best = new Map<number, {score: number; word: Word; whole: boolean}>();
		for (const {at, score, whole} of wordsLike(list, word)) {
			const found = list.words[at] as Word;
			const before = best.get(found.item);
			if (!before || before.score < score) best.set(found.item, {score, word: found, whole});
		}
		for (const [item, {score, word: found, whole}] of best) {
			if (met[item] !== turn) continue;
			met[item] = turn + 1;
			scores[item] = (scores[item] as number) + score;
			const span = whole ? {start: found.start, end: found.end} : lightedPart(texts[item] as string, found, word);
			const others = spans.get(item);
			if (others) others.push(span);
			else spans.set(item, [span]);
		}
	}
	const kept: TitleMatch[] = [];
	for (let index = 0; index < texts.length; index++) {
		if (met[index] !== asked.length) continue;
		kept.push({index, score: (scores[index] as number) / asked.length, matches: united(spans.get(index) ?? [])});
	}
	return kept.sort((a, b) => b.score - a.score || a.index - b.index);
}

// Signs alone ("/", "?") are looked for as they are; nothing at all keeps every item.
function itemsHolding(texts: readonly string[], signs: string): TitleMatch[] {
	return texts.flatMap((text, index): TitleMatch[] => {
		const at = text.indexOf(signs);
		if (at < 0) return [];
		return [{index, score: 1, matches: signs === '' ? [] : [{start: at, end: at + signs.length}]}];
	});
}

function listOf(texts: readonly string[]): List {
	const known = lists.get(texts);
	if (known) return known;
	const words: Word[] = [];
	const folded: string[] = [];
	const out: number[] = [];
	for (const [item, text] of texts.entries()) {
		const written = scanWords(text, 0, text.length, out);
		for (let i = 0; i < written; i += 2) {
			const start = out[i] as number;
			const end = out[i + 1] as number;
			words.push({start, end, item});
			folded.push(foldWord(text.slice(start, end)));
		}
	}
	const fuse = new Fuse(folded, {
		includeScore: true,
		threshold: ALIKE,
		ignoreLocation: true,
		ignoreFieldNorm: true,
		shouldSort: false,
	});
	const list = {words, folded, fuse};
	lists.set(texts, list);
	return list;
}

type Like = {readonly at: number; readonly score: number; readonly whole: boolean};

function wordsLike(list: List, word: string): Like[] {
	const found: Like[] = [];
	const taken = new Set<number>();
	for (let at = 0; at < list.folded.length; at++) {
		const other = list.folded[at] as string;
		const within = other.indexOf(word);
		if (within < 0) continue;
		taken.add(at);
		if (other === word) found.push({at, score: 1, whole: true});
		else if (within === 0) found.push({at, score: 0.9, whole: false});
		else if (word.length >= 3) found.push({at, score: 0.7, whole: false});
	}
	if (word.length < 4 || word.length > 32) return found;
	for (const {refIndex, score} of list.fuse.search(word)) {
		if (taken.has(refIndex) || (list.folded[refIndex] as string).length < 3) continue;
		found.push({at: refIndex, score: 0.6 * (1 - (score ?? 1)), whole: true});
	}
	return found;
}

function united(spans: readonly Span[]): Span[] {
	const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
	const result: Span[] = [];
	for (const span of sorted) {
		const last = result[result.length - 1];
		if (last && span.start < last.end)
			result[result.length - 1] = {start: last.start, end: Math.max(last.end, span.end)};
		else result.push(span);
	}
	return result;
}
