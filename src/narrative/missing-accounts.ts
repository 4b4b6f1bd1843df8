// Accounts that a point does not cite though they state it in other words. Of each such text the one sentence that is
// likest to the point may join it: where it stands at the passage's own place in a text that derives from the point's,
// or where it stands out from the rest of its text and nothing in it speaks against it. Limits were set on the development stories, precision first:
// a sentence that states a point already, and one that contradicts a passage, never joins; a text joins once a point.

import type {Claims} from './claims.ts';
import {FEATURES, type Pair} from './pair-features.ts';

const DOUBTS = (['negation', 'quantityConflict'] as const).map(name => FEATURES.indexOf(name));
const CLAUSE = FEATURES.indexOf('clause');
/** Likeness of two clauses from which a negation or another number makes them opposites and not another wording. */
const ALIKE = 0.4;
const DIAGONAL = FEATURES.indexOf('diagonal');

/** Log-odds at least, and by how much above the next sentence of the same text: at its own place, and anywhere. */
export type MissingAccounts = {
	readonly atPlace: {readonly diagonal: number; readonly least: number; readonly above: number};
	readonly standsOut: {readonly least: number; readonly above: number};
};

/** Log-odds counted for a sentence that was not compared. */
const NOT_COMPARED = -9;

type Best = {readonly claim: number; readonly logit: number; readonly diagonal: number; readonly doubted: boolean};

/** The clusters, those of several claims with a sentence of each text that states them too; each sorted. */
export function withMissingAccounts(
	{claims}: Claims,
	clusters: readonly (readonly number[])[],
	pairs: readonly Pair[],
	{atPlace, standsOut}: MissingAccounts,
): number[][] {
	const used = new Set(clusters.flatMap(cluster => (cluster.length > 1 ? cluster : [])));
	const partners = new Map<number, Pair[]>();
	const note = (claim: number, pair: Pair): void => {
		const list = partners.get(claim);
		if (list) list.push(pair);
		else if (used.has(claim)) partners.set(claim, [pair]);
	};
	for (const pair of pairs) {
		note(pair.a, pair);
		note(pair.b, pair);
	}
	return clusters.map(cluster => {
		if (cluster.length < 2) return [...cluster];
		const cited = new Set(cluster.map(claim => claims[claim]?.article));
		const met = new Map<number, Best>();
		const contradicting = new Set<number>();
		for (const member of cluster)
			for (const pair of partners.get(member) ?? []) {
				const claim = pair.a === member ? pair.b : pair.a;
				const {article, kind} = claims[claim] ?? {};
				if (article === undefined || kind !== 'body' || cited.has(article)) continue;
				if (pair.contradicts) contradicting.add(claim);
				const known = met.get(claim);
				const best = pair.logit > (known?.logit ?? NOT_COMPARED);
				met.set(claim, {
					doubted: best
						? (pair.features[CLAUSE] ?? 0) >= ALIKE && DOUBTS.some(doubt => pair.features[doubt] === 1)
						: known?.doubted === true,
					claim,
					logit: Math.max(pair.logit, known?.logit ?? NOT_COMPARED),
					diagonal: Math.max(pair.features[DIAGONAL] ?? 0, known?.diagonal ?? 0),
				});
			}
		const byText = new Map<number, Best[]>();
		for (const best of met.values()) {
			const article = claims[best.claim]?.article ?? 0;
			byText.set(article, [...(byText.get(article) ?? []), best]);
		}
		const joining: number[] = [];
		for (const list of byText.values()) {
			const [first, second] = list.sort((x, y) => y.logit - x.logit || x.claim - y.claim);
			if (!first || used.has(first.claim) || contradicting.has(first.claim)) continue;
			const above = first.logit - (second?.logit ?? NOT_COMPARED);
			if (
				(first.diagonal >= atPlace.diagonal && first.logit >= atPlace.least && above >= atPlace.above) ||
				(!first.doubted && first.logit >= standsOut.least && above >= standsOut.above)
			)
				joining.push(first.claim);
		}
		return [...cluster, ...joining].sort((x, y) => x - y);
	});
}
