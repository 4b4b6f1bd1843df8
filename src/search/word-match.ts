// Which words of the texts a typed word may mean, and how surely: the same word, another spelling, two words written as
// one, an alias, another form, a beginning, a slip of the finger, a name as heard. Guarantees: whether two words go
// together depends on the two words (and the aliases) only, never on what else is in the texts, so that adding a file
// takes no hit away; results are kept per index. What a passage is worth is find.ts's.

import Fuse from 'fuse.js';
import {bitCount, LONGEST_PATTERN, lettersOf, patternOf, slipsBetween} from './edit-distance.ts';
import {hashOfSound, type PassageIndex} from './passage-index.ts';
import {rootOf, soundKey, spellingKey} from './spelling.ts';
import {wordsOf} from './tokens.ts';

/**
 * How a word was met, the higher the surer. `LIKE`: fuse.js finds it alike. `SLIPS`: two slips, `SOUND`: a name as
 * heard, `BEGUN`: begins with a slip of it, `SLIP`: one slip, `AROUND`: in the heading above or the speaker's name,
 * `BEGINS`: begins with it, `FORM`: another form, `ALIAS`: another name, `JOINED`: written as one or as two words,
 * `SPELT`: British or American, `SAME`: as typed.
 */
export const Level = {
	LIKE: 1,
	SLIPS: 2,
	BEGUN: 3,
	SOUND: 4,
	SLIP: 5,
	AROUND: 6,
	BEGINS: 7,
	FORM: 8,
	ALIAS: 9,
	JOINED: 10,
	SPELT: 11,
	SAME: 12,
} as const;

/** What a met word is worth by level, 0–1; tuned on the development half of tests/stories/queries.json. */
export const weights = [0, 0.3, 0.42, 0.42, 0.5, 0.6, 0.45, 0.78, 0.85, 0.92, 0.92, 0.97, 1] as const;

/** Words in a row that stand for one typed word: each a range `[from, to)` of the vocabulary. */
export type Run = {readonly parts: readonly (readonly [number, number])[]; readonly level: number};

/** All passages a typed word is met in. */
export type WordMatch = {
	/** Of each passage the level, 0 where the word is not met. */
	readonly levels: Uint8Array;
	/** Passages met, each once, in no order. */
	readonly passages: Uint32Array;
	/** Of each vocabulary word the level. */
	readonly words: Uint8Array;
	readonly runs: readonly Run[];
	/** Letters typed, for lighting the beginning of a longer word; folded. */
	readonly typed: number;
	/** How many passages hold it surely (by beginning or better), or at all where none does. */
	readonly rarity: number;
};

/** Matches kept for an index: a query has few words, and typing one makes a match a letter. */
const MOST_KEPT = 48;

const kept = new WeakMap<PassageIndex, Map<string, WordMatch>>();

/** Returns where `word` (folded) is met; `joins` are words that it makes with its neighbours in the query. */
export function matchOf(
	index: PassageIndex,
	word: string,
	prefix: boolean,
	strict: boolean,
	joins: readonly {readonly word: string; readonly prefix: boolean; readonly level: number}[] = [],
): WordMatch {
	const key = `${word} ${prefix} ${strict} ${joins.map(join => `${join.word} ${join.prefix}`).join(' ')}`;
	return keep(index, key, () => {
		const wanted = new Words(index);
		addStrict(index, wanted, word, prefix);
		if (!strict) addLoose(index, wanted, word, prefix);
		for (const join of joins) {
			const at = placeOf(index.vocabulary.words, join.word);
			if (at >= 0) wanted.add(at, join.level);
			if (join.prefix && join.word.length >= 4) addRange(wanted, rangeOf(index, join.word), Level.BEGINS);
		}
		return spread(index, wanted, word.length, strict);
	});
}

