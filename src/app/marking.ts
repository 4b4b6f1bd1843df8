// What the keys do to marks: set one or write its note, take one away, go to one. What a mark is, and what is kept of it,
// is marks.ts.

import type {Passage} from '../text/span.ts';
import {focusedPassage} from './carried.ts';
import {type Mark, passageOf} from './marks.ts';
import {openPassage} from './open.ts';
import {articleOf, type State} from './state.ts';

/** Units of a passage that are kept with its mark. */
const WORDS = 400;

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
