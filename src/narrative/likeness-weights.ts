// Weights of the logistic regression in `surroundings.ts`, and the thresholds of grouping. Fitted by
// tests/eval/fit-likeness.ts on the development stories of tests/stories and on five annotated real stories that are
// not part of this repository. Single weights mean little: features overlap.

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

const BIAS = -4.23;

const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: -2.46,
	overlapSquared: 2.31,
	within: 0.13,
	clause: -0.6,
	clauseWithin: 0.03,
	flat: -1.94,
	flatClause: -1.1,
	deeds: -1.23,
	deedsClause: -0.03,
	exact: 0.22,
	wide: 3.54,
	wideClause: 2.13,
	wideFlat: 2.51,
	wideFlatClause: -0.23,
	wideDeeds: 2.35,
	wideDeedsClause: 0.07,
	grams: 1.87,
	pairs: 0.88,
	names: 0.03,
	noName: -0.27,
	swapped: -0.98,
	quantity: 1.41,
	quantityConflict: 1.07,
	negation: -0.4,
	opposite: -0.03,
	quoted: 2.75,
	bothQuoted: -1.55,
	best: 0.67,
	several: 0.32,
	neighbours: 3.25,
	context: -0.49,
	third: 1.21,
	relative: 0.85,
	mutual: 0.45,
	diagonal: 1.37,
	place: 3.27,
	derived: -0.95,
	heading: -2.64,
	short: -2.82,
	uneven: 1.25,
	leaning: 0.26,
	missing: 0.59,
	figure: 1.68,
	singular: 1.6,
	quotedAlike: 2.77,
	speech: -1.21,
	bothNegated: 0.53,
	apart: -2.18,
	lead: 1.2,
	crowd: -1.34,
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
