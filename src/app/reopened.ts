// What the opened paths hold now, put in place of what they held: lists, index and points follow, the place and every
// selection stay. What was told of a story that changed is shown as far as it still holds, until it is told anew. The
// open text stays readable when its file has gone; it leaves the list when one leaves it.

import type {Article, Problem} from '../text/article.ts';
import type {Passage} from '../text/span.ts';
import {hitsInTextOrder} from './answer.ts';
import {listingOf} from './listing.ts';
import {withList} from './place-changes.ts';
import {type Move, type Moves, moveBetween, movedNarrative, movedPassage} from './rebase.ts';
import {type ListName, leftList, type Place, type Source, type State, type Telling} from './state.ts';
import {narrativeOf, storyOfSource} from './story.ts';

/** The state with what was opened again. `asked`: somebody waits to hear of it, also where nothing changed. */
export function reopened(
	state: State,
	articles: readonly Article[],
	problems: readonly Problem[],
	asked: boolean,
): State {
	const before = matched(state.sources, articles);
	const moves = new Map<string, Move>();
	const changes: Changes = {added: [], edited: [], removed: []};
	const stories = new Set<string>();
	const sources: Source[] = articles.map(article => {
		const source = before.get(article);
		const was = source?.article;
		const same = was && sameArticle(was, article);
		const now =
			same && source && was.id === article.id && !source.gone
				? source
				: {id: article.id, file: article.file, article: same && was.id === article.id ? was : article};
		if (!same || source?.gone) {
			(was && !source?.gone ? changes.edited : changes.added).push(article.file);
			stories.add(storyOfSource(now));
		}
		if (source && was) moves.set(source.id, moveBetween(was, article));
		return now;
	});
	for (const [index, source] of state.sources.entries()) {
		if (moves.has(source.id)) continue;
		if (!source.gone) {
			changes.removed.push(source.file);
			stories.add(storyOfSource(source));
		}
		if (source.id !== state.place.source || !source.article || sources.some(s => s.id === source.id)) continue;
		sources.splice(Math.min(index, sources.length), 0, {...source, gone: true});
		moves.set(source.id, moveBetween(source.article, source.article));
	}
	const words = wordsOf(changes);
	const message = words === '' ? null : {text: words, tone: 'plain' as const};
	const renamed = [...moves].some(([id, move]) => id !== move.id);
	if (!message && !renamed && sameProblems(state.problems, problems))
		return asked ? {...state, message: {text: 'nothing has changed on disk', tone: 'plain'}} : state;
	const next: State = {
		...moved(state, moves),
		sources,
		problems,
		index: message || renamed ? null : state.index,
		tellings: tellingsAfter(state.tellings, stories, moves),
		stale: new Set([...state.stale, ...stories]),
		// What comes in while one reads is new, also in the first session.
		known: state.known ?? knownNow(state),
		message: message ?? state.message,
	};
	return sameHit(state, reselected(state, next, moves), moves);
}

type Changes = {readonly added: string[]; readonly edited: string[]; readonly removed: string[]};

/** `+ 006.txt`, `~ 2 texts, − 003.txt`: what came, changed and went; empty where nothing did. */
function wordsOf({added, edited, removed}: Changes): string {
	const count = (sign: string, files: readonly string[]): string[] => {
		const [first] = files;
		if (first === undefined) return [];
		return [files.length === 1 ? `${sign} ${first}` : `${sign} ${files.length} texts`];
	};
	return [...count('+', added), ...count('edited:', edited), ...count('−', removed)].join(', ');
}

/** Which source each article was before: of the same file, and where that holds several, with the same title or words. */
function matched(sources: readonly Source[], articles: readonly Article[]): ReadonlyMap<Article, Source> {
	const byFile = new Map<string, Source[]>();
	for (const source of sources) byFile.set(source.file, [...(byFile.get(source.file) ?? []), source]);
	const files = new Map<string, Article[]>();
	for (const article of articles) files.set(article.file, [...(files.get(article.file) ?? []), article]);
	const found = new Map<Article, Source>();
	for (const [file, now] of files) {
		const free = byFile.get(file) ?? [];
		const only = now.length === 1 && free.length === 1;
		for (const like of [sameArticle, (a: Article, b: Article) => a.title === b.title, () => only]) {
			for (const article of now) {
				if (found.has(article)) continue;
				const at = free.findIndex(s => s.article && like(s.article, article));
				const [source] = at < 0 ? [] : free.splice(at, 1);
				if (source) found.set(article, source);
			}
		}
	}
	return found;
}

