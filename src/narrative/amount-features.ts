// How likely two amounts of different accounts that cannot both be right are values of one thing: features of the pair
// and a logistic regression over them. The weights are in `amount-weights.ts` with their source. Symmetric, and
// independent of the order of articles. Which pairs are measured is `amount-conflicts.ts`.

import {DAY_NAME, MONTH_NAME, MONTHS, WEEKDAYS} from '../english/calendar.ts';
import {byLetters} from '../text/letters.ts';
import {isSlipOfZeros, kinship, looksLikeSlip, meet, ratioOf} from './amount-kinship.ts';
import {AMOUNT_BIAS, AMOUNT_WEIGHTS} from './amount-weights.ts';
import {areCompatible, isMoney} from './amounts.ts';
import type {Claims, Unit} from './claims.ts';
import type {Counterpart, Counterparts} from './counterparts.ts';
import {sameness} from './sameness.ts';
import {wordKeyOf} from './terms.ts';
import {isDate, isPlain, type Told} from './told-amounts.ts';

/** Names of the features. Each is about 0–1. */
export const AMOUNT_FEATURES = [
	'near', // likeness of the words within six of the amount
	'clause', // of the clauses
	'around', // of the sentences with their neighbours
	'mutual', // each sentence is the other's likeliest counterpart
	'second', // one of them is, the other has one likelier
	'logit', // log-odds of the sentences
	'sameNoun', // one noun is counted, or nouns of one kind
	'people', // people in the mass are
	'unlike', // unlike nouns are
	'slip', // the same digits in another order
	'ratio', // how far apart, log2
	'precise', // close, not round, not hedged
	'rivals', // other amounts that could be meant
	'lone', // there are no others of the unit
	'slot', // the same words before and after
	'pointing', // "the two"
	'small',
	'large',
	'duration',
	'money',
	'share',
	'measure',
	'clock',
	'tells', // one account gives the other's value too, in a sentence as like
	'hedged',
	'heavy', // weight of the heaviest shared term
	'manyShared',
	'leaning',
	'farDay',
	'noName', // both name somebody, and nobody in common
	'demand', // one is a demand, an offer, a limit or an estimate
	'subset', // one is "including", "another", "further"
	'otherTime', // the sentences name times, and none in common
	'agreed', // other origins give one of the values
	'pooled', // likeness of the likest sentences with the two values
	'answered', // log-odds of those that answer each other best
	'sameThing', // one thing is measured: "a load of 640 tonnes"
	'date', // days, months, years, times of day
	'unreal', // one is what was not, or what somebody wanted: "not to send", "should have"
	'deeds', // likeness of what was done then or to them
] as const;

/** What was measured of a pair of amounts. */
export type AmountFeatures = Readonly<Record<(typeof AMOUNT_FEATURES)[number], number>>;

/** How many sentences are taken to be nearer where two were not compared. */
export const UNCOMPARED = 9;

/** What is known of the amounts of a story: looked up often, worked out once. */
export type AmountStory = {
	readonly story: Claims;
	/** The amounts of the same unit in the article of `t`, itself among them. */
	readonly beside: (t: Told) => readonly Told[];
	/** Others that give the value of `t` for the same thing. */
	readonly fellows: (t: Told) => readonly Told[];
	readonly counterparts: Counterparts;
	/** The day on which each article was written, as days since 1970; of those that do not tell, the latest of the story. */
	readonly written: readonly (number | undefined)[];
};

type Extras = {
	readonly clause: ReadonlyMap<number, number>;
	readonly around: ReadonlyMap<number, number>;
	readonly clauseText: string;
	readonly times: ReadonlySet<string>;
	readonly names: ReadonlySet<number>;
	readonly beside: string;
};
const extrasOf = new WeakMap<Told, Extras>();

const TIMES = new RegExp(String.raw`\b(?:${MONTH_NAME}|${DAY_NAME}|yesterday|(?:1[5-9]|20)\d\d)\b`, 'g');
const DEMAND =
	/\b(?:demand\p{L}*|ask\p{L}*|want\p{L}*|seek\p{L}*|sought|offer\p{L}*|propos\p{L}*|claim\p{L}*|limit|maximum|target|goal|forecast|estimate\p{L}*)\b/u;
