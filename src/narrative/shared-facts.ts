// What two texts have in common besides words: the people and places they name, and the amounts they give, however they
// are put ("312 seconds", "five minutes and twelve seconds"). A text that derives from another one brings hardly a name
// or a number of its own; an account of its own does. Says nothing about order, which is `story-order.ts`'s.

import {type Amount, amountsIn, areCompatible} from './amounts.ts';
import type {Claims} from './claims.ts';

/** The names of an article, as terms, and its amounts with the claims (indices) they stand in. */
export type Facts = {
	/** Names in sentences; a heading's words have capitals for other reasons. */
	readonly names: ReadonlySet<number>;
	readonly namesAnywhere: ReadonlySet<number>;
	readonly amounts: readonly {readonly claim: number; readonly amount: Amount}[];
};

/** The facts of a text without any. */
export const NO_FACTS: Facts = {names: new Set(), namesAnywhere: new Set(), amounts: []};

/** What an amount has in it; most sentences have none and need not be read for them. */
const COUNTS =
	/\d|\b(?:t(?:w|hr|en|hir)|f(?:ou?r|ive|if)|s(?:ix|even)|eigh|nine|eleven|hundred|thousand|[mb]illion|dozen|half|halv|quarter|noon|midnight|an? (?:minute|hour|day|week|month|year)|twice|once)/i;
/** Counts up to this say too little ("two men") to tell which sentence is meant. */
const SMALL_COUNT = 2;

/** The names and amounts of an article (index). Furniture of the page is left out. */
export function factsOf(story: Claims, article: number): Facts {
	const names = new Set<number>();
	const namesAnywhere = new Set<number>();
	const amounts: {claim: number; amount: Amount}[] = [];
	const text = story.articles[article]?.text ?? '';
	for (let index = story.first[article] ?? 0; index < (story.first[article + 1] ?? 0); index++) {
		const claim = story.claims[index];
		if (!claim || claim.kind === 'furniture') continue;
		for (const word of claim.words) {
			if (!word.name) continue;
			namesAnywhere.add(word.term);
			if (claim.kind === 'body') names.add(word.term);
		}
		if (claim.kind !== 'body') continue;
		const sentence = text.slice(claim.start, claim.end);
		if (!COUNTS.test(sentence)) continue;
		for (const amount of amountsIn(sentence, claim.start))
			if (!amount.ordinal && (amount.unit !== '' || amount.value > SMALL_COUNT)) amounts.push({claim: index, amount});
	}
	return {names, namesAnywhere, amounts};
}

/**
 * How much of what one text names and counts the other has too, 0–1, from the side on which it is more: a retelling adds
 * nothing, an account of its own adds people and numbers, and leaves out some of those that the other has. Few facts say
 * little: one and a half are added that are not shared, half of one that is.
 */
export function knownFacts(one: Facts, two: Facts): number {
	const known = (mine: Facts, theirs: Facts): number => {
		let shared = 0.5;
		for (const name of mine.names) if (theirs.namesAnywhere.has(name)) shared++;
		for (const {amount} of mine.amounts) if (theirs.amounts.some(other => fits(amount, other.amount))) shared++;
		return shared / (mine.names.size + mine.amounts.length + 1.5);
	};
	return Math.max(known(one, two), known(two, one));
}

const fits = (x: Amount, y: Amount): boolean => x.unit === y.unit && areCompatible(x, y);

/** Pairs of claims that give one amount which no other sentence of either text gives, each once. */
export function sameAmounts(one: Facts, two: Facts): (readonly [number, number])[] {
	const found: (readonly [number, number])[] = [];
	for (const {amount, claim} of one.amounts) {
		const there = two.amounts.filter(other => fits(amount, other.amount));
		const first = there[0];
		if (!first || there.some(other => other.claim !== first.claim)) continue;
		const back = one.amounts.filter(other => there.some(({amount: theirs}) => fits(other.amount, theirs)));
		if (back.every(other => other.claim === claim) && !found.some(([a, b]) => a === claim && b === first.claim))
			found.push([claim, first.claim]);
	}
	return found;
}

/**
 * How many amounts of one unit stand in sentences that answer each other (pairs of claims, indices), the same in both and
 * not: who retells a text may get a number wrong, but not most of them.
 */
export function amountsCompared(
	one: Facts,
	two: Facts,
	answering: readonly (readonly [number, number])[],
): {readonly same: number; readonly apart: number} {
	let [same, apart] = [0, 0];
	for (const [a, b] of answering) {
		const theirs = two.amounts.filter(({claim}) => claim === b);
		for (const {claim, amount} of one.amounts) {
			if (claim !== a || !theirs.some(other => other.amount.unit === amount.unit)) continue;
			if (theirs.some(other => fits(amount, other.amount))) same++;
			else apart++;
		}
	}
	return {same, apart};
}
