// The index as bytes: to be cached in a file or handed over by a worker. Guarantees: `fromBytes(toBytes(index))` is the
// same index; bytes of another version, of other texts, cut short or changed anywhere give undefined, never a throw and
// never a wrong index. Where the bytes are kept, and when they are stale, is others' affair.
//
// Layout: a header of `HEADER` 32-bit numbers (magic, version, two checksums, bytes, sections), then for each section
// its length in bytes, then the sections, each begun at a multiple of four. Numbers are little-endian; a big-endian
// machine reads another magic number and starts anew.

import type {Article} from '../text/article.ts';
import type {Lists} from './lists.ts';
import {hashOfText, type PassageIndex} from './passage-index.ts';

const MAGIC = 0x49465242; // "BRFI"

/** Raise it with every change of the layout, of the words (tokens.ts, fold), the stems, the sound keys or the sentences. */
const INDEX_VERSION = 1;

const HEADER = 6;

type Numbers = Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** Returns `index` as bytes; they hold no text, but its words, in sorted order. */
export function toBytes(index: PassageIndex): Uint8Array<ArrayBuffer> {
	const sections = sectionsOf(index);
	const lengths = sections.map(section => section.byteLength);
	const size = 4 * (HEADER + sections.length) + lengths.reduce((sum, length) => sum + padded(length), 0);
	const bytes = new Uint8Array(size);
	const numbers = new Uint32Array(bytes.buffer);
	numbers[0] = MAGIC;
	numbers[1] = INDEX_VERSION;
	numbers[4] = size;
	numbers[5] = sections.length;
	numbers.set(lengths, HEADER);
	let at = 4 * (HEADER + sections.length);
	for (const section of sections) {
		bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
		at += padded(section.byteLength);
	}
	const [one, other] = checksums(numbers);
	numbers[2] = one;
	numbers[3] = other;
	return bytes;
}

/**
 * Returns the index that `bytes` hold for `articles` (the same texts in the same order), or undefined where they hold
 * none for them: damaged, of another version, or of texts that have changed since.
 */
export function fromBytes(bytes: Uint8Array, articles: readonly Article[]): PassageIndex | undefined {
	if (bytes.byteLength < 4 * HEADER || bytes.byteLength % 4 !== 0) return undefined;
	const own = bytes.byteOffset % 4 === 0 && bytes.buffer instanceof ArrayBuffer ? bytes : bytes.slice();
	const buffer = own.buffer as ArrayBuffer;
	const numbers = new Uint32Array(buffer, own.byteOffset, own.byteLength / 4);
	if (numbers[0] !== MAGIC || numbers[1] !== INDEX_VERSION || numbers[4] !== own.byteLength) return undefined;
	const [one, other] = checksums(numbers);
	if (numbers[2] !== one || numbers[3] !== other) return undefined;
	const sections = cut(buffer, own.byteOffset, numbers);
	const index = sections && indexOf(sections, articles);
	return index && isWhole(index) ? index : undefined;
}

function padded(length: number): number {
	return (length + 3) & ~3;
}

// Two sums over the 32-bit numbers, each a chain of multiplications that no single change can leave as it was: every
// step is a bijection of the sum before. Their own places in the header count as zero.
function checksums(numbers: Uint32Array): readonly [number, number] {
	let one = 0x811c9dc5;
	let other = 0x9747b28c;
	for (let i = 4; i < numbers.length; i++) {
		const number = numbers[i] as number;
		one = Math.imul(one ^ number, 0x01000193);
		other = Math.imul(other ^ number, 0x85ebca6b);
		other ^= other >>> 15;
	}
	return [one >>> 0, other >>> 0];
}

function cut(buffer: ArrayBuffer, offset: number, numbers: Uint32Array): DataView<ArrayBuffer>[] | undefined {
	const count = numbers[5] as number;
	if (count !== SECTIONS) return undefined;
	const sections: DataView<ArrayBuffer>[] = [];
	let at = offset + 4 * (HEADER + count);
	const end = offset + 4 * numbers.length;
	for (let i = 0; i < count; i++) {
		const length = numbers[HEADER + i] as number;
		if (at + length > end) return undefined;
		sections.push(new DataView(buffer, at, length));
		at += padded(length);
	}
	return at === end ? sections : undefined;
}

/** Number of sections; each place below is one. */
const SECTIONS = 26;

function sectionsOf(index: PassageIndex): Numbers[] {
	const {vocabulary} = index;
	const lists = [
		vocabulary.wordsOfRoot,
		index.tokens,
		index.postings,
		index.labelTokens,
		index.labelRanges,
		index.labelsOfWord,
	];
	const rest = {
		ids: index.articles.map(article => article.id),
		speakers: index.speakers,
		firstSpeaker: index.firstSpeaker,
		aliases: index.aliases,
	};
	return [
		encode(JSON.stringify(rest)),
		encode(vocabulary.words.join('\n')),
		encode(vocabulary.roots.join('\n')),
		vocabulary.rootOfWord,
		vocabulary.lengths,
		vocabulary.letters,
		vocabulary.sounds,
		index.passagesFrom,
		index.articleOf,
		index.starts,
		index.ends,
		index.flags,
		index.textHashes,
		new Uint32Array([vocabulary.words.length, vocabulary.roots.length]),
		...lists.flatMap(({from, items}) => [from, items]),
	] as Numbers[];
}

function encode(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}

