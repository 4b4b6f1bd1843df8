// Whether two clauses are alike in their words and opposed in what they say. Guarantees: symmetric, by words and opposites
// of the vocabulary alone. What it means for a pair of claims is `likeness.ts`'s; denials and other things at odds in
// other words are `claims-at-odds.ts`'s.

import type {Unit} from './claims.ts';
import {oppositesOf, type Vocabulary} from './terms.ts';

/** Flat overlap of two clauses from which an opposite in them is what they differ in. */
export const LIKE_ENOUGH = 0.5;
const MOST_OTHER = 3;

/**
 * Whether two clauses say the opposite in the same words: "voted to close the eastern channel" and "refused to close
 * the western channel". Few words differ, and they are opposites, or all but equal clauses differ in a negation.
 */
export function contradiction(x: Unit, y: Unit, {keys, groups}: Vocabulary): boolean {
	const lacking = (of: Unit, from: Unit): string[] =>
		[...of.terms]
			.filter(
				([term, share]) => share >= 0.5 && !from.terms.has(term) && !(groups[term] ?? []).some(g => from.groups.has(g)),
			)
			.map(([term]) => keys[term] ?? '');
	const left = lacking(x, y);
	const right = lacking(y, x);
	if (left.length > MOST_OTHER || right.length > MOST_OTHER) return false;
	for (const key of left) if (right.some(other => oppositesOf(key)?.has(other))) return true;
	return x.negations > 0 !== y.negations > 0 && left.length + right.length <= 1;
}

/** Whether a word of one clause has its opposite in the other, and neither has both. */
export function opposite(x: Unit, y: Unit): boolean {
	for (const key of x.keys) {
		const others = oppositesOf(key);
		if (!others || y.keys.has(key)) continue;
		for (const other of others) if (y.keys.has(other) && !x.keys.has(other)) return true;
	}
	return false;
}
