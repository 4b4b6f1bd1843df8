// The text one is at, for what leaves the program with it: its address, the line one would edit.

import {addressOf} from '../text/address.ts';
import type {Article} from '../text/article.ts';
import {lineOf} from '../text/line-number.ts';
import {focusedPassage} from './carried.ts';
import {articleOf, openArticle, type State} from './state.ts';

/** The article of the passage that has the focus, else the open one. */
export function articleInHand(state: State): Article | null {
	const passage = focusedPassage(state);
	return (passage && articleOf(state, passage.article)) ?? openArticle(state);
}

/** The address its text gives as its source; null where it gives none that may be followed. */
export function addressInHand(state: State): string | null {
	const url = articleInHand(state)?.url;
	return url === undefined ? null : addressOf(url);
}

/** 1-based line of the passage that has the focus. */
export function lineInHand(state: State): number {
	const passage = focusedPassage(state);
	const article = articleInHand(state);
	return article && !article.extracted ? lineOf(article, passage?.start ?? article.frontMatter.end) : 1;
}
