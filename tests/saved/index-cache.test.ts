import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, expect, test} from 'vitest';
import {indexFile, makerOf, prune, readIndex, writeIndex} from '../../src/saved/index-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefing-cache-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const maker = 'm'.repeat(24);
const place = (name: string) => indexFile([name], folder);
const bytes = (length: number, value: number) => new Uint8Array(length).fill(value);

test('what was kept is read again, at a multiple of four of its buffer', () => {
	const file = place('kept');
	expect(readIndex(file, maker)).toBeNull();
	expect(writeIndex(file, maker, bytes(64, 7))).toBe(true);
	const found = readIndex(file, maker);
	expect(found).toEqual(bytes(64, 7));
	expect((found?.byteOffset ?? 1) % 4).toBe(0);
	expect(readdirSync(dirname(file)).filter(name => name.endsWith('.tmp'))).toEqual([]);
});

test('the file tells lists of paths apart, and not how a path was written', () => {
	expect(indexFile(['/a', '/b'], folder)).not.toBe(indexFile(['/a\n/b'], folder));
	expect(indexFile(['/a/x'], folder)).not.toBe(indexFile(['/b/x'], folder));
	expect(indexFile(['/a/../a/x/'], folder)).toBe(indexFile(['/a/x'], folder));
});

test('what another build of the program made is not read', () => {
	const file = place('build');
	writeIndex(file, maker, bytes(64, 7));
	expect(readIndex(file, 'n'.repeat(24))).toBeNull();
	expect(makerOf(new URL(import.meta.url))).toHaveLength(24);
	expect(makerOf(new URL(import.meta.url))).not.toBe(makerOf(new URL('../../package.json', import.meta.url)));
});

test('the file of a later version is left alone, not even dropped to make room', () => {
	const file = place('mine');
	expect(writeIndex(file, maker, bytes(64, 7))).toBe(true);
	const later = file.replace(/\.1\.index$/, '.2.index');
	expect(later).not.toBe(file);
	writeFileSync(later, bytes(64, 9));
	prune(dirname(file), 0);
	expect(existsSync(file)).toBe(false);
	expect(existsSync(later)).toBe(true);
	rmSync(later);
});

test('what is no file of the cache is not read, and nothing waits for it', () => {
	const file = place('foreign');
	mkdirSync(dirname(file), {recursive: true});
	for (const make of [
		() => writeFileSync(file, ''),
		() => writeFileSync(file, 'BRFC'),
		() => writeFileSync(file, bytes(1000, 0)),
		() => mkdirSync(file),
		() => symlinkSync('/dev/zero', file),
		() => symlinkSync(file, file),
		() => execFileSync('mkfifo', [file]),
	]) {
		rmSync(file, {recursive: true, force: true});
		make();
		expect(readIndex(file, maker)).toBeNull();
	}
});

test('where nothing can be written, nothing is thrown', () => {
	const file = join(folder, 'a-file', 'index', 'x.index');
	writeFileSync(join(folder, 'a-file'), '');
	expect(writeIndex(file, maker, bytes(8, 1))).toBe(false);
	expect(readIndex(file, maker)).toBeNull();
});

test('the indexes that were not used for longest make room; half-written files go once they are old', () => {
	const at = join(folder, 'room');
	mkdirSync(at);
	const old = new Date(Date.now() - 7_200_000);
	for (const [i, name] of ['a.1.index', 'b.1.index', 'c.1.index', 'x.tmp', 'other'].entries()) {
		writeFileSync(join(at, name), bytes(100, 0));
		utimesSync(join(at, name), new Date(old.getTime() + i), new Date(old.getTime() + i));
	}
	writeFileSync(join(at, 'y.tmp'), '');
	prune(at, 250);
	expect(readdirSync(at).sort()).toEqual(['b.1.index', 'c.1.index', 'other', 'y.tmp']);
});

test('runs that write at once leave one whole index, and whoever reads meanwhile finds a whole one', async () => {
	const file = place('at-once');
	const module = fileURLToPath(new URL('../../src/saved/index-cache.ts', import.meta.url));
	// Different lengths, so that a mixture of two would show.
	const script = `import {writeIndex} from ${JSON.stringify(module)};
		const value = Number(process.argv[1]);
		for (let i = 0; i < 25; i++) writeIndex(${JSON.stringify(file)}, ${JSON.stringify(maker)}, new Uint8Array(40_000 * value).fill(value));`;
	let running = 3;
	const ends = [1, 2, 3].map(
		value =>
			new Promise<number | null>(resolve => {
				const child = spawn(process.execPath, ['--input-type=module', '-e', script, String(value)], {stdio: 'inherit'});
				child.on('close', code => {
					running--;
					resolve(code);
				});
			}),
	);
	const isWhole = (found: Uint8Array | null) =>
		found === null || (found.length === 40_000 * (found[0] ?? 0) && found.every(byte => byte === found[0]));
	let reads = 0;
	await new Promise<void>(resolve => {
		const look = () => {
			const found = readIndex(file, maker);
			expect(isWhole(found)).toBe(true);
			if (found) reads++;
			if (running > 0) setImmediate(look);
			else resolve();
		};
		look();
	});
	expect(await Promise.all(ends)).toEqual([0, 0, 0]);
	expect(reads).toBeGreaterThan(0);
	expect(readIndex(file, maker)).not.toBeNull();
	expect(existsSync(file)).toBe(true);
	expect(readdirSync(dirname(file)).filter(name => name.endsWith('.tmp'))).toEqual([]);
});
