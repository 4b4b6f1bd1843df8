// Opening the same paths again, and hearing that it is time to.

import {mkdirSync, renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {reopenerOf} from '../../src/corpus/reopen.ts';
import {watchPaths} from '../../src/corpus/watch.ts';
import {folderWith} from '../support/folder.ts';

/** A folder that was opened, with what looks at it again. Its files were written long before. */
async function opened(files: Readonly<Record<string, string>>) {
	const folder = folderWith(files);
	const {articles} = await openCorpus([folder]);
	// As if a minute had passed since the files were written.
	return {folder, articles, reopener: reopenerOf([folder], articles, Date.now() + 60_000)};
}

describe('opening again', () => {
	test('a file that is as it was keeps its very article', async () => {
		const {articles, reopener} = await opened({'a.txt': 'One.', 'b.md': '# Two'});
		const corpus = await reopener.reopen();
		expect(corpus.articles).toHaveLength(2);
		for (const [i, article] of corpus.articles.entries()) expect(article).toBe(articles[i]);
		expect((await reopener.reopen()).articles[0]).toBe(articles[0]);
	});

	test('an edited file is read again, also where its size and time of writing are the same', async () => {
		const {folder, articles, reopener} = await opened({'a.txt': 'One.', 'b.txt': 'Two.'});
		await reopener.reopen();
		utimesSync(join(folder, 'a.txt'), 1, 1);
		writeFileSync(join(folder, 'b.txt'), 'Owt.');
		utimesSync(join(folder, 'b.txt'), 1, 1);
		const corpus = await reopener.reopen();
		expect(corpus.articles.map(a => a.text)).toEqual(['One.', 'Owt.']);
		expect(corpus.articles[1]).not.toBe(articles[1]);
	});

	test('added and removed files come and go, in the order of a fresh opening', async () => {
		const {folder, reopener} = await opened({'b.txt': 'Two.', 'c.txt': 'Three.'});
		mkdirSync(join(folder, 'deep'));
		writeFileSync(join(folder, 'deep', 'b.txt'), 'Deep.');
		writeFileSync(join(folder, 'a.txt'), 'One.');
		rmSync(join(folder, 'c.txt'));
		const [again, fresh] = [await reopener.reopen(), await openCorpus([folder])];
		expect(again.articles).toEqual(fresh.articles);
		expect(again.articles.map(a => a.file)).toContain('a.txt');
	});

	test('a file that was renamed over another is read again', async () => {
		const {folder, reopener} = await opened({'a.txt': 'One.'});
		await reopener.reopen();
		writeFileSync(join(folder, '.new'), 'New.');
		renameSync(join(folder, '.new'), join(folder, 'a.txt'));
		expect((await reopener.reopen()).articles.map(a => a.text)).toEqual(['New.']);
	});

	test('what was written about when the folder was opened is read again', async () => {
		const folder = folderWith({'a.txt': 'One.'});
		const {articles} = await openCorpus([folder]);
		const reopener = reopenerOf([folder], articles, 0);
		writeFileSync(join(folder, 'a.txt'), 'Eno.');
		const corpus = await reopener.reopen();
		expect(corpus.articles.map(a => a.text)).toEqual(['Eno.']);
	});

	test('what cannot be read is a problem, and gone when it can', async () => {
		const {folder, reopener} = await opened({'a.txt': 'One.', 'b.txt': ''});
		expect((await reopener.reopen()).problems).toEqual([{file: 'b.txt', message: 'is empty'}]);
		writeFileSync(join(folder, 'b.txt'), 'Two.');
		expect((await reopener.reopen()).problems).toEqual([]);
	});

	test('all of it is read again where that is asked', async () => {
		const {folder, articles, reopener} = await opened({'a.txt': 'One.', 'b.txt': 'Two.'});
		writeFileSync(join(folder, 'a.txt'), 'Eno.');
		expect((await reopener.reopen()).articles).toEqual(articles);
		const [article, same] = (await reopener.reopen(true)).articles;
		expect(article?.text).toBe('Eno.');
		// What comes to the same is the article that was there: nothing is held twice.
		expect(same).toBe(articles[1]);
	});

	test('another thread that reads again keeps what comes to the same, too', async () => {
		const {folder, articles} = await opened({'a.txt': 'One.', 'b.txt': `Two. ${'More of it. '.repeat(50_000)}`});
		const asked: boolean[] = [];
		const reopener = reopenerOf([folder], articles, 0, undefined, async (files, asBefore) => {
			const {articles: read} = await openCorpus(files.map(({path}) => path));
			return {
				articles: read.map((article, i) => {
					const kept = asBefore(files[i]?.path ?? '', {...article, file: files[i]?.file ?? ''});
					asked.push(articles.includes(kept));
					return kept;
				}),
				problems: [],
			};
		});
		writeFileSync(join(folder, 'a.txt'), 'Eno.');
		await reopener.reopen(true);
		expect(asked).toEqual([false, true]);
	});

	test('standard input stays what it was', async () => {
		const stdin = new TextEncoder().encode('Piped.');
		const {articles} = await openCorpus(['-'], {stdin});
		expect((await reopenerOf(['-'], articles, 0, stdin).reopen()).articles[0]).toBe(articles[0]);
	});
});

describe('watching', () => {
	/** Watches until the first change that `act` brings about. */
	async function heard(paths: readonly string[], act: () => void): Promise<string> {
		let told: (what: string) => void = () => {};
		const hearing = new Promise<string>(resolve => {
			told = resolve;
		});
		const watch = await watchPaths(paths, {changed: () => told('changed'), failed: told});
		try {
			act();
			return await hearing;
		} finally {
			watch.stop();
		}
	}

	test.each([
		['added', (folder: string) => writeFileSync(join(folder, 'b.txt'), 'Two.')],
		['edited', (folder: string) => writeFileSync(join(folder, 'a.txt'), 'One more.')],
		['removed', (folder: string) => rmSync(join(folder, 'a.txt'))],
		[
			'added in a new folder',
			(folder: string) => {
				mkdirSync(join(folder, 'in'));
				writeFileSync(join(folder, 'in', 'c.txt'), 'Three.');
			},
		],
	])('a text that was %s is heard of', async (_, act) => {
		const folder = folderWith({'a.txt': 'One.'});
		expect(await heard([folder], () => act(folder))).toBe('changed');
	});

	test('a named file is heard of', async () => {
		const folder = folderWith({'a.log': 'One.'});
		expect(await heard([join(folder, 'a.log')], () => writeFileSync(join(folder, 'a.log'), 'Two.'))).toBe('changed');
	});

	test('what is no text is not heard of', async () => {
		const folder = folderWith({'a.txt': 'One.'});
		let times = 0;
		const watch = await watchPaths([folder], {changed: () => times++, failed: () => times++});
		writeFileSync(join(folder, 'picture.png'), 'x');
		writeFileSync(join(folder, '.hidden.txt'), 'x');
		watch.stop();
		// One that is heard of, to know that the others would have been.
		expect(await heard([folder], () => writeFileSync(join(folder, 'b.txt'), 'Two.'))).toBe('changed');
		expect(times).toBe(0);
	});

	test('standard input alone needs no watching', async () => {
		const heard: string[] = [];
		const watch = await watchPaths(['-'], {changed: () => heard.push('changed'), failed: why => heard.push(why)});
		watch.stop();
		expect(heard).toEqual([]);
	});
});
