import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {blocksOf} from '../../src/text/blocks.ts';
import {firstSentenceEnd, sentenceBreaks} from '../../src/text/sentence-breaks.ts';
import {sentencesOf} from '../../src/text/sentences.ts';
import {articleOf} from './article-of.ts';

/** `|` stands where a sentence ends; white space beside it does not matter. */
function split(marked: string): string[] {
	const text = marked.replaceAll('|', '');
	const breaks = [...sentenceBreaks(text), text.length];
	return breaks.map((end, index) => text.slice(breaks[index - 1] ?? 0, end).trim());
}

const hard = [
	'Vice President J.D. Vance left.| He did not speak.',
	'It starts at 5 p.m. Monday.| Then we go.',
	'It ended at 5 p.m.| The mayor had left by then.',
	'Doors open at 9 a.m. EST on Jan. 4.| Come early.',
	'See brookings.edu for more.| It is a good page.',
	'“You understand that?” Trump said.| “As crazy as it sounds.”',
	'"You understand that?" the French president asked.| "As crazy as it sounds."',
	'“Go!” she said.| “Now?” Mr. Lee asked reporters.| He left.',
	'He asked “why?” and left.| Nobody knew.',
	'“I asked ‘Is it open? Is it safe?’ and we said we’d go,” he said.| They went.',
	"\"I asked 'Is it open? Is it safe?' and we said we'd go,\" he said.| They went.",
	'“I asked the driver’s son.| Is it safe?| We’d go if it were,” he said.| They went.',
	'It happened in the U.S.| Trump was there.',
	'MOJAVE, Calif. (AP) -- It flew at 11:43 p.m. (2243 GMT) on Friday.| It landed.',
	'It flew at 11 p.m.| (Nobody saw it.)| It landed.',
	'They live in the U.S.| European leaders insist on it.',
	'Korea was a member of the U.N. Command but was not a signatory.| It left.',
	'He went before the U.S. Senate on Friday.| It was late.',
	'U.S. President Ann Lee met U.K. Prime Minister Bo Ray.| They spoke.',
	'The U.S. Supreme Court agreed to hear it.| A ruling is due.',
	'She moved from the U.S. to Spain.| He stayed.',
	'The U.N. Security Council met.| Nothing came of it.',
	'Mr. Smith met Mrs. Jones, Dr. Wu and Gen. Ito.| They spoke on Jan. 5 in St. Louis.',
	'Sen. Lee, R-Ohio, and Rep. Ray, D-Calif., agreed.| Gov. Poe did not.',
	'He joined Apple Inc. in 2003.| He left it in May.',
	'He joined Apple Inc.| The company grew.',
	'Shares of Acme Corp. Chief Executive Bo Ray rose.| So did others.',
	'No. 5 won.| He said no.| Then he left.',
	'George W. Bush spoke.| Plan B.| The end.',
	'She earned a Ph.D. at Yale.| It took years.',
	'Prices rose 3.5 percent vs. 2.1 percent, i.e. a lot.| It hurt.',
	'Read pp. 4-6, Art. 5 and Fig. 2.| They are short.',
	'The call was lost.|She did not answer.| He drove on.',
	'They met near the centre.|"Okay, they left," he said.',
	'He was held until Dec. 26.|Ray was freed.',
	'The charges (see above).| They were dropped.',
	'(It was late.)| He left.',
	'Yes... but no.| It ended.',
	'“I did.| I know I did.”| He left.',
	'He said: “We won.| It’s over.”| “Is it?”| “Yes.”',
	'The vote was 5-4.| Lee dissented.',
	'It cost $1.5 million.| It’s gone.',
	'1. The first thing is done.| 2. The second is not.',
	'Is it over?| Nobody knows!| We wait.',
	'Smith et al. found it in 2019.| Others did not.',
	'What a day! – he thought.| It went on.',
	'**Note.**| The *plan.*| It is ![x](a.png) and https://x.example/?Q=1 here.| Yes.',
	'They met on Jan. 4.|Then they left.',
	'Lt. Col. Ann Lee Jr. testified.| The court rose.',
	'He wrote to Mt. Vernon Ave. residents.| They replied.',
	'About 40 p.c. of Co. Kerry voted.| Most said yes.',
];

