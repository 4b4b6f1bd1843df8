// What somebody said in one go as one piece, and the marks that are no words of it left off.

import {expect, it} from 'vitest';
import {quotationsOf} from '../../src/narrative/quotations.ts';
import {utterancesOf} from '../../src/narrative/utterances.ts';
import {pointsMarkdown} from '../../src/print/points-markdown.ts';
import {textsOf} from '../../src/print/quoted-passage.ts';
import {quotesText} from '../../src/print/quotes-text.ts';
import {wordsSaid} from '../../src/print/words-said.ts';
import type {Article} from '../../src/text/article.ts';
import {articleOf} from '../support/articles.ts';

const articles: readonly Article[] = [
	'“The road is shut,” said Ruth Aden, “and the bridge is gone.”',
	'“The road is shut and the bridge is gone,” Ruth Aden said.\n\n“We waited for an hour.\n\n“Then the pier was gone,” said Tom Hale.',
].map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}));
const quotations = quotationsOf(articles);
const texts = textsOf(articles);

it('puts an ellipsis where the name stands, and reads a speech over paragraphs in one line', () => {
	const all = quotations.flatMap(quotation => utterancesOf(quotation).map(parts => wordsSaid(texts, parts)));
	expect(all.sort()).toEqual([
		'The road is shut and the bridge is gone',
		'The road is shut … and the bridge is gone.',
		'We waited for an hour. Then the pier was gone',
	]);
});

it('lists an interrupted utterance once for its text', () => {
	expect(quotesText(articles, quotations)).toBe(`“The road is shut and the bridge is gone”
   — Ruth Aden
   t1.txt:1
   t0.txt:1: “The road is shut … and the bridge is gone.”

“We waited for an hour. Then the pier was gone”
   — Tom Hale
   t1.txt:3
`);
	const narrative = {
		origins: [],
		points: [],
		unique: [],
		sentences: [],
		differences: [],
		variants: [],
		quotations,
		names: [],
	};
	const markdown = pointsMarkdown(articles, narrative);
	expect(markdown).toContain('“The road is shut and the bridge is gone” — Ruth Aden[^1][^2]');
	expect(markdown).toContain('[^2]: Source 1, line 1: The road is shut … and the bridge is gone.');
});
