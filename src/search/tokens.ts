// The words of a text as search sees them: where each begins and ends, and its folded form (lower case, no accents,
// no apostrophes, no thousands separators). Guarantees: tokens are in order, not empty, do not overlap, and the same
// slice always gives the same tokens, so that the n-th token of an indexed passage can be found again in its text.
// Stems and spellings are spelling.ts's.

import type {Article} from '../text/article.ts';
import {mendsBetween, placeAfter} from '../text/mend.ts';
import {whenAsked} from '../text/when-asked.ts';
import {fold} from '../text/words.ts';

const NONE = 0;
const LETTER = 1;
const DIGIT = 2;
/** A letter of a script without spaces: a word of its own; the nearness of words does the rest. */
const LONE = 3;
/** A sign that is read as a word: "5 %" is "5 percent". */
const SIGN = 4;

const readAs: Readonly<Record<string, string>> = {'%': 'percent', $: 'dollar', '€': 'euro', '£': 'pound', '&': 'and'};

// One more than the class of every UTF-16 unit, filled as units are met. Surrogates are looked at in pairs.
const classes = new Uint8Array(65536);
const lone = whenAsked(() => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
// Soft hyphens and joiners are part of the word they stand in.
const letter = whenAsked(() => /[\p{L}\p{M}]|\u00ad|\u200c|\u200d|\u2060/u);
const digit = whenAsked(() => /\p{Nd}/u);

function classOfText(character: string): number {
	if (Object.hasOwn(readAs, character)) return SIGN;
	if (letter().test(character)) return lone().test(character) ? LONE : LETTER;
	return digit().test(character) ? DIGIT : NONE;
}

function classAt(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	if (Number.isNaN(unit)) return NONE;
	const known = classes[unit] as number;
	if (known !== 0) return known - 1;
	if (unit >= 0xd800 && unit <= 0xdfff) return classOfSurrogate(text, at, unit);
	const found = classOfText(String.fromCharCode(unit));
	classes[unit] = found + 1;
	return found;
}

// Both halves of a pair get its class; an ideograph beyond the first plane is a run, which only joins neighbours.
function classOfSurrogate(text: string, at: number, unit: number): number {
	const code = unit < 0xdc00 ? text.codePointAt(at) : text.codePointAt(at - 1);
	if (code === undefined || code < 0x10000) return NONE;
	const found = classOfText(String.fromCodePoint(code));
	return found === LONE ? LETTER : found;
}

function isApostrophe(unit: number): boolean {
	return unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x2018;
}

function isGroupMark(unit: number): boolean {
	return unit === 0x2c || unit === 0x2e || isApostrophe(unit) || unit === 0xa0 || unit === 0x202f || unit === 0x2009;
}

/**
 * Writes the words of `text[from, to)` into `out` as start, end, start, end … (offsets in `text`) and returns how many
 * numbers it wrote. A word is a run of letters or of digits: "F-16" is two. Apostrophes inside hold a word together
 * ("don't", "O'Brien"), the possessive `'s` is left off, "U.S." is one word, and so are "1,000,000" and "3.5".
 * An address after `://` is skipped to its end: nobody sees it.
 */
export function scanWords(text: string, from: number, to: number, out: number[]): number {
	let written = 0;
	let at = from;
	while (at < to) {
		const kind = classAt(text, at);
		if (kind === NONE) {
			at++;
			continue;
		}
		if (kind === LONE || kind === SIGN) {
			out[written++] = at;
			out[written++] = ++at;
			continue;
		}
		const start = at;
		let end = at + 1;
		if (kind === DIGIT) {
			while (end < to && classAt(text, end) === DIGIT) end++;
			end = endOfNumber(text, start, end, to);
			at = end;
		} else {
			while (end < to && classAt(text, end) === LETTER) end++;
			if (end < to) {
				const unit = text.charCodeAt(end);
				if (unit === 0x2e && end - start === 1) end = endOfInitials(text, start, to);
				else if (unit === 0x3a && text.startsWith('://', end)) {
					at = endOfAddress(text, end, to);
					continue;
				}
			}
			at = end;
			if (end < to && isApostrophe(text.charCodeAt(end)) && classAt(text, end + 1) === LETTER && end + 1 < to) {
				let tail = end + 2;
				while (tail < to && classAt(text, tail) === LETTER) tail++;
				const first = text.charCodeAt(start) | 32;
				if (tail - end === 2 && (text.charCodeAt(end + 1) | 32) === 0x73) at = tail;
				else if (end - start > 1 || first === 0x6f) at = end = tail;
			}
		}
		out[written++] = start;
		out[written++] = end;
	}
	return written;
}

/**
 * As `scanWords`, and parts words that were glued in copying where the reader sees a space ("Ibelieve" is two), so that
 * what is read can be found.
 */
export function scanMended(article: Article, from: number, to: number, out: number[]): number {
	const written = scanWords(article.text, from, to, out);
	const mends = mendsBetween(article, from, to);
	if (mends.length === 0) return written;
	const cutOf = (i: number): number | undefined => {
		const cut = mends[placeAfter(mends, out[i] as number)];
		return cut !== undefined && cut < (out[i + 1] as number) ? cut : undefined;
	};
	let length = written;
	for (let i = 0; i < written; i += 2) if (cutOf(i) !== undefined) length += 2;
	// From the back, so that nothing is written over that is still to be read.
	let at = length;
	for (let i = written - 2; i >= 0 && at > i + 2; i -= 2) {
		const cut = cutOf(i);
		const [start, end] = [out[i] as number, out[i + 1] as number];
		out[--at] = end;
		out[--at] = cut ?? start;
		if (cut === undefined) continue;
		out[--at] = cut;
		out[--at] = start;
	}
	return length;
}

// "1,000,000", "1 000" with a no-break space, "3.5": the number with its marks; elsewhere its first digits.
function endOfNumber(text: string, start: number, digits: number, to: number): number {
	let end = digits;
	if (end - start <= 3) {
		while (end + 3 < to && isGroupMark(text.charCodeAt(end)) && isThreeDigits(text, end + 1, to)) end += 4;
	}
	if (end + 1 >= to) return end;
	const mark = text.charCodeAt(end);
	if ((mark !== 0x2e && mark !== 0x2c) || classAt(text, end + 1) !== DIGIT) return end;
	let tail = end + 2;
	while (tail < to && classAt(text, tail) === DIGIT) tail++;
	// A date such as 14.3.2025 or a list such as 2014,2015 is not one number.
	if (mark === 0x2c && (tail - end > 3 || end - start > 3)) return end;
	if (tail < to && text.charCodeAt(tail) === mark && classAt(text, tail + 1) === DIGIT) return end;
	return tail;
}

function isThreeDigits(text: string, at: number, to: number): boolean {
	return (
		at + 3 <= to &&
		classAt(text, at) === DIGIT &&
		classAt(text, at + 1) === DIGIT &&
		classAt(text, at + 2) === DIGIT &&
		(at + 3 === to || classAt(text, at + 3) !== DIGIT)
	);
}

// "U.S", "J.D", "p.m": single letters parted by single dots; the last dot is left off.
function endOfInitials(text: string, start: number, to: number): number {
	let end = start + 1;
	while (
		end + 1 < to &&
		text.charCodeAt(end) === 0x2e &&
		classAt(text, end + 1) === LETTER &&
		(end + 2 === to || classAt(text, end + 2) !== LETTER)
	) {
		end += 2;
	}
	return end;
}

function endOfAddress(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && !/[\s)>\]"]/.test(text[at] as string)) at++;
	return at;
}

