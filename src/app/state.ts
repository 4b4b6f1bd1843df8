// What the program knows at one moment: one immutable value. Orthogonal facts, not one mode: which view, which pane
// has the keys, what is being typed, which overlay is on top. Lines, hits and rows are derived from it, never stored.

import type {Narrative} from '../narrative/narrative.ts';
import type {PassageIndex} from '../search/passage-index.ts';
import type {Article, Problem} from '../text/article.ts';
import type {DrawBlock} from '../text/layout.ts';
import type {Passage} from '../text/span.ts';
import type {Binding} from './keymap.ts';
import {latest} from './latest.ts';
import type {LeftOff} from './left-off.ts';
import type {Mark} from './marks.ts';
import type {Picking} from './picking.ts';
import type {Prompt} from './prompt.ts';

/** Size of the terminal in cells. */
export type Size = {readonly columns: number; readonly rows: number};

/** A file that is listed; its article once it has been read. */
export type Source = {
	readonly id: string;
	readonly file: string;
	readonly article: Article | null;
	/** Its file is not there any more; it is kept while it is open. */
	readonly gone?: true;
};

/** What is on the screen. `read` is the sources and their texts; the others are called after their list. */
export type View = 'read' | 'points' | 'quotes' | 'names' | 'search' | 'marks';
/** Which pane has the keys. */
export type Focus = 'list' | 'detail';
/** Which list a view's left pane shows, and which its right pane shows where that is a list. */
export type ListName = 'sources' | 'points' | 'quotes' | 'names' | 'hits' | 'marks' | 'passages';
/** Selected entry and first visible entry of a list, both indices. */
export type ListPlace = {readonly selected: number; readonly top: number};

/** Which key points are listed: all, those of several accounts, those of one, or where accounts differ. */
export type PointFilter = 'all' | 'shared' | 'unique' | 'differ';
/** How key points are ordered. */
export type PointOrder = 'importance' | 'story' | 'time';
/** How quotations are ordered: by who said them, or by where they stand. */
export type QuoteOrder = 'speaker' | 'place';
/** Where a search looks: in all texts, in the open one, or in the list at hand, which it narrows. */
export type Scope = 'all' | 'this' | 'list';

/** Two texts beside each other; see side-by-side.ts. */
export type Beside = {
	/** Two passages that state one thing, for each pair of accounts that do. */
	readonly pairs: readonly (readonly [Passage, Passage])[];
	/** Index of the pair whose texts are shown. */
	readonly pair: number;
	/** The passages of the two texts that are lit and face each other. */
	readonly lit: readonly [Passage, Passage];
	/** Which pane has the keys: 0 is the left one. */
	readonly side: 0 | 1;
	/** Offset in each text of the line on the row where they meet. */
	readonly at: readonly [number, number];
};

/** Where one is; what Backspace goes back to. */
export type Place = {
	readonly view: View;
	readonly focus: Focus;
	/** Id of the open source; null while there is none. */
	readonly source: string | null;
	/** Offset at the top of the open article. */
	readonly anchor: number;
	/** The passage one came for, lit. */
	readonly cited: Passage | null;
	/** Two texts side by side in place of the view's panes; null where there are none. */
	readonly beside: Beside | null;
	readonly lists: Readonly<Record<ListName, ListPlace>>;
};

/** A search, from the opening of its box until it is closed. */
export type Search = {
	/** Words as typed; the answer is derived from them. */
	readonly query: string;
	readonly scope: Scope;
	/** Whether the box has the keys. */
	readonly typing: boolean;
	/** Text cursor, an index into `query`. */
	readonly cursor: number;
	/** Where one was when the box was opened; Esc goes back there. */
	readonly from: Place;
	/** Index into the hits in text order, over all sources; -1 before one was opened. */
	readonly current: number;
	/** Position in the history while it is being recalled; -1 for the query being written. */
	readonly recalled: number;
};

/** What lies on top of the view; `top` is its first visible row. */
export type Overlay =
	| {readonly kind: 'help'; readonly query: string; readonly top: number}
	| {readonly kind: 'problems'; readonly top: number}
	| {readonly kind: 'why'; readonly top: number}
	| {readonly kind: 'origins'; readonly top: number};

/** The narrative of a story, or why there is none. */
export type Telling = {readonly narrative: Narrative} | {readonly failed: string};

/** What the footer says until the next key. */
export type Message = {readonly text: string; readonly tone: 'plain' | 'error'};

/** How texts are set: columns of text, whether the margin shows key points, whether there is nothing but the text. */
export type Setting = {readonly measure: number; readonly margin: boolean; readonly zen: boolean};

