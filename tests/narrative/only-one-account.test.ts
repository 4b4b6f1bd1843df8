// What one account alone reports, in the order in which it is worth reading, and what a page says of itself kept out of
// it. Every text but the seeds is made up.

import {describe, expect, it} from 'vitest';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import type {Article} from '../../src/text/article.ts';
import {articleOf} from '../support/articles.ts';

const story = (...texts: string[]): Article[] =>
	texts.map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}));
const wordsOf = (articles: readonly Article[], {article, start, end}: {article: string; start: number; end: number}) =>
	articles.find(({id}) => id === article)?.text.slice(start, end) ?? '';

const WIRE = `The ferry Aurelia ran aground off Port Ebba on Tuesday evening. All 212 passengers were taken ashore by lifeboats.

Divers found a tear of nine metres in the hull. Captain Ines Valtra was questioned by the coast guard for three hours. The owner said that the radar had been mended in May.

What is it about this channel? It was a calm night. Nobody knows. The harbour council bought two tugs from Lindholm for 14 million crowns last year.

"We heard a bang and then nothing." Rain is expected.`;
const PAPER = `On Tuesday night the ferry Aurelia hit rocks near Port Ebba. Lifeboats brought all 212 passengers to land.

The hotel Anker opened its ballroom, and the baker Odo Kern gave away 300 rolls. Police asked the captain questions until midnight.

Environmental groups fear for the oyster beds.`;

describe('what one account alone reports', () => {
	const articles = story(WIRE, PAPER);
	const unique = narrate(articles).unique.map(passage => wordsOf(articles, passage));
	const place = (words: string): number => {
		const at = unique.findIndex(text => text.includes(words));
		expect(at, words).toBeGreaterThanOrEqual(0);
		return at;
	};

	it('begins with what is concrete and nobody else comes near', () => {
		expect(place('Divers found a tear')).toBeLessThan(place('Environmental groups'));
		expect(place('Odo Kern gave away 300 rolls')).toBeLessThan(place('Environmental groups'));
	});

	it('leaves out what another account comes near, though no point joins them', () => {
		expect(place('Ines Valtra was questioned')).toBeGreaterThan(place('two tugs from Lindholm'));
		const near = story(WIRE, PAPER.replace('Police asked the captain', 'Police asked Captain Ines Valtra'));
		const {unique: alone, points} = narrate(near);
		const wordings = (passages: readonly (typeof alone)[number][]) => passages.map(one => wordsOf(near, one)).join(' ');
		expect(wordings(points.flatMap(({citations}) => citations))).not.toContain('Ines Valtra was questioned');
		expect(wordings(alone)).not.toContain('Ines Valtra was questioned');
	});

	it('leaves out what tells nothing by itself, and says nothing twice', () => {
		expect(unique.join(' ')).not.toContain('What is it about');
		const post = 'The harbour council bought two tugs from Lindholm for 14 million crowns last year.';
		const again = story(`${WIRE}\n\n${post}`, PAPER);
		const texts = narrate(again).unique.map(passage => wordsOf(again, passage));
		expect(texts.filter(text => text === post)).toHaveLength(1);
	});

	it('lists once what two texts of one origin say', () => {
		const copies = story(WIRE, WIRE.replace('What is it about this channel?', 'Why here?'), PAPER);
		const texts = narrate(copies).unique.map(passage => wordsOf(copies, passage));
		expect(texts.filter(text => text.includes('two tugs from Lindholm'))).toHaveLength(1);
		expect(texts.filter(text => text.includes('Odo Kern'))).toHaveLength(1);
	});

	it('leaves out what another account tells with another value', async () => {
		const {articles: seeds} = await openCorpus(['seeds']);
		const {unique: alone, differences, origins} = narrate(seeds);
		const originOf = (id: string) => origins.find(origin => origin.articles.includes(id))?.id;
		const disputed = differences
			.map(({values}) => values.flatMap(({citations}) => citations))
			.filter(cited => new Set(cited.map(({article}) => originOf(article))).size > 1)
			.flat();
		expect(disputed.length).toBeGreaterThan(3);
		const within = (one: (typeof alone)[number]) =>
			disputed.filter(({article, start, end}) => article === one.article && start < one.end && end > one.start);
		expect(alone.filter(one => within(one).length > 0).map(one => wordsOf(seeds, one))).toEqual([]);
	});
});

describe('what a page says of itself', () => {
	const standings = (text: string): Record<string, string> => {
		const articles = story(text);
		return Object.fromEntries(
			narrate(articles).sentences.map(sentence => [wordsOf(articles, sentence), sentence.standing]),
		);
	};
	const BODY =
		'The mill at Torvik burned down.\n\nTwo firemen were hurt.\n\nThe owner lives in Lund.\n\nHe was away.\n\n';

	it.each([
		['Read our special on page six. The best letter wins a lamp.'],
		['Do you know somebody who was there? Write to the Courier.'],
		['See you tomorrow. Tell a friend about us.'],
		['Media enquiries: press desk, open all hours.'],
		['*Ada Kern is our editor. She lives in Lund.*'],
		['The Torvik Letter appears on Sundays.'],
		['That was the news. The weather follows.'],
		['For the full text see the websites of both governments.'],
		['Ada Kern is the author of “The Long Ditch”.'],
	])('closes it: %s', closing => {
		const found = standings(BODY + closing);
		for (const sentence of closing.split(/(?<=[.?])\s+/))
			expect(Object.entries(found).find(([text]) => text.includes(sentence))?.[1] ?? found[sentence]).toBe('furniture');
		expect(found['He was away.']).toBe('unique');
	});

	it.each([
		['Read, 52, was not at home. He was found at noon.'],
		['The letter was signed on 28 May.'],
		['Will you ever forget it, people ask.'],
		['The mill was sponsored by the council.'],
		['Tap water has to be boiled. Nobody was told.'],
		['The owner opened his books. They show a debt of nine million.'],
	])('does not: %s', last => {
		for (const standing of Object.values(standings(BODY + last))) expect(standing).toBe('unique');
	});

	it('in the middle of a text it is the story', () => {
		const found = standings(
			'The mill burned down.\n\nSee you tomorrow. Tell a friend.\n\nTwo men left.\n\nA third stayed.\n\nHe slept.\n\nThen he woke.\n\nIt rained.',
		);
		expect(found['Tell a friend.']).toBe('unique');
	});

	it('before the end of a closing block, what comes first is kept', () => {
		const found = standings(
			`${BODY}The minister has asked both sides to meet. Are you affected? Write to our newsroom.`,
		);
		expect(found['The minister has asked both sides to meet.']).toBe('unique');
		expect(found['Write to our newsroom.']).toBe('furniture');
	});
});
