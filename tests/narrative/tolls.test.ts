// The toll of the event a story is about, in whatever words its accounts tell it. Every text is made up.

import {describe, expect, it} from 'vitest';
import {claimsOf} from '../../src/narrative/claims.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import {toldIn} from '../../src/narrative/told-amounts.ts';
import {tollsIn} from '../../src/narrative/tolls.ts';
import type {Article} from '../../src/text/article.ts';
import {articleOf} from '../support/articles.ts';

const story = (...texts: string[]): Article[] =>
	texts.map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}`}));

/** The pairs of amounts of two accounts that are one toll. */
const tolls = (one: string, two: string): string[] => {
	const told = toldIn(claimsOf(story(one, two)), id => id);
	const areOneToll = tollsIn(told);
	const shown = ({article, amount}: (typeof told)[number]) => article.text.slice(amount.start, amount.end);
	return told.flatMap(a =>
		told.filter(b => a.claim.article < b.claim.article && areOneToll(a, b)).map(b => `${shown(a)} / ${shown(b)}`),
	);
};

describe('one toll', () => {
	it.each([
		[
			'Nine people were killed when a ferry hit the pier.',
			'Eleven people lost their lives and 55 were rescued.',
			'Nine / Eleven',
		],
		['The blast left seven people dead.', 'At the hospital eleven bodies have been counted.', 'seven / eleven'],
		['An earthquake has killed 44 people.', 'The morgues of the province had registered 58 dead.', '44 / 58'],
		['The death toll rose to 44.', 'Nine are dead, and the valley is dark.', '44 / Nine'],
		['Thirty people were injured at the gate.', 'Police say 41 were hurt.', 'Thirty / 41'],
		['All 42 signed a pledge.', 'On Monday all forty-eight will go home.', '42 / forty-eight'],
		['A fire killed four workers and injured 17 others.', 'Of the workers 20 were taken to hospital.', '17 / 20'],
		['Four people are missing.', 'Six residents were still unaccounted for.', 'Four / Six'],
	])('%s / %s', (one, two, pair) => expect(tolls(one, two)).toEqual([pair]));
});

describe('not one toll', () => {
	const NINE = 'Nine people were killed when a ferry hit the pier.';
	it.each([
		['of all, of whom another account knows', 'All 42 signed a pledge.', 'All 48 will go home, 42 of them on foot.'],
		['of another year', NINE, 'In 2011 eleven people died there.'],
		['of another day', NINE, 'On Aug. 20 a fire killed eleven people.'],
		['of other people', NINE, 'Eleven soldiers were killed in the north.'],
		['of what may come', NINE, 'The leak could kill eleven people.'],
		['of a part', NINE, 'Eleven of the people killed were children.'],
		['of another kind', NINE, 'Eleven people were injured.'],
		['of another country', 'Nine people died in Poland.', 'Eleven people died in Norway.'],
		['of an account that has two', NINE, 'Eleven people died at sea. Two people died on the road.'],
		['far down in a text', NINE, `${'The night was long. '.repeat(9)}Eleven people died.`],
	])('%s', (_, one, two) => expect(tolls(one, two)).toEqual([]));
});

it('is told to the reader though the sentences have nothing in common', () => {
	const rest = 'Mayor Anna Holt asked the people of Torvik to keep calm and stay at home.';
	const {differences} = narrate(
		story(
			`Nine people were killed when a ferry hit the pier at Torvik. ${rest}`,
			`Eleven people lost their lives and 55 were brought ashore. ${rest}`,
		),
	);
	expect(differences.map(({values}) => values.map(({value}) => value))).toEqual([['Nine', 'Eleven']]);
});
