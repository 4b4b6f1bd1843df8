// The inverted index that carries words to passages: every sentence, heading and title of the texts, which words stand
// in it and in what order, and which words it gets from its surroundings (the heading above, the speaker). Here is what it
// consists of: plain typed arrays and strings, whose spans are exact slices of `article.text`. It is made in
// build-index.ts and stored by index-bytes.ts; words to spellings are spelling.ts's, answers find.ts's.

import type {Article} from '../text/article.ts';
import type {Span} from '../text/span.ts';
import type {Lists} from './lists.ts';

/** What other rooms found out about the texts, as plain data. */
export type SearchFacts = {
	/** Stretches that somebody says (without their quotation marks); `speaker` is null where nobody is named. */
	readonly speakers: readonly (Span & {readonly article: string; readonly speaker: string | null})[];
	/** Groups of names for one thing, as the texts write them. */
	readonly aliases: readonly (readonly string[])[];
};

/** Bit of `PassageIndex.flags`: the passage is a heading. */
export const HEADING = 1;
/** Bit of `PassageIndex.flags`: it is its article's title. */
export const TITLE = 2;
/** Bit of `PassageIndex.flags`: part of it is said by somebody. */
export const QUOTED = 4;

/** Words as one sorted list; a word's number is its place. */
export type Vocabulary = {
	/** Folded, sorted by UTF-16 units. */
	readonly words: readonly string[];
	/** Keys of `rootOf`, sorted, and for each word the number of its key. */
	readonly roots: readonly string[];
	readonly rootOfWord: Uint32Array;
	/** For each root its words. */
	readonly wordsOfRoot: Lists;
	/** Of each word: its length (at most 255), bits of its letters, hash of its sound (0: none). */
	readonly lengths: Uint8Array;
	readonly letters: Int32Array;
	readonly sounds: Uint32Array;
};

/** The index. Passages are numbered in article and text order; articles by their place in `articles`. */
export type PassageIndex = {
	readonly articles: readonly Article[];
	readonly vocabulary: Vocabulary;
	/** Of each article its first passage; one more at the end. */
	readonly passagesFrom: Uint32Array;
	/** Of each passage: its article's number, its span, its bits. */
	readonly articleOf: Uint32Array;
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
	readonly flags: Uint8Array;
	/** Of each passage its words in text order. */
	readonly tokens: Lists;
	/** Of each word the passages it stands in, ascending, each once. */
	readonly postings: Lists;
	/** Headings and speakers: of each its words, and the passages it belongs to as from, to, from, to … */
	readonly labelTokens: Lists;
	readonly labelRanges: Lists;
	/** Of each word the labels it stands in. */
	readonly labelsOfWord: Lists;
	/** Names of the speakers; speaker `i` is label `firstSpeaker + i`. */
	readonly speakers: readonly string[];
	readonly firstSpeaker: number;
	/** Groups of names as given. */
	readonly aliases: readonly (readonly string[])[];
	/** Of each article a hash of its text. */
	readonly textHashes: Uint32Array;
};

/** Returns the number a sound key is stored as; 0 for the empty key. */
export function hashOfSound(key: string): number {
	if (key === '') return 0;
	let hash = 0x811c9dc5;
	for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
	return hash >>> 0 || 1;
}

/**
 * Returns a hash of a text, to tell whether an index still fits it; not a safeguard against malice. FNV-1a over pairs of
 * UTF-16 units in two lanes, which a processor works on at the same time: an archive is hashed whenever it is opened.
 */
export function hashOfText(text: string): number {
	const {length} = text;
	let one = 0x811c9dc5 ^ length;
	let other = 0x9747b28c;
	let i = 0;
	for (; i + 3 < length; i += 4) {
		one = Math.imul(one ^ (text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16)), 0x01000193);
		other = Math.imul(other ^ (text.charCodeAt(i + 2) | (text.charCodeAt(i + 3) << 16)), 0x01000193);
		one ^= one >>> 15;
		other ^= other >>> 13;
	}
	for (; i < length; i++) one = Math.imul(one ^ text.charCodeAt(i), 0x01000193);
	return Math.imul(one ^ (other >>> 7) ^ (other << 11), 0x85ebca6b) >>> 0;
}
