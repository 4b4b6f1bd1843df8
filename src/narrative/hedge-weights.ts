// Weights of the logistic regression in `hedge-pairs.ts`, fitted by tests/eval/fit-hedges.ts on the development stories of
// tests/stories. Single weights mean little: features overlap.

import type {HEDGE_FEATURES} from './hedge-pairs.ts';

/** Log-odds of a pair of clauses of which nothing is measured. */
export const HEDGE_BIAS = -2.85;

/** Log-odds that each feature adds, times its value. */
export const HEDGE_WEIGHTS: Readonly<Record<(typeof HEDGE_FEATURES)[number], number>> = {
	logit: 0.76,
	sure: -0.71,
	mutual: 0.9,
	words: 0.56,
	density: 3.45,
	sum: 1.28,
	deed: 0.53,
	firm: 2.06,
	certain: 1.89,
	negated: -0.71,
	whether: -0.98,
	elsewhere: -1.12,
	noName: -1.17,
	tense: -1.3,
};
