// Where keys come from. A text may come through standard input; the keys then come from the terminal itself.

import {closeSync, openSync} from 'node:fs';
import {ReadStream} from 'node:tty';

/** The terminal as keys are read from it; `descriptor` is its file descriptor, for programs that are lent it. */
export type Keyboard = {readonly stream: ReadStream; readonly descriptor: number; close(): void};

/** Where keys come from: standard input, or the terminal itself where standard input is a pipe; null for nowhere. */
export function keyboardOf(): Keyboard | null {
	if (process.stdin.isTTY) return {stream: process.stdin, descriptor: 0, close: () => process.stdin.unref()};
	let descriptor: number;
	try {
		descriptor = openSync('/dev/tty', 'r');
	} catch {
		return null;
	}
	const stream = new ReadStream(descriptor);
	return {
		stream,
		descriptor,
		close() {
			stream.destroy();
			try {
				closeSync(descriptor);
			} catch {
				// The stream has closed it already.
			}
		},
	};
}
