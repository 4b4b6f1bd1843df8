// Which files a list of paths stands for. Folders are walked to the bottom: texts only, nothing hidden, links to files
// followed and links to folders not, so that no loop is walked. A file that is named is taken whatever its ending.
// Whatever cannot be listed becomes a problem with its reason; the rest goes on. Nothing is opened here.

import {readdir, stat} from 'node:fs/promises';
import {basename, extname, normalize, resolve, sep} from 'node:path';
import type {Problem} from '../text/article.ts';
import {type Ask, askSync, entryOf, type Kind, kindOf, type Reply} from './ask.ts';
import {reasonOf} from './failure.ts';
import {compareNames} from './name-order.ts';

/** A file to be read: `path` to open it, `file` to show it, `id` of the article it will be. */
export type ListedFile = {
	readonly path: string;
	readonly file: string;
	readonly id: string;
	/** Whether the file itself was named, not a folder it lies in. */
	readonly named?: true;
};

/** Files in reading order, each once, and what could not be listed. */
export type Listing = {readonly files: readonly ListedFile[]; readonly problems: readonly Problem[]};

/** The path that stands for standard input. */
export const STDIN = '-';

/** Endings of texts inside folders, in lower case. */
const endings = new Set([
	...['.txt', '.md', '.markdown'],
	...['.html', '.htm', '.xhtml', '.xml', '.rss', '.atom', '.json'],
]);

/** Whether files of this ending (with its dot) are taken from a folder. */
export function isText(ending: string): boolean {
	return endings.has(ending.toLowerCase());
}
/** Deeper folders are left out: a tree this deep is a mistake or a trap. */
const DEEPEST = 64;
/** More files are left out, with a problem that says so. */
const MOST_FILES = 100_000;

/** Returns the files that `paths` stand for, without blocking. `-` stands for standard input. Never rejects. */
export async function listFiles(paths: readonly string[]): Promise<Listing> {
	const walk = walkPaths(paths);
	let step = walk.next();
	while (!step.done) {
		let reply: Reply;
		try {
			reply =
				'list' in step.value
					? {entries: (await readdir(step.value.list, {withFileTypes: true})).map(entryOf)}
					: {kind: kindOf(await stat(step.value.stat))};
		} catch (error) {
			reply = {error};
		}
		step = walk.next(reply);
	}
	return step.value;
}

/**
 * Returns what `listFiles` does at once; for few files, as a folder of 100,000 takes a third of a second. `heard` is told
 * of every question to the disk and its answer: the listing depends on nothing else.
 */
export function listFilesSync(paths: readonly string[], heard?: (ask: Ask, reply: Reply) => void): Listing {
	const walk = walkPaths(paths);
	let step = walk.next();
	while (!step.done) {
		const reply = askSync(step.value);
		heard?.(step.value, reply);
		step = walk.next(reply);
	}
	return step.value;
}

type Found = {readonly path: string; readonly file: string; readonly named?: true};

/**
 * The walk itself, one for both ways of asking: it yields what it wants to know of the disk, is told the answer with
 * `next`, and returns the listing. It depends on the answers alone.
 */
export function* walkPaths(paths: readonly string[]): Generator<Ask, Listing, Reply> {
	const files: Found[] = [];
	const problems: Problem[] = [];
	const seen = new Set<string>();
	const add = (found: Found): void => {
		// Inside one folder nothing is met twice.
		if (paths.length === 1) {
			files.push(found);
			return;
		}
		const key = found.path === STDIN ? STDIN : resolve(found.path);
		if (!seen.has(key)) files.push(found);
		seen.add(key);
	};
	for (const path of paths) {
		if (path === STDIN) {
			add({path, file: STDIN});
			continue;
		}
		const {kind, error} = yield {stat: path};
		if (error) problems.push({file: path, message: reasonOf(error)});
		else if (kind === 'file') add({path, file: path, named: true});
		else if (kind !== 'folder') problems.push({file: path, message: 'is not a file (a pipe, a socket or a device)'});
		else {
			const inside: Found[] = [];
			const before = problems.length;
			yield* walkFolder(path, paths.length > 1 ? path : '', inside, problems);
			inside.sort((a, b) => compareNames(a.file, b.file));
			for (const found of inside.slice(0, MOST_FILES)) add(found);
			if (inside.length > MOST_FILES)
				problems.push({file: path, message: `holds more than ${MOST_FILES} texts; the rest is left out`});
			if (inside.length === 0 && problems.length === before)
				problems.push({file: path, message: 'holds no texts (.txt, .md, .html, feeds)'});
		}
	}
	return {files: withIds(files), problems};
}

function* walkFolder(root: string, shown: string, files: Found[], problems: Problem[]): Generator<Ask, void, Reply> {
	const folders = [{path: root, inside: before(root), file: shown, shown: shown === '' ? '' : before(shown), depth: 0}];
	for (let folder = folders.pop(); folder && files.length <= MOST_FILES; folder = folders.pop()) {
		const {entries, error} = yield {list: folder.path};
		if (!entries) {
			problems.push({file: folder.file || root, message: reasonOf(error)});
			continue;
		}
		for (const {name, kind} of entries) {
			if (name.startsWith('.')) continue;
			const path = folder.inside + name;
			const file = folder.shown + name;
			if (kind === 'folder') {
				if (folder.depth < DEEPEST)
					folders.push({path, inside: path + sep, file, shown: file + sep, depth: folder.depth + 1});
				else problems.push({file, message: 'lies too deep and is left out'});
				continue;
			}
			if (!isText(extname(name))) continue;
			let actual: Kind | undefined = kind === 'link' ? undefined : kind;
			if (kind === 'link') {
				const reply: Reply = yield {stat: path};
				if (reply.error) {
					problems.push({file, message: danglingReason(reply.error)});
					continue;
				}
				actual = reply.kind;
				// A link to a folder is left out without a word, as it may lead anywhere, also back.
				if (actual === 'folder') continue;
			}
			if (actual === 'file') files.push({path, file});
			else problems.push({file, message: 'is not a file (a pipe, a socket or a device)'});
		}
	}
}

/** What stands before the names in a folder. `join` for each name would take apart the same path ten thousand times. */
function before(folder: string): string {
	const path = normalize(folder);
	if (path === '.' || path === `.${sep}`) return '';
	return path.endsWith(sep) ? path : path + sep;
}

function danglingReason(error: unknown): string {
	return (error as {code?: unknown}).code === 'ENOENT' ? 'is a link that leads nowhere' : reasonOf(error);
}

// File names without their ending; where two are the same, the later ones count on from 2.
function withIds(files: readonly Found[]): ListedFile[] {
	const taken = new Set<string>();
	const counts = new Map<string, number>();
	return files.map(({path, file, named}) => {
		const name = path === STDIN ? 'stdin' : basename(file, extname(file)) || basename(file);
		let id = name;
		if (taken.has(id)) {
			// Thousands of folders may each hold an `index.md`.
			let n = counts.get(name) ?? 2;
			for (; taken.has(`${name}-${n}`); n++);
			id = `${name}-${n}`;
			counts.set(name, n + 1);
		}
		taken.add(id);
		return {path, file, id, ...(named && {named})};
	});
}
