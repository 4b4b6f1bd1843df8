// Whether a passage the program cites is a passage the reader marked. Passages are compared by their letters and
// digits alone, so quote styles, spacing and Markdown marks do not count. Says nothing of meaning.

import type {Quote} from './gold.ts';

/** Words of one article, made ready to be compared. */
export type Keyed = Quote & {
	/** Letters and digits, lower case, nothing between them. */
	readonly key: string;
	/** The same with one space between words and at both ends. */
	readonly words: string;
};

/**
 * How a cited passage stands to a marked one: it is the `same`, it `holds` the marked one, it is a `part` of it or
 * overlaps most of the shorter; or `undefined`: something else.
 */
export type Likeness = 'same' | 'holds' | 'part' | undefined;

/** Lower-case words, an apostrophe a gap like any other mark, with single spaces between. */
export function plainWords(text: string): string {
	return (
		text
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).join(' ');
}

/** The passage, ready to be compared. */
export function keyed(article: string, text: string): Keyed {
	const words = plainWords(text);
	return {article, text, key: words.replaceAll(' ', ''), words: ` ${words} `};
}

/** A cited passage longer than this and three times as long as the marked one is a page, which states nothing. */
const PAGE = 600;
/** Marked passages up to this length count only as whole words, or `12` would stand in `1120`. */
const SHORT = 12;

/** How `cited` stands to the passage `marked` by the reader. */
export function likeness(cited: Keyed, marked: Keyed): Likeness {
	const [c, m] = [cited.key, marked.key];
	if (cited.article !== marked.article || c === '' || m === '') return undefined;
	if (c === m) return 'same';
	if (c.length > PAGE && c.length > 3 * m.length) return undefined;
	if (m.length > SHORT ? c.includes(m) : cited.words.includes(marked.words)) return 'holds';
	if (c.length > SHORT && m.includes(c) && (c.length >= 40 || c.length >= 0.4 * m.length)) return 'part';
	return overlap(c, m) >= 0.6 * Math.min(c.length, m.length) ? 'part' : undefined;
}

/** Whether `part` lies within `whole`, however short it is. */
export function liesIn(part: Keyed, whole: Keyed): boolean {
	return part.article === whole.article && part.key !== '' && whole.key.includes(part.key);
}

/** Two slices of one text overlap at their ends: the longest end of one that begins the other, from 24 letters on. */
function overlap(a: string, b: string): number {
	for (let n = Math.min(a.length, b.length); n >= 24; n--)
		if (a.endsWith(b.slice(0, n)) || b.endsWith(a.slice(0, n))) return n;
	return 0;
}
