// Weights of the logistic regression in `amount-features.ts`, fitted by tests/eval/fit-amounts.ts on the development
// stories of tests/stories. Single weights mean little: features overlap.

import type {AMOUNT_FEATURES} from './amount-features.ts';

export const AMOUNT_BIAS = -3.22;

export const AMOUNT_WEIGHTS: Readonly<Record<(typeof AMOUNT_FEATURES)[number], number>> = {
	near: -0.34,
	clause: 1.23,
	around: 1.62,
	mutual: 0.62,
	second: 0.24,
	logit: 1.13,
	sameNoun: 1.13,
	people: 0.17,
	unlike: -1.87,
	slip: 1.35,
	ratio: -0.84,
	precise: 1.01,
	rivals: -1.31,
	lone: 0.45,
	slot: 0.83,
	pointing: -0.86,
	small: 0.07,
	large: 1.38,
	duration: 0.63,
	money: 0.97,
	share: -0.53,
	measure: 1,
	clock: 0.82,
	tells: -1.76,
	hedged: 1.24,
	heavy: 0.7,
	manyShared: -0.76,
	leaning: -0.23,
	farDay: -0.16,
	noName: -0.23,
	demand: -0.07,
	subset: 0.22,
	otherTime: -1,
	agreed: 0.14,
	pooled: 0.78,
	answered: 1.47,
	sameThing: -0.83,
	otherThing: -2.21,
	unreal: -0.72,
};
