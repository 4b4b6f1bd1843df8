// Pairs of amounts in different accounts that cannot both be right, with how likely they are of one thing
// (`amount-features.ts`), but for those whose words show that they are not (`amounts-apart.ts`); other names in the same place of like sentences; and values that one text sets right and
// another still has (`amounts-set-right.ts`). What is told to the reader is `differences.ts`.

import {
	type AmountFeatures,
	type AmountStory,
	amountFeatures,
	amountOdds,
	areApartInTime,
	arePrecise,
	byPlace,
	likenessOfDeeds,
	measured,
	slotOf,
	UNCOMPARED,
} from './amount-features.ts';
import {fellowsIn} from './amount-fellows.ts';
import {FACTOR, isBare, isSlipOfZeros, kinship, ratioOf} from './amount-kinship.ts';
import {type Amount, areCompatible, isMoney} from './amounts.ts';
import {areOfTwoThings, isWholeOfPart} from './amounts-apart.ts';
import {setRightIn} from './amounts-set-right.ts';
import type {Claims} from './claims.ts';
import {type Counterparts, NO_COUNTERPARTS} from './counterparts.ts';
import {publicationDayNumbers} from './datelines.ts';
import {withSides} from './number-phrases.ts';
import {sameness} from './sameness.ts';
import {DENIED, isName, isPlain, type Told} from './told-amounts.ts';
import {tollsIn} from './tolls.ts';
import {areOfOneVote, loneVotesIn} from './vote-results.ts';

/** Two amounts that cannot both be right; `score` is the log-odds that they are of one thing. */
export type Pairing = {
	readonly a: Told;
	readonly b: Told;
	readonly score: number;
	readonly whole: number;
	/** Likeness of the words near the two values; how many of the two words beside them are the same. */
	readonly near: number;
	readonly slot: number;
	/** What was measured; of names and of pairs that are settled nothing. */
	readonly features: AmountFeatures | undefined;
};

