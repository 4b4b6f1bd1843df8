// Coming back: what of a state is saved, and a state with what was saved put back into it. Places are saved with the
// words that stand there, so that an edited text is opened at the same passage. What does not fit is left out in
// silence: a saved place is a convenience, never an error.

import type {Article} from '../text/article.ts';
import {lineOf} from '../text/line-number.ts';
import {readArticles} from './answer.ts';
import {type LeftOff, putBack, saidResumed} from './left-off.ts';
import {listingOf} from './listing.ts';
import {reduce} from './reduce.ts';
import type {Spot} from './spot.ts';
import {
	articleOf,
	leftList,
	type PointFilter,
	type PointOrder,
	type QuoteOrder,
	type State,
	type View,
} from './state.ts';
import {narrativeOf} from './story.ts';

/** Version of the saved form. A file of a later one is left alone. */
const SAVED_SCHEMA = 'briefing/place@1';

/** What is saved of a session, as JSON. */
export type Saved = {
	readonly schema: typeof SAVED_SCHEMA;
	readonly source: string | null;
	readonly view: View;
	readonly line: number;
	/** Key of the entry that is selected in the list of the view. */
	readonly entry?: string;
	/** Where each text was left, and how far it was read, by id. */
	readonly texts: Readonly<Record<string, LeftOff>>;
	readonly pointFilter: PointFilter;
	readonly pointOrder: PointOrder;
	readonly quoteOrder: QuoteOrder;
	/** The search that was open; its words. */
	readonly query?: string;
	/** Queries, the newest last. */
	readonly history: readonly string[];
	/** Ids of the sources and points there were; null where they are too many to be told from new ones. */
	readonly known: readonly string[] | null;
	/** Ids of the points that were looked at. */
	readonly seen: readonly string[];
};

/** Units of text that tell a spot again. */
const WORDS = 80;
const MOST_HISTORY = 50;
/** Ids that are remembered: the texts of a large archive with their points. They are read before the first frame. */
const MOST_IDS = 20_000;

/** What to save of a state, over what was saved before (another run may have been at it too). */
export function savedOf(state: State, before: Saved | null): Saved {
	const texts: Record<string, LeftOff> = Object.assign(Object.create(null), before?.texts);
	const anchors = new Map(state.anchors);
	const {source, anchor, view, lists} = state.left ?? state.place;
	if (source !== null) anchors.set(source, anchor);
	for (const [id, start] of anchors) {
		const article = articleOf(state, id);
		if (article && (start > 0 || state.reached.has(id)))
			texts[id] = {at: spotAt(article, start), reached: state.reached.get(id) ?? 0};
	}
	const article = source === null ? null : articleOf(state, source);
	const points = narrativeOf(state)?.points.map(p => p.id) ?? [];
	const list = leftList(view);
	const entry = list === 'sources' || list === 'hits' ? null : listingOf(state, list).entry(lists[list].selected);
	return {
		schema: SAVED_SCHEMA,
		source,
		view: view === 'search' ? (state.search?.from.view ?? 'read') : view,
		line: article ? lineOf(article, anchor) : 1,
		...(entry ? {entry: entry.key} : {}),
		texts,
		pointFilter: state.pointFilter,
		pointOrder: state.pointOrder,
		quoteOrder: state.quoteOrder,
		...(state.search && state.search.scope !== 'list' && state.search.query !== '' ? {query: state.search.query} : {}),
		history: merged(before?.history ?? [], state.history).slice(-MOST_HISTORY),
		known: knownOf(before?.known ?? [], [...state.sources.map(s => s.id), ...points]),
		seen: merged(before?.seen ?? [], [...state.seen]).slice(-MOST_IDS),
	};
}

/** The ids that are there, and as many of those there were before as there is room for, the latest. */
function knownOf(before: readonly string[], now: readonly string[]): readonly string[] | null {
	return now.length > MOST_IDS ? null : merged(before, now).slice(-MOST_IDS);
}

function spotAt(article: Article, start: number): Spot {
	return {start, words: article.text.slice(start, start + WORDS)};
}

/** Both lists, each word once, where it came last. */
function merged(a: readonly string[], b: readonly string[]): readonly string[] {
	return [...new Set([...a, ...b].reverse())].reverse();
}

/** The saved session in a parsed file; null where it is none, or of another version. */
export function savedFrom(parsed: unknown): Saved | null {
	if (!isRecord(parsed) || parsed.schema !== SAVED_SCHEMA) return null;
	const texts: Record<string, LeftOff> = Object.create(null);
	if (isRecord(parsed.texts)) {
		for (const [id, entry] of Object.entries(parsed.texts)) {
			if (!isRecord(entry) || !isRecord(entry.at) || !isOffset(entry.at.start) || !isOffset(entry.reached)) continue;
			texts[id] = {at: {start: entry.at.start, words: String(entry.at.words ?? '')}, reached: entry.reached};
		}
	}
	return {
		schema: SAVED_SCHEMA,
		source: typeof parsed.source === 'string' ? parsed.source : null,
		view: oneOf(parsed.view, ['read', 'points', 'quotes', 'names'], 'read'),
		line: isOffset(parsed.line) ? parsed.line : 1,
		...(typeof parsed.entry === 'string' ? {entry: parsed.entry} : {}),
		texts,
		pointFilter: oneOf(parsed.pointFilter, ['all', 'shared', 'unique', 'differ'], 'all'),
		pointOrder: oneOf(parsed.pointOrder, ['importance', 'story', 'time'], 'importance'),
		quoteOrder: oneOf(parsed.quoteOrder, ['speaker', 'place'], 'speaker'),
		...(typeof parsed.query === 'string' ? {query: parsed.query.slice(0, 256)} : {}),
		history: strings(parsed.history),
		known: parsed.known === null ? null : strings(parsed.known),
		seen: strings(parsed.seen),
	};
}

/** Whether a parsed file was written by a later version of the program: it is left alone. */
export function isFromLater(parsed: unknown): boolean {
	return (
		isRecord(parsed) &&
		typeof parsed.schema === 'string' &&
		/^briefing\/place@/.test(parsed.schema) &&
		parsed.schema !== SAVED_SCHEMA
	);
}

/** The state with a saved session put back, as far as it fits. */
export function resumed(state: State, saved: Saved): State {
	const source = state.sources.some(s => s.id === saved.source) ? saved.source : state.place.source;
	const back: State = {
		...state,
		leftOff: new Map(Object.entries(saved.texts)),
		pointFilter: saved.pointFilter,
		pointOrder: saved.pointOrder,
		quoteOrder: saved.quoteOrder,
		history: saved.history,
		known: saved.known && new Set(saved.known),
		seen: new Set(saved.seen),
		awaited: saved.entry === undefined ? null : {list: leftList(saved.view), key: saved.entry},
		place: {
			...state.place,
			view: saved.view,
			source,
			anchor: 0,
			focus: 'list',
		},
	};
	const settled = saidResumed(reduce(putBack(back, readArticles(state.sources)), {type: 'begin'}));
	return saved.query === undefined ? settled : withQuery(settled, saved.query);
}

/** The words are there again for `n` and `N`; the box is not open. */
function withQuery(state: State, query: string): State {
	return {
		...state,
		search: {query, scope: 'all', typing: false, cursor: query.length, from: state.place, current: -1, recalled: -1},
	};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOffset(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}

function strings(value: unknown): readonly string[] {
	return Array.isArray(value)
		? value.filter((item): item is string => typeof item === 'string').slice(0, MOST_IDS)
		: [];
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
	return allowed.find(item => item === value) ?? otherwise;
}
