// Which articles derive from one another and so count as one account: a repost, a condensed rewrite, a paraphrase.
// Three signs, each enough: long runs of equal words outside quotations, the same points in the same order, and a whole
// text whose likenesses lie along the diagonal (a paraphrase shares few words, but each sentence is most like the one
// at its own place). Shared quotations are evidence of one event, not of copying. The evidence is kept to be checked.

import type {Span} from '../text/span.ts';
import type {Claims} from './claims.ts';
import {type Alignment, FEATURES, type Pair} from './likeness.ts';
import type {Evidence} from './narrative.ts';

/** Share of the shorter text's word 5-grams that stand in the other, from which one is a copy of the other. */
const COPIED = 0.15;
/**
 * The signs of a retelling in the same order and what each is worth, and the sum from which one text derives from the
 * other. Read off the development stories: unrelated accounts of one event reach 6.9 (9.6 where
 * one has seven sentences), retellings begin at 7.1.
 */
const WORTH = {onDiagonal: 7.6, above: 0.34, matched: 4.9, likestTau: 2} as const;
const RETOLD = 7;
/** Few sentences stand in order by chance: for `n` of them the sum must reach RETOLD_BASE + RETOLD_SHORT / n as well. */
const RETOLD_BASE = 5.5;
const RETOLD_SHORT = 30;
/** How far from its place a partner may stand to be on the diagonal, as a part of the text. */
const BAND = 0.1;
/** What a sentence's own place is worth on the best path, fading to nothing this far from it, as a part of the text. */
const AT_HOME = 0.06;
const REACH = 0.15;
/** Texts shorter than this many sentences show an order by chance. */
const LEAST_FOR_ORDER = 7;
const ROTATIONS = 12;
/** Log-odds from which a pair counts as a match of two texts. */
const MATCH = 0;
const SHINGLE = 5;
const MOST_EVIDENCE = 6;

/** What two articles have in common, as far as derivation goes; `one < two`. */
export type Kinship = {
	readonly one: number;
	readonly two: number;
	/** Share of the shorter text's 5-grams found in the other, 0–1. */
	readonly copied: number;
	/** Kendall's tau over the matches, -1–1; 0 where there are fewer than three. */
	readonly tau: number;
	/** Share of the shorter text's sentences that have a match. */
	readonly matched: number;
	/** Best one-to-one matches, in the order of the first article. */
	readonly matches: readonly Pair[];
	/** Share of sentences most like the one at their own place in the other text. */
	readonly onDiagonal: number;
	/** Kendall's tau over every sentence and the one it is most like, from both sides. */
	readonly likestTau: number;
	/** Best path in order against rotated texts, in deviations. */
	readonly above: number;
	/** The best path: pairs of claims (indices), rising in both. */
	readonly path: readonly (readonly [number, number])[];
	readonly derived: boolean;
	readonly kind: Evidence['kind'];
};

/** Compares every two articles. `pairs` must carry log-odds. */
export function kinshipsOf(story: Claims, pairs: readonly Pair[]): Kinship[] {
	const count = story.articles.length;
	const byArticles = new Map<number, Pair[]>();
	for (const pair of pairs) {
		if (pair.logit <= MATCH) continue;
		const key = (story.claims[pair.a]?.article ?? 0) * count + (story.claims[pair.b]?.article ?? 0);
		const list = byArticles.get(key);
		if (list) list.push(pair);
		else byArticles.set(key, [pair]);
	}
	const bodies = story.articles.map((_, article) => bodyOf(story, article));
	const all = new Map<number, Pair[]>();
	for (const pair of pairs) {
		const key = (story.claims[pair.a]?.article ?? 0) * count + (story.claims[pair.b]?.article ?? 0);
		const list = all.get(key);
		if (list) list.push(pair);
		else all.set(key, [pair]);
	}
	const shingles = story.articles.map((_, article) => shinglesOf(story, article));
	const kinships: Kinship[] = [];
	for (let one = 0; one < count; one++)
		for (let two = one + 1; two < count; two++) {
			const matches = oneToOne(byArticles.get(one * count + two) ?? []);
			const tau = matches.length < 3 ? 0 : tauOf(matches.map(({a, b}) => [a, b] as const));
			const shorter = Math.max(1, Math.min(bodies[one]?.length ?? 1, bodies[two]?.length ?? 1));
			const matched = matches.length / shorter;
			const copied = containment(shingles[one] ?? new Set(), shingles[two] ?? new Set());
			const same = copied > 0.98;
			const order = orderOf(bodies[one] ?? [], bodies[two] ?? [], all.get(one * count + two) ?? []);
			const fewer = Math.min(bodies[one]?.length ?? 0, bodies[two]?.length ?? 0);
			const retold =
				fewer >= LEAST_FOR_ORDER &&
				WORTH.onDiagonal * order.onDiagonal +
					WORTH.above * order.above +
					WORTH.matched * tau * matched +
					WORTH.likestTau * order.likestTau >=
					Math.max(RETOLD, RETOLD_BASE + RETOLD_SHORT / fewer);
			kinships.push({
				one,
				two,
				copied,
				tau,
				matched,
				matches,
				...order,
				derived: copied >= COPIED || retold,
				kind: same ? 'same' : copied >= COPIED ? 'wording' : 'order',
			});
		}
	return kinships;
}

