// Weights of the logistic regression in `likeness.ts`. Start values set by hand.

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

const BIAS = -6.478;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -2.027,
	overlapSquared: 5.7,
	within: -0.921,
	clause: 2.937,
	clauseWithin: 0.185,
	flat: -0.299,
	flatClause: -1.016,
	exact: -0.994,
	grams: 2.848,
	pairs: 1.216,
	names: -1.012,
	noName: -0.287,
	swapped: -0.429,
	quantity: 1.422,
	quantityConflict: 0.782,
	negation: -0.215,
	opposite: 1.125,
	quoted: 3.965,
	bothQuoted: -1.266,
	best: 1.0,
	several: 1.294,
	neighbours: 4.022,
	context: 0.971,
	third: 1.79,
	relative: 2.719,
	mutual: 0.793,
	diagonal: 2.002,
	derived: -1.237,
	heading: 0.0,
	short: 0.148,
	uneven: 0.524,
	leaning: 0.253,
	missing: 0.073,
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
	second: {join: -0.5, again: 1, found: 0},
};
