// The key points of the seeds as a person has read them: tests/golden/seeds-points.txt. It is read again before it is
// updated (`vitest -u`): each point one plain claim, each source under it one that states it, marked ~ where in part.

import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import type {Passage} from '../../src/text/span.ts';

it('gives the key points that were read', async () => {
	const {articles} = await openCorpus([fileURLToPath(new URL('../../seeds', import.meta.url))]);
	const {origins, points} = narrate(articles);
	const said = ({article, start, end}: Passage): string =>
		(articles.find(({id}) => id === article)?.text.slice(start, end) ?? '').replace(/\s+/g, ' ');
	const lines = origins.map(({id, articles: ids}) => `${id} ${ids.map(name => name.slice(0, 3)).join(' ')}`);
	for (const [i, {statement, citations, origins: stated, when}] of points.entries()) {
		lines.push('', `${i + 1} [${stated.join(' ')}] ${said(statement)}${when === undefined ? '' : ` (${when})`}`);
		for (const c of citations) lines.push(`    ${c.article.slice(0, 3)}${c.partial ? '~' : ' '} ${said(c)}`);
	}
	await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../golden/seeds-points.txt');
});
