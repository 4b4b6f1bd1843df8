// Paths to a corpus. Three ways: at once, for the few small files of a first frame; as a promise; and in batches, for
// folders of thousands, where the list comes first. All three give the same articles, in the same order, with the same
// ids. A file that cannot be read is a problem beside the rest. Nothing is ever waited for that is not a regular file.

import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';
import {type FileHandle, open} from 'node:fs/promises';
import type {Article, Corpus, Problem} from '../text/article.ts';
import {prepareMarkdown} from '../text/blocks.ts';
import {type ArticleSource, articlesFrom, type Need, prepareFeeds, preparePages, type Reading} from './article-from.ts';
import {prepareDetector} from './decode.ts';
import {reasonOf} from './failure.ts';
import {type ListedFile, type Listing, listFiles, listFilesSync, STDIN} from './files.ts';
import {prepareYaml} from './front-matter.ts';

/** What was typed or piped into the program: its bytes, or its text. */
export type Stdin = Uint8Array | string;

/** Files read at once; a system may allow no more than 256 in all. */
const MOST_OPEN = 32;
/** Bytes read of one file; what lies beyond is left out with a note. */
const LARGEST = 32 * 1024 * 1024;
/** The most files that are read at once, without a promise. */
export const FEW_FILES = 64;
/** Bytes in all that are made texts of in one go, whatever they hold, in well under 50 ms. */
export const FEW_BYTES = 128 * 1024;

// A pipe must not make us wait, and a terminal must not become ours.
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

const pathByArticle = new WeakMap<Article, string>();

/** Returns the path that opens the article's file now, or undefined for standard input. */
export function pathOf(article: Article): string | undefined {
	return pathByArticle.get(article);
}

/** Notes the path of an article that another thread read; `-` is standard input. */
export function rememberPath(article: Article, path: string): void {
	if (path !== STDIN) pathByArticle.set(article, path);
}

/** Returns the corpus that `paths` stand for. `-` is `stdin`. Never rejects: what fails is listed in `problems`. */
export async function openCorpus(
	paths: readonly string[],
	{stdin, listing: listed, read}: Given = {},
): Promise<Corpus> {
	const listing = listed ?? (await listFiles(paths));
	const articles: Article[] = [];
	const problems: Problem[] = [...listing.problems];
	for await (const batch of readArticles(listing.files, {...(stdin !== undefined && {stdin}), ...(read && {read})})) {
		articles.push(...batch.articles);
		problems.push(...batch.problems);
	}
	return {articles, problems: problems.filter(p => !p.quiet)};
}

/**
 * Returns the corpus at once, or undefined where it had better be waited for: more than 64 files or 128 KB, or a text
 * that needs a library which is not loaded yet (Markdown, elaborate front matter, an old encoding).
 */
export function openCorpusSync(
	paths: readonly string[],
	{stdin, listing = listFilesSync(paths), read}: Given = {},
): Corpus | undefined {
	if (listing.files.length > FEW_FILES) return undefined;
	const articles: Article[] = [];
	const problems: Problem[] = [...listing.problems];
	let room = FEW_BYTES;
	for (const file of listing.files) {
		let source: ArticleSource | undefined;
		try {
			source = sourceSync(file, stdin, room);
		} catch (error) {
			problems.push(problemOf(file, error));
			continue;
		}
		room -= !source ? room + 1 : 'bytes' in source ? source.bytes.length : source.text.length;
		if (!source || room < 0) return undefined;
		if ('bytes' in source) read?.(file.path, source.bytes);
		const reading = articlesFrom(source);
		if ('needs' in reading) return undefined;
		take(reading, file, articles, problems);
	}
	return {articles, problems: problems.filter(p => !p.quiet)};
}

/** What is known already, and who wants to know. */
export type Given = {
	readonly stdin?: Stdin;
	/** What `paths` stand for. */
	readonly listing?: Listing;
	/** Hears the bytes of each file as they were read. */
	readonly read?: (path: string, bytes: Uint8Array) => void;
};

/** How files are read. */
export type Reads = {
	readonly stdin?: Stdin;
	readonly signal?: AbortSignal;
	/** Paths of files that are read as plain text, as they took too long before. */
	readonly plain?: ReadonlySet<string>;
	/** Hears of each file, by its index, and of its bytes before they are made a text; of -1 between two batches. */
	readonly at?: (index: number, bytes: number) => void;
	readonly read?: Given['read'];
};

/**
 * Yields the articles of `files` in their order, in batches of up to 32, with the problems met between them. Between
 * batches other work gets its turn; `signal` ends it early.
 */
