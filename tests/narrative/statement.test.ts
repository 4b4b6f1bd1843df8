// The words a point is shown with: what is left off at the start and the end of a sentence,
// and which sentence stands by itself.

import {expect, it} from 'vitest';
import {claimsOf} from '../../src/narrative/claims.ts';
import {shownSpan, unfitness} from '../../src/narrative/statement.ts';
import {articleOf} from '../support/articles.ts';

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

/** How unfit a sentence is to be shown alone. */
function unfit(sentence: string): number {
	const article = articleOf(sentence);
	const [claim] = claimsOf([article]).claims;
	if (!claim) throw new Error('no sentence');
	return unfitness(article.text, claim, claim);
}

it.each([
	[
		'So is Lena Ashdown, a nurse on the way home from nights.',
		'Lena Ashdown, a nurse, was on the way home from nights.',
	],
	['The latter refused to sign the paper at the table.', 'The minister refused to sign the paper at the table.'],
	[
		'All vehicles that went down with it have been found there.',
		'All vehicles that went down there have been found by divers.',
	],
	[
		'Captain Sowell, who has been with us for years, landed it.',
		'Captain Sowell, who has been there for years, landed it.',
	],
	['Two of his firefighters are in the burn unit.', 'Two of the firefighters are in the burn unit.'],
])('does not stand alone: %s', (hanging, whole) => expect(unfit(hanging)).toBeGreaterThan(unfit(whole)));

it.each([
	'The US army was shown how to do it at the base.',
	'Chile said it would protest to the British authorities.',
	'The bank said its branches would stay open on Monday.',
	'The latter-day saints of the valley have met on Sunday.',
	'Seventeen men of the crew met at the quay.',
])('stands alone: %s', sentence => expect(unfit(sentence)).toBe(0));
