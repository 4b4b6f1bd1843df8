// Several articles in one text file, each with its own front matter: where each begins. A text is parted only where it
// begins with front matter and later, after an empty line, has more of it that says whose article it is; two rules with
// a line between them are no front matter.

import {letterPattern} from '../text/letter-pattern.ts';
import type {Span} from '../text/span.ts';

/** An article in a file: its span, and the 1-based line that it begins at. */
export type Part = Span & {readonly line: number};

/** Keys of which two, or a title, make a fenced stretch the head of an article. */
const known = /^["']?(?:title|headline|date|published|author|byline|publisher|source|outlet|url|link)["']?[ \t]*:/i;
const title = /^["']?(?:title|headline)["']?[ \t]*:/i;
/** What lines of front matter look like: a key, something that goes on, an item, a comment. */
const line = letterPattern(
	String.raw`^(?:["']?[\p{L}_][\p{L}\p{N}_ .-]{0,60}["']?:(?:\s.*)?|[ \t]+.*|-[ \t].*|#.*|[\]}],?)?$`,
);
const fence = /^---[ \t]*$/;
/** Longer front matter is none, in lines. */
const LONGEST = 60;
/** More articles are left in the last one. */
const MOST_PARTS = 1000;

/** Returns the articles of a text where it holds several, else null. */
export function partsOf(text: string): readonly Part[] | null {
	if (!/^\s*---[ \t]*[\r\n]/.test(text.slice(0, 1000))) return null;
	const lines = [...text.matchAll(/([^\r\n]*)(\r\n?|\n|$)/g)].map(({index, 1: words = ''}) => ({start: index, words}));
	const heads: {start: number; line: number}[] = [];
	for (let i = 0; i < lines.length && heads.length < MOST_PARTS; i++) {
		const end = headEnd(lines, i);
		if (end < 0) continue;
		heads.push({start: lines[i]?.start ?? 0, line: i + 1});
		i = end;
	}
	const [first] = heads;
	if (heads.length < 2 || !first || text.slice(0, first.start).trim() !== '') return null;
	return heads.map(({start, line}, index) => ({
		start: index === 0 ? 0 : start,
		end: heads[index + 1]?.start ?? text.length,
		line: index === 0 ? 1 : line,
	}));
}

/** Index of the line that closes the front matter which begins at line `at`; -1 where none does. */
function headEnd(lines: readonly {readonly words: string}[], at: number): number {
	if (!fence.test(lines[at]?.words ?? '') || (at > 0 && lines[at - 1]?.words.trim() !== '')) return -1;
	let keys = 0;
	for (let i = at + 1; i < Math.min(lines.length, at + LONGEST); i++) {
		const words = lines[i]?.words ?? '';
		if (fence.test(words)) return keys > 1 ? i : -1;
		if (!line(words).test(words)) return -1;
		if (known.test(words)) keys += title.test(words) ? 2 : 1;
	}
	return -1;
}
