// Opening a passage, a source or a view, and coming back: whatever leaves a place on the trail or takes one from it.

import type {Passage} from '../text/span.ts';
import {hitsInTextOrder, listedHits} from './answer.ts';
import {focusedPassage} from './carried.ts';
import {isZen} from './geometry.ts';
import {listingOf} from './listing.ts';
import {takeNote} from './marks.ts';
import {focus, select, showSource} from './move.ts';
import {isNarrowing} from './narrowed.ts';
import {centre, remember, repeatsOf, revealed} from './place-changes.ts';
import {selectedOf} from './selection.ts';
import {
	articleOf,
	firstPlace,
	focusedList,
	indexOfSource,
	isBehind,
	leftList,
	openArticle,
	type Place,
	type State,
} from './state.ts';
import {narrativeOf, openStory, sourcesOfStory} from './story.ts';

/** Places that Backspace remembers. */
const TRAIL = 100;

/** The place as it is goes on the trail. */
export function pushTrail(state: State): State {
	return {...state, trail: [...state.trail.slice(1 - TRAIL), state.place]};
}

/** What Enter does: opens what is selected, or closes what lies on top. */
export function open(state: State): State {
	if (state.prompt) return {...state, prompt: null};
	if (state.note) return takeNote(state);
	if (state.overlay) return {...state, overlay: null};
	if (state.search?.typing && state.search.scope === 'list')
		return openFromList({...state, search: {...state.search, typing: false}});
	return openFromList(state);
}

/** Opens the selected entry's passage; from the sources, goes into the text. */
function openFromList(state: State): State {
	const {view, focus: pane} = state.place;
	if (view === 'read') return pane === 'list' ? focus(state, 'detail') : state;
	if (view === 'search') return openHit(state);
	const list = pane === 'list' ? leftList(view) : 'passages';
	const entry = listingOf(state, list).entry(selectedOf(state, list));
	return entry?.passage ? openPassage(state, entry.passage) : state;
}

/** Goes to the selected hit. */
function openHit(state: State): State {
	const hit = listedHits(state)[state.place.lists.hits.selected];
	const {search} = state;
	if (!hit || !search) return state;
	const history = [...state.history.filter(q => q !== search.query), search.query];
	const current = hitsInTextOrder(state).findIndex(h => h.article === hit.article && h.start === hit.start);
	const from = search.typing ? search.from : state.place;
	const searched: State = {...state, history, search: {...search, typing: false, current}};
	return openPassage({...searched, place: from}, hit, state.place.view === 'search' ? state.place : undefined);
}

/** Opens the article at a passage, lit and centred; `behind` is the place Backspace returns to, if not the present one. */
export function openPassage(state: State, passage: Passage, behind?: Place): State {
	const article = articleOf(state, passage.article);
	if (!article) return {...state, message: {text: 'that text is not open any more', tone: 'error'}};
	const left = pushTrail(behind ? {...state, place: behind} : state);
	const there: State = {
		...left,
		overlay: null,
		anchors: remember(state),
		place: {
			...left.place,
			view: 'read',
			focus: 'detail',
			source: article.id,
			cited: passage,
			beside: null,
			anchor: passage.start,
		},
	};
	return centre(revealed(there, article, passage), article, passage);
}

/** Opens source `n`, or passage `n` of the selected point, from 1. */
export function openNumber(state: State, n: number): State {
	if (state.place.view === 'read' || state.place.view === 'search') {
		const source = sourcesOfStory(state, openStory(state))[n - 1];
		if (!source) return {...state, message: {text: `there is no source ${n}`, tone: 'plain'}};
		return showSource(pushTrail({...state, place: {...state.place, view: 'read', beside: null}}), source.id);
	}
	const entry = listingOf(state, 'passages').entry(n - 1);
	return entry?.passage
		? openPassage(state, entry.passage)
		: {...state, message: {text: `there is no passage ${n} here`, tone: 'plain'}};
}

/** Back to the place before, as it was. */
export function goBack(state: State): State {
	const place = state.trail.at(-1);
	if (!place) return state;
	return {...state, anchors: remember(state), trail: state.trail.slice(0, -1), place};
}

