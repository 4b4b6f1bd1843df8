// What each action does to the state: pure, total, and the only place where the state changes. After every action the
// state is settled: selections stand on entries, lists show their selection, anchors lie inside their texts.

import {without} from '../narrative/split-off.ts';
import type {Article, Problem} from '../text/article.ts';
import type {Action} from './action.ts';
import {focusedPassage} from './carried.ts';
import {putBack, saidResumed} from './left-off.ts';
import {listingOf} from './listing.ts';
import {removeMark, setMark, stepMark} from './marking.ts';
import {focus, followTyping, move, movePages, moveTo, scroll, select, selectFirst, stepSource} from './move.ts';
import {
	close,
	goBack,
	leave,
	litForCopy,
	open,
	openNumber,
	openPassage,
	showView,
	startOver,
	stepHit,
	stepShared,
	toggleZen,
	unfold,
} from './open.ts';
import {togglePicking} from './picking.ts';
import {ask} from './prompt.ts';
import {reduceTyping} from './reduce-typing.ts';
import {reopened} from './reopened.ts';
import {retold} from './retold.ts';
import {settle} from './settle.ts';
import {shownPoints} from './shown-entries.ts';
import {openBeside, reduceBeside} from './side-by-side.ts';
import {isBehind, type PointOrder, type State, type Telling} from './state.ts';
import {narrativeOf, openStory, storyOf} from './story.ts';

const ORDERS: readonly PointOrder[] = ['importance', 'story', 'time'];

/** The state after an action. Never throws; an action that can do nothing returns the state as it was. */
export function reduce(state: State, action: Action): State {
	const quiet = (state.message || state.card) && !isNews(action) ? {...state, message: null, card: false} : state;
	const next = act(quiet, action);
	if (next === state) return state;
	const left =
		action.type === 'leave' || action.type === 'quit'
			? (state.left ?? state.place)
			: isNews(action)
				? state.left
				: null;
	return settle(next.left === left ? next : {...next, left});
}

/** Actions that come from outside and must not wipe a message one is reading. */
function isNews(action: Action): boolean {
	return [
		'begin',
		'resize',
		'add-articles',
		'reopen',
		'show-progress',
		'take-narrative',
		'fail-narrative',
		'take-index',
		'take-drawer',
	].includes(action.type);
}

function act(state: State, action: Action): State {
	const beside = state.overlay || state.note ? null : reduceBeside(state, action);
	if (beside) return beside;
	switch (action.type) {
		case 'resize':
			return {...state, size: {columns: action.columns, rows: action.rows}};
		case 'add-articles':
			return addArticles(state, action.articles, action.problems);
		case 'reopen':
			return reopened(state, action.articles, action.problems, action.asked);
		case 'show-progress':
			// Where texts are still being read, that is what one waits for.
			return action.loading?.what === 'comparing' && isBehind(state) ? state : {...state, loading: action.loading};
		case 'begin':
			return settle(state);
		case 'take-narrative':
			return awaitedSelected(toldAnew(state, action.story, {narrative: action.narrative}));
		case 'fail-narrative':
			return toldAnew(state, action.story, {failed: action.reason});
		case 'take-index':
			return state.search?.typing ? followTyping({...state, index: action.index}) : {...state, index: action.index};
		case 'take-drawer':
			return {...state, draw: action.draw};
		case 'say':
			return {...state, message: {text: action.text, tone: action.tone}};
		case 'move':
			return move(state, action.by);
		case 'move-pages':
			return movePages(state, action.by);
		case 'move-to':
			return moveTo(state, action.end);
		case 'focus':
			return focus(state, action.pane);
		case 'step-source':
			return state.place.view === 'read' && state.place.focus === 'list'
				? scroll(state, action.by)
				: stepSource(state, action.by);
		case 'step-shared':
			return stepShared(state, action.by);
		case 'open':
			return open(state);
		case 'open-number':
			return openNumber(state, action.n);
		case 'open-passage':
			return openPassage(state, action.passage);
		case 'go-back':
			return goBack(state);
		case 'start-over':
			return startOver(state);
		case 'unfold':
			return unfold(state);
		case 'open-beside':
			return openBeside(state);
		case 'step-pair':
			return state;
		case 'toggle-zen':
			return toggleZen(state);
		case 'show-view':
			return showView(state, action.view);
		case 'filter-points':
			return selectFirst({...state, pointFilter: action.filter}, 'points');
		case 'cycle-order':
			return cycleOrder(state);
		case 'split-off':
			return splitOff(state);
		case 'open-overlay':
			return {
				...state,
				overlay: action.kind === 'help' ? {kind: 'help', query: '', top: 0} : {kind: action.kind, top: 0},
			};
		case 'open-search':
		case 'type':
		case 'erase':
		case 'move-cursor':
		case 'recall':
		case 'switch-scope':
		case 'take-suggestion':
			return followTyping(reduceTyping(state, action, move));
		case 'step-hit':
			return stepHit(state, action.by);
		case 'close':
			return close(state);
		case 'leave':
			return leave(state);
		case 'quit':
			return {...state, quitting: action.code};
		case 'ask':
			return ask(state, action.kind);
		case 'ask-overwrite':
			return {...state, prompt: {kind: 'overwrite', file: action.file}};
		case 'copy':
			return litForCopy(state);
		case 'pick-lines':
			return togglePicking(state, focusedPassage(state));
		case 'mark':
			return setMark(state);
		case 'step-mark':
			return stepMark(state);
		case 'remove-mark':
			return removeMark(state);
		case 'reload':
		case 'browse':
		case 'edit':
		case 'suspend':
			return state; // done outside; see effect.ts
	}
}

