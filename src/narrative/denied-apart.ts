// Pairs of claims of which one denies the other are kept from ever stating one point, by themselves or through a third:
// what `claims-at-odds.ts` tells the reader as a difference must not stand in one point as support. Nothing else of a
// pair is changed.

import type {Claims} from './claims.ts';
import type {Difference} from './narrative.ts';
import type {Pair} from './pair-features.ts';

/** Log-odds of a pair of which one denies the other, at most. */
const DENIED = -12;

/** From these log-odds on a claim states what one of two that deny each other states. */
const SAME = 0;

/** The pairs, those whose claims deny one another marked as contradicting; `odds` is what `claims-at-odds.ts` found. */
export function deniedApart(story: Claims, pairs: readonly Pair[], odds: readonly Difference[]): Pair[] {
	const size = story.claims.length;
	const place = (article: string, start: number): string => `${start} ${article}`;
	const indexOf = new Map(
		story.claims.map(({article, start}, index) => [place(story.articles[article]?.id ?? '', start), index]),
	);
	const apart = new Set<number>();
	for (const {kind, values} of odds) {
		if (kind !== 'negation') continue;
		for (const one of values[0]?.citations ?? [])
			for (const two of values[1]?.citations ?? []) {
				const a = indexOf.get(place(one.article, one.start)) ?? -1;
				const b = indexOf.get(place(two.article, two.start)) ?? -1;
				apart.add(Math.min(a, b) * size + Math.max(a, b));
			}
	}
	// Who states the same as one of the two more surely than as the other stands on its side.
	const logitOf = new Map<number, Map<number, number>>();
	const add = (a: number, b: number, logit: number) =>
		(logitOf.get(a) ?? logitOf.set(a, new Map()).get(a))?.set(b, logit);
	if (apart.size > 0)
		for (const {a, b, logit} of pairs) {
			add(a, b, logit);
			add(b, a, logit);
		}
	for (const key of [...apart]) {
		const [a, b] = [Math.floor(key / size), key % size];
		for (const [one, two] of [
			[a, b],
			[b, a],
		] as const)
			for (const [other, logit] of logitOf.get(one) ?? [])
				if (logit >= SAME && other !== two && (logitOf.get(two)?.get(other) ?? -Infinity) < logit)
					apart.add(Math.min(two, other) * size + Math.max(two, other));
	}
	return pairs.map(pair =>
		apart.has(pair.a * size + pair.b) ? {...pair, contradicts: true, logit: Math.min(pair.logit, DENIED)} : pair,
	);
}
