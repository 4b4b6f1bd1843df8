// What several JSON outputs share: the article as scripts see it, and how JSON is written. Key order, number format and
// indentation are fixed here, so that two runs give the same bytes.

import type {Narrative} from '../narrative/narrative.ts';
import type {Article} from '../text/article.ts';
import {jsonSafe} from '../text/safe-text.ts';

/** An article in the contract's words; `origin` is left out where no narrative was made. */
export type JsonArticle = {
	readonly id: string;
	readonly file: string;
	readonly title: string;
	readonly publisher?: string;
	readonly author?: string;
	readonly date?: string;
	readonly words: number;
	/** Text and offsets are of what was taken out of a web page or a feed. */
	readonly extracted?: true;
	readonly origin: string;
};

/** The articles with the account each belongs to, in the order given. */
export function jsonArticles(articles: readonly Article[], narrative: Narrative): JsonArticle[] {
	const originOf = new Map(
		narrative.origins.flatMap(({id, articles}) => articles.map(article => [article, id] as const)),
	);
	return articles.map(({id, file, title, publisher, author, date, words, extracted}) => ({
		id,
		file,
		title,
		...(publisher === undefined ? {} : {publisher}),
		...(author === undefined ? {} : {author}),
		...(date === undefined ? {} : {date}),
		words,
		...(extracted && {extracted}),
		origin: originOf.get(id) ?? '',
	}));
}

/** A score to four decimals: more would show rounding, which differs between orders of summing. */
export function jsonScore(score: number): number {
	return Math.round(score * 10_000) / 10_000;
}

/** The value as indented JSON with a line end, without a character that could act on a terminal. */
export function jsonText(value: unknown): string {
	return `${jsonSafe(JSON.stringify(value, null, 2))}\n`;
}
