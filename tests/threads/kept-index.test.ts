import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeEach, expect, test} from 'vitest';
import {indexFile} from '../../src/saved/index-cache.ts';
import {buildIndex} from '../../src/search/build-index.ts';
import {find} from '../../src/search/find.ts';
import type {PassageIndex} from '../../src/search/passage-index.ts';
import type {Article} from '../../src/text/article.ts';
import {indexKeptOrMade, isWorthKeeping, keptIndex} from '../../src/threads/kept-index.ts';
import {articlesOf, makeCorpus} from '../bench/corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefing-kept-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const articles = articlesOf(makeCorpus(40));
const cache = {file: indexFile(['/some/folder'], folder), maker: 'k'.repeat(24)};
const queries = ['the', 'gold', '"of the"', 'wil*', 'anythng', articles[7]?.title ?? ''];
const answers = (index: PassageIndex) => queries.map(query => find(index, query));
const right = answers(buildIndex(articles));

beforeEach(() => {
	indexKeptOrMade(articles, cache);
});

test('a kept index answers as one that was made', () => {
	const kept = keptIndex(articles, cache);
	expect(kept && answers(kept)).toEqual(right);
});

test('a damaged file is not used: the answers are the right ones, and it is made again', () => {
	const whole = readFileSync(cache.file);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.record({at: fc.nat(whole.length - 1), to: fc.integer({min: 1, max: 255})}),
				fc.record({cut: fc.nat(whole.length - 1)}),
				fc.record({add: fc.uint8Array({minLength: 1, maxLength: 64})}),
				fc.record({swap: fc.nat(Math.floor(whole.length / 8) - 1)}),
			),
			damage => {
				let bytes = Buffer.from(whole);
				if ('at' in damage) bytes[damage.at] = (bytes[damage.at] ?? 0) ^ damage.to;
				else if ('cut' in damage) bytes = bytes.subarray(0, damage.cut);
				else if ('add' in damage) bytes = Buffer.concat([bytes, damage.add]);
				else bytes.subarray(8 * damage.swap, 8 * damage.swap + 8).reverse();
				writeFileSync(cache.file, bytes);
				if (!bytes.equals(whole)) expect(keptIndex(articles, cache)).toBeNull();
				expect(answers(indexKeptOrMade(articles, cache))).toEqual(right);
				expect(readFileSync(cache.file).equals(whole)).toBe(true);
			},
		),
		{numRuns: 150},
	);
});

test.each<[string, (articles: readonly Article[]) => readonly Article[]]>([
	['a letter is another', ([first, ...rest]) => [{...first, text: first?.text.replace('e', 'o')} as Article, ...rest]],
	['a file has come', all => [...all, ...articlesOf(makeCorpus(1, 9)).map(article => ({...article, id: 'new'}))]],
	['a file has gone', all => all.slice(1)],
	['files are in another order', all => [...all].reverse()],
	['a file has another name', ([first, ...rest]) => [{...first, id: 'renamed'} as Article, ...rest]],
])('where %s, the kept index is not used', (_, change) => {
	const now = change(articles);
	expect(keptIndex(now, cache)).toBeNull();
	expect(answers(indexKeptOrMade(now, cache))).toEqual(answers(buildIndex(now)));
	expect(keptIndex(now, cache)).not.toBeNull();
});

test('few texts are not worth a file', () => {
	expect(isWorthKeeping(articles)).toBe(false);
	expect(isWorthKeeping(articles.map(article => ({...article, text: article.text.repeat(60)})))).toBe(true);
});
