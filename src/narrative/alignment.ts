// Two texts of which one derives from the other, laid beside one another in order: how sure it is that two sentences
// stand at the same place. A retelling keeps the order even where it keeps no word, so a sentence between two matched
// neighbours is known by its place. Whether one text derives from the other is `origins.ts`.

import type {Claims} from './claims.ts';
import {bodyOf, type Kinship} from './origins.ts';
import type {Pair} from './pair-features.ts';
import type {Alignment} from './surroundings.ts';

/** Log-odds of one claim are cut off here: below, a pair says no more than one not compared; above, no more than sure. */
const LEAST = -4;
const MOST = 1;
/** Log-odds from which a pair speaks for one place, and how much of them counts: neighbours have had their say in them. */
const MIDDLE = -3;
const SLOPE = 0.7;
/** What a sentence's own place is worth, fading to nothing this far from it, as a part of the text. */
const AT_HOME = 0.6;
const REACH = 0.15;
/** Texts of more cells than this are not laid beside one another: the work grows with the product of their lengths. */
const MOST_CELLS = 250_000;

/** What each pair of sentences says for one place, as a logarithm: a row for each of `left`, a column for `right`. */
function evidenceOf(left: readonly number[], right: readonly number[], pairs: readonly Pair[]): Float64Array[] {
	const [n, m] = [left.length, right.length];
	const row = new Map(left.map((claim, i) => [claim, i]));
	const column = new Map(right.map((claim, i) => [claim, i]));
	const home = (i: number, j: number): number =>
		AT_HOME * Math.max(0, 1 - Math.abs((i + 0.5) / n - (j + 0.5) / m) / REACH);
	const cells = left.map((_, i) => Float64Array.from(right, (_, j) => SLOPE * (LEAST - MIDDLE) + home(i, j)));
	for (const {a, b, logit} of pairs) {
		const i = row.get(a) ?? -1;
		const j = column.get(b);
		const line = cells[i];
		if (line && j !== undefined) line[j] = SLOPE * (Math.min(MOST, Math.max(LEAST, logit)) - MIDDLE) + home(i, j);
	}
	return cells;
}

/** Rounds in which the share of sentences without a counterpart is learnt from the texts. */
const ROUNDS = 4;

/**
 * How sure it is, 0–1, that row i and column j stand at one place: over all ways to lay the texts beside one another in
 * order, the part of their weight that joins i and j (forward-backward over a pair HMM; Durbin et al. 1998, chapter 4).
 * How often a text leaves a sentence out is learnt on the way, so that between two texts that run side by side a
 * sentence needs no likeness, and a digest gets no counterpart for what it does not tell.
 */
function samePlace(evidence: readonly Float64Array[], m: number): Float64Array[] {
	const n = evidence.length;
	let joined = Math.min(n, m) / 2;
	let sure: Float64Array[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const left = Math.max(1, n - joined) / (n + m - joined);
		const right = Math.max(1, m - joined) / (n + m - joined);
		const prior = Math.log(joined / (n + m - joined) / (left * right));
		sure = joinedBy(
			evidence.map(cells => cells.map(value => Math.exp(value + prior))),
			m,
		);
		joined = Math.max(
			1,
			sure.reduce((sum, cells) => sum + cells.reduce((part, value) => part + value, 0), 0),
		);
	}
	return sure;
}

/** Forward-backward over the weights of joining row i and column j; leaving either out weighs 1. */
function joinedBy(weight: readonly Float64Array[], m: number): Float64Array[] {
	const n = weight.length;
	const at = (i: number, j: number): number => (weight[i] as Float64Array)[j] as number;
	// Sums over all ways from the start to (i, j), and from (i, j) to the end; each row scaled to stay finite.
	const from = Array.from({length: n + 1}, () => new Float64Array(m + 1));
	const to = Array.from({length: n + 1}, () => new Float64Array(m + 1));
	const scaleOf = new Float64Array(n + 1);
	for (let i = 0; i <= n; i++) {
		const row = from[i] as Float64Array;
		const above = from[i - 1];
		for (let j = 0; j <= m; j++) {
			const stay = j > 0 ? (row[j - 1] as number) : 0;
			const down = above ? (above[j] as number) : i === 0 && j === 0 ? 1 : 0;
			const both = above && j > 0 ? (above[j - 1] as number) * at(i - 1, j - 1) : 0;
			row[j] = stay + down + both;
		}
		scaleOf[i] = 1 / (row[m] as number);
		for (let j = 0; j <= m; j++) row[j] = (row[j] as number) * (scaleOf[i] as number);
	}
	for (let i = n; i >= 0; i--) {
		const row = to[i] as Float64Array;
		const below = to[i + 1];
		const scale = i < n ? (scaleOf[i + 1] as number) : 1;
		for (let j = m; j >= 0; j--) {
			const stay = j < m ? (row[j + 1] as number) : 0;
			const down = below ? scale * (below[j] as number) : i === n && j === m ? 1 : 0;
			const both = below && j < m ? scale * (below[j + 1] as number) * at(i, j) : 0;
			row[j] = stay + down + both;
		}
	}
	const total = (from[n] as Float64Array)[m] as number;
	return weight.map((cells, i) =>
		cells.map(
			(value, j) =>
				((((from[i] as Float64Array)[j] as number) * value * ((to[i + 1] as Float64Array)[j + 1] as number)) / total) *
				(scaleOf[i + 1] as number),
		),
	);
}

/** A place less sure than this is not kept. */
const UNSURE = 0.01;

/** Where the claims of a text stand in one that derives from it: along the best path, and how sure each place is. */
export function alignmentOf(story: Claims, {one, two, path}: Kinship, pairs: readonly Pair[]): Alignment | undefined {
	if (path.length < 3) return undefined;
	const left = bodyOf(story, one);
	const right = bodyOf(story, two);
	const size = story.claims.length;
	const places = new Map<number, number>();
	if (left.length * right.length <= MOST_CELLS)
		for (const [i, cells] of samePlace(evidenceOf(left, right, pairs), right.length).entries())
			for (const [j, value] of cells.entries())
				if (value > UNSURE) places.set((left[i] ?? 0) * size + (right[j] ?? 0), value);
	const anchors = path.map(([a, b]) => [story.claims[a]?.order ?? 0, story.claims[b]?.order ?? 0] as const);
	return {
		sure: (a, b) => places.get(a * size + b) ?? 0,
		expected: claim => {
			const order = story.claims[claim]?.order ?? 0;
			const next = anchors.findIndex(([a]) => a >= order);
			const after = next < 0 ? undefined : anchors[next];
			const before = next < 0 ? anchors.at(-1) : anchors[next - 1];
			if (after && after[0] === order) return after[1];
			if (before && after) return before[1] + ((order - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
			if (before) return before[1] + (order - before[0]);
			return after ? after[1] - (after[0] - order) : 0;
		},
	};
}
