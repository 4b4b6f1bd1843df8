// Sentences as the rules on contrary claims read them: with the signs of their words (`polarity.ts`), the clause a word
// stands in, and what two of them have in common besides it. What makes two of them contrary is `contrary-predicates.ts`
// and `contrary-sides.ts`.

import type {Claim, Claims, Unit} from './claims.ts';
import {conceptOf} from './concepts.ts';
import type {Counterpart} from './counterparts.ts';
import {type Signed, signedOf} from './polarity.ts';

/** A sentence with the signs of its words. */
export type Polar = {
	readonly claim: Claim;
	readonly article: string;
	readonly origin: string;
	readonly text: string;
	readonly words: readonly Signed[];
	/** Where it begins with a pronoun, the words of the sentence before, one of which it stands for. */
	readonly before: readonly Signed[];
};

/** Several kinds of contradiction are looked for in the same sentences of a story. */
const cache = new WeakMap<
	Claims,
	{readonly originOf: (article: string) => string; readonly polars: readonly Polar[]}
>();

/** All sentences of the bodies with the signs of their words; `originOf` gives the origin of an article by their ids. */
export function polarsOf(story: Claims, originOf: (article: string) => string): readonly Polar[] {
	const known = cache.get(story);
	if (known?.originOf === originOf) return known.polars;
	const polars = readPolars(story, originOf);
	cache.set(story, {originOf, polars});
	return polars;
}

function readPolars(story: Claims, originOf: (article: string) => string): Polar[] {
	let last: Polar | undefined;
	return story.claims.flatMap((claim): Polar[] => {
		if (claim.kind !== 'body') return [];
		const article = story.articles[claim.article];
		const polar: Polar = {
			claim,
			article: article?.id ?? '',
			origin: originOf(article?.id ?? ''),
			text: article?.text.slice(claim.start, claim.end) ?? '',
			words: signedOf(claim, article?.text ?? ''),
			before: claim.leaning && last?.claim.article === claim.article ? last.words : [],
		};
		last = polar;
		return [polar];
	});
}

/** The id of its article and the offset where the sentence begins. */
export const placeOf = ({article, claim: {start}}: Polar) => ({article, start});

/** Log-odds that two sentences answer each other; those of sentences known to contradict one another tell nothing. */
export const surenessOf = ({logit, contradicts}: Counterpart): number => (contradicts ? Math.max(0, logit) : logit);

/** The clause of the word; the sentence where the clause names nothing else ("and their seals were broken"). */
export const unitOf = ({claim}: Polar, {word}: Signed): Unit => unitAt(claim, word.start);

/** The clause at an offset of the text; the sentence where the clause names nothing else. */
export function unitAt(claim: Claim, at: number): Unit {
	const unit = claim.clauses.find(({start, end}) => start <= at && at < end);
	return unit && unit.terms.size >= LEAST_TERMS ? unit : claim.whole;
}
const LEAST_TERMS = 3;

/** The word key of a term of the story's vocabulary. */
export const keyOfTerm = (story: Claims, term: number): string => story.vocabulary.keys[term] ?? '';

/** Whether two words of a sentence stand in one segment of it. */
export const inSegment = (one: Signed, other: Signed): boolean => one.segment === other.segment;

/** What two sentences have in common besides the deed itself, near-synonyms counting less. */
export function commonThings(
	story: Claims,
	ofOne: readonly Signed[],
	ofTwo: readonly Signed[],
): {readonly sum: number; readonly names: number; readonly words: number} {
	let [sum, names, words] = [0, 0, 0];
	const seen = new Set<number>();
	for (const {word} of ofOne) {
		if (word.term < 0 || seen.has(word.term)) continue;
		seen.add(word.term);
		const key = keyOfTerm(story, word.term);
		let best = 0;
		for (const {word: other} of ofTwo) {
			if (other.term < 0) continue;
			const concept = conceptOf(key, keyOfTerm(story, other.term));
			if (concept < 0.6) continue;
			best = Math.max(
				best,
				concept * Math.min(story.vocabulary.weights[word.term] ?? 0, story.vocabulary.weights[other.term] ?? 0),
			);
		}
		if (best === 0) continue;
		if (/^[pcs]:/.test(key)) names = Math.max(names, best);
		else words = Math.max(words, best);
		sum += /^[pcs]:/.test(key) ? best * NAME : best;
	}
	return {sum, names, words};
}
/** A name tells who, seldom what. */
export const NAME = 0.5;

/** "De Vries has applied", "De Boer has not": each is said of somebody by another name. */
export function areOfOthers(story: Claims, one: Polar, x: Signed, two: Polar, y: Signed): boolean {
	const named = ({claim}: Polar, {at, segment}: Signed, words: readonly Signed[]): string[] =>
		words
			.filter(w => w.at < at && w.segment === segment && w.word.name && claim.words[w.at + 1]?.name !== true)
			.map(({word}) => keyOfTerm(story, word.term));
	const [left, right] = [named(one, x, one.words), named(two, y, two.words)];
	return left.length > 0 && right.length > 0 && !left.some(key => right.includes(key));
}

/** Two clauses at odds: the first denies, or stands on the first side. */
export type Contrary = {
	readonly denies: Unit;
	readonly affirms: Unit;
	/** How sure it is, for choosing among several. */
	readonly score: number;
};

/** Two people may each say "I stay" and "I leave". */
export const OWN = /\b(?:I|my|we|our)\b/i;
