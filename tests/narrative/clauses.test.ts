// Where dense sentences fall into clauses, and what a point cites of one. Every text is made up.

import {describe, expect, it} from 'vitest';
import {claimsOf} from '../../src/narrative/claims.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import {unfitness} from '../../src/narrative/statement.ts';
import {articleOf} from '../support/articles.ts';

const clausesIn = (text: string): string[] =>
	(claimsOf([articleOf(text)]).claims[0]?.clauses ?? []).map(({start, end}) => text.slice(start, end));

describe('a relative clause takes the words with it that hang on its pronoun', () => {
	it.each([
		[
			'The harbour committee set up an aid programme of half a million crowns, part of which paid for the schooling of six relatives.',
			'part of which paid for the schooling of six relatives.',
		],
		[
			'The minister pledged to look into the fire at the northern ranch in which eighty people lost their lives.',
			'in which eighty people lost their lives.',
		],
		[
			'The court released the files of the northern port, most of which had been sealed since the winter strike.',
			'most of which had been sealed since the winter strike.',
		],
	])('%s', (text, last) => {
		expect(clausesIn(text).at(-1)).toBe(last);
	});
});

describe('what tells when, and adjectives that are joined, belong to their clause', () => {
	it.each([
		[
			'New plans of the harbour need not be handed in before 30 September 2027, a few weeks ahead of the vote.',
			'New plans of the harbour need not be handed in before 30 September 2027, a few weeks ahead of the vote.',
		],
		[
			'New plans of the harbour need not be handed in before the council has voted on the budget.',
			'New plans of the harbour need not be handed in',
		],
		[
			'The mayor met the ferrymen of Torvik in a historic but similarly inconclusive gathering at the town hall.',
			'The mayor met the ferrymen of Torvik in a historic but similarly inconclusive gathering at the town hall.',
		],
	])('%s', (text, first) => {
		expect(clausesIn(text)[0]).toBe(first);
	});
});

describe('a statement', () => {
	const unfit = (text: string): number => {
		const article = articleOf(text);
		const claim = claimsOf([article]).claims[0];
		return claim ? unfitness(article.text, claim, claim) : Number.NaN;
	};
	it.each([
		[
			'The agency said that the bridge over the Orla will be closed.',
			'The Roads Agency said that the bridge over the Orla will be closed.',
		],
		[
			'Anna Holt announced such plans for the bridge over the Orla.',
			'Anna Holt announced plans for the bridge over the Orla.',
		],
		[
			'The bridge over the Orla river will be closed, he said.',
			'The bridge over the Orla river will be closed, Holt said.',
		],
	])('that leans on the sentence before is less fit: %s', (leaning, plain) => {
		expect(unfit(leaning)).toBeGreaterThan(unfit(plain));
	});

	it('of one clause keeps who says so', () => {
		const dense =
			'The fire in the northern warehouse began in a faulty heater on the second floor, the police of Torvik said, and eleven dockers were taken to the hospital in Brenning with burns.';
		const one = articleOf(`${dense} The harbour stayed closed. Nobody slept.`);
		const two = {
			...articleOf(
				'A faulty heater on the second floor began the fire in the northern warehouse. It rained. Eleven dockers with burns were taken to the hospital in Brenning.',
			),
			id: 'two',
		};
		const cited = narrate([{...one, id: 'one'}, two]).points.flatMap(({citations}) =>
			citations.filter(({article}) => article === 'one').map(({start, end}) => one.text.slice(start, end)),
		);
		expect(cited).toContain(
			'The fire in the northern warehouse began in a faulty heater on the second floor, the police of Torvik said',
		);
	});
});
