// All of standard input, at once. What is on the other end may have made the pipe non-blocking, for both: reading then
// fails with EAGAIN until there is more, which is waited for. Ctrl-c ends the program meanwhile, as nothing handles it yet.

import {readSync} from 'node:fs';

/** Bytes asked for at a time. */
const ROOM = 65_536;
/** Milliseconds until an empty pipe is asked again. */
const PAUSE = 5;

/** Reads descriptor 0 to its end. `read` and `wait` stand for the system's in tests. Throws what else reading throws. */
export function standardInput(
	read: (room: Uint8Array) => number = room => readSync(0, room),
	wait: (ms: number) => void = ms => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
): Uint8Array {
	const chunks: Uint8Array[] = [];
	const room = new Uint8Array(ROOM);
	for (;;) {
		try {
			const length = read(room);
			if (length === 0) return Buffer.concat(chunks);
			chunks.push(room.slice(0, length));
		} catch (error) {
			const {code} = error as {code?: unknown};
			if (code === 'EOF') return Buffer.concat(chunks);
			if (code !== 'EAGAIN') throw error;
			wait(PAUSE);
		}
	}
}
