// Keeps V8's heap as a reader needs it. Its young part stays as small as it is when the texts are opened: while modules
// are loaded and texts come in, much survives for a moment, and V8 takes that as a reason to double this part again and
// again, up to 96 MB that it never gives back. What a frame leaves behind is cleared as quickly from two megabytes; only
// the letters of a search in an archive leave more. And while nothing happens V8 does not look every eight seconds whether
// there is something to clear.

import {getHeapSpaceStatistics, setFlagsFromString} from 'node:v8';
import type {Store} from '../app/store.ts';

/** Ends the growth of the young heap and the looks at what may be cleared. */
export function quietHeap(): void {
	setFlagsFromString('--semi-space-growth-factor=1');
	setFlagsFromString('--no-memory-reducer');
}

/** How many times as large the young heap becomes where a large index is searched: 8 MB in place of 2. */
const ROOM = 4;

/**
 * Gives the young heap room for what a letter in the search box leaves behind over a large index, from the first letter
 * on: in 2 MB it is cleared twice while the letter is answered. Once, and no further.
 */
export function makeRoomForSearch(store: Store): void {
	let before = 0;
	const stop = store.subscribe(() => {
		const {index, search} = store.state();
		if (!index || !search?.typing) return;
		const size = youngSize();
		if (before === 0) {
			before = size;
			setFlagsFromString(`--semi-space-growth-factor=${ROOM}`);
		} else if (size > 2 * before) {
			setFlagsFromString('--semi-space-growth-factor=1');
			stop();
		}
	});
}

function youngSize(): number {
	return getHeapSpaceStatistics().find(space => space.space_name === 'new_space')?.space_size ?? 0;
}
