// What typing does: the search box and the search of the help. Text in a box is edited by graphemes; the query is
// capped, because nobody types that much and a paste might.

import {withSuggestion} from '../search/suggest.ts';
import type {Action} from './action.ts';
import {answerOf} from './answer.ts';
import {eraseInPrompt, typeInPrompt} from './prompt.ts';
import {leftList, type Place, type Scope, type Search, type State} from './state.ts';

/** Most UTF-16 units of a query. */
const LONGEST_QUERY = 256;
const SCOPES: readonly Scope[] = ['all', 'this', 'list'];
/** A list longer than this is narrowed first by `/`: nobody searches for one of hundreds by reading titles. */
const LONG_LIST = 64;

type Typing = Extract<
	Action,
	{type: 'open-search' | 'type' | 'erase' | 'move-cursor' | 'recall' | 'switch-scope' | 'take-suggestion'}
>;

/** The state after an action of the box that has the keys. `move` moves in the list beside the box. */
export function reduceTyping(state: State, action: Typing, move: (state: State, by: number) => State): State {
	if (action.type === 'open-search') return openSearch(state);
	if (state.prompt) {
		if (action.type === 'type') return typeInPrompt(state, action.text);
		return action.type === 'erase' ? eraseInPrompt(state, text => erased(text, action.what)) : state;
	}
	if (state.note) return typeInNote(state, action);
	if (state.overlay?.kind === 'help') return typeInHelp(state, action);
	const {search} = state;
	if (!search) return state;
	switch (action.type) {
		case 'type': {
			// In an empty box `?` is no word to look for: it asks what can be typed.
			if (action.text === '?' && search.query === '')
				return {...state, overlay: {kind: 'help', query: 'search box', top: 0}};
			const text = action.text.replace(/[\r\n\t]+/g, ' ');
			const query = (search.query.slice(0, search.cursor) + text + search.query.slice(search.cursor)).slice(
				0,
				LONGEST_QUERY,
			);
			return edited(state, {...search, query, cursor: Math.min(query.length, search.cursor + text.length)});
		}
		case 'erase': {
			const before = search.query.slice(0, search.cursor);
			const kept = erased(before, action.what);
			// Erasing in an empty box closes it: the key that opened it is one's way out again.
			return edited(state, {...search, query: kept + search.query.slice(search.cursor), cursor: kept.length});
		}
		case 'move-cursor':
			return {...state, search: {...search, cursor: cursorAt(search, action.to)}};
		case 'recall':
			return recall(state, search, action.by, move);
		case 'switch-scope':
			return edited(state, {...search, scope: SCOPES[(SCOPES.indexOf(search.scope) + 1) % SCOPES.length] ?? 'all'});
		case 'take-suggestion': {
			const word = answerOf(state)?.suggestions[0];
			if (word === undefined) return state;
			const query = withSuggestion(search.query, word);
			return edited(state, {...search, query, cursor: query.length});
		}
	}
}

function openSearch(state: State): State {
	const from = state.place.view === 'search' && state.search ? state.search.from : state.place;
	const {view, focus} = from;
	const inList =
		view === 'quotes' || view === 'names' || (view === 'read' && focus === 'list' && state.sources.length > LONG_LIST);
	const search: Search = {
		query: '',
		scope: inList && from.beside === null ? 'list' : 'all',
		typing: true,
		cursor: 0,
		from,
		current: -1,
		recalled: -1,
	};
	return edited({...state, overlay: null}, search);
}

/** The box after a change of what is asked: the first hit is selected and shown beside it. */
function edited(state: State, search: Search): State {
	const first = {selected: 0, top: 0};
	const {from} = search;
	const place: Place =
		search.scope === 'list'
			? {...from, focus: 'list', beside: null, lists: {...from.lists, [leftList(from.view)]: first, passages: first}}
			: {...from, view: 'search', focus: 'list', beside: null, lists: {...from.lists, hits: first}};
	return {...state, search: {...search, current: -1}, place};
}

function recall(state: State, search: Search, by: number, move: (state: State, by: number) => State): State {
	if (search.scope === 'list' || state.place.lists.hits.selected > 0) return move(state, -by);
	const recalled = Math.min(state.history.length - 1, search.recalled + by);
	const query = state.history.at(-1 - recalled);
	return recalled < 0 || query === undefined
		? state
		: edited(state, {...search, query, cursor: query.length, recalled});
}

/** A note is written at its end: a line of words needs no more. */
function typeInNote(state: State, action: Typing): State {
	const {note} = state;
	if (!note) return state;
	const text =
		action.type === 'type'
			? (note.text + action.text).slice(0, LONGEST_QUERY)
			: action.type === 'erase'
				? erased(note.text, action.what)
				: note.text;
	return {...state, note: {...note, text, cursor: text.length}};
}

/** A text without its last character, its last word, or without all of it. */
function erased(text: string, what: 'character' | 'word' | 'line'): string {
	if (what === 'line') return '';
	return what === 'word' ? text.replace(/\S*\s*$/u, '') : text.slice(0, previousGrapheme(text));
}

function typeInHelp(state: State, action: Typing): State {
	const {overlay} = state;
	if (overlay?.kind !== 'help') return state;
	if (action.type === 'type')
		return {...state, overlay: {...overlay, query: (overlay.query + action.text).slice(0, LONGEST_QUERY), top: 0}};
	if (action.type === 'erase') {
		const query = erased(overlay.query, action.what);
		return {...state, overlay: {...overlay, query, top: 0}};
	}
	if (action.type === 'recall') return move1(state, -1);
	return state;
}

function move1(state: State, by: number): State {
	const {overlay} = state;
	return overlay ? {...state, overlay: {...overlay, top: Math.max(0, overlay.top + by)}} : state;
}

function cursorAt(search: Search, to: 'left' | 'right' | 'start' | 'end'): number {
	switch (to) {
		case 'start':
			return 0;
		case 'end':
			return search.query.length;
		case 'left':
			return previousGrapheme(search.query.slice(0, search.cursor));
		case 'right':
			return search.cursor + firstGrapheme(search.query.slice(search.cursor)).length;
	}
}

let graphemes: Intl.Segmenter | null = null;
function segments(text: string): Intl.SegmentData[] {
	graphemes ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
	return [...graphemes.segment(text)];
}

/** Index where the last grapheme of a text begins; 0 for an empty one. */
function previousGrapheme(text: string): number {
	return segments(text).at(-1)?.index ?? 0;
}

function firstGrapheme(text: string): string {
	return segments(text)[0]?.segment ?? '';
}
