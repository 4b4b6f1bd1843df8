// Which results are of one vote: as many votes in all, and nobody tells of a second vote. Made up.

import {describe, expect, it} from 'vitest';
import {claimsOf} from '../../src/narrative/claims.ts';
import {toldIn} from '../../src/narrative/told-amounts.ts';
import {areOfOneVote, areOfOtherBodies, loneVotesIn} from '../../src/narrative/vote-results.ts';
import {articleOf} from '../support/articles.ts';

const resultsIn = (...texts: string[]) => {
	const articles = texts.map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}`}));
	return toldIn(claimsOf(articles), id => id).filter(({amount}) => amount.unit === 'score');
};

describe('two results', () => {
	it.each([
		['The jury voted seven to two on Monday.', 'It was closer than thought: eight to one.', true],
		['The jury voted seven to two on Monday.', 'The assembly voted 98 to 74.', false],
		['The team beat the guests, 7-2, at home.', 'It was closer than thought: eight to one.', false],
	])('%s / %s', (one, two, expected) => {
		const [x, y] = resultsIn(one, two);
		expect(x && y && areOfOneVote(x, y)).toBe(expected);
	});

	it('stand alone unless an account tells of two votes of as many', () => {
		const [one, two] = ['The jury voted seven to two on Monday.', 'It was close, I am told: eight to one.'];
		expect(loneVotesIn(resultsIn(one, two)).size).toBe(2);
		expect(loneVotesIn(resultsIn(`${one} On the barn it voted five to four.`, two)).size).toBe(0);
		expect(loneVotesIn(resultsIn(one, 'The team won the game: eight to one.')).size).toBe(1);
	});

	it.each([
		['The city council voted 31 to 28.', 'The council’s building committee voted seven to two.', true],
		['The House voted 228 to 206.', 'The Senate voted 52-48.', true],
		['Parliament voted 98 to 74.', 'Lawmakers voted 98 to 72.', false],
	])('are of other bodies: %s / %s', (one, two, expected) => {
		const [x, y] = resultsIn(one, two);
		expect(x && y && areOfOtherBodies(x, y)).toBe(expected);
	});
});
