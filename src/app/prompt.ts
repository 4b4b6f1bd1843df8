// A line that is asked for in the footer: the file to write the key points to, whether one that is there may be
// replaced, the command that gets the passage. Typed at its end, as a note is; Enter answers, Esc does not.

import {focusedPassage} from './carried.ts';
import {articleOf, focusedList, openArticle, type State} from './state.ts';

/** What is asked for in the footer; `text` is what has been typed. */
export type Prompt =
	| {readonly kind: 'export'; readonly text: string}
	| {readonly kind: 'pipe'; readonly text: string}
	/** Whether `file`, which is there, may be replaced. */
	| {readonly kind: 'overwrite'; readonly file: string};

/** What an answered prompt asks of the world. */
export type Answered =
	| {readonly do: 'export'; readonly file: string; readonly overwrite: boolean}
	| {readonly do: 'pipe'; readonly command: string; readonly text: string};

/** Longest answer, in UTF-16 units. */
const LONGEST = 1024;
/** The file that is proposed. */
const PROPOSED = 'briefing.html';

/** Asks for a line. What was typed last for the same is there again. */
export function ask(state: State, kind: 'export' | 'pipe'): State {
	return {...state, overlay: null, prompt: {kind, text: kind === 'export' ? PROPOSED : ''}};
}

/** The words of a prompt, what was typed, and what the keys do. */
export function promptParts(state: State): readonly [label: string, text: string, hint: string] | null {
	const {prompt} = state;
	switch (prompt?.kind) {
		case 'export':
			return [' Write the points to ', prompt.text, '  .html .md .txt .json · Enter writes, Esc does not'];
		case 'pipe':
			return [` Pipe ${whatIsPiped(state)} to `, prompt.text, '  Enter runs it, Esc does not'];
		case 'overwrite':
			return [` Replace ${prompt.file}? `, '', ' y replaces it, any other key does not'];
		default:
			return null;
	}
}

/** What is typed into a prompt. `y` in answer to a question is the answer (see answeredBy), anything else a no. */
export function typeInPrompt(state: State, text: string): State {
	const {prompt} = state;
	if (!prompt) return state;
	if (prompt.kind === 'overwrite')
		return {...state, prompt: null, message: text === 'y' ? null : {text: 'nothing was written', tone: 'plain'}};
	return {...state, prompt: {...prompt, text: (prompt.text + text).slice(0, LONGEST)}};
}

/** The prompt without what `kept` leaves out at its end. */
export function eraseInPrompt(state: State, kept: (text: string) => string): State {
	const {prompt} = state;
	if (!prompt || prompt.kind === 'overwrite') return {...state, prompt: null};
	return {...state, prompt: {...prompt, text: kept(prompt.text)}};
}

/** The effect of `action` on a state that asks for a line; null where that is not answered by it. */
export function answeredBy(before: State, action: {readonly type: string; readonly text?: string}): Answered | null {
	const {prompt} = before;
	if (!prompt) return null;
	if (prompt.kind === 'overwrite')
		return action.type === 'type' && action.text === 'y' ? {do: 'export', file: prompt.file, overwrite: true} : null;
	const line = prompt.text.trim();
	if (action.type !== 'open' || line === '') return null;
	if (prompt.kind === 'export') return {do: 'export', file: line, overwrite: false};
	const text = pipedText(before);
	return text === null ? null : {do: 'pipe', command: line, text};
}

/** Whether a passage goes into a pipe: a selected or lit one; where there is none, the whole text. */
function passageInHand(state: State): ReturnType<typeof focusedPassage> {
	const list = focusedList(state.place);
	if (list === 'sources' || (list === null && state.place.cited === null)) return null;
	return focusedPassage(state);
}

function whatIsPiped(state: State): string {
	return passageInHand(state) ? 'this passage' : 'this text';
}

/** What goes into a pipe: the words exactly as they stand in the text, and a line end. */
function pipedText(state: State): string | null {
	const passage = passageInHand(state);
	const article = passage ? articleOf(state, passage.article) : openArticle(state);
	if (!article) return null;
	const words = passage
		? article.text.slice(passage.start, passage.end)
		: article.text.slice(article.frontMatter.end).replace(/^\s*\n/, '');
	return words.endsWith('\n') ? words : `${words}\n`;
}
