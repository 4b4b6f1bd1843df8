// Keeps one's place in a folder: puts it back at the start, saves it a moment after each change, so that even a kill
// loses no more than that moment. Where nothing can be written, nothing is said: reading works without.

import {type MarkChange, markChangeFrom, marksAfter} from '../app/marks.ts';
import {isFromLater, resumed, type Saved, savedFrom, savedOf} from '../app/resume.ts';
import type {State} from '../app/state.ts';
import type {Store} from '../app/store.ts';
import {appendMarks, markFile, readMarks} from '../saved/marks.ts';
import {placeFile, readPlace, removePlace, savePlace} from '../saved/places.ts';

/** ms from the last of some changes to their saving, and the most from the first: saving keeps a key waiting. */
const SAVE_AFTER = 1000;
const SAVE_ANYWAY_AFTER = 5000;

/** Keeps the place in what was opened. */
export type PlaceKeeper = {
	/** The files that hold what is put back. */
	readonly files: readonly string[];
	/** The state at the place that was saved, if one was. */
	resume(state: State): State;
	/** Saves the store's place from now on. */
	follow(store: Store): void;
	/** Appends to the marks of these texts. False where they could not be written. */
	saveMarks(changes: readonly MarkChange[]): boolean;
	/** Removes what was saved. */
	forget(): void;
	/** Saves at once and stops. */
	stop(): void;
};

/** A keeper for what `paths` open; `fresh` begins without the saved place. */
export function placeKeeperOf(paths: readonly string[], fresh: boolean): PlaceKeeper {
	// What comes from a pipe is not there the next time.
	if (paths.includes('-'))
		return {
			files: [],
			resume: state => state,
			follow: () => {},
			saveMarks: () => false,
			forget: () => {},
			stop: () => {},
		};
	const file = placeFile(paths);
	const saved: Saved | null = fresh ? null : savedFrom(readPlace(file));
	let timer: NodeJS.Timeout | null = null;
	let since = 0;
	let store: Store | null = null;
	const save = (): void => {
		if (timer) clearTimeout(timer);
		timer = null;
		const state = store?.state();
		if (!state) return;
		savePlace(file, before => (isFromLater(before) ? null : savedOf(state, savedFrom(before))));
	};
	return {
		files: [file, markFile(file)],
		resume(state) {
			const marks = marksAfter(readMarks(markFile(file)).flatMap(line => markChangeFrom(line) ?? []));
			const marked = {...state, marks};
			return saved ? resumed(marked, saved) : marked;
		},
		follow(followed) {
			store = followed;
			followed.subscribe(() => {
				const now = performance.now();
				if (!timer) since = now;
				else if (now - since + SAVE_AFTER > SAVE_ANYWAY_AFTER) return;
				else clearTimeout(timer);
				timer = setTimeout(save, SAVE_AFTER).unref();
			});
		},
		saveMarks: changes => appendMarks(markFile(file), changes),
		forget: () => {
			if (!isFromLater(readPlace(file))) removePlace(file);
		},
		stop: save,
	};
}
