// The vocabulary of a story: every content word of every claim as a numbered term with a weight, and which terms may
// stand for one another. A term weighs more the rarer it is in English and in the story. Names fold to one key over
// their spellings (Zelensky = Zelenskyy); nations to one term over noun and adjective. Pure and deterministic: terms
// are numbered in the order in which they are asked for, and weights depend on counts only.

import {MONTHS, WEEKDAYS} from '../english/calendar.ts';
import {NEAR_WORDS} from '../english/near-words.ts';
import {NEAR_WORDS_DOMAINS} from '../english/near-words-domains.ts';
import {NEAR_WORDS_GENERAL} from '../english/near-words-general.ts';
import {IRREGULAR, NEAR, OPPOSITE, PHRASAL} from '../english/same-meaning.ts';
import {fold, stem} from '../text/words.ts';
import {NATIONS} from './nations.ts';
import {RARITY} from './word-rarity-table.ts';

const lines = (table: string): string[] => table.trim().split('\n');

/** Rows of stems that were asked for: all of them in a map would take as much memory as a story. */
const rowByStem = new Map<string, number>([['', 0]]);
/** Rows of the rarity table below this one hold words that say almost nothing ("say", "make", "go"). */
const COMMONEST = 4;

/** How rare a stem is in English: 0 for the commonest words, 1 for what no list holds. */
export function rarityOf(stemmed: string): number {
	let row = rowByStem.get(stemmed);
	if (row === undefined) {
		row = RARITY.findIndex(stems => isAmong(stems, stemmed));
		if (row < 0) row = RARITY.length;
		rowByStem.set(stemmed, row);
	}
	return Math.min(1, Math.max(0, (row - COMMONEST) / (RARITY.length - COMMONEST)));
}

/** Whether `stem` is one of the stems, which stand in ascending order with a space between two: by halves. */
function isAmong(stems: string, stem: string): boolean {
	let low = 0;
	let high = stems.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const start = stems.lastIndexOf(' ', middle - 1) + 1;
		const space = stems.indexOf(' ', middle);
		const end = space < 0 ? stems.length : space;
		const found = stems.slice(start, end);
		if (found === stem) return true;
		if (found < stem) low = end + 1;
		else high = start;
	}
	return false;
}

/** Words without a claim of their own. Negations and pronouns are looked at elsewhere. */
const FUNCTION_WORDS = new Set(
	`a an the this that these those there here and or but nor so yet if then than because as while although though since
until unless whether of in on at by for with from to into onto upon about over under after before between among against during
through across toward towards within without above below behind beside besides beyond near off out up down away back again
i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they
them their theirs themselves who whom whose which what when where why how is are was were be been being am do does did done doing
have has had having will would shall should can could may might must ought not no n't 's 's also just very too only even still
more most much many some any all both each every either neither other another such own same else ever never always often
say says said saying tell told according mr mrs ms dr sir one ones s t re ve ll d m et al via per
it's he's she's they're we're i'm you're that's don't didn't doesn't isn't wasn't weren't won't wouldn't can't couldn't hasn't haven't hadn't aren't shouldn't
added add adding however meanwhile moreover furthermore therefore thus instead`.split(/\s+/),
);

const irregular = new Map<string, string>();
for (const group of IRREGULAR.trim().split(/[|\n]/)) {
	const [base = '', ...forms] = group.trim().split(/\s+/);
	for (const form of forms) if (!irregular.has(form)) irregular.set(form, base);
}

/** Whether a folded word carries no claim of its own. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);

const stemOf = (word: string): string => stem(irregular.get(word) ?? word);

/** Spelling key of a name: y as i, doubled letters once, so that Zelensky = Zelenskyy and Sergey = Sergei. */
export const nameKeyOf = (word: string): string => word.replace(/y/g, 'i').replace(/(.)\1+/g, '$1');

const nationByWord = new Map<string, string>();
const nationOfSeat = new Map<string, string>();
for (const line of lines(NATIONS)) {
	const [country = '', people = '', seats = ''] = line.split('|');
	for (const word of [country, ...people.split(' ')]) nationByWord.set(word.replaceAll('-', ' '), country);
	for (const word of seats.split(' ')) nationOfSeat.set(word.replaceAll('-', ' '), country);
}

const groupsByStem = new Map<string, number[]>();
const opposites = new Map<string, Set<string>>();
let groupTotal = 0;
const addToGroup = (key: string, group: number): void => {
	const groups = groupsByStem.get(key);
	if (!groups) groupsByStem.set(key, [group]);
	else if (!groups.includes(group)) groups.push(group);
};
for (const line of lines(NEAR)) {
	const group = groupTotal++;
	for (const word of line.split(' ')) addToGroup(stemOf(word), group);
}
for (const [seat, nation] of nationOfSeat) {
	const group = groupTotal++;
	addToGroup(`s:${seat}`, group);
	addToGroup(`c:${nation}`, group);
}
for (const line of lines(OPPOSITE)) {
	const sides = line.split('|').map(side => side.split(' ').map(stemOf));
	for (const [side, other] of [
		[sides[0] ?? [], sides[1] ?? []],
		[sides[1] ?? [], sides[0] ?? []],
	] as const)
		for (const word of side) opposites.set(word, new Set([...(opposites.get(word) ?? []), ...other]));
}

const phrasal = new Map<string, string>();
for (const line of lines(PHRASAL)) {
	const [verb = '', means = ''] = line.split('|');
	const [base = '', particle = ''] = verb.split(' ');
	phrasal.set(`${stemOf(base)} ${particle}`, stemOf(means));
}

/** Term key of a verb with its particle ("called off" → "cancel"), or undefined where the two are just words. */
export const phrasalKeyOf = (key: string, particle: string): string | undefined => phrasal.get(`${key} ${particle}`);

