// How far a text has been read, in per cent of what there is to read: front matter and paragraphs that are printed
// twice and folded do not count.

import type {Article} from '../text/article.ts';
import {blocksOf} from '../text/blocks.ts';

/** Per cent of an article that lie before `offset`; 100 only where nothing is left. `unfolded`: repeats are shown. */
export function percentAt(article: Article, offset: number, unfolded: boolean): number {
	const from = article.frontMatter.end;
	const end = unfolded ? article.text.trimEnd().length : endOfReading(article);
	if (offset >= end) return 100;
	return end <= from ? 100 : Math.max(0, Math.min(99, Math.floor(((offset - from) / (end - from)) * 100)));
}

/** The end of the last block that is shown while repeats are folded. */
function endOfReading(article: Article): number {
	const last = blocksOf(article).findLast(block => block.repeats === undefined);
	return last ? last.content.end : article.text.trimEnd().length;
}
