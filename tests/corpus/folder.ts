// A folder on disk for one test file, removed when it is done.

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll} from 'vitest';

/** Makes a folder that holds `files` (path to contents) and returns its path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'briefing-corpus-'));
	afterAll(() => rmSync(folder, {recursive: true, force: true}));
	for (const [name, contents] of Object.entries(files)) {
		const path = join(folder, name);
		mkdirSync(dirname(path), {recursive: true});
		writeFileSync(path, contents);
	}
	return folder;
}
