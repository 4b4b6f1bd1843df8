// Changes of the place: the anchor of the open article, what is remembered of it, a passage put in the middle of the
// pane. What the keys make of them is in move.ts and open.ts.

import type {Article} from '../text/article.ts';
import {blocksOf} from '../text/blocks.ts';
import {anchorAfter, linesFrom} from '../text/layout.ts';
import type {Passage} from '../text/span.ts';
import {articleRows, layoutOf} from './geometry.ts';
import type {ListName, Place, State} from './state.ts';
import {withEntry} from './with-entry.ts';

/** The open article from an offset on. */
export function anchorAt(state: State, anchor: number): State {
	return anchor === state.place.anchor ? state : {...state, place: {...state.place, anchor}};
}

/** The place with another selection in one of its lists. */
export function withList(place: Place, list: ListName, to: Place['lists'][ListName]): Place {
	return {...place, lists: {...place.lists, [list]: to}};
}

/** The anchors with that of the open article, which is about to be left. */
export function remember(state: State): State['anchors'] {
	const {source, anchor} = state.place;
	return source === null || state.anchors.get(source) === anchor
		? state.anchors
		: withEntry(state.anchors, source, anchor);
}

/** Indices of the blocks that repeat an earlier one. */
export function repeatsOf(article: Article): number[] {
	return blocksOf(article).flatMap((b, i) => (b.repeats === undefined ? [] : [i]));
}

/** Unfolds the repeats that hide a passage. */
export function revealed(state: State, article: Article, passage: Passage): State {
	const hidden = blocksOf(article).findIndex(
		b => b.repeats !== undefined && b.start <= passage.start && passage.start < b.end,
	);
	if (hidden < 0) return state;
	return {...state, unfolded: new Map(state.unfolded).set(article.id, new Set(repeatsOf(article)))};
}

/** Puts a passage in the middle of the pane, or its start near the top where it is taller. */
export function centre(state: State, article: Article, passage: Passage): State {
	const rows = articleRows(state);
	const view = layoutOf(state, article);
	const lines = linesFrom(article, view, passage.start, rows);
	const height = Math.max(1, lines.findLastIndex(line => line.start < passage.end) + 1);
	const above = Math.max(0, Math.floor((rows - height) / 2));
	return anchorAt(state, anchorAfter(article, view, passage.start, -above));
}
