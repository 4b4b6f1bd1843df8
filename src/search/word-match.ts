// Which words of the texts a typed word may mean, and how surely: the same word, another spelling, two words written as
// one, an alias, another form, a beginning, a slip of the finger, a name as heard, another word for it. Guarantees: whether two words go
// together depends on the two words (and the aliases) only, never on what else is in the texts, so that adding a file
// takes no hit away; results are kept per index. What a passage is worth is find.ts's.

import Fuse from 'fuse.js';
import {othersFor} from '../english/others-for.ts';
import {aliasesOf} from './aliases.ts';
import {bitCount, LONGEST_PATTERN, lettersOf, patternOf, slipsBetween, slipsForgiven} from './edit-distance.ts';
import {hashOfSound, type PassageIndex} from './passage-index.ts';
import {rootOf, soundKey, spellingKey} from './spelling.ts';
import {bucketsOf, SOUNDS} from './word-buckets.ts';

/**
 * How a word was met, the higher the surer. `MEANT`: another word that may stand for it. `LIKE`: fuse.js finds it alike. `SLIPS`: two slips, `SOUND`: a name as
 * heard, `BEGUN`: begins with a slip of it, `SLIP`: one slip, `AROUND`: in the heading above or the speaker's name,
 * `BEGINS`: begins with it, `FORM`: another form, `ALIAS`: another name, `JOINED`: written as one or as two words,
 * `SPELT`: British or American, `SAME`: as typed.
 */
export const Level = {
	MEANT: 1,
	LIKE: 2,
	SLIPS: 3,
	BEGUN: 4,
	SOUND: 5,
	SLIP: 6,
	AROUND: 7,
	BEGINS: 8,
	FORM: 9,
	ALIAS: 10,
	JOINED: 11,
	SPELT: 12,
	SAME: 13,
} as const;

/** What a met word is worth by level, 0–1; tuned on the development half of tests/stories/queries.json. */
export const weights = [0, 0.3, 0.3, 0.42, 0.42, 0.5, 0.6, 0.45, 0.78, 0.85, 0.92, 0.92, 0.97, 1] as const;

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
	/** How many passages hold it as typed, in another form or spelling, or as a beginning. */
	readonly sure: number;
	/** Letters typed, for lighting the beginning of a longer word; folded. */
	readonly typed: number;
	/** How many passages hold it surely (by beginning or better), or at all where none does. */
	readonly rarity: number;
};

/** Matches kept for an index: a query has few words, and typing one makes a match a letter. */
const MOST_KEPT = 48;

const kept = new WeakMap<PassageIndex, Map<string, WordMatch>>();

/**
 * Returns where `word` (folded) is met; `joins` are words that it makes with its neighbours in the query, `meant` says
 * that other words for it count too.
 */
export function matchOf(
	index: PassageIndex,
	word: string,
	prefix: boolean,
	strict: boolean,
	joins: readonly {readonly word: string; readonly prefix: boolean; readonly level: number}[] = [],
	meant = false,
): WordMatch {
	const key = `${word} ${prefix} ${strict} ${meant} ${joins.map(join => `${join.word} ${join.prefix}`).join(' ')}`;
	return keep(index, key, () => {
		const wanted = new Words(index);
		addStrict(index, wanted, word, prefix);
		if (!strict) addLoose(index, wanted, word, prefix);
		if (meant) addMeant(index, wanted, word);
		for (const join of joins) {
			const at = placeOf(index.vocabulary.words, join.word);
			if (at >= 0) wanted.add(at, join.level);
			if (join.prefix && join.word.length >= 4) addRange(wanted, rangeOf(index, join.word), Level.BEGINS);
		}
		return spread(index, wanted, word.length, strict);
	});
}

/** Returns what `make` returns, kept for `index` under `key`. */
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
	return match;
}

/**
 * Forgets the matches that were not asked for in the longest time and takes their memory for the next ones: fresh arrays
 * for each letter typed would keep the garbage collector busy. To be called between searches, never during one.
 */
export function forgetOldest(index: PassageIndex): void {
	const matches = kept.get(index);
	if (!matches) return;
	for (const [key, {levels, words}] of matches) {
		if (matches.size <= MOST_KEPT) break;
		matches.delete(key);
		free.push(levels, words);
		ages.set(index, ageOf(index) + 1);
	}
}

const ages = new WeakMap<PassageIndex, number>();

/** A number that changes when matches of `index` are forgotten: those handed out before are not to be used after. */
export function ageOf(index: PassageIndex): number {
	return ages.get(index) ?? 0;
}

const free: Uint8Array[] = [];

