// Where texts were left in an earlier session: put back as each text is there, at the start or, in a large folder, as it
// is read behind the first frame. A place is found again by the words that stood there.

import type {Article} from '../text/article.ts';
import {linesFrom} from '../text/layout.ts';
import {positionOf} from './article-pane.ts';
import {articleRows, layoutOf} from './geometry.ts';
import {keyOf} from './keymap.ts';
import {type Spot, spotIn} from './spot.ts';
import {openArticle, type State} from './state.ts';

/** Where a text was left, and how far it was read (an offset of that time). */
export type LeftOff = {readonly at: Spot; readonly reached: number};

/** The state with these texts, just read, where they were left. The open one comes to its place if it is at its top. */
export function putBack(state: State, articles: readonly Article[]): State {
	const left = articles.filter(({id}) => state.leftOff.has(id));
	if (left.length === 0) return state;
	const leftOff = new Map(state.leftOff);
	const anchors = new Map(state.anchors);
	const reached = new Map(state.reached);
	let {place} = state;
	for (const article of left) {
		const {at, reached: was} = state.leftOff.get(article.id) as LeftOff;
		leftOff.delete(article.id);
		const anchor = spotIn(article, at);
		anchors.set(article.id, anchor);
		reached.set(article.id, Math.min(article.text.length, Math.max(0, was + anchor - at.start)));
		if (place.source !== article.id || place.anchor > 0 || anchor === 0) continue;
		const reads = place.view === 'read' && place.beside === null && !state.search?.typing && !state.overlay;
		place = {...place, anchor, focus: reads ? 'detail' : place.focus};
	}
	return {...state, leftOff, anchors, reached, place};
}

/** Says where one is again, and how to begin anew. */
export function saidResumed(state: State): State {
	const article = openArticle(state);
	if (!article || (state.place.anchor === 0 && state.place.view === 'read')) return state;
	const rows = linesFrom(article, layoutOf(state, article), state.place.anchor, articleRows(state));
	return {
		...state,
		message: {
			text: `resumed at ${positionOf(article, rows)} · ${keyOf(state, 'start-over')} starts over`,
			tone: 'plain',
		},
	};
}
