// The bytes of a plain file, read at once. It is a file of its own as the start of the program needs it before anything
// else is loaded. Guarantees: a pipe or a device is never waited for, nothing larger than was asked for is read.

import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';

/**
 * The bytes of a plain file of at most `most` bytes, `own`: of the user's own; null where there is none, or none that
 * can be read whole. Never throws. The buffer is its own memory, which a worker can hand over.
 */
export function plainBytes(path: string, most: number, own = false): Buffer<ArrayBuffer> | null {
	let file: number | undefined;
	try {
		// A pipe put in its place must not make us wait.
		file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK || 0) | (constants.O_NOCTTY || 0));
		const stats = fstatSync(file);
		if (!stats.isFile() || stats.size > most) return null;
		if (own && process.getuid && stats.uid !== process.getuid()) return null;
		const bytes = Buffer.allocUnsafeSlow(stats.size);
		for (let length = 0; length < bytes.length; ) {
			const read = readSync(file, bytes, length, bytes.length - length, length);
			if (read === 0) return null;
			length += read;
		}
		return bytes;
	} catch {
		return null;
	} finally {
		if (file !== undefined) closeSync(file);
	}
}
