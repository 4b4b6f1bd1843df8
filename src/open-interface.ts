// Opens the interface on a corpus: the first frame at once, then what it can do without: the drawer of Markdown, the
// core narrative in its worker. Does what the store asks of the world.

import {closeSync, openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import {Worker} from 'node:worker_threads';
import type {Effect} from './app/effect.ts';
import {initialState, sourcesOf} from './app/state.ts';
import {type Store, storeOf} from './app/store.ts';
import type {Narrative} from './narrative/narrative.ts';
import type {Corpus} from './text/article.ts';
import {beginSession} from './ui/session.tsx';
import {themeOf} from './ui/theme.ts';

/** Shows a corpus until the user quits; the exit code. */
export async function openInterface({corpus, name}: {readonly corpus: Corpus; readonly name: string}): Promise<number> {
	const {stdout, stderr} = process;
	let end: (code: number) => void = () => {};
	const store = storeOf(
		initialState({
			size: {columns: stdout.columns, rows: stdout.rows},
			name,
			sources: sourcesOf(corpus.articles),
			problems: corpus.problems,
		}),
		(effect: Effect) => end(effect.code),
	);
	const keyboard = keyboardOf();
	const theme = themeOf(!process.env['NO_COLOR']);
	const session = beginSession(store, theme, {stdin: keyboard.stream, stdout, stderr});
	end = session.end;
	const stop = tellNarrative(store, corpus);
	void loadDrawer(store, corpus);
	try {
		return await session.ended;
	} finally {
		stop();
		keyboard.close();
	}
}

/** Where keys come from: standard input, or the terminal itself where standard input is a pipe. */
function keyboardOf(): {readonly stream: ReadStream; close(): void} {
	if (process.stdin.isTTY) return {stream: process.stdin, close: () => process.stdin.unref()};
	const descriptor = openSync('/dev/tty', 'r');
	const stream = new ReadStream(descriptor);
	return {
		stream,
		close() {
			stream.destroy();
			try {
				closeSync(descriptor);
			} catch {}
		},
	};
}

async function loadDrawer(_store: Store, _corpus: Corpus): Promise<void> {}

/** Has the narrative told in a worker; the function stops it. */
function tellNarrative(store: Store, corpus: Corpus): () => void {
	const worker = new Worker(new URL('./narrative-worker.js', import.meta.url));
	worker.unref();
	worker.on('message', (message: {readonly share?: number; readonly narrative?: Narrative}) => {
		if (message.narrative) {
			store.dispatch({type: 'show-progress', loading: null});
			store.dispatch({type: 'take-narrative', narrative: message.narrative});
			void worker.terminate();
		}
	});
	worker.on('error', error =>
		store.dispatch({type: 'fail-narrative', reason: error instanceof Error ? error.message : String(error)}),
	);
	worker.postMessage(corpus.articles);
	return () => void worker.terminate();
}
