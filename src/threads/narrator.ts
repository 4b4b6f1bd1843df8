// Has narratives told in a worker, one story at a time: the one that is open. Asked for another, it drops what it was at.
// A worker that takes too much time or memory is ended, with a reason that the reader sees; the texts are there without.

import {Worker} from 'node:worker_threads';
import type {Store} from '../app/store.ts';
import {sourcesOfStory} from '../app/story.ts';
import type {Narrative} from '../narrative/narrative.ts';
import type {Article} from '../text/article.ts';
import {compileLater} from './compile-later.ts';
import {type WorkClock, workClock} from './work-clock.ts';

/** More texts than this are no one story: comparing all with all would say nothing. */
const MOST_TEXTS = 200;

/** UTF-16 units of all texts together; more are not compared: several books, not accounts of one story. */
const MOST_UNITS = 4_000_000;
/** ms of work without a sign of progress, after which a narrative will not come. */
const MOST_SILENCE = 20_000;
/** ms between two looks of the bar: drawing each step would take longer than what is waited for. */
const STEP_EVERY = 100;
/**
 * MB that the worker may take; what a text makes of itself stays below this, or the worker ends and we do not. The young
 * part is small: a larger one is filled with what is done with and saves a twentieth of the time.
 */
const MEMORY = {maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 4} as const;

/** ms between two stories from which on the second one is looked at and not just passed. */
const LOOKED_AT = 150;

/** What the worker says: how far it is (0–1), or the narrative. */
type Told = {readonly share?: number; readonly narrative?: Narrative};

/** Has narratives told. */
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
	let clock: WorkClock | undefined;
	let waiting: NodeJS.Timeout | undefined;
	let asked = Number.NEGATIVE_INFINITY;
	const stop = (): void => {
		clearTimeout(waiting);
		clock?.stop();
		if (worker) compileLater(false);
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
		const fail = (reason: string): void => {
			stop();
			store.dispatch({type: 'fail-narrative', story, reason});
		};
		if (articles.length > MOST_TEXTS) {
			fail(`${articles.length} texts are no one story: open the folder of one`);
			return;
		}
		if (articles.reduce((sum, {text}) => sum + text.length, 0) > MOST_UNITS) {
			fail('these texts are too long to be compared');
			return;
		}
		telling = story;
		// A thread takes 15 ms to begin, which the key that opens a story does not wait for; and who goes through many stories
		// has only the one told that is looked at for a while.
		const quickly = Date.now() - asked < LOOKED_AT;
		asked = Date.now();
		waiting = setTimeout(begin, quickly ? LOOKED_AT : 0, story, articles, fail);
	};
	const begin = (story: string, articles: readonly Article[], fail: (reason: string) => void): void => {
		compileLater(true);
		const mine = new Worker(new URL('./narrative-worker.js', import.meta.url), {resourceLimits: MEMORY});
		worker = mine;
		let stepped = 0;
		const finished = (): boolean => worker !== mine;
		let heard = 0;
		const time = workClock(mine, () => {
			if (time.ms() - heard > MOST_SILENCE) fail('comparing these texts took too long');
		});
		clock = time;
		mine.on('message', ({share, narrative}: Told) => {
			if (finished()) return;
			heard = time.ms();
			if (narrative) {
				stop();
				store.dispatch({type: 'take-narrative', story, narrative});
			} else if (share !== undefined && Date.now() - stepped >= STEP_EVERY) {
				stepped = Date.now();
				store.dispatch({type: 'show-progress', loading: {what: 'comparing', done: share, total: 1}});
			}
		});
		mine.on('error', error => {
			if (finished()) return;
			const {code, message} = error as Error & {code?: string};
			fail(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'comparing these texts took too much memory' : message);
		});
		mine.on('exit', () => {
			if (!finished()) fail('the comparison ended without an answer');
		});
		mine.postMessage(articles);
	};
	return {tell, stop};
}
