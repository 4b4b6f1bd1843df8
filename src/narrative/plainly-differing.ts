// Whether two sentences that give different values speak so plainly of one thing that a reader may be told. On made-up
// stories nearly every difference found is one; in real news, whose sentences are longer and tell more things at once, most
// were none. What parts the two kinds there is how much else the sentences say, and whether each is the other's nearest.
// Guarantees: symmetric, by the two claims and how they answer each other alone.

import type {Article} from '../text/article.ts';
import type {Passage} from '../text/span.ts';
import type {Claim, Claims} from './claims.ts';
import {type Counterpart, type Counterparts, NO_COUNTERPARTS} from './counterparts.ts';
import {publicationDayNumbers} from './datelines.ts';
import type {Difference} from './narrative.ts';

/**
 * Log-odds that the difference is one, fitted with a logistic regression on what the rules of this folder found: 167 right
 * ones, nearly all of the labelled stories, and 490 wrong ones, nearly all of 125 folders of real news that are no part of
 * the project. `least`, `most`: content words of the one sentence that the other has nothing of; `words`: logarithm of the
 * number of words of both; `nearer`: sentences that answer either better.
 */
const WEIGHTS = {bias: 5.6, least: -0.1, most: -0.09, words: -1.16, nearer: -0.43} as const;
/**
 * Where the accounts were written two days or more apart, as far as they tell: what has changed meanwhile is told anew. Of
 * 76 differences in 110 folders of real news this leaves out 9, all wrong, and 2 right ones of 150 in the labelled stories.
 */
const LATER = -0.5;
const OF_KIND: Readonly<Record<Difference['kind'], number>> = {
	number: 0,
	date: -0.94,
	name: -0.48,
	negation: -0.94,
	firmness: -0.73,
};
/** Log-odds from which it is told: four of five of the right ones stay, a fifth of the wrong ones. */
const PLAIN = -1;
/**
 * From where it is told if there is strong evidence beside that the two values are of one thing: of the pairs between here
 * and `PLAIN` 16 on the labelled stories were right and 3 wrong; of 110 folders of real news they are 8, mostly wrong.
 */
const PLAIN_IF_LIKELY = -2.2;

/**
 * Whether the difference may be told by what two claims, one of each value, say besides; `isLikely`: other evidence that
 * the values are of one thing is strong.
 */
export function differPlainly(
	kind: Difference['kind'],
	one: Claim,
	two: Claim,
	answer: Counterpart,
	{articles, vocabulary: {groups}}: Claims,
	isLikely = false,
): boolean {
	const days = publicationDayNumbers(articles);
	const [day, other] = [days[one.article], days[two.article]];
	const isLater = day !== undefined && other !== undefined && Math.abs(day - other) > 1;
	const others = (of: Claim, from: Claim): number => {
		let count = 0;
		for (const term of of.whole.terms.keys())
			if (!from.whole.terms.has(term) && !(groups[term] ?? []).some(group => from.whole.groups.has(group))) count++;
		return count;
	};
	const [left, right] = [others(one, two), others(two, one)];
	return (
		WEIGHTS.bias +
			WEIGHTS.least * Math.min(left, right) +
			WEIGHTS.most * Math.max(left, right) +
			WEIGHTS.words * Math.log(one.words.length + two.words.length) +
			WEIGHTS.nearer * Math.min(MOST_NEARER, answer.nearer) +
			(isLater ? LATER : 0) +
			OF_KIND[kind] >=
		(isLikely ? PLAIN_IF_LIKELY : PLAIN)
	);
}
const MOST_NEARER = 3;

/** Tests whether two values of a difference have sentences that differ plainly; all do where no pairs were measured. */
export function plainlyDiffering(story: Claims, counterparts: Counterparts): (difference: Difference) => boolean {
	const {articles, claims, first} = story;
	const indexOf = new Map(articles.map(({id}, index) => [id, index]));
	const claimOf = ({article, start}: Passage): Claim | undefined => {
		const index = indexOf.get(article) ?? 0;
		return claims.slice(first[index], first[index + 1]).findLast(claim => claim.start <= start);
	};
	return ({kind, values}) => {
		if (counterparts === NO_COUNTERPARTS) return true;
		const rows = values.map(({value, citations}) =>
			citations.flatMap(passage => {
				const claim = claimOf(passage);
				return claim ? {claim, clause: termsWithin(value, claim, articles[claim.article] as Article)} : [];
			}),
		);
		return rows.some((row, i) =>
			rows.slice(i + 1).some(other =>
				row.some(one =>
					other.some(two => {
						const answer = counterparts(one.claim, two.claim);
						const isLikely =
							kind === 'negation' && Math.max(held(one.clause, two.clause), held(two.clause, one.clause)) >= WHOLE;
						return answer !== undefined && differPlainly(kind, one.claim, two.claim, answer, story, isLikely);
					}),
				),
			),
		);
	};

	/** The share of the words of a clause that the other has too, or words near in meaning, by their weight; 0 to 1. */
	function held(clause: ReadonlySet<number>, other: ReadonlySet<number>): number {
		const {groups, weights} = story.vocabulary;
		const near = new Set([...other].flatMap(term => groups[term] ?? []));
		let [all, found] = [0, 0];
		for (const term of clause) {
			const weight = weights[term] ?? 0;
			all += weight;
			if (other.has(term) || groups[term]?.some(group => near.has(group))) found += weight;
		}
		return all > 0 ? found / all : 0;
	}
}

/** "No money was paid": all that the one clause says is in the other, so that its denial is of that and of nothing else. */
const WHOLE = 0.8;

/** The content words of the part of a sentence that a value shows; of all the sentence where it shows other words. */
function termsWithin(value: string, claim: Claim, {text}: Article): ReadonlySet<number> {
	const at = text.slice(claim.start, claim.end).replace(/\s/g, ' ').indexOf(value);
	const [start, end] = at < 0 ? [claim.start, claim.end] : [claim.start + at, claim.start + at + value.length];
	return new Set(
		claim.words.filter(word => word.term >= 0 && word.start >= start && word.end <= end).map(word => word.term),
	);
}
