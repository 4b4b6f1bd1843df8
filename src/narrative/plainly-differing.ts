// Whether two sentences that give different values speak so plainly of one thing that a reader may be told. On made-up
// stories nearly every difference found is one; in real news, whose sentences are longer and tell more things at once, most
// were none. What parts the two kinds there is how much else the sentences say, and whether each is the other's nearest.
// Guarantees: symmetric, by the two claims and how they answer each other alone.

import type {Passage} from '../text/span.ts';
import {type Counterpart, type Counterparts, NO_COUNTERPARTS} from './aligned-claims.ts';
import type {Claim, Claims} from './claims.ts';
import type {Difference} from './narrative.ts';

/**
 * Log-odds that the difference is one, fitted with a logistic regression on what the rules of this folder found: 167 right
 * ones, nearly all of the labelled stories, and 490 wrong ones, nearly all of 125 folders of real news that are no part of
 * the project. `least`, `most`: content words of the one sentence that the other has nothing of; `words`: logarithm of the
 * number of words of both; `ranks`: sentences that answer either better.
 */
const WEIGHTS = {bias: 5.6, least: -0.1, most: -0.09, words: -1.16, ranks: -0.43} as const;
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
 * From where it is told if the two values are likely of one thing by what stands round them: of 22 such pairs on either
 * side of `PLAIN`, 12 on the labelled stories were right and 3 wrong, in the real news 7 were mostly wrong.
 */
const PLAIN_IF_LIKELY = -2;

/**
 * Whether the difference may be told by what two claims, one of each value, say besides; `isLikely`: other evidence that
 * the values are of one thing is strong.
 */
export function differPlainly(
	kind: Difference['kind'],
	one: Claim,
	two: Claim,
	answer: Counterpart,
	{vocabulary: {groups}}: Claims,
	isLikely = false,
): boolean {
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
			WEIGHTS.ranks * Math.min(MOST_RANKS, answer.ranks[0] + answer.ranks[1]) +
			OF_KIND[kind] >=
		(isLikely ? PLAIN_IF_LIKELY : PLAIN)
	);
}
const MOST_RANKS = 3;

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
		const rows = values.map(({citations}) => citations.flatMap(passage => claimOf(passage) ?? []));
		return rows.some((row, i) =>
			rows.slice(i + 1).some(other =>
				row.some(one =>
					other.some(two => {
						const answer = counterparts(one, two);
						return answer !== undefined && differPlainly(kind, one, two, answer, story);
					}),
				),
			),
		);
	};
}
