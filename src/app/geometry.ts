// Where everything stands on a screen of a given size: all arithmetic of widths and heights is here. Never more rows
// than the screen has; one pane at a time where two would be too narrow; one plain line where nothing fits.

import type {Article} from '../text/article.ts';
import type {LayoutView} from '../text/layout.ts';
import type {State, View} from './state.ts';

/** Widest comfortable line of passages in a list, in cells (Bringhurst: 45–75 characters); a text's own is a setting. */
export const MEASURE = 76;
/** Cells of the article's left margin, where key points are shown. */
const MARGIN = 6;
/** Below this many columns one pane is shown at a time. */
const ONE_PANE_BELOW = 70;

/** Where everything stands on a screen, in cells and rows. */
export type Geometry = {
	/** `line`: too small for panes, one plain line. */
	readonly kind: 'line' | 'one' | 'two';
	readonly columns: number;
	readonly rows: number;
	readonly header: boolean;
	/** Rows of a pane below its title. */
	readonly body: number;
	/** Cells; 0 where the pane is not shown. */
	readonly list: number;
	readonly detail: number;
	/** The article inside the detail pane: blank cells, then margin, then text. */
	readonly indent: number;
	readonly margin: number;
	readonly measure: number;
	/** Whether there is nothing but one column of text. */
	readonly zen: boolean;
};

/** Whether the state shows one column of text alone. */
export function isZen(state: State): boolean {
	const {view, focus, beside} = state.place;
	return state.setting.zen && view === 'read' && focus === 'detail' && beside === null;
}

/** Share of the columns that the left pane takes, with its least and most cells. */
const LIST_WIDTHS: Readonly<Record<View, readonly [number, number, number]>> = {
	read: [0.3, 26, 48],
	points: [0.52, 34, 96],
	quotes: [0.5, 34, 90],
	names: [0.4, 34, 60],
	search: [0.45, 34, 84],
	marks: [0.4, 30, 70],
};

/** The arrangement for a state's size, view and focus. */
export function geometryOf(state: State): Geometry {
	const columns = Math.max(1, Math.floor(state.size.columns) || 1);
	const rows = Math.max(1, Math.floor(state.size.rows) || 1);
	if (columns < 20 || rows < 5) {
		return {
			kind: 'line',
			columns,
			rows,
			header: false,
			body: 1,
			list: 0,
			detail: columns,
			indent: 0,
			margin: 0,
			measure: columns,
			zen: false,
		};
	}
	const wanted = state.setting.measure;
	const zen = isZen(state) && !state.overlay;
	const header = rows >= 8 && !zen;
	const body = rows - (header ? 1 : 0) - 2;
	if (zen) {
		const measure = Math.min(wanted, columns - 1);
		const indent = Math.floor((columns - measure) / 2);
		return {kind: 'one', columns, rows, header, body, list: 0, detail: columns, indent, margin: 0, measure, zen};
	}
	if (columns < ONE_PANE_BELOW) {
		const margin = columns >= 48 && state.setting.margin ? MARGIN : 0;
		const measure = Math.min(wanted, columns - margin - 1);
		const list = state.place.focus === 'list';
		return {
			kind: 'one',
			columns,
			rows,
			header,
			body,
			list: list ? columns : 0,
			detail: list ? 0 : columns,
			indent: 0,
			margin,
			measure,
			zen,
		};
	}
	const [share, least, most] = LIST_WIDTHS[state.place.view];
	const list = Math.max(least, Math.min(most, Math.round(columns * share)));
	const detail = columns - list - 1;
	const margin = detail >= 40 && state.setting.margin ? MARGIN : 0;
	const measure = Math.min(wanted, detail - margin - 2);
	// A wide pane gives the text some air on the left, but keeps it near the list that it belongs to.
	const indent = Math.min(12, Math.floor((detail - margin - measure) / 3));
	return {kind: 'two', columns, rows, header, body, list, detail, indent, margin, measure, zen};
}

const nothing: ReadonlySet<number> = new Set();

/** How the article is laid out in this state: what every scroll and every drawn line must agree on. */
export function layoutOf(state: State, article: Article, measure = geometryOf(state).measure): LayoutView {
	return {
		width: Math.max(1, measure),
		draw: state.draw ?? undefined,
		unfolded: state.unfolded.get(article.id) ?? nothing,
	};
}

/** Rows that show the article's lines. */
export function articleRows(state: State): number {
	return geometryOf(state).body;
}
