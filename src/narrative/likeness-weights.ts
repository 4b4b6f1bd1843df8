// Weights of the logistic regression in `likeness.ts`. Start values set by hand.

import type {FEATURES} from './likeness.ts';

/** Everything that was fitted or tuned; a fit tries others. */
export type Model = {
	readonly bias: number;
	readonly weights: Readonly<Record<(typeof FEATURES)[number], number>>;
	readonly cut: number;
	readonly absent: number;
	readonly sameText: number;
	readonly most: number;
};

const BIAS = -6.076;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -0.575,
	overlapSquared: 4.747,
	within: -0.960,
	clause: 2.817,
	clauseWithin: 0.186,
	flat: 0.076,
	flatClause: -0.927,
	exact: -1.319,
	grams: 2.970,
	pairs: 1.445,
	names: -0.941,
	noName: -0.281,
	swapped: -0.455,
	quantity: 1.498,
	quantityConflict: 0.865,
	negation: -0.254,
	opposite: 1.158,
	quoted: 3.729,
	bothQuoted: -1.236,
	best: 1.015,
	several: 1.266,
	neighbours: 3.956,
	context: 1.064,
	relative: 2.590,
	mutual: 0.749,
	diagonal: 1.968,
	derived: -1.247,
	heading: 0.000,
	short: -0.136,
	uneven: 0.560,
	leaning: 0.261,
	missing: -0.056,
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
};
