// The marks of some paths, as `briefing marks` and the HTML page print them: read from their file, each placed in its
// text as it is now.

import {markChangeFrom, marksAfter} from '../app/marks.ts';
import {spotIn} from '../app/spot.ts';
import type {PlacedMark} from '../print/marks-text.ts';
import {markFile, readMarks} from '../saved/marks.ts';
import {placeFile} from '../saved/places.ts';
import type {Article} from '../text/article.ts';

/** The marks that were set in `paths`, in the order they were set. */
export function marksIn(paths: readonly string[], articles: readonly Article[]): readonly PlacedMark[] {
	if (paths.includes('-')) return [];
	const changes = readMarks(markFile(placeFile(paths))).flatMap(line => markChangeFrom(line) ?? []);
	return marksAfter(changes).map(({article: id, file, words, note, start, end}): PlacedMark => {
		const article = articles.find(a => a.id === id);
		if (!article) return {passage: null, article: id, file, words, note};
		const at = spotIn(article, {start, words});
		const passage = {article: id, start: at, end: Math.min(article.text.length, at + end - start)};
		return {passage, article: id, file, words, note};
	});
}
