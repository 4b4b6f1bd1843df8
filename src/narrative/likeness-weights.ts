// Weights of the logistic regression in `likeness.ts`. Start values set by hand.

import type {FEATURES} from './likeness.ts';

export const BIAS = -6;

export const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
	overlap: 5,
	overlapSquared: 0,
	within: 1,
	clause: 3,
	clauseWithin: 1,
	exact: 1,
	grams: 4,
	pairs: 2,
	names: 0.5,
	noName: -1,
	swapped: -0.5,
	quantity: 0.5,
	quantityConflict: -1,
	negation: -0.5,
	opposite: -1,
	quoted: 4,
	bothQuoted: -0.5,
	best: 0.5,
	several: 1,
	neighbours: 1,
	context: 0.5,
	relative: 1,
	mutual: 0.7,
	diagonal: 1,
	derived: 0,
	heading: 0,
	short: -1,
	uneven: 0,
	leaning: 0,
	missing: -0.5,
};
