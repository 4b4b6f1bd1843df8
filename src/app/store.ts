// The one holder of the state: actions go in, listeners hear of changes, effects come out. It knows no component and
// no terminal, so that a session can be played in a test as it is in the program.

import type {Action} from './action.ts';
import {type Effect, effectsOf} from './effect.ts';
import {actionFor, contextsOf} from './keymap.ts';
import {reduce} from './reduce.ts';
import type {State} from './state.ts';

/** UTF-16 units that are looked at of what is pasted; a box takes fewer. */
const LONGEST_PASTE = 4096;

/** The holder of the state. */
export type Store = {
	state(): State;
	dispatch(action: Action): void;
	/** Does what the keys mean, one after another, and tells the listeners once. */
	press(keys: readonly string[]): void;
	/** Types text into the box that has the keys; elsewhere pasted text is no key and does nothing. */
	paste(text: string): void;
	subscribe(listener: () => void): () => void;
};

/** A store that begins with `initial` and hands what has to be done outside to `perform`. */
export function storeOf(initial: State, perform: (effect: Effect) => void): Store {
	let state = initial;
	const listeners = new Set<() => void>();
	const take = (action: Action): void => {
		const before = state;
		state = reduce(state, action);
		for (const effect of effectsOf(action, before, state)) perform(effect);
	};
	const tell = (before: State): void => {
		if (state !== before) for (const listener of listeners) listener();
	};
	return {
		state: () => state,
		dispatch(action) {
			const before = state;
			take(action);
			tell(before);
		},
		press(keys) {
			const before = state;
			for (const key of keys) {
				if (state.quitting !== null) break;
				const action = actionFor(state, key);
				if (action) take(action);
			}
			tell(before);
		},
		paste(text) {
			if (state.quitting !== null || contextsOf(state)[0] !== 'typing') return;
			this.dispatch({type: 'type', text: text.slice(0, LONGEST_PASTE).replace(/[\r\n\t]+/g, ' ')});
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
