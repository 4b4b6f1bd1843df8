// Has many texts read and indexed by a worker, behind the first frame: texts show as they are read, then the index
// comes, and comes anew when the texts change. All that the main thread does is to take what comes in small portions.
// Few texts are indexed between two keys (app/answer.ts) and need nothing of this.

import {Worker} from 'node:worker_threads';
import {isLarge, readArticles, searchFacts} from '../app/answer.ts';
import type {Store} from '../app/store.ts';
import type {ListedFile} from '../corpus/files.ts';
import type {Narrative} from '../narrative/narrative.ts';
import type {SearchFacts} from '../search/passage-index.ts';
import type {Article, Problem} from '../text/article.ts';
import {prepareMarkdown} from '../text/blocks.ts';
import {cacheOf} from './index-place.ts';
import type {Ask, Reply} from './index-worker.ts';
import {nextTurn} from './next-turn.ts';
import {inOrder, MEMORY, type Patience, patienceWith} from './reading.ts';
import {type WorkClock, workClock} from './work-clock.ts';

/** ms of work without a sign of progress, after which an index will not come: texts that could be read took less each. */
const MOST_SILENCE = 60_000;
/** ms between two looks of the bar: drawing each step would take longer than what is waited for. */
const STEP_EVERY = 100;
/** ms between two portions of texts that are shown; more where taking one takes long. */
const PORTION_EVERY = 250;
/** A portion may take this share of the time. */
const PORTION_SHARE = 0.1;
/** ms from a change of the texts to a new index, and from new facts about them. */
const AFTER_CHANGE = 400;
const AFTER_FACTS = 2000;
/** Beyond this many UTF-16 units in all, who said what is not worth another index. */
const MOST_FOR_FACTS = 3_000_000;
/** UTF-16 units that are given to the worker in one step: some milliseconds. */
const STEP = 500_000;

/** Reads and indexes behind the screen. */
export type Indexer = {
	/** Reads the files that wait. Resolves once all are read, or once nothing more will be: it was stopped. */
	read(): Promise<void>;
	/** Ends what is under way, until `resume`. */
	cancel(): void;
	/** Goes on with what was cancelled. False where nothing was. */
	resume(): boolean;
	/** Whether an article that was read here has anything to draw; undefined where another read it. */
	isDrawn(article: Article): boolean | undefined;
	stop(): void;
};

/** What is read and indexed. */
export type Indexing = {
	readonly paths: readonly string[];
	/** Files that are listed in the store and still to be read. */
	readonly waiting: readonly ListedFile[];
	readonly stdin?: Uint8Array;
};

