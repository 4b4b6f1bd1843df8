// A folder that changes while it is read, in a real terminal.

import {cpSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'vitest';
import {folderWith} from '../support/folder.ts';
import {open, seeds} from '../support/terminal.ts';

/** A folder with the first `count` seeds, and the names of the rest. */
function someSeeds(count: number): {readonly folder: string; readonly rest: readonly string[]} {
	const folder = folderWith();
	const names = readdirSync(seeds).sort();
	for (const name of names.slice(0, count)) cpSync(join(seeds, name), join(folder, name));
	return {folder, rest: names.slice(count)};
}

test('an added account is noticed: list, points and footer follow, the selected point stays', async () => {
	const {folder, rest} = someSeeds(4);
	await using terminal = open(['.'], {cols: 120, rows: 30, cwd: folder});
	await terminal.waitForText(/A1 {2}/);
	terminal.press('p', 'j', 'j');
	const selected = await terminal.waitFor(screen => screen.find(row => /^▸ +3 /.test(row)));
	const words = selected.split('│')[0]?.slice(7).trim() ?? '';
	for (const name of rest) cpSync(join(seeds, name), join(folder, name));
	await terminal.waitForText('+1 account: ');
	await terminal.waitForText('five texts, three ac');
	// It may be stated in other words now; these are one of its passages all the same.
	const begin = words.split(' ').slice(0, 4).join(' ');
	await terminal.waitFor(screen => screen.some(row => row.includes(begin)));
});

test('an edited text shows as it is now, the reader at the same words', async () => {
	const folder = folderWith();
	const text = Array.from({length: 80}, (_, i) => `This is paragraph ${i + 1} of a long text.`).join('\n\n');
	writeFileSync(join(folder, 'a.txt'), text);
	await using terminal = open([folder]);
	await terminal.waitForText('paragraph 1 of');
	terminal.type('ljjjjjjjjjj');
	const top = (screen: string[]) => screen[2]?.split('│')[1]?.trim();
	await terminal.waitFor(screen => top(screen)?.startsWith('This is paragraph 6 of'));
	writeFileSync(
		join(folder, 'a.txt'),
		`A correction stands here now.\n\n${text.replace('paragraph 8', 'paragraph eight')}`,
	);
	await terminal.waitForText('edited: a.txt');
	await terminal.waitForText('paragraph eight');
	await terminal.waitFor(screen => top(screen)?.includes('This is paragraph 6 of'));
});

test('a removed text leaves the list; the open one stays until it is left', async () => {
	const {folder} = someSeeds(5);
	await using terminal = open(['.'], {cols: 120, rows: 30, cwd: folder});
	await terminal.waitForText(/A1 {2}/);
	terminal.press('2');
	await terminal.waitForText(/┬ +A2 /);
	const [first = '', second = ''] = readdirSync(folder).sort();
	rmSync(join(folder, second));
	await terminal.waitForText('not on disk any more');
	terminal.press('1');
	await terminal.waitFor(screen => !screen.some(row => row.includes('not on disk any more')));
	rmSync(join(folder, first));
	await terminal.waitForText('three texts');
});

test('r reads again by hand and says so', async () => {
	const {folder} = someSeeds(2);
	await using terminal = open([folder]);
	await terminal.waitForText(/A1 {2}/);
	terminal.press('r');
	await terminal.waitForText('nothing has changed on disk');
});

test('a folder that comes and goes whole does not end the program', async () => {
	const {folder} = someSeeds(2);
	await using terminal = open([folder]);
	await terminal.waitForText(/A1 {2}/);
	rmSync(folder, {recursive: true});
	await terminal.waitForText('not on disk any more');
	mkdirSync(folder);
	writeFileSync(join(folder, 'back.txt'), 'Quite another story came back.\n');
	terminal.press('r');
	// Said in the footer, and to be seen for good in the list.
	await terminal.waitForText(/^. .*Quite another/);
});
