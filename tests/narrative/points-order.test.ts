// Which points stand first: what accounts begin with and agree on, before details and before what somebody was quoted as
// saying. Made up.

import {describe, expect, it} from 'vitest';
import {narrate} from '../../src/narrative/narrate.ts';
import {STORIES} from '../eval/gold.ts';
import {storyOpener} from '../eval/run.ts';
import {articleOf} from '../support/articles.ts';

const story = (...texts: string[]) => texts.map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}));

const articles = story(
	`The government of Hallen fell on Thursday when parliament refused Prime Minister Ivo Renk its confidence by 77 votes to 72.

The vote came after a week of talks. Farmers had blocked the roads with tractors since Monday. The price of bread rose in May.

“I asked for an honest answer and I have been given one,” Mr Renk told reporters on the steps. A band played in the square. Rain fell in the hills.`,
	`Prime Minister Ivo Renk lost a vote of confidence on Thursday and his government is out of office.

Seventy-seven members of parliament turned against him; seventy-two did not. Nobody cheered in the chamber. The minister of finance left by a side door.

“I asked for an honest answer and I have been given one,” he said outside. The president was in the south. Schools stay open.`,
	`The cabinet of Ivo Renk has fallen: parliament refused him its confidence on Thursday.

The bells rang at nine. Shops had closed early in the capital. The opposition wants to form a government.

“I asked for an honest answer and I have been given one,” said Mr Renk. Trains were late. The lake froze.`,
);

describe('the order of the key points', () => {
	const {points} = narrate(articles);
	const words = points.map(({statement: {article, start, end}}) =>
		(articles.find(({id}) => id === article)?.text ?? '').slice(start, end),
	);

	it('begins with what all tell first, and puts what was said behind it', () => {
		expect(words[0]).toMatch(/confidence|fallen/);
		const quoted = words.findIndex(text => text.includes('honest answer'));
		expect(quoted).toBeGreaterThan(0);
	});

	it('knows the votes of both sides from the result', () => {
		const cited = points.map(({citations}) =>
			citations.map(c => articles.find(a => a.id === c.article)?.text.slice(c.start, c.end)),
		);
		expect(
			cited.some(
				texts =>
					texts.some(text => text?.includes('77 votes to 72')) && texts.some(text => text?.includes('Seventy-seven')),
			),
		).toBe(true);
	});

	it('does not hold back what several accounts begin with as a repetition of a detail', async () => {
		const {articles, narrative} = await storyOpener(STORIES)('lunz-accord');
		const first = narrative.points
			.slice(0, 6)
			.map(({statement: {article, start, end}}) => articles.find(({id}) => id === article)?.text.slice(start, end));
		expect(first.join('\n')).toContain('Ostrevia and Kalmaria have agreed on a trade deal');
	});

	it('tells who won, which one account begins with and another tells in its third sentence', async () => {
		const {articles, narrative} = await storyOpener(STORIES)('orvik-election');
		const won = narrative.points.find(({statement: {article, start, end}}) =>
			articles
				.find(({id}) => id === article)
				?.text.slice(start, end)
				.includes('won Orvik'),
		);
		expect(won?.origins.length).toBeGreaterThan(1);
		expect(narrative.points.indexOf(won as (typeof narrative.points)[number])).toBeLessThan(10);
	});
});
