// How much two contexts (terms with their weights) have in common: a weighted share of terms, near-synonyms counting
// less. Symmetric; sums go over terms by number, so neither the order of words nor of files changes them.

import type {Claims} from './claims.ts';

/** Weighted share of terms that two contexts have in common, near-synonyms counting less; F-measure of both ways. */
export function sameness(story: Claims, a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
	const [x, y] = [weighed(story, a), weighed(story, b)];
	const hit = hitOf(story, x, b, y.groups);
	if (hit === 0) return 0;
	const [p, r] = [hit / x.all, hitOf(story, y, a, x.groups) / y.all];
	return (2 * p * r) / (p + r);
}

/** A context as it is compared: terms by number (sums must not hang on the order of words), their groups, their sum. */
type Weighed = {
	readonly terms: readonly (readonly [number, number])[];
	readonly groups: ReadonlySet<number>;
	readonly all: number;
};
const weighedContexts = new WeakMap<ReadonlyMap<number, number>, Weighed>();

function weighed(story: Claims, context: ReadonlyMap<number, number>): Weighed {
	let known = weighedContexts.get(context);
	if (!known) {
		const terms = [...context].sort(([s], [t]) => s - t);
		const groups = new Set(terms.flatMap(([term]) => story.vocabulary.groups[term] ?? []));
		known = {terms, groups, all: terms.reduce((sum, [, weight]) => sum + weight, 0)};
		weighedContexts.set(context, known);
	}
	return known;
}

function hitOf(story: Claims, x: Weighed, y: ReadonlyMap<number, number>, groups: ReadonlySet<number>): number {
	let hit = 0;
	for (const [term, weight] of x.terms) {
		if (y.has(term)) hit += weight;
		else if ((story.vocabulary.groups[term] ?? []).some(group => groups.has(group))) hit += SYNONYM * weight;
	}
	return hit;
}

/** A near-synonym counts this share of the word itself. */
const SYNONYM = 0.6;
