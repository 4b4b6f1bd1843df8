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

const BIAS = -4.71;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -12.61,
	overlapSquared: 13.11,
	within: 1.55,
	clause: -0.19,
	clauseWithin: -0.28,
	flat: -4.57,
	flatClause: -1.9,
	deeds: -0.14,
	deedsClause: 2.23,
	exact: -0.07,
	wide: 4.42,
	wideClause: 4.72,
	wideFlat: 3.19,
	wideFlatClause: 0.39,
	wideDeeds: 1.68,
	wideDeedsClause: -2.58,
	grams: 1.45,
	pairs: 2.24,
	names: -0.63,
	noName: -0.24,
	swapped: -0.71,
	quantity: 1.74,
	quantityConflict: 0.63,
	negation: -0.28,
	bothNegated: 0.91,
	opposite: 0.33,
	quoted: 5.69,
	bothQuoted: -1.78,
	speech: -1.47,
	question: -5.79,
	best: 1.21,
	several: 1,
	neighbours: 2.35,
	context: -0.19,
	third: 2.31,
	relative: 2.1,
	mutual: 0.77,
	diagonal: 0.97,
	position: -3.61,
	lead: 0.78,
	place: 5.16,
	derived: -1.44,
	heading: -2.07,
	short: -0.24,
	uneven: 0.13,
	leaning: 0.21,
	missing: 0.34,
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
