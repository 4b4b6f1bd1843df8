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

const BIAS = -6.14;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -6.0,
	overlapSquared: 11.31,
	within: 1.29,
	clause: 3.47,
	clauseWithin: -0.34,
	flat: -1.87,
	flatClause: -0.49,
	deeds: 1.16,
	deedsClause: -0.47,
	exact: -1.44,
	wide: 0,
	wideClause: 0,
	wideFlat: 0,
	wideFlatClause: 0,
	wideDeeds: 0,
	wideDeedsClause: 0,
	grams: 1.21,
	pairs: 2.48,
	names: -0.65,
	noName: -0.33,
	swapped: -0.58,
	quantity: 1.77,
	quantityConflict: 0.91,
	negation: -0.38,
	opposite: 0.52,
	quoted: 5.53,
	bothQuoted: -1.67,
	best: 1.35,
	several: 0.64,
	neighbours: 3.19,
	context: 0.6,
	third: 3.14,
	relative: 3.05,
	mutual: 0.81,
	diagonal: 1.7,
	place: 4.31,
	derived: -1.55,
	heading: -1.87,
	short: -1.6,
	uneven: 0.22,
	leaning: 0.19,
	missing: 0.27,
};

export const MODEL: Model = {
	bias: BIAS,
	weights: WEIGHTS,
	/** Log-odds that a pair needs before it speaks for being one claim. */
	cut: 0.5,
	/** Evidence against two claims of different texts that were not worth comparing. */
	absent: -1,
	/** Evidence against two claims of one text. */
	sameText: -4,
	/** No pair weighs more than this, either way: one sure link must not outvote several doubts. */
	most: 5,
	second: {join: 0, again: 1, found: 1.2},
};
