// What is denied of everybody is at odds with what befell somebody, and with nothing else. Every text is made up.

import {describe, expect, it} from 'vitest';
import {narrate} from '../../src/narrative/narrate.ts';
import {articleOf} from '../support/articles.ts';

/** The two sentences as told by two accounts of one town; the differences that are found, by their values. */
const odds = (one: string, two: string): string[] =>
	narrate([
		{
			...articleOf(`Holloway lies on the river Senn, where Mayor Ruth Adeyemi lives. ${one} Rain fell all night.`),
			id: 'a',
			file: 'a.txt',
		},
		{
			...articleOf(`The mayor of Holloway on the Senn is Ruth Adeyemi. ${two} The shops were shut.`),
			id: 'b',
			file: 'b.txt',
		},
	]).differences.map(({values}) => values.map(({value}) => value).join(' / '));

describe('a denial of everybody', () => {
	it.each([
		['No one has been arrested, a police spokesman said.', 'The night manager was arrested on Tuesday.'],
		['Police have made no arrests.', 'The night manager, Colin Marsh, was arrested.'],
		['No one has been charged.', 'The manager was charged with theft on Monday.'],
		['Nobody was hurt in the fire.', 'Three people were hurt in the fire.'],
		['None of the passengers was hurt.', 'Four passengers were hurt.'],
	])('%s / %s', (one, two) => expect(odds(one, two)).toEqual([`${one} / ${two}`]));
});

describe('no denial of everybody', () => {
	it.each([
		['of some', 'Nobody in the second car was hurt.', 'Three people were hurt.'],
		['of others', 'No passengers were arrested.', 'The night manager was arrested on Tuesday.'],
		['beside what might be', 'No one has been arrested.', 'The manager could be arrested on Tuesday.'],
		['of another time', 'No one has been arrested.', 'A manager of the plant was arrested in 2019.'],
		['of how badly', 'No one was seriously hurt in the fire.', 'Three people were hurt in the fire.'],
	])('%s', (_, one, two) => expect(odds(one, two)).toEqual([]));
});
