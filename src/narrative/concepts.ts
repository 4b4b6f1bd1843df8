// How surely two words stand for one thing or deed, by the tables of near-synonyms alone: equal words wholly, near ones
// nearly, loose ones the less the more they may stand for. Names and numbers stand for themselves.

import {sameDeed} from './denials.ts';
import {groupsOf, looseGroupsOf, loosenessOf} from './terms.ts';

/** How surely two word keys name one thing or deed, 0–1. */
export function conceptOf(one: string, two: string): number {
	if (one === two) return 1;
	if (/^[pcsn]:/.test(one) || /^[pcsn]:/.test(two)) return 0;
	if (sameDeed(one, two)) return 0.85;
	const [x, y] = [groupsOf(one), groupsOf(two)];
	if (x.some(group => y.includes(group))) return 0.8;
	const [u, v] = [looseGroupsOf(one), looseGroupsOf(two)];
	if (u.some(group => v.includes(group))) return Math.sqrt(loosenessOf(one) * loosenessOf(two));
	return 0;
}
