// Has narratives told in a worker, one story at a time: the one that is open. Asked for another, it drops what it was at.

import {Worker} from 'node:worker_threads';
import type {Store} from './app/store.ts';
import {sourcesOfStory} from './app/story.ts';
import type {Narrative} from './narrative/narrative.ts';
import type {Article} from './text/article.ts';

/** More texts than this are no one story: comparing all with all would say nothing. */
const MOST_TEXTS = 200;

/** What the worker says: how far it is (0–1), or the narrative. */
type Told = {readonly share?: number; readonly narrative?: Narrative};

export type Narrator = {
	/** Tells a story's narrative, unless it is at it already with the texts as they are. */
	tell(story: string): void;
	stop(): void;
};

/** A narrator that reads the articles from the store and hands it what was told. */
export function narratorOf(store: Store): Narrator {
	let telling: string | null = null;
	let told: readonly Article[] = [];
	let worker: Worker | null = null;
	const stop = (): void => {
		void worker?.terminate();
		worker = null;
		telling = null;
	};
	const tell = (story: string): void => {
		const articles = sourcesOfStory(store.state(), story).flatMap(s => (s.article && !s.gone ? [s.article] : []));
		if (telling === story && articles.length === told.length && articles.every((a, i) => a === told[i])) return;
		stop();
		if (articles.length === 0) return;
		told = articles;
		if (articles.length > MOST_TEXTS) {
			store.dispatch({
				type: 'fail-narrative',
				story,
				reason: `${articles.length} texts are no one story: open the folder of one`,
			});
			return;
		}
		telling = story;
		const mine = new Worker(new URL('./narrative-worker.js', import.meta.url));
		worker = mine;
		const finished = (): boolean => worker !== mine;
		mine.on('message', ({share, narrative}: Told) => {
			if (finished()) return;
			if (narrative) {
				stop();
				store.dispatch({type: 'take-narrative', story, narrative});
			} else if (share !== undefined) {
				store.dispatch({type: 'show-progress', loading: {what: 'comparing', done: share, total: 1}});
			}
		});
		mine.on('error', error => {
			if (finished()) return;
			stop();
			store.dispatch({type: 'fail-narrative', story, reason: error instanceof Error ? error.message : String(error)});
		});
		mine.postMessage(articles);
	};
	return {tell, stop};
}
