// Moving: lines and pages of an article, entries of a list, from source to source, from pane to pane.

import {anchorAfter} from '../text/layout.ts';
import {listedHits} from './answer.ts';
import {articleRows, layoutOf} from './geometry.ts';
import {windowOf} from './list-window.ts';
import {listingOf} from './listing.ts';
import {shownSources} from './narrowed.ts';
import {overlayRows} from './overlay.ts';
import {movePicking} from './picking.ts';
import {anchorAt, centre, remember, revealed, withList} from './place-changes.ts';
import {selectedOf} from './selection.ts';
import {articleOf, focusedList, indexOfSource, type ListName, openArticle, type State} from './state.ts';

/** Down (up where negative) by lines of an article or an overlay, or entries of a list. */
export function move(state: State, by: number): State {
	if (state.overlay) return scrollOverlay(state, by);
	if (state.picking) return movePicking(state, state.picking, by);
	const list = focusedList(state.place);
	return list ? select(state, list, selectedOf(state, list) + by) : scroll(state, by);
}

/** By pages of what is on the screen; half pages are 0.5. */
export function movePages(state: State, pages: number): State {
	const rows = Math.max(1, articleRows(state));
	// A whole page keeps one line, so that the eye finds its place again.
	const by = Math.trunc(pages * rows) - (Math.abs(pages) >= 1 && rows > 2 ? Math.sign(pages) : 0) || Math.sign(pages);
	if (state.overlay) return scrollOverlay(state, by);
	if (state.picking) return movePicking(state, state.picking, by);
	const list = focusedList(state.place);
	if (!list) return scroll(state, by);
	const {top, count} = windowOf(state, list);
	const step = Math.max(1, Math.round(Math.abs(pages) * Math.max(1, count - 1))) * Math.sign(pages);
	const at = selectedOf(state, list);
	return select({...state, place: withList(state.place, list, {selected: at, top: top + step})}, list, at + step);
}

/** To the first or last line or entry. */
export function moveTo(state: State, end: 'top' | 'bottom'): State {
	if (state.overlay) return scrollOverlay(state, end === 'top' ? -Infinity : Infinity);
	const list = focusedList(state.place);
	if (list) return select(state, list, end === 'top' ? 0 : listingOf(state, list).length - 1);
	const article = openArticle(state);
	return article ? anchorAt(state, end === 'top' ? 0 : article.text.length) : state;
}

/** Scrolls what lies on top. */
function scrollOverlay(state: State, by: number): State {
	if (!state.overlay) return state;
	const last = Math.max(0, overlayRows(state).length - articleRows(state));
	return {...state, overlay: {...state.overlay, top: Math.max(0, Math.min(last, state.overlay.top + by))}};
}

/** Scrolls the open article by lines. */
export function scroll(state: State, by: number): State {
	const article = openArticle(state);
	if (!article) return state;
	return anchorAt(state, anchorAfter(article, layoutOf(state, article), state.place.anchor, by));
}

/** Selects an entry of a list, the nearest there is; what depends on it begins at its first entry again. */
export function select(state: State, list: ListName, index: number): State {
	const length = listingOf(state, list).length;
	if (length === 0) return state;
	const selected = Math.max(0, Math.min(length - 1, index));
	if (list === 'sources') {
		const id = shownSources(state)[selected]?.id ?? null;
		return id === state.place.source ? state : showSource(state, id);
	}
	let place = withList(state.place, list, {...state.place.lists[list], selected});
	if (list !== 'passages' && list !== 'hits') place = withList(place, 'passages', {selected: 0, top: 0});
	const next = {...state, place};
	return list === 'hits' ? followHit(next) : next;
}

/** Selects the first entry of a list, whose entries have changed. */
export function selectFirst(state: State, list: ListName): State {
	return {
		...state,
		place: withList(withList(state.place, list, {selected: 0, top: 0}), 'passages', {selected: 0, top: 0}),
	};
}

/** Shows another source where it was left, without a place on the trail. */
export function showSource(state: State, id: string | null): State {
	const anchors = remember(state);
	return {
		...state,
		anchors,
		place: {...state.place, source: id, anchor: (id !== null && anchors.get(id)) || 0, cited: null},
	};
}

/** To the source `by` places further in the list, read at once. */
export function stepSource(state: State, by: number): State {
	const at = indexOfSource(state, state.place.source) + by;
	const source = state.sources[at];
	if (!source)
		return {...state, message: {text: by > 0 ? 'this is the last source' : 'this is the first source', tone: 'plain'}};
	return showSource(
		{
			...state,
			place: {...state.place, view: 'read', focus: state.place.view === 'read' ? state.place.focus : 'detail'},
		},
		source.id,
	);
}

/** Gives the keys to a pane. */
export function focus(state: State, pane: 'list' | 'detail' | 'other'): State {
	const to = pane === 'other' ? (state.place.focus === 'list' ? 'detail' : 'list') : pane;
	return to === state.place.focus ? state : {...state, place: {...state.place, focus: to}};
}

/** A narrowed source list shows its first source where the open one is not in it. */
function narrowedSource(state: State): State {
	const shown = shownSources(state);
	const first = shown[0];
	if (!first || (shown === state.sources && indexOfSource(state, state.place.source) >= 0)) return state;
	return shown.some(s => s.id === state.place.source) ? state : showSource(state, first.id);
}

/** After each letter the article beside the hits shows the best one. */
export function followTyping(state: State): State {
	return state.place.view === 'search' && !state.overlay ? followHit(state) : narrowedSource(state);
}

/** The article beside the hits follows the selected one. */
function followHit(state: State): State {
	const hit = listedHits(state)[state.place.lists.hits.selected];
	const article = hit && articleOf(state, hit.article);
	if (!hit || !article) return state;
	const place = {...state.place, source: article.id, cited: hit, anchor: hit.start};
	return centre(revealed({...state, place}, article, hit), article, hit);
}
