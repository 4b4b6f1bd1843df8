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

const BIAS = -7.294;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -2.655,
	overlapSquared: 8.795,
	within: -0.738,
	clause: 2.294,
	clauseWithin: -0.173,
	flat: -2.769,
	flatClause: 0.188,
	deeds: 1.754,
	deedsClause: 0.479,
	exact: -1.180,
	grams: 1.310,
	pairs: 1.756,
	names: -0.215,
	noName: -0.142,
	swapped: -0.607,
	quantity: 1.681,
	quantityConflict: 1.187,
	negation: -0.298,
	opposite: 1.183,
	quoted: 4.055,
	bothQuoted: -1.320,
	best: 1.479,
	several: 1.309,
	neighbours: 3.328,
	context: 1.234,
	third: 2.076,
	relative: 3.074,
	mutual: 0.697,
	diagonal: 3.117,
	derived: -1.699,
	heading: -1.106,
	short: 1.212,
	uneven: 0.378,
	leaning: 0.291,
	missing: 0.209,
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
