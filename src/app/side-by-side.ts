// Two texts beside each other, scrolling as one: a table of rows in which passages that say the same face each other,
// with blank rows where one text goes on alone (as in a comparison of two files). Where one is in it is an offset in
// one of the texts, so that another size needs no repair. Two panes from 70 columns on; below, one at a time.

import type {Article} from '../text/article.ts';
import {anchorAfter, type LayoutView, linesFrom} from '../text/layout.ts';
import type {Line} from '../text/line.ts';
import type {Passage} from '../text/span.ts';
import type {Action} from './action.ts';
import {articleRowsOf, positionOf} from './article-pane.ts';
import {chainThrough, type Pair, pairsAt, sharedPassages} from './beside-pairs.ts';
import {fitRow, type Row, type TextPane} from './frame.ts';
import {articleRows, type Geometry, geometryOf, layoutOf} from './geometry.ts';
import {latest} from './latest.ts';
import type {Light} from './lights.ts';
import {goBack, openPassage, pushTrail} from './open.ts';
import {paneTitle} from './pane-title.ts';
import {remember, revealed} from './place-changes.ts';
import {articleOf, type Beside, type State} from './state.ts';
import {labelOf, narrativeOf, storyOf} from './story.ts';
import {differingWords} from './word-differences.ts';

type Side = 0 | 1;
const SIDES = [0, 1] as const;

/** Lines of one text that are aligned: all of any article, a stretch around the passage of a book. */
const MOST_LINES = 4000;

/** The aligned rows of two texts: for each row the line of each side, or nothing. */
type Table = {
	readonly lines: readonly [readonly Line[], readonly Line[]];
	/** Index of each side's line on a row; -1 where it has none. */
	readonly rows: readonly (readonly [number, number])[];
	/** Row of each line, by side. */
	readonly rowOf: readonly [readonly number[], readonly number[]];
	readonly chain: readonly Pair[];
};

const noPairs: readonly Pair[] = [];

/** Puts two accounts of what is at hand beside each other, or says why not. */
export function openBeside(state: State): State {
	const pairs = pairsAt(state);
	if (typeof pairs === 'string') return {...state, message: {text: pairs, tone: 'plain'}};
	const beside: Beside = {
		pairs,
		pair: 0,
		lit: pairs[0] as Pair,
		side: 0,
		top: {side: 0, offset: 0},
	};
	const left = pushTrail({...state, anchors: remember(state)});
	const search = left.search?.typing ? {...left.search, typing: false} : left.search;
	return shown({...left, search}, beside, pairs[0] as Pair);
}

/** What an action does to the two texts; null where it is no matter of theirs. */
export function reduceBeside(state: State, action: Action): State | null {
	const {beside} = state.place;
	if (!beside) return null;
	switch (action.type) {
		case 'move':
			return moved(state, beside, action.by);
		case 'move-pages':
			return moved(state, beside, Math.trunc(action.by * articleRows(state)) || Math.sign(action.by));
		case 'move-to':
			return moved(state, beside, action.end === 'top' ? -Infinity : Infinity);
		case 'focus':
			return focused(
				state,
				beside,
				action.pane === 'list' ? 0 : action.pane === 'detail' ? 1 : beside.side === 0 ? 1 : 0,
			);
		case 'step-pair':
		case 'step-source':
			return stepPair(state, beside, action.by);
		case 'step-shared':
			return stepPassage(state, beside, action.by);
		case 'open':
			return openPassage(state, beside.lit[beside.side]);
		case 'open-beside':
		case 'close':
		case 'leave':
			return state.trail.length > 0 ? goBack(state) : {...state, place: {...state.place, beside: null}};
		// What these change is not on the screen now.
		case 'cycle-order':
		case 'filter-points':
		case 'split-off':
		case 'unfold':
		case 'toggle-zen':
		case 'copy':
			return state;
		default:
			return null;
	}
}

/** The place with its two texts inside their bounds; without them where one is not open any more. */
export function settleBeside(state: State): State {
	const {beside} = state.place;
	if (!beside) return state;
	if (!beside.lit.every(p => articleOf(state, p.article))) return {...state, place: {...state.place, beside: null}};
	return at(state, beside, indexOfTop(state, beside));
}

// --- the table --------------------------------------------------------------------------------------------------

/** Widths of the two panes in cells, and of the text in them. */
function widthsOf(state: State, geometry = geometryOf(state)) {
	const {columns, kind} = geometry;
	const two = kind === 'two';
	const left = two ? Math.floor((columns - 1) / 2) : columns;
	const right = two ? columns - 1 - left : columns;
	const margin = state.setting.margin && kind !== 'line' && left >= 60 ? 6 : 0;
	const measure = Math.max(1, Math.min(state.setting.measure, left - margin - 2));
	return {two, panes: [left, right] as const, margin, measure};
}