/** Forgets where one was in every text, as on the first day. */
export function startOver(state: State): State {
	return {
		...state,
		place: firstPlace,
		anchors: new Map(),
		leftOff: new Map(),
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

/** Unfolds what is printed twice in the open text, or folds it again. */
export function unfold(state: State): State {
	const article = openArticle(state);
	if (!article) return state;
	const all = repeatsOf(article);
	if (all.length === 0) return {...state, message: {text: 'nothing is printed twice in this text', tone: 'plain'}};
	const open = state.unfolded.get(article.id)?.size ? new Set<number>() : new Set(all);
	return {...state, unfolded: new Map(state.unfolded).set(article.id, open)};
}

/** Shows a view. */
export function showView(state: State, view: Place['view']): State {
	const shown = {...state, overlay: null};
	if (state.place.view === view && !state.place.beside) return shown;
	return {
		...pushTrail(shown),
		anchors: remember(state),
		place: {...state.place, view, focus: 'list', beside: null, cited: view === 'read' ? state.place.cited : null},
	};
}

function withoutZen(state: State): State {
	return {...state, setting: {...state.setting, zen: false}};
}

/** Nothing but the text, or everything again; from the list, into the text. */
export function toggleZen(state: State): State {
	const zen = !(state.setting.zen && state.place.focus === 'detail');
	return {...state, setting: {...state.setting, zen}, place: {...state.place, focus: 'detail'}};
}

/** To the next passage of the open article that other accounts share; in a list, to the next entry. */
export function stepShared(state: State, by: number): State {
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

/** The hit that a walk begins with: from a passage one came for, the next one; else the first, or the last. */
function firstStep(state: State, hits: readonly Passage[], by: number): number {
	const {cited} = state.place;
	if (!cited) return by > 0 ? 0 : hits.length - 1;
	const at = (passage: Passage): number => indexOfSource(state, passage.article);
	const isAfter = (hit: Passage): boolean =>
		at(hit) - at(cited) > 0 || (at(hit) === at(cited) && hit.start > cited.start);
	const next = hits.findIndex(isAfter);
	if (by > 0) return Math.max(0, next);
	const last = hits.findLastIndex(hit => !isAfter(hit) && (hit.article !== cited.article || hit.start !== cited.start));
	return last < 0 ? hits.length - 1 : last;
}

/** To the next hit (the one before where negative), on through every source and round again. */
export function stepHit(state: State, by: number): State {
	const {search} = state;
	const hits = hitsInTextOrder(state);
	if (!search || hits.length === 0) return {...state, message: {text: 'no hits', tone: 'plain'}};
	const current = search.current < 0 ? firstStep(state, hits, by) : (search.current + by + hits.length) % hits.length;
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
export function litForCopy(given: State): State {
	const passage = focusedPassage(given);
	const state = given.picking ? {...given, picking: null} : given;
	if (!passage) return {...state, message: {text: 'there is no passage here to copy', tone: 'plain'}};
	return focusedList(state.place) === null ? {...state, place: {...state.place, cited: passage}} : state;
}

/** What Esc does: closes or clears what is on top, one thing at a time; never quits. */
export function close(state: State): State {
	if (state.prompt) return {...state, prompt: null};
	if (state.note) return {...state, note: null};
	if (state.picking) return {...state, picking: null};
	if (state.overlay) return {...state, overlay: null};
	if (isNarrowing(state)) return {...state, search: null};
	if (state.place.view === 'search' && state.search)
		return {
			...state,
			place: state.search.from,
			search: state.search.current < 0 ? null : {...state.search, typing: false},
		};
	if (state.search && state.search.scope !== 'list')
		return {...state, search: null, place: {...state.place, cited: null}};
	if (state.place.cited) return {...state, place: {...state.place, cited: null}};
	if (isZen(state)) return withoutZen(state);
	if (isBehind(state))
		return {...state, loading: null, message: {text: `stopped ${state.loading?.what} · r goes on`, tone: 'plain'}};
	return state;
}

/** What `q` does: one level up; at the root, quits. */
export function leave(state: State): State {
	if (state.overlay) return {...state, overlay: null};
	const {view, focus: pane} = state.place;
	// Each press leads nearer to the root, whatever way one has come: passages, their list, the sources, out.
	if (view !== 'read') {
		if (pane === 'detail' && view !== 'search') return focus(state, 'list');
		const text = view === 'search' && state.search ? state.search.from : state.place;
		const search = view === 'search' && state.search ? {search: {...state.search, typing: false}} : {};
		return {...state, ...search, trail: [], place: {...text, view: 'read', focus: 'list', cited: null}};
	}
	if (isZen(state)) return withoutZen(state);
	if (pane === 'detail') {
		const behind = state.trail.at(-1);
		if (state.place.cited && behind && behind.view !== 'read' && behind.view !== 'search') return goBack(state);
		return focus(state, 'list');
	}
	return {...state, quitting: 0};
}
