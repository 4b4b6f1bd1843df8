// Every key, once, as data: what it does, where, and how it is said. The `?` screen, the footer, the README's table
// and what happens when a key is pressed all come from this table; `npm run readme` writes the README's part.

import type {Action} from './action.ts';
import {pairsAt} from './beside-pairs.ts';
import {addressInHand} from './in-hand.ts';
import {notedFiles} from './noted.ts';
import type {State} from './state.ts';
import {narrativeFailure, narrativeOf} from './story.ts';

/** Where a binding holds; a state has several at once, the most particular first (`contextsOf`). */
export type Context =
	| 'typing'
	| 'help'
	| 'overlay'
	| 'article'
	| 'list'
	| 'points'
	| 'quotes'
	| 'passages'
	| 'beside'
	| 'marks'
	| 'anywhere';

/** The heading it has in the help, the README and the manual page. */
export type Group = 'Move' | 'Read' | 'Key points' | 'Search' | 'Take along' | 'Program';

/** A key, or several that do the same, where they hold, and what they do. */
export type Binding = {
	/** What it is called where keys are set; bindings of one name are one thing in several contexts. */
	readonly name: string;
	/** Names as `ui/keys.ts` gives them: `j`, `K`, `enter`, `ctrl-d`, `pgdn`, `esc`. The first is the one shown. */
	readonly keys: readonly string[];
	readonly when: Context;
	readonly does: Action;
	/** What it does, as a sentence without a full stop. */
	readonly help: string;
	readonly group: Group;
	/** A word or two for the footer, where it belongs there; lower rank is shown first. */
	readonly hint?: {readonly text: string; readonly rank: number};
	/** Why it can do nothing now, in words for the user; null when it can. */
	readonly unable?: (state: State) => string | null;
	/** Left out of help and README: another spelling of a binding that is there. */
	readonly silent?: true;
};

const needsNarrative = (state: State): string | null =>
	narrativeOf(state) ? null : (narrativeFailure(state) ?? 'the key points are still being found');
/** Differences and what one account alone reports have an order of their own and are nothing that was put together. */
const listsNoPoints = ({place, pointFilter}: State): boolean =>
	place.view === 'points' && (pointFilter === 'unique' || pointFilter === 'differ');
const needsPoints = (state: State): string | null =>
	needsNarrative(state) ?? (listsNoPoints(state) ? 'only a key point has passages that were put together' : null);
const needsOrders = (state: State): string | null => (listsNoPoints(state) ? 'this list has one order only' : null);
const needsSources = (state: State): string | null => (state.sources.length > 0 ? null : 'no text is open');
const needsHits = (state: State): string | null =>
	state.search ? null : `search first: press ${keyOf(state, 'search')}`;