/** A text that says itself which value is wrong is as sure as can be; so are two ages of one person, two results of one vote. */
export const SURE = 9;
/** Sentences that share this much are compared; others where numbers or their places in the texts invite it. */
const LEAST_ALIKE = 0.05;
const LARGE = 1000;
/** Where an account has no more amounts of a unit than this, they invite it too. */
const FEW = 3;
/** Counts of unlike nouns are compared from this size on: small ones are of anything. */
const LEAST_UNLIKE = 10;
/** An age is somebody's, a year may be that of anything: the words near it must tell of what. */
const LEAST_NEAR: Readonly<Record<string, number>> = {age: 0.2, year: 0.25};
/** Of the words near both amounts that are no names, the least that must be the same or near-synonyms. */
const LEAST_DEED = 0.05;
/** All pairs of amounts of different articles that cannot both be right, likeliest first. */
export function pairingsOf(
	story: Claims,
	told: readonly Told[],
	counterparts: Counterparts = NO_COUNTERPARTS,
): Pairing[] {
	const byUnit = new Map<string, Told[]>();
	const inArticle = new Map<string, Told[]>();
	const add = (map: Map<string, Told[]>, key: string, t: Told) => {
		const list = map.get(key);
		if (list) list.push(t);
		else map.set(key, [t]);
	};
	for (const t of told) {
		add(byUnit, t.amount.unit, t);
		add(inArticle, `${t.claim.article} ${t.amount.unit}`, t);
	}
	const known: AmountStory = {
		story,
		beside: t => inArticle.get(`${t.claim.article} ${t.amount.unit}`) ?? [],
		fellows: fellowsIn(story, unit => byUnit.get(unit) ?? [], counterparts),
		counterparts,
		written: writtenOn(story),
	};
	const money = told.filter(t => isMoney(t.amount));
	const bare = told.filter(isBare);
	/** What `t` could be at odds with: amounts of its unit, and a bare number where it is money or the other way round. */
	const partnersOf = (t: Told): readonly Told[] => [
		...(byUnit.get(t.amount.unit) ?? []),
		...(isMoney(t.amount) ? bare : bare.includes(t) ? money : []),
	];
	/** Whether the account gives the owner two ages: two people bear the name. */
	const areTwoPeople = (t: Told): boolean =>
		known.beside(t).some(other => other.owner === t.owner && !areCompatible(other.amount, t.amount));
	const parts = partsIn(told);
	const lone = loneVotesIn(told);
	const areOneToll = tollsIn(told);
	const areFew = (a: Told, b: Told) => known.beside(a).length <= FEW && known.beside(b).length <= FEW;
	/** Whether the two tell values of one thing in so many words: an age of one person, a toll, the result of a vote. */
	const areSettled = (a: Told, b: Told): boolean =>
		a.owner && a.owner === b.owner
			? !areTwoPeople(a) && !areTwoPeople(b)
			: (areOneToll(a, b) && !tellsToo(a, b) && !tellsToo(b, a)) || (lone.has(a) && lone.has(b) && areOfOneVote(a, b));
	const pairingOf = (a: Told, b: Told): Pairing | undefined => {
		const kin = kinship(a, b);
		const isBig = Math.min(a.amount.value, b.amount.value) >= LEAST_UNLIKE;
		if (kin === 0 && !(a.amount.unit === '' && isBig) && !areOneToll(a, b)) return undefined;
		if (areCompatible(a.amount, b.amount)) return undefined;
		if (isPlain(a.amount) && ratioOf(a.amount, b.amount) > FACTOR && !isSlipOfZeros(a.amount, b.amount))
			return undefined;
		const near = sameness(story, a.near, b.near);
		if (areOfTwoThings(a, b, near)) return undefined;
		if (areSettled(a, b)) return settled(a, b);
		if (a.owner && a.owner === b.owner) return undefined;
		const answer = counterparts(a.claim, b.claim);
		const nearer = answer?.nearer ?? UNCOMPARED;
		if (kin === 0 && nearer > 0) return undefined;
		const whole = sameness(story, a.whole, b.whole);
		const isInvited =
			near + whole >= LEAST_ALIKE ||
			nearer <= 1 ||
			areFew(a, b) ||
			arePrecise(a, b) ||
			(isPlain(a.amount) && Math.min(a.amount.value, b.amount.value) >= LARGE);
		if (!isInvited || near < (LEAST_NEAR[a.amount.unit] ?? 0)) return undefined;
		// "A load of 640 tonnes", "1,200 tonnes of steel": two things.
		if (measured(a, b, false) || areApartInTime(known, a, b)) return undefined;
		// A day or a time of day is that of an event: something of it must be said by both.
		if (/^(?:clock|day|weekday|monthday)$/.test(a.amount.unit) && likenessOfDeeds(known, a, b) < LEAST_DEED)
			return undefined;
		if (a.amount.unit !== b.amount.unit && !shareDeed(story, a, b)) return undefined;
		// "Nine of the eleven men": who tells both values in one breath is at odds with neither.
		if (tellsToo(a, b) || tellsToo(b, a) || parts.has(partKey(a, b)) || parts.has(partKey(b, a))) return undefined;
		const features = amountFeatures(known, a, b, answer);
		return {a, b, near, whole, slot: slotOf(a, b), score: amountOdds(features) + countedAlike(a, b), features};
	};
	const pairings = namesAtOdds(story, told);
	for (const a of told)
		for (const b of partnersOf(a)) {
			if (a.claim.article >= b.claim.article || a.denied || b.denied || isName(a.amount)) continue;
			const pairing = pairingOf(a, b);
			if (pairing) pairings.push(pairing);
		}
	for (const [right, stale] of setRightIn(told)) pairings.push(settled(right, stale));
	return pairings.sort((x, y) => y.score - x.score || byPlace(x, y));
}

/** A pair of which the words themselves say that both are of one thing. */
const settled = (a: Told, b: Told): Pairing => ({a, b, score: SURE, whole: 1, near: 1, slot: 1, features: undefined});

/** How alike must be what stands round two names. */
const LEAST_NAMES = 1.1;