/** Groups of articles (indices, sorted) by derivation; derivation is passed on: a rewrite of a rewrite is one account. */
export function originGroupsOf(count: number, kinships: readonly Kinship[]): number[][] {
	const root = Array.from({length: count}, (_, i) => i);
	const find = (i: number): number => {
		let r = i;
		while (root[r] !== r) r = root[r] ?? r;
		return r;
	};
	for (const {one, two, derived} of kinships)
		if (derived) root[Math.max(find(one), find(two))] = Math.min(find(one), find(two));
	const groups = new Map<number, number[]>();
	for (let i = 0; i < count; i++) groups.set(find(i), [...(groups.get(find(i)) ?? []), i]);
	return [...groups.values()];
}

/** The evidence for a kinship, as passages: its most telling matches. */
export function evidenceOf(story: Claims, kinship: Kinship): Evidence {
	const id = (article: number): string => story.articles[article]?.id ?? '';
	const passage = (claim: number): {article: string} & Span => {
		const {article, start, end} = story.claims[claim] ?? {article: 0, start: 0, end: 0};
		return {article: id(article), start, end};
	};
	const telling = [...kinship.matches]
		.sort((x, y) => y.logit - x.logit || x.a - y.a || x.b - y.b)
		.slice(0, MOST_EVIDENCE);
	return {
		articles: [id(kinship.one), id(kinship.two)],
		kind: kinship.kind,
		score: Math.min(1, Math.round((kinship.kind === 'order' ? kinship.tau : kinship.copied) * 1000) / 1000),
		pairs: telling.map(({a, b}) => [passage(a), passage(b)] as const),
	};
}

