// Clauses that tell one thing with several firmness, gathered into one difference: the pairs that have a sentence in common,
// what other texts of an origin say as firmly, and the words of firmness, each with the sentences that have it.

import {byLetters} from '../text/letters.ts';
import type {Passage} from '../text/span.ts';
import type {Claim} from './claims.ts';
import type {Clause} from './claims-at-odds.ts';
import type {Hedged} from './firmness.ts';
import type {Difference} from './narrative.ts';

/** Clauses of one thing told with several firmness; the first pair is the likeliest. */
type FirmnessGroup = {readonly 0: {readonly one: Hedged; readonly two: Hedged}; readonly clauses: Hedged[]};

/** Pairs that have a sentence in common are of one thing: one difference with several values. */
export function groupsOfFirmness(
	pairs: readonly {readonly one: Hedged; readonly two: Hedged}[],
	all: readonly Hedged[],
	likeness: (one: Hedged, two: Hedged) => number,
): FirmnessGroup[] {
	const groups: FirmnessGroup[] = [];
	const groupOf = new Map<Claim, FirmnessGroup>();
	for (const pair of pairs) {
		const {one, two} = pair;
		const [x, y] = [groupOf.get(one.claim), groupOf.get(two.claim)];
		if (x && y) continue;
		const group = x ?? y ?? {0: pair, clauses: []};
		if (!x && !y) groups.push(group);
		for (const clause of [one, two])
			if (!groupOf.has(clause.claim)) {
				group.clauses.push(clause);
				groupOf.set(clause.claim, group);
			}
	}
	// What another text of the same origin says as firmly in like words stands beside it.
	for (const clause of all)
		if (!groupOf.has(clause.claim)) {
			const home = groups.find(({clauses}) =>
				clauses.some(
					c => c.origin === clause.origin && c.level === clause.level && likeness(c, clause) >= LEAST_BESIDE,
				),
			);
			if (home) {
				home.clauses.push(clause);
				groupOf.set(clause.claim, home);
			}
		}
	return groups;
}
const LEAST_BESIDE = 0.4;

/** "openness to providing" and "open to providing" are one value: the beginnings of their words are the same. */
const stemOf = (value: string): string =>
	value
		.toLowerCase()
		.split(/\s+/)
		.map(word => word.slice(0, 4))
		.join(' ');

/** The words of firmness, the firmest first, each with the sentences that have it. */
export function valuesOfFirmness(clauses: readonly Hedged[]): Difference['values'] {
	const sorted = [...clauses].sort(
		(x, y) => y.level - x.level || byLetters(x.article.id, y.article.id) || x.unit.start - y.unit.start,
	);
	const values: {value: string; citations: Passage[]}[] = [];
	for (const clause of sorted) {
		const home = values.find(({value}) => stemOf(value) === stemOf(clause.word));
		if (home) home.citations.push(passageOf(clause));
		else values.push({value: clause.word, citations: [passageOf(clause)]});
	}
	return values;
}

/** The sentence of a clause. */
export const passageOf = ({claim, article}: Clause): Passage => ({
	article: article.id,
	start: claim.start,
	end: claim.end,
});