/** Whether two readings of a file came to the same, but perhaps for the id. */
function sameArticle(a: Article, b: Article): boolean {
	return (
		a === b ||
		(a.text === b.text &&
			a.format === b.format &&
			a.title === b.title &&
			a.publisher === b.publisher &&
			a.author === b.author &&
			a.date === b.date &&
			a.url === b.url &&
			a.frontMatter.start === b.frontMatter.start &&
			a.frontMatter.end === b.frontMatter.end)
	);
}

function sameProblems(a: readonly Problem[], b: readonly Problem[]): boolean {
	return a.length === b.length && a.every((p, i) => p.file === b[i]?.file && p.message === b[i]?.message);
}

function tellingsAfter(tellings: State['tellings'], stories: ReadonlySet<string>, moves: Moves): State['tellings'] {
	const after = new Map<string, Telling>();
	for (const [story, telling] of tellings) {
		if ('narrative' in telling) after.set(story, {narrative: movedNarrative(telling.narrative, moves)});
		else if (!stories.has(story)) after.set(story, telling);
	}
	return after;
}

function knownNow(state: State): ReadonlySet<string> {
	return new Set([...state.sources.map(s => s.id), ...(narrativeOf(state)?.points.map(p => p.id) ?? [])]);
}

/** Everything that speaks of offsets and ids, as they are now. */
function moved(state: State, moves: Moves): State {
	const renamed = <T>(map: ReadonlyMap<string, T>, value: (old: T, move: Move) => T | null): Map<string, T> => {
		const after = new Map<string, T>();
		for (const [id, old] of map) {
			const move = moves.get(id);
			const now = move ? value(old, move) : null;
			if (move && now !== null) after.set(move.id, now);
		}
		return after;
	};
	const place = (p: Place): Place => {
		const move = p.source === null ? undefined : moves.get(p.source);
		return {
			...p,
			source: move?.id ?? null,
			anchor: move?.offset(p.anchor) ?? 0,
			cited: p.cited && movedPassage(p.cited, moves),
		};
	};
	const ids = (set: ReadonlySet<string>): ReadonlySet<string> => new Set([...set].map(id => moves.get(id)?.id ?? id));
	return {
		...state,
		place: place(state.place),
		trail: state.trail.filter(p => p.source === null || moves.has(p.source)).map(place),
		search: state.search && {...state.search, from: place(state.search.from)},
		anchors: renamed(state.anchors, (offset, move) => move.offset(offset)),
		reached: renamed(state.reached, (offset, move) => move.offset(offset)),
		// Blocks are counted; those of an edited text are others.
		unfolded: renamed(state.unfolded, (blocks, move) => (move.span(0, Number.MAX_SAFE_INTEGER) ? blocks : null)),
		seen: ids(state.seen),
		known: state.known && ids(state.known),
	};
}

/**
 * `after` with every list selected where it was in `before`: at the entry of the same key, else of the same passage, else
 * at one that cites it; as far down the screen as it was.
 */
export function reselected(before: State, after: State, moves: Moves | null = null): State {
	let next = after;
	const lists = new Set<ListName>(['points', 'quotes', 'names', 'marks', leftList(after.place.view), 'passages']);
	for (const list of lists) {
		if (list === 'sources') continue;
		const was = before.place.lists[list];
		const entry = listingOf(before, list).entry(was.selected);
		if (!entry) continue;
		const passage = entry.passage && (moves ? movedPassage(entry.passage, moves) : entry.passage);
		const listing = listingOf(next, list);
		let found = -1;
		let alike = -1;
		let citing = -1;
		const isAt = (at: Passage | null | undefined): boolean =>
			passage !== null && at?.article === passage.article && at.start < passage.end && at.end > passage.start;
		for (let i = 0; i < listing.length && found < 0; i++) {
			const there = listing.entry(i);
			if (there?.key === entry.key) found = i;
			if (alike < 0 && isAt(there?.passage)) alike = i;
			if (citing < 0 && there?.cites?.some(isAt)) citing = i;
		}
		const selected = [found, alike, citing].find(i => i >= 0) ?? -1;
		if (selected < 0) continue;
		const top = Math.max(0, was.top + selected - was.selected);
		next = {...next, place: withList(next.place, list, {selected, top})};
	}
	return next;
}

/** The hit that `n` goes on from is the same one. */
function sameHit(before: State, after: State, moves: Moves): State {
	const {search} = after;
	const hit = search && search.current >= 0 ? hitsInTextOrder(before)[search.current] : undefined;
	if (!search || !hit) return after;
	const now = movedPassage(hit, moves);
	const current = hitsInTextOrder(after).findIndex(h => h.article === now?.article && h.start === now.start);
	return {...after, search: {...search, current}};
}
