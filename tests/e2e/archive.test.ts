// A folder of two thousand texts: the list at once, the texts and the index behind it, all keys meanwhile. One
// behaviour a scenario; nothing is timed.

import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {makeCorpus} from '../bench/corpus.ts';
import {open, program, run, type Setting} from '../support/terminal.ts';

const place = mkdtempSync(join(tmpdir(), 'briefing-archive-'));
const archive = join(place, 'archive');
const cacheHome = join(place, 'cache');
const files = makeCorpus(2000);
const last = files.at(-1);
const title = (last?.title ?? '').split(' ').slice(0, 2).join(' ');

beforeAll(() => {
	mkdirSync(archive);
	for (const {file, text} of files) writeFileSync(join(archive, file), text);
});
afterAll(() => rmSync(place, {recursive: true, force: true}));

const opened = (setting: Setting = {}) =>
	open(['--fresh', 'archive'], {cols: 120, cwd: place, ...setting, env: {XDG_CACHE_HOME: cacheHome, ...setting.env}});
const busy = /(reading|indexing) [█·]+ \d+ %/;
const isIdle = (screen: string[]) => /2000 texts/.test(screen[0] ?? '') && !busy.test(screen[0] ?? '');

const isThere = (folder: string) => existsSync(folder) && readdirSync(folder).some(name => name.endsWith('.index'));

test('the list comes first, and keys move in it while the texts are read', async () => {
	await using terminal = opened();
	await terminal.waitForText(/^▸ +1 /);
	terminal.type('jjjj');
	await terminal.waitForText(/^▸ +5 /);
	terminal.press('G');
	await terminal.waitForText(/^▸ 2000 /);
	await terminal.waitForText(title);
});

test('a search that is typed before the index is there is answered when it comes', async () => {
	await using terminal = opened({env: {XDG_CACHE_HOME: join(place, 'none')}});
	await terminal.waitForText('? ');
	terminal.press('/', 'tab');
	terminal.type('"said Kor');
	await terminal.waitForText(/\d+ hits? in all texts/);
	terminal.press('esc');
	await terminal.waitForText('Sources');
});

test('the second time the index is read from the cache, also by briefing search', async () => {
	const index = join(cacheHome, 'briefing', 'index');
	{
		await using terminal = opened();
		await terminal.waitFor(isIdle);
		// It is kept after it was shown.
		while (!isThere(index)) await new Promise(resolve => setTimeout(resolve, 20));
		terminal.press('q');
		await terminal.ending();
	}
	const [name = ''] = readdirSync(index).filter(file => file.endsWith('.index'));
	expect(name).toMatch(/^archive-.*\.index$/);
	const kept = readFileSync(join(index, name));
	const asked = ['search', 'gold', '--limit', '5', archive];
	const warm = await run(asked, {env: {XDG_CACHE_HOME: cacheHome}});
	const cold = await run(asked, {env: {XDG_CACHE_HOME: join(place, 'other')}});
	expect(warm).toEqual(cold);
	expect(warm.code).toBe(0);
	expect(warm.stdout.split('\n')[0]).toMatch(/^\/.*\/archive\/\d+\.txt:\d+: /);
	expect(readFileSync(join(index, name)).equals(kept)).toBe(true);
	// Damaged: not used, and made again.
	writeFileSync(join(index, name), kept.subarray(0, kept.length / 2));
	expect(await run(asked, {env: {XDG_CACHE_HOME: cacheHome}})).toEqual(cold);
	expect(readFileSync(join(index, name)).equals(kept)).toBe(true);
});

test('Esc stops the work behind the screen, r goes on with it', async () => {
	// Whoever presses the key comes first on a crowded machine, or the work would be done before.
	const command = ['nice', '-n', '19', process.execPath, program];
	await using terminal = opened({env: {XDG_CACHE_HOME: join(place, 'stopped')}, command});
	await terminal.waitForText(busy);
	terminal.press('esc');
	await terminal.waitForText(/stopped (reading|indexing)/);
	expect(existsSync(join(place, 'stopped', 'briefing', 'index'))).toBe(false);
	terminal.press('r');
	await terminal.waitForText(busy);
	terminal.press('/', 'tab');
	terminal.type('gold');
	await terminal.waitForText(/hits in all texts/);
});

test('/ narrows the list by titles, Enter opens what is left', async () => {
	await using terminal = opened();
	await terminal.waitFor(isIdle);
	terminal.press('/');
	terminal.type(`${last?.title ?? ''}`);
	await terminal.waitForText(/^▸ 2000 /);
	terminal.press('enter');
	await terminal.waitForText('┬▪');
});

test('a file that is added is found', async () => {
	await using terminal = opened();
	await terminal.waitFor(isIdle);
	const added = join(archive, '00000-added.txt');
	try {
		writeFileSync(added, 'A quokkaberry was seen in the park on Monday, said the warden.\n');
		terminal.press('r');
		await terminal.waitForText('00000-added.txt');
		terminal.press('/', 'tab');
		terminal.type('quokkaberry');
		await terminal.waitForText(/1 hit in all texts/);
	} finally {
		rmSync(added);
	}
});

test('r reads all of it again, with a bar, and the list stays where it is; Esc ends that', async () => {
	// As above.
	const command = ['nice', '-n', '19', process.execPath, program];
	await using terminal = opened({command});
	await terminal.waitFor(isIdle);
	terminal.press('G');
	await terminal.waitForText(/^▸ 2000 /);
	terminal.press('r');
	await terminal.waitForText('nothing has changed on disk');
	expect(terminal.written).toContain('reading again');
	await terminal.waitFor(isIdle);
	expect(await terminal.waitForText(/^▸ 2000 /)).toBeTruthy();
	terminal.press('r');
	await terminal.waitForText('reading again');
	terminal.press('esc');
	await terminal.waitForText('stopped reading again');
	await terminal.waitFor(isIdle);
	terminal.press('r');
	await terminal.waitForText('nothing has changed on disk');
});

test('leaving while the texts are read ends at once with the terminal as it was', async () => {
	await using terminal = opened({env: {XDG_CACHE_HOME: join(place, 'left')}});
	await terminal.waitForText(busy);
	terminal.press('q');
	expect((await terminal.ending()).code).toBe(0);
	expect(await terminal.leftovers()).toEqual([]);
});
