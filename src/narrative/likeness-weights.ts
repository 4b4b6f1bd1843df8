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

const BIAS = -7.536;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -3.086,
	overlapSquared: 8.156,
	within: -0.46,
	clause: 2.865,
	clauseWithin: -0.314,
	flat: -2.026,
	flatClause: -0.433,
	deeds: 1.52,
	deedsClause: 0.751,
	exact: -0.651,
	grams: 0.92,
	pairs: 1.957,
	names: -0.339,
	noName: -0.127,
	swapped: -0.568,
	quantity: 1.705,
	quantityConflict: 1.154,
	negation: -0.315,
	opposite: 0.279,
	quoted: 4.146,
	bothQuoted: -1.4,
	best: 1.53,
	several: 1.382,
	neighbours: 3.328,
	context: 1.189,
	third: 2.263,
	relative: 2.883,
	mutual: 0.715,
	diagonal: 3.126,
	derived: -1.707,
	heading: -1.2,
	short: 1.43,
	uneven: 0.399,
	leaning: 0.255,
	missing: 0.515,
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
