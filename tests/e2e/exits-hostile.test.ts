// A folder from an attacker, in the built program on a real pseudo-terminal: every hostile text as a file, its name and
// its folder's; then the same printed to the terminal. Nothing but our own functions reaches it, and it is left whole.

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {attackingFiles, liveIn} from '../hostile/attack.ts';
import {hostile} from '../hostile/inputs.ts';
import {open} from '../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, {recursive: true}));

/** A name that a file can have. */
const named = (text: string): string => text.replace(/[/\0]/g, '_').slice(0, 60);

for (const [name, text] of hostile) {
	const inside = join(folder, named(name), named(text));
	mkdirSync(inside, {recursive: true});
	for (const {file, text: content} of attackingFiles(text)) {
		writeFileSync(join(inside, named(file.replace('/', ' '))), content);
	}
}
const broken = Buffer.concat([
	Buffer.from('a'),
	Buffer.from([0x1b, 0x5d, 0x30, 0x3b, 0x9b, 0xff, 0x07]),
	Buffer.from('.txt'),
]);
writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), broken]), 'A name that is not UTF-8, with a title in it.\n');

/** What reached the terminal: line breaks as the line makes them, the first frame's way to the top of the screen. */
function received({written}: {readonly written: string}): string {
	return written.replace(/\r+\n/g, '\n').replaceAll('\u001B[H', '');
}

test('read in the interface', async () => {
	await using terminal = open([folder], {cols: 110, rows: 40});
	await terminal.waitForText('? help');
	await terminal.waitFor(() => terminal.written.includes('\u001B[?2004h'));
	terminal.press('enter');
	for (let i = 0; i < hostile.size * 3; i++) terminal.press('J', 'space');
	terminal.press('J');
	await terminal.waitForText('this is the last source');
	for (const keys of [['p'], ['Q'], ['W'], ['!'], ['esc'], ['?'], ['esc'], ['/', 'o', 'w', 'n', 'e', 'd']])
		terminal.press(...keys);
	await terminal.waitForText('/owned');
	terminal.press('enter', 'n', 'n');
	terminal.press('ctrl-c');
	expect((await terminal.ending()).code).toBe(130);
	expect(await terminal.leftovers()).toEqual([]);
	expect(terminal.happenings).toEqual([]);
	expect(liveIn(received(terminal))).toEqual([]);
});

test.each([['list'], ['search', 'owned'], ['quotes']])('printed by %s', async (...command) => {
	await using terminal = open([...command, folder], {cols: 110, rows: 40});
	await terminal.ending();
	expect(await terminal.leftovers()).toEqual([]);
	expect(terminal.happenings).toEqual([]);
	expect(terminal.written.length).toBeGreaterThan(500);
	expect(liveIn(received(terminal))).toEqual([]);
});

test('a path that cannot be read is told with its name made safe', async () => {
	await using terminal = open([`nowhere ${hostile.get('title')}${hostile.get('clipboard')}\u009B2J`]);
	const {code} = await terminal.ending();
	expect(code).toBe(2);
	expect(terminal.happenings).toEqual([]);
	expect(liveIn(received(terminal))).toEqual([]);
});
