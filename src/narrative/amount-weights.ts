// Weights of the logistic regression in `amount-features.ts`, fitted by tests/eval/fit-amounts.ts on the development
// stories of tests/stories. Single weights mean little: features overlap.

import type {AMOUNT_FEATURES} from './amount-features.ts';

export const AMOUNT_BIAS = -3.09;

export const AMOUNT_WEIGHTS: Readonly<Record<(typeof AMOUNT_FEATURES)[number], number>> = {
	near: 1.28,
	clause: 1.4,
	around: 0.68,
	mutual: 0.9,
	second: 0.75,
	logit: 1.68,
	sameNoun: 0.62,
	people: 0.47,
	unlike: -2.53,
	slip: 1.63,
	ratio: -0.82,
	precise: 1.26,
	rivals: -0.94,
	lone: 0.84,
	slot: 1.48,
	pointing: -0.78,
	small: 0.06,
	large: 1.47,
	duration: 0.43,
	money: 0.66,
	share: -0.58,
	measure: 0.32,
	clock: -1.07,
	tells: -1.51,
	hedged: 1.29,
	heavy: 1.08,
	manyShared: 0.07,
	leaning: -0.35,
	farDay: 0.14,
	noName: -0.24,
	demand: -0.09,
	subset: 0.19,
	otherTime: -0.45,
};
