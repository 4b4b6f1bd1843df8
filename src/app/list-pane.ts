// A pane that shows a list: its title, the rows that head it (filters, the search box), its entries, and what is said
// where there are none. What the entries are is listing.ts, which of them are on the screen list-window.ts.

import {cellsOf} from '../text/cells.ts';
import {counted} from '../text/counted.ts';
import {safeText} from '../text/safe-text.ts';
import {answerOf, indexOf, MOST_HITS} from './answer.ts';
import {
	fitRow,
	INDICATOR,
	type ListItem,
	type ListPane,
	type Row,
	rowCells,
	run,
	spread,
	type TextPane,
} from './frame.ts';
import type {Geometry} from './geometry.ts';
import {keyOf} from './keymap.ts';
import {windowOf} from './list-window.ts';
import {listingOf} from './listing.ts';
import {isNarrowing} from './narrowed.ts';
import {paneTitle} from './pane-title.ts';
import {plainRows} from './passage-rows.ts';
import {pointEntries} from './point-entries.ts';
import {shownPoints} from './shown-entries.ts';
import type {ListName, PointFilter, Scope, State} from './state.ts';
import {narrativeFailure, narrativeOf, storyOf, textsOf} from './story.ts';

/** The left pane: a list, what heads it, and as many entries as there is room for. */
export function listPane(state: State, list: ListName, geometry: Geometry): ListPane {
	const width = geometry.list;
	const window = windowOf(state, list);
	const listing = listingOf(state, list);
	const {selected} = state.place.lists[list];
	const focused = geometry.kind === 'one' || state.place.focus === 'list';
	const items: ListItem[] = [];
	let used = 0;
	for (let i = window.top; i < window.top + window.count; i++) {
		const entry = listing.entry(i);
		if (!entry) continue;
		const rows = entry.rows(window.width, window.most).slice(0, Math.max(1, window.room - used));
		used += rows.length;
		const isSelected = i === selected;
		items.push({
			key: entry.key,
			signRow: entry.heading ?? 0,
			selected: isSelected,
			rows: rows.map(row => selectedRow(fitRow(row, width - INDICATOR), isSelected && focused)),
		});
	}
	const head = [...promptOf(state, list, width), ...headOf(state, list, width)];
	const below = listing.length - window.top - window.count;
	const tail: Row[] = listing.length === 0 ? emptyRows(state, list, width) : [];
	const room = geometry.body - head.length;
	while (used + tail.length < room - 1) tail.push(fitRow([], width));
	if (used + tail.length < room)
		tail.push(
			fitRow(
				[run([below > 0 ? `  ↓ ${below} more` : ' ', unseenOf(state, list)].filter(Boolean).join(' · '), 'dim')],
				width,
			),
		);
	const position = listing.length > 0 && list !== 'sources' ? `${selected + 1}/${listing.length}` : '';
	return {
		kind: 'list',
		title: paneTitle(listTitle(state, list), position, focused, width),
		width,
		height: geometry.body,
		head,
		items,
		tail: tail.slice(0, Math.max(0, room - used)),
	};
}

/** How many points have not been looked at yet, for the last row of their list. */
function unseenOf(state: State, list: ListName): string {
	const points = list === 'points' ? (narrativeOf(state)?.points ?? []) : [];
	const unseen = points.filter(p => !state.seen.has(p.id)).length;
	return unseen === 0 ? '' : `${unseen} of ${points.length} points not yet seen`;
}

function selectedRow(row: Row, selected: boolean): Row {
	return selected ? row.map(part => (part.lit ? part : {...part, lit: 'selected'})) : row;
}

/** What a list is called. */
export function listTitle(state: State, list: ListName): string {
	switch (list) {
		case 'sources':
			return 'Sources';
		case 'points':
			if (state.pointFilter === 'unique') return 'Only one account';
			if (state.pointFilter === 'differ') return 'Differences';
			return `Key points by ${state.pointOrder}`;
		case 'quotes':
			return `Quotations by ${state.quoteOrder}`;
		case 'names':
			return 'Names';
		case 'hits':
			return 'Search';
		case 'marks':
			return 'Marks';
		case 'passages':
			return 'Passages';
	}
}

const FILTERS: readonly (readonly [PointFilter, string, string])[] = [
	['all', 'all', 'all'],
	['shared', 'only-shared', 'shared'],
	['unique', 'only-one', 'only one'],
	['differ', 'only-differing', 'differ'],
];
const SCOPES: Readonly<Record<Scope, string>> = {
	all: 'all texts',
	this: 'this text',
	list: 'this list',
};

/** The box that narrows this list, where there is one. */
function promptOf(state: State, list: ListName, width: number): Row[] {
	const {search} = state;
	if (!search || !isNarrowing(state)) return [];
	const {length} = listingOf(state, list);
	const {text} = queryInView(search.query, search.cursor, width - 14);
	const hint = search.typing ? ` ${keyOf(state, 'box-where')}: where` : ` ${length}`;
	return [spread([run(' /', 'key'), run(text)], [run(hint, 'dim')], width)];
}

