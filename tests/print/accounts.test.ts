// A briefing's parts: what several accounts state apart from what one adds, and words given so that nobody takes what
// somebody says for what the account claims.

import {describe, expect, it, test} from 'vitest';
import {narrate} from '../../src/narrative/narrate.ts';
import type {KeyPoint, Narrative} from '../../src/narrative/narrative.ts';
import {aloneOf, sharedPoints} from '../../src/print/accounts.ts';
import {textsOf} from '../../src/print/quoted-passage.ts';
import {asPassage, asSentence, sentenceReader, withoutConnective} from '../../src/print/read-words.ts';
import type {Article} from '../../src/text/article.ts';
import {articleOf} from '../support/articles.ts';

const articles: readonly Article[] = [
	`The road is shut. “The bridge is gone. Nobody will drive here before May,” said Ruth Aden. But the school stays open.`,
	`ARDEN, June 4 (Wire) - A mill burned down in the night, and nobody was hurt.`,
].map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}));
const texts = textsOf(articles);
const narrative = narrate(articles);
const passage = (words: string, article = 0) => {
	const start = articles[article]?.text.indexOf(words) ?? -1;
	return {article: `t${article}`, start, end: start + words.length};
};

describe('a sentence as it is read', () => {
	const read = sentenceReader(texts, narrative);
	it('out of a quotation has its marks and its speaker', () => {
		expect(read(passage('“The bridge is gone.'))).toEqual({
			words: '“The bridge is gone.”',
			speech: true,
			speaker: 'Ruth Aden',
		});
	});

	it('that begins inside a quotation gets the mark that stands before it', () => {
		expect(read(passage('Nobody will drive here before May,” said Ruth Aden.'))).toEqual({
			words: '“… Nobody will drive here before May,” said Ruth Aden.',
			speech: false,
			speaker: null,
		});
	});

	it('with a whole quotation in it, or none, is as it stands', () => {
		for (const words of [
			'“The bridge is gone. Nobody will drive here before May,” said Ruth Aden.',
			'The road is shut.',
		])
			expect(read(passage(words))).toEqual({words, speech: false, speaker: null});
	});

	it('leaves off what it hangs from, and begins with a capital', () => {
		const shown = withoutConnective(texts, passage('But the school stays open.'));
		expect(asSentence(read(shown).words)).toBe('The school stays open.');
		expect(asPassage(read(shown).words)).toBe('… the school stays open.');
		expect(asPassage('The school stays open.')).toBe('The school stays open.');
		expect(
			read(
				withoutConnective(
					texts,
					passage('ARDEN, June 4 (Wire) - A mill burned down in the night, and nobody was hurt.', 1),
				),
			).words,
		).toBe('A mill burned down in the night, and nobody was hurt.');
	});
});

describe('what one account adds', () => {
	const point = (id: string, origins: string[], at: number): KeyPoint => ({
		id,
		statement: {article: 'a', start: at, end: at + 5},
		origins,
		articles: ['a', 'b'],
		citations: [{article: 'a', start: at, end: at + 5, partial: false}],
		reasons: [],
		position: 0,
	});
	const unique = Array.from({length: 30}, (_, i) => ({article: i < 20 ? 'a' : 'c', start: 10 * i, end: 10 * i + 5}));
	const story: Narrative = {
		origins: [
			{id: 'A', articles: ['a', 'b'], evidence: []},
			{id: 'B', articles: ['c'], evidence: []},
			{id: 'C', articles: ['d'], evidence: []},
		],
		points: [point('p', ['A', 'B'], 500), ...Array.from({length: 8}, (_, i) => point(`q${i}`, ['A'], 10 * i))],
		unique,
		sentences: [],
		differences: [],
		variants: [],
		quotations: [],
		names: [],
	};

	test('points of one account stand with it, and no sentence of theirs again', () => {
		expect(sharedPoints(story).map(({id}) => id)).toEqual(['p']);
		const [a, b, ...others] = aloneOf(story, Number.POSITIVE_INFINITY);
		expect(others).toEqual([]);
		expect(a).toMatchObject({id: 'A', articles: ['a', 'b'], more: 10});
		expect(a?.points).toHaveLength(5);
		expect(a?.passages.map(({start}) => start)).toEqual([80, 90, 100, 110, 120]);
		expect(b).toMatchObject({id: 'B', points: [], more: 0});
		expect(b?.passages).toHaveLength(10);
	});

	test('the limit holds for each account; all points where they are wanted', () => {
		expect(aloneOf(story, 2).map(({points, passages}) => points.length + passages.length)).toEqual([2, 2]);
		const [all] = aloneOf(story, Number.POSITIVE_INFINITY, {allPoints: true});
		expect(all?.points).toHaveLength(8);
		expect(all?.passages).toHaveLength(10);
	});

	test('what tells nothing is left out and not counted', () => {
		const [a] = aloneOf(story, 4, {tells: ({start}) => start >= 150});
		expect(a).toMatchObject({more: 9});
		expect(a?.passages.map(({start}) => start)).toEqual([150, 160]);
	});

	test('of a single account every point is shown as such', () => {
		const single = {...story, origins: story.origins.slice(0, 1)};
		expect(sharedPoints(single)).toHaveLength(9);
		expect(aloneOf(single, 3)[0]?.points).toEqual([]);
	});
});
