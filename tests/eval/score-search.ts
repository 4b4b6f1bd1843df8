// How well the search finds the passage a user has in mind: the place of the right passage among the hits of a
// labelled query. A hit is right where it covers most of a target, or lies mostly within one.

import {find} from '../../src/search/find.ts';
import type {PassageIndex} from '../../src/search/passage-index.ts';
import type {Article} from '../../src/text/article.ts';
import type {Span} from '../../src/text/span.ts';
import type {LabelledQuery} from './gold.ts';

/** A query with the place of its first right hit, from 1; 0 where it is not among the first `DEPTH`. */
export type Ranked = LabelledQuery & {readonly rank: number; readonly above: readonly string[]};

/** Hits looked at. */
const DEPTH = 20;

/** All places of `target` in the text; a sentence may stand in it twice. */
function placesOf(text: string, target: string): Span[] {
	const places: Span[] = [];
	for (let at = text.indexOf(target); at >= 0; at = text.indexOf(target, at + 1))
		places.push({start: at, end: at + target.length});
	return places;
}

function covers(hit: Span, target: Span): boolean {
	const shared = Math.min(hit.end, target.end) - Math.max(hit.start, target.start);
	return shared > 0.5 * Math.min(hit.end - hit.start, target.end - target.start);
}

/** Runs each query as it stands when the user stops typing; `prefix` queries as while typing. */
export function rankQueries(
	index: PassageIndex,
	articles: readonly Article[],
	queries: readonly LabelledQuery[],
): Ranked[] {
	const texts = new Map(articles.map(({id, text}) => [id, text]));
	return queries.map(query => {
		const targets = query.targets.flatMap(({article, text}) =>
			placesOf(texts.get(article) ?? '', text).map(span => ({article, ...span})),
		);
		const {hits} = find(index, query.query, {limit: DEPTH, typing: true});
		const place = hits.findIndex(hit => targets.some(target => target.article === hit.article && covers(hit, target)));
		const above = hits.slice(0, place < 0 ? 2 : Math.min(2, place));
		return {
			...query,
			rank: place + 1,
			above: above.map(({article, start, end}) => (texts.get(article) ?? '').slice(start, end)),
		};
	});
}

/** Shares of queries with the right passage first, and among the first three. */
export function searchFigures(ranked: readonly Ranked[]): {queries: number; rank1: number; top3: number} {
	const share = (most: number) =>
		ranked.filter(({rank}) => rank > 0 && rank <= most).length / Math.max(1, ranked.length);
	return {queries: ranked.length, rank1: share(1), top3: share(3)};
}
