// Keeps the interface at what stands on disk: looks again when the watcher or the user asks, hands the store what the
// paths hold now, and says when it cannot watch. One look at a time; what is asked for meanwhile is one more look.

import {readArticles} from '../app/answer.ts';
import type {Store} from '../app/store.ts';
import {reopenerOf} from '../corpus/reopen.ts';
import type {Watch} from '../corpus/watch.ts';
import {readInThread} from '../threads/reading.ts';

/** A folder of more texts is reloaded by hand: the system allows some thousands of notices for all programs. */
const MOST_WATCHED = 2000;

/** What is said of a look that takes its time, and the ms between two steps of its bar. */
const READING = 'reading again';
const STEP_EVERY = 100;

/** A folder that is followed. */
export type LiveFolder = {
	/** Looks at the paths again; `asked`: by the user, who wants to hear of it and every file read anew. */
	reopen(asked: boolean): void;
	/** Ends the look that the user asked for; what is shown stays as it is. */
	cancel(): void;
	/** Looks no more. */
	stop(): void;
};

/** What is followed. */
export type Living = {
	readonly paths: readonly string[];
	readonly stdin?: Uint8Array;
	/** When the texts were read, ms of the clock. */
	readonly since: number;
	/** After the store has taken what was found. */
	readonly taken: () => void;
};

/** A folder that is followed from now on. Every text has been read and is in the store. */
export function liveFolder(store: Store, {paths, stdin, since, taken}: Living): LiveFolder {
	let stopped = false;
	let looking = false;
	let again: {asked: boolean} | null = null;
	/** The look that was asked for and shows how far it is; Esc ends it. */
	let shown: AbortController | null = null;
	const reopener = reopenerOf(paths, readArticles(store.state().sources), since, stdin, (files, asBefore) => {
		const look = shown;
		if (!look) return readInThread(files, {stdin, asBefore});
		let last = 0;
		const progress = (done: number): void => {
			const now = Date.now();
			if (look.signal.aborted || now - last < STEP_EVERY) return;
			last = now;
			store.dispatch({type: 'show-progress', loading: {what: READING, done, total: files.length}});
		};
		progress(0);
		return readInThread(files, {stdin, asBefore, progress, signal: look.signal});
	});
	let watch: Watch | null = null;
	const endProgress = (): void => {
		if (store.state().loading?.what === READING) store.dispatch({type: 'show-progress', loading: null});
	};
	const reopen = (asked: boolean): void => {
		if (stopped) return;
		if (looking) {
			again = {asked: asked || (again?.asked ?? false)};
			return;
		}
		looking = true;
		const look = asked ? new AbortController() : null;
		shown = look;
		reopener
			.reopen(asked)
			.then(({articles, problems}) => {
				if (stopped || look?.signal.aborted) return;
				endProgress();
				store.dispatch({type: 'reopen', articles, problems, asked});
				taken();
			})
			.catch((error: unknown) => {
				if (stopped || look?.signal.aborted) return;
				endProgress();
				const text = error instanceof Error ? error.message : String(error);
				store.dispatch({type: 'say', text: `not reloaded: ${text}`, tone: 'error'});
			})
			.finally(() => {
				looking = false;
				shown = null;
				const next = again;
				again = null;
				if (next) reopen(next.asked);
			});
	};
	const begin = async (): Promise<void> => {
		if (store.state().sources.length > MOST_WATCHED) return;
		const {watchPaths} = await import('../corpus/watch.ts');
		if (stopped) return;
		watch = await watchPaths(paths, {
			changed: () => reopen(false),
			failed: reason =>
				store.dispatch({type: 'say', text: `changes are not noticed (${reason}): r reloads`, tone: 'plain'}),
		});
		if (stopped) watch.stop();
		// What changed between the reading and the watching.
		else reopen(false);
	};
	begin().catch(() => {});
	return {
		reopen,
		cancel() {
			again = null;
			shown?.abort();
		},
		stop() {
			stopped = true;
			watch?.stop();
		},
	};
}
