// Which amounts of other articles give the value of an amount for the same thing: the value then has several tellings,
// each in its own words, and what one of them shares with a rival value speaks for all. Two accounts that agree on a
// value are also a sign that it is one that accounts tell, so that a third with another value is at odds with both.
// Symmetric, independent of the order of articles; what a rival is, and how likely, is `amount-features.ts`.

import {kinship} from './amount-kinship.ts';
import {areCompatible} from './amounts.ts';
import type {Claims} from './claims.ts';
import type {Counterparts} from './counterparts.ts';
import {sameness} from './sameness.ts';
import {isPlain, type Told} from './told-amounts.ts';

/** Sentences this alike tell one thing where they give one value; less alike ones where they answer each other. */
const ALIKE = 0.25;
const LEAST_ALIKE = 0.08;
/** Log-odds from which sentences that are each other's nearest tell one thing. */
const ANSWERS = -4;

/** Finds the fellows of an amount among those of its unit; each looked up once. */
export function fellowsIn(
	story: Claims,
	ofUnit: (unit: string) => readonly Told[],
	counterparts: Counterparts,
): (told: Told) => readonly Told[] {
	const known = new Map<Told, readonly Told[]>();
	const isFellow = (one: Told, two: Told): boolean => {
		if (one.claim.article === two.claim.article || two.denied || kinship(one, two) === 0) return false;
		if (!areCompatible(one.amount, two.amount)) return false;
		const answer = counterparts(one.claim, two.claim);
		const likeness = Math.max(sameness(story, one.near, two.near), sameness(story, one.whole, two.whole));
		if (likeness >= ALIKE) return true;
		const isNearest = answer !== undefined && answer.nearer <= 1 && answer.logit >= ANSWERS;
		return (isNearest || isTelling(one, two)) && likeness >= LEAST_ALIKE;
	};
	return told => {
		const found =
			known.get(told) ?? (told.denied ? [] : ofUnit(told.amount.unit).filter(other => isFellow(told, other)));
		known.set(told, found);
		return found;
	};
}

/** Whether both give the same number and it is none that stands for many things: 640, 2,913, not 3 or 100. */
const isTelling = ({amount: x}: Told, {amount: y}: Told): boolean =>
	isPlain(x) && x.value === y.value && x.value > 12 && x.value % 50 !== 0;
