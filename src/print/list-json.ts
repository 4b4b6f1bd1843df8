// The texts of a folder for scripts: schema `briefing/list@1`, with what could not be read.

import type {Narrative} from '../narrative/narrative.ts';
import type {Corpus} from '../text/article.ts';
import {jsonArticles, jsonText} from './json-parts.ts';

/** Returns the corpus as JSON, in its own order. */
export function listJson({articles, problems}: Corpus, narrative: Narrative): string {
	return jsonText({
		schema: 'briefing/list@1',
		articles: jsonArticles(articles, narrative),
		problems: problems.map(({file, message}) => ({file, message})),
	});
}
