// What stands in one claim of a text only. How much it is worth is fitted; see likeness-weights.ts.

import {describe, expect, test} from 'vitest';
import {claimsOf} from '../../src/narrative/claims.ts';
import {quotedAlike, singularFigure, singularsOf, singularTerms} from '../../src/narrative/singular.ts';
import {articleOf} from '../support/articles.ts';

const articleFrom = (id: string, text: string) => ({...articleOf(text), id, file: `${id}.txt`});

const between = (left: string, right: string) => {
	const story = claimsOf([articleFrom('a', left), articleFrom('b', right)]);
	const all = singularsOf(story);
	const at = (article: number, order: number): number => (story.first[article] ?? 0) + order;
	const one = (a: number, b: number) => [all[at(0, a)], all[at(1, b)]] as const;
	return {
		terms: (a: number, b: number) => {
			const [x, y] = one(a, b);
			return x && y ? singularTerms(x, y) : -1;
		},
		figure: (a: number, b: number) => {
			const [x, y] = one(a, b);
			return x !== undefined && y !== undefined && singularFigure(x, y);
		},
		quoted: (a: number, b: number) => {
			const [x, y] = [story.claims[at(0, a)], story.claims[at(1, b)]];
			return x && y ? quotedAlike(x, y) : -1;
		},
	};
};

describe('a term that two texts have once each', () => {
	test('counts for the two sentences that have it, however common it is in the story', () => {
		const {terms} = between('The dam broke. Engineers blamed the gate.', 'A gate gave way. Nobody slept.');
		expect(terms(1, 0)).toBe(1);
		expect(terms(0, 0)).toBe(0);
	});

	test('does not count where one of the texts has it again', () => {
		const {terms} = between('The gate broke. Engineers blamed the gate.', 'A gate gave way. Nobody slept.');
		expect(terms(1, 0)).toBe(0);
	});
});

describe('a figure that two texts give once each', () => {
	test('joins sentences that share no word, whatever unit it is told in', () => {
		const {figure} = between('Rain came. The ridge lies 12 km off.', 'It is 12,000 metres to the crest. Rain came.');
		expect(figure(1, 0)).toBe(true);
	});

	test('has to count the same up to a dozen', () => {
		const {figure} = between('Six ministers flew in.', 'They spoke for less than the six that had been announced.');
		expect(figure(0, 0)).toBe(false);
	});

	test('has to be of one thing, not only to be followed by one verb', () => {
		const {figure} = between('Six officers were treated there.', 'Six protesters were treated there.');
		expect(figure(0, 0)).toBe(false);
		expect(between('Six homes were lost.', 'They rebuilt six houses.').figure(0, 0)).toBe(true);
	});

	test('is no age: it tells who, not what', () => {
		const {figure} = between('Idris Fallon, 34, went home.', 'A bullet hit the 34-year-old.');
		expect(figure(0, 0)).toBe(false);
	});

	test('does not count where a text gives it twice', () => {
		const {figure} = between('The 37 cases grew. Of 37 patients most left.', 'There were 37 cases.');
		expect(figure(0, 0)).toBe(false);
	});
});

test('two wordings of one quotation are alike by their content', () => {
	const {quoted} = between('"The minutes do not stop a fever," she said.', '"Minutes don\'t stop fevers," he said.');
	expect(quoted(0, 0)).toBe(1);
});
