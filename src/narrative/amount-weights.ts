// Weights of the logistic regression in `amount-features.ts`, fitted by tests/eval/fit-amounts.ts on the development
// stories of tests/stories. Single weights mean little: features overlap.

import type {AmountFeatures} from './amount-features.ts';

/** Log-odds of a pair of amounts of which nothing is measured. */
export const AMOUNT_BIAS = -2.25;

/** Log-odds that each feature adds, times its value. */
export const AMOUNT_WEIGHTS: AmountFeatures = {
	near: -0.01,
	clause: -0.27,
	around: 1.93,
	mutual: 0.85,
	second: 0.61,
	logit: 0.44,
	sameNoun: 1.13,
	people: -0.49,
	unlike: -1.6,
	slip: 1.54,
	ratio: -1.09,
	precise: 0.75,
	rivals: -0.94,
	lone: 1.28,
	slot: 1.22,
	pointing: -1.6,
	small: 0.56,
	large: 1.59,
	duration: 0.05,
	money: -0.2,
	share: -0.63,
	measure: 0.56,
	clock: 1.13,
	tells: -1.75,
	hedged: 1.21,
	heavy: 1.17,
	manyShared: -0.61,
	leaning: -0.33,
	farDay: -0.54,
	noName: -0.49,
	demand: -0.4,
	subset: 0.31,
	otherTime: -1.04,
	agreed: -0.16,
	pooled: 0.54,
	answered: 0.89,
	sameThing: -0.68,
	date: -1.2,
	unreal: -1.08,
	deeds: 0.23,
};
