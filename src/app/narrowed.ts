// A list narrowed to what answers the typed words, in the list's own order. The texts that are matched are made once
// for each list.

import {filterTitles} from '../search/titles.ts';
import {latest} from './latest.ts';
import type {Source, State} from './state.ts';

/** Whether the search narrows the list at hand: the one it was opened for, not the sources beside a passage opened from it. */
export const isNarrowing = ({search, place}: State): boolean =>
	search?.scope === 'list' && search.from.view === place.view;

/** The words that narrow the list at hand; empty where nothing does. */
export const narrowingOf = (state: State): string => (isNarrowing(state) ? (state.search?.query.trim() ?? '') : '');

const textsByList = new WeakMap<readonly unknown[], readonly string[]>();

/** The items whose text has every word of `query` (typos forgiven), in list order; all of them for an empty query. */
export function narrowed<T>(items: readonly T[], textOf: (item: T) => string, query: string): readonly T[] {
	if (query === '') return items;
	let texts = textsByList.get(items);
	if (!texts) {
		texts = items.map(textOf);
		textsByList.set(items, texts);
	}
	const kept = filterTitles(texts, query).map(match => match.index);
	return kept.sort((a, b) => a - b).flatMap(index => items.slice(index, index + 1));
}

const wordsOfSource = (s: Source): string => `${s.article?.title ?? ''} ${s.article?.publisher ?? ''} ${s.file}`;

const narrowedSources = latest((sources: readonly Source[], query: string): readonly Source[] =>
	narrowed(sources, wordsOfSource, query),
);

/** Does what the first narrowing of the sources has to do: some 50 ms for 10,000 titles. */
export function prepareNarrowing(sources: readonly Source[]): void {
	narrowed(sources, wordsOfSource, 'a');
}

/** The sources that the list shows. */
export function shownSources(state: State): readonly Source[] {
	return state.place.view === 'read' ? narrowedSources(state.sources, narrowingOf(state)) : state.sources;
}
