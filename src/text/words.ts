// Words of a text and their comparable forms. A word is a run of letters and digits with the apostrophes and dots that
// belong to it ("Trump's", "U.S.", "3.5"); hyphens part words, as "peace-deal" and "peace deal" must meet in a search.
// Folding and stemming are for comparing, never for showing: they do not keep the length.

import {stemmer} from 'stemmer';
import type {Span} from './span.ts';
import {whenAsked} from './when-asked.ts';

/** A word as it stands in the text; `text` is the slice `start..end`. */
export type Word = Span & {readonly text: string};

// Initialisms with their last dot, numbers with their inner marks, words with inner apostrophes. Made when it is asked
// for: classes of all of Unicode take 2 ms to be read, and the first frame needs none.
const wordPattern = whenAsked(
	() =>
		/(?:\p{L}\.){2,}(?![\p{L}\p{N}])|\p{Nd}+(?:[.,:]\p{Nd}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]*(?:['’ʼ＇][\p{L}\p{M}\p{N}\u00ad]+)*/gu,
);

/** Scripts that part no words by spaces; their runs are cut by the system's own dictionary. */
const unspaced = whenAsked(
	() =>
		/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
);

let dictionary: Intl.Segmenter | undefined;

/** Returns the words of `text` inside `span` (the whole text where it is left out), in text order, not overlapping. */
export function wordsIn(text: string, span?: Span): Word[] {
	const from = span?.start ?? 0;
	const stretch = span ? text.slice(span.start, span.end) : text;
	const words: Word[] = [];
	for (const {0: word, index} of stretch.matchAll(wordPattern())) {
		const start = from + index;
		if (word.length > 1 && unspaced().test(word)) {
			dictionary ??= new Intl.Segmenter('en', {granularity: 'word'});
			for (const part of dictionary.segment(word)) {
				if (!part.isWordLike) continue;
				const at = start + part.index;
				words.push({start: at, end: at + part.segment.length, text: part.segment});
			}
		} else words.push({start, end: start + word.length, text: word});
	}
	return words;
}

/**
 * Returns how many words a reader counts in `span` of `text`: stretches between white space or dashes that hold a letter
 * or a digit, and for scripts without spaces a word for two characters. One pass without expressions, as every text is
 * counted before the first frame.
 */
export function countWords(text: string, span: Span): number {
	let count = 0;
	let unspacedLetters = 0;
	let inWord = false;
	for (let i = span.start; i < span.end; i++) {
		const code = text.charCodeAt(i);
		if (isGap(code)) inWord = false;
		else if (code >= 0x2e80 && code < 0xd7a4 && !(code >= 0xa000 && code < 0xac00)) {
			// Korean has spaces; Chinese and Japanese have none.
			if (code >= 0xac00) {
				if (!inWord) count++;
				inWord = true;
			} else if (code > 0x3004) unspacedLetters++;
		} else if (!inWord && isCounted(code)) {
			count++;
			inWord = true;
		}
	}
	return count + Math.ceil(unspacedLetters / 2);
}

/** White space, and the dashes that part words without it (– and —). */
function isGap(code: number): boolean {
	return (
		code <= 0x20 ||
		code === 0xa0 ||
		code === 0x85 ||
		code === 0x1680 ||
		(code >= 0x2000 && code <= 0x200a) ||
		(code >= 0x2013 && code <= 0x2015) ||
		(code >= 0x2028 && code <= 0x202f) ||
		code === 0x205f ||
		code === 0x3000
	);
}

/** Digits and letters: all of ASCII's, and from Latin-1 on all but its signs and the block of general punctuation. */
function isCounted(code: number): boolean {
	if (code < 0x80)
		return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
	return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x2c00) && code < 0xd800;
}

/** Letters that Unicode does not take apart into a base and a mark. */
const whole = new Map([
	['ß', 'ss'],
	['æ', 'ae'],
	['œ', 'oe'],
	['ø', 'o'],
	['ł', 'l'],
	['đ', 'd'],
	['ð', 'd'],
	['þ', 'th'],
	['ı', 'i'],
	['ħ', 'h'],
]);

const plainWord = /^[a-z0-9]+$/;

/**
 * Returns `word` as it is compared: lower case, without accents, soft hyphens and joiners, with straight apostrophes,
 * initialisms without dots ("U.S." and "US" → "us"). The length may change. Idempotent.
 */
export function fold(word: string): string {
	if (plainWord.test(word)) return word;
	let folded = word
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\p{M}\p{Cf}]/gu, '')
		.replace(/[’‘ʼ＇`´]/g, "'")
		.replace(/[“”„«»]/g, '"')
		.replace(/[ßæœøłđðþıħ]/g, letter => whole.get(letter) ?? letter);
	if (/^(?:\p{L}\.){2,}$/u.test(folded)) folded = folded.replaceAll('.', '');
	return folded;
}

const stems = new Map<string, string>();
/** Stems kept; a story has some thousand different words. */
const MOST_STEMS = 100_000;

/**
 * Returns the stem of an English word ("negotiations" and "negotiating" → "negoti"), folded and without a possessive.
 * Words with digits or letters other than a–z come back folded only. Porter (1980), as in the package stemmer.
 */
export function stem(word: string): string {
	let found = stems.get(word);
	if (found === undefined) {
		const folded = fold(word).replace(/'s?$/, '');
		found = /^[a-z]{3,}$/.test(folded) ? stemmer(folded) : folded;
		if (stems.size >= MOST_STEMS) stems.clear();
		stems.set(word, found);
	}
	return found;
}