describe('sentenceBreaks', () => {
	it.each(hard)('%s', marked => {
		expect(split(marked)).toEqual(marked.split('|').map(part => part.trim()));
	});

	it('takes line breaks for spaces', () => {
		expect(split('The plan was\nsent to Gen.\nLee.| He read\r\nit.')).toEqual([
			'The plan was\nsent to Gen.\nLee.',
			'He read\r\nit.',
		]);
	});

	it('finds the first sentence without the segmenter where the segmenter finds it', () => {
		for (const marked of hard.filter(text => !/[.!?]\|["“\p{L}]/u.test(text))) {
			const text = marked.replaceAll('|', '');
			expect(text.slice(0, firstSentenceEnd(text)).trim()).toBe((marked.split('|')[0] as string).trim());
		}
	});

	it('cuts a line of any length', () => {
		const text = 'This is a sentence of a very long line. '.repeat(20_000);
		expect(sentenceBreaks(text)).toHaveLength(19_999);
	});
});

describe('sentencesOf', () => {
	const part = fc.constantFrom(
		'One two three. ',
		'Mr. Lee said',
		'“Yes?” ',
		'no. ',
		'The U.S.',
		' ',
		'\n',
		'\n\n',
		'\r\n\r\n',
		'He left!',
		'[H2]Head\n',
		'- item\n',
		'x',
		'…',
		'\u2028',
	);
	const text = fc.oneof(
		fc.array(part, {maxLength: 40}).map(parts => parts.join('')),
		fc.string({unit: 'grapheme'}),
	);

	it('tile the visible text of the blocks that have sentences', () => {
		fc.assert(
			fc.property(text, text => {
				const article = articleOf(text);
				const blocks = blocksOf(article);
				const covered = new Uint8Array(text.length);
				let at = 0;
				for (const {start, end, block} of sentencesOf(article)) {
					expect(start).toBeGreaterThanOrEqual(at);
					expect(end).toBeGreaterThan(start);
					expect(start).toBeGreaterThanOrEqual(blocks[block]?.start ?? Number.NaN);
					expect(start).toBeLessThan(blocks[block]?.end ?? Number.NaN);
					expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
					covered.fill(1, start, end);
					at = end;
				}
				for (const {kind, content, repeats} of blocks) {
					if (repeats !== undefined || !['paragraph', 'list-item', 'quotation'].includes(kind)) continue;
					for (let i = content.start; i < content.end; i++) {
						if (!covered[i]) expect(text[i]).toMatch(/[\s>]/);
					}
				}
			}),
			{numRuns: 1000},
		);
	});

	it('joins a paragraph that breaks off with the next one', () => {
		const joined = (text: string): string[] =>
			sentencesOf(articleOf(text)).map(({start, end}) => text.slice(start, end));
		expect(joined('When U.S.\n\nPresident Lee came, all stood. He sat.')).toEqual([
			'When U.S.\n\nPresident Lee came, all stood.',
			'He sat.',
		]);
		expect(joined('The chair went to Gen.\n\nLee of Ohio.')).toEqual(['The chair went to Gen.\n\nLee of Ohio.']);
		expect(joined('The plan was sent to\n\nthe mayor. She read it.')).toEqual([
			'The plan was sent to\n\nthe mayor.',
			'She read it.',
		]);
		expect(joined('It happened last year in the U.S.\n\nPresident Lee was there.')).toHaveLength(2);
		expect(joined('The plan was sent.\n\nthe mayor read it.')).toHaveLength(2);
	});

	it('has none for headings and for what is printed twice', () => {
		const line = 'The council voted for the new quay by nine to four on Tuesday evening.';
		const article = articleOf(`[H2]What now\n${line}\n\n${line}`);
		expect(sentencesOf(article)).toHaveLength(1);
		expect(sentencesOf(article)).toBe(sentencesOf(article));
	});
});
