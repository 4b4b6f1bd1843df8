// The indexes of large folders, kept under the cache directory: one file for each list of paths that was opened.
// Guarantees: a file is there whole or not at all, whoever writes at once; what was made by another build of the
// program, cut short or put there by somebody else is not returned. That the index is one of the texts as they are now
// is for whoever reads it to check (search/index-bytes.ts), as the texts are not known here.

import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync, statSync, utimesSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {folderOf} from './folders.ts';
import {plainBytes} from './plain-bytes.ts';
import {replaceSafe, UNFINISHED} from './safe-file.ts';

const MAGIC = 0x43465242; // "BRFC"
/** Bytes before the index: magic number, version, and what made it (24 bytes); a multiple of four. */
const HEADER = 32;
const VERSION = 1;
/** The version is in the name: what a later one keeps there is never touched, not even to make room. */
const ENDING = `.${VERSION}.index`;

/** Bytes kept in all: some ten folders of 100,000 passages. */
const ROOM = 256 * 1024 * 1024;
/** ms after which a file that is being written was left by a run that was killed. */
const ABANDONED = 3_600_000;

/** The file that keeps the index of what `paths` hold; `cache` is the program's cache folder. */
export function indexFile(paths: readonly string[], cache = folderOf('cache')): string {
	const all = paths.map(path => resolve(path));
	const digest = createHash('sha256').update(all.join('\0')).digest('hex').slice(0, 16);
	const name = basename(all[0] ?? '')
		.replace(/[^\w.-]+/gu, '_')
		.slice(0, 40);
	return join(cache, 'index', `${name}-${digest}${ENDING}`);
}

/**
 * What tells one build of the program from another, 24 characters: an index is only used by the build that made it,
 * since another may part texts into other sentences. `program` is the file that makes indexes.
 */
export function makerOf(program: URL): string {
	try {
		return createHash('sha256').update(readFileSync(program)).digest('base64').slice(0, 24);
	} catch {
		return 'unbuilt'.padEnd(24);
	}
}

/** The bytes of the index kept in `file`, if `maker` made them. They begin at a multiple of four of their buffer. */
export function readIndex(file: string, maker: string): Uint8Array<ArrayBuffer> | null {
	const bytes = plainBytes(file, ROOM, true);
	if (!bytes || bytes.length < HEADER || !isHeader(bytes.subarray(0, HEADER), maker)) return null;
	try {
		// The one that was used last goes last.
		const now = new Date();
		utimesSync(file, now, now);
	} catch {
		// A folder that cannot be written is read all the same.
	}
	return new Uint8Array(bytes.buffer, HEADER);
}

/** Keeps the bytes of an index in `file`, and drops what was not used for longest where there is no room. */
export function writeIndex(file: string, maker: string, index: Uint8Array): boolean {
	if (index.length + HEADER > ROOM || !replaceSafe(file, [headerOf(maker), index])) return false;
	prune(dirname(file));
	return true;
}

function headerOf(maker: string): Uint8Array {
	const header = new Uint8Array(HEADER);
	new Uint32Array(header.buffer, 0, 2).set([MAGIC, VERSION]);
	header.set(new TextEncoder().encode(maker).subarray(0, HEADER - 8), 8);
	return header;
}

function isHeader(found: Uint8Array, maker: string): boolean {
	const wanted = headerOf(maker);
	return found.every((byte, i) => byte === wanted[i]);
}

/** Drops what was left half written, and what was not used for longest until the rest takes at most `room` bytes. */
export function prune(folder: string, room = ROOM): void {
	try {
		const files = readdirSync(folder)
			.flatMap(name => {
				const path = join(folder, name);
				try {
					return [{path, size: statSync(path).size, used: statSync(path).mtimeMs}];
				} catch {
					// Another run dropped it.
					return [];
				}
			})
			.sort((a, b) => b.used - a.used);
		let kept = 0;
		for (const {path, size, used} of files) {
			const abandoned = path.endsWith(UNFINISHED) && Date.now() - used > ABANDONED;
			if (path.endsWith(ENDING)) kept += size;
			if (abandoned || (path.endsWith(ENDING) && kept > room)) rmSync(path, {force: true});
		}
	} catch {
		// Pruned another time.
	}
}
