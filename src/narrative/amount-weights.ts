// Weights of the logistic regression in `amount-features.ts`, fitted by tests/eval/fit-amounts.ts on the development
// stories of tests/stories. Single weights mean little: features overlap.

import type {AMOUNT_FEATURES} from './amount-features.ts';

export const AMOUNT_BIAS = -2.81;

export const AMOUNT_WEIGHTS: Readonly<Record<(typeof AMOUNT_FEATURES)[number], number>> = {
	near: 1.09,
	clause: 1.12,
	around: 0.42,
	mutual: 1.01,
	second: 0.65,
	logit: 1.1,
	sameNoun: 0.52,
	people: 0.53,
	unlike: -1.7,
	slip: 1.36,
	ratio: -0.51,
	precise: 1.04,
	rivals: -0.7,
	lone: 0.69,
	slot: 1.07,
	pointing: -0.67,
	small: 0.0,
	large: 1.3,
	duration: 0.33,
	money: 0.67,
	share: -0.45,
	measure: 0.38,
	clock: -0.68,
	tells: -1.07,
	hedged: 0.92,
	heavy: 0.85,
	manyShared: 0.24,
	leaning: -0.28,
	farDay: 0.04,
	noName: -0.25,
	demand: -0.1,
	subset: 0.13,
	otherTime: -0.36,
};
