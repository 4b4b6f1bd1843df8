// The lines of a Markdown article and of the seeds at three widths, without escape codes, as a reader sees them. After
// a change that is meant: `vitest run -u`, then read the difference.

import {describe, expect, it} from 'vitest';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {prepareMarkdown} from '../../src/text/blocks.ts';
import {linesFrom} from '../../src/text/layout.ts';
import {loadDrawBlock} from '../../src/ui/draw-block.ts';
import {expectSound, shown} from '../support/articles.ts';

const root = new URL('../..', import.meta.url).pathname;
await prepareMarkdown();
const draw = await loadDrawBlock();
const corpus = await openCorpus([`${root}seeds`, `${root}tests/golden/layout/lindvik.md`]);

describe.each(
	corpus.articles.map(article => [article.id.replace(/_.*/, ''), article] as const),
)('%s', (name, article) => {
	it.each([40, 72, 100])('at %i columns', async width => {
		const lines = linesFrom(article, {width, draw}, 0, 1e9);
		expectSound(article, lines, width);
		const rows = lines.map(line => `${shown(line)}\n`).join('');
		await expect(rows).toMatchFileSnapshot(`${root}tests/golden/layout/${name}-${width}.txt`);
	});
});
