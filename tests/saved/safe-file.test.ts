// What is kept on disk under damage: another run at the same file, a run that was killed in the middle, a disk that is
// full, a folder that may not be written, a file of a later version.

import {execFileSync, fork} from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, expect, onTestFinished, test} from 'vitest';
import {isFromLater, savedFrom} from '../../src/app/resume.ts';
import {appendMarks, markFile, readMarks} from '../../src/saved/marks.ts';
import {placeFile, readPlace, savePlace} from '../../src/saved/places.ts';
import {changeSafe, readSafe, replaceSafe} from '../../src/saved/safe-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefing-saved-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const names = (of = folder): string[] => readdirSync(of).sort();
const isRoot = process.getuid?.() === 0;

/** Runs `runs` programs at once that each change one file `times` times. */
async function together(runs: number, times: number, file: string, how: 'count' | 'mark'): Promise<void> {
	const child = fileURLToPath(new URL('../support/saving.ts', import.meta.url));
	const all = Array.from({length: runs}, (_, i) => fork(child, [file, String(times), String(i), how], {execArgv: []}));
	const codes = await Promise.all(
		all.map(one => new Promise<number | null>(resolve => one.on('exit', code => resolve(code)))),
	);
	expect(codes).toEqual(all.map(() => 0));
}

test('of two runs that change a file at once, neither undoes the other', async () => {
	const file = join(folder, 'counted');
	await together(3, 40, file, 'count');
	const lines = (readSafe(file) ?? '').trim().split('\n');
	expect(new Set(lines).size).toBe(120);
	expect(lines).toHaveLength(120);
	expect(names().filter(name => name.startsWith('counted.'))).toEqual([]);
});

test('the marks of runs at once are all there', async () => {
	const file = join(folder, 'at-once.marks.jsonl');
	await together(3, 50, file, 'mark');
	expect(new Set(readMarks(file).map(line => (line as {mark: string}).mark)).size).toBe(150);
});

test('a file is replaced whole, for the user alone, and nothing is left beside it', () => {
	const file = join(folder, 'new', 'kept');
	expect(changeSafe(file, text => `${text}`)).toBe(true);
	expect(changeSafe(file, text => `${text}!`)).toBe(true);
	expect([readSafe(file), statSync(file).mode & 0o777]).toEqual(['null!', 0o600]);
	expect(changeSafe(file, () => null)).toBe(true);
	expect(names(join(folder, 'new'))).toEqual(['kept']);
});

test('what throws while it is changed leaves the old file whole and unlocked', () => {
	const file = join(folder, 'thrown');
	writeFileSync(file, 'old');
	expect(
		changeSafe(file, () => {
			throw new Error('in the middle');
		}),
	).toBe(false);
	expect(readSafe(file)).toBe('old');
	expect(changeSafe(file, () => 'new')).toBe(true);
});

test('a lock that is held is not broken, one that was left behind is', () => {
	const file = join(folder, 'locked');
	writeFileSync(`${file}.lock`, '');
	expect(changeSafe(file, () => 'mine')).toBe(false);
	expect([existsSync(file), existsSync(`${file}.lock`)]).toEqual([false, true]);
	const before = new Date(Date.now() - 60_000);
	utimesSync(`${file}.lock`, before, before);
	expect(changeSafe(file, () => 'mine')).toBe(true);
	expect(names().filter(name => name.startsWith('locked'))).toEqual(['locked']);
});

test('a lock that another run took over is left to it', () => {
	const file = join(folder, 'taken');
	changeSafe(file, () => {
		rmSync(`${file}.lock`);
		writeFileSync(join(folder, 'other'), '');
		writeFileSync(`${file}.lock`, 'theirs');
		return 'mine';
	});
	expect(readFileSync(`${file}.lock`, 'utf8')).toBe('theirs');
});

test('a run that is killed while it writes leaves the old file whole', () => {
	const file = join(folder, 'killed');
	writeFileSync(file, 'old and whole');
	const script = `
		import {changeSafe} from ${JSON.stringify(new URL('../../src/saved/safe-file.ts', import.meta.url).href)};
		changeSafe(${JSON.stringify(file)}, () => { process.kill(process.pid, 'SIGKILL'); for (;;); });
	`;
	expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', script], {stdio: 'ignore'})).toThrow();
	expect(readSafe(file)).toBe('old and whole');
});

