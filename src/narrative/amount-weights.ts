// Weights of the logistic regression in `amount-features.ts`, fitted by tests/eval/fit-amounts.ts on the development
// stories of tests/stories. Single weights mean little: features overlap.

import type {AMOUNT_FEATURES} from './amount-features.ts';

/** Log-odds of a pair of amounts of which nothing is measured. */
export const AMOUNT_BIAS = -3.07;

/** Log-odds that each feature adds, times its value. */
export const AMOUNT_WEIGHTS: Readonly<Record<(typeof AMOUNT_FEATURES)[number], number>> = {
	near: -0.08,
	clause: 1.47,
	around: 0.77,
	mutual: 0.84,
	second: 0.76,
	logit: 0.81,
	sameNoun: 0.89,
	people: 0.21,
	unlike: -1.08,
	slip: 1.21,
	ratio: -0.87,
	precise: 0.79,
	rivals: -0.84,
	lone: 0.65,
	slot: 1.16,
	pointing: -0.93,
	small: 0.25,
	large: 1.36,
	duration: 0.49,
	money: 0.8,
	share: -0.59,
	measure: 1,
	clock: -0.12,
	tells: -1.46,
	hedged: 1.27,
	heavy: 0.93,
	manyShared: -0.52,
	leaning: -0.27,
	farDay: 0.45,
	noName: -0.5,
	demand: -0.12,
	subset: 0.33,
	otherTime: -1.05,
	agreed: -0.49,
	pooled: 0.57,
	answered: 1.14,
	sameThing: -0.73,
	date: -0.81,
	unreal: -0.63,
};
