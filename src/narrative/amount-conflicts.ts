// Pairs of amounts in different accounts that cannot both be right, with how likely they are of one thing
// (`amount-features.ts`); other names in the same place of like sentences; and values that one text sets right and
// another still has (`amounts-set-right.ts`). What is told to the reader is `differences.ts`.

import {DAY_NAME} from '../english/calendar.ts';
import {
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
import {FACTOR, isBare, isPart, isSlipOfZeros, kinship, ratioOf} from './amount-kinship.ts';
import {type Amount, areCompatible, isMoney} from './amounts.ts';
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
	/** What was measured, for fitting; empty for names and for what a text sets right. */
	readonly features: readonly number[];
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
/** How alike must be what stands round two names. */
const LEAST_NAMES = 1.1;

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
	// In which articles a name stands: who has the other's too is not at odds with it.
	const homes = new Map<string, Set<number>>();
	const homeOf = ({amount}: Told) => homes.get(`${amount.unit} ${amount.value}`);
	for (const {amount, claim} of told) {
		if (!isName(amount)) continue;
		const key = `${amount.unit} ${amount.value}`;
		homes.set(key, (homes.get(key) ?? new Set()).add(claim.article));
	}
	/** Whether the account gives the owner two ages: two people bear the name. */
	const areTwoPeople = (t: Told): boolean =>
		known.beside(t).some(other => other.owner === t.owner && !areCompatible(other.amount, t.amount));
	const parts = partsIn(told);
	const lone = loneVotesIn(told);
	const areOneToll = tollsIn(told);
	const areFew = (a: Told, b: Told) => known.beside(a).length <= FEW && known.beside(b).length <= FEW;
	const pairings: Pairing[] = [];
	for (const a of told) {
		for (const b of partnersOf(a)) {
			if (a.claim.article >= b.claim.article || a.denied || b.denied) continue;
			if (isName(a.amount)) {
				if (a.amount.value === b.amount.value) continue;
				if (homeOf(a)?.has(b.claim.article) || homeOf(b)?.has(a.claim.article)) continue;
				if (isUnderstudy(a) !== isUnderstudy(b) || partyOf(a) !== partyOf(b)) continue;
				const [near, whole] = [sameness(story, a.near, b.near), sameness(story, a.whole, b.whole)];
				if (near + whole >= LEAST_NAMES)
					pairings.push({a, b, near, whole, slot: slotOf(a, b), score: near + whole, features: []});
				continue;
			}
			const kin = kinship(a, b);
			const isToll = areOneToll(a, b);
			if (!isToll && kin === 0 && (a.amount.unit !== '' || Math.min(a.amount.value, b.amount.value) < LEAST_UNLIKE))
				continue;
			if (areCompatible(a.amount, b.amount) || isConverted(a, b) || isPart(a) !== isPart(b)) continue;
			if (isShareOf(a, b) || isShareOf(b, a)) continue;
			if (isWholeOfPart(a) !== isWholeOfPart(b) && ratioOf(a.amount, b.amount) > LIKE_SIZE) continue;
			if (isPlain(a.amount) && ratioOf(a.amount, b.amount) > FACTOR && !isSlipOfZeros(a.amount, b.amount)) continue;
			if (a.owner && a.owner === b.owner) {
				if (areTwoPeople(a) || areTwoPeople(b)) continue;
				pairings.push({a, b, score: SURE, whole: 1, near: 1, slot: 1, features: []});
				continue;
			}
			if (isToll && !tellsToo(a, b) && !tellsToo(b, a)) {
				pairings.push({a, b, score: SURE, whole: 1, near: 1, slot: 1, features: []});
				continue;
			}
			if (lone.has(a) && lone.has(b) && areOfOneVote(a, b)) {
				pairings.push({a, b, score: SURE, whole: 1, near: 1, slot: 1, features: []});
				continue;
			}
			const answer = counterparts(a.claim, b.claim);
			const nearer = answer?.nearer ?? UNCOMPARED;
			if (kin === 0 && nearer > 0) continue;
			const [near, whole] = [sameness(story, a.near, b.near), sameness(story, a.whole, b.whole)];
			if (
				near + whole < LEAST_ALIKE &&
				nearer > 1 &&
				!areFew(a, b) &&
				!arePrecise(a, b) &&
				!(isPlain(a.amount) && Math.min(a.amount.value, b.amount.value) >= LARGE)
			)
				continue;
			if (near < (LEAST_NEAR[a.amount.unit] ?? 0)) continue;
			// "A load of 640 tonnes", "1,200 tonnes of steel": two things.
			if (measured(a, b, false)) continue;
			if (isAverted(a) !== isAverted(b)) continue;
			// "The third wave", "the fourth to give up": each has its number, unless the two sentences are nearly one.
			if (a.amount.ordinal && !areRanks(a, b) && !tellWhen(a, b) && near < LEAST_ORDINAL) continue;
			if (isOtherSide(a, b) || isOtherSide(b, a) || isLaterCount(a, b)) continue;
			if (isReturns(a) || isReturns(b) || isAgo(a) !== isAgo(b) || isExchanged(a) || isExchanged(b)) continue;
			// A day or a time of day is that of an event: something of it must be said by both.
			if (/^(?:clock|day|weekday|monthday)$/.test(a.amount.unit) && likenessOfDeeds(known, a, b) < LEAST_DEED) continue;
			if (a.amount.unit !== b.amount.unit && !shareDeed(story, a, b)) continue;
			// "Nine of the eleven men": who tells both values in one breath is at odds with neither.
			if (tellsToo(a, b) || tellsToo(b, a) || parts.has(partKey(a, b)) || parts.has(partKey(b, a))) continue;
			if (areApartInTime(known, a, b)) continue;
			if (a.amount.unit === 'day' && (goesOn(a) || goesOn(b))) continue;
			if (nameOneWeekday(a, b) || (a.amount.unit !== 'year' && isOfAnotherYear(a, b))) continue;
			const features = amountFeatures(known, a, b, answer);
			pairings.push({
				a,
				b,
				near,
				whole,
				slot: slotOf(a, b),
				score: amountOdds(features) + countedAlike(a, b),
				features,
			});
		}
	}
	for (const [right, stale] of setRightIn(told))
		pairings.push({a: right, b: stale, score: SURE, whole: 1, near: 1, slot: 1, features: []});
	return pairings.sort((x, y) => y.score - x.score || byPlace(x, y));
}

