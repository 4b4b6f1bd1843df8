// The answer to a query as lines of `file:line: passage`, like grep's, matches lit by the painter given. With context,
// the sentences around a hit stand before and after it as `file-line- sentence`, and hits are parted by `--`.

import type {Answer, Hit} from '../search/search.ts';
import type {Article} from '../text/article.ts';
import {lineOf} from '../text/line-number.ts';
import type {SafeText} from '../text/safe-text.ts';
import {sentencesOf} from '../text/sentences.ts';
import type {Span} from '../text/span.ts';
import {oneLine} from './one-line.ts';
import {articleIn, type FileOf, type Texts, textsOf} from './quoted-passage.ts';

/** How printed words look. On anything but a terminal both return what they get. */
export type Paint = {readonly match: (text: SafeText) => string; readonly place: (text: SafeText) => string};

/** Paints nothing: for pipes and files. */
export const plainPaint: Paint = {match: text => text, place: text => text};

/** Paints with the terminal's own colours, as grep does: matches bold red, places magenta. */
export const colourPaint: Paint = {
	match: text => (text === '' ? '' : `\x1b[1;31m${text}\x1b[m`),
	place: text => (text === '' ? '' : `\x1b[35m${text}\x1b[m`),
};

/** How to print an answer; `context` counts sentences on each side. */
export type SearchTextOptions = {readonly paint?: Paint; readonly context?: number; readonly fileOf?: FileOf};

/** Returns the hits as lines, best first; nothing where there is no hit. */
export function searchText(articles: readonly Article[], answer: Answer, options: SearchTextOptions = {}): string {
	const {paint = plainPaint, context = 0, fileOf = ({file}) => file} = options;
	const texts = textsOf(articles);
	const place = (article: Article, offset: number, mark: string) =>
		`${paint.place(oneLine(fileOf(article)))}${mark}${lineOf(article, offset)}${mark} `;
	const hits = answer.hits.map(hit => {
		const article = articleIn(texts, hit);
		const aside = ({start, end}: Span) => `${place(article, start, '-')}${oneLine(article.text.slice(start, end))}\n`;
		const {before, after} = context > 0 ? around(texts, hit, context) : {before: [], after: []};
		return `${before.map(aside).join('')}${place(article, hit.start, ':')}${lit(article.text, hit, paint)}\n${after.map(aside).join('')}`;
	});
	return hits.join(context > 0 ? '--\n' : '');
}

/** The sentences before and after a hit, at most `count` each. */
function around(texts: Texts, hit: Hit, count: number): {before: readonly Span[]; after: readonly Span[]} {
	const sentences = sentencesOf(articleIn(texts, hit));
	const before = sentences.filter(({end}) => end <= hit.start).slice(-count);
	const after = sentences.filter(({start}) => start >= hit.end).slice(0, count);
	return {before, after};
}

// Blanks are part of what stands between two matches, so line breaks are evened out here and not by `oneLine`.
function lit(text: string, {start, end, matches}: Hit, paint: Paint): string {
	const even = (from: number, to: number) => oneLine(`|${text.slice(from, to)}|`).slice(1, -1) as SafeText;
	let out = '';
	let at = start;
	for (const match of matches) {
		const from = Math.max(at, match.start);
		const to = Math.min(end, match.end);
		if (to <= from) continue;
		out += even(at, from) + paint.match(even(from, to));
		at = to;
	}
	return (out + even(at, end)).trim();
}
