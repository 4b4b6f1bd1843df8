// Reading texts in a thread of its own (index-worker.ts): taking over what it sends, and noticing when a file is too much
// for it. A file that takes too long or too much memory is read once more as plain text, and given up with its reason
// where that is too much as well; the other files are read all the same. Nothing is parsed on the main thread.

import {Worker} from 'node:worker_threads';
import {type ListedFile, STDIN} from '../corpus/files.ts';
import {rememberPath} from '../corpus/open-corpus.ts';
import type {Article, Block, Corpus, Problem} from '../text/article.ts';
import {prepareMarkdown, rememberBlocks} from '../text/blocks.ts';
import {rememberMends} from '../text/mend.ts';
import {countPacked, unpackedBlocks} from '../text/packed-blocks.ts';
import type {Ask, Reply} from './index-worker.ts';
import {nextTurn} from './next-turn.ts';
import {type WorkClock, workClock} from './work-clock.ts';

/** ms of work that a file may take to be made a text, and for each of its megabytes. */
const PATIENCE = 3000;
const PATIENCE_A_MEGABYTE = 1000;
/** Read as plain text it may take this many times longer: there is nothing simpler. */
const PLAIN_PATIENCE = 4;
/** MB that the worker may take: ten times what 100,000 passages need. */
export const MEMORY = {maxOldGenerationSizeMb: 1200, maxYoungGenerationSizeMb: 24};

/** Texts as a worker sends them. */
export type Texts = Extract<Reply, {readonly articles: unknown}>;

/** Blocks that are unpacked in one step: a few milliseconds. */
const STEP = 8000;

/** Remembers with the texts what was found in them; what is long in steps, between which keys are heard. */
export async function takeTexts({articles, paths, found}: Texts): Promise<void> {
	for (const [i, article] of articles.entries()) {
		rememberPath(article, paths[i] ?? STDIN);
		const there = found[i];
		if (!there) continue;
		const blocks: Block[] = [];
		const count = countPacked(there.blocks);
		for (let from = 0; from < count; from += STEP) {
			if (from > 0) await nextTurn();
			for (const block of unpackedBlocks(there.blocks, from, from + STEP)) blocks.push(block);
		}
		rememberBlocks(article, blocks);
		rememberMends(blocks, there.mends);
	}
}

/** Returns what hears a worker's replies one after the other, each once its texts have been taken over. */
export function inOrder(hear: (reply: Reply) => void): (reply: Reply) => void {
	let before: Promise<void> | null = null;
	return reply => {
		const texts = 'articles' in reply && reply.articles.length > 0 ? reply : null;
		if (!before && !texts) {
			hear(reply);
			return;
		}
		const mine: Promise<void> = (before ?? Promise.resolve())
			.then(() => texts && takeTexts(texts))
			.then(() => {
				if (before === mine) before = null;
				hear(reply);
			});
		before = mine;
	};
}

/** The reading of some files: what to ask a worker next, and what to do about a file that is too much. */
export type Patience = {
	/** What to ask a new worker: all that is left to read. */
	ask(left: readonly ListedFile[], worker?: Worker): Ask;
	/**
	 * The worker was ended by the file it was at: it will be asked for plainly the next time. A problem where it was
	 * plain already; null where the worker was at no file, and all is lost.
	 */
	failed(): {readonly file: ListedFile; readonly problem: Problem | null} | null;
	stop(): void;
};

