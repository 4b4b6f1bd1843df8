// One entry for one thing said, whatever the texts made of its wording, and the marks by which a reader sees what differs.

import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {quotationsOf} from '../../src/narrative/quotations.ts';
import type {Article} from '../../src/text/article.ts';
import {articleOf} from '../support/articles.ts';

const story = (...texts: string[]): Article[] =>
	texts.map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}`}));
const entries = (articles: readonly Article[]) =>
	quotationsOf(articles).map(q => ({
		speaker: q.speaker,
		texts: q.occurrences.map(o => articles.find(a => a.id === o.article)?.text.slice(o.start, o.end)),
		differing: q.occurrences.map(o =>
			o.differing.map(d => articles.find(a => a.id === d.article)?.text.slice(d.start, d.end)),
		),
	}));

describe('wordings of one quotation', () => {
	it('joins a fragment with the whole and puts the whole first', () => {
		const found = entries(
			story(
				'Tom Hale called it “a merger of two healthy mills”.',
				'“This is a merger of two healthy mills, not a rescue,” Tom Hale said.',
			),
		);
		expect(found).toHaveLength(1);
		expect(found[0]?.texts[0]).toBe('This is a merger of two healthy mills, not a rescue,');
		expect(found[0]?.speaker).toBe('Tom Hale');
	});

	it('joins contractions and other inflections and marks the words that differ', () => {
		const found = entries(
			story(
				'“They were tapping on the pipe before we had even switched the drill off,” Tom Hale said.',
				'“They were tapping on the pipe before we’d even switched off the big drill,” said Hale.',
			),
		);
		expect(found).toHaveLength(1);
		expect(found[0]?.differing).toEqual([[], ['off']]);
	});

	it('joins the same words in another order and another tense in one mouth', () => {
		const found = entries(
			story(
				'“A picture like that cannot be sold,” Ruth Aden said. “We have not lost the town,” she said.',
				'“You can’t sell a picture like that,” said Ruth Aden. “We did not lose the town,” she told us.',
			),
		);
		expect(found.map(({texts}) => texts.length)).toEqual([2, 2]);
	});

	it('joins what one text interrupts', () => {
		const found = entries(
			story(
				'“The wall is sound. The spillway is not,” Ruth Aden said.',
				'“The wall is sound,” she said. “The spillway isn’t.” Ruth Aden is an engineer.',
			),
		);
		expect(found).toHaveLength(1);
		expect(found[0]?.texts).toHaveLength(3);
	});

	it('is one utterance where only the speaker stands between its parts', () => {
		const found = entries(
			story(
				'“The road is shut,” said Ruth Aden, the engineer, “and the bridge is gone.” Rain fell.',
				'“The road is shut and the bridge is gone,” Ruth Aden said.',
				'“The road is shut,” Aden said. “Nobody will drive here before May.”',
			),
		);
		expect(found.map(({texts}) => texts)).toEqual([
			[
				'The road is shut,',
				'Nobody will drive here before May.',
				'The road is shut and the bridge is gone,',
				'The road is shut,',
				'and the bridge is gone.',
			],
		]);
		expect(found[0]?.speaker).toBe('Ruth Aden');
		const [quotation] = quotationsOf(story('“The road is shut,” said Ruth Aden, “and the bridge is gone.”'));
		expect(quotation?.rest).toHaveLength(1);
		expect(quotation?.occurrences.map(o => o.continues)).toEqual([undefined, true]);
	});

	it.each([
		['a verb of its own', '“The road is shut,” said Ruth Aden. “The bridge is gone too,” she told the council.'],
		['a sentence between', '“The road is shut,” said Ruth Aden. She had come by boat. “The bridge is gone too.”'],
		['a second verb', '“The road is shut,” said Ruth Aden, who told the council on Monday, “The bridge is gone too.”'],
		['another paragraph', '“The road is shut,” said Ruth Aden.\n\n“The bridge is gone too.”'],
		['another speaker', '“The road is shut,” said Ruth Aden. “The bridge is gone too,” said Tom Hale.'],
	])('is not one utterance with %s', (_, text) => {
		expect(entries(story(text))).toHaveLength(2);
	});

	it('joins nothing for whom it is said to', () => {
		const found = entries(
			story(
				'“Ada,” Tom Hale said, “you have shown great patience with the ferrymen.”',
				'“I wish to praise Ada’s courage in coming to the harbour tonight,” Tom Hale said.',
			),
		);
		expect(found).toHaveLength(2);
	});

	it('keeps apart what two people say in like words', () => {
		const found = entries(
			story(
				'“I leave with a clear conscience,” Tom Hale said.',
				'“I stay here with a clear conscience,” Eva Lund said.',
			),
		);
		expect(found.map(q => q.speaker)).toEqual(['Tom Hale', 'Eva Lund']);
	});

	it('names in every text whom one text names', () => {
		const found = entries(
			story(
				'“Nobody ever checked the pumps,” an official said.',
				'“Nobody ever checked the pumps,” said Eva Lund, a port official.',
			),
		);
		expect(found).toHaveLength(1);
		expect(found[0]?.speaker).toBe('Eva Lund');
	});

	it('leaves scare quotes and titles out', () => {
		expect(entries(story('The “miracle” ended. Her novel “The Glass Harbour” sold well.'))).toEqual([]);
	});

	it('gives the words without their marks, over paragraphs too', () => {
		const [entry] = entries(story('Tom Hale said: “I have heard enough.\n\n“I am going home.” Then he left.'));
		expect(entry?.texts).toEqual(['I have heard enough.\n\n“I am going home.']);
	});
});

describe('quotations', () => {
	const texts = [
		'“It leaks,” Tom Hale said. “It always has.” Eva Lund called that “a lie from start to end”.',
		'“It leaks and it always has,” said Mr Hale, the engineer. Tom Hale built it.',
		'According to Eva Lund, it was “a lie from the start to the end”. "No," she said.',
		'A memo by the Audit Office said: “Costs were hidden.” “Costs were hidden for years,” it said.',
	];

	it('does not depend on the order of the files', () => {
		const articles = story(...texts);
		const expected = JSON.stringify(quotationsOf(articles));
		fc.assert(
			fc.property(fc.shuffledSubarray(articles, {minLength: articles.length}), shuffled => {
				expect(JSON.stringify(quotationsOf(shuffled))).toBe(expected);
			}),
			{numRuns: 12},
		);
	});

	it('bears any text, and every passage is a slice inside it', () => {
		const piece = fc.constantFrom(
			'“',
			'”',
			'"',
			'‘',
			'’',
			' said ',
			' Tom Hale ',
			', ',
			'. ',
			'\n\n',
			'the dam ',
			'who ',
			'? ',
			'- ',
			'(',
			')',
			'he ',
			': ',
		);
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 60}), pieces => {
				const article = articleOf(pieces.join(''));
				for (const {occurrences} of quotationsOf([article]))
					for (const o of occurrences) {
						expect(o.start).toBeLessThan(o.end);
						expect(o.end).toBeLessThanOrEqual(article.text.length);
						for (const d of o.differing) expect(d.start >= o.start && d.end <= o.end).toBe(true);
					}
			}),
			{numRuns: 150},
		);
	});
});
