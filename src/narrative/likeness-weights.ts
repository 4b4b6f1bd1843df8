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

const BIAS = -7.576;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -3.161,
	overlapSquared: 8.566,
	within: -0.688,
	clause: 2.979,
	clauseWithin: -0.224,
	flat: -2.045,
	flatClause: -0.673,
	deeds: 1.410,
	deedsClause: 0.840,
	exact: -0.610,
	grams: 0.901,
	pairs: 2.006,
	names: -0.306,
	noName: -0.119,
	swapped: -0.560,
	quantity: 1.739,
	quantityConflict: 1.190,
	negation: -0.306,
	opposite: 0.980,
	quoted: 4.178,
	bothQuoted: -1.407,
	best: 1.539,
	several: 1.431,
	neighbours: 3.326,
	context: 1.234,
	third: 2.170,
	relative: 2.966,
	mutual: 0.658,
	diagonal: 3.076,
	derived: -1.689,
	heading: -1.168,
	short: 1.571,
	uneven: 0.432,
	leaning: 0.266,
	missing: 0.470,
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