/** Returns `length` zeros, in used memory where there is some. */
export function zeros(length: number): Uint8Array {
	const at = free.findIndex(numbers => numbers.length === length);
	if (at < 0) {
		free.length = Math.min(free.length, MOST_KEPT);
		return new Uint8Array(length);
	}
	const [numbers] = free.splice(at, 1) as [Uint8Array];
	return numbers.fill(0);
}

// The vocabulary words a typed word may mean, with their levels.
class Words {
	readonly levels: Uint8Array;
	readonly found: number[] = [];
	readonly runs: Run[] = [];
	constructor(index: PassageIndex) {
		this.levels = zeros(index.vocabulary.words.length);
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
	const spelling = spellingKey(word);
	for (const other of formsOf(index, word)) {
		const same = spellingKey(vocabulary.words[other] as string) === spelling;
		wanted.add(other, same ? Level.SPELT : Level.FORM);
	}
	for (const names of aliasesOf(index).get(word) ?? []) addSequence(index, wanted, names, Level.ALIAS);
	if (prefix) addRange(wanted, rangeOf(index, word), Level.BEGINS);
	addSplits(index, wanted, word, prefix);
}

/** Places in the vocabulary of the words that have the root of `word`. */
function formsOf({vocabulary}: PassageIndex, word: string): Uint32Array {
	const root = placeOf(vocabulary.roots, rootOf(word));
	const {from, items} = vocabulary.wordsOfRoot;
	return root < 0 ? NO_WORDS : items.subarray(from[root], from[root + 1]);
}

const NO_WORDS = new Uint32Array(0);

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

function addLoose(index: PassageIndex, wanted: Words, word: string, prefix: boolean): void {
	const slips = slipsForgiven(word.length);
	if (slips === 0 || word.length > LONGEST_PATTERN || /^\p{Nd}/u.test(word)) return;
	const {words, letters: lettersOfWords, lengths, sounds} = index.vocabulary;
	const pattern = patternOf(word);
	const letters = lettersOf(word);
	const sound = hashOfSound(soundKey(word));
	const shortest = word.length - slips;
	const longest = word.length + slips;
	const nearly: number[] = [];
	const [from, to] = rangeOf(index, word.charAt(0));
	if (word.length >= SAFE_LENGTH) {
		const {byLength, bySound} = bucketsOf(index);
		// "Wolodimir" for "Volodymyr": a name that is heard begins with what is heard.
		const alike = sound % SOUNDS;
		for (let i = bySound.from[alike] as number; sound !== 0 && i < (bySound.from[alike + 1] as number); i++) {
			const at = bySound.items[i] as number;
			if (sounds[at] !== sound || (at >= from && at < to)) continue;
			if (slipsBetween(pattern, words[at] as string) <= MOST_MISHEARD) wanted.add(at, Level.SOUND);
		}
		// Words with another first letter may have one slip and no more: few pass the letters and lengths.
		const last = byLength.from[word.length + 2] as number;
		for (let i = byLength.from[Math.max(SAFE_LENGTH, word.length - 1)] as number; i < last; i++) {
			const at = byLength.items[i] as number;
			const own = lettersOfWords[at] as number;
			const lacking = letters & ~own;
			if ((lacking & (lacking - 1)) !== 0) continue;
			const besides = own & ~letters;
			if ((besides & (besides - 1)) !== 0) continue;
			if ((at >= from && at < to) || (sound !== 0 && sounds[at] === sound)) continue;
			if (slipsBetween(pattern, words[at] as string) === 1) wanted.add(at, Level.SLIP);
		}
	}
	for (let at = from; at < to; at++) {
		const length = lengths[at] as number;
		const heard = sound !== 0 && sounds[at] === sound;
		const lacking = bitCount(letters & ~(lettersOfWords[at] as number));
		if (!heard && (lacking > slips + 1 || length < shortest - 1 || (length > longest + 1 && !prefix))) continue;
		const besides = bitCount((lettersOfWords[at] as number) & ~letters);
		if (heard || (besides <= slips + 1 && length <= longest + 1)) {
			const apart = slipsBetween(pattern, words[at] as string);
			if (apart === 0) continue;
			if (apart <= slips) wanted.add(at, apart === 1 ? Level.SLIP : Level.SLIPS);
			else if (apart === slips + 1 && word.length >= 5) nearly.push(at);
			if (heard && apart <= MOST_MISHEARD) wanted.add(at, Level.SOUND);
		}
		if (prefix && lacking <= slips && length > word.length) {
			if (slipsBetween(pattern, words[at] as string, true) <= slips) wanted.add(at, Level.BEGUN);
		}
	}
	addSwapped(index, wanted, word);
	addAlike(index, wanted, word, nearly);
}

// "doctor" may be half remembered where the text has "physician".
function addMeant(index: PassageIndex, wanted: Words, word: string): void {
	for (const other of othersFor(rootOf(word), rootOf))
		for (const form of formsOf(index, other)) wanted.add(form, Level.MEANT);
}

/** Letters by which a name that sounds the same may differ. */
const MOST_MISHEARD = 4;

/** From this length on a wrong first letter is forgiven. */
const SAFE_LENGTH = 5;

// "rtade" is "trade": the first two letters swapped, in words too short for another first letter.
function addSwapped(index: PassageIndex, wanted: Words, word: string): void {
	if (word.length >= SAFE_LENGTH) return;
	const at = placeOf(index.vocabulary.words, word.charAt(1) + word.charAt(0) + word.slice(2));
	if (at >= 0 && word.charAt(0) !== word.charAt(1)) wanted.add(at, Level.SLIP);
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

// Carries levels from words to passages, through postings, labels and runs: the lowest level first, so that a surer one
// simply takes its place.
function spread(index: PassageIndex, wanted: Words, typed: number, strict: boolean): WordMatch {
	const levels = zeros(index.starts.length);
	const {postings} = index;
	const byLevel: number[][] = weights.map(() => []);
	let most = 0;
	for (const word of wanted.found) {
		byLevel[wanted.levels[word] as number]?.push(word);
		most += (postings.from[word + 1] as number) - (postings.from[word] as number);
	}
	// A common beginning stands in most passages; then they are written down in one go at the end.
	const later = most > levels.length / 8;
	let count = 0;
	for (let level = 1; level < byLevel.length; level++) {
		if (level === Level.AROUND && !strict) count = spreadAround(index, wanted, levels, later ? -1 : count);
		for (const word of byLevel[level] as number[]) {
			const end = postings.from[word + 1] as number;
			if (later) {
				for (let i = postings.from[word] as number; i < end; i++) levels[postings.items[i] as number] = level;
				continue;
			}
			scratch = roomFor(scratch, count + end - (postings.from[word] as number));
			for (let i = postings.from[word] as number; i < end; i++) {
				const passage = postings.items[i] as number;
				if (levels[passage] === 0) scratch[count++] = passage;
				levels[passage] = level;
			}
		}
		for (const run of wanted.runs) {
			if (run.level !== level) continue;
			for (const passage of passagesOfRun(index, run)) {
				scratch = roomFor(scratch, count + 1);
				if (!later && levels[passage] === 0) scratch[count++] = passage;
				levels[passage] = level;
			}
		}
	}
	let sure = 0;
	if (later) {
		scratch = roomFor(scratch, levels.length);
		for (let passage = 0; passage < levels.length; passage++) {
			const level = levels[passage] as number;
			if (level === 0) continue;
			scratch[count++] = passage;
			if (level >= Level.BEGINS) sure++;
		}
	} else for (let i = 0; i < count; i++) if ((levels[scratch[i] as number] as number) >= Level.BEGINS) sure++;
	return {
		levels,
		passages: scratch.slice(0, count),
		words: wanted.levels,
		runs: wanted.runs,
		typed,
		sure,
		rarity: sure || count,
	};
}

let scratch = new Uint32Array(1024);

function roomFor(numbers: Uint32Array<ArrayBuffer>, count: number): Uint32Array<ArrayBuffer> {
	if (count <= numbers.length) return numbers;
	const larger = new Uint32Array(Math.max(count, numbers.length * 2));
	larger.set(numbers);
	return larger;
}

// Headings and speakers lend their words to the passages they belong to. Returns the new count of passages met, which
// are written down unless it is -1.
function spreadAround(index: PassageIndex, wanted: Words, levels: Uint8Array, met: number): number {
	const {labelsOfWord, labelRanges} = index;
	let count = met;
	for (const word of wanted.found) {
		if (wanted.levels[word] === Level.MEANT) continue;
		const level = (wanted.levels[word] as number) >= Level.BEGINS ? Level.AROUND : Level.LIKE;
		for (let i = labelsOfWord.from[word] as number; i < (labelsOfWord.from[word + 1] as number); i++) {
			const label = labelsOfWord.items[i] as number;
			for (let r = labelRanges.from[label] as number; r < (labelRanges.from[label + 1] as number); r += 2) {
				const to = labelRanges.items[r + 1] as number;
				for (let p = labelRanges.items[r] as number; p < to; p++) {
					if (count >= 0 && levels[p] === 0) {
						scratch = roomFor(scratch, count + 1);
						scratch[count++] = p;
					}
					if ((levels[p] as number) < level) levels[p] = level;
				}
			}
		}
	}
	return Math.max(count, 0);
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
