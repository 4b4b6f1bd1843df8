// Which articles derive from one another and so count as one account: a repost, a condensed rewrite, a paraphrase.
// Two signs, each enough: long runs of equal words outside quotations, and the same points in the same order. Shared
// quotations are evidence of one event, not of copying. The evidence is kept for the reader to check.

import type {Span} from '../text/span.ts';
import type {Claims} from './claims.ts';
import type {Alignment, Pair} from './likeness.ts';
import type {Evidence} from './narrative.ts';

/** Share of the shorter text's word 5-grams that stand in the other, from which one is a copy of the other. */
const COPIED = 0.15;
/** Kendall's tau, number of matches and share of the shorter text matched from which order shows a derivation. */
const SAME_ORDER = 0.7;
const LEAST_MATCHES = 8;
const LEAST_MATCHED = 0.5;
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
	const shingles = story.articles.map((_, article) => shinglesOf(story, article));
	const lengths = story.articles.map((_, article) => claimsIn(story, article));
	const kinships: Kinship[] = [];
	for (let one = 0; one < count; one++)
		for (let two = one + 1; two < count; two++) {
			const matches = oneToOne(byArticles.get(one * count + two) ?? []);
			const tau = kendall(matches);
			const shorter = Math.max(1, Math.min(lengths[one] ?? 1, lengths[two] ?? 1));
			const matched = matches.length / shorter;
			const copied = containment(shingles[one] ?? new Set(), shingles[two] ?? new Set());
			const same = copied > 0.98;
			const byOrder = tau >= SAME_ORDER && matches.length >= LEAST_MATCHES && matched >= LEAST_MATCHED;
			kinships.push({
				one,
				two,
				copied,
				tau,
				matched,
				matches,
				derived: copied >= COPIED || byOrder,
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

/** Where claims of one article should stand in the other, by interpolation between sure matches. */
export function alignmentOf(story: Claims, kinship: Kinship): Alignment {
	const anchors = longestRising(kinship.matches.filter(match => match.logit > 1)).map(
		({a, b}) => [story.claims[a]?.order ?? 0, story.claims[b]?.order ?? 0] as const,
	);
	const derived = kinship.derived ? 1 : 0;
	if (anchors.length < 4 || kinship.tau < 0.5) return {derived, expected: () => undefined};
	const expected = (claim: number): number => {
		const order = story.claims[claim]?.order ?? 0;
		const next = anchors.findIndex(([a]) => a >= order);
		const after = next < 0 ? undefined : anchors[next];
		const before = next < 0 ? anchors.at(-1) : anchors[next - 1];
		if (after && after[0] === order) return after[1];
		if (before && after) return before[1] + ((order - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
		if (before) return before[1] + (order - before[0]);
		return after ? after[1] - (after[0] - order) : 0;
	};
	return {derived, expected};
}

const claimsIn = (story: Claims, article: number): number => {
	let count = 0;
	for (let i = story.first[article] ?? 0; i < (story.first[article + 1] ?? 0); i++)
		if (story.claims[i]?.kind === 'body') count++;
	return count;
};

function shinglesOf(story: Claims, article: number): Set<string> {
	const words: string[] = [];
	for (let i = story.first[article] ?? 0; i < (story.first[article + 1] ?? 0); i++) {
		const claim = story.claims[i];
		if (!claim || claim.kind !== 'body') continue;
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

/** Kendall's tau of matches that are sorted by `a`; no two share an end, so there are no ties. */
function kendall(matches: readonly Pair[]): number {
	const n = matches.length;
	if (n < 3) return 0;
	let balance = 0;
	for (let i = 0; i < n; i++)
		for (let j = i + 1; j < n; j++) balance += (matches[j]?.b ?? 0) > (matches[i]?.b ?? 0) ? 1 : -1;
	return balance / ((n * (n - 1)) / 2);
}

/** The longest run of matches (sorted by `a`) whose `b` rises: the diagonal without its outliers. */
function longestRising(matches: readonly Pair[]): Pair[] {
	const length: number[] = [];
	const from: number[] = [];
	let last = -1;
	for (const [i, match] of matches.entries()) {
		length[i] = 1;
		from[i] = -1;
		for (let j = 0; j < i; j++)
			if ((matches[j]?.b ?? 0) < match.b && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
				length[i] = (length[j] ?? 0) + 1;
				from[i] = j;
			}
		if (last < 0 || (length[i] ?? 0) > (length[last] ?? 0)) last = i;
	}
	const run: Pair[] = [];
	for (let i = last; i >= 0; i = from[i] ?? -1) run.unshift(matches[i] as Pair);
	return run;
}