/** An indexer for the store's texts. It follows the store from now on. */
export function indexerOf(store: Store, {paths, waiting, stdin}: Indexing): Indexer {
	const left = new Map(waiting.map(file => [file.path, file]));
	const drawn = new WeakMap<Article, boolean>();
	const job = {worker: null as Worker | null, reading: false};
	let cancelled = false;
	let stopped = false;
	let timer: NodeJS.Timeout | null = null;
	let due = Number.POSITIVE_INFINITY;
	/** What the index that is there, or being made, is one of. */
	let indexed: readonly Article[] = [];
	let withFacts: string | null = null;
	let allRead: () => void = () => {};
	/** Runs while an index is made. */
	let clock: WorkClock | null = null;
	let heard = 0;
	let stepped = 0;

	let patience: Patience = patienceWith(() => {}, stdin);
	const end = (): void => {
		clock?.stop();
		patience.stop();
		const {worker} = job;
		job.worker = null;
		job.reading = false;
		void worker?.terminate();
	};
	const start = (hear: (reply: Reply) => void, goOn: () => boolean = () => false): Worker => {
		end();
		const mine = new Worker(new URL('./index-worker.js', import.meta.url), {resourceLimits: MEMORY});
		job.worker = mine;
		const heard = (reply: Reply): void => {
			if (job.worker === mine) hear(reply);
		};
		mine.on('message', inOrder(heard));
		const failed = (error: unknown): void => {
			if (job.worker === mine && !goOn()) giveUp(error instanceof Error ? error.message : String(error));
		};
		mine.on('error', failed);
		mine.on('exit', code => {
			if (code !== 0) failed(`the worker ended (${code})`);
		});
		mine.unref();
		return mine;
	};
	const giveUp = (reason: string): void => {
		const what = job.reading ? 'read' : 'indexed';
		end();
		cancelled = true;
		say(`the texts could not be ${what}: ${reason}`, 'error');
		store.dispatch({type: 'show-progress', loading: null});
		allRead();
	};
	const say = (text: string, tone: 'plain' | 'error'): void => store.dispatch({type: 'say', text, tone});
	const ask = (worker: Worker, what: Ask): void => worker.postMessage(what);

	const read = (): void => {
		const total = waiting.length;
		let whole = left.size === total;
		const portion = {articles: [] as Article[], problems: [] as Problem[], every: 0, shown: Date.now()};
		let markdown: Promise<void> | null = null;
		const show = (): void => {
			const {articles, problems} = portion;
			portion.articles = [];
			portion.problems = [];
			const began = Date.now();
			store.dispatch({type: 'add-articles', articles, problems});
			store.dispatch({type: 'show-progress', loading: {what: 'reading', done: total - left.size, total}});
			portion.shown = Date.now();
			portion.every = Math.max(PORTION_EVERY, (portion.shown - began) / PORTION_SHARE);
		};
		const hear = (reply: Reply): void => {
			if ('articles' in reply) {
				for (const [i, article] of reply.articles.entries()) {
					const path = reply.paths[i] ?? '';
					drawn.set(article, reply.drawn[i] ?? true);
					left.delete(path);
					portion.articles.push(article);
				}
				for (const problem of reply.problems) {
					for (const file of left.values()) if (file.file === problem.file) left.delete(file.path);
					portion.problems.push(problem);
				}
				if (!markdown && reply.articles.some(({format}) => format === 'markdown')) markdown = prepareMarkdown();
				if (Date.now() - portion.shown < portion.every) return;
				if (markdown) void markdown.then(show);
				else show();
			} else if ('readAll' in reply) {
				const {worker} = job;
				patience.stop();
				void (markdown ?? Promise.resolve()).then(() => {
					if (job.worker !== worker || !worker) return;
					left.clear();
					show();
					const large = isLarge(store.state().sources);
					store.dispatch({type: 'show-progress', loading: large ? {what: 'indexing', done: 0, total: 1} : null});
					job.reading = false;
					allRead();
					if (!large) end();
					// The frame that shows the texts has taken its time.
					else void nextTurn().then(() => job.worker === worker && indexAll(worker, whole));
				});
			} else heardOfIndex(reply);
		};
		// A file that was too much for the worker: the others are read by a new one.
		const goOn = (): boolean => {
			const failed = job.reading ? patience.failed() : null;
			if (!failed) return false;
			whole = false;
			if (failed.problem) {
				left.delete(failed.file.path);
				portion.problems.push(failed.problem);
			}
			begin();
			return true;
		};
		const begin = (): void => {
			const worker = start(hear, goOn);
			job.reading = true;
			ask(worker, patience.ask([...left.values()], worker));
		};
		patience.stop();
		patience = patienceWith(() => {
			if (job.reading && !stopped) goOn();
		}, stdin);
		begin();
	};

	const index = (worker: Worker, articles: readonly Article[], facts: Facts | null): void => {
		clock?.stop();
		const time = workClock(worker, () => {
			if (time.ms() - heard > MOST_SILENCE) giveUp('it took too long');
		});
		clock = time;
		heard = 0;
		indexed = articles;
		withFacts = facts?.digest ?? null;
		ask(worker, {index: {cache: cacheOf(paths), ...(facts ? {facts: facts.facts} : {})}});
	};

	/** Has the texts indexed by the worker that read them, where it has them all. */
	const indexAll = (worker: Worker, whole: boolean): void => {
		if (whole) index(worker, readArticles(store.state().sources), null);
		else makeAnew(null);
	};

	const heardOfIndex = (reply: Reply): void => {
		if ('share' in reply) {
			heard = clock?.ms() ?? 0;
			// Where an old index still answers, a new one is nothing to wait for.
			const now = Date.now();
			if (store.state().index !== null || now - stepped < STEP_EVERY) return;
			stepped = now;
			store.dispatch({type: 'show-progress', loading: {what: 'indexing', done: reply.share, total: 1}});
		} else if ('index' in reply) {
			clock?.stop();
			// The worker ends by itself, once it has kept the index.
			job.worker = null;
			if (!isSame(indexed, readArticles(store.state().sources))) return;
			store.dispatch({type: 'take-index', index: {...reply.index, articles: indexed}});
			if (store.state().loading?.what === 'indexing') store.dispatch({type: 'show-progress', loading: null});
		}
	};

	/** Gives a new worker all texts, in steps, and has them indexed. */
	const makeAnew = (facts: Facts | null): void => {
		const articles = readArticles(store.state().sources);
		const worker = start(heardOfIndex);
		indexed = articles;
		withFacts = facts?.digest ?? null;
		let next = 0;
		const give = (): void => {
			if (job.worker !== worker) return;
			const take: Article[] = [];
			for (let size = 0; next < articles.length && size < STEP; next++) {
				const article = articles[next] as Article;
				take.push(article);
				size += article.text.length;
			}
			ask(worker, {take});
			if (next < articles.length) setImmediate(give);
			else index(worker, articles, facts);
		};
		give();
	};

	/** Sees to it that there will be an index of the texts as they are. */
	const look = (): void => {
		timer = null;
		due = Number.POSITIVE_INFINITY;
		if (stopped || cancelled || job.reading || left.size > 0) return;
		const {sources, stale, tellings} = store.state();
		if (!isLarge(sources)) return;
		const articles = readArticles(sources);
		const facts = stale.size > 0 ? null : factsIn(tellings, articles);
		const texts = isSame(indexed, articles);
		if (texts && (!facts || facts.digest === withFacts)) return;
		makeAnew(facts);
	};
	let {sources, tellings} = store.state();
	const forget = store.subscribe(() => {
		const state = store.state();
		const texts = state.sources !== sources;
		if (!texts && state.tellings === tellings) return;
		({sources, tellings} = state);
		if (job.reading || !isLarge(sources)) return;
		const at = Date.now() + (texts && state.index === null ? AFTER_CHANGE : AFTER_FACTS);
		// New facts must not put off an index that is waited for.
		if (timer && at > due) return;
		if (timer) clearTimeout(timer);
		due = at;
		timer = setTimeout(look, at - Date.now()).unref();
	});

	return {
		read() {
			return new Promise(resolve => {
				allRead = resolve;
				if (left.size > 0) read();
				else {
					resolve();
					look();
				}
			});
		},
		cancel() {
			if (!job.worker) return;
			cancelled = true;
			indexed = [];
			end();
		},
		resume() {
			if (!cancelled) return false;
			cancelled = false;
			if (left.size > 0) read();
			else look();
			return true;
		},
		isDrawn: article => drawn.get(article),
		stop() {
			stopped = true;
			forget();
			if (timer) clearTimeout(timer);
			end();
			allRead();
		},
	};
}

