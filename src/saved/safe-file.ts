// Files that cannot be half written: a new one is written beside the old, brought to the disk, and put in its place in
// one step. Whoever is ended in between leaves the old one whole. Two runs that write at once take turns.

import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeSync,
} from 'node:fs';
import {dirname} from 'node:path';

/** A file of our own is never larger; a larger one is not ours. */
const LARGEST = 16 * 1024 * 1024;
/** A lock older than this (ms) was left by a run that was killed: writing takes a few. */
const STALE_LOCK = 10_000;

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
	const beside = `${path}.${process.pid}.tmp`;
	let locked = false;
	try {
		mkdirSync(dirname(path), {recursive: true, mode: 0o700});
		locked = take(lock);
		if (!locked) return false;
		const text = change(readSafe(path));
		if (text === null) return true;
		const file = openSync(beside, 'w', 0o600);
		try {
			writeSync(file, text);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		renameSync(beside, path);
		return true;
	} catch {
		rmSync(beside, {force: true});
		return false;
	} finally {
		if (locked) rmSync(lock, {force: true});
	}
}

/** Makes the lock file, over one that was left behind if need be. */
function take(lock: string): boolean {
	for (let tries = 0; tries < 2; tries++) {
		try {
			closeSync(openSync(lock, 'wx', 0o600));
			return true;
		} catch {
			try {
				if (Date.now() - statSync(lock).mtimeMs < STALE_LOCK) return false;
				rmSync(lock, {force: true});
			} catch {
				// It went away between the two looks: try once more.
			}
		}
	}
	return false;
}