/** The days on which the articles were written; see `AmountStory`. */
function writtenOn({articles}: Claims): (number | undefined)[] {
	const days = publicationDayNumbers(articles);
	const latest = days.reduce<number | undefined>(
		(most, day) => (day !== undefined && !(day <= (most ?? day)) ? day : (most ?? day)),
		undefined,
	);
	return days.map(day => day ?? latest);
}

/** "She begged the board not to send 900 home": what did not happen has no rival. */
const isAverted = ({article, claim, amount}: Told): boolean =>
	/\b(?:not to|never|refused to|begged|without)\b[^,;.:]*$/iu.test(
		article.text.slice(Math.max(claim.start, amount.start - 60), amount.start),
	);

/** "The third-largest bank": a rank is of one thing, and another one is of the same. */
const areRanks = (a: Told, b: Told): boolean =>
	[a, b].every(({article: {text}, amount}) =>
		/^[ -](?:most\b|\p{L}+est\b)/u.test(text.slice(amount.end, amount.end + 20)),
	);
/** "After Black's 34th move", "in the 61st minute": when it was. */
const tellWhen = (a: Told, b: Told): boolean =>
	[a, b].every(({article: {text}, amount}) =>
		/\b(?:after|before|during|until|in|on|at) (?:(?:\p{L}+ )?\p{L}+['’]s? |the |its |his |her |their )$/u.test(
			text.slice(Math.max(0, amount.start - 40), amount.start),
		),
	);
/** Likeness of the words near two ordinals from which they number one thing. */
const LEAST_ORDINAL = 0.6;

/** "With 22 percent of the vote counted": how far a count has come, which every account tells of its own hour. */
const isReturns = ({article: {text}, amount}: Told): boolean =>
	amount.unit === 'percent' &&
	/^ of (?:the |all )?(?:votes?|ballots|precincts|polling \p{L}+|returns|districts)\b[^.;]{0,20}\b(?:counted|in|reporting|tallied|declared)\b/u.test(
		text.slice(amount.end, amount.end + 70),
	);

/** "51.4 percent against 48.6", "51.3 percent": of the shares in a sentence one is nearer, and is the one that is meant. */
const isOtherSide = ({amount, sentence}: Told, {amount: other}: Told): boolean =>
	amount.unit === 'percent' &&
	other.unit === 'percent' &&
	sentence.some(
		each => each.unit === 'percent' && Math.abs(each.value - other.value) < Math.abs(amount.value - other.value) - 1e-9,
	);
/** A share while votes were counted, and one near it that was told later: a count that went on. */
const isLaterCount = (a: Told, b: Told): boolean =>
	a.amount.unit === 'percent' &&
	Math.abs(a.amount.value - b.amount.value) <= COUNTED_ON &&
	[a, b].some(({article, claim}) => COUNTING.test(article.text.slice(claim.start, claim.end)));
const COUNTING =
	/\bwith\b[^.;]{0,30}\b(?:percent|per cent|all|most|half|thirds?|quarters?)\b[^.;]{0,20}\b(?:votes?|ballots|precincts|polling (?:stations|places)|returns|districts)\b[^.;]{0,16}\b(?:in|counted|reporting|tallied|declared)\b/iu;
/** In points. */
const COUNTED_ON = 1;

/** "Vice President Arsanov", "former President Dudayev": who holds the office is another. */
const isUnderstudy = ({article: {text}, amount}: Told): boolean =>
	/\b(?:vice|deputy|former|acting|late|ex)[ -](?:\p{L}+ ){0,2}$/iu.test(
		text.slice(Math.max(0, amount.start - 40), amount.start),
	);

/** "Jim Maloney, D-Conn.": a party and a state, by which two members are two. */
const partyOf = ({article: {text}, amount}: Told): string | undefined =>
	/^, ([DRI]-\p{Lu}\p{L}+)/u.exec(text.slice(amount.end, amount.end + 16))?.[1];

/** "six years ago" is a point in time, "nine years in office" a length. */
const isAgo = ({article: {text}, amount}: Told): boolean =>
	/^ (?:ago|earlier|before)\b/.test(text.slice(amount.end, amount.end + 8));

/** "14.3 billion rubles (875 million dollars)": what a sum is worth in other money, which changes with the day. */
const isExchanged = ({article: {text}, amount, sentence}: Told): boolean =>
	(isMoney(amount) || /\bdlrs $/.test(text.slice(Math.max(0, amount.start - 6), amount.start))) &&
	sentence.some(
		other =>
			(other.unit !== amount.unit || other.unit === '') &&
			other.end <= amount.start &&
			(other.unit === '' || isMoney(other)) &&
			/^[^.;()]{0,24}\((?:about |or |some |roughly )?(?:dlrs |US\$?|\p{Sc})*$/u.test(
				text.slice(other.end, amount.start),
			),
	);

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

/** "three weeks" and "twenty days", "60 miles" and "100 km": one was brought to the unit of the other. */
function isConverted(a: Told, b: Told): boolean {
	if (!isPlain(a.amount) || /^(?:$|age$|times$|percent$|money:)/.test(a.amount.unit)) return false;
	const unitWord = ({article, amount}: Told) =>
		/\p{L}+$/u.exec(article.text.slice(amount.start, amount.end))?.[0].toLowerCase().replace(/s$/, '');
	const [x, y] = [unitWord(a), unitWord(b)];
	return x !== undefined && y !== undefined && x !== y && ratioOf(a.amount, b.amount) <= CONVERTED;
}
const CONVERTED = 1.1;

/** "nine" in "six of the nine members": members elsewhere may be others of the nine. */
const isWholeOfPart = ({article, claim, amount}: Told): boolean =>
	amount.unit === '' &&
	/\b(?:\d+|\p{L}+) (?:out )?of (?:the|its|their|his|her|our|my|all|these|those) $/u.test(
		article.text.slice(Math.max(claim.start, amount.start - 40), amount.start),
	);
/** A whole and a number this near to it may be two counts of one thing. */
const LIKE_SIZE = 1.5;

/** "two thirds of the nine thousand soldiers" and "6,000 soldiers" are one number. */
const isShareOf = ({article: {text}, amount: whole, sentence}: Told, {amount}: Told): boolean =>
	whole.unit === '' &&
	amount.unit === '' &&
	sentence.some(
		({unit, value, end}) =>
			unit === 'percent' &&
			end <= whole.start &&
			/^ of (?:(?:the|its|their|his|her|these|those|some|about|\p{Lu}\p{L}*['’]s) )*$/u.test(
				text.slice(end, whole.start),
			) &&
			Math.abs((whole.value * value) / 100 / amount.value - 1) < ROUNDED,
	);
const ROUNDED = 0.03;

/** "six European leaders", "seven European leaders": two words of what is counted are the same. Too rare to be fitted. */
const countedAlike = ({counts: x}: Told, {counts: y}: Told): number =>
	x.length > 1 && y.length > 1 && x[0] === y[0] && x[1] === y[1] ? COUNTED_ALIKE : 0;
const COUNTED_ALIKE = 1;

/** "on Thursday", or "today" in words that both quote, is one day, however far apart the two texts were printed. */
function nameOneWeekday(a: Told, b: Told): boolean {
	const day = ({article, amount}: Told) => NAMED_DAY.exec(article.text.slice(amount.start, amount.end))?.[0];
	return a.amount.unit === 'day' && day(a) !== undefined && day(a) === day(b);
}

const NAMED_DAY = new RegExp(`${DAY_NAME}|yesterday|today|tomorrow`);

/** "Police were still searching today": what goes on has no one day. */
const goesOn = ({article, claim}: Told): boolean =>
	/\b(?:still|continu(?:es?|ed|ing)|remains?|remained|again)\b/i.test(article.text.slice(claim.start, claim.end));

/** Whether one sentence speaks of a year that the other does not name: "two men were killed there in 2011". */
function ofOtherYears(a: Told, b: Told): boolean {
	const years = ({claim, article}: Told) =>
		[...article.text.slice(claim.start, claim.end).matchAll(YEAR)].map(match => match[0]);
	const [x, y] = [years(a), years(b)];
	return (x.length > 0 || y.length > 0) && !x.some(year => y.some(other => other === year));
}

/** Whether one sentence tells of something past that the other's year, or its silence, sets apart. */
function isOfAnotherYear(a: Told, b: Told): boolean {
	if (!ofOtherYears(a, b)) return false;
	return [a, b].some(({claim, article}) => {
		const text = article.text.slice(claim.start, claim.end);
		const year = /\b(?:in|since) ((?:1[5-9]|20)\d\d)\b/i.exec(text)?.[1];
		return (
			year !== undefined && !article.date?.startsWith(year) && !/\b(?:will|would|plans?|expected|by)\b/i.test(text)
		);
	});
}

/** A year by its preposition: "2,011 men" and "2011 men" are counts. */
const YEAR = /(?<=\b(?:in|of|since|from|until|by|year|before|after) )(?:1[5-9]|20)\d\d\b(?!,\d)/giu;
