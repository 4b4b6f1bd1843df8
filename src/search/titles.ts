// Filters a list by a few typed letters: titles in the source list, key help, speakers, quotations. fuse.js judges, as
// it is at its best on short strings; each typed word must be met, so order does not matter. Guarantees: an empty query
// keeps the list as it is; spans are exact slices of the item's text. Long texts are find.ts's.

import Fuse from 'fuse.js';
import type {Span} from '../text/span.ts';
import {bitCount, lettersOf} from './edit-distance.ts';
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

/** Longest word fuse.js can compare in one go. */
const LONGEST = 32;

type Place = Span & {readonly item: number};

/** The different words of a list, with their letters and where they stand. */
type List = {
	readonly texts: readonly string[];
	readonly words: readonly string[];
	readonly letters: readonly number[];
	readonly places: readonly (readonly Place[])[];
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
	const spans = new Map<number, Span[]>();
	for (const [turn, word] of asked.entries()) {
		const best = new Map<number, {score: number; span: Span}>();
		for (const {at, score, whole} of wordsLike(list, word)) {
			for (const place of list.places[at] as readonly Place[]) {
				if (met[place.item] !== turn || (best.get(place.item)?.score ?? 0) >= score) continue;
				const text = texts[place.item] as string;
				best.set(place.item, {score, span: whole ? place : lightedPart(text, place, word)});
			}
		}
		for (const [item, {score, span}] of best) {
			met[item] = turn + 1;
			scores[item] = (scores[item] as number) + score;
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
	const known = lists.find(list => isSame(list.texts, texts));
	if (known) return known;
	const numbers = new Map<string, number>();
	const words: string[] = [];
	const places: Place[][] = [];
	const out: number[] = [];
	for (const [item, text] of texts.entries()) {
		const written = scanWords(text, 0, text.length, out);
		for (let i = 0; i < written; i += 2) {
			const start = out[i] as number;
			const end = out[i + 1] as number;
			const word = foldWord(text.slice(start, end));
			let number = numbers.get(word);
			if (number === undefined) {
				number = words.push(word) - 1;
				numbers.set(word, number);
				places.push([]);
			}
			places[number]?.push({start, end, item});
		}
	}
	const list = {texts, words, letters: words.map(lettersOf), places};
	lists = [list, ...lists].slice(0, MOST_LISTS);
	return list;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
	return one === other || (one.length === other.length && one.every((text, i) => text === other[i]));
}

type Like = {readonly at: number; readonly score: number; readonly whole: boolean};

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
		if (other === word) found.push({at, score: 1, whole: true});
		else if (within === 0) found.push({at, score: 0.9, whole: false});
		else if (within > 0 && word.length >= 3) found.push({at, score: 0.7, whole: false});
		else if (within < 0 && slips > 0 && other.length >= 3) judged.push(at);
	}
	if (judged.length === 0) return found;
	const fuse = new Fuse(
		judged.map(at => list.words[at] as string),
		{includeScore: true, threshold: ALIKE, ignoreLocation: true, ignoreFieldNorm: true, shouldSort: false},
	);
	for (const {refIndex, score} of fuse.search(word)) {
		found.push({at: judged[refIndex] as number, score: 0.6 * (1 - (score ?? 1)), whole: true});
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
