// Weights of the logistic regression in `amount-features.ts`, fitted by tests/eval/fit-amounts.ts on the development
// stories of tests/stories. Single weights mean little: features overlap.

import type {AMOUNT_FEATURES} from './amount-features.ts';

/** Log-odds of a pair of amounts of which nothing is measured. */
export const AMOUNT_BIAS = -2.97;

/** Log-odds that each feature adds, times its value. */
export const AMOUNT_WEIGHTS: Readonly<Record<(typeof AMOUNT_FEATURES)[number], number>> = {
	near: -0.06,
	clause: 1.48,
	around: 0.88,
	mutual: 0.6,
	second: 0.35,
	logit: 1.12,
	sameNoun: 0.96,
	people: 0.14,
	unlike: -1.76,
	slip: 1.27,
	ratio: -0.85,
	precise: 0.93,
	rivals: -0.97,
	lone: 0.57,
	slot: 1.06,
	pointing: -0.82,
	small: 0.01,
	large: 1.45,
	duration: 0.52,
	money: 0.75,
	share: -0.54,
	measure: 0.98,
	clock: -0.01,
	tells: -1.63,
	hedged: 1.22,
	heavy: 1.15,
	manyShared: -0.53,
	leaning: -0.29,
	farDay: 0.48,
	noName: -0.32,
	demand: -0.11,
	subset: 0.24,
	otherTime: -0.87,
	agreed: -0.34,
	pooled: 0.64,
	answered: 1.04,
	sameThing: -0.84,
	date: -0.87,
	unreal: -0.55,
};
