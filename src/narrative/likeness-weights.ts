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

const BIAS = -6.324;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: 3.157,
	overlapSquared: 2.353,
	within: -2.067,
	clause: 4.261,
	clauseWithin: 0.261,
	exact: -3.005,
	grams: 2.54,
	pairs: 0.473,
	names: -0.936,
	noName: -0.021,
	swapped: -0.297,
	quantity: 1.456,
	quantityConflict: 0.94,
	negation: -0.247,
	opposite: 0.787,
	quoted: 3.958,
	bothQuoted: -1.502,
	best: 0.411,
	several: 0.814,
	neighbours: 4.264,
	context: 0.876,
	relative: 2.622,
	mutual: 0.81,
	diagonal: 1.173,
	derived: -0.759,
	heading: 0.0,
	short: -1.377,
	uneven: 1.44,
	leaning: 0.26,
	missing: 0.119,
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