/** All that the program knows. */
export type State = {
	readonly size: Size;
	readonly setting: Setting;
	/** The key table where the user has changed it; null: as it is written (see keymap.ts). */
	readonly bindings: readonly Binding[] | null;
	/** Draws Markdown blocks; null until it has been loaded. */
	readonly draw: DrawBlock | null;
	/** Whether only ASCII may be drawn for borders and signs. */
	readonly ascii: boolean;
	/** What was opened, in a few words. */
	readonly name: string;
	readonly sources: readonly Source[];
	readonly problems: readonly Problem[];
	/** What is wrong in the user's own settings; `file` is the settings file. */
	readonly configProblems: readonly Problem[];
	/** Work under way, for the progress bar; null when there is none. */
	readonly loading: {readonly what: string; readonly done: number; readonly total: number} | null;
	/** What has been told of each story, by story (see story.ts); nothing yet where one is missing. */
	readonly tellings: ReadonlyMap<string, Telling>;
	/** Stories whose texts changed since they were told. */
	readonly stale: ReadonlySet<string>;
	/** Index of a corpus too large to be indexed between two keys; null: derived on demand. */
	readonly index: PassageIndex | null;
	readonly place: Place;
	/** Offsets at the top of articles that were left, by id. */
	readonly anchors: ReadonlyMap<string, number>;
	/** Where texts were left in an earlier session that have not been read yet in this one, by id. */
	readonly leftOff: ReadonlyMap<string, LeftOff>;
	/** Furthest offset shown of each article, by id. */
	readonly reached: ReadonlyMap<string, number>;
	/** Blocks of articles whose repeats are unfolded. */
	readonly unfolded: ReadonlyMap<string, ReadonlySet<number>>;
	/** Lines that are being picked by hand. */
	readonly picking: Picking | null;
	/** Marked passages, in the order they were set. */
	readonly marks: readonly Mark[];
	/** The line that is asked for in the footer. */
	readonly prompt: Prompt | null;
	/** The note that is being written on a mark. */
	readonly note: {readonly mark: string; readonly text: string; readonly cursor: number} | null;
	/** Where one was before `q` led up and out: what one comes back to the next time. */
	readonly left: Place | null;
	/** Entry of a list that was selected in an earlier session, until its list is there. */
	readonly awaited: {readonly list: ListName; readonly key: string} | null;
	/** Ids of points that were looked at. */
	readonly seen: ReadonlySet<string>;
	/** Ids of sources and points that an earlier session knew; null in the first session, when nothing is new. */
	readonly known: ReadonlySet<string> | null;
	readonly pointFilter: PointFilter;
	readonly pointOrder: PointOrder;
	readonly quoteOrder: QuoteOrder;
	readonly search: Search | null;
	/** Queries that were used, the newest last. */
	readonly history: readonly string[];
	readonly overlay: Overlay | null;
	/** Whether the card of the first start is shown, until a key is pressed. */
	readonly card: boolean;
	readonly trail: readonly Place[];
	readonly message: Message | null;
	/** Exit code once the program is to end. */
	readonly quitting: number | null;
};

const start: ListPlace = {selected: 0, top: 0};

/** Where a reader begins: the list of sources, the first one shown. */
export const firstPlace: Place = {
	view: 'read',
	focus: 'list',
	source: null,
	anchor: 0,
	cited: null,
	beside: null,
	lists: {sources: start, points: start, quotes: start, names: start, hits: start, marks: start, passages: start},
};

/** The state before anything was read. */
export function initialState(given: Pick<State, 'size' | 'name'> & Partial<State>): State {
	return {
		setting: {measure: 76, margin: true, zen: false},
		bindings: null,
		draw: null,
		ascii: false,
		sources: [],
		problems: [],
		configProblems: [],
		loading: null,
		tellings: new Map(),
		stale: new Set(),
		index: null,
		place: firstPlace,
		anchors: new Map(),
		leftOff: new Map(),
		reached: new Map(),
		unfolded: new Map(),
		picking: null,
		marks: [],
		prompt: null,
		note: null,
		left: null,
		awaited: null,
		seen: new Set(),
		known: null,
		pointFilter: 'all',
		pointOrder: 'importance',
		quoteOrder: 'speaker',
		search: null,
		history: [],
		overlay: null,
		card: false,
		trail: [],
		message: null,
		quitting: null,
		...given,
	};
}

/** Sources as the program starts with them, from articles that have been read. */
export function sourcesOf(articles: readonly Article[]): readonly Source[] {
	return articles.map(article => ({id: article.id, file: article.file, article}));
}

/** Whether texts are being read or indexed behind the screen, which Esc stops. */
export function isBehind(state: State): boolean {
	return state.loading !== null && state.loading.what !== 'comparing';
}

// A list of ten thousand is asked for one of them many times a key.
const placesOf = latest((sources: readonly Source[]): ReadonlyMap<string, number> => {
	const places = new Map<string, number>();
	for (let i = sources.length - 1; i >= 0; i--) places.set(sources[i]?.id ?? '', i);
	return places;
});

/** Index of the source of that id in the list; -1 where there is none. */
export function indexOfSource(state: State, id: string | null): number {
	return (id === null ? undefined : placesOf(state.sources).get(id)) ?? -1;
}

/** The source of that id, if there is one. */
function sourceOf(state: State, id: string | null): Source | null {
	return state.sources[indexOfSource(state, id)] ?? null;
}

/** The source that is open, if any. */
export function openSource(state: State): Source | null {
	return sourceOf(state, state.place.source);
}

/** The article that is open, if one is and has been read. */
export function openArticle(state: State): Article | null {
	return openSource(state)?.article ?? null;
}

/** The article of that id, if it has been read. */
export function articleOf(state: State, id: string): Article | null {
	return sourceOf(state, id)?.article ?? null;
}

/** Which list the left pane shows. */
export function leftList(view: View): ListName {
	return view === 'read' ? 'sources' : view === 'search' ? 'hits' : view;
}

/** Which list the focused pane moves in; null where it is an article. */
export function focusedList(place: Place): ListName | null {
	if (place.focus === 'list') return leftList(place.view);
	return place.view === 'read' || place.view === 'search' || place.view === 'marks' ? null : 'passages';
}