/** Returns what `make` returns, kept for `index` under `key`; the longest unused is dropped. */
export function keep(index: PassageIndex, key: string, make: () => WordMatch): WordMatch {
	let matches = kept.get(index);
	if (!matches) {
		matches = new Map();
		kept.set(index, matches);
	}
	let match = matches.get(key);
	if (match) matches.delete(key);
	else match = make();
	matches.set(key, match);
	for (const oldest of matches.keys()) {
		if (matches.size <= MOST_KEPT) break;
		matches.delete(oldest);
	}
	return match;
}

// The vocabulary words a typed word may mean, with their levels.
class Words {
	readonly levels: Uint8Array;
	readonly found: number[] = [];
	readonly runs: Run[] = [];
	constructor(index: PassageIndex) {
		this.levels = new Uint8Array(index.vocabulary.words.length);
	}
	add(word: number, level: number): void {
		const before = this.levels[word] as number;
		if (before === 0) this.found.push(word);
		if (before < level) this.levels[word] = level;
	}
}

function addStrict(index: PassageIndex, wanted: Words, word: string, prefix: boolean): void {
	const {vocabulary} = index;
	const at = placeOf(vocabulary.words, word);
	if (at >= 0) wanted.add(at, Level.SAME);
	const root = placeOf(vocabulary.roots, rootOf(word));
	if (root >= 0) {
		const spelling = spellingKey(word);
		const {from, items} = vocabulary.wordsOfRoot;
		for (let i = from[root] as number; i < (from[root + 1] as number); i++) {
			const other = items[i] as number;
			const same = spellingKey(vocabulary.words[other] as string) === spelling;
			wanted.add(other, same ? Level.SPELT : Level.FORM);
		}
	}
	for (const names of aliasesOf(index).get(word) ?? []) addSequence(index, wanted, names, Level.ALIAS);
	if (prefix) addRange(wanted, rangeOf(index, word), Level.BEGINS);
	addSplits(index, wanted, word, prefix);
}

function addRange(wanted: Words, [from, to]: readonly [number, number], level: number): void {
	for (let at = from; at < to; at++) wanted.add(at, level);
}

// "ceasefire" also means "cease fire" and "cease-fire": every cut into two words of the texts.
function addSplits(index: PassageIndex, wanted: Words, word: string, prefix: boolean): void {
	for (let cut = 2; cut <= word.length - 2; cut++) {
		const left = placeOf(index.vocabulary.words, word.slice(0, cut));
		if (left < 0) continue;
		const rest = word.slice(cut);
		const right = placeOf(index.vocabulary.words, rest);
		if (right >= 0) wanted.runs.push({parts: [one(left), one(right)], level: Level.JOINED});
		if (!prefix || rest.length < 3) continue;
		const range = rangeOf(index, rest);
		if (range[0] < range[1]) wanted.runs.push({parts: [one(left), range], level: Level.BEGINS});
	}
}

function one(word: number): readonly [number, number] {
	return [word, word + 1];
}

function addSequence(index: PassageIndex, wanted: Words, words: readonly string[], level: number): void {
	const places = words.map(word => placeOf(index.vocabulary.words, word));
	if (places.length === 0 || places.some(place => place < 0)) return;
	if (places.length === 1) wanted.add(places[0] as number, level);
	else wanted.runs.push({parts: places.map(one), level});
}

/** Slips forgiven in a word of so many letters. */
export function slipsForgiven(length: number): number {
	return length < 4 ? 0 : length < 8 ? 1 : 2;
}

