// Which accounts tell one story: those that have points or names in common, and those that a third one joins. In a folder
// that holds several stories two numbers of people, or two trials, are of two events: never at odds, and never one point.
// Very short accounts may differ in all they say, so they are taken to belong to it. Worked out for the pairs that are
// asked for, each once.

import type {Claims} from './claims.ts';

/** Points and names that two accounts must share: one of either may be a chance. */
const LEAST_SHARED = 2;
/** Accounts with fewer sentences than this are taken to tell the story that the others tell. */
const LONG_ENOUGH = 7;

/** Whether the articles with the two ids tell one story. */
export type OneStory = (one: string, two: string) => boolean;

/** Of the articles of a story; `points` are the articles (ids) of each point that several state. */
export function tellOneStory({articles, claims}: Claims, points: readonly (readonly string[])[]): OneStory {
	const sentences = new Map(articles.map(({id}) => [id, 0]));
	// What an article shares with others: the keys of its names, and negative numbers for its points.
	const shares = new Map(articles.map(({id}) => [id, new Set<number>()]));
	for (const {article, kind, whole} of claims) {
		const id = articles[article]?.id ?? '';
		if (kind !== 'body') continue;
		sentences.set(id, (sentences.get(id) ?? 0) + 1);
		for (const name of whole.names) shares.get(id)?.add(name);
	}
	for (const [i, stating] of points.entries()) for (const article of stating) shares.get(article)?.add(-1 - i);
	const known = new Map<string, Map<string, boolean>>(articles.map(({id}) => [id, new Map()]));
	const meet = (one: string, two: string): boolean => {
		const row = known.get(one < two ? one : two);
		const other = one < two ? two : one;
		let met = row?.get(other);
		if (met === undefined) {
			const others = shares.get(two);
			let common = 0;
			for (const share of shares.get(one) ?? []) if (others?.has(share)) common++;
			met = common >= LEAST_SHARED;
			row?.set(other, met);
		}
		return met;
	};
	const isShort = (id: string) => (sentences.get(id) ?? 0) < LONG_ENOUGH;
	return (one, two) =>
		one === two ||
		isShort(one) ||
		isShort(two) ||
		meet(one, two) ||
		articles.some(({id}) => id !== one && id !== two && meet(one, id) && meet(id, two));
}

/** A cluster of claims (indices) cut where its articles tell several stories; each part keeps the order. */
export function apartByStory(
	{articles, claims}: Claims,
	cluster: readonly number[],
	ofOneStory: OneStory,
): readonly (readonly number[])[] {
	const idOf = (claim: number): string => articles[claims[claim]?.article ?? 0]?.id ?? '';
	const ids = new Set(cluster.map(idOf));
	const partOf = new Map<string, number>();
	let parts = 0;
	for (const first of ids) {
		if (partOf.has(first)) continue;
		const open = [first];
		for (let id = open.pop(); id !== undefined; id = open.pop()) {
			partOf.set(id, parts);
			for (const other of ids) if (!partOf.has(other) && ofOneStory(id, other)) open.push(other);
		}
		parts++;
	}
	if (parts < 2) return [cluster];
	return Array.from({length: parts}, (_, part) => cluster.filter(claim => partOf.get(idOf(claim)) === part));
}