const SUBSET =
	/\b(?:including|among|other|another|further|more|additional|remaining|of them|of whom|of which|of the|of these)\b/;

function extras({story}: AmountStory, told: Told): Extras {
	const known = extrasOf.get(told);
	if (known) return known;
	const {claim, amount, article} = told;
	const {weights} = story.vocabulary;
	const unit: Unit = claim.clauses.find(c => amount.start >= c.start && amount.end <= c.end) ?? claim.whole;
	const clause = new Map<number, number>();
	for (const {start, end, term, raw} of claim.words)
		if (
			start >= unit.start &&
			end <= unit.end &&
			term >= 0 &&
			!/^\d/.test(raw) &&
			!(start >= amount.start && end <= amount.end)
		)
			clause.set(term, weights[term] ?? 0);
	const around = new Map<number, number>();
	const at = (story.first[claim.article] ?? 0) + claim.order;
	for (const other of [story.claims[at - 1], claim, story.claims[at + 1]])
		if (other?.article === claim.article && other.kind === 'body')
			for (const term of other.whole.terms.keys()) around.set(term, weights[term] ?? 0);
	const {text} = article;
	const sentence = text.slice(claim.start, claim.end);
	const found: Extras = {
		clause,
		around,
		clauseText: text.slice(unit.start, unit.end),
		times: new Set(sentence.match(TIMES) ?? []),
		names: new Set(claim.whole.names),
		beside: `${text.slice(Math.max(claim.start, amount.start - 20), amount.start)} # ${text.slice(amount.end, Math.min(claim.end, amount.end + 12))}`,
	};
	extrasOf.set(told, found);
	return found;
}

const bit = (is: boolean): number => (is ? 1 : 0);
const apart = <T>(one: ReadonlySet<T>, two: ReadonlySet<T>): boolean =>
	one.size > 0 && two.size > 0 && ![...one].some(each => two.has(each));
const isRound = ({amount}: Told): boolean => {
	const value = amount.unit === 's' ? amount.value / 60 : amount.value;
	return value <= 12 || (value >= 100 ? value % 50 === 0 : value >= 20 && value % 10 === 0);
};
/** Within this ratio of exact numbers that are not round, one is a slip of the other or a rival count. */
const CLOSE = 1.35;
/** Others within this ratio might be what is meant. */
const RIVAL = 3;
/** Log-odds of sentences below the first tell nothing, above the sum of both no more. */
const LOGIT: readonly [from: number, width: number] = [-6, 6];

/** Whether two amounts are close, exact and not round: two counts of one thing by chance or by mistake. */
export const arePrecise = (a: Told, b: Told): boolean =>
	isPlain(a.amount) &&
	ratioOf(a.amount, b.amount) < CLOSE &&
	!isRound(a) &&
	a.amount.hedge === 'exact' &&
	b.amount.hedge === 'exact';

