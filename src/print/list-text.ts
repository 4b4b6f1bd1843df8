// The texts of a folder, one line each: file, title, where it came from, its length, the account it belongs to.

import type {Narrative} from '../narrative/narrative.ts';
import type {Article, Corpus} from '../text/article.ts';
import {counted} from '../text/counted.ts';
import {oneLine} from './one-line.ts';
import type {FileOf} from './quoted-passage.ts';

/** Returns a line for each article, in the corpus's order. */
export function listText({articles}: Corpus, narrative: Narrative, fileOf: FileOf = ({file}) => file): string {
	const originOf = new Map(
		narrative.origins.flatMap(({id, articles}) => articles.map(article => [article, id] as const)),
	);
	const line = (article: Article) => {
		const about = [article.title, article.publisher, article.author, article.date].filter(part => part !== undefined);
		const facts = [...about.map(oneLine), counted(article.words, 'word'), `account ${originOf.get(article.id)}`];
		return `${oneLine(fileOf(article))}: ${facts.join(' · ')}\n`;
	};
	return articles.map(line).join('');
}
