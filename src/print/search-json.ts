// The answer to a query for scripts: schema `briefing/search@1`. Every `text` is the exact slice; `matches` are offsets
// of the same kind as `start` and `end`.

import type {Answer} from '../search/search.ts';
import type {Article} from '../text/article.ts';
import {jsonScore, jsonText} from './json-parts.ts';
import {quoted, textsOf} from './quoted-passage.ts';

/** Returns the answer as JSON, best hit first. */
export function searchJson(articles: readonly Article[], answer: Answer): string {
	const texts = textsOf(articles);
	return jsonText({
		schema: 'briefing/search@1',
		query: answer.query,
		hits: answer.hits.map(hit => ({
			...quoted(texts, hit),
			score: jsonScore(hit.score),
			matches: hit.matches.map(({start, end}) => [start, end]),
		})),
	});
}
