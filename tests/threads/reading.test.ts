// Reading in a thread of its own: what is left to it, what comes over, and what becomes of a file that is too much.

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {isLarge} from '../../src/app/answer.ts';
import {sourcesOf} from '../../src/app/state.ts';
import {listFiles} from '../../src/corpus/files.ts';
import {FEW_BYTES, openCorpus, openCorpusSync, pathOf, readArticles} from '../../src/corpus/open-corpus.ts';
import {reopenerOf} from '../../src/corpus/reopen.ts';
import type {Article, Corpus} from '../../src/text/article.ts';
import {blocksOf} from '../../src/text/blocks.ts';
import {mendsOf} from '../../src/text/mend.ts';
import {packedBlocks, unpackedBlocks} from '../../src/text/packed-blocks.ts';
import {sentenceFrom, sentencesOf} from '../../src/text/sentences.ts';
import {inOrder, patienceWith, takeTexts} from '../../src/threads/reading.ts';
import {articleOf} from '../text/article-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefing-reading-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const long = 'The harbour was closed on Monday. "Nobody came," he said.\n\n'.repeat(4000);

describe('what the main thread leaves to others', () => {
	test('files and standard input of more than a few bytes', () => {
		const file = join(folder, 'long.txt');
		writeFileSync(file, long);
		expect(long.length).toBeGreaterThan(FEW_BYTES);
		expect(openCorpusSync([file])).toBeUndefined();
		expect(openCorpusSync(['-'], {stdin: Buffer.from(long)})).toBeUndefined();
		expect(openCorpusSync(['-'], {stdin: long.slice(0, 1000)})?.articles).toHaveLength(1);
	});

	test('several files that are a few bytes each, and many together', () => {
		const files = [0, 1, 2, 3, 4].map(i => join(folder, `part-${i}.txt`));
		for (const file of files) writeFileSync(file, long.slice(0, FEW_BYTES / 4));
		expect(openCorpusSync(files.slice(0, 4))?.articles).toHaveLength(4);
		expect(openCorpusSync(files)).toBeUndefined();
	});

	test('a large file that changed', async () => {
		const [small, large] = [join(folder, 'small.txt'), join(folder, 'large.txt')];
		writeFileSync(small, 'The harbour was closed.');
		writeFileSync(large, 'The harbour was open.');
		const given: string[][] = [];
		const reopener = reopenerOf([small, large], [], 0, undefined, async files => {
			given.push(files.map(({file}) => file));
			const read: Corpus[] = [];
			for await (const batch of readArticles(files)) read.push(batch);
			return {articles: read.flatMap(r => r.articles), problems: read.flatMap(r => r.problems)};
		});
		expect((await reopener.reopen()).articles).toHaveLength(2);
		expect(given).toEqual([]);
		writeFileSync(large, long);
		const {articles} = await reopener.reopen();
		expect(given).toEqual([[large]]);
		expect(articles.map(({text}) => text.length)).toEqual([23, long.length]);
	});

	test('the index of what is long, or of very many paragraphs', () => {
		const isLargeText = (text: string): boolean => isLarge(sourcesOf([articleOf(text)]));
		expect(isLargeText('The harbour was closed. '.repeat(2000))).toBe(false);
		expect(isLargeText('The harbour was closed. '.repeat(5000))).toBe(true);
		expect(isLargeText('a\n\n'.repeat(10_000))).toBe(true);
	});
});

