// Where the index of many texts is kept. Loads nothing of the search, as the main thread only tells its worker the place.

import {indexFile, makerOf} from '../saved/index-cache.ts';

/** Where an index is kept: the file, and the build of the program (see saved/index-cache.ts). */
export type Cache = {readonly file: string; readonly maker: string};

/** Where the index of what `paths` hold is kept; null where it cannot be known again: what comes from a pipe. */
export function cacheOf(paths: readonly string[]): Cache | null {
	if (paths.includes('-')) return null;
	// Beside the program, wherever in it this is bundled: what parts texts into passages is in there too.
	return {file: indexFile(paths), maker: makerOf(new URL('./index-worker.js', import.meta.url))};
}
