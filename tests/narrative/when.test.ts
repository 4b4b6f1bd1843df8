// The day that the passages of a point speak of, from their words and the day each was written (10 June 2026, a Wednesday).

import {expect, it} from 'vitest';
import {whenOf} from '../../src/narrative/when.ts';
import {articleOf} from '../support/articles.ts';

const passage = (text: string, written: string | undefined = '2026-06-10') => ({
	article: articleOf(text),
	span: {start: 0, end: text.length},
	written,
});

it.each([
	['It met on Monday.', '2026-06-08'],
	['It will meet on Friday.', '2026-06-12'],
	['It will meet next Wednesday.', '2026-06-17'],
	['The vote was last Friday.', '2026-06-05'],
	['He left yesterday.', '2026-06-09'],
	['The summit of 15 August failed.', '2026-08-15'],
	['It ends on 1 January 2027.', '2027-01-01'],
	['He said on Monday that it will meet on Friday.', '2026-06-12'],
	['“I am glad,” he said on Monday.', '2026-06-08'],
	['In April nothing happened.', undefined],
	['Nobody knows.', undefined],
])('%s', (text, day) => expect(whenOf([passage(text)])).toBe(day));

it('says nothing of a weekday where nobody knows when the text was written', () => {
	expect(whenOf([{...passage('It met on Monday.'), written: undefined}])).toBeUndefined();
});

it('is the day that most passages name', () => {
	const days = ['It met on Monday.', 'It met on Tuesday.', 'The council met on Tuesday.'];
	expect(whenOf(days.map(text => passage(text)))).toBe('2026-06-09');
});
