// What each action does to the state: pure, total, and the only place where the state changes. After every action the
// state is settled: selections stand on entries, lists show their selection, anchors lie inside their texts.

import type {Article, Problem} from '../text/article.ts';
import {blocksOf} from '../text/blocks.ts';
import {anchorAfter, lastAnchor, linesFrom} from '../text/layout.ts';
import type {Passage} from '../text/span.ts';
import type {Action} from './action.ts';
import {answerOf, hitsInTextOrder} from './answer.ts';
import {focusedPassage} from './carried.ts';
import {articleRows, layoutOf} from './geometry.ts';
import {windowOf} from './list-window.ts';
import {listingOf, shownPoints} from './listing.ts';
import {shownSources} from './narrowed.ts';
import {overlayRows} from './overlay.ts';
import {reduceTyping} from './reduce-typing.ts';
import {selectedOf} from './selection.ts';
import {
	articleOf,
	firstPlace,
	focusedList,
	type ListName,
	leftList,
	openArticle,
	type Place,
	type PointOrder,
	type State,
	type Telling,
} from './state.ts';
import {narrativeOf, openStory, sourcesOfStory, storyOf} from './story.ts';

/** Places that Backspace remembers. */
const TRAIL = 100;
const ORDERS: readonly PointOrder[] = ['importance', 'story', 'time'];

/** The state after an action. Never throws; an action that can do nothing returns the state as it was. */
export function reduce(state: State, action: Action): State {
	const quiet = state.message && !isNews(action) ? {...state, message: null} : state;
	const next = act(quiet, action);
	return next === state ? state : settle(next);
}

/** Actions that come from outside and must not wipe a message one is reading. */
function isNews(action: Action): boolean {
	return [
		'begin',
		'resize',
		'add-articles',
		'show-progress',
		'take-narrative',
		'take-index',
		'take-drawer',
		'list-sources',
	].includes(action.type);
}

