// What stands around a pair of claims, and with it the log-odds that they state the same: the sentences before and after,
// the other partners of both, their places in texts that derive from one another. Deterministic and symmetric. What the
// two claims themselves show is measured in `likeness.ts`.

import {bodyLengths, type Claims} from './claims.ts';
import {MODEL, type Model} from './likeness-weights.ts';
import {AT, FEATURES, type Features, LONG_ENOUGH, type Pair} from './pair-features.ts';

/** Two texts of which one derives from the other, laid beside one another in order. */
export type Alignment = {
	/** Where a claim of the first should stand in the second: its order there. */
	readonly expected: (claim: number) => number | undefined;
	/** How sure it is, 0–1, that a claim of the first and one of the second stand at the same place. */
	readonly sure: (a: number, b: number) => number;
};

/** Log-odds against a pair that contradicts itself: more than any likeness can bring. */
export const CONTRADICTION = 12;
/** A sentence with fewer content words ("She responded.") states too little to be sure of, unless it is nearly equal. */
const SLIGHT = 2.5;
const ALIKE = 0.6;
const SLIGHT_DOUBT = 1.5;
/** Log-odds against a sentence that only says that something is to come. */
const ANNOUNCES_DOUBT = 4;

/** Adds what the surroundings of each pair say, and the log-odds. `alignmentOf` gets article indices, lower first. */
export function situate(
	story: Claims,
	pairs: readonly Pair[],
	alignmentOf: (one: number, two: number) => Alignment | undefined,
	model: Model,
): void {
	const {claims} = story;
	const overlap = AT.overlap;
	const size = claims.length;
	const best = new Map<number, number>();
	const count = story.articles.length;
	const lengths = bodyLengths(story);
	const partners: {readonly claim: number; readonly value: number}[][] = claims.map(() => []);
	for (const {a, b, features} of pairs) {
		const value = features[overlap] ?? 0;
		partners[a]?.push({claim: b, value});
		partners[b]?.push({claim: a, value});
		const toB = a * count + (claims[b]?.article ?? 0);
		const toA = b * count + (claims[a]?.article ?? 0);
		best.set(toB, Math.max(best.get(toB) ?? 0, value));
		best.set(toA, Math.max(best.get(toA) ?? 0, value));
	}
	// Likenesses of the claims two before to two after the pair's first claim, laid out once for all its pairs; two
	// places of padding at each end, where no article is.
	const around = Array.from({length: 5}, () => new Float64Array(size + 4));
	const articleOf = new Int32Array(size + 4).fill(-1);
	for (const [i, claim] of claims.entries()) articleOf[i + 2] = claim.article;
	const lay = (a: number, on: boolean): void => {
		for (let k = 0; k < 5; k++) {
			if (articleOf[a + k] !== articleOf[a + 2]) continue;
			const row = around[k] as Float64Array;
			for (const {claim, value} of partners[a + k - 2] ?? []) row[claim + 2] = on ? value : 0;
		}
	};
	const derive = (one: number, two: number): boolean =>
		alignmentOf(Math.min(one, two), Math.max(one, two)) !== undefined;
	let laid = -1;
	for (const pair of pairs) {
		const {a, b, features} = pair;
		const A = claims[a]?.article ?? 0;
		const B = claims[b]?.article ?? 0;
		if (laid !== a) {
			if (laid >= 0) lay(laid, false);
			lay(a, true);
			laid = a;
		}
		// Claim b stands at b + 2 in a row.
		const at = (k: number, l: number): number =>
			articleOf[b + l] === B ? ((around[k] as Float64Array)[b + l] as number) : 0;
		features[AT.neighbours] = (at(1, 1) + at(3, 3)) / 2;
		let context = 0;
		for (let k = 0; k < 5; k++)
			for (let l = 0; l < 5; l++) if (k !== 2 && l !== 2) context = Math.max(context, at(k, l));
		features[AT.context] = context;
		const own = around[2] as Float64Array;
		let third = 0;
		for (const {claim, value: other} of partners[b] ?? []) {
			const both = other * (own[claim + 2] as number);
			if (both <= third) continue;
			// A copy of one of the two texts says again what that text says.
			const C = claims[claim]?.article ?? 0;
			if (!derive(A, C) && !derive(B, C)) third = both;
		}
		features[AT.third] = Math.sqrt(third);
		const value = features[overlap] ?? 0;
		const bestA = best.get(a * count + B) ?? 0;
		const bestB = best.get(b * count + A) ?? 0;
		const chosen = Math.min(lengths[A] ?? 1, lengths[B] ?? 1) >= LONG_ENOUGH;
		features[AT.relative] = value === 0 ? 0 : (value / bestA + value / bestB) / (chosen ? 2 : 4);
		features[AT.mutual] = chosen && value > 0 && value === bestA && value === bestB ? 1 : 0;
		const alignment = alignmentOf(A, B);
		const expected = alignment?.expected(a);
		features[AT.place] = alignment ? placeOdds(alignment.sure(a, b)) : 0;
		features[AT.derived] = alignment ? 1 : 0;
		features[AT.diagonal] = expected === undefined ? 0 : Math.exp(-Math.abs(expected - (claims[b]?.order ?? 0)) / 2);
		const smaller = Math.min(claims[a]?.whole.packed.size ?? 0, claims[b]?.whole.packed.size ?? 0);
		const doubt =
			(pair.contradicts ? CONTRADICTION : 0) +
			(smaller < SLIGHT && value < ALIKE ? SLIGHT_DOUBT : 0) +
			((claims[a]?.announces || claims[b]?.announces) && value < ALIKE ? ANNOUNCES_DOUBT : 0);
		pair.logit = logitOf(features, model) - doubt;
	}
}

/** How far apart two claims of a story stand on average, as a part of their texts. */
const USUALLY_APART = 0.3;

/** The model that does not see where in their texts two claims stand. */
export const withoutPlaces = (model: Model): Model => ({
	...model,
	bias: model.bias + USUALLY_APART * model.weights.apart,
	weights: {...model.weights, apart: 0, lead: 0},
});

/** A place is never surer than this, nor less sure than its counterpart. */
const SUREST = 0.98;

/** How sure a place is as log-odds, brought to 0–1. */
function placeOdds(sure: number): number {
	const odds = (p: number): number => Math.log(p / (1 - p));
	return 0.5 + odds(Math.max(1 - SUREST, Math.min(SUREST, sure))) / (2 * odds(SUREST));
}

const inOrder = new WeakMap<Model, Float64Array>();

/** Log-odds that a pair with these features is one claim. */
function logitOf(features: Features, model: Model = MODEL): number {
	let weights = inOrder.get(model);
	if (!weights) {
		weights = Float64Array.from(FEATURES, name => model.weights[name]);
		inOrder.set(model, weights);
	}
	let sum = model.bias;
	for (let i = 0; i < weights.length; i++) sum += (features[i] as number) * (weights[i] as number);
	return sum;
}
