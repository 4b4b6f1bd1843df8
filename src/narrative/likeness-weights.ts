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

const BIAS = -7.51;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -3.07,
	overlapSquared: 8.18,
	within: -0.47,
	clause: 2.89,
	clauseWithin: -0.31,
	flat: -2.01,
	flatClause: -0.43,
	deeds: 1.46,
	deedsClause: 0.74,
	exact: -0.7,
	grams: 0.99,
	pairs: 1.89,
	names: -0.35,
	noName: -0.12,
	swapped: -0.57,
	quantity: 1.7,
	quantityConflict: 1.15,
	negation: -0.31,
	opposite: 0.28,
	quoted: 4.17,
	bothQuoted: -1.4,
	best: 1.51,
	several: 1.39,
	neighbours: 3.28,
	context: 1.19,
	third: 2.3,
	relative: 2.87,
	mutual: 0.73,
	diagonal: 3.13,
	derived: -1.71,
	heading: -1.2,
	short: 1.4,
	uneven: 0.4,
	leaning: 0.26,
	missing: 0.49,
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
	second: {join: -0.5, again: 0.5, found: 0.3},
};
