// Picking lines of an article by hand, to copy or mark just these: `V` begins on the passage that has the focus, moving
// takes in more lines, and whatever asks for the focused passage gets the lines that are picked.

import type {Article} from '../text/article.ts';
import {anchorAfter, lineAt, linesApart} from '../text/layout.ts';
import type {Passage} from '../text/span.ts';
import {articleRows, layoutOf} from './geometry.ts';
import {anchorAt} from './place-changes.ts';
import {openArticle, type State} from './state.ts';

/** The lines that are being picked: offsets in the line it began on and in the one it has come to. */
export type Picking = {readonly article: string; readonly from: number; readonly to: number};

/** Begins to pick at a passage of the open article; ends it where it was going on. */
export function togglePicking(state: State, passage: Passage | null): State {
	if (state.picking) return {...state, picking: null};
	const article = openArticle(state);
	if (!article || state.place.focus !== 'detail' || !passage || passage.article !== article.id) {
		return {...state, message: {text: 'lines are picked in an article: go into it first', tone: 'plain'}};
	}
	const last = lineAt(article, layoutOf(state, article), Math.max(passage.start, passage.end - 1));
	return {
		...state,
		picking: {article: article.id, from: passage.start, to: last?.start ?? passage.start},
		message: {text: 'picking lines: y copies, m marks, Esc stops', tone: 'plain'},
	};
}

/** Takes in `by` lines more (fewer where negative), and scrolls along. */
export function movePicking(state: State, picking: Picking, by: number): State {
	const article = openArticle(state);
	if (!article) return {...state, picking: null};
	const view = layoutOf(state, article);
	const to = anchorAfter(article, view, picking.to, by);
	const row = linesApart(article, view, state.place.anchor, to);
	const rows = articleRows(state);
	const over = row >= rows ? row - rows + 1 : Math.min(0, row);
	const moved = over === 0 ? state : anchorAt(state, anchorAfter(article, view, state.place.anchor, over));
	return {...moved, picking: {...picking, to}};
}

/** The picked lines as a passage, from the start of the first to the end of the last. */
export function pickedPassage(state: State, article: Article): Passage | null {
	const {picking} = state;
	if (!picking || picking.article !== article.id) return null;
	const view = layoutOf(state, article);
	const first = lineAt(article, view, Math.min(picking.from, picking.to));
	const last = lineAt(article, view, Math.max(picking.from, picking.to));
	return first && last ? {article: article.id, start: first.start, end: Math.max(first.start, last.end)} : null;
}
