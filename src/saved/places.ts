// One small readable file for each folder that was opened: where one was in it. What the file means is app/resume.ts's.

import {rmSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {digestOf} from './digest.ts';
import {folderOf} from './folders.ts';
import {changeSafe, readSafe} from './safe-file.ts';

/** The file that keeps the place in what `paths` opened: named after the first path, told apart by all of them. */
export function placeFile(paths: readonly string[], state = folderOf('state')): string {
	const all = paths.map(path => resolve(path));
	const digest = digestOf(all.join('\n'));
	const name = basename(all[0] ?? '')
		.replace(/[^\w.-]+/gu, '_')
		.slice(0, 40);
	return join(state, 'places', `${name}-${digest}.json`);
}

/** What was saved, parsed; null where nothing was, or nothing that can be read. */
export function readPlace(file: string): unknown {
	const text = readSafe(file);
	if (text === null) return null;
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** Removes what was saved. */
export function removePlace(file: string): void {
	rmSync(file, {force: true});
}

/** Saves what `change` makes of what is saved now; null leaves it alone. False where it could not be written. */
export function savePlace(file: string, change: (saved: unknown) => object | null): boolean {
	return changeSafe(file, text => {
		let saved: unknown = null;
		try {
			saved = text === null ? null : JSON.parse(text);
		} catch {
			// A damaged file is written anew.
		}
		const next = change(saved);
		return next && `${JSON.stringify(next, null, '\t')}\n`;
	});
}