const aligned = latest(
	(
		left: Article,
		right: Article,
		width: number,
		draw: LayoutView['draw'] | null,
		unfoldedLeft: LayoutView['unfolded'],
		unfoldedRight: LayoutView['unfolded'],
		shared: readonly Pair[],
		a: Passage,
		b: Passage,
	): Table => {
		const lines = [
			linesAround(left, {width, draw: draw ?? undefined, unfolded: unfoldedLeft}, a.start),
			linesAround(right, {width, draw: draw ?? undefined, unfolded: unfoldedRight}, b.start),
		] as const;
		const chain = chainThrough(shared, [a, b]);
		const rows: [number, number][] = [];
		const next: [number, number] = [0, 0];
		// The lines up to these, side by side from where both begin; the longer side goes on beside blank rows.
		const upTo = (ends: readonly [number, number]): void => {
			const from: readonly [number, number] = [next[0], next[1]];
			const height = Math.max(ends[0] - from[0], ends[1] - from[1]);
			for (let i = 0; i < height; i++)
				rows.push([from[0] + i < ends[0] ? from[0] + i : -1, from[1] + i < ends[1] ? from[1] + i : -1]);
			next[0] = Math.max(next[0], ends[0]);
			next[1] = Math.max(next[1], ends[1]);
		};
		for (const [x, y] of chain) {
			const i = lineAtOffset(lines[0], x.start);
			const j = lineAtOffset(lines[1], y.start);
			// Passages of one line, or of lines that face others already, are left to those.
			if (i >= next[0] && j >= next[1]) upTo([i, j]);
		}
		upTo([lines[0].length, lines[1].length]);
		const rowOf: [number[], number[]] = [[], []];
		rows.forEach((row, y) => {
			for (const side of SIDES) if (row[side] >= 0) rowOf[side][row[side]] = y;
		});
		return {lines, rows, rowOf, chain};
	},
);

function linesAround(article: Article, view: LayoutView, offset: number): readonly Line[] {
	return linesFrom(article, view, anchorAfter(article, view, offset, -MOST_LINES / 2), MOST_LINES);
}

function tableOf(state: State, {lit}: Beside): Table {
	const [left, right] = lit.map(p => articleOf(state, p.article)) as [Article, Article];
	const width = widthsOf(state).measure;
	const narrative = narrativeOf(state);
	const shared = narrative ? sharedPassages(narrative, left.id, right.id) : noPairs;
	const views = [layoutOf(state, left, width), layoutOf(state, right, width)] as const;
	return aligned(left, right, width, state.draw, views[0].unfolded, views[1].unfolded, shared, lit[0], lit[1]);
}

/** Index of the line that contains an offset, the first of several that begin there. */
function lineAtOffset(lines: readonly Line[], offset: number): number {
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines[middle]?.start ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	while (low > 0 && lines[low - 1]?.start === lines[low]?.start) low--;
	return Math.max(0, low);
}

/** The rows that are on the screen, of which one scrolls: all of them, or those of the one side that is shown. */
const shownRows = latest((table: Table, side: Side | null): readonly number[] =>
	table.rows.flatMap((row, y) => (side === null || row[side] >= 0 ? [y] : [])),
);

function rowsOf(state: State, beside: Beside, table: Table): readonly number[] {
	return shownRows(table, widthsOf(state).two ? null : beside.side);
}

/** Index of the top row among the shown ones. */
function indexOfTop(state: State, beside: Beside, {side, offset} = beside.top): number {
	const table = tableOf(state, beside);
	const row = table.rowOf[side][lineAtOffset(table.lines[side], offset)] ?? 0;
	const rows = rowsOf(state, beside, table);
	const index = rows.findIndex(y => y >= row);
	return index < 0 ? Math.max(0, rows.length - 1) : index;
}

/** The place with the shown row of that index on top, or the nearest that leaves no room below the end. */
function at(state: State, beside: Beside, index: number): State {
	const table = tableOf(state, beside);
	const rows = rowsOf(state, beside, table);
	const last = Math.max(0, rows.length - articleRows(state));
	const row = table.rows[rows[Math.max(0, Math.min(last, index))] ?? 0];
	const side = row && row[beside.side] >= 0 ? beside.side : beside.side === 0 ? 1 : 0;
	const offset = table.lines[side][row?.[side] ?? 0]?.start ?? 0;
	const {top} = beside;
	if (state.place.beside === beside && top.side === side && top.offset === offset) return state;
	return {...state, place: {...state.place, beside: {...beside, top: {side, offset}}}};
}

// --- moving -----------------------------------------------------------------------------------------------------

function moved(state: State, beside: Beside, by: number): State {
	const from = indexOfTop(state, beside);
	const last = Math.max(0, rowsOf(state, beside, tableOf(state, beside)).length - articleRows(state));
	let to = Math.max(0, Math.min(last, from + by));
	// Several lines may begin at one offset (a rule before a table): on past what would only lead back.
	for (; to > 0 && to < last; to += Math.sign(by)) {
		const there = at(state, beside, to);
		if (by < 0 || !there.place.beside || indexOfTop(there, there.place.beside) > from) return there;
	}
	return at(state, beside, to);
}

