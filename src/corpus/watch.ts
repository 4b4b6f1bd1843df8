// Tells when something under the opened paths was added, edited or removed, once for a burst of changes and only after
// what is being written has stopped growing. What changed is not told: whoever hears of it looks again (reopen.ts).
// Uses the system's own notices, so that nothing happens while nothing changes; too many folders are not watched.

import {realpathSync, type Stats} from 'node:fs';
import {extname} from 'node:path';
import {isText, STDIN} from './files.ts';

/** ms without another change before a burst is told of. */
const QUIET = 120;
/** ms in which a file that is being written has to stop growing. */
const GROWN = {stabilityThreshold: 200, pollInterval: 50};
/** Folders and files that are watched at the most: each takes a notice of the system, which allows some thousands. */
const MOST_WATCHED = 4000;

/** A watch that can be ended. */
export type Watch = {stop(): void};

/** Who hears of changes. */
export type Hearing = {
	/** Something may have changed. */
	changed(): void;
	/** Nothing more will be heard of, and why, in words for the user. */
	failed(reason: string): void;
};

/** Watches what `paths` stand for until it is stopped. Resolves once it does. Never rejects. */
export async function watchPaths(paths: readonly string[], {changed, failed}: Hearing): Promise<Watch> {
	const roots = new Set(paths.filter(path => path !== STDIN).map(realPath));
	if (roots.size === 0) return {stop: () => {}};
	const {watch} = await import('chokidar');
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;
	const seen = new Set<string>();
	const stop = (): void => {
		if (stopped) return;
		stopped = true;
		clearTimeout(timer);
		watcher.close().catch(() => {});
	};
	const fail = (reason: string): void => {
		if (stopped) return;
		stop();
		failed(reason);
	};
	const ignored = (path: string, stats?: Stats): boolean => {
		if (stopped) return true;
		if (roots.has(path)) return false;
		if (/[/\\]\.[^/\\]*$/.test(path)) return true;
		if (stats && !stats.isDirectory() && !isText(extname(path))) return true;
		if (stats) seen.add(path);
		if (seen.size > MOST_WATCHED) setImmediate(fail, `more than ${MOST_WATCHED} files and folders`);
		return false;
	};
	const watcher = watch([...roots], {
		ignored,
		followSymlinks: false,
		ignoreInitial: true,
		ignorePermissionErrors: true,
		awaitWriteFinish: GROWN,
		backend: 'native',
	});
	watcher.on('all', () => {
		clearTimeout(timer);
		timer = setTimeout(changed, QUIET);
	});
	watcher.on('error', error => {
		const {code} = (error ?? {}) as {code?: unknown};
		fail(code === 'ENOSPC' || code === 'EMFILE' ? 'the system allows no more watching' : String(code ?? error));
	});
	await new Promise<void>(resolve => {
		watcher.on('ready', resolve);
		watcher.on('error', () => resolve());
	});
	return {stop};
}

/** Where a path leads: a link to a folder is watched where it leads. */
function realPath(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}
