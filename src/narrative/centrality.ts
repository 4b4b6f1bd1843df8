// How central each claim is to the story: LexRank (Erkan & Radev 2004), a random walk over claims that goes on to like
// claims. Sums run in claim order, so the same story gives the same bits.

import type {Claims} from './claims.ts';
import {FEATURES, type Pair} from './pair-features.ts';

/** Chance to jump anywhere instead of following a likeness. */
const JUMP = 0.15;
const STEPS = 30;
const OVERLAP = FEATURES.indexOf('overlap');

/** Centrality of every claim, 0–1, the most central 1; furniture 0. */
export function centralityOf({claims}: Claims, pairs: readonly Pair[]): Float64Array {
	const size = claims.length;
	const total = new Float64Array(size);
	for (const {a, b, features} of pairs) {
		const weight = features[OVERLAP] ?? 0;
		total[a] = (total[a] ?? 0) + weight;
		total[b] = (total[b] ?? 0) + weight;
	}
	let rank = new Float64Array(size).fill(1 / Math.max(1, size));
	for (let step = 0; step < STEPS; step++) {
		const next = new Float64Array(size).fill(JUMP / Math.max(1, size));
		for (const {a, b, features} of pairs) {
			const weight = features[OVERLAP] ?? 0;
			if (weight === 0) continue;
			next[b] = (next[b] ?? 0) + ((1 - JUMP) * (rank[a] ?? 0) * weight) / (total[a] ?? 1);
			next[a] = (next[a] ?? 0) + ((1 - JUMP) * (rank[b] ?? 0) * weight) / (total[b] ?? 1);
		}
		rank = next;
	}
	let most = 0;
	for (const [i, value] of rank.entries()) if (claims[i]?.kind === 'body') most = Math.max(most, value);
	return rank.map((value, i) => (claims[i]?.kind === 'body' && most > 0 ? value / most : 0));
}
