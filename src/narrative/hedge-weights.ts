// Weights of the logistic regression in `hedge-pairs.ts`, fitted by tests/eval/fit-hedges.ts on the development stories of
// tests/stories. Single weights mean little: features overlap.

import type {HEDGE_FEATURES} from './hedge-pairs.ts';

/** Log-odds of a pair of clauses of which nothing is measured. */
export const HEDGE_BIAS = -2.56;

/** Log-odds that each feature adds, times its value. */
export const HEDGE_WEIGHTS: Readonly<Record<(typeof HEDGE_FEATURES)[number], number>> = {
	logit: 0.39,
	sure: -0.31,
	mutual: 0.77,
	words: 1.18,
	density: 3.65,
	sum: 0.05,
	deed: 0.59,
	firm: 1.91,
	certain: 1.49,
	negated: -0.67,
	whether: -0.93,
	elsewhere: -1.1,
	noName: 0,
	tense: -1.63,
};
