// What an action asks of the world outside the state, as data; `main.tsx` does it.

import type {Action} from './action.ts';
import type {State} from './state.ts';

export type Effect = {readonly do: 'quit'; readonly code: number};

/** What has to be done after an action, if anything. */
export function effectOf(_action: Action, before: State, after: State): Effect | null {
	if (after.quitting !== null && before.quitting === null) return {do: 'quit', code: after.quitting};
	return null;
}
