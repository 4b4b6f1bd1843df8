// Which entries of a list are on the screen: entries have different heights, and only visible ones are ever made.

import {INDICATOR} from './frame.ts';
import {geometryOf} from './geometry.ts';
import {listingOf} from './listing.ts';
import {isNarrowing} from './narrowed.ts';
import {type ListName, leftList, type State} from './state.ts';

/** The entries of a list that are on the screen, and the room for them. */
export type ListWindow = {
	/** Index of the first visible entry, and how many are visible. */
	readonly top: number;
	readonly count: number;
	/** Cells for an entry's rows, without the indicator. */
	readonly width: number;
	/** Most rows an entry may take. */
	readonly most: number;
	/** Rows for entries. */
	readonly room: number;
};

/** Rows a list's own head takes: the prompt of the search, the filters of the points. */
function headRows(state: State, list: ListName): number {
	const narrowing = isNarrowing(state) && leftList(state.place.view) === list ? 1 : 0;
	return narrowing + ownHeadRows(list);
}

function ownHeadRows(list: ListName): number {
	return list === 'hits' ? 2 : list === 'points' || list === 'quotes' || list === 'passages' ? 1 : 0;
}

/** The window of a list that shows its selected entry, moved as little as it can be from where it was. */
export function windowOf(state: State, list: ListName): ListWindow {
	const geometry = geometryOf(state);
	const pane = list === 'passages' ? geometry.detail || geometry.columns : geometry.list || geometry.columns;
	const width = Math.max(1, pane - INDICATOR);
	const room = Math.max(1, geometry.body - headRows(state, list) - (list === 'passages' ? 0 : 1));
	const listing = listingOf(state, list);
	const most = mostRows(list, room, listing.length);
	const {selected, top: was} = state.place.lists[list];
	const heights = (i: number): number => Math.min(room, listing.entry(i)?.rows(width, most).length ?? 0);
	let top = Math.max(0, Math.min(was, selected, Math.max(0, listing.length - 1)));
	// The least top that still shows the selected entry whole.
	let need = 0;
	let least = selected;
	for (let i = selected; i >= 0; i--) {
		need += heights(i);
		if (need > room) break;
		least = i;
	}
	top = Math.max(top, least);
	let used = 0;
	let count = 0;
	for (let i = top; i < listing.length; i++) {
		used += heights(i);
		if (used > room && count > 0) break;
		count++;
	}
	// At the end of a list no room stays empty while there are entries above.
	if (top + count >= listing.length) {
		let free = room - used;
		while (top > 0) {
			free -= heights(top - 1);
			if (free < 0) break;
			top--;
			count++;
		}
	}
	return {top, count, width, most, room};
}

function mostRows(list: ListName, room: number, entries: number): number {
	switch (list) {
		case 'points':
			// Seven points are always on the first screen, where there is room for seven at all; fewer have more room each.
			return Math.max(2, Math.min(entries < 7 ? 8 : 5, Math.floor(room / Math.max(1, Math.min(7, entries)))));
		case 'quotes':
			return Math.max(2, Math.min(5, Math.floor(room / 5)));
		case 'marks':
			return Math.max(2, Math.min(4, Math.floor(room / 5)));
		case 'hits':
			// The first hit of a source has its title above it.
			return Math.max(1, Math.min(4, Math.floor(room / 4)));
		case 'passages':
			return room;
		case 'sources':
			return room >= 12 ? 2 : 1;
		case 'names':
			return 1;
	}
}
