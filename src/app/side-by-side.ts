// Two texts beside each other, scrolling as one. Where passages of both say the same, they come past the same row of the
// screen; between two such places the other text follows in proportion, and before the first and after the last it keeps
// step. Where one is in each text is an offset, so that another size needs no repair. Two panes from 70 columns on;
// below, one at a time.

import type {Article} from '../text/article.ts';
import {anchorAfter, type LayoutView, lineAt, linesApart, linesFrom} from '../text/layout.ts';
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

/** Lines that one key moves by at the most: from end to end of any article. */
const MOST_LINES = 10_000;

const noPairs: readonly Pair[] = [];

/** Puts two accounts of what is at hand beside each other, or says why not. */
export function openBeside(state: State): State {
	const pairs = pairsAt(state);
	if (typeof pairs === 'string') return {...state, message: {text: pairs, tone: 'plain'}};
	const beside: Beside = {pairs, pair: 0, lit: pairs[0] as Pair, side: 0, at: [0, 0]};
	const left = pushTrail({...state, anchors: remember(state)});
	const search = left.search?.typing ? {...left.search, typing: false} : left.search;
	return showing({...left, search}, beside, beside.lit);
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
			return moved(state, beside, action.end === 'top' ? -MOST_LINES : MOST_LINES);
		case 'focus':
			return focused(state, beside, action.pane);
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

/** The place without its two texts where one is not open any more, or does not have its passage. */
export function settleBeside(state: State): State {
	const {beside} = state.place;
	if (!beside) return state;
	const stands = (p: Passage): boolean => p.end <= (articleOf(state, p.article)?.text.length ?? -1);
	if (!beside.lit.every(stands)) return {...state, place: {...state.place, beside: null}};
	return state;
}

// --- where one is -----------------------------------------------------------------------------------------------

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

/** The row on which what says the same comes past: a third down, so that more is seen of what follows. */
function meetingRow(state: State): number {
	return Math.floor(articleRows(state) / 3);
}

/** A text of the two, how it is laid out, and where it begins and ends. */
type Text = {readonly article: Article; readonly view: LayoutView};

function textsOf(state: State, {lit}: Beside): readonly [Text, Text] {
	const width = widthsOf(state).measure;
	const of = (passage: Passage): Text => {
		const article = articleOf(state, passage.article) as Article;
		return {article, view: layoutOf(state, article, width)};
	};
	return [of(lit[0]), of(lit[1])];
}

const chained = latest((shared: readonly Pair[], a: Passage, b: Passage) => chainThrough(shared, [a, b]));

/** Passages of the two texts that say the same without crossing, the lit ones among them, in text order. */
function chainOf(state: State, {lit}: Beside): readonly Pair[] {
	return chained(sharedOf(state, lit), lit[0], lit[1]);
}

function sharedOf(state: State, [a, b]: Pair): readonly Pair[] {
	const narrative = narrativeOf(state);
	return narrative ? sharedPassages(narrative, a.article, b.article) : noPairs;
}

/** Where the other text has to be when the text of `side` is at an offset: offsets of the lines on the meeting row. */
function following(state: State, beside: Beside, side: Side, at: number): number {
	const texts = textsOf(state, beside);
	const other = side === 0 ? 1 : 0;
	const here = texts[side];
	const there = texts[other];
	const startOf = ({article, view}: Text, offset: number): number => lineAt(article, view, offset)?.start ?? 0;
	const down = (from: number, to: number): number => linesApart(here.article, here.view, from, to);
	const away = (from: number, by: number): number => anchorAfter(there.article, there.view, from, by);
	const line = startOf(here, at);
	const {lit} = beside;
	if (startOf(here, lit[side].start) === line) return startOf(there, lit[other].start);
	const chain = chainOf(state, beside);
	const index = chain.findLastIndex(pair => startOf(here, pair[side].start) <= line);
	const before = chain[index];
	const after = chain[index + 1];
	if (!before) return after ? away(after[other].start, -down(line, after[side].start)) : 0;
	const steps = down(before[side].start, line);
	if (!after) return away(before[other].start, steps);
	const whole = down(before[side].start, after[side].start);
	const theirs = linesApart(there.article, there.view, before[other].start, after[other].start);
	return away(before[other].start, Math.round((steps * theirs) / Math.max(1, whole)));
}

// --- moving -----------------------------------------------------------------------------------------------------

function withBeside(state: State, beside: Beside): State {
	return {...state, place: {...state.place, beside}};
}

/** By lines of the side that has the keys, until its first or last line is on the meeting row: all can meet. */
function moved(state: State, beside: Beside, by: number): State {
	const {side} = beside;
	const {article, view} = textsOf(state, beside)[side];
	const at = anchorAfter(article, view, beside.at[side], by);
	if (at === beside.at[side]) return state;
	const other = following(state, beside, side, at);
	return withBeside(state, {...beside, at: side === 0 ? [at, other] : [other, at]});
}

function focused(state: State, beside: Beside, pane: 'list' | 'detail' | 'other'): State {
	const side = pane === 'list' ? 0 : pane === 'detail' ? 1 : beside.side === 0 ? 1 : 0;
	return side === beside.side ? state : withBeside(state, {...beside, side});
}

function stepPair(state: State, beside: Beside, by: number): State {
	const {length} = beside.pairs;
	if (length < 2) return {...state, message: {text: 'only these two accounts say this', tone: 'plain'}};
	const pair = (beside.pair + by + length) % length;
	return showing(state, {...beside, pair}, beside.pairs[pair] as Pair);
}

/** To the next passages that say the same in these two texts, the one before where negative. */
function stepPassage(state: State, beside: Beside, by: number): State {
	const [a, b] = beside.lit;
	const pairs = sharedOf(state, beside.lit);
	const after = (x: Pair): boolean => x[0].start > a.start || (x[0].start === a.start && x[1].start > b.start);
	const before = (x: Pair): boolean => x[0].start < a.start || (x[0].start === a.start && x[1].start < b.start);
	const next = by > 0 ? pairs.find(after) : pairs.findLast(before);
	if (!next) return {...state, message: {text: `both say nothing more ${by > 0 ? 'below' : 'above'}`, tone: 'plain'}};
	return showing(state, beside, next);
}

/** Two passages lit, facing each other. */
function showing(state: State, beside: Beside, lit: Pair): State {
	let next: State = state;
	for (const passage of lit) {
		const article = articleOf(next, passage.article);
		if (article) next = revealed(next, article, passage);
	}
	return withBeside(next, {...beside, lit, at: [lit[0].start, lit[1].start]});
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
	const {article, view} = textsOf(state, beside)[side];
	const at = beside.at[side];
	const row = meetingRow(state);
	const first = anchorAfter(article, view, at, -row);
	// Above the beginning of a text there is nothing.
	const blank = Math.max(0, row - linesApart(article, view, first, at));
	const lines = linesFrom(article, view, first, body - blank);
	const out: Row[] = Array.from({length: blank}, () => fitRow([], width));
	out.push(...articleRowsOf(state, article, lines, {indent: 1, margin, detail: width}, lightsOf(state, beside, side)));
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
function lightsOf(state: State, beside: Beside, side: Side): readonly Light[] {
	const {lit} = beside;
	const lights: Light[] = chainOf(state, beside).map(pair => ({...spanOf(pair[side]), lit: 'shared'}));
	lights.push({...spanOf(lit[side]), lit: 'cited'});
	for (const span of differences(state, lit)[side]) lights.push({...span, lit: 'differs'});
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
