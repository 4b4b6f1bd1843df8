import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Listing, listFiles, listFilesSync, walkPaths} from '../../src/corpus/files.ts';
import {compareNames} from '../../src/corpus/name-order.ts';
import {folderWith} from '../support/folder.ts';

/** Both ways of listing, which have to agree. */
async function list(...paths: string[]): Promise<Listing> {
	const listing = await listFiles(paths);
	expect(listFilesSync(paths)).toEqual(listing);
	return listing;
}

describe('listFiles', () => {
	it('walks folders for texts in the order people count in, and leaves out what is hidden or no text', async () => {
		const folder = folderWith({
			'part 10.txt': 'x',
			'part 2.md': 'x',
			'Part 1.markdown': 'x',
			'b/c.TXT': 'x',
			'b/a/z.txt': 'x',
			'.hidden.txt': 'x',
			'.git/a.txt': 'x',
			'c.png': 'x',
			'd.pdf': 'x',
			'b.txt': 'x',
		});
		const {files, problems} = await list(folder);
		expect(files.map(({file}) => file)).toEqual([
			'b/a/z.txt',
			'b/c.TXT',
			'b.txt',
			'Part 1.markdown',
			'part 2.md',
			'part 10.txt',
		]);
		expect(files.every(({path, file}) => path === join(folder, file))).toBe(true);
		expect(problems).toEqual([]);
	});

	it('takes named files whatever their ending, in the order given, each once', async () => {
		const folder = folderWith({'b.html': 'x', 'a.txt': 'x'});
		const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.html')];
		expect((await list(b, a, b, folder)).files.map(({file}) => file)).toEqual([b, a]);
	});

	it('names files of several folders by their folders, and makes ids unique', async () => {
		const folder = folderWith({'x/a.txt': '1', 'y/a.txt': '2', 'y/a.md': '3', 'x/a-2.txt': '4'});
		const {files} = await list(join(folder, 'x'), join(folder, 'y'));
		expect(files.map(({file}) => file)).toEqual(
			['x/a-2.txt', 'x/a.txt', 'y/a.md', 'y/a.txt'].map(file => join(folder, file)),
		);
		expect(files.map(({id}) => id)).toEqual(['a-2', 'a', 'a-3', 'a-4']);
	});

	it('says what is missing, empty of texts, or no file', async () => {
		const folder = folderWith({'a.png': 'x'});
		execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
		const {files, problems} = await list(join(folder, 'nope.txt'), folder, join(folder, 'pipe.txt'), 'a\0b');
		expect(files).toEqual([]);
		expect(problems).toEqual([
			{file: join(folder, 'nope.txt'), message: 'does not exist'},
			{file: join(folder, 'pipe.txt'), message: 'is not a file (a pipe, a socket or a device)'},
			{file: join(folder, 'pipe.txt'), message: 'is not a file (a pipe, a socket or a device)'},
			{file: 'a\0b', message: 'has a name that no file can have'},
		]);
		expect((await list(folderWith({'a.png': 'x'}))).problems[0]?.message).toMatch(/holds no texts/);
	});

	it('follows links to files, walks no loop, and lists links that lead nowhere', async () => {
		const folder = folderWith({'a.txt': 'x', 'sub/b.txt': 'x'});
		symlinkSync('a.txt', join(folder, 'link.txt'));
		symlinkSync('..', join(folder, 'sub', 'up'));
		symlinkSync('gone.txt', join(folder, 'dangling.txt'));
		symlinkSync('self.txt', join(folder, 'self.txt'));
		symlinkSync('sub', join(folder, 'folder.txt'));
		const {files, problems} = await list(folder);
		expect(files.map(({file}) => file)).toEqual(['a.txt', 'link.txt', 'sub/b.txt']);
		expect([...problems].sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
			{file: 'dangling.txt', message: 'is a link that leads nowhere'},
			{file: 'self.txt', message: 'is a link that leads back to itself'},
		]);
	});

	it('lists sockets as problems', async () => {
		const folder = folderWith({'a.txt': 'x'});
		const server = createServer();
		await new Promise<void>(resolve => server.listen(join(folder, 's.txt'), resolve));
		const {files, problems} = await list(folder);
		server.close();
		expect([files.length, problems.map(({file}) => file)]).toEqual([1, ['s.txt']]);
	});

	it('bears names with line breaks, escapes and keys of objects', async () => {
		const folder = folderWith({
			'a\nb.txt': 'x',
			'\x1b[31m.txt': 'x',
			'__proto__.txt': 'x',
			'-rf.txt': 'x',
			[`${'n'.repeat(240)}.txt`]: 'x',
		});
		const {files, problems} = await list(folder);
		expect([files.length, problems]).toEqual([5, []]);
		expect(new Set(files.map(({id}) => id)).size).toBe(5);
	});

	// The answers are made up: to write so many files takes minutes on a busy disk.
	it('lists 100,000 texts and says that there are more', () => {
		const entries = Array.from({length: 100_001}, (_, i) => ({name: `${i}.txt`, kind: 'file' as const}));
		const walk = walkPaths(['many']);
		let step = walk.next();
		while (!step.done) step = walk.next('list' in step.value ? {entries} : {kind: 'folder'});
		const {files, problems} = step.value;
		expect([files.length, files[99_999]?.file]).toEqual([100_000, '99999.txt']);
		expect(problems).toEqual([{file: 'many', message: 'holds more than 100000 texts; the rest is left out'}]);
	});

	it('leaves out what lies too deep', async () => {
		const folder = folderWith({'a.txt': 'x'});
		const deep = join(folder, ...Array<string>(70).fill('d'));
		mkdirSync(deep, {recursive: true});
		writeFileSync(join(deep, 'b.txt'), 'x');
		const {files, problems} = await list(folder);
		expect([files.length, problems.map(({message}) => message)]).toEqual([1, ['lies too deep and is left out']]);
	});
});

describe('compareNames', () => {
	it('orders all names, one way', () => {
		const name = fc
			.array(fc.constantFrom('a', 'B', 'b', '1', '01', '10', '2', '/', '-', 'é', ' '), {maxLength: 6})
			.map(parts => parts.join(''));
		fc.assert(
			fc.property(name, name, name, (a, b, c) => {
				expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
				expect(compareNames(a, b) === 0).toBe(a === b);
				if (compareNames(a, b) < 0 && compareNames(b, c) < 0) expect(compareNames(a, c)).toBeLessThan(0);
			}),
			{numRuns: 3000},
		);
	});
});
