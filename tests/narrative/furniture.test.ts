// What of a page is no part of its story. Stories are told about newsletters, cookies and copyright too.
import {describe, expect, it} from 'vitest';
import {narrate} from '../../src/narrative/narrate.ts';
import {articleOf} from '../support/articles.ts';

const BODY = 'The mill at Torvik burned down.\n\nTwo firemen were hurt.\n\nThe owner lives in Lund.\n\n';
const AFTER = '\n\nHe was away that week.\n\nIt rained all night.\n\nThe roof fell in at dawn.';

/** Standings of the sentences of one text, by their words. */
function standingOf(sentence: string): string | undefined {
	const article = articleOf(`${BODY}${sentence}${AFTER}`);
	return narrate([article]).sentences.find(({start, end}) => article.text.slice(start, end).includes(sentence))
		?.standing;
}

describe('furniture', () => {
	it.each([
		'Sign up for our free newsletter',
		'Follow the twists and turns of the mill with our correspondent’s Mill Letter newsletter.',
		'Click here to see the pictures.',
		'Follow us on Facebook.',
		'Read more: The night the mill at Torvik burned, told by eleven of those who stood on the bridge and watched it go',
		'More from Torvik',
		'Image copyright Nordfoto Image caption The mill as it stood until Monday.',
		'Photo: Ada Kern/Nordfoto',
		'Photo credit: © Ada Kern/Nordfoto',
		'Reporting by Ada Kern; editing by Ole Lund',
		'Ada Kern in Lund contributed to this report.',
		'This story has been updated to note that the mill was insured.',
		'The mill at Torvik burned for two days; chief fire correspondent Ada Kern reports from Lund, in the south.',
		'Mill at Torvik burns down in the night AP.',
		'Copyright 2026 The Torvik Letter.',
		'All rights reserved.',
		'You can reach the newsroom at 0800 555 177.',
		'Contact our reporters at tips@torvikletter.example.',
		'This website uses cookies.',
		'By signing up you agree to our terms of use.',
		'Our journalism is funded by readers.',
		'The views expressed are those of the author.',
		'(STORY CAN END HERE - OPTIONAL MATERIAL FOLLOWS)',
		'Story Filed By Torvik Newspapers',
		'&UR; (For use by clients of the Torvik News Service)',
		'TLT-10-18-98 1807EDT',
		'&UR; The owner lives, 5th graf, pvs',
		'(djw-aos)',
		'&UR; MORE',
		'Ada Kern can be reached at 202-555-0120.',
	])('is: %s', line => expect(standingOf(line)).toBe('furniture'));

	it.each([
		'The bill is supported by forty senators and most of the unions.',
		'A court in Lund ruled that the copyright of the hymn had lapsed.',
		'The letter, written by the owner in March, was found in the safe.',
		'Figures compiled by the fire brigade show four such fires a year.',
		'He was buying cookies when he saw the smoke.',
		'The firm changed its privacy policy and lost a third of its users.',
		'Residents can sign up for the vaccine at the town hall.',
		'The party withdrew the advertisement within an hour.',
		'Ole Brandt, editor of a newsletter for millers, said prices would rise.',
		'There is more from this one mill than from any other mill in the county.',
		'It has taken notes on related topics since June.',
		'The plan was edited by three ministries before it was printed.',
		'“Our mission has not changed, and we are committed to quality.”',
		'LUND (Reuters) - The owner of the burned mill will build it again, he said.',
		'He could not reach the newsroom for three days.',
		'No weapons were pictured.',
		'He hopes the story can end here.',
		'The pictures are for use by the fire brigade.',
		'(The house was empty.)',
		'The owner can be reached by boat.',
		'The story has been updated on every stage since 1911.',
		'The fire was put out; a reporter of the Torvik Letter stayed.',
	])('is not: %s', sentence => expect(standingOf(sentence)).toBe('unique'));
});
