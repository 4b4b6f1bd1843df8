// Small articles for the tests of the search room: made by hand, or drawn by fast-check from words that like to collide.

import fc from 'fast-check';
import type {Article} from '../../src/text/article.ts';

/** Returns a plain article without front matter. */
export function articleOf(id: string, text: string, rest: Partial<Article> = {}): Article {
	return {
		id,
		file: `${id}.txt`,
		text,
		format: 'plain',
		frontMatter: {start: 0, end: 0},
		title: '',
		categories: [],
		words: 0,
		notes: [],
		...rest,
	};
}

/** Words that are near to one another in every way a search forgives. */
export const words = [
	'harbour harbor port ports ferry ferries cease fire ceasefire minister ministers Zelensky Zelenskyy Kovač kovac talk',
	'talks talked treaty treatise 1,000 1000 3.5 14 U.S. US F-16 don’t colour colors naïve strike struck striking the of in doctor physician phone telephone',
	'to and vote votes voter veto Lindqvist Lindquist bridge abridged water waters 漢字 граница über Ölfeld straße',
]
	.join(' ')
	.split(' ');

const sentence = fc
	.tuple(fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 12}), fc.boolean())
	.map(([list, said]) => {
		const text = `${(list[0] ?? '').charAt(0).toUpperCase()}${list.join(' ').slice(1)}.`;
		return said ? `“${text}”` : text;
	});

/** One to four articles of a few sentences. */
export const articles: fc.Arbitrary<Article[]> = fc
	.array(fc.array(sentence, {minLength: 1, maxLength: 6}), {minLength: 1, maxLength: 4})
	.map(texts => texts.map((sentences, i) => articleOf(`a${i}`, sentences.join('\n\n'))));
