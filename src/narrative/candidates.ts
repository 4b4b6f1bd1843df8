// Which pairs of claims are worth comparing: those of different articles that share a term rare enough to tell
// something. From an inverted index with a cut on long postings, so that the work grows with the shared rare terms and
// not with the square of the claims. The overlap found on the way is handed on.

import type {Claims} from './claims.ts';

/** Two claims (indices, `a < b`) and the weight they share, as a share of the smaller one's weight. */
export type Candidate = {readonly a: number; readonly b: number};

/** A term in more claims than this brings no pairs of its own: it is counted where another term brought them. */
const LONGEST_POSTING = 48;
/** Near-synonyms bring pairs only where both sides are rare. */
const LONGEST_NEAR_POSTING = 24;
/** Pairs that share less than this part of the smaller claim's weight are not looked at. */
const LEAST_SHARED = 0.06;
/** Most partners that one claim keeps in one other article. */
const MOST_PARTNERS = 12;

/** What a loose near-synonym counts against a near one. */
const LOOSELY = 0.8;
const NONE: ReadonlyMap<number, number> = new Map();

/** Candidate pairs in order of (a, b). Headings take part, furniture does not. */
export function candidatesOf({claims, vocabulary}: Claims): Candidate[] {
	const groups = claims.map(({whole, kind}) => {
		const all = new Map(kind === 'furniture' ? [] : whole.groups);
		if (kind !== 'furniture')
			for (const [term, share] of whole.terms) {
				const weight = LOOSELY * share * (vocabulary.weights[term] ?? 0);
				for (const group of vocabulary.loose[term] ?? []) all.set(group, Math.max(weight, all.get(group) ?? 0));
			}
		return all;
	});
	const postings: number[][] = vocabulary.keys.map(() => []);
	const nearPostings = new Map<number, number[]>();
	for (const [index, claim] of claims.entries()) {
		if (claim.kind === 'furniture') continue;
		for (const term of claim.whole.terms.keys()) {
			postings[term]?.push(index);
		}
		for (const group of (groups[index] ?? NONE).keys()) {
			const list = nearPostings.get(group);
			if (list) list.push(index);
			else nearPostings.set(group, [index]);
		}
	}
	const pairs: Candidate[] = [];
	const shared = new Float64Array(claims.length);
	for (const [a, claim] of claims.entries()) {
		if (claim.kind === 'furniture' || claim.whole.weight === 0) continue;
		const touched: number[] = [];
		const add = (b: number, weight: number): void => {
			if (b <= a || claims[b]?.article === claim.article) return;
			if (shared[b] === 0) touched.push(b);
			shared[b] = (shared[b] ?? 0) + weight;
		};
		for (const [term, share] of claim.whole.terms) {
			const list = postings[term] ?? [];
			if (list.length > LONGEST_POSTING) continue;
			for (const b of list) add(b, share * (vocabulary.weights[term] ?? 0));
		}
		for (const [group, weight] of groups[a] ?? NONE) {
			const list = nearPostings.get(group) ?? [];
			if (list.length > LONGEST_NEAR_POSTING) continue;
			for (const b of list) add(b, 0.5 * Math.min(weight, groups[b]?.get(group) ?? 0));
		}
		const byArticle = new Map<number, number[]>();
		for (const b of touched) {
			const other = claims[b];
			if (!other || (shared[b] ?? 0) < LEAST_SHARED * Math.min(claim.whole.weight, other.whole.weight)) continue;
			const list = byArticle.get(other.article);
			if (list) list.push(b);
			else byArticle.set(other.article, [b]);
		}
		const kept: number[] = [];
		for (const list of byArticle.values()) {
			list.sort((x, y) => strength(y) - strength(x) || x - y);
			kept.push(...list.slice(0, MOST_PARTNERS));
		}
		kept.sort((x, y) => x - y);
		for (const b of kept) pairs.push({a, b});
		for (const b of touched) shared[b] = 0;

		function strength(b: number): number {
			return (shared[b] ?? 0) / (claim.whole.weight + (claims[b]?.whole.weight ?? 0));
		}
	}
	return pairs;
}
