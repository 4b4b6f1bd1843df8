// Which story one is in, and what is known of it. A folder of texts is one story; a folder of folders is one story
// each, and what is shown of accounts and key points is always of the story of the open source.

import type {Narrative} from '../narrative/narrative.ts';
import type {Article} from '../text/article.ts';
import type {DrawBlock} from '../text/layout.ts';
import type {Passage} from '../text/span.ts';
import {latest} from './latest.ts';
import {openSource, type Source, type State} from './state.ts';

/** The story a source belongs to: its folder inside what was opened; empty for the folder itself. */
export function storyOfSource(source: Source): string {
	const cut = source.file.lastIndexOf('/');
	return cut < 0 ? '' : source.file.slice(0, cut);
}

/** The story of the open source; null while no source is open. */
export function openStory(state: State): string | null {
	const source = openSource(state);
	return source && storyOfSource(source);
}

const storiesOf = latest((sources: readonly Source[]): ReadonlyMap<string, readonly Source[]> => {
	const stories = new Map<string, Source[]>();
	for (const source of sources) {
		const story = storyOfSource(source);
		const members = stories.get(story);
		if (members) members.push(source);
		else stories.set(story, [source]);
	}
	return stories;
});

/** How many stories some sources come to. */
export function storiesIn(sources: readonly Source[]): number {
	return storiesOf(sources).size;
}

/** How many stories are open. */
export function storyCount(state: State): number {
	return storiesIn(state.sources);
}

const none: readonly Source[] = [];

/** The sources of a story, in list order. */
export function sourcesOfStory(state: State, story: string | null): readonly Source[] {
	return (story !== null && storiesOf(state.sources).get(story)) || none;
}

/** The narrative of the open story; null while it is not told or could not be. */
export function narrativeOf(state: State): Narrative | null {
	const story = openStory(state);
	const telling = story === null ? undefined : state.tellings.get(story);
	return telling && 'narrative' in telling ? telling.narrative : null;
}

/** Why the open story has no narrative; null where it has one or will. */
export function narrativeFailure(state: State): string | null {
	const story = openStory(state);
	const telling = story === null ? undefined : state.tellings.get(story);
	return telling && 'failed' in telling ? telling.failed : null;
}

/** What the lists and panes need to name and draw passages: made anew only when one of its parts changes. */
export type Story = {
	readonly sources: readonly Source[];
	readonly narrative: Narrative | null;
	readonly draw: DrawBlock | null;
	readonly articles: ReadonlyMap<string, Article>;
	/** Index of a source in its story's list, by id. */
	readonly places: ReadonlyMap<string, number>;
	/** Letter of a source's origin, by id; empty while the narrative is not told. */
	readonly letters: ReadonlyMap<string, string>;
};

// Of ten thousand sources these take some milliseconds: they are not made anew for each story that is told.
const articlesOf = latest((sources: readonly Source[]): Story['articles'] => {
	const articles = new Map<string, Article>();
	for (const source of sources) if (source.article) articles.set(source.id, source.article);
	return articles;
});
const placesOf = latest((sources: readonly Source[]): Story['places'] => {
	const places = new Map<string, number>();
	for (const members of storiesOf(sources).values()) {
		for (const [i, source] of members.entries()) places.set(source.id, i);
	}
	return places;
});

const storyFrom = latest((sources: readonly Source[], narrative: Narrative | null, draw: DrawBlock | null): Story => {
	const letters = new Map<string, string>();
	for (const origin of narrative?.origins ?? []) for (const id of origin.articles) letters.set(id, origin.id);
	return {sources, narrative, draw, articles: articlesOf(sources), places: placesOf(sources), letters};
});

/** The story of this state; the same value until one of its parts changes. */
export function storyOf(state: State): Story {
	return storyFrom(state.sources, narrativeOf(state), state.draw);
}

/** Letter of the origin (once known) and number of the source: `A1`. */
export function labelOf(story: Story, id: string): string {
	return `${story.letters.get(id) ?? ''}${(story.places.get(id) ?? 0) + 1}`;
}

/** Letters of the origins that passages stand in: `A C`. */
export function accountsOf(story: Story, passages: readonly Passage[]): string {
	return [...new Set(passages.map(p => story.letters.get(p.article) ?? '?'))].sort().join(' ');
}

/** How many texts a narrative was told from. */
export function textsOf(narrative: Narrative): number {
	return narrative.origins.reduce((sum, origin) => sum + origin.articles.length, 0);
}
