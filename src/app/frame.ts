// What one frame shows, as plain data: rows of runs, arranged in panes. The Ink components and the string painter of
// the first frame paint the same `Screen`, so they cannot disagree. Every row is exactly as many cells as its place.

import {cellsOf, cutToCells} from '../text/cells.ts';
import {type SafeText, safeText} from '../text/safe-text.ts';

/** What a run is; `ui/theme.ts` gives it a look. */
export type Role =
	| 'text'
	| 'dim'
	| 'strong'
	| 'accent'
	| 'heading'
	| 'quotation'
	| 'code'
	| 'link'
	| 'table'
	| 'mark'
	| 'note'
	| 'key'
	| 'error'
	| 'rule';

/** Why a run is lit, beyond what it is. */
export type Lit = 'hit' | 'current-hit' | 'cited' | 'selected' | 'differs' | 'shared' | 'furniture';

/** A stretch of one row in one style. `text` never holds a line break. */
export type Run = {
	readonly text: SafeText;
	readonly role: Role;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly strike?: boolean;
	readonly lit?: Lit;
	/** Checked http(s) or mailto address for a terminal link; absent elsewhere. */
	readonly href?: string;
};

/** One row of cells. */
export type Row = readonly Run[];

/** One entry of a list, in one or more rows, each `width - INDICATOR` cells. */
export type ListItem = {
	readonly key: string;
	readonly rows: readonly Row[];
	readonly selected: boolean;
	/** Row of the item that the indicator stands before: 1 where a heading comes first. */
	readonly signRow: number;
};

/** A pane that is painted by ink-select-input: the visible window of a list. */
export type ListPane = {
	readonly kind: 'list';
	readonly title: Row;
	readonly width: number;
	/** Rows under the title. */
	readonly height: number;
	/** Rows between the title and the items (a prompt, the filters). */
	readonly head: readonly Row[];
	readonly items: readonly ListItem[];
	/** Rows after the items; together with head and items they fill `height`. */
	readonly tail: readonly Row[];
};

/** A pane of rows. */
export type TextPane = {
	readonly kind: 'text';
	readonly title: Row;
	readonly width: number;
	readonly height: number;
	readonly rows: readonly Row[];
};

/** A pane of either kind. */
export type Pane = ListPane | TextPane;

/** One frame. Panes stand side by side with one column of rule between them. */
export type Screen = {
	readonly columns: number;
	readonly rows: number;
	readonly header: Row | null;
	readonly panes: readonly Pane[];
	readonly footer: Row | null;
	/** What joins two panes, one character a row, the title's first. */
	readonly separator: {readonly title: string; readonly body: string};
	/** Cell of the text cursor, from 0, where something is being typed. */
	readonly cursor: {readonly x: number; readonly y: number} | null;
	/** What a screen reader says of the frame: the selection and the mode, in one sentence. */
	readonly spoken: SafeText;
};

/** Cells that the indicator of a list takes before each row of an item. */
export const INDICATOR = 2;

/** A run of our own words or of foreign text, made safe. */
export function run(text: string, role: Role = 'text', more: Omit<Run, 'text' | 'role'> = {}): Run {
	return {text: safeText(text), role, ...more};
}

/** Width of a row in cells. */
export function rowCells(row: Row): number {
	let cells = 0;
	for (const part of row) cells += cellsOf(part.text);
	return cells;
}

const blanks: SafeText[] = [];
/** `cells` blank cells. */
export function blank(cells: number): SafeText {
	const n = Math.max(0, cells);
	blanks[n] ??= safeText(' '.repeat(n));
	return blanks[n];
}

/** The row, cut (with `…`) or padded to exactly `cells` cells. */
export function fitRow(row: Row, cells: number, ellipsis = '…'): Row {
	const width = rowCells(row);
	if (width === cells) return row;
	if (width < cells) return [...row, {text: blank(cells - width), role: 'text'}];
	if (cells <= 0) return [];
	const out: Run[] = [];
	let left = cells - 1;
	for (const part of row) {
		const own = cellsOf(part.text);
		if (own <= left) {
			out.push(part);
			left -= own;
			continue;
		}
		const cut = cutToCells(part.text, left);
		out.push(
			{...part, text: cut},
			{text: safeText(ellipsis), role: part.role},
			{text: blank(left - cellsOf(cut)), role: 'text'},
		);
		return out;
	}
	return out;
}

/** `left` and `right` at the ends of a row of `cells` cells; the left one gives way, the right one is dropped last. */
export function spread(left: Row, right: Row, cells: number): Row {
	const need = rowCells(right);
	if (need === 0) return fitRow(left, cells);
	if (need >= cells) return fitRow(right, cells);
	return [...fitRow(left, cells - need), ...right];
}

/** The text of a row without its styles. */
export function rowText(row: Row): string {
	return row.map(part => part.text).join('');
}

/** The rows of a pane, its title first; a list with its indicators. */
function paneRows(pane: Pane, indicator: string): readonly Row[] {
	if (pane.kind === 'text') return [pane.title, ...pane.rows];
	const rows: Row[] = [pane.title, ...pane.head];
	for (const item of pane.items) {
		item.rows.forEach((row, i) => {
			rows.push([run(item.selected && i === item.signRow ? indicator : '  ', 'accent'), ...row]);
		});
	}
	rows.push(...pane.tail);
	return rows;
}

/** All rows of a frame, each exactly `columns` cells: what the string painter paints and the tests read. */
export function screenRows(screen: Screen, indicator: string): readonly Row[] {
	const rows: Row[] = [];
	if (screen.header) rows.push(screen.header);
	const panes = screen.panes.map(pane => paneRows(pane, indicator));
	const height = Math.max(0, ...panes.map(p => p.length));
	for (let y = 0; y < height; y++) {
		const row: Run[] = [];
		panes.forEach((pane, i) => {
			if (i > 0) row.push(run(y === 0 ? screen.separator.title : screen.separator.body, 'rule'));
			row.push(...(pane[y] ?? []));
		});
		rows.push(row);
	}
	if (screen.footer) rows.push(screen.footer);
	return rows;
}