/** Calls `hung` when a file takes too long. */
export function patienceWith(hung: () => void, stdin?: Uint8Array): Patience {
	const plain = new Set<string>();
	let at = new Int32Array(new SharedArrayBuffer(8));
	let files: readonly ListedFile[] = [];
	let was = -1;
	let since = 0;
	let clock: WorkClock | undefined;
	const look = (): void => {
		const now = Atomics.load(at, 0);
		if (now !== was || now < 0) {
			was = now;
			since = clock?.ms() ?? 0;
			return;
		}
		const patience = PATIENCE + (PATIENCE_A_MEGABYTE * Atomics.load(at, 1)) / 1_000_000;
		const times = plain.has(files[now]?.path ?? '') ? PLAIN_PATIENCE : 1;
		if ((clock?.ms() ?? 0) - since > patience * times) hung();
	};
	return {
		ask(left, worker) {
			files = left;
			at = new Int32Array(new SharedArrayBuffer(8));
			at[0] = was = -1;
			clock?.stop();
			clock = workClock(worker ?? null, look);
			return {read: files, plain, at, ...(stdin ? {stdin} : {})};
		},
		failed() {
			clock?.stop();
			const file = files[Atomics.load(at, 0)];
			if (!file) return null;
			if (plain.has(file.path)) return {file, problem: {file: file.file, message: 'is too much to be made out'}};
			plain.add(file.path);
			return {file, problem: null};
		},
		stop() {
			clock?.stop();
		},
	};
}

/** How files are read in a thread. */
export type InThread = {
	readonly stdin?: Uint8Array | undefined;
	/** What is kept of an article that was read of the file at a path; itself where it is not given. */
	readonly asBefore?: (path: string, article: Article) => Article;
	/** Hears how many files have been read. */
	readonly progress?: (done: number) => void;
	/** Ends the reading, which then rejects with its reason. */
	readonly signal?: AbortSignal;
};

/** Reads `files` in a worker; as `readArticles`, all at once. Rejects where no worker can be had, and where it is ended. */
export function readInThread(
	files: readonly ListedFile[],
	{stdin, asBefore, progress, signal}: InThread = {},
): Promise<Corpus> {
	const articles: Article[] = [];
	const problems: Problem[] = [];
	const left = new Map(files.map(file => [file.path, file]));
	return new Promise((resolve, reject) => {
		let worker: Worker | null = null;
		const stop = (): void => {
			const reading = worker;
			worker = null;
			patience.stop();
			void reading?.terminate();
			reject(signal?.reason);
		};
		const giveUp = (error: unknown): void => {
			worker = null;
			const failed = patience.failed();
			if (!failed) {
				reject(error);
				return;
			}
			if (failed.problem) {
				problems.push(failed.problem);
				left.delete(failed.file.path);
			}
			begin();
		};
		const patience = patienceWith(() => {
			const hanging = worker;
			worker = null;
			void hanging?.terminate();
			giveUp(new Error('the reading took too long'));
		}, stdin);
		const begin = (): void => {
			const mine = new Worker(new URL('./index-worker.js', import.meta.url), {resourceLimits: MEMORY});
			worker = mine;
			const hear = (reply: Reply): void => {
				if (worker !== mine) return;
				if ('articles' in reply) {
					for (const [i, article] of reply.articles.entries()) {
						const path = reply.paths[i] ?? STDIN;
						left.delete(path);
						articles.push(asBefore?.(path, article) ?? article);
					}
					problems.push(...reply.problems);
					for (const {file} of reply.problems)
						for (const one of left.values()) if (one.file === file) left.delete(one.path);
					progress?.(files.length - left.size);
				} else if ('readAll' in reply) {
					worker = null;
					signal?.removeEventListener('abort', stop);
					patience.stop();
					void mine.terminate();
					const markdown = articles.some(({format}) => format === 'markdown') ? prepareMarkdown() : Promise.resolve();
					const order = new Map(files.map(({file}, i) => [file, i]));
					const at = ({file}: Article): number => order.get(file) ?? files.length;
					articles.sort((a, b) => at(a) - at(b));
					markdown.then(() => resolve({articles, problems}), reject);
				}
			};
			mine.on('message', inOrder(hear));
			mine.on('error', error => {
				if (worker === mine) giveUp(error);
			});
			mine.on('exit', () => {
				if (worker === mine) giveUp(new Error('the reading ended'));
			});
			mine.unref();
			mine.postMessage(patience.ask([...left.values()], mine));
		};
		if (signal?.aborted) {
			reject(signal.reason);
			return;
		}
		signal?.addEventListener('abort', stop, {once: true});
		begin();
	});
}