function isSame(some: readonly Article[], others: readonly Article[]): boolean {
	return some.length === others.length && some.every((article, i) => article === others[i]);
}

/** What the narratives say of the texts, and a string that is another where it is. */
type Facts = {readonly facts: SearchFacts; readonly digest: string};

const factsByNarrative = new WeakMap<Narrative, Facts>();

function factsIn(
	tellings: ReadonlyMap<string, {readonly narrative: Narrative} | {readonly failed: string}>,
	articles: readonly Article[],
): Facts | null {
	let size = 0;
	for (const {text} of articles) size += text.length;
	if (size > MOST_FOR_FACTS) return null;
	const all = [...tellings.values()].flatMap(telling => {
		if (!('narrative' in telling)) return [];
		let facts = factsByNarrative.get(telling.narrative);
		if (!facts) {
			const found = searchFacts(telling.narrative);
			facts = {facts: found, digest: JSON.stringify(found)};
			factsByNarrative.set(telling.narrative, facts);
		}
		return [facts];
	});
	if (all.length === 0) return null;
	return {
		facts: {
			speakers: all.flatMap(({facts}) => facts.speakers),
			aliases: all.flatMap(({facts}) => facts.aliases),
		},
		digest: all
			.map(({digest}) => digest)
			.sort()
			.join('\n'),
	};
}
