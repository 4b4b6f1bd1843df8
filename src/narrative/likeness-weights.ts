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

const BIAS = -7.578;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -3.16,
	overlapSquared: 8.566,
	within: -0.69,
	clause: 2.979,
	clauseWithin: -0.223,
	flat: -2.046,
	flatClause: -0.675,
	deeds: 1.411,
	deedsClause: 0.84,
	exact: -0.609,
	grams: 0.898,
	pairs: 2.008,
	names: -0.306,
	noName: -0.118,
	swapped: -0.56,
	quantity: 1.739,
	quantityConflict: 1.19,
	negation: -0.305,
	opposite: 0.981,
	quoted: 4.178,
	bothQuoted: -1.407,
	best: 1.539,
	several: 1.431,
	neighbours: 3.325,
	context: 1.234,
	third: 2.17,
	relative: 2.967,
	mutual: 0.658,
	diagonal: 3.076,
	derived: -1.689,
	heading: -1.167,
	short: 1.574,
	uneven: 0.432,
	leaning: 0.266,
	missing: 0.471,
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
	second: {join: -0.5, again: 0.5, found: -0.5},
};
