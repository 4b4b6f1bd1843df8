// An article made of a text alone, for tests of what is derived from one.

import type {Article, Format} from '../../src/text/article.ts';

/** Returns an article with `text`, its front matter ending at `frontEnd` (0: none). */
export function articleOf(text: string, format: Format = 'plain', frontEnd = 0): Article {
	return {
		id: 'a',
		file: 'a.txt',
		text,
		format,
		frontMatter: {start: 0, end: frontEnd},
		title: '',
		categories: [],
		words: 0,
		notes: [],
	};
}
