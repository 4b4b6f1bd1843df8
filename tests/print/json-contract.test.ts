// What scripts rely on: every JSON output keeps its contract on the seeds and on texts made to break it.

import {readFileSync} from 'node:fs';
import {beforeAll, describe, expect, test} from 'vitest';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {commandOf} from '../../src/print/command-line.ts';
import {commandOutput, type PrintingCommand} from '../../src/print/command-output.ts';
import type {Corpus} from '../../src/text/article.ts';
import {breaches} from '../support/json-contract.ts';

const hostile = [
	'\uFEFF---\r\ntitle: "Bell \u0007 and \u001b[31mred\u001b[m"\r\nauthor: "\u202Eevil"\r\n---\r\n',
	'The mayor opened the bridge on Friday.\u001b]0;owned\u0007 Critics called the \u009b2Jbridge "a \u2028waste".\r\n\r\n',
	'The bridge cost 12 million\u200b crowns, said the mayor.\rA lone return ends a line.\n\uD800 alone.\n',
].join('');

const print = (corpus: Corpus, line: readonly string[]) => commandOutput(commandOf(line) as PrintingCommand, corpus);
const filesOf = (corpus: Corpus) => new Map(corpus.articles.map(({id, text}) => [id, text]));

describe.each([
	['the seeds', () => openCorpus(['seeds'])],
	['hostile text', () => openCorpus(['-'], {stdin: hostile})],
])('%s', (_, open) => {
	let corpus: Corpus;
	beforeAll(async () => {
		corpus = await open();
	});

	test.each([
		[['points', '--json']],
		[['list', '--json']],
		[['quotes', '--json']],
		[['search', '--json', 'the bridge security']],
	])('briefing %s keeps its contract', line => {
		const {text} = print(corpus, line);
		expect(breaches(text, filesOf(corpus))).toEqual([]);
		expect(print(corpus, line).text).toBe(text);
	});

	test.each([
		[['points']],
		[['points', '--format', 'md']],
		[['list']],
		[['quotes']],
		[['search', 'bridge', '--context', '1']],
	])('briefing %s prints nothing live', line => {
		const {text, errors} = print(corpus, line);
		expect(text + errors).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u200b\u202e\ufeff]|\p{Cs}/u);
	});
});

test('the seeds print points, quotations, hits and articles of all five texts', async () => {
	const corpus = await openCorpus(['seeds']);
	const points = JSON.parse(print(corpus, ['points', '--json']).text);
	expect(points.articles.map((article: {file: string}) => article.file)).toEqual(corpus.articles.map(({file}) => file));
	expect(points.articles).toHaveLength(5);
	expect(points.origins.flatMap((origin: {articles: string[]}) => origin.articles).sort()).toEqual(
		corpus.articles.map(({id}) => id),
	);
	expect(points.points.length).toBeGreaterThan(6);
	const {hits} = JSON.parse(print(corpus, ['search', '--json', '--limit', '3', 'security guarantees']).text);
	expect(hits).toHaveLength(3);
	for (const {text} of hits) expect(text).toMatch(/security|guarantee/i);
});

test('every slice is of the file itself, as Node decodes it', async () => {
	const corpus = await openCorpus(['seeds']);
	const files = new Map(
		corpus.articles.map(({id, file}) => [id, readFileSync(`seeds/${file}`, 'utf8').replace(/^\uFEFF/, '')]),
	);
	expect(breaches(print(corpus, ['points', '--json']).text, files)).toEqual([]);
});

describe('the checker itself', () => {
	const files = new Map([['a', 'one\ntwo three\n']]);
	const hit = {article: 'a', start: 4, end: 7, line: 2, text: 'two', score: 1, matches: [[4, 7]]};
	const check = (changed: object) =>
		breaches(JSON.stringify({schema: 'briefing/search@1', query: '', hits: [{...hit, ...changed}]}), files);

	test('passes what is right', () => expect(check({})).toEqual([]));
	test.each([
		[{text: 'twO'}, 'is not what stands there'],
		[{line: 1}, 'line 1 is wrong'],
		[{start: 3}, 'is not what stands there'],
		[{matches: [[3, 5]]}, 'is out of place'],
		[
			{
				matches: [
					[5, 7],
					[4, 5],
				],
			},
			'is out of place',
		],
		[{article: 'b'}, 'unknown article'],
		[{more: 1}, 'has more'],
		[{score: '1'}, 'is string'],
		[{score: undefined}, 'lacks score'],
	])('finds %j', (changed, breach) => expect(check(changed).join()).toContain(breach));
});
