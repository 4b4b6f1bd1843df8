// Pairs of amounts in different accounts that cannot both be right though their sentences speak of one thing: what is
// counted, the words round the number, the rest of the sentence, and whether each account holds to its own value. Scores
// were set by hand on the development stories (precision before recall); what is told to the reader is `differences.ts`.

import {type Counterpart, type Counterparts, NO_COUNTERPARTS} from './aligned-claims.ts';
import {type Amount, areCompatible} from './amounts.ts';
import type {Claim, Claims} from './claims.ts';
import {FEMALE_WORDS, MALE_WORDS} from './name-words.ts';
import {groupsOf, rarityOf} from './terms.ts';
import {compare, isPlain, MASS, type Told} from './told-amounts.ts';

/** Weighted share of terms that two contexts have in common, near-synonyms counting less; F-measure of both ways. */
export function sameness(story: Claims, a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
	const [x, y] = [weighed(story, a), weighed(story, b)];
	const hit = hitOf(story, x, b, y.groups);
	if (hit === 0) return 0;
	const [p, r] = [hit / x.all, hitOf(story, y, a, x.groups) / y.all];
	return (2 * p * r) / (p + r);
}

/** A context as it is compared: terms by number (sums must not hang on the order of words), their groups, their sum. */
type Weighed = {
	readonly terms: readonly (readonly [number, number])[];
	readonly groups: ReadonlySet<number>;
	readonly all: number;
};
const weighedContexts = new WeakMap<ReadonlyMap<number, number>, Weighed>();

function weighed(story: Claims, context: ReadonlyMap<number, number>): Weighed {
	let known = weighedContexts.get(context);
	if (!known) {
		const terms = [...context].sort(([s], [t]) => s - t);
		const groups = new Set(terms.flatMap(([term]) => story.vocabulary.groups[term] ?? []));
		known = {terms, groups, all: terms.reduce((sum, [, weight]) => sum + weight, 0)};
		weighedContexts.set(context, known);
	}
	return known;
}

function hitOf(story: Claims, x: Weighed, y: ReadonlyMap<number, number>, groups: ReadonlySet<number>): number {
	let hit = 0;
	for (const [term, weight] of x.terms) {
		if (y.has(term)) hit += weight;
		else if ((story.vocabulary.groups[term] ?? []).some(group => groups.has(group))) hit += SYNONYM * weight;
	}
	return hit;
}

/** A near-synonym counts this share of the word itself. */
const SYNONYM = 0.6;

const meet = (a: string, b: string): boolean => a === b || groupsOf(a).some(group => groupsOf(b).includes(group));
/** Nouns that may stand for people of any kind, and for what befalls them. */
const ANYBODY = new Set(
	'peopl person man woman soul dead kill die death casualti fatal injur wound hurt miss victim job post posit crowd toll group team arrest member'.split(
		' ',
	),
);
/** Of two counts with the same digits in another order ("312 coins", "321 of them") the noun need not be the same. */
const SLIP = 0.7;

/** How surely two amounts count the same kind of thing: 1 the same noun or unit, less for nouns of people in the mass, 0 not. */
export function kinship(a: Told, b: Told): number {
	if (a.amount.ordinal !== b.amount.ordinal) return 0;
	if (a.amount.unit !== b.amount.unit) return isMoneyOrBare(a, b) || isMoneyOrBare(b, a) ? BARE : 0;
	if (a.amount.unit === 'times')
		return a.amount.counts.some(x => b.amount.counts.some(y => meet(x, y) && rarityOf(x) >= TELLING_VERB)) ? 1 : 0;
	// A man and a woman are two people.
	if (a.amount.unit === 'age' && sexOf(a) !== sexOf(b) && sexOf(a) !== '' && sexOf(b) !== '') return 0;
	if (a.amount.unit !== '') return 1;
	if (a.counts.some(x => b.counts.some(y => meet(x, y)))) return 1;
	if (looksLikeSlip(a.amount.value, b.amount.value)) return SLIP;
	// "eleven passengers", "nine sailors": people, but not the same people.
	const isKind = (t: Told) => t.counts.length > 0 && !t.counts.some(c => ANYBODY.has(c));
	if (isKind(a) && isKind(b)) return 0;
	const mass = (t: Told) => t.counts.length === 0 || t.counts.some(c => MASS.has(c));
	return mass(a) && mass(b) && (a.counts.length > 0 || b.counts.length > 0) ? 0.6 : 0;
}

const sexOf = ({amount}: Told): string =>
	amount.counts.some(w => MALE_WORDS.has(w)) ? 'male' : amount.counts.some(w => FEMALE_WORDS.has(w)) ? 'female' : '';

