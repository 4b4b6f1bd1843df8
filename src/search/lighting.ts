// Which letters of a word are lit when only a part of its folded form was typed: "negot" in "Négotiations". Folding
// does not keep lengths (ß is ss, an accent may be a unit of its own), so the part is found letter by letter.

import type {Span} from '../text/span.ts';
import {foldWord} from './tokens.ts';

/**
 * Returns the stretch of `word` (a span of `text`) whose letters fold to `part` (folded); where `part` does not stand in
 * the folded word, the whole word. Never parts a letter from its accent or a surrogate pair.
 */
export function lightedPart(text: string, word: Span, part: string): Span {
	const raw = text.slice(word.start, word.end);
	const folded = foldWord(raw);
	const at = folded.indexOf(part);
	if (at < 0 || part === '') return {start: word.start, end: word.end};
	if (folded.length === raw.length) return {start: word.start + at, end: word.start + at + part.length};
	return {start: word.start + unitsFor(raw, at), end: word.start + unitsFor(raw, at + part.length)};
}

// The fewest units of `raw` that fold to at least `length` letters, with the accents that follow them.
function unitsFor(raw: string, length: number): number {
	if (length === 0) return 0;
	let units = 0;
	for (const letter of raw) {
		const held = units > 0 ? foldWord(raw.slice(0, units)).length : 0;
		if (held >= length && !/[\p{M}\p{Cf}]/u.test(letter)) return units;
		units += letter.length;
	}
	return raw.length;
}
