// A narrative in the parts in which a person is given it: what several accounts state, and what each account adds by
// itself: the points its own texts share, then its sentences, the most important of both, and how many there are more.

import type {KeyPoint, Narrative} from '../narrative/narrative.ts';
import type {Passage} from '../text/span.ts';

/** What one account alone reports. */
export type Alone = {
	/** The origin's letter. */
	readonly id: string;
	/** Ids of its articles. */
	readonly articles: readonly string[];
	/** Points that several of its texts state and no other account does. */
	readonly points: readonly KeyPoint[];
	/** Sentences that are in none of these points. */
	readonly passages: readonly Passage[];
	/** How many of both are left out. */
	readonly more: number;
};

/** Of one account no more than this is shown: what follows is better read in its texts. */
const MOST_ALONE = 10;

/** The points that are shown as such: those of several accounts; all of them where there is only one account. */
export function sharedPoints({origins, points}: Narrative): readonly KeyPoint[] {
	return origins.length < 2 ? points : points.filter(point => point.origins.length > 1);
}

/** `allPoints`: no point is left out; `tells`: whether a sentence is worth listing. */
export type AloneOptions = {readonly allPoints?: boolean; readonly tells?: (passage: Passage) => boolean};

/**
 * What each account adds, in their order; at most `limit` points and sentences of each, ten where that is more, and with
 * `allPoints` all its points. Accounts that add nothing are left out.
 */
export function aloneOf(
	narrative: Narrative,
	limit: number,
	{allPoints = false, tells = () => true}: AloneOptions = {},
): readonly Alone[] {
	const {origins, points, unique} = narrative;
	const most = Math.min(limit, MOST_ALONE);
	return origins.flatMap(({id, articles}): Alone[] => {
		const own = origins.length < 2 ? [] : points.filter(point => point.origins.length === 1 && point.origins[0] === id);
		const told = new Set(own.flatMap(({citations}) => citations.map(({article, start}) => `${article} ${start}`)));
		const rest = unique.filter(
			passage =>
				articles.includes(passage.article) && !told.has(`${passage.article} ${passage.start}`) && tells(passage),
		);
		// Half of the room at least is for sentences: the points say what a text and its copies begin with.
		const first = allPoints ? own.slice(0, limit) : own.slice(0, Math.max(Math.ceil(most / 2), most - rest.length));
		const then = rest.slice(0, allPoints ? most : Math.max(0, most - first.length));
		const more = own.length + rest.length - first.length - then.length;
		return first.length + then.length > 0 ? [{id, articles, points: first, passages: then, more}] : [];
	});
}
