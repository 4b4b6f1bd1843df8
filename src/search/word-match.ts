// Which words of the texts a typed word may mean, and how surely: the same word, another spelling, two words written as
// one, an alias, another form, a beginning, a slip of the finger, a name as heard, another word for it. Guarantees: whether
// two words go together depends on the two words (and the aliases) only, never on what else is in the texts, so that adding
// a file takes no hit away; results are kept per index (kept-matches.ts). The passages that have the words are
// met-passages.ts's, what a passage is worth is find.ts's.

import Fuse from 'fuse.js';
import {othersFor} from '../english/others-for.ts';
import {aliasesOf} from './aliases.ts';
import {bitCount, LONGEST_PATTERN, lettersOf, patternOf, slipsBetween, slipsForgiven} from './edit-distance.ts';
import {keep, zeros} from './kept-matches.ts';
import {Level, type Meant, type Run, type WordMatch} from './levels.ts';
import {matchFrom} from './met-passages.ts';
import {hashOfSound, type PassageIndex} from './passage-index.ts';
import {placeOf, rangeOf} from './sorted-words.ts';
import {rootOf, soundKey, spellingKey} from './spelling.ts';
import {bucketsOf, SOUNDS} from './word-buckets.ts';

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
		return matchFrom(index, wanted, word.length, strict);
	});
}

// The vocabulary words a typed word may mean, with their levels.
class Words implements Meant {
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