/** All bindings as they are without the user's settings, in the order in which the help shows them. */
export const keymap: readonly Binding[] = [
	// Move
	{
		name: 'down',
		keys: ['j', 'down'],
		when: 'anywhere',
		does: {type: 'move', by: 1},
		help: 'Down a line, or to the next entry',
		group: 'Move',
		hint: {text: 'down', rank: 5},
	},
	{
		name: 'up',
		keys: ['k', 'up'],
		when: 'anywhere',
		does: {type: 'move', by: -1},
		help: 'Up a line, or to the entry before',
		group: 'Move',
	},
	{
		name: 'half-page-down',
		keys: ['d', 'ctrl-d'],
		when: 'anywhere',
		does: {type: 'move-pages', by: 0.5},
		help: 'Down half a page',
		group: 'Move',
	},
	{
		name: 'half-page-up',
		keys: ['u', 'ctrl-u'],
		when: 'anywhere',
		does: {type: 'move-pages', by: -0.5},
		help: 'Up half a page',
		group: 'Move',
	},
	{
		name: 'page-down',
		keys: ['space', 'f', 'pgdn', 'ctrl-f'],
		when: 'anywhere',
		does: {type: 'move-pages', by: 1},
		help: 'Down a page',
		group: 'Move',
	},
	{
		name: 'page-up',
		keys: ['b', 'pgup', 'ctrl-b'],
		when: 'anywhere',
		does: {type: 'move-pages', by: -1},
		help: 'Up a page',
		group: 'Move',
	},
	{
		name: 'top',
		keys: ['g', 'home'],
		when: 'anywhere',
		does: {type: 'move-to', end: 'top'},
		help: 'To the top (gg works too)',
		group: 'Move',
	},
	{
		name: 'bottom',
		keys: ['G', 'end'],
		when: 'anywhere',
		does: {type: 'move-to', end: 'bottom'},
		help: 'To the bottom',
		group: 'Move',
	},
	{
		name: 'other-pane',
		keys: ['tab'],
		when: 'anywhere',
		does: {type: 'focus', pane: 'other'},
		help: 'To the other pane',
		group: 'Move',
		hint: {text: 'other pane', rank: 6},
	},
	{
		name: 'left-pane',
		keys: ['h', 'left'],
		when: 'anywhere',
		does: {type: 'focus', pane: 'list'},
		help: 'To the list on the left',
		group: 'Move',
	},
	{
		name: 'right-pane',
		keys: ['l', 'right'],
		when: 'anywhere',
		does: {type: 'focus', pane: 'detail'},
		help: 'To the pane on the right',
		group: 'Move',
	},
	{
		name: 'open',
		keys: ['enter'],
		when: 'anywhere',
		does: {type: 'open'},
		help: 'Open what is selected',
		group: 'Move',
		hint: {text: 'open', rank: 1},
		unable: needsSources,
	},
	{
		name: 'back',
		keys: ['backspace', 'ctrl-o'],
		when: 'anywhere',
		does: {type: 'go-back'},
		help: 'Back to where you were before',
		group: 'Move',
		unable: s => (s.trail.length > 0 ? null : 'there is nowhere to go back to'),
	},
	// Read
	{
		name: 'next-source',
		keys: ['J'],
		when: 'anywhere',
		does: {type: 'step-source', by: 1},
		help: 'Next source; from the list, scroll the article',
		group: 'Read',
		unable: needsSources,
		hint: {text: 'next source', rank: 7},
	},
	{
		name: 'previous-source',
		keys: ['K'],
		when: 'anywhere',
		does: {type: 'step-source', by: -1},
		help: 'Previous source; from the list, scroll the article back',
		group: 'Read',
		unable: needsSources,
	},
	{
		name: 'open-number',
		keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
		when: 'anywhere',
		does: {type: 'open-number', n: 0},
		help: 'Open source 1–9; in the key points, passage 1–9',
		group: 'Read',
	},
	{
		name: 'next-shared',
		keys: [']'],
		when: 'anywhere',
		does: {type: 'step-shared', by: 1},
		help: 'Next passage that other accounts share, or next entry',
		group: 'Read',
		unable: needsNarrative,
	},
	{
		name: 'previous-shared',
		keys: ['['],
		when: 'anywhere',
		does: {type: 'step-shared', by: -1},
		help: 'Previous shared passage, or entry',
		group: 'Read',
		unable: needsNarrative,
	},
	{
		name: 'unfold',
		keys: ['+'],
		when: 'anywhere',
		does: {type: 'unfold'},
		help: 'Unfold or fold paragraphs that are printed twice',
		group: 'Read',
		unable: needsSources,
	},
	{
		name: 'side-by-side',
		keys: ['v'],
		when: 'anywhere',
		does: {type: 'open-beside'},
		help: 'Two accounts of the point, quotation or passage side by side',
		group: 'Read',
		hint: {text: 'side by side', rank: 4.5},
		unable: s => {
			const pairs = s.place.beside ? [] : pairsAt(s);
			return typeof pairs === 'string' ? pairs : null;
		},
	},
	{
		name: 'next-pair',
		keys: ['tab'],
		when: 'beside',
		does: {type: 'step-pair', by: 1},
		help: 'Side by side: the next two accounts; ] and [ go from shared passage to shared passage',
		group: 'Read',
		hint: {text: 'next pair', rank: 1.5},
		unable: s => ((s.place.beside?.pairs.length ?? 0) > 1 ? null : 'only these two accounts say this'),
	},
	{
		name: 'previous-pair',
		keys: ['shift-tab'],
		when: 'beside',
		does: {type: 'step-pair', by: -1},
		help: 'Side by side: the two accounts before',
		group: 'Read',
	},
	{
		name: 'zen',
		keys: ['z'],
		when: 'anywhere',
		does: {type: 'toggle-zen'},
		help: 'Nothing but the text, in one column; again for everything',
		group: 'Read',
		hint: {text: 'everything again', rank: 1},
		unable: s => (s.place.view === 'read' ? needsSources(s) : 'open a text first: Enter'),
	},
	{
		name: 'origins',
		keys: ['E'],
		when: 'anywhere',
		does: {type: 'open-overlay', kind: 'origins'},
		help: 'Which texts derive from one another, and the evidence',
		group: 'Read',
		unable: needsNarrative,
	},
	// Key points
	{
		name: 'sources',
		keys: ['s'],
		when: 'anywhere',
		does: {type: 'show-view', view: 'read'},
		help: 'Read: the sources and their texts',
		group: 'Read',
		hint: {text: 'sources', rank: 8},
	},
	{
		name: 'points',
		keys: ['p'],
		when: 'anywhere',
		does: {type: 'show-view', view: 'points'},
		help: 'Key points: what the accounts agree on',
		group: 'Key points',
		hint: {text: 'points', rank: 2},
		unable: needsSources,
	},
	{
		name: 'only-shared',
		keys: ['S'],
		when: 'points',
		does: {type: 'filter-points', filter: 'shared'},
		help: 'Only what several accounts state',
		group: 'Key points',
	},
	{
		name: 'only-one',
		keys: ['U'],
		when: 'points',
		does: {type: 'filter-points', filter: 'unique'},
		help: 'Only what one account alone reports',
		group: 'Key points',
	},
	{
		name: 'only-differing',
		keys: ['D'],
		when: 'points',
		does: {type: 'filter-points', filter: 'differ'},
		help: 'Only where accounts differ: check these',
		group: 'Key points',
	},
	{
		name: 'all',
		keys: ['A'],
		when: 'points',
		does: {type: 'filter-points', filter: 'all'},
		help: 'All of these',
		group: 'Key points',
	},
	{
		name: 'order',
		keys: ['O'],
		when: 'anywhere',
		does: {type: 'cycle-order'},
		help: 'Order: importance, story, time; quotations by speaker or place',
		group: 'Key points',
		hint: {text: 'order', rank: 9},
		unable: needsOrders,
	},
	{
		name: 'why',
		keys: ['w'],
		when: 'points',
		does: {type: 'open-overlay', kind: 'why'},
		help: 'Why these passages are one point',
		group: 'Key points',
		hint: {text: 'why', rank: 3},
		unable: needsPoints,
	},
	{
		name: 'split-off',
		keys: ['X'],
		when: 'passages',
		does: {type: 'split-off'},
		help: 'Split the selected passage off this point for this session',
		group: 'Key points',
	},
	{
		name: 'quotes',
		keys: ['Q'],
		when: 'anywhere',
		does: {type: 'show-view', view: 'quotes'},
		help: 'Quotations: who said what',
		group: 'Key points',
		unable: needsSources,
	},
	{
		name: 'names',
		keys: ['W'],
		when: 'anywhere',
		does: {type: 'show-view', view: 'names'},
		help: 'Names: who and what is named, and where',
		group: 'Key points',
		unable: needsSources,
	},
	// Search
	{
		name: 'search',
		keys: ['/'],
		when: 'anywhere',
		does: {type: 'open-search'},
		help: 'Search every text as you type',
		group: 'Search',
		hint: {text: 'search', rank: 2.5},
		unable: needsSources,
	},
	{
		name: 'next-hit',
		keys: ['n'],
		when: 'anywhere',
		does: {type: 'step-hit', by: 1},
		help: 'Next hit, on through every source',
		group: 'Search',
		unable: needsHits,
	},
	{
		name: 'previous-hit',
		keys: ['N'],
		when: 'anywhere',
		does: {type: 'step-hit', by: -1},
		help: 'Previous hit',
		group: 'Search',
		unable: needsHits,
	},
	{
		name: 'box-open',
		keys: ['enter'],
		when: 'typing',
		does: {type: 'open'},
		help: 'Go to the selected hit',
		group: 'Search',
		hint: {text: 'go there', rank: 1},
	},
	{
		name: 'box-where',
		keys: ['tab'],
		when: 'typing',
		does: {type: 'switch-scope'},
		help: 'In the box: search all texts, this text, or narrow the list at hand',
		group: 'Search',
		hint: {text: 'where', rank: 2},
	},
	{
		name: 'box-next',
		keys: ['down', 'ctrl-n'],
		when: 'typing',
		does: {type: 'move', by: 1},
		help: 'In the box: next hit',
		group: 'Search',
		hint: {text: 'next', rank: 3},
	},
	{
		name: 'box-previous',
		keys: ['up', 'ctrl-p'],
		when: 'typing',
		does: {type: 'recall', by: 1},
		help: 'In the box: hit before; at the first one, earlier queries',
		group: 'Search',
	},
	{
		name: 'box-page-down',
		keys: ['pgdn'],
		when: 'typing',
		does: {type: 'move-pages', by: 1},
		help: 'Down a page of hits',
		group: 'Search',
		silent: true,
	},
	{
		name: 'box-page-up',
		keys: ['pgup'],
		when: 'typing',
		does: {type: 'move-pages', by: -1},
		help: 'Up a page of hits',
		group: 'Search',
		silent: true,
	},
	{
		name: 'box-suggestion',
		keys: ['ctrl-t'],
		when: 'typing',
		does: {type: 'take-suggestion'},
		help: 'In the box: take the suggested word',
		group: 'Search',
	},
	{
		name: 'box-erase',
		keys: ['backspace'],
		when: 'typing',
		does: {type: 'erase', what: 'character'},
		help: 'Erase a character',
		group: 'Search',
		silent: true,
	},
	{
		name: 'box-erase-word',
		keys: ['ctrl-w'],
		when: 'typing',
		does: {type: 'erase', what: 'word'},
		help: 'In the box: erase a word',
		group: 'Search',
	},
	{
		name: 'box-erase-all',
		keys: ['ctrl-u'],
		when: 'typing',
		does: {type: 'erase', what: 'line'},
		help: 'In the box: erase all',
		group: 'Search',
	},
	{
		name: 'box-left',
		keys: ['left'],
		when: 'typing',
		does: {type: 'move-cursor', to: 'left'},
		help: 'Left',
		group: 'Search',
		silent: true,
	},
	{
		name: 'box-right',
		keys: ['right'],
		when: 'typing',
		does: {type: 'move-cursor', to: 'right'},
		help: 'Right',
		group: 'Search',
		silent: true,
	},
	{
		name: 'box-start',
		keys: ['home', 'ctrl-a'],
		when: 'typing',
		does: {type: 'move-cursor', to: 'start'},
		help: 'To the start',
		group: 'Search',
		silent: true,
	},
	{
		name: 'box-end',
		keys: ['end', 'ctrl-e'],
		when: 'typing',
		does: {type: 'move-cursor', to: 'end'},
		help: 'To the end',
		group: 'Search',
		silent: true,
	},
	{
		name: 'start-over',
		keys: ['0'],
		when: 'anywhere',
		does: {type: 'start-over'},
		help: 'Start over: forget where you were in these texts',
		group: 'Program',
	},
	{
		name: 'reload',
		keys: ['r'],
		when: 'anywhere',
		does: {type: 'reload'},
		help: 'Read the files again (changes are noticed without it)',
		group: 'Program',
	},
	// Take along
	{
		name: 'copy',
		keys: ['y'],
		when: 'anywhere',
		does: {type: 'copy', form: 'plain'},
		help: 'Copy the passage with its source',
		group: 'Take along',
		hint: {text: 'copy', rank: 5.5},
	},
	{
		name: 'copy-markdown',
		keys: ['Y'],
		when: 'anywhere',
		does: {type: 'copy', form: 'markdown'},
		help: 'Copy it as a Markdown citation',
		group: 'Take along',
	},
	{
		name: 'pick-lines',
		keys: ['V'],
		when: 'article',
		does: {type: 'pick-lines'},
		help: 'Pick lines, then y copies or m marks them',
		group: 'Take along',
	},
	{
		name: 'mark',
		keys: ['m'],
		when: 'anywhere',
		does: {type: 'mark'},
		help: 'Mark the passage; on a marked one, write a note',
		group: 'Take along',
	},
	{
		name: 'latest-mark',
		keys: ["'"],
		when: 'anywhere',
		does: {type: 'step-mark'},
		help: 'To the latest mark, then the ones before',
		group: 'Take along',
	},
	{
		name: 'marks',
		keys: ['M'],
		when: 'anywhere',
		does: {type: 'show-view', view: 'marks'},
		help: 'Marks of all sources',
		group: 'Take along',
		unable: s => (s.marks.length > 0 ? null : 'no passage is marked: m marks one'),
	},
	{
		name: 'remove-mark',
		keys: ['backspace', 'X'],
		when: 'marks',
		does: {type: 'remove-mark'},
		help: 'Take the selected mark away',
		group: 'Take along',
	},
	{
		name: 'export',
		keys: ['x'],
		when: 'anywhere',
		does: {type: 'ask', kind: 'export'},
		help: 'Write the key points to a file: HTML, Markdown, text or JSON',
		group: 'Take along',
		unable: needsNarrative,
	},
	{
		name: 'browse',
		keys: ['o'],
		when: 'anywhere',
		does: {type: 'browse'},
		help: 'Open the address of the text in the browser',
		group: 'Take along',
		unable: s => (addressInHand(s) === null ? 'this text gives no address that could be opened' : null),
	},
	{
		name: 'edit',
		keys: ['e'],
		when: 'anywhere',
		does: {type: 'edit'},
		help: 'Open the file at this line in $VISUAL or $EDITOR',
		group: 'Take along',
		unable: needsSources,
	},
	{
		name: 'pipe',
		keys: ['|'],
		when: 'anywhere',
		does: {type: 'ask', kind: 'pipe'},
		help: 'Pipe the passage, or the text where none is lit, to a command',
		group: 'Take along',
		unable: needsSources,
	},
	// Program
	{
		name: 'help',
		keys: ['?', 'f1'],
		when: 'anywhere',
		does: {type: 'open-overlay', kind: 'help'},
		help: 'This help; type to search it',
		group: 'Program',
		hint: {text: 'help', rank: 0},
	},
	{
		name: 'problems',
		keys: ['!'],
		when: 'anywhere',
		does: {type: 'open-overlay', kind: 'problems'},
		help: 'What could not be read, and why',
		group: 'Program',
		unable: s =>
			s.problems.length + s.configProblems.length + notedFiles(s.sources).length > 0
				? null
				: 'everything could be read',
	},
	{
		name: 'close',
		keys: ['esc'],
		when: 'anywhere',
		does: {type: 'close'},
		help: 'Close or clear what is on top; never quits',
		group: 'Program',
		hint: {text: 'close', rank: 4},
	},
	{
		name: 'close',
		keys: ['esc'],
		when: 'typing',
		does: {type: 'close'},
		help: 'Back to where you were',
		group: 'Program',
		silent: true,
		hint: {text: 'back', rank: 4},
	},
	{
		name: 'leave',
		keys: ['q'],
		when: 'anywhere',
		does: {type: 'leave'},
		help: 'One level up; at the root, quit',
		group: 'Program',
		hint: {text: 'quit', rank: 10},
	},
	{
		name: 'suspend',
		keys: ['ctrl-z'],
		when: 'anywhere',
		does: {type: 'suspend'},
		help: 'Stop until `fg`, as in any program of a shell',
		group: 'Program',
	},
	{
		name: 'suspend',
		keys: ['ctrl-z'],
		when: 'typing',
		does: {type: 'suspend'},
		help: 'Stop until `fg`',
		group: 'Program',
		silent: true,
	},
	{
		name: 'quit',
		keys: ['ctrl-c'],
		when: 'anywhere',
		does: {type: 'quit', code: 130},
		help: 'Quit from anywhere',
		group: 'Program',
	},
	{
		name: 'quit',
		keys: ['ctrl-c'],
		when: 'typing',
		does: {type: 'quit', code: 130},
		help: 'Quit',
		group: 'Program',
		silent: true,
	},
];

