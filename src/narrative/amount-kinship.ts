// Whether two amounts count the same kind of thing: the same unit, the same noun, nouns of one kind ("homes",
// "households"), people in the mass; and how far apart two values lie. Whether they are of one thing is
// `amount-features.ts`.

import {type Amount, isMoney} from './amounts.ts';
import {countOneKind} from './counted-kinds.ts';
import {FEMALE_WORDS, MALE_WORDS} from './name-words.ts';
import {groupsOf, rarityOf} from './terms.ts';
import {MASS, type Told} from './told-amounts.ts';
import {areOfOtherBodies} from './vote-results.ts';

/** Whether two stems mean the same, are near-synonyms, or count one kind of thing. */
export const meet = (a: string, b: string): boolean =>
	a === b || countOneKind(a, b) || groupsOf(a).some(group => groupsOf(b).includes(group));
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
	// An age is of one person: another has another.
	if (a.owner && b.owner && a.owner !== b.owner) return 0;
	if (a.amount.unit === 'age' && sexOf(a) !== sexOf(b) && sexOf(a) !== '' && sexOf(b) !== '') return 0;
	if (a.amount.unit === 'score' && areOfOtherBodies(a, b)) return 0;
	if (a.amount.unit !== '') return 1;
	const alike = (xs: readonly string[], ys: readonly string[]) => xs.some(x => ys.some(y => meet(x, y)));
	// "eleven passengers", "nine sailors", "two soldiers died": people, but not the same people.
	const [who, others] = [sortsOf(a), sortsOf(b)];
	if (who.length > 0 && others.length > 0 && !alike(who, others))
		return looksLikeSlip(a.amount.value, b.amount.value) ? SLIP : 0;
	if (alike(a.counts, b.counts)) return 1;
	if (looksLikeSlip(a.amount.value, b.amount.value)) return SLIP;
	const isKind = (t: Told) => t.counts.length > 0 && (sortsOf(t).length > 0 || !t.counts.some(c => ANYBODY.has(c)));
	if (isKind(a) && isKind(b)) return 0;
	const mass = (t: Told) => t.counts.length === 0 || t.counts.some(c => MASS.has(c));
	return mass(a) && mass(b) && (a.counts.length > 0 || b.counts.length > 0) ? 0.6 : 0;
}

/** The nouns for people of one sort that are counted: soldiers, passengers; not people, dead or victims. */
const sortsOf = ({counts}: Told): string[] => counts.filter(c => MASS.has(c) && !ANYBODY.has(c));

const sexOf = ({amount}: Told): string =>
	amount.counts.some(w => MALE_WORDS.has(w)) ? 'male' : amount.counts.some(w => FEMALE_WORDS.has(w)) ? 'female' : '';

/** "asked for six million" is of one kind with "asked for four million crowns": a large number that counts nothing. */
const isMoneyOrBare = (a: Told, b: Told): boolean => isMoney(a.amount) && isBare(b);
/** A large number that counts nothing, as money may be told. */
export const isBare = ({amount, counts}: Told): boolean =>
	amount.unit === '' && counts.length === 0 && amount.value >= LEAST_BARE;
const LEAST_BARE = 1000;
/** How rare a word must be in English to say what happened so many times: "failed", not "had". */
const TELLING_VERB = 0.3;
const BARE = 0.9;

/** Digits in another order, or one digit changed, of numbers with three digits and more: the mark of a slip. */
export function looksLikeSlip(a: number, b: number): boolean {
	const [x, y] = [String(a), String(b)];
	if (x.length !== y.length || x.replace(/0+$/, '').length < 2 || x.length < 3) return false;
	return [...x].sort().join('') === [...y].sort().join('');
}

/** Amounts of one kind that could be meant for each other: within this factor. */
export const FACTOR = 5;

/** How many times the larger of two amounts the smaller one is. */
export const ratioOf = (a: Amount, b: Amount): number =>
	Math.max(a.upTo, b.upTo) / Math.max(1e-9, Math.min(a.value, b.value));

/** Whether one amount is ten, a hundred or a thousand times the other: a slip of the zeros. */
export const isSlipOfZeros = (a: Amount, b: Amount): boolean =>
	Math.max(a.value, b.value) >= 100 && [10, 100, 1000].some(power => Math.abs(ratioOf(a, b) / power - 1) < 1e-9);

/** "six of the nine members" is a part of them, "two members" may be another. */
export const isPart = ({amount}: Told): boolean => amount.unit === '' && amount.counts[0] === 'of';
