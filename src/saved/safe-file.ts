// Files that cannot be half written: a new one is written beside the old, brought to the disk, and put in its place in
// one step. Whoever is ended in between leaves the old one whole. Two runs that write at once take turns.

import {
	closeSync,
	fstatSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {threadId} from 'node:worker_threads';

/** A file of our own is never larger; a larger one is not ours. */
const LARGEST = 16 * 1024 * 1024;
/** A lock older than this (ms) was left by a run that was killed: writing takes a few. */
const STALE_LOCK = 10_000;
/** ms between two tries for a lock, and tries: together less than anybody notices. */
const TRY_AGAIN = 4;
const MOST_TRIES = 10;

/** The text of a file; null where there is none, or none that can be read. */
export function readSafe(path: string): string | null {
	try {
		return statSync(path).size > LARGEST ? null : readFileSync(path, 'utf8');
	} catch {
		return null;
	}
}

/**
 * Replaces a file by what `change` makes of its present text (null: there is none). `change` may return null to leave
 * it alone. Only the user may read it. False where it could not be written, or another run is writing just now.
 */
export function changeSafe(path: string, change: (text: string | null) => string | null): boolean {
	const lock = `${path}.lock`;
	let locked: number | null = null;
	try {
		mkdirSync(dirname(path), {recursive: true, mode: 0o700});
		locked = take(lock);
		if (locked === null) return false;
		const text = change(readSafe(path));
		if (text !== null) putInPlace(path, [text]);
		return true;
	} catch {
		return false;
	} finally {
		if (locked !== null) release(lock, locked);
	}
}

/**
 * Replaces a file by these bytes, whatever it held: of two runs that write at once, one's is there whole. Only the user
 * may read it. False where it could not be written. `sure`: it is on the disk then, and not only on its way.
 */
export function replaceSafe(path: string, parts: readonly Uint8Array[], sure = true): boolean {
	try {
		mkdirSync(dirname(path), {recursive: true, mode: 0o700});
		putInPlace(path, parts, sure);
		return true;
	} catch {
		return false;
	}
}

/** Ending of files that are being written. */
export const UNFINISHED = '.tmp';

function putInPlace(path: string, parts: readonly (string | Uint8Array)[], sure = true): void {
	const beside = `${path}.${process.pid}-${threadId}${UNFINISHED}`;
	try {
		const file = openSync(beside, 'w', 0o600);
		try {
			for (const part of parts) writeFileSync(file, part);
			if (sure) fsyncSync(file);
		} finally {
			closeSync(file);
		}
		renameSync(beside, path);
	} catch (error) {
		rmSync(beside, {force: true});
		throw error;
	}
}

/**
 * Makes the lock file, over one that was left behind if need be; waits its turn, but not for long. The inode of the lock,
 * or null where it cannot be had. The lock is empty: on a full disk there is room for it all the same.
 */
function take(lock: string): number | null {
	const pause = new Int32Array(new SharedArrayBuffer(4));
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		try {
			const file = openSync(lock, 'wx', 0o600);
			const {ino} = fstatSync(file);
			closeSync(file);
			return ino;
		} catch (error) {
			// A folder that cannot be written will not be while we wait.
			if ((error as {code?: unknown}).code !== 'EEXIST') return null;
		}
		try {
			if (Date.now() - statSync(lock).mtimeMs < STALE_LOCK) Atomics.wait(pause, 0, 0, TRY_AGAIN);
			else rmSync(lock, {force: true});
		} catch {
			// It went away between the two looks: try once more.
		}
	}
	return null;
}

/** Removes the lock, unless another run took it over because we took too long. */
function release(lock: string, own: number): void {
	try {
		if (statSync(lock).ino === own) rmSync(lock, {force: true});
	} catch {
		// It is not there any more.
	}
}