/** The contexts a state is in, the most particular first: the first binding found for a key is the one that holds. */
export function contextsOf(state: State): readonly Context[] {
	if (state.prompt || state.note || state.overlay?.kind === 'help') return ['typing'];
	if (state.overlay) return ['overlay', 'anywhere'];
	if (state.search?.typing) return ['typing'];
	if (state.place.beside) return ['beside', 'anywhere'];
	const {view, focus} = state.place;
	const pane: Context[] =
		focus === 'list'
			? ['list']
			: view === 'points' || view === 'quotes' || view === 'names'
				? ['passages']
				: ['article'];
	if (view === 'points') pane.push('points');
	if (view === 'quotes') pane.push('quotes');
	if (view === 'marks' && focus === 'list') pane.push('marks');
	return [...pane, 'anywhere'];
}

/** The key table in force: as it is written above, or as the user has changed it. */
export function bindingsOf(state: State): readonly Binding[] {
	return state.bindings ?? keymap;
}

type ByContext = ReadonlyMap<Context, ReadonlyMap<string, Binding>>;
const tables = new WeakMap<readonly Binding[], ByContext>();

function byContextOf(bindings: readonly Binding[]): ByContext {
	const known = tables.get(bindings);
	if (known) return known;
	const byContext = new Map<Context, Map<string, Binding>>();
	for (const binding of bindings) {
		const keys = byContext.get(binding.when) ?? new Map<string, Binding>();
		byContext.set(binding.when, keys);
		for (const key of binding.keys) keys.set(key, binding);
	}
	tables.set(bindings, byContext);
	return byContext;
}

