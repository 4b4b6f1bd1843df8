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

const BIAS = -4.82;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -12.64,
	overlapSquared: 13.06,
	within: 1.57,
	clause: -0.21,
	clauseWithin: -0.3,
	flat: -4.49,
	flatClause: -1.92,
	deeds: -0.11,
	deedsClause: 2.21,
	exact: -0.08,
	wide: 4.4,
	wideClause: 4.82,
	wideFlat: 3.08,
	wideFlatClause: 0.36,
	wideDeeds: 1.74,
	wideDeedsClause: -2.58,
	grams: 1.46,
	pairs: 2.24,
	names: -0.59,
	noName: -0.23,
	swapped: -0.72,
	quantity: 1.77,
	quantityConflict: 0.63,
	negation: -0.29,
	bothNegated: 0.89,
	opposite: 0.31,
	quoted: 5.87,
	bothQuoted: -1.82,
	speech: -1.48,
	question: -5.81,
	best: 1.24,
	several: 0.96,
	neighbours: 2.42,
	context: -0.21,
	third: 2.31,
	relative: 2.1,
	mutual: 0.75,
	diagonal: 1.01,
	position: -2.87,
	lead: 0.85,
	place: 5.23,
	derived: -1.45,
	heading: -2.06,
	short: -0.24,
	uneven: 0.14,
	leaning: 0.21,
	missing: 0.35,
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
