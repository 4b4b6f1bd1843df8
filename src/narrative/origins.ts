// Which articles derive from one another and so count as one account: a repost, a condensed rewrite, a paraphrase.
// Two signs, each enough: long runs of equal words outside quotations, and a retelling: the likenesses of the two texts
// lie in one order, far beyond what chance gives, and one of them names and counts hardly anything that the other does
// not. Accounts of one event share its quotations and much of its order, but not their people and numbers. The evidence
// is kept to be checked.

import type {Span} from '../text/span.ts';
import type {Claims} from './claims.ts';
import type {Evidence} from './narrative.ts';
import {FEATURES, type Pair} from './pair-features.ts';
import {amountsCompared, factsOf, knownFacts, NO_FACTS, sameAmounts} from './shared-facts.ts';
import {bestPath, type Grid, inPlace, orderOf} from './story-order.ts';

/** Share of the shorter text's word 5-grams that stand in the other, from which one is a copy of the other. */
const COPIED = 0.15;
/**
 * What the signs of a retelling are worth, as log-odds: a logistic regression over the 159 pairs of articles of the
 * first development stories and the seeds, ridge 0.3. With the pairs of a story left out in turn it erred on four; of the
 * 427 pairs of all stories labelled since that are no copies it errs on nine.
 * A short text has few sentences, which stand in order by chance: `short` is for 1 / sentences of the shorter one.
 */
const WORTH = {base: -13.7, atHome: 2.7, inOrder: 10.3, known: 10, inPlace: 7.8, short: -46} as const;
/** Texts shorter than this many sentences show an order by chance. */
const LEAST_FOR_ORDER = 7;
/** Log-odds of a retelling that nothing can show: a text is too short, or most of what both count they count differently. */
const NOT_SHOWN = -6;
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
	/** Pairs that show it, the most telling first: best one-to-one matches; of a retelling, those that lie in its order. */
	readonly telling: readonly Pair[];
	/** How far the likenesses lie in one order, beyond what chance gives, up to 1. */
	readonly inOrder: number;
	/** The best path: pairs of claims (indices), rising in both. */
	readonly path: readonly (readonly [number, number])[];
	/** Log-odds that one of the two retells the other; `NOT_SHOWN` where nothing can show it. */
	readonly retold: number;
	readonly derived: boolean;
	readonly kind: Evidence['kind'];
};

/** Compares every two articles. `pairs` must carry log-odds. */
export function kinshipsOf(story: Claims, pairs: readonly Pair[]): Kinship[] {
	const count = story.articles.length;
	const bodies = story.articles.map((_, article) => bodyOf(story, article));
	const byArticles = new Map<number, Pair[]>();
	for (const pair of pairs) {
		const key = (story.claims[pair.a]?.article ?? 0) * count + (story.claims[pair.b]?.article ?? 0);
		const list = byArticles.get(key);
		if (list) list.push(pair);
		else byArticles.set(key, [pair]);
	}
	const shingles = story.articles.map((_, article) => shinglesOf(story, article));
	const facts = story.articles.map((_, article) => factsOf(story, article));
	const kinships: Kinship[] = [];
	for (let one = 0; one < count; one++)
		for (let two = one + 1; two < count; two++) {
			const between = byArticles.get(one * count + two) ?? [];
			const [left, right] = [bodies[one] ?? [], bodies[two] ?? []];
			const fewer = Math.min(left.length, right.length);
			const copied = containment(shingles[one] ?? new Set(), shingles[two] ?? new Set());
			const [mine, theirs] = [facts[one] ?? NO_FACTS, facts[two] ?? NO_FACTS];
			const amounts = sameAmounts(mine, theirs).map(([a, b]) => [left.indexOf(a), right.indexOf(b)] as const);
			const order = orderOf(gridOf(left, right, between, bothLikenessesOf, amounts));
			const path = bestPath(gridOf(left, right, between, sharedWeightOf, [])).map(
				([i, j]) => [left[i] ?? 0, right[j] ?? 0] as const,
			);
			const answering = oneToOne(between).map(({a, b}) => [a, b] as const);
			const {same, apart} = amountsCompared(mine, theirs, answering);
			const retold =
				fewer < LEAST_FOR_ORDER || apart > same
					? NOT_SHOWN
					: WORTH.base +
						WORTH.atHome * order.atHome +
						WORTH.inOrder * order.inOrder +
						WORTH.known * knownFacts(mine, theirs) +
						WORTH.inPlace * inPlace(amounts, left.length, right.length) +
						WORTH.short / fewer;
			kinships.push({
				one,
				two,
				copied,
				telling: byLikelihood(copied >= COPIED ? oneToOne(between) : between.filter(onPath(path))),
				inOrder: order.inOrder,
				path,
				retold,
				derived: copied >= COPIED || retold > 0,
				kind: copied > 0.98 ? 'same' : copied >= COPIED ? 'wording' : 'order',
			});
		}
	return kinships;
}

const byLikelihood = (pairs: readonly Pair[]): Pair[] =>
	[...pairs].sort((x, y) => y.logit - x.logit || x.a - y.a || x.b - y.b);

/** Whether a pair lies on the path and is likely enough to be shown for it. */
function onPath(path: Kinship['path']): (pair: Pair) => boolean {
	const partner = new Map(path);
	return ({a, b, logit}) => partner.get(a) === b && logit > SHOWN;
}
/** Log-odds from which a pair in order is shown as evidence: a paraphrase seldom has a match. */
const SHOWN = -2;

