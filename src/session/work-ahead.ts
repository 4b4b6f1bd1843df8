// Work that the first letter in the search box would have to wait for, done between two keys instead: as soon as the box
// is open over a long list, the words of its titles are taken apart. Does nothing that changes the state.

import {prepareNarrowing} from '../app/narrowed.ts';
import type {State} from '../app/state.ts';
import type {Store} from '../app/store.ts';

/** ms after the key that opens the box: its frame is painted by then, and nobody has typed a letter yet. */
const AFTER = 40;

/** Follows the store; returns how to stop. */
export function workAhead(store: Store): () => void {
	let done: State['sources'] | null = null;
	return store.subscribe(() => {
		const {search, sources} = store.state();
		if (search?.scope !== 'list' || search.query !== '' || done === sources) return;
		done = sources;
		setTimeout(() => prepareNarrowing(sources), AFTER).unref();
	});
}