/** Where claims of one article should stand in a text that derives from it: along the best path in order. */
export function alignmentOf(story: Claims, {path, derived}: Kinship): Alignment | undefined {
	if (!derived || path.length < 3) return undefined;
	const anchors = path.map(([a, b]) => [story.claims[a]?.order ?? 0, story.claims[b]?.order ?? 0] as const);
	return {
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

/** Indices of the body claims of an article, in order. */
function bodyOf(story: Claims, article: number): number[] {
	const body: number[] = [];
	for (let i = story.first[article] ?? 0; i < (story.first[article + 1] ?? 0); i++)
		if (story.claims[i]?.kind === 'body') body.push(i);
	return body;
}

/** How far the likenesses of two texts lie along their diagonal, and the best path in order. */
function orderOf(
	left: readonly number[],
	right: readonly number[],
	pairs: readonly Pair[],
): Pick<Kinship, 'onDiagonal' | 'likestTau' | 'above' | 'path'> {
	const n = left.length;
	const m = right.length;
	if (n === 0 || m === 0) return {onDiagonal: 0, likestTau: 0, above: 0, path: []};
	const row = new Map(left.map((claim, i) => [claim, i]));
	const column = new Map(right.map((claim, i) => [claim, i]));
	const like = Array.from({length: n}, () => new Float64Array(m));
	const rows = new Float64Array(n);
	const columns = new Float64Array(m);
	for (const {a, b, features} of pairs) {
		const i = row.get(a);
		const j = column.get(b);
		const cells = i === undefined ? undefined : like[i];
		if (i === undefined || j === undefined || !cells) continue;
		const value = Math.max(features[OVERLAP] ?? 0, 0.8 * (features[CLAUSE] ?? 0));
		cells[j] = value;
		rows[i] = (rows[i] ?? 0) + value / m;
		columns[j] = (columns[j] ?? 0) + value / n;
	}
	// Where likeness says nothing, a sentence is most at home at its own place.
	const leant = like.map((cells, i) =>
		cells.map((value, j) => value + AT_HOME * Math.max(0, 1 - Math.abs((i + 0.5) / n - (j + 0.5) / m) / REACH)),
	);
	const path = bestPath(leant, m);
	const score = bestScore(like, m, 0);
	const rotated = Array.from({length: ROTATIONS}, (_, k) =>
		bestScore(like, m, Math.round(m * (0.2 + (0.6 * k) / (ROTATIONS - 1)))),
	);
	const mean = rotated.reduce((sum, value) => sum + value, 0) / ROTATIONS;
	const deviation = Math.sqrt(rotated.reduce((sum, value) => sum + (value - mean) ** 2, 0) / ROTATIONS);
	// A sentence that is like many others tells little: likeness counts against what is usual for both sides.
	const standsOut = (i: number, j: number): number =>
		(like[i]?.[j] ?? 0) / (0.05 + Math.sqrt(((rows[i] ?? 0) + 0.02) * ((columns[j] ?? 0) + 0.02)));
	const near = (i: number, j: number): boolean => Math.abs((i + 0.5) / n - (j + 0.5) / m) <= BAND;
	let hits = 0;
	const links: [number, number][] = [];
	for (let i = 0; i < n; i++) {
		const j = likest(m, other => standsOut(i, other));
		if (j >= 0) links.push([i, j]);
		if (j >= 0 && near(i, j)) hits++;
	}
	for (let j = 0; j < m; j++) {
		const i = likest(n, other => standsOut(other, j));
		if (i >= 0) links.push([i, j]);
		if (i >= 0 && near(i, j)) hits++;
	}
	return {
		onDiagonal: links.length < (n + m) / 2 ? 0 : hits / links.length,
		likestTau: tauOf(links),
		above: deviation === 0 ? 0 : (score - mean) / deviation,
		path: path.map(([i, j]) => [left[i] ?? 0, right[j] ?? 0]),
	};
}
const OVERLAP = FEATURES.indexOf('overlap');
const CLAUSE = FEATURES.indexOf('clause');

function likest(count: number, value: (index: number) => number): number {
	let best = -1;
	let most = 0;
	for (let i = 0; i < count; i++)
		if (value(i) > most) {
			most = value(i);
			best = i;
		}
	return best;
}

/** The pairs of rows and columns, rising in both, with the largest sum of likeness. */
function bestPath(like: readonly Float64Array[], m: number): [number, number][] {
	const n = like.length;
	const width = m + 1;
	const sums = new Float64Array((n + 1) * width);
	for (let i = 0; i < n; i++) {
		const row = like[i] as Float64Array;
		for (let j = 0; j < m; j++) {
			const at = i * width + j;
			const best = (sums[at] as number) + (row[j] as number);
			const beside = sums[at + 1] as number;
			const above = sums[at + width] as number;
			sums[at + width + 1] = best > beside && best > above ? best : beside > above ? beside : above;
		}
	}
	const path: [number, number][] = [];
	for (let i = n, j = m; i > 0 && j > 0; ) {
		const at = i * width + j;
		if (sums[at] === sums[at - width]) i--;
		else if (sums[at] === sums[at - 1]) j--;
		else path.push([--i, --j]);
	}
	return path.reverse();
}

/** The sum of the best path with the columns rotated by `shift`. */
function bestScore(like: readonly Float64Array[], m: number, shift: number): number {
	let above = new Float64Array(m + 1);
	let sums = new Float64Array(m + 1);
	for (const row of like) {
		for (let j = 0, k = shift % m; j < m; j++) {
			const best = (above[j] as number) + (row[k] as number);
			const beside = above[j + 1] as number;
			const left = sums[j] as number;
			sums[j + 1] = best > beside && best > left ? best : beside > left ? beside : left;
			if (++k === m) k = 0;
		}
		[above, sums] = [sums, above];
	}
	return above[m] as number;
}

function shinglesOf(story: Claims, article: number): Set<string> {
	const words: string[] = [];
	for (let i = story.first[article] ?? 0; i < (story.first[article + 1] ?? 0); i++) {
		const claim = story.claims[i];
		if (claim?.kind !== 'body') continue;
		for (const word of claim.words) words.push(word.quoted ? '' : word.lower);
	}
	const set = new Set<string>();
	for (let i = 0; i + SHINGLE <= words.length; i++) {
		const run = words.slice(i, i + SHINGLE);
		if (!run.includes('')) set.add(run.join(' '));
	}
	return set;
}

function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [few, many] = a.size <= b.size ? [a, b] : [b, a];
	if (few.size === 0) return 0;
	let both = 0;
	for (const run of few) if (many.has(run)) both++;
	return both / few.size;
}

function oneToOne(pairs: readonly Pair[]): Pair[] {
	const usedA = new Set<number>();
	const usedB = new Set<number>();
	const matches: Pair[] = [];
	for (const pair of [...pairs].sort((x, y) => y.logit - x.logit || x.a - y.a || x.b - y.b)) {
		if (usedA.has(pair.a) || usedB.has(pair.b)) continue;
		usedA.add(pair.a);
		usedB.add(pair.b);
		matches.push(pair);
	}
	return matches.sort((x, y) => x.a - y.a);
}

/** Kendall's tau of pairs of places, ties left out; 0 where there is nothing to compare. */
function tauOf(links: readonly (readonly [number, number])[]): number {
	let balance = 0;
	let compared = 0;
	for (const [i, [a, b]] of links.entries())
		for (let j = i + 1; j < links.length; j++) {
			const [c, d] = links[j] ?? [a, b];
			const sign = Math.sign((a - c) * (b - d));
			balance += sign;
			if (sign !== 0) compared++;
		}
	return compared === 0 ? 0 : balance / compared;
}