/** The features of a pair; `answer` is how the two sentences stand to each other. */
export function amountFeatures(known: AmountStory, a: Told, b: Told, answer: Counterpart | undefined): AmountFeatures {
	const {story, beside} = known;
	const [x, y] = [extras(known, a), extras(known, b)];
	const unit = a.amount.unit;
	const plain = isPlain(a.amount);
	const kin = kinship(a, b);
	const near = sameness(story, a.near, b.near);
	const nearer = answer?.nearer ?? UNCOMPARED;
	const others = (t: Told) => beside(t).filter(o => o !== t);
	const whole = sameness(story, a.whole, b.whole);
	/** The size of a day tells nothing, nor does that of a share: their rivals stand in sentences that are as like. */
	const bySize = plain && unit !== 'percent';
	const rivals = (t: Told, other: Told) =>
		others(t).filter(
			o =>
				kinship(o, t) > 0 &&
				(bySize
					? ratioOf(o.amount, t.amount) <= RIVAL
					: sameness(story, o.near, other.near) + sameness(story, o.whole, other.whole) >= near + whole) &&
				!areCompatible(o.amount, t.amount),
		).length;
	/** How surely the article of `where` gives `value`'s value too. */
	const tells = (where: Told, value: Told): number => {
		let most = 0;
		for (const t of others(where))
			if (!t.denied && areCompatible(t.amount, value.amount) && (!plain || kinship(t, value) > 0))
				most = Math.max(
					most,
					t.claim === where.claim
						? 1
						: 0.3 + sameness(story, t.near, value.near) + sameness(story, t.whole, value.whole),
				);
		return Math.min(1.5, most);
	};
	let heavy = 0;
	let many = 0;
	for (const [term, weight] of a.whole)
		if (b.whole.has(term)) {
			heavy = Math.max(heavy, weight);
			if (weight >= 0.3) many++;
		}
	const [sides, rivalSides] = [tellings(known, a, b), tellings(known, b, a)];
	const agreed = new Set([...sides, ...rivalSides].filter(t => t !== a && t !== b).map(t => t.origin));
	agreed.delete(a.origin);
	agreed.delete(b.origin);
	let pooled = 0;
	let answered = 0;
	for (const one of sides)
		for (const two of rivalSides) {
			if (one.claim.article === two.claim.article) continue;
			pooled = Math.max(pooled, sameness(story, one.near, two.near) + sameness(story, one.whole, two.whole));
			const other = known.counterparts(one.claim, two.claim);
			if (other) answered = Math.max(answered, logitOf(other));
		}
	const least = Math.min(a.amount.value, b.amount.value);
	const money = isMoney(a.amount);
	return {
		near,
		clause: sameness(story, x.clause, y.clause),
		around: sameness(story, x.around, y.around),
		mutual: bit(nearer === 0),
		second: bit(nearer === 1),
		logit: answer ? logitOf(answer) : 0,
		sameNoun: bit(unit === '' && kin === 1),
		people: bit(unit === '' && kin > 0 && kin < 1),
		unlike: bit(kin === 0),
		slip: bit(plain && looksLikeSlip(a.amount.value, b.amount.value)),
		ratio: plain && unit !== 'times' && !isSlipOfZeros(a.amount, b.amount) ? Math.log2(ratioOf(a.amount, b.amount)) : 0,
		precise: bit(arePrecise(a, b)),
		rivals: Math.min(4, rivals(a, b) + rivals(b, a)) / 4,
		lone: bit(others(a).length + others(b).length === 0),
		// How often something has happened is told by the verb that both have.
		slot: unit === 'times' ? 1 : slotOf(a, b) / 2,
		pointing: bit(a.pointing || b.pointing),
		small: bit(unit === '' && least <= 12),
		large: bit(unit === '' && least >= 1000),
		duration: bit(unit === 's'),
		money: bit(money),
		share: bit(unit === 'percent'),
		measure: bit(plain && !['', 's', 'percent', 'age', 'times'].includes(unit) && !money),
		clock: bit(unit === 'clock'),
		tells: Math.max(tells(a, b), tells(b, a)),
		hedged: bit(a.amount.hedge !== 'exact' || b.amount.hedge !== 'exact'),
		heavy,
		manyShared: Math.min(4, many) / 4,
		leaning: bit(a.claim.leaning || b.claim.leaning),
		farDay: bit(/day$/.test(unit) && Math.abs(a.amount.value - b.amount.value) > 10),
		noName: bit(apart(x.names, y.names)),
		demand: bit(DEMAND.test(x.clauseText) !== DEMAND.test(y.clauseText)),
		subset: bit(SUBSET.test(x.beside) !== SUBSET.test(y.beside)),
		otherTime: bit(!isDate(unit) && apart(x.times, y.times)),
		agreed: Math.min(2, agreed.size) / 2,
		pooled,
		answered,
		sameThing: bit(measured(a, b, true)),
		date: bit(isDate(unit)),
		unreal: bit(isUnreal(a) !== isUnreal(b)),
		deeds: likenessOfDeeds(known, a, b),
	};
}

