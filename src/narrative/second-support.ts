// Support that clustering leaves out. A dense sentence states two things but lies in one cluster: here it may join a
// second point with another of its clauses, or found one with a sentence that was left alone. And an account that is
// not yet cited for a point may have a sentence that is like several of its members without being the likest of any.

import type {Claims} from './claims.ts';
import {FEATURES, type Pair} from './pair-features.ts';

/** Thresholds in log-odds; fitted with the rest of the model. */
export type SecondSupport = {
	/** A free sentence joins a point that does not cite its text yet. */
	readonly join: number;
	/** A dense sentence that supports another point already joins with another clause. */
	readonly again: number;
	/** A dense sentence and a free one, or two dense ones, found a point of their own. */
	readonly found: number;
};

/** Log-odds counted for a member that was not compared with the sentence. */
const NOT_COMPARED = -4;

/** Log-odds that weak support loses where its words also speak against it. */
const DOUBT = 1;
const DOUBTS = (['negation', 'opposite', 'quantityConflict', 'swapped'] as const).map(name => FEATURES.indexOf(name));

/** Whether a negation, an opposite, another number or the other actor stands between two claims. */
const inDoubt = ({features}: Pair): boolean => DOUBTS.some(at => features[at] === 1);

/** The clusters with second support added, and new ones after them; each sorted, no claim twice in one. */
export function withSecondSupport(
	story: Claims,
	clusters: readonly (readonly number[])[],
	pairs: readonly Pair[],
	limits: SecondSupport,
): number[][] {
	const {claims} = story;
	const homeOf = new Map<number, number>();
	for (const [index, cluster] of clusters.entries()) for (const claim of cluster) homeOf.set(claim, index);
	const grown = clusters.map(cluster => [...cluster]);
	const partners = new Map<number, Pair[]>();
	const note = (claim: number, pair: Pair): void => {
		const list = partners.get(claim);
		if (list) list.push(pair);
		else partners.set(claim, [pair]);
	};
	for (const pair of pairs) {
		note(pair.a, pair);
		note(pair.b, pair);
	}
	const clauseOf = (pair: Pair, claim: number): number => (pair.a === claim ? pair.clauseA : pair.clauseB);
	const otherOf = (pair: Pair, claim: number): number => (pair.a === claim ? pair.b : pair.a);
	// The clauses with which a claim supports its own cluster.
	const used = new Map<number, Set<number>>();
	for (const [claim, list] of partners)
		for (const pair of list)
			if (homeOf.get(otherOf(pair, claim)) === homeOf.get(claim) && pair.logit > 0)
				used.set(claim, (used.get(claim) ?? new Set()).add(clauseOf(pair, claim)));
	const offers: {claim: number; clause: number; cluster: number; value: number}[] = [];
	for (const [claim, list] of [...partners].sort(([x], [y]) => x - y)) {
		const home = homeOf.get(claim);
		const dense = (claims[claim]?.clauses.length ?? 0) > 1;
		const alone = home === undefined || (clusters[home]?.length ?? 0) < 2;
		const sums = new Map<number, {sum: number; count: number; best: number; clause: number}>();
		for (const pair of list) {
			const target = homeOf.get(otherOf(pair, claim));
			if (target === undefined || target === home || (clusters[target]?.length ?? 0) < 2) continue;
			if (!alone && (!dense || used.get(claim)?.has(clauseOf(pair, claim)))) continue;
			const entry = sums.get(target) ?? {sum: 0, count: 0, best: -9, clause: 0};
			const logit = pair.logit - (inDoubt(pair) ? DOUBT : 0);
			entry.sum += logit;
			entry.count++;
			if (logit > entry.best) [entry.best, entry.clause] = [logit, clauseOf(pair, claim)];
			sums.set(target, entry);
		}
		for (const [target, {sum, count, best, clause}] of sums) {
			const others = (clusters[target] ?? []).filter(member => claims[member]?.article !== claims[claim]?.article);
			if (others.length < (clusters[target]?.length ?? 0)) continue;
			const mean = (sum + (others.length - count) * NOT_COMPARED) / Math.max(1, others.length);
			const value = (mean + best) / 2;
			if (value >= (alone ? limits.join : limits.again)) offers.push({claim, clause, cluster: target, value});
		}
	}
	offers.sort((x, y) => y.value - x.value || x.claim - y.claim || x.cluster - y.cluster);
	const taken = new Set<string>();
	for (const {claim, clause, cluster} of offers) {
		const key = `${cluster} ${claims[claim]?.article}`;
		// Each clause may support one more point.
		if (taken.has(key) || taken.has(`c${claim} ${clause}`)) continue;
		taken.add(key);
		taken.add(`c${claim}`);
		taken.add(`c${claim} ${clause}`);
		grown[cluster]?.push(claim);
	}
	const founded: number[][] = [];
	const spent = new Set<number>();
	for (const pair of [...pairs].sort((x, y) => y.logit - x.logit || x.a - y.a || x.b - y.b)) {
		if (pair.logit < limits.found) break;
		if (inDoubt(pair) && pair.logit < limits.found + DOUBT) continue;
		const {a, b} = pair;
		if (homeOf.get(a) === homeOf.get(b) || spent.has(a) || spent.has(b) || taken.has(`c${a}`) || taken.has(`c${b}`))
			continue;
		const free = (claim: number): boolean => (clusters[homeOf.get(claim) ?? -1]?.length ?? 0) < 2;
		const fits = (claim: number): boolean =>
			free(claim) || ((claims[claim]?.clauses.length ?? 0) > 1 && !used.get(claim)?.has(clauseOf(pair, claim)));
		if (!fits(a) || !fits(b)) continue;
		spent.add(a);
		spent.add(b);
		founded.push([a, b]);
	}
	return [...grown, ...founded].map(cluster => cluster.sort((x, y) => x - y));
}