/** Other names in the same place of like sentences of different articles, where neither article has both. */
function namesAtOdds(story: Claims, told: readonly Told[]): Pairing[] {
	const names = told.filter(({amount, denied}) => isName(amount) && !denied);
	const homes = new Map<string, Set<number>>();
	const keyOf = ({amount}: Told) => `${amount.unit} ${amount.value}`;
	for (const t of told)
		if (isName(t.amount)) homes.set(keyOf(t), (homes.get(keyOf(t)) ?? new Set()).add(t.claim.article));
	const pairings: Pairing[] = [];
	for (const a of names)
		for (const b of names) {
			if (a.claim.article >= b.claim.article || a.amount.unit !== b.amount.unit) continue;
			if (homes.get(keyOf(a))?.has(b.claim.article) || homes.get(keyOf(b))?.has(a.claim.article)) continue;
			if (isUnderstudy(a) !== isUnderstudy(b) || partyOf(a) !== partyOf(b)) continue;
			const [near, whole] = [sameness(story, a.near, b.near), sameness(story, a.whole, b.whole)];
			if (near + whole >= LEAST_NAMES)
				pairings.push({a, b, near, whole, slot: slotOf(a, b), score: near + whole, features: undefined});
		}
	return pairings;
}

/** "Vice President Arsanov", "former President Dudayev": who holds the office is another. */
const isUnderstudy = ({article: {text}, amount}: Told): boolean =>
	/\b(?:vice|deputy|former|acting|late|ex)[ -](?:\p{L}+ ){0,2}$/iu.test(
		text.slice(Math.max(0, amount.start - 40), amount.start),
	);

/** "Jim Maloney, D-Conn.": a party and a state, by which two members are two. */
const partyOf = ({article: {text}, amount}: Told): string | undefined =>
	/^, ([DRI]-\p{Lu}\p{L}+)/u.exec(text.slice(amount.end, amount.end + 16))?.[1];

/** The days on which the articles were written; see `AmountStory`. */
function writtenOn({articles}: Claims): (number | undefined)[] {
	const days = publicationDayNumbers(articles);
	const latest = days.reduce<number | undefined>(
		(most, day) => (day !== undefined && !(day <= (most ?? day)) ? day : (most ?? day)),
		undefined,
	);
	return days.map(day => day ?? latest);
}

/** Whether the sentence of `where` gives the value of `value` as well, by itself or as a side of a result. */
const tellsToo = (where: Told, value: Told): boolean =>
	where.sentence.some(
		each =>
			each.start !== where.amount.start &&
			!isDenied(where, each) &&
			withSides([each]).some(
				side => side.unit === value.amount.unit && areCompatible({...each, ...side}, value.amount),
			),
	);

/** What any account tells as a part of a whole, "seven of its 13 members": elsewhere "13 members" is no rival of "seven". */
const partsIn = (told: readonly Told[]): ReadonlySet<string> =>
	new Set(
		told.filter(isWholeOfPart).flatMap(whole => {
			const part = whole.sentence.findLast(({start, unit}) => start < whole.amount.start && unit === '');
			return part ? [`${part.value} of ${whole.amount.value}`] : [];
		}),
	);
const partKey = (part: Told, whole: Told): string => `${part.amount.value} of ${whole.amount.value}`;

/** "1.4 million, not 410,000": the text says itself that it is not so. */
const isDenied = ({claim, article}: Told, {start}: Amount): boolean =>
	DENIED.test(article.text.slice(claim.start, start));

/** Whether the words near both amounts have one in common that is no name: a bare number is money by its verb. */
function shareDeed(story: Claims, a: Told, b: Told): boolean {
	const deeds = ({near}: Told) =>
		new Map([...near].filter(([term]) => !/^[pcs]:/.test(story.vocabulary.keys[term] ?? '')));
	return sameness(story, deeds(a), deeds(b)) >= LEAST_DEED;
}

/** "six European leaders", "seven European leaders": two words of what is counted are the same. Too rare to be fitted. */
const countedAlike = ({counts: x}: Told, {counts: y}: Told): number =>
	x.length > 1 && y.length > 1 && x[0] === y[0] && x[1] === y[1] ? COUNTED_ALIKE : 0;
const COUNTED_ALIKE = 1;