function addLoose(index: PassageIndex, wanted: Words, word: string, prefix: boolean): void {
	const slips = slipsForgiven(word.length);
	if (slips === 0 || word.length > LONGEST_PATTERN || /^\p{Nd}/u.test(word)) return;
	const {words, letters: lettersOfWords, sounds} = index.vocabulary;
	const pattern = patternOf(word);
	const letters = lettersOf(word);
	const sound = hashOfSound(soundKey(word));
	const shortest = word.length - slips;
	const longest = word.length + slips;
	const first = word.charCodeAt(0);
	const second = word.charCodeAt(1);
	const nearly: number[] = [];
	for (let at = 0; at < words.length; at++) {
		const theirs = lettersOfWords[at] as number;
		const lacking = letters & ~theirs;
		const sounds_ = sound !== 0 && sounds[at] === sound;
		// A slip hides at most one letter, a second at most one more: most words stop here.
		if (lacking !== 0 && (lacking & (lacking - 1)) !== 0 && bitCount(lacking) > slips + 1 && !sounds_) continue;
		const other = words[at] as string;
		const length = other.length;
		if (length < shortest || (length > longest && !prefix && !sounds_)) continue;
		const begins = other.charCodeAt(0) === first;
		const swapped = !begins && other.charCodeAt(0) === second && other.charCodeAt(1) === first;
		if (length <= longest + 1 && bitCount(theirs & ~letters) <= slips + 1) {
			const apart = slipsBetween(pattern, other);
			if (apart <= slips && isForgiven(apart, begins || swapped, Math.min(length, word.length), other)) {
				wanted.add(at, apart <= 1 ? Level.SLIP : Level.SLIPS);
			} else if (begins && apart === slips + 1 && word.length >= 5) nearly.push(at);
			if (sounds_ && apart <= 3) wanted.add(at, Level.SOUND);
		} else if (sounds_ && begins && slipsBetween(pattern, other) <= 4) wanted.add(at, Level.SOUND);
		if (prefix && begins && length > word.length && word.length >= 4 && slipsBetween(pattern, other, true) <= slips) {
			wanted.add(at, Level.BEGUN);
		}
	}
	addAlike(index, wanted, word, nearly);
}

// A wrong first letter is rare: it is forgiven in longer words, or where the first two are swapped.
function isForgiven(slips: number, begins: boolean, length: number, other: string): boolean {
	if (slips === 0) return false;
	if (/^\p{Nd}/u.test(other)) return false;
	return begins || (length >= 5 && slips === 1);
}

/** Fuse's score (0 the same, 1 nothing in common) up to which a word with one slip too many is still alike. */
const ALIKE = 0.42;

// Words that are one slip too far are few; fuse.js judges them, as it is at its best on short strings.
function addAlike(index: PassageIndex, wanted: Words, word: string, nearly: readonly number[]): void {
	if (nearly.length === 0) return;
	const fuse = new Fuse(
		nearly.map(at => index.vocabulary.words[at] as string),
		{includeScore: true, threshold: ALIKE, ignoreLocation: true, ignoreFieldNorm: true, shouldSort: false},
	);
	for (const {refIndex} of fuse.search(word)) wanted.add(nearly[refIndex] as number, Level.LIKE);
}

// Carries levels from words to passages, through postings, labels and runs.
function spread(index: PassageIndex, wanted: Words, typed: number, strict: boolean): WordMatch {
	const levels = new Uint8Array(index.starts.length);
	const passages: number[] = [];
	const {postings, labelsOfWord, labelRanges} = index;
	const meet = (passage: number, level: number): void => {
		const before = levels[passage] as number;
		if (before === 0) passages.push(passage);
		if (before < level) levels[passage] = level;
	};
	for (const word of wanted.found) {
		const level = wanted.levels[word] as number;
		const end = postings.from[word + 1] as number;
		for (let i = postings.from[word] as number; i < end; i++) {
			const passage = postings.items[i] as number;
			const before = levels[passage] as number;
			if (before === 0) passages.push(passage);
			if (before < level) levels[passage] = level;
		}
		if (strict) continue;
		const around = level >= Level.BEGINS ? Level.AROUND : Level.LIKE;
		for (let i = labelsOfWord.from[word] as number; i < (labelsOfWord.from[word + 1] as number); i++) {
			const label = labelsOfWord.items[i] as number;
			for (let r = labelRanges.from[label] as number; r < (labelRanges.from[label + 1] as number); r += 2) {
				const to = labelRanges.items[r + 1] as number;
				for (let p = labelRanges.items[r] as number; p < to; p++) meet(p, around);
			}
		}
	}
	for (const run of wanted.runs) for (const passage of passagesOfRun(index, run)) meet(passage, run.level);
	let sure = 0;
	for (const passage of passages) if ((levels[passage] as number) >= Level.BEGINS) sure++;
	return {
		levels,
		passages: Uint32Array.from(passages),
		words: wanted.levels,
		runs: wanted.runs,
		typed,
		rarity: sure || passages.length,
	};
}

