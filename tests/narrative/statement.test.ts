// The words a point is shown with: what is left off at the start and the end of a sentence.

import {expect, it} from 'vitest';
import {shownSpan} from '../../src/narrative/statement.ts';

const shown = (text: string): string => {
	const {start, end} = shownSpan(text, {start: 0, end: text.length});
	return text.slice(start, end);
};

it.each([
	['However, the bridge was closed.', 'the bridge was closed.'],
	['But there were two roads.', 'there were two roads.'],
	['In other words, it is clear that the bank lost.', 'it is clear that the bank lost.'],
	['For his part, the mayor insisted on a vote.', 'the mayor insisted on a vote.'],
	['LOWICK - Some 12,000 people were told to leave.', 'Some 12,000 people were told to leave.'],
	['Butter is dear this year in the whole province.', 'Butter is dear this year in the whole province.'],
	['Still waters run deep under the old bridge there.', 'Still waters run deep under the old bridge there.'],
	['the bank closed on Friday, ', 'the bank closed on Friday'],
])('%s', (text, expected) => {
	expect(shown(text)).toBe(expected);
});