/** Likeness of what was done then: of the words of the clauses that are no names and tell no time. */
export function likenessOfDeeds(known: AmountStory, a: Told, b: Told): number {
	const {keys} = known.story.vocabulary;
	const deeds = (told: Told) =>
		new Map(
			[...extras(known, told).clause].filter(
				([term]) => !/^[pcs]:/.test(keys[term] ?? '') && !TIME_STEMS.has(keys[term] ?? ''),
			),
		);
	return sameness(known.story, deeds(a), deeds(b));
}
const TIME_STEMS = new Set(
	`${WEEKDAYS.join(' ')} ${MONTHS.join(' ')} morning evening afternoon night noon midnight day week month year early late today yesterday tomorrow hour minute spring summer autumn winter`
		.split(' ')
		.map(wordKeyOf),
);

/** Whether one day is over when its account is written and the other long to come: what was, and what will be. */
export const areApartInTime = (known: AmountStory, a: Told, b: Told): boolean =>
	a.amount.unit === 'day' &&
	isToCome(known, a) !== isToCome(known, b) &&
	Math.abs(a.amount.value - b.amount.value) > DAYS;
const DAYS = 10;
const isToCome = ({written}: AmountStory, {claim, amount}: Told): boolean =>
	amount.value > (written[claim.article] ?? Number.POSITIVE_INFINITY);

/** Whether the words before the amount, in its clause, say that it was not so, or only wanted or possible. */
const isUnreal = ({article, claim, amount}: Told): boolean =>
	UNREAL.test(article.text.slice(Math.max(claim.start, amount.start - 60), amount.start));
const UNREAL =
	/\b(?:not to|would (?:not )?have|could have|should have|might have|never|want(?:s|ed)? to|begged|urged|refused to|offered to|threatened to|planned to|hoped to|allowed to|supposed to|intended to|if)\b[^,;.:]*$/iu;

/** `t` with those that give its value, none of them in an article that gives the rival's. */
const tellings = ({fellows}: AmountStory, t: Told, rival: Told): readonly Told[] => [
	t,
	...fellows(t)
		.filter(f => f.claim.article !== rival.claim.article)
		.slice(0, MOST_FELLOWS),
];
/** More tellings of one value say nothing new. */
const MOST_FELLOWS = 6;

const logitOf = ({logit}: Counterpart): number => Math.min(1, Math.max(0, (logit - LOGIT[0]) / LOGIT[1]));

/** Whether both say of what they are a measure, and it is the same or, with `same` false, is not. */
export function measured(a: Told, b: Told, same: boolean): boolean {
	if (a.amount.unit === '' || !isPlain(a.amount)) return false;
	const [x, y] = [measuredBy(a), measuredBy(b)];
	return x.length > 0 && y.length > 0 && x.some(one => y.some(two => meet(one, two))) === same;
}

/** The stems of the nouns that are measured: "a load of 640 tonnes", "640 tonnes of steel". */
function measuredBy({article: {text}, claim, amount}: Told): string[] {
	const before = /(\p{L}+) of (?:about |some |around |nearly |almost |over |more than |up to |at least )?$/u.exec(
		text.slice(Math.max(claim.start, amount.start - 50), amount.start),
	)?.[1];
	const after = /^(?:[\s-]+\p{L}+)?[\s-]of (?:(?:the|its|their|his|her|all|our|those) )?(\p{L}+)(?: (\p{Ll}+))?/u.exec(
		text.slice(amount.end, Math.min(claim.end, amount.end + 60)),
	);
	return [before, after?.[1], after?.[2]].flatMap(word => (word ? [wordKeyOf(word)] : []));
}

/** How many of the two words beside the amounts are the same. */
export const slotOf = (a: Told, b: Told): number =>
	bit(a.before !== '' && meet(a.before, b.before)) + bit(a.after !== '' && meet(a.after, b.after));

/** Log-odds that two amounts with these features are values of one thing. */
export const amountOdds = (features: AmountFeatures): number =>
	AMOUNT_FEATURES.reduce((sum, name) => sum + features[name] * AMOUNT_WEIGHTS[name], AMOUNT_BIAS);

/** Order of pairs that are as likely: by the texts' ids and offsets. */
export const byPlace = (x: {a: Told; b: Told}, y: {a: Told; b: Told}): number =>
	byLetters(x.a.article.id, y.a.article.id) ||
	x.a.amount.start - y.a.amount.start ||
	byLetters(x.b.article.id, y.b.article.id) ||
	x.b.amount.start - y.b.amount.start;
