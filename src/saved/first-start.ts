// Whether the program was started before on this machine, kept as an empty file beside the places.

import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {folderOf} from './folders.ts';
import {changeSafe} from './safe-file.ts';

/** The file that says that there was a start. */
export function startedFile(state = folderOf('state')): string {
	return join(state, 'started');
}

/** Whether this is the first start: nothing says that there was one, and no place was kept. */
export function isFirstStart(state = folderOf('state')): boolean {
	return !existsSync(startedFile(state)) && !existsSync(join(state, 'places'));
}

/** Notes that there was a start. Where it cannot be written, the next start is a first one again. */
export function noteStart(state = folderOf('state')): void {
	changeSafe(startedFile(state), () => '');
}
