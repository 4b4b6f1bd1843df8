// Whose age a text gives: it must stand beside the name, before or behind it. Made up.

import {describe, expect, it} from 'vitest';
import {ownerOf} from '../../src/narrative/age-owners.ts';
import {amountsIn} from '../../src/narrative/amounts.ts';
import {castOf} from '../../src/narrative/cast.ts';
import {articleOf} from '../support/articles.ts';

const HOME = ' Idris Fallon said so. Luzia Ferrante said so. Idris Fallon said it again, and Luzia Ferrante too.';
const owners = (text: string) => {
	const article = articleOf(text + HOME);
	const mentions = castOf([article]).mentions[0] ?? [];
	return amountsIn(text)
		.filter(({unit}) => unit === 'age')
		.map(amount => ownerOf(amount, mentions, article.text)?.name ?? null);
};

describe('an age', () => {
	it.each([
		['Idris Fallon, 34, had walked home.', ['Idris Fallon']],
		['Fallon (34) had walked home.', ['Idris Fallon']],
		['Idris Fallon, aged 34, had walked home.', ['Idris Fallon']],
		['They mourn the 34-year-old tram mechanic Idris Fallon.', ['Idris Fallon']],
		['Firefighters freed a 9-year-old girl, Luzia Ferrante, at noon.', ['Luzia Ferrante']],
		['Luzia Ferrante, a girl of nine, was freed.', ['Luzia Ferrante']],
		['Idris Fallon, 34, and Luzia Ferrante, 9, were there.', ['Idris Fallon', 'Luzia Ferrante']],
	])('is of who stands beside it: %s', (text, names) => {
		expect(owners(text)).toEqual(names);
	});

	it.each([
		'The 34-year-old father of Luzia Ferrante was there.',
		'A 34-year-old told Idris Fallon to leave.',
		'Idris Fallon was met by a 34-year-old man.',
		'A 34-year-old man was hurt.',
	])('is nobody’s where it stands by itself: %s', text => {
		expect(owners(text)).toEqual([null]);
	});
});
