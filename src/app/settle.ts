// The invariants of the state: selections stand on entries, lists show their selection, anchors lie inside their texts.

import type {Article} from '../text/article.ts';
import {lastAnchor, linesFrom} from '../text/layout.ts';
import {articleRows, layoutOf} from './geometry.ts';
import {latest} from './latest.ts';
import {windowOf} from './list-window.ts';
import {listingOf} from './listing.ts';
import {anchorAt, withList} from './place-changes.ts';
import {selectedOf} from './selection.ts';
import {shownPoints} from './shown-entries.ts';
import {settleBeside} from './side-by-side.ts';
import {type ListName, leftList, openArticle, openSource, type Source, type State} from './state.ts';
import {narrativeOf, storyOf} from './story.ts';
import {withEntry} from './with-entry.ts';

/** Puts everything inside its bounds. Idempotent. */
export function settle(state: State): State {
	let next = withoutGone(state);
	// Picking is for the article that has the keys: whatever leads away from it ends it.
	if (
		next.picking &&
		(next.picking.article !== next.place.source || next.place.focus !== 'detail' || next.place.view !== 'read')
	)
		next = {...next, picking: null};
	if (!openSource(next)) {
		next = {...next, place: {...next.place, source: next.sources[0]?.id ?? null, anchor: 0, cited: null}};
	}
	const article = openArticle(next);
	if (article) {
		const rows = articleRows(next);
		const view = layoutOf(next, article);
		// The top is inside any text, whose end need not be wrapped for it.
		const anchor = next.place.anchor <= 0 ? 0 : Math.min(next.place.anchor, lastAnchor(article, view, rows));
		if (anchor !== next.place.anchor) next = anchorAt(next, anchor);
		next = {...next, reached: reach(next, article, rows)};
	}
	for (const list of [leftList(next.place.view), 'passages'] as const) next = settleList(next, list);
	next = settleBeside(next);
	next = lookedAt(next);
	return next;
}

const goneOf = latest((sources: readonly Source[]): readonly Source[] => sources.filter(s => s.gone));

/** A text whose file has gone leaves the list when one leaves it. */
function withoutGone(state: State): State {
	if (!goneOf(state.sources).some(s => s.id !== state.place.source)) return state;
	return {...state, sources: state.sources.filter(s => !s.gone || s.id === state.place.source)};
}

/** A list whose selection stands on an entry and is on the screen. */
function settleList(state: State, list: ListName): State {
	const length = listingOf(state, list).length;
	const was = state.place.lists[list];
	const selected = list === 'sources' ? selectedOf(state, list) : Math.max(0, Math.min(length - 1, was.selected));
	const placed = selected === was.selected ? state : {...state, place: withList(state.place, list, {...was, selected})};
	const {top} = windowOf(placed, list);
	return top === placed.place.lists[list].top
		? placed
		: {...placed, place: withList(placed.place, list, {selected, top})};
}

/** The selected point has been looked at. */
function lookedAt(state: State): State {
	if (state.place.view !== 'points' || state.overlay) return state;
	const narrative = narrativeOf(state);
	const entry = narrative && shownPoints(state, narrative, storyOf(state))[state.place.lists.points.selected];
	if (entry?.is !== 'point' || state.seen.has(entry.point.id)) return state;
	return {...state, seen: new Set(state.seen).add(entry.point.id)};
}

/** How far each article has been read: the end of the last line that was on the screen while its pane was. */
function reach(state: State, article: Article, rows: number): State['reached'] {
	const {view, focus: pane} = state.place;
	if (view !== 'read' || pane !== 'detail') return state.reached;
	const end = linesFrom(article, layoutOf(state, article), state.place.anchor, rows).at(-1)?.end ?? 0;
	return (state.reached.get(article.id) ?? 0) >= end ? state.reached : withEntry(state.reached, article.id, end);
}
