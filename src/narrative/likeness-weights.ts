// Weights of the logistic regression in `likeness.ts`, and the thresholds of grouping. Fitted by
// tests/eval/fit-likeness.ts on the development stories of tests/stories and on five annotated real stories that are
// not part of this repository (see the README of the stories). Single weights mean little: features overlap.

import type {FEATURES} from './likeness.ts';
import type {MissingAccounts} from './missing-accounts.ts';
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
	readonly missing: MissingAccounts;
};

const BIAS = -4.36;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -2.17,
	overlapSquared: 2.35,
	within: 0.09,
	clause: -0.46,
	clauseWithin: -0.14,
	flat: -1.66,
	flatClause: -1.3,
	deeds: -1.24,
	deedsClause: -1.02,
	exact: -0.14,
	wide: 2.01,
	wideClause: 2.57,
	wideFlat: 2.11,
	wideFlatClause: 0.85,
	wideDeeds: 2.26,
	wideDeedsClause: 0.88,
	grams: 1.22,
	pairs: 2.08,
	names: -0.01,
	noName: -0.29,
	swapped: -0.47,
	quantity: 0.91,
	quantityConflict: 0.88,
	negation: -0.49,
	opposite: -0.43,
	quoted: 2.06,
	bothQuoted: -1.37,
	best: 0.28,
	several: 0.71,
	neighbours: 2.73,
	context: -0.26,
	third: 1.11,
	relative: 1.18,
	mutual: 0.37,
	diagonal: 0.81,
	place: 3.99,
	derived: -0.98,
	heading: -1.68,
	short: -1.07,
	uneven: 0.59,
	leaning: 0.38,
	missing: 0.3,
	figure: 2.58,
	singular: 2.19,
	quotedAlike: 2.4,
	speech: -0.94,
	bothNegated: 0.65,
	apart: -2.57,
	lead: 1.14,
	crowd: -0.72,
};

/** The model in force. */
export const MODEL: Model = {
	bias: BIAS,
	weights: WEIGHTS,
	/** Log-odds that a pair needs before it speaks for being one claim. */
	cut: -0.2,
	/** Evidence against two claims of different texts that were not worth comparing. */
	absent: -1,
	/** Evidence against two claims of one text. */
	sameText: -4,
	/** No pair weighs more than this, either way: one sure link must not outvote several doubts. */
	most: 5,
	second: {join: -0.5, again: 0.5, found: 0.65},
	missing: {atPlace: {diagonal: 0.3, least: -4, above: 1}, standsOut: {least: -0.5, above: 4}},
};
