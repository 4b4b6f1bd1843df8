// Reads and indexes many texts in a thread of its own, so that no key waits for it. Asked to read, it answers with
// articles in batches; asked to index, with the index of all texts it has read or was given, from the cache where it is
// kept there. The index goes over as one buffer, which is handed over and not copied.

import {parentPort} from 'node:worker_threads';
import {type ListedFile, STDIN} from '../corpus/files.ts';
import {pathOf, readArticles} from '../corpus/open-corpus.ts';
import {writeIndex} from '../saved/index-cache.ts';
import {fromBytes, toBytes} from '../search/index-bytes.ts';
import type {PassageIndex, SearchFacts} from '../search/passage-index.ts';
import type {Article, Problem} from '../text/article.ts';
import {blocksOf, needsDrawing, prepareMarkdown} from '../text/blocks.ts';
import {mendsOf} from '../text/mend.ts';
import {packedBlocks} from '../text/packed-blocks.ts';
import type {Cache} from './index-place.ts';
import {isWorthKeeping, keptIndex, makeIndex} from './kept-index.ts';

/** What the worker is asked, one thing after another. */
export type Ask =
	/**
	 * Read these files, those at the paths in `plain` as plain text. `at` is shared: the index of the file that is being
	 * made a text (-1: none), and its bytes.
	 */
	| {
			readonly read: readonly ListedFile[];
			readonly stdin?: Uint8Array;
			readonly plain: ReadonlySet<string>;
			readonly at: Int32Array;
	  }
	/** Take these texts, as if they had been read. */
	| {readonly take: readonly Article[]}
	/** Index all texts. An index with facts is not kept: it would be another one for each story that was opened. */
	| {readonly index: {readonly cache: Cache | null; readonly facts?: SearchFacts}};

/** What it answers. */
export type Reply =
	/**
	 * Texts with their paths (`-` for standard input); `drawn` says of each whether Markdown must be drawn in it, `found`
	 * what was found in a long one.
	 */
	| {
			readonly articles: readonly Article[];
			readonly paths: readonly string[];
			readonly drawn: readonly boolean[];
			readonly found: readonly (Found | null)[];
			readonly problems: readonly Problem[];
	  }
	| {readonly readAll: true}
	| {readonly share: number}
	| {readonly index: Omit<PassageIndex, 'articles'>};

/** What is found in a text that is too long to look for it between two keys: its blocks, packed, and its mends. */
export type Found = {readonly blocks: Int32Array<ArrayBuffer>; readonly mends: readonly number[]};

/** UTF-16 units from which a text is long. */
const LONG = 16_384;

const all: Article[] = [];

function tell(reply: Reply, transfer: ArrayBuffer[] = []): void {
	parentPort?.postMessage(reply, transfer);
}

async function read({read: files, stdin, plain, at}: Extract<Ask, {readonly read: unknown}>): Promise<void> {
	const note = (index: number, bytes: number): void => {
		Atomics.store(at, 1, bytes);
		Atomics.store(at, 0, index);
	};
	for await (const {articles, problems} of readArticles(files, {...(stdin ? {stdin} : {}), plain, at: note})) {
		for (const article of articles) all.push(article);
		const found = articles.map(foundIn);
		tell(
			{
				articles,
				paths: articles.map(article => pathOf(article) ?? STDIN),
				drawn: articles.map(needsDrawing),
				found,
				problems,
			},
			found.flatMap(f => (f ? [f.blocks.buffer] : [])),
		);
	}
	tell({readAll: true});
}

function foundIn(article: Article): Found | null {
	if (article.text.length < LONG) return null;
	return {blocks: packedBlocks(blocksOf(article)), mends: mendsOf(article)};
}

async function index(cache: Cache | null, facts: SearchFacts | undefined): Promise<void> {
	if (all.some(({format}) => format === 'markdown')) await prepareMarkdown();
	const keeping = cache && !facts && isWorthKeeping(all) ? cache : null;
	const kept = keeping && keptIndex(all, keeping);
	if (kept) {
		handOver(kept);
		return;
	}
	const bytes = toBytes(makeIndex(all, facts, share => tell({share})));
	// A copy goes over, since the bytes are still to be written: nobody waits for the disk.
	const made = fromBytes(bytes.slice(), all);
	if (!made) throw new Error('the index is not whole');
	handOver(made);
	if (keeping) writeIndex(keeping.file, keeping.maker, bytes);
}

/** Hands over an index whose numbers all lie in one buffer. */
function handOver({articles: _, ...rest}: PassageIndex): void {
	const {buffer} = rest.starts;
	tell({index: rest}, buffer instanceof ArrayBuffer ? [buffer] : []);
}

let before: Promise<void> = Promise.resolve();
// What fails is an uncaught error of the thread, which whoever started it hears of.
parentPort?.on('message', (ask: Ask) => {
	before = before.then(async () => {
		if ('read' in ask) await read(ask);
		else if ('take' in ask) for (const article of ask.take) all.push(article);
		else {
			await index(ask.index.cache, ask.index.facts);
			parentPort?.close();
		}
	});
});
