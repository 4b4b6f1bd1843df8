// The marks of a folder: one plain file of JSON lines beside its place. Changes are appended, never rewritten, so that
// two runs cannot undo each other and a torn last line costs one mark at the most.

import {appendFileSync, mkdirSync} from 'node:fs';
import {dirname} from 'node:path';
import {readSafe} from './safe-file.ts';

/** The file of the marks that belongs to a file of a place. */
export function markFile(place: string): string {
	return place.replace(/\.json$/, '.marks.jsonl');
}

/** The lines of a file of marks, parsed; lines that cannot be read are left out. */
export function readMarks(file: string): readonly unknown[] {
	const lines: unknown[] = [];
	for (const line of (readSafe(file) ?? '').split('\n')) {
		if (line.trim() === '') continue;
		try {
			lines.push(JSON.parse(line));
		} catch {
			// A torn line: the run that wrote it was ended in the middle.
		}
	}
	return lines;
}

/** Appends lines. False where they could not be written. */
export function appendMarks(file: string, lines: readonly object[]): boolean {
	try {
		mkdirSync(dirname(file), {recursive: true, mode: 0o700});
		// One write, which begins on a new line even after a torn one.
		appendFileSync(file, `\n${lines.map(line => JSON.stringify(line)).join('\n')}\n`, {mode: 0o600});
		return true;
	} catch {
		return false;
	}
}
