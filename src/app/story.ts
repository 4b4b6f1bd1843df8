// What the lists and panes need to know of the story to name and draw its passages: one value, made anew only when the
// sources, the narrative or the drawer change.

import type {Narrative} from '../narrative/narrative.ts';
import type {Article} from '../text/article.ts';
import type {DrawBlock} from '../text/layout.ts';
import type {Passage} from '../text/span.ts';
import {latest} from './latest.ts';
import type {Source, State} from './state.ts';

export type Story = {
	readonly sources: readonly Source[];
	readonly narrative: Narrative | null;
	readonly draw: DrawBlock | null;
	readonly articles: ReadonlyMap<string, Article>;
	/** Index of a source in the list, by id. */
	readonly places: ReadonlyMap<string, number>;
	/** Letter of a source's origin, by id; empty while the narrative is not told. */
	readonly letters: ReadonlyMap<string, string>;
};

const storyFrom = latest((sources: readonly Source[], narrative: Narrative | null, draw: DrawBlock | null): Story => {
	const articles = new Map<string, Article>();
	const places = new Map<string, number>();
	sources.forEach((source, i) => {
		places.set(source.id, i);
		if (source.article) articles.set(source.id, source.article);
	});
	const letters = new Map<string, string>();
	for (const origin of narrative?.origins ?? []) for (const id of origin.articles) letters.set(id, origin.id);
	return {sources, narrative, draw, articles, places, letters};
});

/** The story of this state; the same value until one of its parts changes. */
export function storyOf(state: State): Story {
	return storyFrom(state.sources, state.narrative, state.draw);
}

/** Letter of the origin (once known) and number of the source: `A1`. */
export function labelOf(story: Story, id: string): string {
	return `${story.letters.get(id) ?? ''}${(story.places.get(id) ?? 0) + 1}`;
}

/** Letters of the origins that passages stand in: `A C`. */
export function accountsOf(story: Story, passages: readonly Passage[]): string {
	return [...new Set(passages.map(p => story.letters.get(p.article) ?? '?'))].sort().join(' ');
}
