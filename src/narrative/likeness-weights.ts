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

const BIAS = -7.513;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -3.071,
	overlapSquared: 8.18,
	within: -0.468,
	clause: 2.891,
	clauseWithin: -0.311,
	flat: -2.01,
	flatClause: -0.434,
	deeds: 1.457,
	deedsClause: 0.743,
	exact: -0.699,
	grams: 0.991,
	pairs: 1.893,
	names: -0.348,
	noName: -0.12,
	swapped: -0.569,
	quantity: 1.702,
	quantityConflict: 1.145,
	negation: -0.308,
	opposite: 0.277,
	quoted: 4.165,
	bothQuoted: -1.403,
	best: 1.513,
	several: 1.392,
	neighbours: 3.275,
	context: 1.189,
	third: 2.304,
	relative: 2.868,
	mutual: 0.729,
	diagonal: 3.133,
	derived: -1.708,
	heading: -1.198,
	short: 1.404,
	uneven: 0.396,
	leaning: 0.258,
	missing: 0.49,
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