const looseByStem = new Map<string, number[]>();
const sizeOfLoose: number[] = [];
for (const line of [NEAR_WORDS, NEAR_WORDS_DOMAINS, NEAR_WORDS_GENERAL].flatMap(table =>
	table.trim().split(/ \| |\n/),
)) {
	const group = groupTotal++;
	for (const key of new Set(line.split(' ').map(stemOf))) {
		looseByStem.set(key, [...(looseByStem.get(key) ?? []), group]);
		sizeOfLoose[group] = (sizeOfLoose[group] ?? 0) + 1;
	}
}

/** Number of all groups of near-synonyms and of loose ones: group numbers are below it. */
export const groupCount = (): number => groupTotal;

/** Groups of words that may stand for a term key in a report, more loosely than those of `groupsOf`. */
export const looseGroupsOf = (key: string): readonly number[] => looseByStem.get(key) ?? [];

/** Share of its weight with which a loose near-synonym counts, and the number of them up to which it counts that much. */
const LOOSE_SHARE = 0.9;
const FEW = 4;

/** How surely a loose near-synonym of a term means the same, 0–1: a word that may stand for many means less with each. */
export function loosenessOf(key: string): number {
	let others = 0;
	for (const group of looseGroupsOf(key)) others += (sizeOfLoose[group] ?? 1) - 1;
	return LOOSE_SHARE * Math.sqrt(Math.min(1, FEW / Math.max(1, others)));
}

/** Groups of near-synonyms that a term key belongs to. */
export const groupsOf = (key: string): readonly number[] => groupsByStem.get(key) ?? [];
/** Term keys that say the opposite of `key`. */
export const oppositesOf = (key: string): ReadonlySet<string> | undefined => opposites.get(key);

/** Term key of a nation named by one word or two ("North Korean"), of a seat of government, or undefined. */
export function nationKeyOf(word: string, raw: string): string | undefined {
	if (word === 'us' && !/^U\.?S/.test(raw)) return undefined;
	if (!/^\p{Lu}/u.test(raw)) return undefined;
	const nation = nationByWord.get(word);
	if (nation !== undefined) return `c:${nation}`;
	return nationOfSeat.has(word) ? `s:${word}` : undefined;
}

/** Term key of a nation or seat named by two words ("North Korea", "White House"), or undefined. */
export function nationKeyOfTwo(first: string, second: string): string | undefined {
	const both = `${first} ${second}`;
	const nation = nationByWord.get(both);
	if (nation !== undefined) return `c:${nation}`;
	return nationOfSeat.has(both) ? `s:${both}` : undefined;
}

/** Term key of a common word (its stem, irregular forms brought home). */
export function wordKeyOf(word: string): string {
	let key = keys.get(word);
	if (key === undefined) {
		key = stemOf(fold(word));
		if (keys.size >= MOST_KEYS) keys.clear();
		keys.set(word, key);
	}
	return key;
}

/** Keys that were asked for: a story has a few thousand words, and each is asked for many times. */
const keys = new Map<string, string>();
const MOST_KEYS = 20_000;

/** How rare a term is outside the story, 0–1, by its kind; small counts ("two") are common words. */
function inEnglishOf(key: string): number {
	if (/^n:\d\d?$/.test(key)) return Number(key.slice(2)) <= 12 ? SMALL_NUMBER : NUMBER;
	if (key.startsWith('n:')) return NUMBER;
	if (key.startsWith('p:')) return 1;
	return /^[cs]:/.test(key) ? NATION : rarityOf(key);
}
const SMALL_NUMBER = 0.3;
const NUMBER = 0.75;
const NATION = 0.75;

/** When something happened says little about what: such words join accounts of different things on one day. */
const TIME_WORDS = new Set(
	`${WEEKDAYS.join(' ')} ${MONTHS.filter(month => month !== 'may').join(' ')} day week month year today yesterday tomorrow morning afternoon evening night tonight hour minute
earlier later recent recently ago last next time since early late`
		.split(/\s+/)
		.map(stemOf),
);
const SHARE_OF_TIME = 0.6;

/** Terms of one story, numbered from 0. */
export class Vocabulary {
	readonly #ids = new Map<string, number>();
	readonly keys: string[] = [];
	/** Claims that hold the term, by id. */
	readonly counts: number[] = [];
	/** Weight by id, 0–1; set by `weigh`. */
	readonly weights: number[] = [];
	/** Near-synonym groups by id. */
	readonly groups: (readonly number[])[] = [];
	/** Groups of loose near-synonyms by id. */
	readonly loose: (readonly number[])[] = [];
	/** Share with which a loose near-synonym counts, by id. */
	readonly looseness: number[] = [];

	idOf(key: string): number {
		const known = this.#ids.get(key);
		if (known !== undefined) return known;
		const id = this.keys.length;
		this.#ids.set(key, id);
		this.keys.push(key);
		this.counts.push(0);
		this.weights.push(0);
		this.groups.push(groupsOf(key));
		this.loose.push(looseGroupsOf(key));
		this.looseness.push(loosenessOf(key));
		return id;
	}

	/** Sets the weights once all claims have been counted; `claims` is their number. */
	weigh(claims: number): void {
		const most = Math.log(claims + 2);
		for (const [id, key] of this.keys.entries()) {
			const inStory = Math.min(1, Math.max(0, (most - Math.log((this.counts[id] ?? 0) + 1)) / most));
			const inEnglish = inEnglishOf(key);
			const share = TIME_WORDS.has(key) ? SHARE_OF_TIME : 1;
			this.weights[id] = share * (0.15 + 0.85 * inEnglish) * (0.15 + 0.85 * inStory);
		}
	}
}