const plain = /^[a-z0-9]*$/;

/**
 * Returns the form a word of `scanWords` is compared in: `fold` of the text room, and without apostrophes, dots and
 * thousands separators; a decimal comma becomes a point. Folding a folded word changes nothing.
 */
export function foldWord(raw: string): string {
	const lower = raw.toLowerCase();
	if (plain.test(lower)) return lower;
	const sign = readAs[lower];
	if (sign !== undefined) return sign;
	const folded = fold(lower).replace(/\p{Nd}/gu, found => (found <= '9' ? found : String(digitValue(found))));
	if (digit().test(folded.charAt(0))) return foldNumber(folded);
	const bare = folded.replace(/['.]/g, '');
	return bare === '' ? lower : bare;
}

// Groups of three after a mark are thousands, other marks a decimal point.
function foldNumber(digits: string): string {
	return digits.replace(/[\s,.']/g, (mark, at: number) => {
		const isGroup = /^\d{3}(?!\d)/.test(digits.slice(at + 1));
		return isGroup || !/[.,]/.test(mark) ? '' : '.';
	});
}

// The digits of every script lie in a row of ten, zero first.
function digitValue(character: string): number {
	const code = character.codePointAt(0) ?? 0x30;
	let zero = code;
	while (code - zero < 9 && digit().test(String.fromCodePoint(zero - 1))) zero--;
	return code - zero;
}

/** Returns the folded words of `text`, in order: for queries, titles and names. */
export function wordsOf(text: string): string[] {
	const out: number[] = [];
	const written = scanWords(text, 0, text.length, out);
	const words: string[] = [];
	for (let i = 0; i < written; i += 2) words.push(foldWord(text.slice(out[i], out[i + 1])));
	return words;
}