/** "asked for six million" is of one kind with "asked for four million crowns": a large number that counts nothing. */
const isMoneyOrBare = (a: Told, b: Told): boolean =>
	a.amount.unit.startsWith('money:') && b.amount.unit === '' && b.counts.length === 0 && b.amount.value >= LEAST_BARE;
const LEAST_BARE = 1000;
/** How rare a word must be in English to say what happened so many times: "failed", not "had". */
const TELLING_VERB = 0.3;
const BARE = 0.9;

/** Whether the words near both amounts have one in common that is no name: a bare number is money by its verb. */
function shareDeed(story: Claims, a: Told, b: Told): boolean {
	const deeds = ({near}: Told) =>
		new Map([...near].filter(([term]) => !/^[pcs]:/.test(story.vocabulary.keys[term] ?? '')));
	return sameness(story, deeds(a), deeds(b)) >= LEAST_DEED;
}
/** Of the words near both amounts that are no names, the least that must be the same or near-synonyms. */
const LEAST_DEED = 0.05;

/** Digits in another order, or one digit changed, of numbers with three digits and more: the mark of a slip. */
function looksLikeSlip(a: number, b: number): boolean {
	const [x, y] = [String(a), String(b)];
	if (x.length !== y.length || x.replace(/0+$/, '').length < 2 || x.length < 3) return false;
	return [...x].sort().join('') === [...y].sort().join('');
}

/** Two amounts that cannot both be right; `score` grows with how surely they are of one thing. */
export type Pairing = {
	readonly a: Told;
	readonly b: Told;
	score: number;
	readonly whole: number;
	/** Likeness of the words near the two values; how many of the two words beside them are the same. */
	readonly near: number;
	readonly slot: number;
};

/** Amounts of one kind that could be meant for each other: within this factor. */
const FACTOR = 3;
/** Counts in the thousands may lie further apart where the sentences answer each other. */
const FAR = 5;
/** From these log-odds on a sentence that answers another one tells what its amount is of. */
const LEAST_ANSWER = -1;
/** What it is worth that two sentences answer each other, by their log-odds; nothing below the first, all above the second. */
const ANSWERS: readonly [number, number] = [-2.5, 0];
const MOST_ANSWER = 0.3;

function answering(answer: Counterpart | undefined): number {
	if (answer === undefined || answer.ranks[0] + answer.ranks[1] > 1) return 0;
	const share = Math.min(1, Math.max(0, (answer.logit - ANSWERS[0]) / (ANSWERS[1] - ANSWERS[0])));
	return (answer.ranks[0] + answer.ranks[1] === 0 ? MOST_ANSWER : MOST_ANSWER / 2) * share;
}
const DEED = 0.4;
/** A text that says itself which value is wrong is as sure as can be. */
const CORRECTED = 3;
const isPart = ({amount}: Told): boolean => amount.unit === '' && amount.counts[0] === 'of';
const isRound = ({amount}: Told): boolean => amount.value % 10 === 0;
const ratioOf = (a: Amount, b: Amount): number => Math.max(a.upTo, b.upTo) / Math.max(1e-9, Math.min(a.value, b.value));

/** All pairs of amounts of different articles that cannot both be right, with how surely they speak of one thing. */
const isName = ({unit}: Amount): boolean => unit.startsWith('name:');

