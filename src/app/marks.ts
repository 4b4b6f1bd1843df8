// Marks: passages one wants to find again, with a word of one's own. A mark keeps the words it stands on, so that it
// finds them in an edited text. What is changed is appended to a file by the effect; the list is the sum of the lines.
// What the keys do to marks is marking.ts.

import type {Passage} from '../text/span.ts';
import {spotIn} from './spot.ts';
import {articleOf, type State} from './state.ts';

/** A marked passage. */
export type Mark = Passage & {
	/** Tells it from the others: article, offset and length when it was made. */
	readonly id: string;
	/** File of the article, for the list that is printed without it. */
	readonly file: string;
	/** The words when it was made. */
	readonly words: string;
	/** The reader's own words; empty for none. */
	readonly note: string;
};

/** One line of the file of marks: a mark that was set or changed, or one that was taken away. */
export type MarkChange = {readonly mark: Mark} | {readonly unmark: string};

/** Longest note, in UTF-16 units. */
const LONGEST_NOTE = 500;

/** The marks that a list of changes comes to, in the order they were first set. */
export function marksAfter(changes: readonly MarkChange[]): readonly Mark[] {
	const marks = new Map<string, Mark>();
	for (const change of changes) {
		if ('mark' in change) marks.set(change.mark.id, change.mark);
		else marks.delete(change.unmark);
	}
	return [...marks.values()];
}

/** Where a mark's passage stands now; null while its text is not open. */
export function passageOf(state: State, mark: Mark): Passage | null {
	const article = articleOf(state, mark.article);
	if (!article) return null;
	const start = spotIn(article, mark);
	return {article: mark.article, start, end: Math.min(article.text.length, start + (mark.end - mark.start))};
}

/** Gives the mark that is being written on its note, and closes the box. */
export function takeNote(state: State): State {
	const {note} = state;
	if (!note) return state;
	const text = note.text.trim().slice(0, LONGEST_NOTE);
	return {
		...state,
		note: null,
		marks: state.marks.map(m => (m.id === note.mark && m.note !== text ? {...m, note: text} : m)),
	};
}

/** What to append to the file of marks after a change of the list. */
export function markChanges(before: readonly Mark[], after: readonly Mark[]): readonly MarkChange[] {
	if (before === after) return [];
	const had = new Map(before.map(m => [m.id, m]));
	const has = new Set(after.map(m => m.id));
	const set = after.filter(m => had.get(m.id) !== m).map((mark): MarkChange => ({mark}));
	const gone = before.filter(m => !has.has(m.id)).map((m): MarkChange => ({unmark: m.id}));
	return [...gone, ...set];
}

/** A mark in a parsed line of the file; null where it is none. */
export function markChangeFrom(parsed: unknown): MarkChange | null {
	if (typeof parsed !== 'object' || parsed === null) return null;
	if ('unmark' in parsed) return typeof parsed.unmark === 'string' ? {unmark: parsed.unmark} : null;
	if (!('mark' in parsed) || typeof parsed.mark !== 'object' || parsed.mark === null) return null;
	const m = parsed.mark as Record<string, unknown>;
	const texts = [m.id, m.article, m.file, m.words, m.note];
	if (!texts.every(t => typeof t === 'string') || !Number.isSafeInteger(m.start) || !Number.isSafeInteger(m.end))
		return null;
	const [id, article, file, words, note] = texts as [string, string, string, string, string];
	const [start, end] = [m.start as number, m.end as number];
	return start < 0 || end < start ? null : {mark: {id, article, file, words, note, start, end}};
}
