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

const BIAS = -6.21;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -8.37,
	overlapSquared: 9.37,
	within: 1.3,
	clause: -0.79,
	clauseWithin: -0.52,
	flat: -5.54,
	flatClause: -2.45,
	deeds: -2.42,
	deedsClause: 1.43,
	exact: 0.93,
	wide: 3.03,
	wideClause: 4.44,
	wideFlat: 3.45,
	wideFlatClause: 1.69,
	wideDeeds: 3.14,
	wideDeedsClause: -1.24,
	grams: 1.22,
	pairs: 2.41,
	names: -0.59,
	noName: -0.31,
	swapped: -0.48,
	quantity: 1.76,
	quantityConflict: 0.94,
	negation: -0.36,
	opposite: 0.4,
	quoted: 5.2,
	bothQuoted: -1.79,
	best: 1,
	several: 1.27,
	neighbours: 3.24,
	context: 0.56,
	third: 2.42,
	relative: 1.96,
	mutual: 0.94,
	diagonal: 0.68,
	place: 5.82,
	derived: -1.61,
	heading: -1.04,
	short: 0.61,
	uneven: -0.22,
	leaning: 0.24,
	missing: 0.33,
};

export const MODEL: Model = {
	bias: BIAS,
	weights: WEIGHTS,
	/** Log-odds that a pair needs before it speaks for being one claim. */
	cut: 0.15,
	/** Evidence against two claims of different texts that were not worth comparing. */
	absent: -1,
	/** Evidence against two claims of one text. */
	sameText: -4,
	/** No pair weighs more than this, either way: one sure link must not outvote several doubts. */
	most: 5,
	second: {join: -0.5, again: 0.5, found: 0.65},
};
