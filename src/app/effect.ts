// What an action asks of the world outside the state, as data; session/open-interface.ts does it.

import type {Action} from './action.ts';
import {carriedOut, focusedPassage} from './carried.ts';
import {addressInHand, articleInHand, lineInHand} from './in-hand.ts';
import {type MarkChange, markChanges} from './marks.ts';
import {type Answered, answeredBy} from './prompt.ts';
import {isBehind, type State} from './state.ts';
import {openStory, sourcesOfStory} from './story.ts';

/** One thing to be done outside. */
export type Effect =
	| {readonly do: 'quit'; readonly code: number}
	/** Stop until the shell continues the program. */
	| {readonly do: 'suspend'}
	/** Write the key points to a file as typed, in the form its ending asks for; pipe text to a command as typed. */
	| Answered
	/** Open an address in the browser. */
	| {readonly do: 'browse'; readonly address: string}
	/** Open an article's file at a 1-based line in the editor. */
	| {readonly do: 'edit'; readonly article: string; readonly line: number}
	/** Look at the opened paths again. */
	| {readonly do: 'reopen'}
	/** Stop reading and indexing, until `reopen`. */
	| {readonly do: 'stop-work'}
	/** Have the narrative of a story told; asked again and again until it is there, to be done once. */
	| {readonly do: 'tell-narrative'; readonly story: string}
	/** Append to the file of marks. */
	| {readonly do: 'save-marks'; readonly changes: readonly MarkChange[]}
	/** Forget the saved place. */
	| {readonly do: 'forget-place'}
	/** Put text on the clipboard, and say which way it went. */
	| {readonly do: 'copy'; readonly text: string};

/** What has to be done after an action. */
export function effectsOf(action: Action, before: State, after: State): readonly Effect[] {
	if (after.quitting !== null) return before.quitting === null ? [{do: 'quit', code: after.quitting}] : [];
	if (action.type === 'suspend') return [{do: 'suspend'}];
	if (action.type === 'copy') {
		const passage = focusedPassage(before);
		const text = passage && carriedOut(after, passage, action.form);
		return text === null ? [] : [{do: 'copy', text}];
	}
	const changes = markChanges(before.marks, after.marks);
	if (changes.length > 0) return [{do: 'save-marks', changes}];
	const answered = answeredBy(before, action);
	if (answered) return [answered];
	if (action.type === 'browse') {
		const address = addressInHand(after);
		return address === null ? [] : [{do: 'browse', address}];
	}
	if (action.type === 'edit') {
		const article = articleInHand(after);
		return article ? [{do: 'edit', article: article.id, line: lineInHand(after)}] : [];
	}
	if (action.type === 'reload') return [{do: 'reopen'}];
	if (action.type === 'close' && isBehind(before) && !isBehind(after)) return [{do: 'stop-work'}];
	if (action.type === 'start-over') return [{do: 'forget-place'}];
	const story = openStory(after);
	const untold = story !== null && (!after.tellings.has(story) || after.stale.has(story));
	const waits = untold && sourcesOfStory(after, story).every(s => s.article);
	return waits ? [{do: 'tell-narrative', story}] : [];
}
