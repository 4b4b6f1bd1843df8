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

const BIAS = -7.529;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -3.153,
	overlapSquared: 8.35,
	within: -0.508,
	clause: 2.902,
	clauseWithin: -0.263,
	flat: -2.026,
	flatClause: -0.462,
	deeds: 1.486,
	deedsClause: 0.757,
	exact: -0.619,
	grams: 0.887,
	pairs: 1.854,
	names: -0.313,
	noName: -0.12,
	swapped: -0.551,
	quantity: 1.722,
	quantityConflict: 1.17,
	negation: -0.313,
	opposite: 0.278,
	quoted: 4.165,
	bothQuoted: -1.396,
	best: 1.51,
	several: 1.339,
	neighbours: 3.403,
	context: 1.246,
	third: 2.234,
	relative: 2.934,
	mutual: 0.656,
	diagonal: 3.095,
	derived: -1.699,
	heading: -1.198,
	short: 1.392,
	uneven: 0.424,
	leaning: 0.258,
	missing: 0.465,
};

export const MODEL: Model = {
	bias: BIAS,
	weights: WEIGHTS,
	/** Log-odds that a pair needs before it speaks for being one claim. */
	cut: 0,
	/** Evidence against two claims of different texts that were not worth comparing. */
	absent: -1,
	/** Evidence against two claims of one text. */
	sameText: -4,
	/** No pair weighs more than this, either way: one sure link must not outvote several doubts. */
	most: 5,
	second: {join: -0.5, again: 0.5, found: 0.3},
};
