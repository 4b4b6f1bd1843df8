// The order in which pairs of passages that are at odds are told: the surest first; of equals by the ids of their articles
// and the place in them, so that file order changes nothing.

import {byLetters} from '../text/letters.ts';

/** The id of an article and an offset in it. */
type Place = {readonly article: string; readonly start: number};

/** Compares two findings by how sure they are, then by the places of their two sides. */
export const bySureness =
	<T>(sureness: (found: T) => number, one: (found: T) => Place, two: (found: T) => Place) =>
	(x: T, y: T): number =>
		sureness(y) - sureness(x) || byPlace(one(x), one(y)) || byPlace(two(x), two(y));

const byPlace = (a: Place, b: Place): number => byLetters(a.article, b.article) || a.start - b.start;