/** Narratives are kept for this many stories; the oldest is told again when one comes back to it. */
const MOST_TOLD = 32;

function told(state: State, story: string, telling: Telling): State {
	const tellings = new Map(state.tellings);
	tellings.delete(story);
	tellings.set(story, telling);
	for (const oldest of tellings.keys()) {
		if (tellings.size <= MOST_TOLD) break;
		tellings.delete(oldest);
	}
	return {...state, tellings};
}

/** What the worker told of a story; where its texts changed since it was told before, that is said. */
function toldAnew(state: State, story: string, telling: Telling): State {
	const after = {...told(state, story, telling), loading: isBehind(state) ? state.loading : null};
	const stale = new Set(state.stale);
	return stale.delete(story) ? retold(state, {...after, stale}, story) : after;
}

/** Articles take their places in the list; what could not be read leaves it. */
function addArticles(state: State, articles: readonly Article[], problems: readonly Problem[]): State {
	const read = new Map<string, Article[]>();
	for (const article of articles) read.set(article.file, [...(read.get(article.file) ?? []), article]);
	const failed = new Set(problems.map(p => p.file));
	const sources = state.sources
		.filter(s => s.article || read.has(s.file) || !failed.has(s.file))
		.flatMap(s => {
			// A file may hold several articles.
			const found = s.article ? undefined : read.get(s.file);
			return found ? found.map(article => ({...s, id: article.id, article})) : [s];
		});
	const taken = {...state, sources, problems: [...state.problems, ...problems.filter(p => !p.quiet)]};
	const back = putBack(taken, articles);
	return back.place.anchor === taken.place.anchor ? back : saidResumed(back);
}

function cycleOrder(state: State): State {
	if (state.place.view === 'quotes') {
		const quoteOrder = state.quoteOrder === 'speaker' ? 'place' : 'speaker';
		return selectFirst({...state, quoteOrder, message: {text: `ordered by ${quoteOrder}`, tone: 'plain'}}, 'quotes');
	}
	if (state.place.view !== 'points') return state;
	const pointOrder = ORDERS[(ORDERS.indexOf(state.pointOrder) + 1) % ORDERS.length] ?? 'importance';
	return selectFirst({...state, pointOrder, message: {text: `ordered by ${pointOrder}`, tone: 'plain'}}, 'points');
}

/** Takes the selected passage off its point; for this session, as nothing is learnt from it. */
function splitOff(state: State): State {
	const narrative = narrativeOf(state);
	const story = openStory(state);
	if (!narrative || story === null || state.place.view !== 'points') return state;
	const {points, passages} = state.place.lists;
	const entry = shownPoints(state, narrative, storyOf(state))[points.selected];
	if (entry?.is !== 'point')
		return {...state, message: {text: 'only a key point has passages to split off', tone: 'plain'}};
	if (passages.selected === 0)
		return {...state, message: {text: 'this passage gives the point its words', tone: 'plain'}};
	const next = without(narrative, entry.point.id, passages.selected);
	return {...told(state, story, {narrative: next}), message: {text: 'split off for this session', tone: 'plain'}};
}

/** The entry that was selected in an earlier session is selected again, now that its list is there. */
function awaitedSelected(state: State): State {
	const {awaited} = state;
	if (!awaited) return state;
	const listing = listingOf(state, awaited.list);
	for (let i = 0; i < listing.length; i++) {
		if (listing.entry(i)?.key === awaited.key) return {...select(state, awaited.list, i), awaited: null};
	}
	return {...state, awaited: null};
}
