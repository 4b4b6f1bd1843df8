// Values that a text itself sets right, met in another text: what it gives up for another value in the same sentence, and
// what it has somebody say and tells otherwise itself. Which of two values is right is for the reader to judge.

import {FACTOR, isBare, kinship, ratioOf} from './amount-kinship.ts';
import {type Amount, areCompatible, isMoney} from './amounts.ts';
import {isPlain, type Told} from './told-amounts.ts';

/** Pairs of a value that a text stands by and the one that another text still has. */
export const setRightIn = (told: readonly Told[]): readonly (readonly [right: Told, stale: Told])[] => [
	...correctionsIn(told),
	...rebuttalsIn(told),
];

/** What a text itself sets right: "1.4 million, not 410,000", "the figure of 312 came from the booking system; 287". */
const SET_RIGHT =
	/\b(?:figure|number|total|count|sum|estimate) of (?:about |some )?$|(?:^|[,;(]| and| but) not (?:the |about |some )?$|\b(?:instead of|rather than|had spoken of|had first said|at first said|had said) (?:the |about |some )?$/i;

/** What a text gives up for another value in the same sentence, met in an article that has only the value given up. */
function correctionsIn(told: readonly Told[]): (readonly [right: Told, stale: Told])[] {
	const found: (readonly [Told, Told])[] = [];
	for (const wrong of told) {
		const isPrecise = isPreciseTime(wrong.amount);
		if (!isPrecise && (!isPlain(wrong.amount) || wrong.amount.value < LEAST_CORRECTED)) continue;
		const before = wrong.article.text.slice(wrong.claim.start, wrong.amount.start);
		if (!SET_RIGHT.test(before) && !(isPrecise && wrong.denied)) continue;
		const right = told.find(
			t =>
				t.claim === wrong.claim &&
				// "2.9 billion crowns, and not 2.4 billion": the money is named once.
				(t.amount.unit === wrong.amount.unit || (isBare(wrong) && isMoney(t.amount))) &&
				(isPrecise || (t.amount.value >= LEAST_CORRECTED && ratioOf(t.amount, wrong.amount) <= FACTOR)) &&
				!areCompatible(t.amount, wrong.amount),
		);
		if (!right) continue;
		for (const stale of told)
			if (
				stale.claim.article !== wrong.claim.article &&
				stale.amount.unit === right.amount.unit &&
				stale.amount.value === wrong.amount.value &&
				!told.some(
					t =>
						t.claim.article === stale.claim.article &&
						areCompatible(t.amount, right.amount) &&
						t.amount.unit === right.amount.unit,
				)
			)
				found.push([right, stale]);
	}
	return found;
}
/**
 * What an account has somebody say and gives itself otherwise, with the amounts of other accounts that have what is said:
 * "The owners say that fourteen men were trapped; there were fifteen." "They say it came at 9.40. It came at 9.10."
 */
function rebuttalsIn(told: readonly Told[]): (readonly [own: Told, said: Told])[] {
	const found: (readonly [Told, Told])[] = [];
	for (const own of told) {
		const {article, claim, amount} = own;
		const clause = article.text.slice(claim.start, amount.start).split(';');
		const lead = (clause.at(-1) ?? '').trimStart();
		if (!ON_ITS_OWN.test(lead)) continue;
		const said = told.filter(
			t =>
				t.claim.article === claim.article &&
				(clause.length > 1 ? t.claim === claim && t !== own : t.claim.order === claim.order - 1) &&
				t.amount.unit === amount.unit &&
				t.amount.end <= amount.start &&
				!areCompatible(t.amount, amount) &&
				HAS_IT_SAID.test(article.text.slice(t.claim.start, t.amount.start)),
		);
		for (const theirs of said)
			for (const t of told)
				if (
					t.claim.article !== claim.article &&
					t.amount.unit === amount.unit &&
					areCompatible(t.amount, theirs.amount) &&
					(amount.unit !== '' || kinship(t, theirs) > 0)
				)
					found.push([own, t]);
	}
	return found;
}
const HAS_IT_SAID =
	/\b(?:says?|said|claims?|claimed|insists?|insisted|maintains?|according to|holds? that|would have it)\b/;
const ON_ITS_OWN =
	/^(?:but |in fact,? |in truth,? |no: |yet )?(?:it|there|they|that) (?:was|were|is|are|came|happened|began|had been|took|lasted|cost)\b[^.;:]{0,30}$/i;

/** Small numbers are set right too seldom, and stand for too many things, to be followed into other texts. */
const LEAST_CORRECTED = 20;
/** A time of day to the minute: who denies it denies what others tell of it. */
const isPreciseTime = ({unit, value}: Amount): boolean => unit === 'clock' && value % 30 !== 0;
