// Keeps one's place in a folder: puts it back at the start, saves it a moment after each change, so that even a kill
// loses no more than that moment. Where nothing can be written, nothing is said: reading works without.

import {isFromLater, resumed, type Saved, savedFrom, savedOf} from './app/resume.ts';
import type {State} from './app/state.ts';
import type {Store} from './app/store.ts';
import {placeFile, readPlace, removePlace, savePlace} from './saved/places.ts';

/** ms from a change to its saving. */
const SAVE_AFTER = 1000;

export type PlaceKeeper = {
	/** The state at the place that was saved, if one was. */
	resume(state: State): State;
	/** Saves the store's place from now on. */
	follow(store: Store): void;
	/** Removes what was saved. */
	forget(): void;
	/** Saves at once and stops. */
	stop(): void;
};

/** A keeper for what `paths` open; `fresh` begins without the saved place. */
export function placeKeeperOf(paths: readonly string[], fresh: boolean): PlaceKeeper {
	// What comes from a pipe is not there the next time.
	if (paths.includes('-')) return {resume: state => state, follow: () => {}, forget: () => {}, stop: () => {}};
	const file = placeFile(paths);
	const saved: Saved | null = fresh ? null : savedFrom(readPlace(file));
	let timer: NodeJS.Timeout | null = null;
	let store: Store | null = null;
	const save = (): void => {
		if (timer) clearTimeout(timer);
		timer = null;
		const state = store?.state();
		if (!state) return;
		savePlace(file, before => (isFromLater(before) ? null : savedOf(state, savedFrom(before))));
	};
	return {
		resume(state) {
			return saved ? resumed(state, saved) : state;
		},
		follow(followed) {
			store = followed;
			followed.subscribe(() => {
				timer ??= setTimeout(save, SAVE_AFTER).unref();
			});
		},
		forget: () => removePlace(file),
		stop: save,
	};
}