/** Likeness of a pair for the path along which two texts run: what it shares, the whole or its best clauses. */
const sharedWeightOf = ({features}: Pair): number =>
	Math.max(features[OVERLAP] ?? 0, CLAUSE_COUNTS * (features[CLAUSE] ?? 0));

/** Likeness for the question whether texts stand in one order: what a pair shares and how likely it is one claim agree. */
const bothLikenessesOf = (pair: Pair): number =>
	Math.sqrt(sharedWeightOf(pair) / (1 + Math.exp(-(pair.logit + WEAK) / SPREAD)));
const WEAK = 1;
const SPREAD = 0.9;
const CLAUSE_COUNTS = 0.8;
const OVERLAP = FEATURES.indexOf('overlap');
const CLAUSE = FEATURES.indexOf('clause');

/** Sentences of two articles against one another, by their places in `left` and `right`, as those of `amounts` are. */
function gridOf(
	left: readonly number[],
	right: readonly number[],
	pairs: readonly Pair[],
	likenessOf: (pair: Pair) => number,
	amounts: readonly (readonly [number, number])[],
): Grid {
	const row = new Map(left.map((claim, i) => [claim, i]));
	const column = new Map(right.map((claim, i) => [claim, i]));
	const grid = left.map(() => new Float64Array(right.length));
	const put = (i: number | undefined, j: number | undefined, value: number): void => {
		const cells = grid[i ?? -1];
		if (cells && j !== undefined) cells[j] = Math.max(cells[j] ?? 0, value);
	};
	for (const pair of pairs) put(row.get(pair.a), column.get(pair.b), likenessOf(pair));
	for (const [i, j] of amounts) put(i, j, LIKE_BY_AMOUNT);
	return {rows: grid, width: right.length};
}
/** How like two sentences are that alone in their texts give one amount, however it is put. */
const LIKE_BY_AMOUNT = 0.6;

/**
 * Groups of articles (indices, sorted) by derivation. Copying is passed on: a copy of a copy is one account. A retelling is
 * only likely, and two accounts that each resemble a third by chance are not one: groups are joined, the likeliest first,
 * by the mean log-odds of all their pairs (average linkage; Sokal and Michener 1958, "A statistical method for evaluating
 * systematic relationships").
 */
export function originGroupsOf(count: number, kinships: readonly Kinship[]): number[][] {
	const groups = new Map(Array.from({length: count}, (_, i) => [i, [i]]));
	/** Log-odds summed over all pairs of two groups, which go by their first article. */
	const odds = Array.from({length: count}, () => new Float64Array(count));
	const rowOf = (group: number): Float64Array => odds[group] as Float64Array;
	for (const {one, two, retold} of kinships) {
		rowOf(one)[two] = retold;
		rowOf(two)[one] = retold;
	}
	const join = (x: number, y: number): void => {
		groups.set(
			x,
			[...(groups.get(x) ?? []), ...(groups.get(y) ?? [])].sort((i, j) => i - j),
		);
		groups.delete(y);
		for (const other of groups.keys()) {
			rowOf(x)[other] = (rowOf(x)[other] ?? 0) + (rowOf(y)[other] ?? 0);
			rowOf(other)[x] = rowOf(x)[other] ?? 0;
		}
	};
	const groupOf = (article: number): number =>
		[...groups].find(([, members]) => members.includes(article))?.[0] ?? article;
	for (const {one, two, copied} of kinships) {
		if (copied < COPIED) continue;
		const [x, y] = [groupOf(one), groupOf(two)];
		if (x !== y) join(Math.min(x, y), Math.max(x, y));
	}
	for (;;) {
		let best = 0;
		let likeliest: readonly [number, number] | undefined;
		for (const [x, left] of groups)
			for (const [y, right] of groups) {
				if (y <= x) continue;
				const mean = (rowOf(x)[y] ?? 0) / (left.length * right.length);
				if (mean > best) {
					best = mean;
					likeliest = [x, y];
				}
			}
		if (!likeliest) break;
		join(...likeliest);
	}
	return [...groups.values()];
}

/** The evidence for a kinship, as passages: its most telling matches. */
export function evidenceOf(story: Claims, kinship: Kinship): Evidence {
	const id = (article: number): string => story.articles[article]?.id ?? '';
	const passage = (claim: number): {article: string} & Span => {
		const {article, start, end} = story.claims[claim] ?? {article: 0, start: 0, end: 0};
		return {article: id(article), start, end};
	};
	return {
		articles: [id(kinship.one), id(kinship.two)],
		kind: kinship.kind,
		score: Math.min(1, Math.round((kinship.kind === 'order' ? kinship.inOrder : kinship.copied) * 1000) / 1000),
		pairs: kinship.telling.slice(0, MOST_EVIDENCE).map(({a, b}) => [passage(a), passage(b)] as const),
	};
}

/** Indices of the body claims of an article, in order. */
export function bodyOf(story: Claims, article: number): number[] {
	const body: number[] = [];
	for (let i = story.first[article] ?? 0; i < (story.first[article + 1] ?? 0); i++)
		if (story.claims[i]?.kind === 'body') body.push(i);
	return body;
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
	for (const pair of byLikelihood(pairs)) {
		if (pair.logit <= MATCH) break;
		if (usedA.has(pair.a) || usedB.has(pair.b)) continue;
		usedA.add(pair.a);
		usedB.add(pair.b);
		matches.push(pair);
	}
	return matches.sort((x, y) => x.a - y.a);
}