/** The key that does what `name` says, as it is shown; empty where it has none. */
export function keyOf(state: State, name: string): string {
	const binding = bindingsOf(state).find(b => b.name === name && b.keys.length > 0);
	return binding ? keyLabel(binding.keys[0] ?? '') : '';
}

/** The binding that holds for a key in a state, if any. */
export function bindingFor(state: State, key: string): Binding | null {
	const byContext = byContextOf(bindingsOf(state));
	for (const context of contextsOf(state)) {
		const binding = byContext.get(context)?.get(key);
		if (binding) return binding;
	}
	return null;
}

/**
 * What a key does in a state: an action, or null for a key that means nothing there. A key that can do nothing just
 * now says why.
 */
export function actionFor(state: State, key: string): Action | null {
	const typing = contextsOf(state)[0] === 'typing';
	const binding = bindingFor(state, key);
	if (!binding && typing) return isText(key) ? {type: 'type', text: key === 'space' ? ' ' : key} : null;
	if (!binding) return elsewhere(state, key);
	const why = binding.unable?.(state) ?? null;
	if (why !== null) return {type: 'say', text: why, tone: 'plain'};
	if (binding.does.type === 'open-number') return {type: 'open-number', n: Number(key)};
	return binding.does;
}

/** Where a key that means nothing here does mean something, in words for the user. */
const PLACES: Readonly<Partial<Record<Context, string>>> = {
	points: 'in the key points',
	passages: 'on a passage of a point',
	quotes: 'in the quotations',
	marks: 'in the list of marks',
	article: 'in an article',
};

