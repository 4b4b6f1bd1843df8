// Weights of the logistic regression in `amount-features.ts`, fitted by tests/eval/fit-amounts.ts on the development
// stories of tests/stories. Single weights mean little: features overlap.

import type {AmountFeatures} from './amount-features.ts';

/** Log-odds of a pair of amounts of which nothing is measured. */
export const AMOUNT_BIAS = -2.87;

/** Log-odds that each feature adds, times its value. */
export const AMOUNT_WEIGHTS: AmountFeatures = {
	near: 1.08,
	clause: 0.03,
	around: 2.29,
	mutual: 0.84,
	second: 0.38,
	logit: 0.69,
	sameNoun: 1.27,
	people: 0.13,
	unlike: -1.8,
	slip: 2.04,
	ratio: -1.15,
	precise: 0.76,
	rivals: -1,
	lone: 1.2,
	slot: 0.59,
	pointing: -1.58,
	small: -0.16,
	large: 1.24,
	duration: -0.06,
	money: 0.29,
	share: -0.74,
	measure: 0.92,
	clock: 0.63,
	tells: -2.35,
	hedged: 0.72,
	heavy: 0.01,
	manyShared: -1.59,
	leaning: -0.27,
	farDay: -0.06,
	noName: -0.44,
	demand: -0.33,
	subset: -0.07,
	otherTime: -0.85,
	agreed: 0.42,
	pooled: 0.22,
	answered: 1.59,
	sameThing: 0.05,
	date: -1.48,
	unreal: -1.37,
	deeds: 1.02,
};
