// Which passages stand beside each other: the accounts of the point, quotation or difference at hand, two by two; and
// which passages of two texts say the same, so that they can face each other.

import type {Narrative} from '../narrative/narrative.ts';
import {linesFrom} from '../text/layout.ts';
import {type Passage, type Span, samePassage} from '../text/span.ts';
import {articleRows, layoutOf} from './geometry.ts';
import {latest} from './latest.ts';
import {listingOf} from './listing.ts';
import {selectedOf} from './selection.ts';
import {shownPoints} from './shown-entries.ts';
import {openArticle, type State} from './state.ts';
import {narrativeOf, storyOf} from './story.ts';

/** Two passages of two texts, the one at hand on the left. */
export type Pair = readonly [Passage, Passage];

/** Accounts that are paired; with more, nobody pages through all the pairs. */
const MOST_ACCOUNTS = 10;

/** Pairs of passages for what is at hand, or in words why there are none. */
export function pairsAt(state: State): readonly Pair[] | string {
	const narrative = narrativeOf(state);
	if (!narrative) return 'the accounts are still being compared';
	const {view} = state.place;
	if (view === 'points') {
		const entry = shownPoints(state, narrative, storyOf(state))[selectedOf(state, 'points')];
		if (entry?.is === 'unique') return 'only this account reports it';
		if (entry?.is === 'difference') {
			const {values} = entry.difference;
			const valueAt = (p: Passage): number => values.findIndex(v => v.citations.some(c => samePassage(c, p)));
			return paired(narrative, listed(state), (a, b) => valueAt(a) !== valueAt(b));
		}
		return paired(narrative, listed(state));
	}
	if (view === 'quotes') return paired(narrative, listed(state));
	if (view === 'read' || view === 'search') return paired(narrative, sayingTheSame(state, narrative));
	return 'select a key point or a quotation first';
}

/** The passages of the right pane; the selected one first where that pane has the keys. */
function listed(state: State): readonly Passage[] {
	const listing = listingOf(state, 'passages');
	const passages: Passage[] = [];
	for (let i = 0; i < listing.length; i++) {
		const passage = listing.entry(i)?.passage;
		if (passage) passages.push(passage);
	}
	const at = state.place.focus === 'detail' ? state.place.lists.passages.selected : 0;
	const hand = passages[at];
	return hand ? [hand, ...passages.filter((_, i) => i !== at)] : passages;
}

/** What other passages say the same as the lit one of the open article, or as the first on the screen that is shared. */
function sayingTheSame(state: State, narrative: Narrative): readonly Passage[] {
	const article = openArticle(state);
	if (!article) return [];
	const {cited, anchor} = state.place;
	const lit = cited?.article === article.id ? cited : null;
	const lines = lit ? [] : linesFrom(article, layoutOf(state, article), anchor, articleRows(state));
	const shown: Span = lit ?? {start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0};
	const here = (p: Passage): boolean => p.article === article.id && p.start < shown.end && p.end > shown.start;
	const groups = [
		...narrative.points.map(p => p.citations as readonly Passage[]),
		...narrative.quotations.map(q => q.occurrences as readonly Passage[]),
	].filter(group => new Set(group.map(p => p.article)).size > 1);
	let best: {readonly hand: Passage; readonly group: readonly Passage[]} | null = null;
	for (const group of groups) {
		const hand = group.find(here);
		// A lit passage takes the group that says it most exactly; a screen, what comes first on it.
		if (hand && (!best || nearer(hand, best.hand, shown))) best = {hand, group};
	}
	return best ? [best.hand, ...best.group.filter(p => p !== best.hand)] : [];
}

function nearer(a: Passage, b: Passage, shown: Span): boolean {
	return Math.abs(a.start - shown.start) < Math.abs(b.start - shown.start);
}

/** One passage for each account (each text, where there is only one account), two by two; the first account's first. */
function paired(
	narrative: Narrative,
	passages: readonly Passage[],
	may: (a: Passage, b: Passage) => boolean = () => true,
): readonly Pair[] | string {
	const letters = new Map(narrative.origins.flatMap(o => o.articles.map(id => [id, o.id] as const)));
	const byAccount = (p: Passage): string => letters.get(p.article) ?? p.article;
	const byText = (p: Passage): string => p.article;
	for (const key of [byAccount, byText]) {
		const firsts = passages.filter((p, i) => passages.findIndex(q => key(q) === key(p)) === i).slice(0, MOST_ACCOUNTS);
		const pairs = firsts.flatMap((a, i) => firsts.slice(i + 1).flatMap(b => (may(a, b) ? [[a, b] as const] : [])));
		if (pairs.length > 0) return pairs;
	}
	return passages.length === 0 ? 'no other account says this' : 'this stands in one text only';
}

/** Passages of two texts that say the same, in the order of the left one. */
export const sharedPassages = latest((narrative: Narrative, left: string, right: string): readonly Pair[] => {
	const pairs: Pair[] = [];
	const add = (group: readonly (Passage & {readonly partial?: boolean})[]): void => {
		const of = (id: string): Passage | undefined =>
			group.find(p => p.article === id && !p.partial) ?? group.find(p => p.article === id);
		const a = of(left);
		const b = of(right);
		if (a && b) pairs.push([a, b]);
	};
	for (const point of narrative.points) add(point.citations);
	for (const quotation of narrative.quotations) add(quotation.occurrences);
	return pairs.sort(([a, x], [b, y]) => a.start - b.start || x.start - y.start || a.end - b.end);
});

/**
 * The most of `pairs` that can face each other without crossing, `through` among them: a longest chain that rises in
 * both texts, by dynamic programming over the pairs in the order of the left text. Ties go to the earlier pair.
 */
export function chainThrough(pairs: readonly Pair[], through: Pair): readonly Pair[] {
	const [a, b] = through;
	const before = pairs.filter(([x, y]) => x.start < a.start && y.start < b.start);
	const after = pairs.filter(([x, y]) => x.start > a.start && y.start > b.start);
	return [...longestRise(before), through, ...longestRise(after)];
}

function longestRise(pairs: readonly Pair[]): readonly Pair[] {
	const length: number[] = [];
	const from: number[] = [];
	let best = -1;
	pairs.forEach(([a, b], i) => {
		length[i] = 1;
		from[i] = -1;
		for (let j = 0; j < i; j++) {
			const [x, y] = pairs[j] as Pair;
			if (x.start < a.start && y.start < b.start && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
				length[i] = (length[j] ?? 0) + 1;
				from[i] = j;
			}
		}
		if (best < 0 || (length[i] ?? 0) > (length[best] ?? 0)) best = i;
	});
	const chain: Pair[] = [];
	for (let i = best; i >= 0; i = from[i] ?? -1) chain.unshift(pairs[i] as Pair);
	return chain;
}
