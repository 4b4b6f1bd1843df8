// A place in a text that may be edited: an offset and the words that stood there. It is found again by its words.

import type {Article} from '../text/article.ts';

/** An offset and the words that stood there. */
export type Spot = {readonly start: number; readonly words: string};

/** The offset of a spot: where its words stand now, the nearest to where they stood; else where they stood. */
export function spotIn(article: Article, {start, words}: Spot): number {
	const {text} = article;
	if (words === '' || text.startsWith(words, start)) return Math.min(start, text.length);
	let best = -1;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
		if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
		if (at > start) break;
	}
	return best >= 0 ? best : Math.min(start, text.length);
}
