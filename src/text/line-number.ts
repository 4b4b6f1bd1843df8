// Which line of its file an offset stands in: what a person types into an editor to find a passage again.

import type {Article} from './article.ts';

/** UTF-16 units between two places whose line is remembered; a text may have millions of lines. */
const STEP = 65_536;

/** For each article the line breaks before offset 0, STEP, 2 STEP … as far as anybody asked. */
const counts = new WeakMap<Article, number[]>();

/**
 * The 1-based line of the file that `offset` stands in (of the text, where that was taken out of a web page or a feed).
 * `\n`, `\r\n` and a lone `\r` end a line, as in an editor.
 */
export function lineOf(article: Article, offset: number): number {
	const {text, line: first = 1} = article;
	const known = counts.get(article) ?? [0];
	counts.set(article, known);
	const end = Math.max(0, Math.min(offset, text.length));
	for (let i = known.length; i * STEP <= end; i++)
		known.push((known[i - 1] as number) + breaksIn(text, (i - 1) * STEP, i * STEP));
	const step = Math.floor(end / STEP);
	return first + (known[step] as number) + breaksIn(text, step * STEP, end);
}

/** Line breaks that begin in `text[start, end)` and do not go on behind it. */
function breaksIn(text: string, start: number, end: number): number {
	let breaks = 0;
	for (let i = start; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) breaks++;
	}
	return breaks;
}
