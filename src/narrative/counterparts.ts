// Which sentences of two articles answer one another: each is the other's likeliest counterpart by the log-odds of
// `surroundings.ts`. Accounts that differ over a thing seldom use the same words for it, but the two sentences still are
// each other's nearest, so this is evidence that two values are of one thing where shared words are few. Ties give no
// counterpart, so file order changes nothing.

import type {Claim, Claims} from './claims.ts';
import type {Pair} from './pair-features.ts';
import {CONTRADICTION} from './surroundings.ts';

/** How two claims of different articles stand to each other. */
export type Counterpart = {
	/** Log-odds that they state the same; a conflict of numbers counts against it. */
	readonly logit: number;
	/** How many sentences of each other's article are likelier counterparts, of both together; 0: each is the other's nearest. */
	readonly nearer: number;
	/** The clauses that agree best are alike but for what makes them opposites; no log-odds tell then. */
	readonly contradicts: boolean;
};

/** Looks up two claims; undefined where they were not worth comparing. */
export type Counterparts = (one: Claim, two: Claim) => Counterpart | undefined;

/** Knows no counterparts: for texts whose pairs have not been measured. */
export const NO_COUNTERPARTS: Counterparts = () => undefined;

/** Sentences that say the opposite in the same words answer each other all the same. */
const nearness = ({logit, contradicts}: Pair): number => (contradicts ? logit + CONTRADICTION : logit);

/** The counterparts among the measured pairs of a story. */
export function counterpartsOf(story: Claims, pairs: readonly Pair[]): Counterparts {
	const size = story.claims.length;
	const indexOf = new Map(story.claims.map((claim, index) => [claim, index]));
	const byPair = new Map<number, Pair>();
	// Log-odds of the pairs of a claim with each article, highest first.
	const rows = new Map<number, number[]>();
	const articles = story.articles.length;
	for (const pair of pairs) {
		byPair.set(pair.a * size + pair.b, pair);
		for (const [one, two] of [
			[pair.a, pair.b],
			[pair.b, pair.a],
		] as const) {
			const key = one * articles + (story.claims[two]?.article ?? 0);
			const row = rows.get(key);
			if (row) row.push(nearness(pair));
			else rows.set(key, [nearness(pair)]);
		}
	}
	const nearerThan = (one: number, two: number, near: number): number =>
		(rows.get(one * articles + (story.claims[two]?.article ?? 0)) ?? []).filter(other => other > near).length;
	return (one, two) => {
		const [i, j] = [indexOf.get(one), indexOf.get(two)];
		if (i === undefined || j === undefined) return undefined;
		const pair = byPair.get(Math.min(i, j) * size + Math.max(i, j));
		return (
			pair && {
				logit: pair.logit,
				nearer: nearerThan(i, j, nearness(pair)) + nearerThan(j, i, nearness(pair)),
				contradicts: pair.contradicts,
			}
		);
	};
}
