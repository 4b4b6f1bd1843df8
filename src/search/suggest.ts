// Words of the texts nearest to words that are not in them, for a query that found nothing. A cheap filter by length
// and letters leaves few words; fuse.js judges them. Guarantees: words as the texts write them, the nearest first, the
// same whatever the order of the files.

import Fuse from 'fuse.js';
import {bitCount, LONGEST_PATTERN, lettersOf, patternOf, slipsBetween} from './edit-distance.ts';
import type {PassageIndex} from './passage-index.ts';
import {foldWord, scanMended, scanWords} from './tokens.ts';

/** Words of the query for which near ones are looked for at most. */
const ASKED = 4;

/** Suggestions offered at most. */
const MOST = 5;

/** Letters that a near word may lack or have besides. */
const LETTERS = 3;

/** Words fuse.js is given at most, those with the fewest different letters first. */
const JUDGED = 400;

/** Occurrences looked at to see how the texts write a word. */
const SEEN = 32;

/** Returns words of the texts near to `words` (folded), the best first, at most five; none for numbers. */
export function nearestWords(index: PassageIndex, words: readonly string[]): string[] {
	const near: {word: number; score: number}[] = [];
	// A number is not meant for another number that has most of its digits.
	const asked = words.filter(word => !/^\p{Nd}/u.test(word)).slice(0, ASKED);
	for (const word of asked) near.push(...nearestTo(index, word));
	near.sort((a, b) => a.score - b.score || a.word - b.word);
	const offered = new Set<number>();
	for (const {word} of near) if (offered.size < MOST) offered.add(word);
	return [...offered].map(word => asWritten(index, word));
}

function nearestTo(index: PassageIndex, word: string): {word: number; score: number}[] {
	const {words, letters} = index.vocabulary;
	const own = lettersOf(word);
	const survivors: {at: number; apart: number}[] = [];
	for (let at = 0; at < words.length; at++) {
		const theirs = letters[at] as number;
		const lacking = bitCount(own & ~theirs);
		if (lacking > LETTERS) continue;
		const besides = bitCount(theirs & ~own);
		const length = (words[at] as string).length;
		if (besides > LETTERS || length < 3 || Math.abs(length - word.length) > LETTERS + 1) continue;
		if (index.postings.from[at] === index.postings.from[at + 1]) continue;
		survivors.push({at, apart: lacking + besides});
	}
	survivors.sort((a, b) => a.apart - b.apart || a.at - b.at);
	const judged = survivors.slice(0, JUDGED);
	const fuse = new Fuse(
		judged.map(({at}) => words[at] as string),
		{includeScore: true, threshold: 0.55, ignoreLocation: true, ignoreFieldNorm: true},
	);
	return fuse.search(word.slice(0, 32), {limit: MOST}).map(({refIndex, score}) => {
		const {at} = judged[refIndex] as {at: number};
		// Fuse looks for the word inside the other; what the other has besides counts as well.
		const longer = Math.abs((words[at] as string).length - word.length) / Math.max(word.length, 1);
		return {word: at, score: (score ?? 1) + 0.3 * longer};
	});
}

// The form that the texts write most often; of equally frequent ones the first in sorted order.
function asWritten(index: PassageIndex, word: number): string {
	const folded = index.vocabulary.words[word] as string;
	const forms = new Map<string, number>();
	const out: number[] = [];
	const from = index.postings.from[word] as number;
	const end = Math.min(index.postings.from[word + 1] as number, from + SEEN);
	for (let i = from; i < end; i++) {
		const passage = index.postings.items[i] as number;
		const article = index.articles[index.articleOf[passage] as number];
		if (!article) continue;
		const written = scanMended(article, index.starts[passage] as number, index.ends[passage] as number, out);
		for (let w = 0; w < written; w += 2) {
			const raw = article.text.slice(out[w], out[w + 1]);
			if (raw.length <= 2 * folded.length && foldWord(raw) === folded) forms.set(raw, (forms.get(raw) ?? 0) + 1);
		}
	}
	const [most] = [...forms].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
	return most?.[0] ?? folded;
}

/**
 * Returns the query with the word that `suggestion` is nearest to replaced by it; what stands around the word (quotation
 * marks, a field, a minus) stays.
 */
export function withSuggestion(query: string, suggestion: string): string {
	const out: number[] = [];
	const written = scanWords(query, 0, query.length, out);
	const folded = foldWord(suggestion);
	let nearest: readonly [start: number, end: number] | null = null;
	let least = Number.POSITIVE_INFINITY;
	for (let i = 0; i < written; i += 2) {
		const [start, end] = [out[i] as number, out[i + 1] as number];
		if (query[end] === ':') continue;
		const pattern = patternOf(foldWord(query.slice(start, end)).slice(0, LONGEST_PATTERN));
		const slips = slipsBetween(pattern, folded);
		if (slips > least) continue;
		least = slips;
		nearest = [start, end];
	}
	return nearest ? query.slice(0, nearest[0]) + suggestion + query.slice(nearest[1]) : suggestion;
}