function focused(state: State, beside: Beside, side: Side): State {
	return side === beside.side ? state : at(state, {...beside, side}, indexOfTop(state, {...beside, side}));
}

function stepPair(state: State, beside: Beside, by: number): State {
	const {length} = beside.pairs;
	if (length < 2) return {...state, message: {text: 'only these two accounts say this', tone: 'plain'}};
	const pair = (beside.pair + by + length) % length;
	const next = shown(state, {...beside, pair}, beside.pairs[pair] as Pair);
	return {...next, message: {text: `pair ${pair + 1} of ${length}`, tone: 'plain'}};
}

/** To the next pair of passages that say the same in these two texts. */
function stepPassage(state: State, beside: Beside, by: number): State {
	const narrative = narrativeOf(state);
	const [a, b] = beside.lit;
	const pairs = narrative ? sharedPassages(narrative, a.article, b.article) : noPairs;
	const after = (x: Pair): boolean => x[0].start > a.start || (x[0].start === a.start && x[1].start > b.start);
	const before = (x: Pair): boolean => x[0].start < a.start || (x[0].start === a.start && x[1].start < b.start);
	const next = by > 0 ? pairs.find(after) : pairs.findLast(before);
	if (!next) return {...state, message: {text: `both say nothing more ${by > 0 ? 'below' : 'above'}`, tone: 'plain'}};
	return shown(state, beside, next);
}

/** Two passages lit, facing each other in the middle of the panes. */
function shown(state: State, beside: Beside, lit: Pair): State {
	let next: State = state;
	for (const passage of lit) {
		const article = articleOf(next, passage.article);
		if (article) next = revealed(next, article, passage);
	}
	const there: Beside = {...beside, lit, top: {side: beside.side, offset: lit[beside.side].start}};
	const table = tableOf(next, there);
	const height = Math.max(
		...SIDES.map(s => lineAtOffset(table.lines[s], lit[s].end - 1) - lineAtOffset(table.lines[s], lit[s].start) + 1),
	);
	const above = Math.max(0, Math.floor((articleRows(next) - height) / 2));
	return at(next, there, indexOfTop(next, there) - above);
}

// --- what is shown ----------------------------------------------------------------------------------------------

/** The panes: both texts, or the one that has the keys where there is no room for two. */
export function besidePanes(state: State, geometry: Geometry): readonly TextPane[] {
	const {beside} = state.place;
	if (!beside) return [];
	const {two} = widthsOf(state, geometry);
	return two ? SIDES.map(side => besidePane(state, beside, side)) : [besidePane(state, beside, beside.side)];
}

function besidePane(state: State, beside: Beside, side: Side): TextPane {
	const geometry = geometryOf(state);
	const {panes, margin, two} = widthsOf(state, geometry);
	const width = panes[side];
	const {body} = geometry;
	const table = tableOf(state, beside);
	const top = indexOfTop(state, beside);
	const rows = rowsOf(state, beside, table).slice(top, top + body);
	const article = articleOf(state, beside.lit[side].article) as Article;
	const indices = rows.map(y => table.rows[y]?.[side] ?? -1);
	const lines = indices.flatMap(i => table.lines[side][i] ?? []);
	const painted = articleRowsOf(
		state,
		article,
		lines,
		{indent: 1, margin, detail: width},
		lightsOf(state, beside, side, table),
	);
	let drawn = 0;
	const out: Row[] = indices.map(i => (i < 0 ? fitRow([], width) : (painted[drawn++] ?? fitRow([], width))));
	while (out.length < body) out.push(fitRow([], width));
	const story = storyOf(state);
	const title = `${labelOf(story, article.id)}  ${article.title}`;
	const {length} = beside.pairs;
	const pair = length > 1 && (side === 1 || !two) ? `pair ${beside.pair + 1}/${length} · ` : '';
	const other = two ? '' : ` · ${side + 1} of 2`;
	const where = `${pair}${positionOf(article, lines)}${other}`;
	return {
		kind: 'text',
		title: paneTitle(title, where, side === beside.side, width),
		width,
		height: body,
		rows: out,
	};
}

/** Passages that face each other, the lit one over them, its differing words on top. */
function lightsOf(_state: State, {lit}: Beside, side: Side, table: Table): readonly Light[] {
	const lights: Light[] = table.chain.map(pair => ({...spanOf(pair[side]), lit: 'shared'}));
	lights.push({...spanOf(lit[side]), lit: 'cited'});
	for (const span of differences(_state, lit)[side]) lights.push({...span, lit: 'differs'});
	return lights;
}

function spanOf({start, end}: Passage) {
	return {start, end};
}

const compared = latest((left: Article, right: Article, a: Passage, b: Passage) =>
	differingWords({text: left.text, span: a}, {text: right.text, span: b}),
);

function differences(state: State, [a, b]: Pair) {
	const [left, right] = [articleOf(state, a.article) as Article, articleOf(state, b.article) as Article];
	return compared(left, right, a, b);
}