function indexOf(sections: readonly DataView<ArrayBuffer>[], articles: readonly Article[]): PassageIndex | undefined {
	let next = 0;
	const view = (): DataView<ArrayBuffer> => sections[next++] as DataView<ArrayBuffer>;
	const bytes = (): Uint8Array<ArrayBuffer> => {
		const {buffer, byteOffset, byteLength} = view();
		return new Uint8Array(buffer, byteOffset, byteLength);
	};
	const numbers = (): Uint32Array<ArrayBuffer> => {
		const {buffer, byteOffset, byteLength} = view();
		return new Uint32Array(buffer, byteOffset, byteLength >> 2);
	};
	const strings = (): string[] => {
		const text = new TextDecoder().decode(bytes());
		return text === '' ? [] : text.split('\n');
	};
	const lists = (): Lists => ({from: numbers(), items: numbers()});
	const rest = restOf(new TextDecoder().decode(bytes()));
	if (!rest || rest.ids.length !== articles.length) return undefined;
	for (const [i, article] of articles.entries()) if (article.id !== rest.ids[i]) return undefined;
	const words = strings();
	const roots = strings();
	const rootOfWord = numbers();
	const lengths = bytes();
	const letterBits = numbers();
	const sounds = numbers();
	const passagesFrom = numbers();
	const articleOf = numbers();
	const starts = numbers();
	const ends = numbers();
	const flags = bytes();
	const textHashes = numbers();
	const [wordCount, rootCount] = numbers();
	if (words.length !== wordCount || roots.length !== rootCount || textHashes.length !== articles.length)
		return undefined;
	for (const [i, article] of articles.entries()) if (hashOfText(article.text) !== textHashes[i]) return undefined;
	return {
		articles,
		vocabulary: {
			words,
			roots,
			rootOfWord,
			wordsOfRoot: lists(),
			lengths,
			letters: new Int32Array(letterBits.buffer, letterBits.byteOffset, letterBits.length),
			sounds,
		},
		passagesFrom,
		articleOf,
		starts,
		ends,
		flags,
		tokens: lists(),
		postings: lists(),
		labelTokens: lists(),
		labelRanges: lists(),
		labelsOfWord: lists(),
		speakers: rest.speakers,
		firstSpeaker: rest.firstSpeaker,
		aliases: rest.aliases,
		textHashes,
	};
}

type Rest = {ids: string[]; speakers: string[]; firstSpeaker: number; aliases: string[][]};

function restOf(json: string): Rest | undefined {
	try {
		const {ids, speakers, firstSpeaker, aliases} = JSON.parse(json) as Record<string, unknown>;
		const whole =
			areStrings(ids) &&
			areStrings(speakers) &&
			Array.isArray(aliases) &&
			aliases.every(areStrings) &&
			isCount(firstSpeaker);
		return whole ? {ids, speakers, firstSpeaker, aliases} : undefined;
	} catch {
		return undefined;
	}
}

function areStrings(value: unknown): value is string[] {
	return Array.isArray(value) && value.every(item => typeof item === 'string');
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}

// Checks that every number points at something that is there, so that even well-made foreign bytes cannot mislead.
function isWhole(index: PassageIndex): boolean {
	const {vocabulary, articles, starts, ends} = index;
	const words = vocabulary.words.length;
	const passages = starts.length;
	const labels = index.labelTokens.from.length - 1;
	const sized =
		vocabulary.rootOfWord.length === words &&
		vocabulary.lengths.length === words &&
		vocabulary.letters.length === words &&
		vocabulary.sounds.length === words &&
		ends.length === passages &&
		index.flags.length === passages &&
		index.articleOf.length === passages &&
		index.passagesFrom.length === articles.length + 1 &&
		index.firstSpeaker + index.speakers.length === labels &&
		index.labelRanges.from.length === labels + 1;
	if (!sized || !areSorted(vocabulary.words) || !areSorted(vocabulary.roots)) return false;
	if (!areLists({from: index.passagesFrom, items: starts}, articles.length, Number.POSITIVE_INFINITY)) return false;
	for (let p = 0; p < passages; p++) {
		const article = index.articleOf[p] as number;
		if (article >= articles.length || p < (index.passagesFrom[article] as number)) return false;
		if (p >= (index.passagesFrom[article + 1] as number)) return false;
		if ((starts[p] as number) > (ends[p] as number)) return false;
		if ((ends[p] as number) > (articles[article] as Article).text.length) return false;
	}
	return (
		areBelow(vocabulary.rootOfWord, vocabulary.roots.length) &&
		areLists(vocabulary.wordsOfRoot, vocabulary.roots.length, words) &&
		areLists(index.tokens, passages, words) &&
		areLists(index.postings, words, passages) &&
		areLists(index.labelTokens, labels, words) &&
		areLists(index.labelRanges, labels, passages + 1) &&
		areLists(index.labelsOfWord, words, labels)
	);
}

function areLists({from, items}: Lists, count: number, below: number): boolean {
	if (from.length !== count + 1 || from[0] !== 0 || from[count] !== items.length) return false;
	for (let i = 0; i < count; i++) if ((from[i] as number) > (from[i + 1] as number)) return false;
	return areBelow(items, below);
}

function areBelow(items: Uint32Array, limit: number): boolean {
	let most = 0;
	for (let i = 0; i < items.length; i++) if ((items[i] as number) > most) most = items[i] as number;
	return items.length === 0 || most < limit;
}

function areSorted(words: readonly string[]): boolean {
	for (let i = 1; i < words.length; i++) if ((words[i - 1] as string) >= (words[i] as string)) return false;
	return true;
}