function act(state: State, action: Action): State {
	switch (action.type) {
		case 'resize':
			return {...state, size: {columns: action.columns, rows: action.rows}};
		case 'list-sources':
			return {...state, sources: action.sources, problems: [...state.problems, ...action.problems]};
		case 'add-articles':
			return addArticles(state, action.articles, action.problems);
		case 'show-progress':
			return {...state, loading: action.loading};
		case 'begin':
			return settle(state);
		case 'take-narrative':
			return {...told(state, action.story, {narrative: action.narrative}), loading: null};
		case 'fail-narrative':
			return {...told(state, action.story, {failed: action.reason}), loading: null};
		case 'take-index':
			return {...state, index: action.index};
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
		case 'copy':
			return litForCopy(state);
		case 'reload':
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

/** Articles take their places in the list; what could not be read leaves it. */
function addArticles(state: State, articles: readonly Article[], problems: readonly Problem[]): State {
	const read = new Map(articles.map(a => [a.id, a]));
	const failed = new Set(problems.map(p => p.file));
	const sources = state.sources
		.filter(s => s.article || read.has(s.id) || !failed.has(s.file))
		.map(s => (s.article ? s : {...s, article: read.get(s.id) ?? null}));
	return {...state, sources, problems: [...state.problems, ...problems]};
}

// --- moving -----------------------------------------------------------------------------------------------------

function move(state: State, by: number): State {
	if (state.overlay) return scrollOverlay(state, by);
	const list = focusedList(state.place);
	return list ? select(state, list, selectedOf(state, list) + by) : scroll(state, by);
}

function movePages(state: State, pages: number): State {
	const rows = Math.max(1, articleRows(state));
	// A whole page keeps one line, so that the eye finds its place again.
	const by = Math.trunc(pages * rows) - (Math.abs(pages) >= 1 && rows > 2 ? Math.sign(pages) : 0) || Math.sign(pages);
	if (state.overlay) return scrollOverlay(state, by);
	const list = focusedList(state.place);
	if (!list) return scroll(state, by);
	const {top, count} = windowOf(state, list);
	const step = Math.max(1, Math.round(Math.abs(pages) * Math.max(1, count - 1))) * Math.sign(pages);
	const at = selectedOf(state, list);
	return select({...state, place: withList(state.place, list, {selected: at, top: top + step})}, list, at + step);
}

function moveTo(state: State, end: 'top' | 'bottom'): State {
	if (state.overlay) return scrollOverlay(state, end === 'top' ? -Infinity : Infinity);
	const list = focusedList(state.place);
	if (list) return select(state, list, end === 'top' ? 0 : listingOf(state, list).length - 1);
	const article = openArticle(state);
	return article ? anchorAt(state, end === 'top' ? 0 : article.text.length) : state;
}

function scrollOverlay(state: State, by: number): State {
	if (!state.overlay) return state;
	const last = Math.max(0, overlayRows(state).length - articleRows(state));
	return {...state, overlay: {...state.overlay, top: Math.max(0, Math.min(last, state.overlay.top + by))}};
}

/** Scrolls the open article by lines. */
function scroll(state: State, by: number): State {
	const article = openArticle(state);
	if (!article) return state;
	return anchorAt(state, anchorAfter(article, layoutOf(state, article), state.place.anchor, by));
}

function anchorAt(state: State, anchor: number): State {
	return anchor === state.place.anchor ? state : {...state, place: {...state.place, anchor}};
}

function withList(place: Place, list: ListName, to: Place['lists'][ListName]): Place {
	return {...place, lists: {...place.lists, [list]: to}};
}

function select(state: State, list: ListName, index: number): State {
	const length = listingOf(state, list).length;
	if (length === 0) return state;
	const selected = Math.max(0, Math.min(length - 1, index));
	if (list === 'sources') {
		const id = shownSources(state)[selected]?.id ?? null;
		return id === state.place.source ? state : showSource(state, id);
	}
	let place = withList(state.place, list, {...state.place.lists[list], selected});
	if (list !== 'passages' && list !== 'hits') place = withList(place, 'passages', {selected: 0, top: 0});
	const next = {...state, place};
	return list === 'hits' ? followHit(next) : next;
}

function selectFirst(state: State, list: ListName): State {
	return {
		...state,
		place: withList(withList(state.place, list, {selected: 0, top: 0}), 'passages', {selected: 0, top: 0}),
	};
}

/** Shows another source where it was left, without a place on the trail. */
function showSource(state: State, id: string | null): State {
	const anchors = remember(state);
	return {
		...state,
		anchors,
		place: {...state.place, source: id, anchor: (id !== null && anchors.get(id)) || 0, cited: null},
	};
}

function remember(state: State): State['anchors'] {
	const {source, anchor} = state.place;
	return source === null || state.anchors.get(source) === anchor
		? state.anchors
		: new Map(state.anchors).set(source, anchor);
}

function stepSource(state: State, by: number): State {
	const at = state.sources.findIndex(s => s.id === state.place.source) + by;
	const source = state.sources[at];
	if (!source)
		return {...state, message: {text: by > 0 ? 'this is the last source' : 'this is the first source', tone: 'plain'}};
	return showSource(
		{
			...state,
			place: {...state.place, view: 'read', focus: state.place.view === 'read' ? state.place.focus : 'detail'},
		},
		source.id,
	);
}

function focus(state: State, pane: 'list' | 'detail' | 'other'): State {
	const to = pane === 'other' ? (state.place.focus === 'list' ? 'detail' : 'list') : pane;
	return to === state.place.focus ? state : {...state, place: {...state.place, focus: to}};
}

// --- opening and coming back ------------------------------------------------------------------------------------

function pushTrail(state: State): State {
	return {...state, trail: [...state.trail.slice(1 - TRAIL), state.place]};
}

function open(state: State): State {
	if (state.overlay) return {...state, overlay: null};
	if (state.search?.typing && state.search.scope === 'list')
		return openFromList({...state, search: {...state.search, typing: false}});
	return openFromList(state);
}

function openFromList(state: State): State {
	const {view, focus: pane} = state.place;
	if (view === 'read') return pane === 'list' ? focus(state, 'detail') : state;
	if (view === 'search') return openHit(state);
	const list = pane === 'list' ? leftList(view) : 'passages';
	const entry = listingOf(state, list).entry(selectedOf(state, list));
	return entry?.passage ? openPassage(state, entry.passage) : state;
}

function openHit(state: State): State {
	const hit = answerOf(state)?.hits[state.place.lists.hits.selected];
	const {search} = state;
	if (!hit || !search) return state;
	const history = [...state.history.filter(q => q !== search.query), search.query];
	const current = hitsInTextOrder(state).findIndex(h => h.article === hit.article && h.start === hit.start);
	const from = search.typing ? search.from : state.place;
	const searched: State = {...state, history, search: {...search, typing: false, current}};
	return openPassage({...searched, place: from}, hit, state.place.view === 'search' ? state.place : undefined);
}

/** Opens the article at a passage, lit and centred; `behind` is the place Backspace returns to, if not the present one. */
function openPassage(state: State, passage: Passage, behind?: Place): State {
	const article = articleOf(state, passage.article);
	if (!article) return {...state, message: {text: 'that text is not open any more', tone: 'error'}};
	const left = pushTrail(behind ? {...state, place: behind} : state);
	const there: State = {
		...left,
		overlay: null,
		anchors: remember(state),
		place: {...left.place, view: 'read', focus: 'detail', source: article.id, cited: passage, anchor: passage.start},
	};
	return centre(revealed(there, article, passage), article, passage);
}

/** Unfolds the repeats that hide a passage. */
function revealed(state: State, article: Article, passage: Passage): State {
	const hidden = blocksOf(article).findIndex(
		b => b.repeats !== undefined && b.start <= passage.start && passage.start < b.end,
	);
	if (hidden < 0) return state;
	return {...state, unfolded: new Map(state.unfolded).set(article.id, new Set(repeatsOf(article)))};
}

function repeatsOf(article: Article): number[] {
	return blocksOf(article).flatMap((b, i) => (b.repeats === undefined ? [] : [i]));
}

/** Puts a passage in the middle of the pane, or its start near the top where it is taller. */
function centre(state: State, article: Article, passage: Passage): State {
	const rows = articleRows(state);
	const view = layoutOf(state, article);
	const lines = linesFrom(article, view, passage.start, rows);
	const height = Math.max(1, lines.findLastIndex(line => line.start < passage.end) + 1);
	const above = Math.max(0, Math.floor((rows - height) / 2));
	return anchorAt(state, anchorAfter(article, view, passage.start, -above));
}

function openNumber(state: State, n: number): State {
	if (state.place.view === 'read' || state.place.view === 'search') {
		const source = sourcesOfStory(state, openStory(state))[n - 1];
		if (!source) return {...state, message: {text: `there is no source ${n}`, tone: 'plain'}};
		return showSource(pushTrail({...state, place: {...state.place, view: 'read'}}), source.id);
	}
	const entry = listingOf(state, 'passages').entry(n - 1);
	return entry?.passage
		? openPassage(state, entry.passage)
		: {...state, message: {text: `there is no passage ${n} here`, tone: 'plain'}};
}

function goBack(state: State): State {
	const place = state.trail.at(-1);
	if (!place) return state;
	return {...state, anchors: remember(state), trail: state.trail.slice(0, -1), place};
}

/** Forgets where one was in every text, as on the first day. */
function startOver(state: State): State {
	return {
		...state,
		place: firstPlace,
		anchors: new Map(),
		reached: new Map(),
		seen: new Set(),
		trail: [],
		search: null,
		overlay: null,
		pointFilter: 'all',
		pointOrder: 'importance',
		quoteOrder: 'speaker',
		message: {text: 'started over', tone: 'plain'},
	};
}

function unfold(state: State): State {
	const article = openArticle(state);
	if (!article) return state;
	const all = repeatsOf(article);
	if (all.length === 0) return {...state, message: {text: 'nothing is printed twice in this text', tone: 'plain'}};
	const open = state.unfolded.get(article.id)?.size ? new Set<number>() : new Set(all);
	return {...state, unfolded: new Map(state.unfolded).set(article.id, open)};
}

// --- views ------------------------------------------------------------------------------------------------------

function showView(state: State, view: Place['view']): State {
	const shown = {...state, overlay: null};
	if (state.place.view === view) return shown;
	return {
		...pushTrail(shown),
		anchors: remember(state),
		place: {...state.place, view, focus: 'list', cited: view === 'read' ? state.place.cited : null},
	};
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

function splitOff(state: State): State {
	return state; // TODO(narrative)
}

/** To the next passage of the open article that other accounts share; in a list, to the next entry. */
function stepShared(state: State, by: number): State {
	const list = leftList(state.place.view);
	if (state.place.view !== 'read') return select(state, list, selectedOf(state, list) + by);
	const article = openArticle(state);
	const narrative = narrativeOf(state);
	if (!article || !narrative) return state;
	const shared = narrative.sentences.filter(s => s.article === article.id && s.standing === 'shared');
	const from =
		state.place.cited?.article === article.id ? state.place.cited.start : state.place.anchor - (by > 0 ? 1 : 0);
	const next = by > 0 ? shared.find(s => s.start > from) : shared.findLast(s => s.start < from);
	if (!next)
		return {...state, message: {text: by > 0 ? 'no shared passage below' : 'no shared passage above', tone: 'plain'}};
	return centre({...state, place: {...state.place, cited: next}}, article, next);
}

// --- search -----------------------------------------------------------------------------------------------------

/** A narrowed source list shows its first source where the open one is not in it. */
function narrowedSource(state: State): State {
	const shown = shownSources(state);
	const first = shown[0];
	return !first || shown.some(s => s.id === state.place.source) ? state : showSource(state, first.id);
}

/** After each letter the article beside the hits shows the best one. */
function followTyping(state: State): State {
	return state.place.view === 'search' && !state.overlay ? followHit(state) : narrowedSource(state);
}

/** The article beside the hits follows the selected one. */
function followHit(state: State): State {
	const hit = answerOf(state)?.hits[state.place.lists.hits.selected];
	const article = hit && articleOf(state, hit.article);
	if (!hit || !article) return state;
	const place = {...state.place, source: article.id, cited: hit, anchor: hit.start};
	return centre(revealed({...state, place}, article, hit), article, hit);
}

function stepHit(state: State, by: number): State {
	const {search} = state;
	const hits = hitsInTextOrder(state);
	if (!search || hits.length === 0) return {...state, message: {text: 'no hits', tone: 'plain'}};
	const current =
		search.current < 0 ? (by > 0 ? 0 : hits.length - 1) : (search.current + by + hits.length) % hits.length;
	const hit = hits[current];
	if (!hit) return state;
	const wrapped = by > 0 ? current < search.current : search.current >= 0 && current > search.current;
	const stepped: State = {...state, search: {...search, current}};
	// Running through hits is one walk: it leaves one place on the trail, not one a hit.
	const walking = state.place.view === 'read' && search.current >= 0;
	const opened = openPassage(stepped, hit);
	return {
		...opened,
		trail: walking ? state.trail : opened.trail,
		message: wrapped ? {text: by > 0 ? 'from the first hit again' : 'from the last hit again', tone: 'plain'} : null,
	};
}

/** What is copied is lit, so that one sees what it was; the copying itself is an effect. */
function litForCopy(state: State): State {
	const passage = focusedPassage(state);
	if (!passage) return {...state, message: {text: 'there is no passage here to copy', tone: 'plain'}};
	return focusedList(state.place) === null ? {...state, place: {...state.place, cited: passage}} : state;
}

// --- closing ----------------------------------------------------------------------------------------------------

function close(state: State): State {
	if (state.overlay) return {...state, overlay: null};
	if (state.search?.scope === 'list') return {...state, search: null};
	if (state.place.view === 'search' && state.search)
		return {
			...state,
			place: state.search.from,
			search: state.search.current < 0 ? null : {...state.search, typing: false},
		};
	if (state.search) return {...state, search: null, place: {...state.place, cited: null}};
	if (state.place.cited) return {...state, place: {...state.place, cited: null}};
	return state;
}

function leave(state: State): State {
	if (state.overlay) return {...state, overlay: null};
	const {view, focus: pane} = state.place;
	if (view === 'search') return close(state);
	if (view !== 'read') {
		if (pane === 'detail') return focus(state, 'list');
		const back = state.trail.findLastIndex(p => p.view === 'read');
		return {
			...state,
			trail: back < 0 ? [] : state.trail.slice(0, back),
			place: back < 0 ? {...state.place, view: 'read', focus: 'list'} : (state.trail[back] ?? state.place),
		};
	}
	if (pane === 'detail') {
		const behind = state.trail.at(-1);
		if (state.place.cited && behind && behind.view !== 'read') return goBack(state);
		return focus(state, 'list');
	}
	return {...state, quitting: 0};
}

// --- invariants -------------------------------------------------------------------------------------------------

/** Puts everything inside its bounds. Idempotent. */
function settle(state: State): State {
	let next = state;
	if (!next.sources.some(s => s.id === next.place.source)) {
		next = {...next, place: {...next.place, source: next.sources[0]?.id ?? null, anchor: 0, cited: null}};
	}
	const article = openArticle(next);
	if (article) {
		const rows = articleRows(next);
		const view = layoutOf(next, article);
		const last = lastAnchor(article, view, rows);
		const anchor = Math.max(0, Math.min(next.place.anchor, last));
		if (anchor !== next.place.anchor) next = anchorAt(next, anchor);
		next = {...next, reached: reach(next, article, rows)};
	}
	for (const list of [leftList(next.place.view), 'passages'] as const) next = settleList(next, list);
	next = lookedAt(next);
	return next;
}

function settleList(state: State, list: ListName): State {
	const length = listingOf(state, list).length;
	const was = state.place.lists[list];
	const selected = list === 'sources' ? selectedOf(state, list) : Math.max(0, Math.min(length - 1, was.selected));
	const placed = selected === was.selected ? state : {...state, place: withList(state.place, list, {...was, selected})};
	const {top} = windowOf(placed, list);
	return top === placed.place.lists[list].top
		? placed
		: {...placed, place: withList(placed.place, list, {selected, top})};
}

/** The selected point has been looked at. */
function lookedAt(state: State): State {
	if (state.place.view !== 'points' || state.overlay) return state;
	const narrative = narrativeOf(state);
	const entry = narrative && shownPoints(state, narrative, storyOf(state))[state.place.lists.points.selected];
	if (entry?.is !== 'point' || state.seen.has(entry.point.id)) return state;
	return {...state, seen: new Set(state.seen).add(entry.point.id)};
}

/** How far each article has been read: the end of the last line that was on the screen while its pane was. */
function reach(state: State, article: Article, rows: number): State['reached'] {
	const {view, focus: pane} = state.place;
	if (view !== 'read' || pane !== 'detail') return state.reached;
	const end = linesFrom(article, layoutOf(state, article), state.place.anchor, rows).at(-1)?.end ?? 0;
	return (state.reached.get(article.id) ?? 0) >= end ? state.reached : new Map(state.reached).set(article.id, end);
}
