// What a reader should know of how texts were read (another encoding, only the first part, too large for Markdown):
// listed below what could not be read at all.

import type {Problem} from '../text/article.ts';
import {latest} from './latest.ts';
import type {Source} from './state.ts';

/** Each file with notes, once, and its notes in words. */
export const notedFiles = latest((sources: readonly Source[]): readonly Problem[] => {
	const noted = new Map<string, Set<string>>();
	for (const {file, article} of sources) {
		if (!article || article.notes.length === 0) continue;
		const notes = noted.get(file) ?? new Set();
		for (const note of article.notes) notes.add(note);
		noted.set(file, notes);
	}
	return [...noted].map(([file, notes]) => ({file, message: [...notes].join('; ')}));
});
