// Weights of the logistic regression in `surroundings.ts`, and the thresholds of grouping. Fitted by
// tests/eval/fit-likeness.ts on the development stories of tests/stories and on five annotated real stories that are
// not part of this repository (see the README of the stories). Single weights mean little: features overlap.

import type {MissingAccounts} from './missing-accounts.ts';
import type {FEATURES} from './pair-features.ts';
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

const BIAS = -4.57;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -2.21,
	overlapSquared: 2.8,
	within: 0.14,
	clause: -0.3,
	clauseWithin: -0.14,
	flat: -1.71,
	flatClause: -1.5,
	deeds: -1.35,
	deedsClause: -0.96,
	exact: -0.03,
	wide: 2.01,
	wideClause: 2.82,
	wideFlat: 2.11,
	wideFlatClause: 0.64,
	wideDeeds: 2.16,
	wideDeedsClause: 0.8,
	grams: 1.02,
	pairs: 2.03,
	names: -0.12,
	noName: -0.27,
	swapped: -0.48,
	quantity: 1.28,
	quantityConflict: 0.89,
	negation: -0.51,
	opposite: -0.46,
	quoted: 2.14,
	bothQuoted: -1.38,
	best: 0.43,
	several: 0.77,
	neighbours: 2.93,
	context: -0.25,
	third: 1.16,
	relative: 1.28,
	mutual: 0.36,
	diagonal: 0.93,
	place: 3.92,
	derived: -0.96,
	heading: -1.78,
	short: -0.65,
	uneven: 0.57,
	leaning: 0.35,
	missing: 0.32,
	figure: 2.13,
	singular: 2.05,
	quotedAlike: 2.47,
	speech: -0.95,
	bothNegated: 0.61,
	apart: -2.51,
	lead: 1.08,
	crowd: -0.88,
};

/** The model in force. */
export const MODEL: Model = {
	bias: BIAS,
	weights: WEIGHTS,
	/** Log-odds that a pair needs before it speaks for being one claim. */
	cut: -0.3,
	/** Evidence against two claims of different texts that were not worth comparing. */
	absent: -1,
	/** Evidence against two claims of one text. */
	sameText: -4,
	/** No pair weighs more than this, either way: one sure link must not outvote several doubts. */
	most: 5,
	second: {join: -0.6, again: 0.5, found: 0.65},
	missing: {atPlace: {diagonal: 0.3, least: -4, above: 1}, standsOut: {least: -0.5, above: 4}},
};
