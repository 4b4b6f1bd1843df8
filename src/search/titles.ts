// Filters a list by a few typed letters: titles in the source list, key help, speakers, quotations. fuse.js judges, as
// it is at its best on short strings; each typed word must be met, so order does not matter. Guarantees: an empty query
// keeps the list as it is; spans are exact slices of the item's text. Long texts are find.ts's.

import Fuse from 'fuse.js';
import type {Span} from '../text/span.ts';
import {bitCount, lettersOf} from './edit-distance.ts';
import {lightedPart} from './lighting.ts';
import {invertedOf, type Lists, Numbers} from './lists.ts';
import {RawWords} from './raw-words.ts';
import {foldWord, scanWords, wordsOf} from './tokens.ts';

/** An item that was kept. */
export type TitleMatch = {
	/** Its place in the list that was given. */
	readonly index: number;
	/** Higher is better, at most 1. */
	readonly score: number;
	/** Offsets in the item's text of what was met, in order, not overlapping; found when first read. */
	readonly matches: readonly Span[];
};

/** Fuse's score (0 the same, 1 nothing in common) up to which a word is alike: a slip in four letters, a swap in six. */
const ALIKE = 0.34;

/** Longest word fuse.js can compare in one go. */
const LONGEST = 32;

/** The different words of a list, with their letters, and of each word the items it stands in. */
type List = {
	readonly texts: readonly string[];
	readonly words: readonly string[];
	readonly letters: Int32Array;
	readonly items: Lists;
};

/** Lists kept: the titles, the help, the speakers and the sources may be filtered in turns. */
const MOST_LISTS = 6;

let lists: readonly List[] = [];

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
	// Of each typed word, for each item the surest word it met there.
	const mets = asked.map((word, turn) => {
		const surest = new Int32Array(texts.length).fill(-1);
		const best = new Float64Array(texts.length);
		for (const {at, score} of wordsLike(list, word)) {
			for (let i = list.items.from[at] as number; i < (list.items.from[at + 1] as number); i++) {
				const item = list.items.items[i] as number;
				if (met[item] !== turn && met[item] !== turn + 1) continue;
				if ((best[item] as number) >= score) continue;
				met[item] = turn + 1;
				best[item] = score;
				surest[item] = at;
			}
		}
		for (let item = 0; item < texts.length; item++) scores[item] = (scores[item] as number) + (best[item] as number);
		return surest;
	});
	const kept: TitleMatch[] = [];
	for (let index = 0; index < texts.length; index++) {
		if (met[index] !== asked.length) continue;
		let matches: readonly Span[] | undefined;
		kept.push({
			index,
			score: (scores[index] as number) / asked.length,
			get matches() {
				matches ??= united(
					mets.flatMap((surest, turn) => spanOf(list, index, surest[index] as number, asked[turn] as string)),
				);
				return matches;
			},
		});
	}
	return kept.sort((a, b) => b.score - a.score || a.index - b.index);
}

// Where a word of the list stands first in an item: the letters that were typed, or all of a word that is only alike.
function spanOf({texts, words}: List, item: number, word: number, typed: string): Span[] {
	const text = texts[item] as string;
	const out: number[] = [];
	const written = scanWords(text, 0, text.length, out);
	for (let i = 0; i < written; i += 2) {
		const span = {start: out[i] as number, end: out[i + 1] as number};
		if (foldWord(text.slice(span.start, span.end)) === words[word]) return [lightedPart(text, span, typed)];
	}
	return [];
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
	const known = lists.find(list => isSame(list.texts, texts));
	if (known) return known;
	const numbers = new Map<string, number>();
	const words: string[] = [];
	const raws = new RawWords();
	const numberOf = (raw: string): number => {
		const word = foldWord(raw);
		const known = numbers.get(word);
		if (known !== undefined) return known;
		numbers.set(word, words.length);
		return words.push(word) - 1;
	};
	const from = new Uint32Array(texts.length + 1);
	const items = new Numbers();
	const out: number[] = [];
	for (const [item, text] of texts.entries()) {
		const written = scanWords(text, 0, text.length, out);
		for (let i = 0; i < written; i += 2)
			items.push(raws.number(text, out[i] as number, out[i + 1] as number, numberOf));
		from[item + 1] = items.length;
	}
	const list = {
		texts,
		words,
		letters: Int32Array.from(words, lettersOf),
		items: invertedOf({from, items: items.taken()}, words.length),
	};
	lists = [list, ...lists].slice(0, MOST_LISTS);
	return list;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
	return one === other || (one.length === other.length && one.every((text, i) => text === other[i]));
}

type Like = {readonly at: number; readonly score: number};

function wordsLike(list: List, word: string): Like[] {
	const found: Like[] = [];
	const judged: number[] = [];
	const letters = lettersOf(word);
	const slips = word.length < 4 || word.length > LONGEST ? -1 : Math.floor(ALIKE * word.length);
	for (let at = 0; at < list.words.length; at++) {
		const lacking = bitCount(letters & ~(list.letters[at] as number));
		if (lacking > Math.max(slips, 0)) continue;
		const other = list.words[at] as string;
		const within = lacking === 0 ? other.indexOf(word) : -1;
		if (other === word) found.push({at, score: 1});
		else if (within === 0) found.push({at, score: 0.9});
		else if (within > 0 && word.length >= 3) found.push({at, score: 0.7});
		else if (within < 0 && slips > 0 && other.length >= 3) judged.push(at);
	}
	if (judged.length === 0) return found;
	const fuse = new Fuse(
		judged.map(at => list.words[at] as string),
		{includeScore: true, threshold: ALIKE, ignoreLocation: true, ignoreFieldNorm: true, shouldSort: false},
	);
	for (const {refIndex, score} of fuse.search(word)) {
		found.push({at: judged[refIndex] as number, score: 0.6 * (1 - (score ?? 1))});
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
