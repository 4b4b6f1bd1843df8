// Words of a text and their comparable forms. A word is a run of letters and digits with the apostrophes and dots that
// belong to it ("Trump's", "U.S.", "3.5"); hyphens part words, as "peace-deal" and "peace deal" must meet in a search.
// Folding and stemming are for comparing, never for showing: they do not keep the length.

import {stemmer} from 'stemmer';
import type {Span} from './span.ts';

/** A word as it stands in the text; `text` is the slice `start..end`. */
export type Word = Span & {readonly text: string};

// Initialisms with their last dot, numbers with their inner marks, words with inner apostrophes.
const wordPattern =
	/(?:\p{L}\.){2,}(?![\p{L}\p{N}])|\p{Nd}+(?:[.,:]\p{Nd}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]*(?:['’ʼ＇][\p{L}\p{M}\p{N}\u00ad]+)*/gu;

/** Scripts that part no words by spaces; their runs are cut by the system's own dictionary. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let dictionary: Intl.Segmenter | undefined;

/** Returns the words of `text` inside `span` (the whole text where it is left out), in text order, not overlapping. */
export function wordsIn(text: string, span?: Span): Word[] {
	const from = span?.start ?? 0;
	const stretch = span ? text.slice(span.start, span.end) : text;
	const words: Word[] = [];
	for (const {0: word, index} of stretch.matchAll(wordPattern)) {
		const start = from + index;
		if (word.length > 1 && unspaced.test(word)) {
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

/** Returns how many words `text` has inside `span`, without building them. */
export function countWords(text: string, span: Span): number {
	const stretch = text.slice(span.start, span.end);
	if (unspaced.test(stretch)) return wordsIn(stretch).length;
	let count = 0;
	wordPattern.lastIndex = 0;
	while (wordPattern.test(stretch)) count++;
	return count;
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
