// The bottom row: the four or five keys that matter here, from the key table, and what just happened. Help goes last.

import {answerOf, hitsInTextOrder} from './answer.ts';
import {fitRow, type Row, rowCells, run, spread} from './frame.ts';
import {isZen} from './geometry.ts';
import {type Binding, bindingsOf, contextsOf, keyLabel, keyOf} from './keymap.ts';
import {listingOf} from './listing.ts';
import {promptParts} from './prompt.ts';
import {leftList, openArticle, type State} from './state.ts';

/** Keys that are shown at the most, help included. */
const MOST_HINTS = 6;

/** The footer, exactly `columns` cells. */
export function footerOf(state: State, columns: number): Row {
	const prompt = promptParts(state);
	if (prompt) {
		const [label, text, hint] = prompt;
		// The end of a long line is what is being typed.
		const room = Math.max(1, columns - label.length - 1);
		return fitRow(
			[run(label, 'key'), run([...text].slice(-room).join('')), run('▏', 'accent'), run(hint, 'dim')],
			columns,
		);
	}
	if (state.note)
		return fitRow(
			[run(' Note ', 'key'), run(state.note.text), run('▏', 'accent'), run('  Enter keeps it, Esc drops it', 'dim')],
			columns,
		);
	if (state.overlay?.kind === 'help')
		return fitRow(
			[
				run(' Type', 'key'),
				run(' to search  ', 'dim'),
				run('↑ ↓', 'key'),
				run(' scroll  ', 'dim'),
				run('Esc', 'key'),
				run(' back', 'dim'),
			],
			columns,
		);
	const status = statusOf(state);
	const room = columns - rowCells(status);
	const hints = hintsOf(state);
	// Hints are dropped from the least important on; the way to the help goes last.
	for (let n = Math.min(MOST_HINTS, hints.length); n > 0; n--) {
		const row: Row = hints
			.slice(0, n)
			.flatMap(
				(b, i): Row =>
					b.hint
						? [run(i === 0 ? ' ' : '  '), run(keyLabel(b.keys[0] ?? ''), 'key'), run(` ${b.hint.text}`, 'dim')]
						: [],
			);
		if (rowCells(row) <= room) return spread(row, status, columns);
	}
	return spread([run(' ? ', 'key')], status, columns);
}

/** The hints that hold in this state: help first (it is dropped last), the others by rank. */
function hintsOf(state: State): readonly Binding[] {
	const contexts = contextsOf(state);
	const seen = new Set<string>();
	const hints: Binding[] = [];
	for (const context of contexts) {
		for (const binding of bindingsOf(state)) {
			const key = binding.keys[0];
			if (binding.when !== context || !binding.hint || key === undefined || seen.has(key)) continue;
			seen.add(key);
			if (isUseful(binding, state)) hints.push(binding);
		}
	}
	return hints.sort((a, b) => (a.hint?.rank ?? 0) - (b.hint?.rank ?? 0));
}

/** Whether a key would do something one might want now. */
function isUseful(binding: Binding, state: State): boolean {
	if (binding.unable?.(state)) return false;
	const {view, focus} = state.place;
	// In the help one types to search it: what Enter and Tab do in the search box does not hold there.
	if (state.overlay?.kind === 'help') return binding.does.type === 'close';
	if (isZen(state)) return binding.does.type === 'toggle-zen' || binding.name === 'help';
	switch (binding.does.type) {
		case 'toggle-zen':
			return false;
		case 'open':
			return state.search?.typing ? listingOf(state, leftList(view)).length > 0 : view !== 'read' || focus === 'list';
		case 'cycle-order':
			return view === 'points' || view === 'quotes';
		case 'show-view':
			return binding.does.view !== view;
		case 'close':
			return (
				state.overlay !== null || state.search !== null || state.place.cited !== null || state.place.beside !== null
			);
		case 'open-beside':
			return state.place.beside === null;
		case 'step-source':
			return view === 'read' && focus === 'detail';
		default:
			return true;
	}
}

/** What just happened, or where among the hits one is. */
function statusOf(state: State): Row {
	const {message, search} = state;
	if (message) return [run(` ${message.text} `, message.tone === 'error' ? 'error' : 'note')];
	if (search && state.place.view !== 'search' && search.current >= 0) {
		const total = hitsInTextOrder(state).length;
		if (answerOf(state))
			return [
				run(` /${search.query} `, 'note'),
				run(`${search.current + 1}/${total}${(answerOf(state)?.sure ?? 0) > total ? '+' : ''} `, 'strong'),
			];
	}
	const key = keyOf(state, 'problems');
	if (state.configProblems.length > 0)
		return [run(` ${key} ${state.configProblems.length} wrong in the settings `, 'error')];
	if (state.problems.length > 0) return [run(` ${key} ${state.problems.length} not read `, 'error')];
	const note = state.place.view === 'read' ? openArticle(state)?.notes[0] : undefined;
	return note === undefined ? [] : [run(` ${key} ${note} `, 'dim')];
}