function elsewhere(state: State, key: string): Action | null {
	const binding = bindingsOf(state).find(b => b.keys.includes(key) && PLACES[b.when] !== undefined && !b.silent);
	if (!binding) return null;
	return {
		type: 'say',
		text: `${keyLabel(key)} works ${PLACES[binding.when]}: ${binding.help.toLowerCase()}`,
		tone: 'plain',
	};
}

/** Whether a key name is a character that is typed: one grapheme, or `space`. */
export function isText(key: string): boolean {
	return key === 'space' || !/^(?:[a-z]+\d*|(?:ctrl|alt|shift)-.+)$/.test(key) || [...key].length === 1;
}

/** Key names as they are shown. */
export function keyLabel(key: string): string {
	const names: Readonly<Record<string, string>> = {
		f1: 'F1',
		down: '↓',
		up: '↑',
		left: '←',
		right: '→',
		enter: 'Enter',
		backspace: 'Backspace',
		space: 'Space',
		esc: 'Esc',
		tab: 'Tab',
		pgdn: 'PgDn',
		pgup: 'PgUp',
		home: 'Home',
		end: 'End',
	};
	return names[key] ?? key;
}

/** The keys of a binding as they are shown: `1–9` for a run of digits, else separated by spaces. */
export function keysLabel(binding: Binding): string {
	if (binding.keys.length === 9 && binding.keys[0] === '1') return '1–9';
	return binding.keys.map(keyLabel).join(' ');
}

