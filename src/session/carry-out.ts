// Does what leaves the program: writes the key points to a file, opens an address or an editor, feeds a command. Says
// in the footer how it went, and never that something was done which was not. Loaded when it is first asked for.

import {basename, relative} from 'node:path';
import type {Effect} from '../app/effect.ts';
import {passageOf} from '../app/marks.ts';
import {articleOf, type State} from '../app/state.ts';
import type {Store} from '../app/store.ts';
import {narrativeOf, openStory, sourcesOfStory} from '../app/story.ts';
import {pathOf} from '../corpus/open-corpus.ts';
import {browsers, type Call, commandCall, editorCall, openWindow, runHere} from '../handoff/other-programs.ts';
import {typedPath, writeWhole} from '../handoff/whole-file.ts';
import {pointsHtml} from '../print/points-html.ts';
import {pointsJson} from '../print/points-json.ts';
import {pointsMarkdown} from '../print/points-markdown.ts';
import {pointsText} from '../print/points-text.ts';

/** Effects that reach out of the program. */
export type Outward = Extract<Effect, {readonly do: 'export' | 'pipe' | 'browse' | 'edit'}>;

/** What it takes to reach out. */
export type Outside = {
	readonly store: Store;
	/** Lends the terminal to `use` and takes it back. */
	readonly lend: (use: () => Promise<void>) => Promise<void>;
	/** File descriptor of the terminal that keys come from. */
	readonly keyboard: number;
	/** After something outside may have changed a file. */
	readonly edited: () => void;
};

/** Does it. Never rejects. */
export async function carryOut(effect: Outward, outside: Outside): Promise<void> {
	const {store} = outside;
	const say = (text: string, failed = false): void =>
		store.dispatch({type: 'say', text, tone: failed ? 'error' : 'plain'});
	try {
		switch (effect.do) {
			case 'export': {
				const path = typedPath(effect.file);
				const text = exported(store.state(), path);
				if (text === null) return say('the key points are still being found', true);
				const written = writeWhole(path, text, effect.overwrite);
				if ('exists' in written) return store.dispatch({type: 'ask-overwrite', file: effect.file});
				if ('failed' in written) return say(`not written: ${written.failed}`, true);
				return say(`written: ${relative('', written.path) || written.path}`);
			}
			case 'browse': {
				for (const {call, terminal} of browsers(effect.address)) {
					const opened = terminal ? (await lent(outside, call)) === null : await openWindow(call);
					if (opened) return say(`opened with ${call[0]}: ${effect.address}`);
				}
				return say(`no browser could be opened for ${effect.address}`, true);
			}
			case 'edit': {
				const article = articleOf(store.state(), effect.article);
				const path = article && pathOf(article);
				if (!path) return say('this text came through a pipe: there is no file to edit', true);
				const call = editorCall(path, effect.line);
				const failure = await lent(outside, call);
				outside.edited();
				return failure === null ? undefined : say(`${basename(call[0])}: ${failure}`, true);
			}
			case 'pipe': {
				let failure: string | null = null;
				await outside.lend(async () => {
					failure = await runHere(commandCall(effect.command), outside.keyboard, effect.text);
					const words = `\n[${failure ?? 'done'}] Enter goes back to briefing `;
					await runHere(['sh', '-c', 'printf %s "$1"; read -r _', 'sh', words], outside.keyboard);
				});
				return failure === null ? undefined : say(`${effect.command}: ${failure}`, true);
			}
		}
	} catch (error) {
		say(error instanceof Error ? error.message : String(error), true);
	}
}

async function lent({lend, keyboard}: Outside, call: Call): Promise<string | null> {
	let failure: string | null = null;
	await lend(async () => {
		failure = await runHere(call, keyboard);
	});
	return failure;
}

/** The key points of the open story in the form that the name of the file asks for; null while there are none. */
function exported(state: State, path: string): string | null {
	const narrative = narrativeOf(state);
	if (!narrative) return null;
	const told = new Set(narrative.origins.flatMap(o => o.articles));
	const articles = sourcesOfStory(state, openStory(state)).flatMap(s =>
		s.article && told.has(s.id) ? [s.article] : [],
	);
	const marks = state.marks.flatMap(mark => {
		const passage = passageOf(state, mark);
		return passage && told.has(passage.article) ? [{passage, note: mark.note}] : [];
	});
	if (/\.html?$/i.test(path)) return pointsHtml(articles, narrative, {marks});
	if (/\.(?:md|markdown)$/i.test(path)) return pointsMarkdown(articles, narrative, {marks});
	if (/\.json$/i.test(path)) return pointsJson(articles, narrative, Number.POSITIVE_INFINITY);
	return pointsText(articles, narrative);
}