function passagesOfRun(index: PassageIndex, run: Run): number[] {
	const {postings, tokens} = index;
	let rarest = 0;
	let least = Number.POSITIVE_INFINITY;
	for (const [i, [from, to]] of run.parts.entries()) {
		const count = (postings.from[to] as number) - (postings.from[from] as number);
		if (count < least) {
			least = count;
			rarest = i;
		}
	}
	const found = new Set<number>();
	const [from, to] = run.parts[rarest] ?? [0, 0];
	for (let i = postings.from[from] as number; i < (postings.from[to] as number); i++) {
		const passage = postings.items[i] as number;
		const end = tokens.from[passage + 1] as number;
		for (let at = tokens.from[passage] as number; at < end; at++) {
			if (standsAt(index, run, at, end)) {
				found.add(passage);
				break;
			}
		}
	}
	return [...found];
}

/** Returns whether `run` stands at token `at` of a passage whose tokens end at `end`. */
export function standsAt(index: PassageIndex, run: Run, at: number, end: number): boolean {
	if (at + run.parts.length > end) return false;
	for (let i = 0; i < run.parts.length; i++) {
		const token = index.tokens.items[at + i] as number;
		const [from, to] = run.parts[i] as readonly [number, number];
		if (token < from || token >= to) return false;
	}
	return true;
}

const aliasTables = new WeakMap<PassageIndex, Map<string, string[][]>>();

/**
 * Returns for each word that names something alone its other names, as words: "zelensky" → [["zelenskyy"]], "eu" →
 * [["european", "union"]]. Names of several words of one length are laid word against word: in "Volodymyr Zelensky"
 * and "Vladimir Zelenskyy" the last go together.
 */
export function aliasesOf(index: PassageIndex): ReadonlyMap<string, readonly (readonly string[])[]> {
	let table = aliasTables.get(index);
	if (!table) {
		table = new Map();
		for (const group of index.aliases) addAliases(table, group.map(wordsOf));
		aliasTables.set(index, table);
	}
	return table;
}

function addAliases(table: Map<string, string[][]>, names: readonly (readonly string[])[]): void {
	for (const name of names) {
		for (const other of names) {
			const last = name[name.length - 1];
			const otherLast = other[other.length - 1];
			if (last === undefined || otherLast === undefined || name === other) continue;
			if (last !== otherLast && areAlike(last, otherLast)) addAlias(table, last, [otherLast]);
			if (name.length === 1 && other.length > 1 && !other.includes(last)) addAlias(table, last, [...other]);
			if (name.length === 1 && other.length === 1 && last !== otherLast) addAlias(table, last, [otherLast]);
		}
	}
}

function addAlias(table: Map<string, string[][]>, word: string, name: string[]): void {
	const names = table.get(word);
	if (!names) table.set(word, [name]);
	else if (!names.some(other => other.join(' ') === name.join(' '))) names.push(name);
}

function areAlike(a: string, b: string): boolean {
	const sound = soundKey(a);
	if (sound !== '' && sound === soundKey(b)) return true;
	return a.length <= LONGEST_PATTERN && slipsBetween(patternOf(a), b) <= slipsForgiven(Math.min(a.length, b.length));
}

/** Returns the place of `word` in a sorted list, or -1. */
export function placeOf(words: readonly string[], word: string): number {
	const at = lowerBound(words, word);
	return words[at] === word ? at : -1;
}

/** Returns the words that begin with `prefix`, as a range of the vocabulary. */
export function rangeOf(index: PassageIndex, prefix: string): readonly [number, number] {
	const {words} = index.vocabulary;
	return [lowerBound(words, prefix), lowerBound(words, `${prefix}\uffff`)];
}

function lowerBound(words: readonly string[], word: string): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle] as string) < word) low = middle + 1;
		else high = middle;
	}
	return low;
}
