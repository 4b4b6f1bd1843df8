// Which words a sentence affirms and denies. Every sentence is made up.

import {describe, expect, it} from 'vitest';
import {claimsOf} from '../../src/narrative/claims.ts';
import {signedOf} from '../../src/narrative/polarity.ts';
import {articleOf} from '../support/articles.ts';

const signs = (text: string) => {
	const article = articleOf(text);
	return claimsOf([article]).claims.flatMap(claim => signedOf(claim, article.text));
};
const wordsWith = (text: string, keep: (signed: ReturnType<typeof signs>[number]) => boolean): string[] =>
	signs(text)
		.filter(keep)
		.map(({word}) => word.lower);

describe('the words that a sentence denies', () => {
	it.each([
		['The miller did not sell the barge.', ['sell']],
		['None of the grain had reached the mill, where the barge lay.', ['grain', 'reached']],
		['Not one lamp was lit on the quay.', ['lit']],
		['Nobody had warned the ferrymen.', ['warned']],
		['The ferrymen failed to anchor the barge.', ['anchor']],
		['The ferrymen gave no signal.', ['gave', 'signal']],
		['The barge sailed without a permit.', ['permit']],
		['No ransom was paid.', ['ransom', 'paid']],
		['The mill skipped the inspections.', ['inspections']],
		['Not only the barge sank.', []],
		['There was no doubt that the barge sank.', []],
		['The barge sank.', []],
	])('%s', (text, expected) => {
		expect(wordsWith(text, ({sign, none, verbal}) => sign < 0 && (none || verbal))).toEqual(expected);
	});

	it('are those of a report that is called false', () => {
		const text = 'Reports that the barge was sold are false.';
		expect(wordsWith(text, ({sign}) => sign < 0)).toEqual(['barge', 'sold']);
	});

	it('are those behind "denied that", up to what is said besides', () => {
		const text = 'The miller denied that the barge was sold, but the crew had left.';
		expect(wordsWith(text, ({sign}) => sign < 0)).toEqual(['barge', 'sold']);
	});
});

describe('what is only thought of', () => {
	it.each([
		['The miller wants to sell the barge.', true],
		['The miller might sell the barge.', true],
		['If the miller sells the barge, the crew will leave.', true],
		['The miller sold the barge to Tolm.', false],
		['The miller would not sell the barge.', false],
	])('%s', (text, expected) => {
		expect(signs(text).find(({word}) => /^s[eo]l[ld]/.test(word.lower))?.unreal).toBe(expected);
	});
});
