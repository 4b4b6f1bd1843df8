// Folders on disk for the tests of one file, removed when that file is done.

import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll} from 'vitest';

const made: string[] = [];
// Here and not where a folder is made: inside a test vitest takes no `afterAll`, and says nothing.
afterAll(() => {
	for (const folder of made) rmSync(folder, {recursive: true, force: true});
});

/** Makes a folder that holds `files` (path to contents; those that begin with `#!` can be run) and returns its path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'briefing-test-'));
	made.push(folder);
	for (const [name, contents] of Object.entries(files)) {
		const path = join(folder, name);
		mkdirSync(dirname(path), {recursive: true});
		writeFileSync(path, contents);
		if (typeof contents === 'string' && contents.startsWith('#!')) chmodSync(path, 0o755);
	}
	return folder;
}