/** What a text itself sets right: "1.4 million, not 410,000", "the figure of 312 came from the booking system; 287". */
const SET_RIGHT =
	/\b(?:figure|number|total|count|sum|estimate) of (?:about |some )?$|(?:^|[,;(]| and| but) not (?:the |about |some )?$|\b(?:instead of|rather than|had spoken of|had first said|at first said|had said) (?:the |about |some )?$/i;

/** What a text gives up for another value in the same sentence, met in an article that has only the value given up. */
function correctionsIn(told: readonly Told[]): (readonly [right: Told, stale: Told])[] {
	const found: (readonly [Told, Told])[] = [];
	for (const wrong of told) {
		if (!isPlain(wrong.amount) || wrong.amount.value < LEAST_CORRECTED) continue;
		const before = wrong.article.text.slice(wrong.claim.start, wrong.amount.start);
		if (!SET_RIGHT.test(before)) continue;
		const right = told.find(
			t =>
				t.claim === wrong.claim &&
				t.amount.unit === wrong.amount.unit &&
				t.amount.value >= LEAST_CORRECTED &&
				ratioOf(t.amount, wrong.amount) <= FAR &&
				!areCompatible(t.amount, wrong.amount),
		);
		if (!right) continue;
		for (const stale of told)
			if (
				stale.claim.article !== wrong.claim.article &&
				stale.amount.unit === wrong.amount.unit &&
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
/** Small numbers are set right too seldom, and stand for too many things, to be followed into other texts. */
const LEAST_CORRECTED = 20;

export function pairingsOf(
	story: Claims,
	told: readonly Told[],
	together: (a: Told, b: Told) => boolean = () => false,
	counterparts: Counterparts = NO_COUNTERPARTS,
): Pairing[] {
	const passages = new Map<Claim, ReadonlyMap<number, number>>();
	/** The terms of the sentence and its neighbours: what the passage is about. */
	const around = ({claim}: Told): ReadonlyMap<number, number> => {
		const known = passages.get(claim);
		if (known) return known;
		const terms = new Map<number, number>();
		const at = (story.first[claim.article] ?? 0) + claim.order;
		for (const other of [story.claims[at - 1], story.claims[at], story.claims[at + 1]])
			if (other?.article === claim.article && other.kind === 'body')
				for (const term of other.whole.terms.keys()) terms.set(term, story.vocabulary.weights[term] ?? 0);
		passages.set(claim, terms);
		return terms;
	};
	const pairings: Pairing[] = [];
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
	const money = told.filter(t => t.amount.unit.startsWith('money:'));
	const bare = told.filter(t => t.amount.unit === '' && t.counts.length === 0 && t.amount.value >= LEAST_BARE);
	/** What `t` could be at odds with: amounts of its unit, and a bare number where it is money or the other way round. */
	const partnersOf = (t: Told): readonly Told[] => [
		...(byUnit.get(t.amount.unit) ?? []),
		...(t.amount.unit.startsWith('money:') ? bare : bare.includes(t) ? money : []),
	];
	/** The amounts of the same unit in the article of `t`. */
	const of = (t: Told): readonly Told[] => inArticle.get(`${t.claim.article} ${t.amount.unit}`) ?? [];
	// In which articles a name or day stands: who has the other's too is not at odds with it.
	const homes = new Map<string, Map<number, Set<number>>>();
	for (const {amount, claim} of told) {
		if (isPlain(amount)) continue;
		const values = homes.get(amount.unit) ?? new Map<number, Set<number>>();
		homes.set(amount.unit, values.set(amount.value, (values.get(amount.value) ?? new Set()).add(claim.article)));
	}
	// Whether the article of `where` gives `value`'s value too, in the same sentence or one as like `value`'s as this one.
	const tells = (where: Told, value: Told, likeness: number): boolean =>
		of(where).some(
			t =>
				areCompatible(t.amount, value.amount) &&
				(t.claim === where.claim ||
					(kinship(t, value) > 0 &&
						(!isPlain(t.amount) ||
							sameness(story, t.near, value.near) + sameness(story, t.whole, value.whole) >= 0.6 * likeness))),
		);
	for (const a of told) {
		const values = homes.get(a.amount.unit);
		const home = values?.get(a.amount.value);
		for (const b of partnersOf(a)) {
			if (a.claim.article >= b.claim.article) continue;
			if (values && (home?.has(b.claim.article) || values.get(b.amount.value)?.has(a.claim.article))) continue;
			const kin = kinship(a, b);
			if (kin === 0 || areCompatible(a.amount, b.amount)) continue;
			if (a.amount.unit !== b.amount.unit && !shareDeed(story, a, b)) continue;
			const ratio = isPlain(a.amount) ? ratioOf(a.amount, b.amount) : 1;
			// Ten or a hundred times as much is a slip of the zeros.
			const zeros =
				[10, 100, 1000].some(power => Math.abs(ratio / power - 1) < 1e-9) &&
				Math.max(a.amount.value, b.amount.value) >= 100;
			// "six of the nine members" is a part of them, "two members" may be another.
			if (isPart(a) !== isPart(b)) continue;
			const answer = counterparts(a.claim, b.claim);
			const mutual = answer !== undefined && answer.ranks[0] + answer.ranks[1] === 0;
			const large = Math.min(a.amount.value, b.amount.value) >= 1000 ? 1 : 0;
			if (ratio > (mutual && kin === 1 && large ? FAR : FACTOR) && !zeros) continue;
			// Each account holds to its own value: neither tells the other's.
			const near = sameness(story, a.near, b.near);
			const whole = sameness(story, a.whole, b.whole);
			if (a.amount.unit !== 'year' && isOfAnotherYear(a, b)) continue;
			// How often something has happened is told by the verb that both have, whatever else is said.
			const deed = a.amount.unit === 'times';
			const slip = looksLikeSlip(a.amount.value, b.amount.value) ? (isRound(a) || isRound(b) ? 0.25 : 0.4) : 0;
			if (near + whole < (isName(a.amount) ? 1.1 : 0.05) && !deed && slip < 0.4) continue;
			if (tells(a, b, near + whole) || tells(b, a, near + whole)) continue;
			const others = (t: Told) =>
				of(t).filter(
					o =>
						o !== t && kinship(o, t) > 0 && ratioOf(o.amount, t.amount) <= FACTOR && !areCompatible(o.amount, t.amount),
				).length;
			const rivals = others(a) + others(b);
			const equal = sharesAmount(a, b, told) ? 1 : 0;
			const slot =
				(a.before !== '' && meet(a.before, b.before) ? 1 : 0) + (a.after !== '' && meet(a.after, b.after) ? 1 : 0);
			const phrase =
				a.counts.length > 1 && b.counts.length > 1 && a.counts[0] === b.counts[0] && a.counts[1] === b.counts[1]
					? 1
					: 0;
			// What a length or share is of must be said beside it, or by the place of the sentence in both texts.
			if (
				a.amount.unit !== '' &&
				near < 0.3 &&
				slot + slip === 0 &&
				!deed &&
				!(mutual && answer.logit > LEAST_ANSWER && (rivals === 0 || !isPlain(a.amount)))
			)
				continue;
			// "the two leaders" points back at two, it counts nothing.
			const pair = a.pointing || b.pointing ? 1 : 0;
			const odd =
				kin === 1 &&
				a.amount.unit === '' &&
				phrase === 0 &&
				Math.abs(a.counts.length - b.counts.length) > 0 &&
				a.counts[0] !== b.counts[0]
					? 1
					: 0;
			const score =
				-0.3 * pair +
				0.6 * Math.max(0, sameness(story, around(a), around(b)) - 0.2) +
				(together(a, b) ? 0.25 : 0) -
				(a.amount.unit !== 'year' && ofOtherYears(a, b) ? 0.3 : 0) -
				0.1 * odd +
				near +
				whole +
				0.3 * (kin - 1) +
				slip +
				(deed ? DEED : 0) +
				0.15 * equal +
				0.2 * slot +
				0.5 * phrase +
				0.15 * (ratio < 1.15 ? large : 0) +
				(isPlain(a.amount) || (answer?.logit ?? -9) > LEAST_ANSWER ? answering(answer) : 0) -
				0.1 * Math.min(4, rivals) +
				(rivals === 0 ? 0.1 : 0) -
				(zeros ? 0.2 : 0.1 * Math.max(0, Math.log2(ratio) - 0.5));
			pairings.push({a, b, score, whole, near, slot});
		}
	}
	reinforce(pairings);
	for (const [right, stale] of correctionsIn(told))
		pairings.push({a: right, b: stale, score: CORRECTED, whole: 1, near: 1, slot: 1});
	return pairings.sort(
		(x, y) =>
			y.score - x.score ||
			compare(x.a.article.id, y.a.article.id) ||
			x.a.amount.start - y.a.amount.start ||
			x.b.amount.start - y.b.amount.start,
	);
}

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

/** Whether both sentences also hold an amount on which they agree, a date or year among them. */
function sharesAmount(a: Told, b: Told, told: readonly Told[]): boolean {
	if (
		a.claim.whole.quantities.some(
			q =>
				(q.unit === 'year' || q.unit === 'date') &&
				b.claim.whole.quantities.some(r => r.unit === q.unit && r.value === q.value),
		)
	)
		return true;
	return told.some(
		t =>
			t.claim === a.claim &&
			t !== a &&
			told.some(u => u.claim === b.claim && u !== b && kinship(t, u) === 1 && areCompatible(t.amount, u.amount)),
	);
}

/** A pair of sentences at odds over one thing is likely at odds over the next; the same two values met again count too. */
function reinforce(pairings: readonly Pairing[]): void {
	const sentences = new Map<string, Pairing[]>();
	const values = new Map<string, Pairing[]>();
	const sentenceKey = ({a, b}: Pairing) => `${a.article.id} ${a.claim.start} ${b.article.id} ${b.claim.start}`;
	const valueKey = ({a, b}: Pairing) =>
		`${a.amount.unit} ${[a.amount.value, b.amount.value].sort((m, n) => m - n).join(' ')}`;
	for (const pairing of pairings) {
		sentences.set(sentenceKey(pairing), [...(sentences.get(sentenceKey(pairing)) ?? []), pairing]);
		values.set(valueKey(pairing), [...(values.get(valueKey(pairing)) ?? []), pairing]);
	}
	const gains = pairings.map(pairing => {
		const beside = (sentences.get(sentenceKey(pairing)) ?? []).some(
			p => p.a !== pairing.a && p.b !== pairing.b && p.score >= 0.7,
		);
		const again = (values.get(valueKey(pairing)) ?? []).filter(p => p !== pairing && p.score > 0.2).length;
		return (beside ? 0.3 : 0) + 0.05 * Math.min(3, again);
	});
	pairings.forEach((pairing, i) => {
		if (pairing.score > 0) pairing.score += gains[i] as number;
	});
}
