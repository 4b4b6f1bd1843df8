// What the query in the search box answers with: the index, the hits and their order, all derived from the state.

import type {Narrative} from '../narrative/narrative.ts';
import {buildIndex} from '../search/build-index.ts';
import {find} from '../search/find.ts';
import type {PassageIndex, SearchFacts} from '../search/passage-index.ts';
import type {Answer, Hit} from '../search/search.ts';
import type {Article} from '../text/article.ts';
import {blocksOf} from '../text/blocks.ts';
import {latest} from './latest.ts';
import type {Source, State} from './state.ts';
import {narrativeOf} from './story.ts';

/**
 * Texts up to this many UTF-16 units in all are indexed between two keys (about 4 ms for the seeds' 29,000; what is made
 * to hurt takes ten times as long). A paragraph costs as much as so many units.
 */
const INDEX_AT_ONCE = 100_000;
const A_PARAGRAPH = 24;
/** Hits that are listed; `total` counts them all. */
export const MOST_HITS = 200;

/** What the narrative knows that helps a search: who said a quotation, which names are one. */
export function searchFacts(narrative: Narrative): SearchFacts {
	return {
		speakers: narrative.quotations.flatMap(q =>
			q.occurrences.flatMap(o =>
				o.speaker === null ? [] : [{article: o.article, start: o.start, end: o.end, speaker: o.speaker}],
			),
		),
		aliases: [
			...narrative.variants.map(v => [...v.names]),
			...narrative.names.map(n => [n.name, ...n.aliases]).filter(list => list.length > 1),
		],
	};
}

/** Articles that have been read, in list order. */
export const readArticles = latest((sources: readonly Source[]): readonly Article[] =>
	sources.flatMap(s => (s.article ? [s.article] : [])),
);

/** Whether the texts are too many to be indexed between two keys: threads/indexer.ts has it done. */
export const isLarge = latest((sources: readonly Source[]): boolean => {
	let size = 0;
	for (const article of readArticles(sources)) {
		size += article.text.length;
		if (size > INDEX_AT_ONCE) return true;
		size += blocksOf(article).length * A_PARAGRAPH;
	}
	return size > INDEX_AT_ONCE;
});

const indexFrom = latest((sources: readonly Source[], narrative: Narrative | null): PassageIndex | null => {
	// Texts that are still being read would be indexed again for each portion.
	if (isLarge(sources) || sources.some(s => !s.article)) return null;
	const articles = readArticles(sources);
	return narrative ? buildIndex(articles, searchFacts(narrative)) : buildIndex(articles);
});

/** The index of what is open; null while a large one is still being made. */
export function indexOf(state: State): PassageIndex | null {
	return state.index ?? indexFrom(state.sources, narrativeOf(state));
}

const answer = latest((index: PassageIndex, query: string, article: string | null): Answer => {
	return find(index, query, {limit: MOST_HITS, ...(article === null ? {} : {article})});
});

/** The answer to the query in the box; null while nothing was typed or the index is not there. */
export function answerOf(state: State): Answer | null {
	const {search} = state;
	if (!search || search.scope === 'list' || search.query.trim() === '') return null;
	const index = indexOf(state);
	if (!index) return null;
	return answer(index, search.query, search.scope === 'this' ? search.from.source : null);
}

/** How much of what was asked for a passage has: all of it, all but for misspelling, or not every word; best first. */
const degrees = ['all', 'alike', 'in part'] as const;

/** That of a hit. */
export function degreeOf({kind}: Hit): (typeof degrees)[number] {
	return kind === 'fuzzy' ? 'alike' : kind === 'partial' ? 'in part' : 'all';
}

const listed = latest((hits: readonly Hit[]): readonly Hit[] => {
	const grouped: Hit[] = [];
	let groups = new Map<string, Hit[]>();
	const close = (): void => {
		for (const group of groups.values()) for (const hit of group) grouped.push(hit);
		groups = new Map();
	};
	let degree: (typeof degrees)[number] | null = null;
	// They come in the order of their degrees.
	for (const hit of hits) {
		const own = degreeOf(hit);
		if (own !== degree) close();
		degree = own;
		const group = groups.get(hit.article);
		if (group) group.push(hit);
		else groups.set(hit.article, [hit]);
	}
	close();
	return grouped;
});

/**
 * The hits as they are listed: those that have all that was asked for, those that are alike, those that lack a word; in
 * each the ones of a source together, the source with the best one first.
 */
export function listedHits(state: State): readonly Hit[] {
	return listed(answerOf(state)?.hits ?? noHits);
}

const inTextOrder = latest((hits: readonly Hit[], sources: readonly Source[]): readonly Hit[] => {
	const order = new Map(sources.map((s, i) => [s.id, i]));
	const best = degrees.map(degree => hits.filter(hit => degreeOf(hit) === degree)).find(some => some.length > 0) ?? [];
	return best.sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0) || a.start - b.start);
});

const noHits: readonly Hit[] = [];

/**
 * The hits in the order of the sources and of their texts: what `n` and `N` run through. Only the best that there are:
 * where some have all that was asked for, those that are alike or lack a word are left to the list.
 */
export function hitsInTextOrder(state: State): readonly Hit[] {
	const hits = answerOf(state)?.hits;
	return hits ? inTextOrder(hits, state.sources) : noHits;
}
