// The toll of the event that a story is about: how many died, were hurt, are missing. Accounts put it in quite different
// words ("Nine people were killed when …", "Eleven people lost their lives and 55 were rescued"), but each tells it at its
// head. Two tolls of one kind that stand there are therefore of one thing. Tolls of other people ("two soldiers"), of other
// years, of a part ("two of them") and what may come of it ("could kill 40") are none. So is the number of those whom a
// story is about, where two accounts say "all 42" and "all 48" and neither has the other's number.

import {ratioOf} from './amount-kinship.ts';
import {areCompatible} from './amounts.ts';
import {datelineLength} from './datelines.ts';
import {PLACES} from './name-words.ts';
import type {Told} from './told-amounts.ts';

/** What befalls people, by the words behind the number and by those before it. */
const KINDS = [
	{
		behind:
			/^(?: \p{L}+){0,2}?(?: (?:were|was|have|had|has|are|been|being|reported|confirmed|now|also|all|shot|found|burned|crushed))*? (?:killed|dead|died|perished|drowned|lost their li(?:ves|fe)|deaths|fatalities|bodies|coffins|corpses)\b/u,
		before:
			/\b(?:killed|killing|kills|claimed|claiming|took) (?:the lives of )?(?:(?:at least|more than|about|some|nearly|around|up to|as many as) )?$|\bdeath toll\b[^.;:]{0,40} (?:at|of|to|is|was|reached) (?:at least |about )?$/u,
	},
	{
		behind:
			/^(?: \p{L}+){0,2}?(?: (?:were|was|have|had|has|are|been|being|reported|also|all))*? (?:injured|wounded|hurt|hospitali[sz]ed|(?:taken|rushed|brought|admitted) to (?:the |a |nearby |local )?hospitals?)\b/u,
		before:
			/\b(?:injured|injuring|injures|wounded|wounding|hurt|hurting) (?:(?:at least|more than|about|some|nearly|around|up to|as many as) )?$/u,
	},
	{
		behind: /^(?: \p{L}+){0,2}?(?: (?:were|was|have|had|has|are|been|reported|still))*? (?:missing|unaccounted for)\b/u,
		before: /(?!)/u,
	},
] as const;

/** Whose toll it is, where it is everybody's. */
const ANYBODY =
	/^(?:[.,;:]|$| (?:people|persons|of them|others?|victims|lives|deaths|fatalities|dead|bodies|coffins|corpses|residents|passengers|civilians)\b|(?: (?:were|was|have|had|has|are|died|killed|injured|hurt|wounded|missing|perished|drowned)\b))/u;
/** What is no toll of this event, by the rest of the sentence. */
const ELSEWHERE =
	/\b(?:(?:1[5-9]|20)\d\d|years? ago|decades? ago|last (?:year|month|week)|earlier|previous|previously|each year|a year|every year|since|worst|deadliest|annually|another|could|may|might|would|anniversary|in the war|so far this|alone|there|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.? \d)/iu;
const OF_PART = /^ (?:of|more|others?|further|additional)\b/u;

/** Sentences at the head of an account in which it tells the toll. */
const HEAD = 7;

/** The kind of toll that an amount at the head of an account is, as an index; undefined where it is none. */
function tollOf({amount, article, claim, denied}: Told): number | undefined {
	if (amount.unit !== '' || amount.ordinal || denied || amount.value < 1 || claim.order >= HEAD) return undefined;
	const sentence = article.text.slice(claim.start, claim.end);
	const from = claim.start + datelineLength(sentence);
	const behind = article.text.slice(amount.end, Math.min(claim.end, amount.end + 70)).replace(/\s+/g, ' ');
	const before = article.text.slice(Math.min(from, amount.start), amount.start).replace(/\s+/g, ' ');
	// "killed four and injured 17 others": all who were injured.
	const isRest = OF_PART.test(behind) && !(/^ others?\b/.test(behind) && KINDS[1].before.test(before));
	if (isRest || ELSEWHERE.test(before) || ELSEWHERE.test(behind)) return undefined;
	const kind = KINDS.findIndex(
		one => (one.behind.test(behind) && ANYBODY.test(behind)) || (one.before.test(before) && ANYBODY.test(behind)),
	);
	return kind < 0 ? undefined : kind;
}

/** "All 42 signed a pledge", "all forty-eight will stay": an account's number for those whom its story is about. */
const isWhole = ({amount, article, claim, denied}: Told): boolean =>
	amount.unit === '' &&
	!amount.ordinal &&
	!denied &&
	amount.value >= LEAST_WHOLE &&
	/\ball (?:of the |the )?$/i.test(article.text.slice(Math.max(claim.start, amount.start - 12), amount.start)) &&
	/^ (?:were|was|are|have|had|will|would|could|can|must|did|\p{L}+ed)\b/u.test(
		article.text.slice(amount.end, claim.end),
	);
const LEAST_WHOLE = 5;
/** How far apart two accounts' numbers of them may lie. */
const MOST_APART = 1.5;

/**
 * Tells whether two amounts are the toll of one event as two accounts tell it. An account that gives two tolls of a kind at
 * its head tells of two events, or of a part, and is not asked.
 */
export function tollsIn(told: readonly Told[]): (a: Told, b: Told) => boolean {
	const kinds = new Map<Told, number>();
	const byAccount = new Map<string, Told[]>();
	for (const t of told) {
		const kind = tollOf(t);
		if (kind === undefined) continue;
		kinds.set(t, kind);
		const key = `${kind} ${t.claim.article}`;
		byAccount.set(key, [...(byAccount.get(key) ?? []), t]);
	}
	for (const tolls of byAccount.values())
		if (tolls.some(one => tolls.some(two => !areCompatible(one.amount, two.amount))))
			for (const toll of tolls) kinds.delete(toll);
	const whole = new Set(told.filter(isWhole));
	const hasToo = (of: Told, value: Told): boolean =>
		told.some(
			t => t.claim.article === of.claim.article && t.amount.unit === '' && areCompatible(t.amount, value.amount),
		);
	const areWholes = (a: Told, b: Told): boolean =>
		whole.has(a) && whole.has(b) && ratioOf(a.amount, b.amount) <= MOST_APART && !hasToo(a, b) && !hasToo(b, a);
	return (a, b) => areWholes(a, b) || (kinds.has(a) && kinds.get(a) === kinds.get(b) && !areElsewhere(a, b));
}

/** "24 deaths in Romania", "47 deaths in Poland": each names a country, and none in common. */
function areElsewhere(a: Told, b: Told): boolean {
	const [x, y] = [a, b].map(({claim}) => claim.words.map(({lower}) => lower).filter(word => PLACES.has(word)));
	return x !== undefined && y !== undefined && x.length > 0 && y.length > 0 && !x.some(one => y.includes(one));
}
