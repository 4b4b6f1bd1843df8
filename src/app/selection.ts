// Which entry of a list is selected. The sources have no index of their own: the open source is the selected one.

import {shownSources} from './narrowed.ts';
import {indexOfSource, type ListName, type State} from './state.ts';

/** Index of a list's selected entry, inside the list. */
export function selectedOf(state: State, list: ListName): number {
	if (list === 'sources')
		return Math.max(
			0,
			shownSources(state) === state.sources
				? indexOfSource(state, state.place.source)
				: shownSources(state).findIndex(s => s.id === state.place.source),
		);
	return state.place.lists[list].selected;
}