test('where a folder stands in the way, nothing is thrown and nothing is left', () => {
	const file = join(folder, 'a-folder');
	mkdirSync(file);
	writeFileSync(join(file, 'inside'), 'x');
	expect(changeSafe(file, () => 'x')).toBe(false);
	expect(replaceSafe(file, [new Uint8Array(10)])).toBe(false);
	symlinkSync('loop', join(folder, 'loop'));
	expect(changeSafe(join(folder, 'loop', 'x'), () => 'x')).toBe(false);
	expect(appendMarks(file, [{mark: 1}])).toBe(false);
	expect(names().filter(name => /^a-folder./.test(name))).toEqual([]);
});

test.skipIf(isRoot)('where nothing may be written, nothing is thrown', () => {
	const locked = join(folder, 'locked-folder');
	mkdirSync(locked);
	chmodSync(locked, 0o500);
	expect(changeSafe(join(locked, 'x'), () => 'x')).toBe(false);
	expect(appendMarks(join(locked, 'y'), [{}])).toBe(false);
	chmodSync(locked, 0o700);
});

/** A disk of 64 KB, where this machine lets us have one. */
function smallDisk(): string | null {
	const at = join(folder, 'disk');
	mkdirSync(at, {recursive: true});
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at], {stdio: 'ignore'});
	} catch {
		return null;
	}
	return at;
}

test('on a full disk the old file stays, nothing half written is left, and it goes on when there is room', context => {
	const disk = smallDisk();
	if (!disk) return context.skip('no disk can be mounted here');
	onTestFinished(() => void execFileSync('umount', [disk]));
	const file = join(disk, 'place.json');
	expect(savePlace(file, () => ({kept: 'old'}))).toBe(true);
	try {
		writeFileSync(join(disk, 'filler'), Buffer.alloc(128 * 1024));
	} catch {
		// That is what it is for.
	}
	expect(savePlace(file, () => ({kept: 'new'.repeat(5000)}))).toBe(false);
	expect(replaceSafe(join(disk, 'index'), [new Uint8Array(30_000)])).toBe(false);
	expect(readPlace(file)).toEqual({kept: 'old'});
	expect(names(disk)).toEqual(['filler', 'place.json']);
	rmSync(join(disk, 'filler'));
	expect(savePlace(file, () => ({kept: 'new'}))).toBe(true);
	expect(readPlace(file)).toEqual({kept: 'new'});
});

test('a place of a later version is not read and not written over', () => {
	const file = placeFile(['/some/folder'], folder);
	const later = {schema: 'briefing/place@2', source: {of: 'another form'}};
	savePlace(file, () => later);
	expect(savedFrom(readPlace(file))).toBeNull();
	expect(isFromLater(readPlace(file))).toBe(true);
	savePlace(file, before => (isFromLater(before) ? null : {schema: 'briefing/place@1'}));
	expect(readPlace(file)).toEqual(later);
});

test('a damaged place is none, and is written anew', () => {
	const file = placeFile(['/damaged'], folder);
	for (const damaged of ['', '{', '[1]', 'null', '{"schema": "briefing/place@1", "texts": 7}', '\0'.repeat(100)]) {
		mkdirSync(join(folder, 'places'), {recursive: true});
		writeFileSync(file, damaged);
		expect(() => savedFrom(readPlace(file))).not.toThrow();
		expect(savePlace(file, () => ({schema: 'briefing/place@1'}))).toBe(true);
	}
	expect(readPlace(file)).toEqual({schema: 'briefing/place@1'});
});

test('a torn line of marks costs that line alone', () => {
	const file = markFile(placeFile(['/marked'], folder));
	appendMarks(file, [{mark: 'one'}]);
	writeFileSync(file, `${readFileSync(file, 'utf8')}{"mark": "to`);
	appendMarks(file, [{mark: 'two'}]);
	expect(readMarks(file)).toEqual([{mark: 'one'}, {mark: 'two'}]);
});
