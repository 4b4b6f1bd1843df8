// Marks: passages one wants to find again, with a word of one's own. A mark keeps the words it stands on, so that it
// finds them in an edited text. What is changed is appended to a file by the effect; the list is the sum of the lines.

import type {Passage} from '../text/span.ts';
import {focusedPassage} from './carried.ts';
import {openPassage} from './open.ts';
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
/** Units of a passage that are kept with its mark. */
const WORDS = 400;

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

/** The mark on a passage, if it has one. */
function markOn(state: State, passage: Passage): Mark | null {
	return (
		state.marks.find(m => {
			const there = m.article === passage.article ? passageOf(state, m) : null;
			return there !== null && there.start === passage.start;
		}) ?? null
	);
}

/** Marks the passage that has the focus; where it is marked, asks for a note. */
export function setMark(state: State): State {
	const passage = focusedPassage(state);
	const article = passage && articleOf(state, passage.article);
	if (!passage || !article) return {...state, message: {text: 'there is no passage here to mark', tone: 'plain'}};
	const there = markOn(state, passage);
	if (there) return {...state, note: {mark: there.id, text: there.note, cursor: there.note.length}};
	const words = article.text.slice(passage.start, Math.min(passage.end, passage.start + WORDS));
	const {start, end} = passage;
	const id = `${passage.article} ${start} ${end - start}`;
	const mark: Mark = {article: passage.article, start, end, id, file: article.file, words, note: ''};
	return {
		...state,
		marks: [...state.marks.filter(m => m.id !== id), mark],
		message: {text: 'marked · m again adds a note · M lists the marks', tone: 'plain'},
	};
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

/** Takes the mark away that is selected in the list of marks, or stands on the passage that has the focus. */
export function removeMark(state: State): State {
	const passage = focusedPassage(state);
	const mark =
		state.place.view === 'marks' ? state.marks[state.place.lists.marks.selected] : passage && markOn(state, passage);
	if (!mark) return {...state, message: {text: 'there is no mark here', tone: 'plain'}};
	return {...state, marks: state.marks.filter(m => m !== mark), message: {text: 'mark taken away', tone: 'plain'}};
}

/** Goes to the latest mark; from a mark, to the one set before it, and round again. */
export function stepMark(state: State): State {
	const open = state.marks.filter(m => passageOf(state, m) !== null);
	if (open.length === 0) return {...state, message: {text: 'no passage is marked: m marks one', tone: 'plain'}};
	const {cited} = state.place;
	const at = cited
		? open.findIndex(m => m.article === cited.article && passageOf(state, m)?.start === cited.start)
		: -1;
	const mark = open.at(at < 0 ? -1 : at - 1);
	const passage = mark && passageOf(state, mark);
	if (!mark || !passage) return state;
	const opened = openPassage(state, passage);
	return mark.note === '' ? opened : {...opened, message: {text: mark.note, tone: 'plain'}};
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
