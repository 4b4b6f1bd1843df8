// Weights of the logistic regression in `amount-features.ts`, fitted by tests/eval/fit-amounts.ts on the development
// stories of tests/stories. Single weights mean little: features overlap.

import type {AMOUNT_FEATURES} from './amount-features.ts';

export const AMOUNT_BIAS = -3.01;

export const AMOUNT_WEIGHTS: Readonly<Record<(typeof AMOUNT_FEATURES)[number], number>> = {
	near: 1.2,
	clause: 1.21,
	around: 0.67,
	mutual: 0.95,
	second: 0.65,
	logit: 1.22,
	sameNoun: 0.57,
	people: 0.41,
	unlike: -1.62,
	slip: 1.33,
	ratio: -0.52,
	precise: 1.11,
	rivals: -0.77,
	lone: 0.84,
	slot: 1.33,
	pointing: -0.63,
	small: -0.05,
	large: 1.32,
	duration: 0.32,
	money: 0.58,
	share: -0.43,
	measure: 0.38,
	clock: -0.78,
	tells: -1.11,
	hedged: 0.92,
	heavy: 0.89,
	manyShared: 0.27,
	leaning: -0.23,
	farDay: 0.03,
	noName: -0.2,
	demand: -0.1,
	subset: 0.18,
	otherTime: -0.36,
};
