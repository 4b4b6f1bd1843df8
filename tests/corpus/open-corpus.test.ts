import {execFileSync} from 'node:child_process';
import {chmodSync, closeSync, constants, openSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {listFiles} from '../../src/corpus/files.ts';
import {openCorpus, openCorpusSync, pathOf, readArticles} from '../../src/corpus/open-corpus.ts';
import type {Corpus} from '../../src/text/article.ts';
import {blocksOf} from '../../src/text/blocks.ts';
import {folderWith} from '../support/folder.ts';

const story = 'The council voted for the new quay on Tuesday evening. It was late.\n\nMore follows tomorrow.\n';

describe('openCorpus', () => {
	it('opens texts of every format with what is known of them', async () => {
		const folder = folderWith({
			'1.txt': `---\ntitle: "Big News: A quay"\ndate: August 19, 2025\nauthor: Ann Lee\nsource: The Post\nlink: https://post.example/quay\ncategories: [News, Harbour]\n---\n\n${story}`,
			'2.md': `---\nauthors:\n  - Ann\n  - Bo\n---\n\n# A quay *at last*\n\n${story}`,
			'3.txt': Buffer.from('Caf\xe9 owners were na\xefve, said the mayor of the town.', 'latin1'),
			'4.txt': story,
		});
		const {articles, problems} = await openCorpus([folder]);
		expect(problems).toEqual([]);
		expect(articles.map(({text: _, frontMatter, ...known}) => ({...known, front: frontMatter.end > 0}))).toEqual([
			{
				id: '1',
				file: '1.txt',
				format: 'plain',
				title: 'Big News: A quay',
				publisher: 'The Post',
				author: 'Ann Lee',
				date: '2025-08-19',
				url: 'https://post.example/quay',
				categories: ['News', 'Harbour'],
				words: 16,
				notes: [],
				front: true,
			},
			{
				id: '2',
				file: '2.md',
				format: 'markdown',
				title: 'A quay at last',
				author: 'Ann, Bo',
				categories: [],
				words: 20,
				notes: [],
				front: true,
			},
			{
				id: '3',
				file: '3.txt',
				format: 'plain',
				title: 'Café owners were naïve, said the mayor of the town.',
				categories: [],
				words: 10,
				notes: ['not UTF-8; read as Windows-1252'],
				front: false,
			},
			{
				id: '4',
				file: '4.txt',
				format: 'plain',
				title: 'The council voted for the new quay on Tuesday evening.',
				categories: [],
				words: 16,
				notes: [],
				front: false,
			},
		]);
		expect(articles.map(pathOf)).toEqual(['1.txt', '2.md', '3.txt', '4.txt'].map(name => join(folder, name)));
		expect(blocksOf(articles[1] as (typeof articles)[0]).map(({kind}) => kind)).toEqual([
			'heading',
			'paragraph',
			'paragraph',
		]);
	});

	it('lists each file that cannot be read with its reason, and opens the rest', async () => {
		const folder = folderWith({
			'a.txt': story,
			'binary.txt': new Uint8Array(3000),
			'empty.md': '',
			'locked.txt': story,
			'z.md': story,
		});
		execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
		symlinkSync('gone', join(folder, 'link.txt'));
		chmodSync(join(folder, 'locked.txt'), 0o000);
		const {articles, problems} = await openCorpus([folder, join(folder, 'nope.txt'), '/dev/zero', '/dev/tty']);
		const root = process.getuid?.() === 0;
		expect(articles.map(({id}) => id)).toEqual(root ? ['a', 'locked', 'z'] : ['a', 'z']);
		expect(Object.fromEntries(problems.map(({file, message}) => [file.replace(`${folder}/`, ''), message]))).toEqual({
			'binary.txt': 'is no text (binary)',
			'empty.md': 'is empty',
			'link.txt': 'is a link that leads nowhere',
			'pipe.txt': 'is not a file (a pipe, a socket or a device)',
			'nope.txt': 'does not exist',
			'/dev/zero': 'is not a file (a pipe, a socket or a device)',
			'/dev/tty': 'is not a file (a pipe, a socket or a device)',
			...(!root && {'locked.txt': 'may not be read (no permission)'}),
		});
	});

	it('says of a name that is not UTF-8 that it is none', async () => {
		const folder = folderWith({'a.txt': story});
		writeFileSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xff]), Buffer.from('.txt')]), story);
		const {articles, problems} = await openCorpus([folder]);
		expect([articles.length, problems]).toEqual([1, [{file: 'b\ufffd.txt', message: 'has a name that is not UTF-8'}]]);
	});

	it('reads standard input where it is named, as bytes or as text', async () => {
		for (const stdin of [story, Buffer.from(story)]) {
			const {articles} = await openCorpus(['-'], {stdin});
			expect(articles.map(({id, file, title}) => [id, file, title])).toEqual([
				['stdin', '-', 'The council voted for the new quay on Tuesday evening.'],
			]);
			expect(articles.map(pathOf)).toEqual([undefined]);
		}
		expect((await openCorpus(['-'])).problems).toEqual([{file: '-', message: 'gives no standard input'}]);
		expect((await openCorpus(['-'], {stdin: ''})).problems).toEqual([{file: '-', message: 'is empty'}]);
	});

	it('reads a file that vanished, grew or became a pipe after it was listed as what it is then', async () => {
		const folder = folderWith({'a.txt': story, 'b.txt': story, 'c.txt': story});
		const {files} = await listFiles([folder]);
		execFileSync('rm', [join(folder, 'a.txt'), join(folder, 'b.txt')]);
		execFileSync('mkfifo', [join(folder, 'b.txt')]);
		writeFileSync(join(folder, 'c.txt'), `${story}${story}`);
		const all: Corpus[] = [];
		for await (const batch of readArticles(files)) all.push(batch);
		expect(all[0]?.problems.map(({message}) => message)).toEqual([
			'does not exist',
			'is not a file (a pipe, a socket or a device)',
		]);
		expect(all[0]?.articles[0]?.text).toBe(`${story}${story}`);
	});

	it('waits for no writer of a pipe, and leaves no descriptor open', async () => {
		const folder = folderWith({'a.txt': story});
		const pipe = join(folder, 'p.txt');
		execFileSync('mkfifo', [pipe]);
		const files = [
			{path: pipe, file: 'p.txt', id: 'p'},
			{path: folder, file: 'f', id: 'f'},
			{path: join(folder, 'a.txt'), file: 'a', id: 'a'},
		];
		const before = openSync(folder, constants.O_RDONLY);
		closeSync(before);
		for (let i = 0; i < 5; i++) for await (const batch of readArticles(files)) expect(batch.problems).toHaveLength(2);
		const after = openSync(folder, constants.O_RDONLY);
		closeSync(after);
		expect(after).toBe(before);
	});

	it('reads the head of a huge file and says so', async () => {
		const folder = folderWith({'a.txt': `${story}\n`.repeat(100)});
		truncateSync(join(folder, 'a.txt'), 5 * 1024 ** 3);
		const {articles, problems} = await openCorpus([folder]);
		expect(problems).toEqual([]);
		expect(articles[0]?.notes).toEqual(['only its first 32 MB are shown']);
	});

	it('gives the same articles at once, in a promise and in batches', async () => {
		const files = Object.fromEntries(Array.from({length: 40}, (_, i) => [`${i}.txt`, `${story}Number ${i}.`]));
		const folder = folderWith(files);
		const corpus = await openCorpus([folder]);
		expect(openCorpusSync([folder])).toEqual(corpus);
		const batches: Corpus[] = [];
		for await (const batch of readArticles((await listFiles([folder])).files)) batches.push(batch);
		expect(batches.map(({articles}) => articles.length)).toEqual([32, 8]);
		expect(batches.flatMap(({articles}) => articles)).toEqual(corpus.articles);
		expect(corpus.articles.map(({id}) => id)).toEqual(Array.from({length: 40}, (_, i) => String(i)));
	});

	it('ends early when told to', async () => {
		const files = Array.from({length: 100}, (_, i) => ({path: `/nope/${i}`, file: `${i}`, id: `${i}`}));
		const stop = new AbortController();
		let batches = 0;
		for await (const _ of readArticles(files, {signal: stop.signal})) {
			batches++;
			stop.abort();
		}
		expect(batches).toBe(1);
	});
});

describe('openCorpusSync', () => {
	it('leaves to the promise what is many or large', () => {
		expect(
			openCorpusSync([folderWith(Object.fromEntries(Array.from({length: 65}, (_, i) => [`${i}.txt`, story])))]),
		).toBeUndefined();
		expect(openCorpusSync([folderWith({'a.txt': 'word '.repeat(500_000)})])).toBeUndefined();
	});

	it('lists problems as the promise does', async () => {
		const folder = folderWith({'a.txt': story, 'b.txt': '', 'c.txt': new Uint8Array(9000)});
		execFileSync('mkfifo', [join(folder, 'd.txt')]);
		const paths = [folder, join(folder, 'nope')];
		expect(openCorpusSync(paths)).toEqual(await openCorpus(paths));
	});
});
