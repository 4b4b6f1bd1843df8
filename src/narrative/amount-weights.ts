// Weights of the logistic regression in `amount-features.ts`, fitted by tests/eval/fit-amounts.ts on the development
// stories of tests/stories. Single weights mean little: features overlap.

import type {AMOUNT_FEATURES} from './amount-features.ts';

export const AMOUNT_BIAS = -2.91;

export const AMOUNT_WEIGHTS: Readonly<Record<(typeof AMOUNT_FEATURES)[number], number>> = {
	near: 1.08,
	clause: 1.23,
	around: 0.84,
	mutual: 0.96,
	second: 0.53,
	logit: 1.06,
	sameNoun: 0.32,
	people: 0.41,
	unlike: -1.47,
	slip: 1.39,
	ratio: -0.45,
	precise: 1.14,
	rivals: -0.74,
	lone: 0.65,
	slot: 1.25,
	pointing: -0.57,
	small: -0.31,
	large: 1.16,
	duration: 0.35,
	money: 0.61,
	share: -0.46,
	measure: 0.37,
	clock: -0.61,
	tells: -1.08,
	hedged: 0.98,
	heavy: 0.84,
	manyShared: 0.44,
	leaning: -0.38,
	farDay: 0.22,
	noName: -0.22,
	demand: -0.36,
	subset: 0.24,
	otherTime: -0.31,
};
