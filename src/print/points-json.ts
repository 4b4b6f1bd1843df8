// The key points for scripts: schema `briefing/points@1`. The contract is the README's; every `text` is the exact slice.

import type {Narrative} from '../narrative/narrative.ts';
import type {Article} from '../text/article.ts';
import type {Passage} from '../text/span.ts';
import {jsonArticles, jsonScore, jsonText} from './json-parts.ts';
import {quoted, textsOf} from './quoted-passage.ts';

/** Returns the narrative as JSON; points in rank order, at most `limit` of them. */
export function pointsJson(
	articles: readonly Article[],
	narrative: Narrative,
	limit = Number.POSITIVE_INFINITY,
): string {
	const texts = textsOf(articles);
	const quote = (passage: Passage) => quoted(texts, passage);
	return jsonText({
		schema: 'briefing/points@1',
		articles: jsonArticles(articles, narrative),
		origins: narrative.origins.map(({id, articles, evidence}) => ({
			id,
			articles,
			evidence: evidence.map(({articles, kind, score, pairs}) => ({
				articles,
				kind,
				score: jsonScore(score),
				pairs: pairs.map(([one, other]) => [quote(one), quote(other)]),
			})),
		})),
		points: narrative.points.slice(0, limit).map(point => ({
			id: point.id,
			statement: quote(point.statement).text,
			origins: point.origins,
			articles: point.articles,
			citations: point.citations.map(citation => ({...quote(citation), partial: citation.partial})),
		})),
		unique: narrative.unique.map(quote),
		differences: narrative.differences.map(({kind, subject, values}) => ({
			kind,
			subject,
			values: values.map(({value, citations}) => ({value, citations: citations.map(quote)})),
		})),
		variants: narrative.variants.map(({names}) => ({names})),
	});
}
