// Weights of the logistic regression in `likeness.ts`, and the thresholds of grouping. Fitted by
// tests/eval/fit-likeness.ts on the development stories of tests/stories and on five annotated real stories that are
// not part of this repository (see the README of the stories). Single weights mean little: features overlap.

import type {FEATURES} from './likeness.ts';
import type {SecondSupport} from './second-support.ts';

/** Everything that was fitted or tuned; a fit tries others. */
export type Model = {
	readonly bias: number;
	readonly weights: Readonly<Record<(typeof FEATURES)[number], number>>;
	readonly cut: number;
	readonly absent: number;
	readonly sameText: number;
	readonly most: number;
	readonly second: SecondSupport;
};

const BIAS = -5.77;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -12.92,
	overlapSquared: 13.35,
	within: 1.44,
	clause: -1.29,
	clauseWithin: -0.37,
	flat: -3.84,
	flatClause: -1.34,
	deeds: -0.97,
	deedsClause: 2.0,
	exact: 0.01,
	wide: 4.42,
	wideClause: 5.76,
	wideFlat: 2.57,
	wideFlatClause: -0.17,
	wideDeeds: 2.26,
	wideDeedsClause: -2.38,
	grams: 1.26,
	pairs: 2.61,
	names: -0.61,
	noName: -0.33,
	swapped: -0.57,
	quantity: 1.82,
	quantityConflict: 0.96,
	negation: -0.37,
	opposite: 0.3,
	quoted: 5.35,
	bothQuoted: -1.61,
	best: 1.28,
	several: 0.78,
	neighbours: 3.16,
	context: 0.36,
	third: 2.67,
	relative: 2.39,
	mutual: 0.91,
	diagonal: 1.78,
	place: 4.9,
	derived: -1.74,
	heading: -1.77,
	short: -1.4,
	uneven: 0.21,
	leaning: 0.16,
	missing: 0.46,
};

export const MODEL: Model = {
	bias: BIAS,
	weights: WEIGHTS,
	/** Log-odds that a pair needs before it speaks for being one claim. */
	cut: 0.15,
	/** Evidence against two claims of different texts that were not worth comparing. */
	absent: -1,
	/** Evidence against two claims of one text. */
	sameText: -4,
	/** No pair weighs more than this, either way: one sure link must not outvote several doubts. */
	most: 5,
	second: {join: -0.5, again: 1, found: 0.8},
};
