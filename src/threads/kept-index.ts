// The index of many texts: from the cache where one of these very texts is kept there, else made and kept. Used by the
// worker that indexes for the interface and by `briefing search`.

import {readIndex, writeIndex} from '../saved/index-cache.ts';
import {addArticle, finishIndex, newIndexBuilder} from '../search/build-index.ts';
import {fromBytes, toBytes} from '../search/index-bytes.ts';
import type {PassageIndex, SearchFacts} from '../search/passage-index.ts';
import type {Article} from '../text/article.ts';
import type {Cache} from './index-place.ts';

/** UTF-16 units in all from which an index takes longer to make than to read. */
const WORTH_KEEPING = 1_000_000;

/** Whether these texts are so many that their index is kept. */
export function isWorthKeeping(articles: readonly Article[]): boolean {
	let size = 0;
	for (const {text} of articles) size += text.length;
	return size >= WORTH_KEEPING;
}

/** The index kept for exactly these texts in this order; null where there is none. Never throws. */
export function keptIndex(articles: readonly Article[], {file, maker}: Cache): PassageIndex | null {
	const bytes = readIndex(file, maker);
	return (bytes && fromBytes(bytes, articles)) ?? null;
}

/** Makes the index of texts; `progress` hears the share that is done, 0–1. */
export function makeIndex(
	articles: readonly Article[],
	facts?: SearchFacts,
	progress: (share: number) => void = () => {},
): PassageIndex {
	const builder = newIndexBuilder();
	let told = 0;
	for (const [i, article] of articles.entries()) {
		addArticle(builder, article);
		const share = (i + 1) / articles.length;
		if (share - told < 0.02) continue;
		told = share;
		progress(share);
	}
	return finishIndex(builder, facts);
}

/** The index of these texts, kept or made now; what was made is kept for the next time where it can be. */
export function indexKeptOrMade(articles: readonly Article[], cache: Cache): PassageIndex {
	const kept = keptIndex(articles, cache);
	if (kept) return kept;
	const made = makeIndex(articles);
	writeIndex(cache.file, cache.maker, toBytes(made));
	return made;
}
