// What is measured of a pair: numbers that conflict, and a third account that resembles both, which speaks for the pair
// where it is no copy of one of them.

import {describe, expect, it} from 'vitest';
import {claimsOf} from '../../src/narrative/claims.ts';
import {compare} from '../../src/narrative/narrate.ts';
import {AT} from '../../src/narrative/pair-features.ts';
import {articleOf} from '../support/articles.ts';

const OWN = `The library of Tamworth Hill will shut on Sundays from May, the council decided.

Its caretaker, Oskar Lindqvist, leaves after 31 years at the same desk.

Readers collected 4,100 signatures against the plan in two weeks.`;

const OTHER = `Sunday readers lose their library: Tamworth Hill's council voted for it on Tuesday evening.

More than four thousand people had signed a petition of readers.

The swimming bath loses its sauna too, said councillor Petra Quist.`;

const THIRD = `A petition signed by readers came too late in Tamworth Hill, where the council took its vote.

The library keeps to weekdays and closes on Sundays as of May.`;

/** How much a third claim speaks for the first sentences of `OWN` and `OTHER`, with `more` beside them. */
const thirdOf = (...more: string[]): number => {
	const articles = [OWN, OTHER, ...more].map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}));
	const story = claimsOf(articles);
	const first = (article: number): number => story.claims.findIndex(claim => claim.article === article);
	const pair = compare(story).pairs.find(({a, b}) => a === first(0) && b === first(1));
	return pair?.features[AT.third] ?? Number.NaN;
};

describe('two numbers of one noun', () => {
	const conflictOf = (one: string, two: string): number => {
		const articles = [one, two].map((text, i) => ({
			...articleOf(`${text} Rain fell all night.`),
			id: `t${i}`,
			file: `t${i}.txt`,
		}));
		const story = claimsOf(articles);
		const [pair] = compare(story).pairs;
		return pair?.features[AT.quantityConflict] ?? Number.NaN;
	};

	it('are at odds where one could be meant for the other, not where they are far apart', () => {
		expect(conflictOf('Eight people died on the train.', 'Eleven people on the train died.')).toBe(1);
		expect(conflictOf('Eight people died on the train.', 'There were 221 people on the train.')).toBe(0);
	});
});

describe('a third account', () => {
	it('that tells the same speaks for two sentences', () => expect(thirdOf(THIRD)).toBeGreaterThan(0));

	it('that is a copy of one of the two says nothing new', () => {
		expect(thirdOf()).toBe(0);
		expect(thirdOf(OWN)).toBe(0);
		expect(thirdOf(OTHER)).toBe(0);
	});
});