/** The bindings that help and README show, by group, in table order. */
export function bindingsByGroup(bindings: readonly Binding[] = keymap): ReadonlyMap<Group, readonly Binding[]> {
	const groups = new Map<Group, Binding[]>();
	for (const binding of bindings) {
		if (binding.silent || binding.keys.length === 0) continue;
		const list = groups.get(binding.group) ?? [];
		groups.set(binding.group, list);
		list.push(binding);
	}
	return groups;
}

/** The keys by group as the manual page has them. */
export function manKeys(): readonly {readonly group: Group; readonly keys: readonly (readonly [string, string])[]}[] {
	return [...bindingsByGroup()].map(([group, bindings]) => ({
		group,
		keys: bindings.map(b => [b.keys.length === 9 ? '1–9' : b.keys.map(keyLabel).join(', '), b.help] as const),
	}));
}

/** The README's key table, in Markdown. */
export function keyTable(): string {
	const lines: string[] = [];
	for (const [group, bindings] of bindingsByGroup()) {
		lines.push(`| **${group}** | |`);
		for (const b of bindings) lines.push(`| ${keyCells(b)} | ${b.help} |`);
	}
	return ['| key | does |', '|---|---|', ...lines].join('\n');
}

function keyCells(binding: Binding): string {
	const label = keysLabel(binding);
	return label
		.split(' ')
		.map(key => `\`${key}\``)
		.join(' ');
}
