// The key of the term that each word of a sentence is: the stem of a common word, one key for all spellings of a name, a
// nation, an amount, a verb with its particle. Which words are names, and which titles stand for whom, the story's own
// sentences tell. What terms weigh, and which may stand for one another, is `terms.ts`.

import {DAY_LOWER, MONTH_LOWER, SHORT_MONTH_LOWER} from '../english/calendar.ts';
import type {Span} from '../text/span.ts';
import type {Quantity} from './quantities.ts';
import {isFunctionWord, nameKeyOf, nationKeyOf, nationKeyOfTwo, phrasalKeyOf, wordKeyOf} from './terms.ts';

/** A word of a sentence; `lower` is folded, `first` whether it stands where any word has a capital. */
export type SentenceWord = Span & {
	readonly raw: string;
	readonly lower: string;
	readonly quoted: boolean;
	readonly first: boolean;
};

/** A sentence as far as its words go. */
type Sentence = {readonly kind: 'body' | 'heading' | 'furniture'; readonly words: readonly SentenceWord[]};

/** Whether a word is a name in this story: written with a capital inside sentences, not also as a common word. */
export function namesIn(sentences: readonly Sentence[]): (lower: string) => boolean {
	const capital = new Map<string, number>();
	const common = new Map<string, number>();
	for (const {words, kind} of sentences) {
		if (kind !== 'body') continue;
		for (const {raw, lower, first} of words) {
			if (/^\p{Lu}/u.test(raw)) {
				if (!first) capital.set(lower, (capital.get(lower) ?? 0) + 1);
			} else common.set(lower, (common.get(lower) ?? 0) + 1);
		}
	}
	return lower => (capital.get(lower) ?? 0) > 2 * (common.get(lower) ?? 0);
}

const MONTH_OR_DAY = new RegExp(`^(?:${MONTH_LOWER}|${DAY_LOWER}|${SHORT_MONTH_LOWER})$`);

/** Term keys of all words of a sentence; a name of two words ("North Korea") has its key on the first. */
export function keysOf(
	words: readonly SentenceWord[],
	isName: (lower: string) => boolean,
	quantities: readonly Quantity[],
): string[] {
	const keys: string[] = [];
	for (let i = 0; i < words.length; i++) {
		const word = words[i] as SentenceWord;
		// "The third failure" is a number of times, and a failure as well.
		const quantity = quantities.find(q => q.unit !== 'times' && q.start < word.end && word.start < q.end);
		if (quantity) {
			// "12,000", "twelve thousand" and "12 km", "12,000 m" have one key; an ordinal is a word like others.
			if (quantity.ordinal) keys.push(keyOf(word, isName));
			else keys.push(word.start <= quantity.start ? `n:${quantity.unit}${quantity.value}` : '');
			continue;
		}
		const next = words[i + 1];
		const both =
			next && /^\p{Lu}/u.test(word.raw) && /^\p{Lu}/u.test(next.raw) && next.start - word.end === 1
				? nationKeyOfTwo(word.lower, next.lower)
				: undefined;
		if (both !== undefined) {
			keys.push(both, '');
			i++;
		} else {
			const key = keyOf(word, isName);
			keys.push(phrasalAt(words, i, key) ?? key);
		}
	}
	return keys;
}

const DETERMINER = /^(?:the|an?|its|his|her|their|our|this|that|these|those|it|them|him|all|any)$/;
/** Words that what is governed may have between a verb and its particle: "called the whole strike off". */
const MOST_BETWEEN = 3;

/** Term key of the verb at `i` with its particle, which follows it at once or after what it governs; else undefined. */
function phrasalAt(words: readonly SentenceWord[], i: number, key: string): string | undefined {
	const next = words[i + 1];
	if (!next) return undefined;
	const atOnce = phrasalKeyOf(key, next.lower);
	if (atOnce !== undefined || !DETERMINER.test(next.lower)) return atOnce;
	for (let j = i + 2; j < i + 2 + MOST_BETWEEN; j++) {
		const particle = words[j];
		if (!particle || particle.start - (words[j - 1]?.end ?? 0) > 1) return undefined;
		const found = phrasalKeyOf(key, particle.lower);
		if (found === undefined) continue;
		// "Took the car over the bridge": there it governs something of its own.
		const after = words[j + 1];
		const ends = !after || after.start - particle.end > 1;
		return ends || (isFunctionWord(after.lower) && !DETERMINER.test(after.lower)) ? found : undefined;
	}
	return undefined;
}

/** Term key of a word; '' for a function word. */
function keyOf(word: SentenceWord, isName: (lower: string) => boolean): string {
	const {raw, lower} = word;
	if (lower === '') return '';
	if (/^\d/.test(lower)) return `n:${lower.replace(/,/g, '')}`;
	const nation = nationKeyOf(lower, raw);
	if (nation !== undefined) return nation;
	if (isFunctionWord(lower)) return '';
	if (/^\p{Lu}/u.test(raw) && isName(lower) && !MONTH_OR_DAY.test(lower)) return `p:${nameKeyOf(lower)}`;
	return wordKeyOf(lower);
}

/** Titles and roles that stand before one name only ("President Trump"): title key → name key. */
export function titlesIn(
	sentences: readonly Sentence[],
	keyed: readonly (readonly string[])[],
): ReadonlyMap<string, string> {
	const seen = new Map<string, Map<string, number>>();
	for (const [s, sentence] of sentences.entries()) {
		if (sentence.kind === 'furniture') continue;
		const keys = keyed[s] ?? [];
		for (let i = 0; i + 1 < keys.length; i++) {
			const title = keys[i] ?? '';
			if (
				title === '' ||
				(title.startsWith('p:') && !TITLE.test(title)) ||
				!/^\p{L}/u.test(sentence.words[i]?.raw ?? '')
			)
				continue;
			let j = i + 1;
			while ((keys[j + 1] ?? '').startsWith('p:')) j++;
			const name = keys[j] ?? '';
			if (!(keys[i + 1] ?? '').startsWith('p:') || !name.startsWith('p:')) continue;
			const names = seen.get(title) ?? new Map<string, number>();
			names.set(name, (names.get(name) ?? 0) + 1);
			seen.set(title, names);
		}
	}
	const titles = new Map<string, string>();
	for (const [title, names] of seen) {
		const all = [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
		const total = all.reduce((sum, [, count]) => sum + count, 0);
		const top = all[0];
		if (top && top[1] >= 2 && top[1] >= 0.8 * total) titles.set(title, top[0]);
	}
	return titles;
}
const TITLE =
	/^p:(?:president|minister|secretari|director|chairman|chancelor|senator|maior|judge|sherif|captain|profesor|dr)$/;