/** The rows between a list's title and its entries. */
function headOf(state: State, list: ListName, width: number): Row[] {
	const {search} = state;
	const narrative = narrativeOf(state);
	if (list === 'points') {
		const filters = (short: boolean): Row =>
			FILTERS.flatMap(([filter, does, name]): Row => {
				const count = narrative ? ` ${pointEntries(narrative, filter, state.pointOrder).length}` : '';
				const on = filter === state.pointFilter;
				const label = short && !on ? '' : ` ${name}`;
				const more = on ? ({lit: 'selected'} as const) : {};
				return [run(` ${keyOf(state, does)}`, 'key'), run(`${label}${count} `, on ? 'strong' : 'dim', more)];
			});
		// Where the names of all four do not fit, the one that is on keeps its own.
		const full = filters(false);
		return [fitRow(rowCells(full) <= width ? full : filters(true), width)];
	}
	if (list === 'quotes') {
		// Where the list is scrolled past a heading, this row says whose words come first.
		const first = listingOf(state, list).entry(windowOf(state, list).top);
		const goesOn = first?.heading === 0 ? ` · ↑ ${first.group}` : '';
		return [fitRow([run(narrative ? `  ${narrative.quotations.length} said, each once${goesOn}` : '', 'dim')], width)];
	}
	if (list !== 'hits' || !search) return [];
	const answer = answerOf(state);
	const {text} = queryInView(search.query, search.cursor, width - 3);
	const prompt: Row = [run(' /', 'key'), run(text)];
	let status = `in ${SCOPES[search.scope]}`;
	if (answer?.note !== undefined) status = answer.note;
	else if (answer)
		status = `${answer.total > MOST_HITS ? `${MOST_HITS} of ${answer.total}` : answer.total} ${answer.total === 1 ? 'hit' : 'hits'} in ${SCOPES[search.scope]}`;
	else if (search.query.trim() !== '' && !indexOf(state))
		status = state.loading ? 'the texts are still being indexed' : 'the texts are not indexed: r does it';
	return [
		fitRow(prompt, width),
		fitRow([run(`  ${status}`, 'dim'), run(`  ${keyOf(state, 'box-where')}: where`, 'dim')], width),
	];
}

function emptyRows(state: State, list: ListName, width: number): Row[] {
	const inset = (rows: readonly Row[]): Row[] => rows.map(row => fitRow([run('  '), ...row], width));
	const say = (text: string): Row[] => inset(plainRows(text, Math.max(1, width - 4), 4, 'dim'));
	if (isNarrowing(state)) return say(`Nothing here has these words. ${keyOf(state, 'box-where')} searches the texts.`);
	if (list === 'sources') return say(`No text could be opened. Press ${keyOf(state, 'problems')} to see why.`);
	if (list === 'hits') {
		const answer = answerOf(state);
		if (!state.search || state.search.query.trim() === '') {
			return [
				...say('Type words in any order; typos are forgiven.'),
				...say('"exact phrase"  -not  speaker:name  a | b'),
			];
		}
		if (!answer) return [];
		const [word] = answer.suggestions;
		return [
			...say('Nothing found.'),
			...(word === undefined
				? []
				: inset([
						[
							run('Did you mean ', 'dim'),
							run(word, 'strong'),
							run(`?  ${keyOf(state, 'box-suggestion')} takes it`, 'dim'),
						],
					])),
		];
	}
	const failure = narrativeFailure(state);
	const narrative = narrativeOf(state);
	if (failure !== null) return say(`The key points could not be found: ${failure}`);
	if (!narrative) return say('The accounts are being compared …');
	if (list === 'points' && (state.pointFilter === 'shared' || state.pointFilter === 'all')) {
		return say(
			narrative.origins.length < 2
				? 'There is only one account here, so nothing can be shared. U shows what it reports.'
				: 'No two accounts state the same thing here. U shows what each reports.',
		);
	}
	if (list === 'points' && state.pointFilter === 'differ')
		return say('No difference between the accounts was found that is sure enough to show.');
	return say('Nothing here.');
}

/** The part of a query that fits, and the cell its cursor stands in. */
export function queryInView(query: string, cursor: number, room: number): {readonly text: string; readonly at: number} {
	const before = query.slice(0, cursor);
	const at = cellsOf(safeText(before));
	if (at < room) return {text: query, at};
	let from = 0;
	while (from < before.length && cellsOf(safeText(before.slice(from))) >= room) from++;
	return {text: query.slice(from), at: cellsOf(safeText(before.slice(from)))};
}

/** The right pane where it is a list: the passages of what is selected. */
export function passagesPane(state: State, geometry: Geometry): TextPane {
	const width = geometry.detail;
	const focused = geometry.kind === 'one' || state.place.focus === 'detail';
	const listing = listingOf(state, 'passages');
	const window = windowOf(state, 'passages');
	const {selected} = state.place.lists.passages;
	const rows: Row[] = [fitRow([], width)];
	for (let i = window.top; i < window.top + window.count; i++) {
		const isSelected = focused && i === selected;
		for (const [y, row] of (listing.entry(i)?.rows(window.width, window.most) ?? []).entries()) {
			const lead = run(isSelected && y === 0 ? indicatorOf(state) : '  ', 'accent');
			rows.push(fitRow([lead, ...row], width));
		}
	}
	const shown = rows.slice(0, geometry.body);
	while (shown.length < geometry.body) shown.push(fitRow([], width));
	const below = listing.length - window.top - window.count;
	const right = listing.length === 0 ? '' : `${selected + 1}/${listing.length}${below > 0 ? ' ↓' : ''}`;
	return {
		kind: 'text',
		title: paneTitle(passagesTitle(state), right, focused, width),
		width,
		height: geometry.body,
		rows: shown,
	};
}

function passagesTitle(state: State): string {
	const narrative = narrativeOf(state);
	if (!narrative || state.place.view !== 'points') return 'Where it stands';
	const entry = shownPoints(state, narrative, storyOf(state))[state.place.lists.points.selected];
	if (entry?.is !== 'point') return 'Where it stands';
	const of = `${entry.point.origins.length} of ${counted(narrative.origins.length, 'account')}`;
	return `${of} · ${entry.point.articles.length} of ${textsOf(narrative)} texts`;
}

/** The sign before a selected entry, two cells. */
export function indicatorOf(state: State): string {
	return state.ascii ? '> ' : '▸ ';
}
