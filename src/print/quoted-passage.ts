// A passage as a script gets it: its article, its span, the line it begins on, and its words exactly as they stand in
// the file. Every output of this room takes its words and its line numbers from here, so that they agree.

import type {Article} from '../text/article.ts';
import {lineOf} from '../text/line-number.ts';
import type {Passage} from '../text/span.ts';

/** A passage with its words. `line` is 1-based; `text` is `article.text.slice(start, end)`, nothing else. */
export type QuotedPassage = Passage & {readonly line: number; readonly text: string};

/** Names a file in front of its line, as the user could open it. */
export type FileOf = (article: Article) => string;

/** Articles by id, for looking passages up. */
export type Texts = ReadonlyMap<string, Article>;

/** The articles by id. */
export function textsOf(articles: readonly Article[]): Texts {
	return new Map(articles.map(article => [article.id, article]));
}

/** The article a passage is of. Throws where it is not one of `texts`, which no input can bring about. */
export function articleIn(texts: Texts, passage: Passage): Article {
	const article = texts.get(passage.article);
	if (!article) throw new Error(`no article ${passage.article}`);
	return article;
}

/** The passage with its words and line, in the order of keys that the JSON has. */
export function quoted(texts: Texts, passage: Passage): QuotedPassage {
	const article = articleIn(texts, passage);
	const {start, end} = passage;
	return {article: article.id, start, end, line: lineOf(article, start), text: article.text.slice(start, end)};
}
