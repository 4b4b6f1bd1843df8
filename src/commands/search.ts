// What `briefing search` knows beyond what it searches: the index of many texts, kept in the cache that the interface
// also uses, and files named so that another program finds them from here, as grep does.

import {pathOf} from '../corpus/open-corpus.ts';
import type {Surroundings} from '../print/command-output.ts';
import {buildIndex} from '../search/build-index.ts';
import {cacheOf} from '../threads/index-place.ts';
import {indexKeptOrMade, isWorthKeeping} from '../threads/kept-index.ts';

/** The surroundings of a search in `paths`, as they were typed; none: the default story. */
export function surroundingsOf(paths: readonly string[]): Surroundings {
	return {
		indexOf: articles => {
			const cache = paths.length > 0 && isWorthKeeping(articles) ? cacheOf(paths) : null;
			return cache ? indexKeptOrMade(articles, cache) : buildIndex(articles);
		},
		...(paths.length > 0 ? {fileOf: article => pathOf(article) ?? article.file} : {}),
	};
}
