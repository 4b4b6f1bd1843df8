// The entries of the key points view: which of them a filter keeps, and in which order they stand.

import type {Difference, KeyPoint, Narrative} from '../narrative/narrative.ts';
import type {Passage} from '../text/span.ts';
import {latest} from './latest.ts';
import type {PointFilter, PointOrder} from './state.ts';

/** A key point, a difference between accounts, or what one account alone reports. */
export type PointEntry =
	| {readonly is: 'point'; readonly point: KeyPoint; readonly number: number}
	| {readonly is: 'difference'; readonly difference: Difference}
	| {readonly is: 'unique'; readonly passage: Passage};

/** The entries, filtered and ordered. A point keeps its number, its place by importance, in every order. */
export const pointEntries = latest(
	(narrative: Narrative, filter: PointFilter, order: PointOrder): readonly PointEntry[] => {
		if (filter === 'differ')
			return narrative.differences.map((difference): PointEntry => ({is: 'difference', difference}));
		if (filter === 'unique') return narrative.unique.map((passage): PointEntry => ({is: 'unique', passage}));
		const points = narrative.points
			.map((point, i) => ({is: 'point' as const, point, number: i + 1}))
			.filter(({point}) => filter === 'all' || point.origins.length > 1);
		if (order === 'story') points.sort((a, b) => a.point.position - b.point.position || a.number - b.number);
		// What the texts date comes first, in its order; what they do not date keeps the story's order behind it.
		if (order === 'time') {
			points.sort(
				(a, b) =>
					compareTimes(a.point.when, b.point.when) || a.point.position - b.point.position || a.number - b.number,
			);
		}
		return points;
	},
);

function compareTimes(a: string | undefined, b: string | undefined): number {
	if (a === b) return 0;
	if (a === undefined) return 1;
	if (b === undefined) return -1;
	return a < b ? -1 : 1;
}
