// Which line of its file an offset stands in: what a person types into an editor to find a passage again.

import type {Article} from './article.ts';

const lineStarts = new WeakMap<Article, readonly number[]>();

/** The 1-based line of the file that `offset` stands in (of the text, where that was taken out of a web page or a feed). `\n`, `\r\n` and a lone `\r` end a line, as in an editor. */
export function lineOf(article: Article, offset: number): number {
	let starts = lineStarts.get(article);
	if (!starts) {
		starts = [0, ...[...article.text.matchAll(/\r\n|\n|\r/g)].map(({index, 0: ending}) => index + ending.length)];
		lineStarts.set(article, starts);
	}
	let low = 0;
	let high = starts.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((starts[middle] as number) <= offset) low = middle;
		else high = middle;
	}
	return low + (article.line ?? 1);
}
