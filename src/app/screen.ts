// The frame of a state: header, panes, footer, as plain data. Pure; whatever the size, it never has more rows or
// columns than the screen, and title, position, focus and mode are always on it.

import {cellsOf} from '../text/cells.ts';
import {safeText} from '../text/safe-text.ts';
import {hitsInTextOrder} from './answer.ts';
import {articlePane} from './article-pane.ts';
import {asciiScreen} from './ascii.ts';
import {cardPane} from './card.ts';
import {footerOf} from './footer.ts';
import {fitRow, type Pane, run, type Screen, type TextPane} from './frame.ts';
import {type Geometry, geometryOf} from './geometry.ts';
import {headerOf} from './header.ts';
import {listPane, listTitle, passagesPane, queryInView} from './list-pane.ts';
import {listingOf} from './listing.ts';
import {overlayRows, overlayTitle} from './overlay.ts';
import {paneTitle} from './pane-title.ts';
import {besidePanes} from './side-by-side.ts';
import {articleOf, leftList, openSource, type State} from './state.ts';

/** The frame of a state. */
export function screenOf(state: State): Screen {
	const screen = wholeScreen(state);
	return state.ascii ? asciiScreen(screen) : screen;
}

function wholeScreen(state: State): Screen {
	const geometry = geometryOf(state);
	const {columns, rows} = geometry;
	if (geometry.kind === 'line') return lineScreen(state, geometry);
	const header = geometry.header ? headerOf(state, columns) : null;
	const panes = state.overlay ? [overlayPane(state, geometry)] : panesOf(state, geometry);
	return {
		columns,
		rows,
		header,
		panes,
		footer: footerOf(state, columns),
		separator: state.ascii ? {title: '+', body: '|'} : {title: '┬', body: '│'},
		cursor: cursorOf(state, geometry),
		spoken: spokenOf(state),
	};
}

/** Too small for anything: one plain line that says what is open. */
function lineScreen(state: State, {columns, rows}: Geometry): Screen {
	const words = state.place.view === 'read' ? (openSource(state)?.article?.title ?? state.name) : state.place.view;
	const row = fitRow([run(words)], columns);
	return {
		columns,
		rows,
		header: null,
		panes: [],
		footer: row,
		separator: {title: '', body: ''},
		cursor: null,
		spoken: spokenOf(state),
	};
}

function panesOf(state: State, geometry: Geometry): readonly Pane[] {
	const {view} = state.place;
	if (state.place.beside) return besidePanes(state, geometry);
	const left = (): Pane => listPane(state, leftList(view), geometry);
	const right = (): Pane =>
		view === 'read' || view === 'search' || view === 'marks'
			? articlePane(state, geometry)
			: passagesPane(state, geometry);
	if (state.card && view === 'read')
		return geometry.kind === 'two'
			? [left(), cardPane(state, geometry, geometry.detail)]
			: [cardPane(state, geometry, geometry.columns)];
	if (geometry.kind === 'two') return [left(), right()];
	return [geometry.list > 0 ? left() : right()];
}

function cursorOf(state: State, geometry: Geometry): Screen['cursor'] {
	const top = geometry.header ? 1 : 0;
	if (state.overlay?.kind === 'help')
		return {x: Math.min(geometry.columns - 1, 9 + cellsOf(safeText(state.overlay.query))), y: top};
	if (!state.search?.typing || state.overlay || geometry.list === 0) return null;
	return {
		x: Math.min(geometry.list - 1, 2 + queryInView(state.search.query, state.search.cursor, geometry.list - 3).at),
		y: top + 1,
	};
}

function overlayPane(state: State, geometry: Geometry): TextPane {
	const {columns: width, body} = geometry;
	const rows = overlayRows(state);
	const top = Math.max(0, Math.min(state.overlay?.top ?? 0, rows.length - body));
	const shown = rows.slice(top, top + body).map(row => fitRow([run(' '), ...row], width));
	while (shown.length < body) shown.push(fitRow([], width));
	const query = state.overlay?.kind === 'help' ? state.overlay.query : null;
	const title = query === null ? overlayTitle(state) : `Help / ${query}`;
	const right = rows.length > body ? `${Math.min(100, Math.round(((top + body) / rows.length) * 100))} %` : '';
	return {kind: 'text', title: paneTitle(title, right, true, width), width, height: body, rows: shown};
}

// --- for a screen reader ----------------------------------------------------------------------------------------

/** What is selected, in one sentence. */
function spokenOf(state: State): ReturnType<typeof safeText> {
	const {beside} = state.place;
	if (beside) {
		const words = beside.lit.map(({article}) => articleOf(state, article)?.title ?? article);
		return safeText(
			`side by side: ${words[beside.side]}, with ${words[1 - beside.side]}, pair ${beside.pair + 1} of ${beside.pairs.length}`,
		);
	}
	const {view, focus} = state.place;
	const list = focus === 'list' ? leftList(view) : 'passages';
	const {length} = listingOf(state, list);
	const at = state.place.lists[list].selected + 1;
	const hits =
		state.search && view === 'read' ? `, hit ${state.search.current + 1} of ${hitsInTextOrder(state).length}` : '';
	const what =
		focus === 'detail' && (view === 'read' || view === 'search')
			? (openSource(state)?.article?.title ?? 'no text')
			: `${listTitle(state, list)}, ${at} of ${length}`;
	return safeText(`${view}: ${what}${hits}`);
}
