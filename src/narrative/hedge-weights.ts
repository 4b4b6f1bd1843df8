// Weights of the logistic regression in `hedge-pairs.ts`, fitted by tests/eval/fit-hedges.ts on the development stories of
// tests/stories. Single weights mean little: features overlap.

import type {HEDGE_FEATURES} from './hedge-pairs.ts';

/** Log-odds of a pair of clauses of which nothing is measured. */
export const HEDGE_BIAS = -2.49;

/** Log-odds that each feature adds, times its value. */
export const HEDGE_WEIGHTS: Readonly<Record<(typeof HEDGE_FEATURES)[number], number>> = {
	logit: 0.26,
	sure: -0.43,
	mutual: 0.51,
	words: 1.88,
	density: 3.61,
	sum: -0.17,
	deed: 0.47,
	firm: 2.21,
	certain: 1.56,
	negated: -0.79,
	whether: -1.83,
	unknown: -0.27,
	elsewhere: -1.03,
	noName: 0,
	tense: -1.69,
};