describe('what comes over', () => {
	test('blocks and mends are those that were found there, and are not looked for again', async () => {
		const file = join(folder, 'found.txt');
		writeFileSync(file, `# A head\n\n- an item\n- Ibelieve it\n\n> quoted\n\n${long}`);
		const {articles} = await openCorpus([file]);
		const [read] = articles as [Article];
		const blocks = packedBlocks(blocksOf(read));
		const copy = structuredClone(read);
		await takeTexts({
			articles: [copy],
			paths: [file],
			drawn: [true],
			found: [{blocks, mends: mendsOf(read)}],
			problems: [],
		});
		expect(pathOf(copy)).toBe(file);
		expect(blocksOf(copy)).toEqual(blocksOf(read));
		expect(mendsOf(copy)).toBe(mendsOf(copy));
		expect(mendsOf(copy)).toEqual(mendsOf(read));
		// What was given is what is used, whatever it says.
		const other = structuredClone(read);
		await takeTexts({
			articles: [other],
			paths: ['-'],
			drawn: [true],
			found: [{blocks: blocks.slice(0, 8), mends: []}],
			problems: [],
		});
		expect(blocksOf(other)).toHaveLength(1);
	});

	test('blocks of every kind survive the way', () => {
		for (const text of ['', long.slice(0, 500), 'a\n\nb', '[H2] Head\n\nwords\n\n---\n\n• item\n\n• item']) {
			const blocks = blocksOf(articleOf(text));
			const packed = packedBlocks(blocks);
			expect(unpackedBlocks(packed)).toEqual(blocks);
			expect([...unpackedBlocks(packed, 0, 1), ...unpackedBlocks(packed, 1, 1e9)]).toEqual(blocks);
		}
	});

	test('one reply after the other, though the texts of one take several steps', async () => {
		const article = articleOf('a b\n\n'.repeat(30_000));
		const blocks = blocksOf(article);
		const copy = structuredClone(article);
		const heard: string[] = [];
		const all = new Promise<void>(resolve => {
			const hear = inOrder(reply => {
				heard.push(...Object.keys(reply).slice(0, 1));
				if ('readAll' in reply) resolve();
			});
			hear({share: 0});
			hear({
				articles: [copy],
				paths: ['-'],
				drawn: [true],
				found: [{blocks: packedBlocks(blocks), mends: []}],
				problems: [],
			});
			hear({share: 1});
			hear({readAll: true});
		});
		expect(heard).toEqual(['share']);
		await all;
		expect(heard).toEqual(['share', 'articles', 'share', 'readAll']);
		expect(blocksOf(copy)).toEqual(blocks);
	});

	test('millions of paragraphs become fewer blocks that hold every word', () => {
		const text = 'a b\n\n'.repeat(150_000);
		const blocks = blocksOf(articleOf(text));
		expect(blocks.length).toBeLessThanOrEqual(100_000);
		let at = 0;
		for (const block of blocks) {
			expect(text.slice(at, block.start).trim()).toBe('');
			at = block.end;
		}
		expect(text.slice(at).trim()).toBe('');
	});

	test('a sentence of a long text is the one that all of it would give', () => {
		const text = Array.from({length: 4000}, (_, i) => `The harbour ${i} was closed. "Nobody came," he said.`).join(
			'\n\n',
		);
		const all = sentencesOf(articleOf(text));
		for (const start of [0, 70, 5000, 100_003, text.length - 200]) {
			const wanted = all.find(s => s.start >= start);
			expect(sentenceFrom(articleOf(text), start, start + 2000)).toMatchObject({
				start: wanted?.start,
				end: wanted?.end,
			});
		}
		const line = 'All the harbour words went by. '.repeat(10_000);
		expect(sentenceFrom(articleOf(line), 155_000, 156_000)).toMatchObject({start: 155_000, end: 155_030});
		expect(sentenceFrom(articleOf(line), line.length, line.length)).toBeUndefined();
	});
});

describe('a file that is too much', () => {
	beforeEach(() => void vi.useFakeTimers({toFake: ['setInterval', 'clearInterval', 'performance']}));
	afterEach(() => void vi.useRealTimers());

	const files = async () => {
		const path = join(folder, 'hard');
		return [1, 2].map(i => ({path: `${path}-${i}.md`, file: `hard-${i}.md`, id: `hard-${i}`}));
	};

	test('is read as plain text the second time, and given up with its reason the third', async () => {
		let hung = 0;
		const patience = patienceWith(() => hung++);
		const [one, two] = await files();
		if (!one || !two) throw new Error('two files are needed');
		const first = patience.ask([one, two]);
		if (!('read' in first)) throw new Error('not asked to read');
		vi.advanceTimersByTime(60_000);
		// Nothing is being made a text: the disk may be slow.
		expect(hung).toBe(0);
		first.at[0] = 1;
		vi.advanceTimersByTime(2000);
		expect(hung).toBe(0);
		vi.advanceTimersByTime(2000);
		expect(hung).toBeGreaterThan(0);
		expect(patience.failed()).toEqual({file: two, problem: null});

		const second = patience.ask([one, two]);
		if (!('read' in second)) throw new Error('not asked to read');
		expect([...second.plain]).toEqual([two.path]);
		second.at[0] = 0;
		vi.advanceTimersByTime(500);
		second.at[0] = 1;
		hung = 0;
		vi.advanceTimersByTime(5000);
		expect(hung).toBe(0);
		vi.advanceTimersByTime(15_000);
		expect(hung).toBeGreaterThan(0);
		expect(patience.failed()).toEqual({
			file: two,
			problem: {file: 'hard-2.md', message: 'is too much to be made out'},
		});
		patience.stop();
	});

	test('has the longer the larger it is; what fails between two files is no file’s fault', async () => {
		let hung = 0;
		const patience = patienceWith(() => hung++);
		const ask = patience.ask(await files());
		if (!('read' in ask)) throw new Error('not asked to read');
		ask.at[1] = 10_000_000;
		ask.at[0] = 0;
		vi.advanceTimersByTime(12_000);
		expect(hung).toBe(0);
		vi.advanceTimersByTime(3000);
		expect(hung).toBeGreaterThan(0);
		ask.at[0] = -1;
		expect(patience.failed()).toBeNull();
	});

	test('is plain text with a note', async () => {
		const file = join(folder, 'plain.md');
		writeFileSync(file, '# A head\n\n*words*\n');
		const {files: listed} = await listFiles([file]);
		const batches: Corpus[] = [];
		for await (const batch of readArticles(listed, {plain: new Set([file])})) batches.push(batch);
		expect(batches[0]?.articles[0]).toMatchObject({
			format: 'plain',
			notes: ['took too long to make out; read as plain text'],
		});
	});
});