export async function* readArticles(
	files: readonly ListedFile[],
	{stdin, signal, plain, at, read}: Reads = {},
): AsyncGenerator<Corpus, void, void> {
	for (let from = 0; from < files.length && !signal?.aborted; from += MOST_OPEN) {
		const articles: Article[] = [];
		const problems: Problem[] = [];
		const batch = files.slice(from, from + MOST_OPEN);
		const sources = await Promise.all(
			batch.map(file => sourceOf(file, stdin).catch((error: unknown) => problemOf(file, error))),
		);
		for (const [index, found] of sources.entries()) {
			const isPlain = plain?.has(batch[index]?.path ?? '') ?? false;
			const source = isPlain && !('message' in found) ? {...found, plain: true as const} : found;
			at?.(from + index, 'bytes' in source ? source.bytes.length : 0);
			if ('bytes' in source) read?.(batch[index]?.path ?? '', source.bytes);
			const reading = 'message' in source ? {problem: source} : await readingOf(source);
			take(reading, batch[index] as ListedFile, articles, problems);
		}
		at?.(-1, 0);
		yield {articles, problems};
	}
}

const prepare: Readonly<Record<Need, () => Promise<void>>> = {
	detector: prepareDetector,
	markdown: prepareMarkdown,
	yaml: prepareYaml,
	page: preparePages,
	feed: prepareFeeds,
};

// At most one round for each library.
async function readingOf(source: ArticleSource): Promise<Exclude<Reading, {needs: Need}>> {
	for (let rounds = 0; rounds <= Object.keys(prepare).length; rounds++) {
		const reading = articlesFrom(source);
		if (!('needs' in reading)) return reading;
		await prepare[reading.needs]();
	}
	return {problem: {file: source.file, message: 'could not be read'}};
}

/** Endings of which a folder may hold files that were never meant to be read: settings, maps, exports. */
function mayBeOther(file: string): boolean {
	return /\.(?:json|xml)$/i.test(file);
}

/** Takes what a file came to; that a file of a folder is no text is no problem. */
function take(
	reading: Exclude<Reading, {needs: Need}>,
	file: ListedFile,
	articles: Article[],
	problems: Problem[],
): void {
	if ('articles' in reading) articles.push(...reading.articles.map(article => remembered(article, file)));
	else
		problems.push(
			reading.other && !file.named && mayBeOther(file.file) ? {...reading.problem, quiet: true} : reading.problem,
		);
}

function remembered(article: Article, file: ListedFile): Article {
	if (file.path !== STDIN) pathByArticle.set(article, file.path);
	return article;
}

function problemOf(file: ListedFile, error: unknown): Problem {
	if (error instanceof NotAFile) return {file: file.file, message: error.message};
	// A name that is no UTF-8 is listed with a stand-in, and no file has that name.
	const misnamed = file.path.includes('\ufffd') && (error as {code?: unknown} | null)?.code === 'ENOENT';
	return {file: file.file, message: misnamed ? 'has a name that is not UTF-8' : reasonOf(error)};
}

class NotAFile extends Error {}

const notAFile = 'is not a file (a pipe, a socket or a device)';

function standardInput(file: ListedFile, stdin: Stdin | undefined): ArticleSource {
	if (stdin === undefined) throw new NotAFile('gives no standard input');
	return typeof stdin === 'string' ? {...file, text: stdin} : {...file, bytes: stdin};
}

async function sourceOf(file: ListedFile, stdin: Stdin | undefined): Promise<ArticleSource> {
	if (file.path === STDIN) return standardInput(file, stdin);
	let handle: FileHandle | undefined;
	try {
		handle = await open(file.path, flags);
		const stats = await handle.stat();
		if (!stats.isFile()) throw new NotAFile(stats.isDirectory() ? 'is a folder' : notAFile);
		const bytes = Buffer.allocUnsafe(Math.min(stats.size, LARGEST) || MOST_UNSIZED);
		let length = 0;
		while (length < bytes.length) {
			const {bytesRead} = await handle.read(bytes, length, bytes.length - length, length);
			if (bytesRead === 0) break;
			length += bytesRead;
		}
		return sourceFrom(file, bytes.subarray(0, length), stats.size);
	} finally {
		await handle?.close().catch(() => undefined);
	}
}

/** Bytes read of a file that says it has none, as files of the system do. */
const MOST_UNSIZED = 64 * 1024;

function sourceSync(file: ListedFile, stdin: Stdin | undefined, room: number): ArticleSource | undefined {
	if (file.path === STDIN) return standardInput(file, stdin);
	const descriptor = openSync(file.path, flags);
	try {
		const stats = fstatSync(descriptor);
		if (!stats.isFile()) throw new NotAFile(stats.isDirectory() ? 'is a folder' : notAFile);
		if (stats.size > room) return undefined;
		const bytes = Buffer.allocUnsafe(stats.size || MOST_UNSIZED);
		let length = 0;
		while (length < bytes.length) {
			const bytesRead = readSync(descriptor, bytes, length, bytes.length - length, length);
			if (bytesRead === 0) break;
			length += bytesRead;
		}
		return sourceFrom(file, bytes.subarray(0, length), stats.size);
	} finally {
		closeSync(descriptor);
	}
}

function sourceFrom({id, file}: ListedFile, bytes: Uint8Array, size: number): ArticleSource {
	if (size <= LARGEST) return {id, file, bytes};
	return {id, file, bytes, notes: [`only its first ${LARGEST / 1024 / 1024} MB are shown`]};
}
