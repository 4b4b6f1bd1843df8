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

const BIAS = -5.72;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -13.22,
	overlapSquared: 13.27,
	within: 1.52,
	clause: -1.31,
	clauseWithin: -0.35,
	flat: -4.31,
	flatClause: -1.42,
	deeds: -0.26,
	deedsClause: 1.97,
	exact: 0,
	wide: 4.85,
	wideClause: 5.65,
	wideFlat: 2.44,
	wideFlatClause: 0.25,
	wideDeeds: 1.93,
	wideDeedsClause: -2.58,
	grams: 1.32,
	pairs: 2.56,
	names: -0.61,
	noName: -0.33,
	swapped: -0.57,
	quantity: 1.82,
	quantityConflict: 0.92,
	negation: -0.36,
	opposite: 0.4,
	quoted: 5.51,
	bothQuoted: -1.66,
	best: 1.28,
	several: 0.82,
	neighbours: 3.08,
	context: 0.35,
	third: 2.66,
	relative: 2.37,
	mutual: 0.88,
	diagonal: 1.77,
	place: 4.96,
	derived: -1.75,
	heading: -1.79,
	short: -1.36,
	uneven: 0.18,
	leaning: 0.17,
	missing: 0.4,
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
	second: {join: -0.5, again: 1, found: 0.8},
};
