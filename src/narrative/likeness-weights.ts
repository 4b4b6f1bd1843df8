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

const BIAS = -6.869;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -3.345,
	overlapSquared: 6.619,
	within: -0.57,
	clause: 2.598,
	clauseWithin: -0.232,
	flat: -1.527,
	flatClause: -0.325,
	deeds: 1.262,
	deedsClause: 0.323,
	exact: -0.159,
	grams: 2.198,
	pairs: 0.967,
	names: -0.484,
	noName: -0.219,
	swapped: -0.702,
	quantity: 1.594,
	quantityConflict: 1.276,
	negation: -0.201,
	opposite: 1.123,
	quoted: 3.939,
	bothQuoted: -1.289,
	best: 0.961,
	several: 1.791,
	neighbours: 3.833,
	context: 0.946,
	third: 1.514,
	relative: 2.717,
	mutual: 0.729,
	diagonal: 2.016,
	derived: -1.199,
	heading: 0.0,
	short: 1.127,
	uneven: 0.301,
	leaning: 0.264,
	missing: 0.393,
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
