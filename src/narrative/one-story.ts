// Which accounts tell one story: those that have points or names in common, and those that a third one joins. In a folder
// that holds several stories two numbers of people, or two trials, are of two events and never at odds. Very short
// accounts may differ in all they say, so they are taken to belong to it. Worked out for the pairs that are asked for.

import type {Claims} from './claims.ts';
import type {KeyPoint} from './narrative.ts';

/** Points and names that two accounts must share: one of either may be a chance. */
const LEAST_SHARED = 2;
/** Accounts with fewer sentences than this are taken to tell the story that the others tell. */
const LONG_ENOUGH = 7;

/** Whether the articles with the two ids tell one story. */
export function tellOneStory(
	{articles, claims}: Claims,
	points: readonly KeyPoint[],
): (one: string, two: string) => boolean {
	const sentences = new Map(articles.map(({id}) => [id, 0]));
	// What an article shares with others: the keys of its names, and negative numbers for its points.
	const shares = new Map(articles.map(({id}) => [id, new Set<number>()]));
	for (const {article, kind, whole} of claims) {
		const id = articles[article]?.id ?? '';
		if (kind !== 'body') continue;
		sentences.set(id, (sentences.get(id) ?? 0) + 1);
		for (const name of whole.names) shares.get(id)?.add(name);
	}
	for (const [i, {citations}] of points.entries()) for (const {article} of citations) shares.get(article)?.add(-1 - i);
	const meet = (one: string, two: string): boolean => {
		const others = shares.get(two);
		let common = 0;
		for (const share of shares.get(one) ?? []) if (others?.has(share) && ++common >= LEAST_SHARED) return true;
		return false;
	};
	const isShort = (id: string) => (sentences.get(id) ?? 0) < LONG_ENOUGH;
	return (one, two) =>
		isShort(one) ||
		isShort(two) ||
		meet(one, two) ||
		articles.some(({id}) => id !== one && id !== two && meet(one, id) && meet(id, two));
}
