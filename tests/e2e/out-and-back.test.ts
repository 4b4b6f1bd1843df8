// Out of the program and back, in a real terminal: a file written, an editor, a browser and a command given the screen.

import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {folderWith} from '../support/folder.ts';
import {open, seeds, type Terminal} from '../support/terminal.ts';

const story =
	'---\ntitle: The bridge\nurl: https://example.org/bridge?a=1&b=2\n---\n\nThe bridge closed on Friday.\n\nIt opens again in May.\n';

/** A program that shows itself, waits for a key of its own, and notes what it was given. */
const asking =
	'#!/bin/sh\nprintf "%s\\n" "$@" > given.txt\nprintf "who has the screen"\nread -r key\nprintf "%s" "$key" >> given.txt\n';

async function seedsOpened(cwd: string): Promise<Terminal> {
	const terminal = open([seeds], {cwd});
	await terminal.waitForText(/A1 {2}/);
	return terminal;
}

test('x writes the points as a page, and asks before it replaces one', async () => {
	const folder = folderWith({});
	await using terminal = await seedsOpened(folder);
	terminal.press('x');
	await terminal.waitForText('Write the points to briefing.html');
	terminal.press('enter');
	await terminal.waitForText('written: briefing.html');
	const page = readFileSync(join(folder, 'briefing.html'), 'utf8');
	expect(page).toMatch(/^<!doctype html>/);
	writeFileSync(join(folder, 'briefing.html'), 'mine');
	terminal.press('x');
	await terminal.waitForText('Write the points to');
	terminal.press('enter');
	await terminal.waitForText('Replace briefing.html?');
	terminal.press('n');
	await terminal.waitForText('nothing was written');
	expect(readFileSync(join(folder, 'briefing.html'), 'utf8')).toBe('mine');
	terminal.press('x');
	await terminal.waitForText('Write the points to');
	terminal.press('enter');
	await terminal.waitForText('Replace briefing.html?');
	terminal.press('y');
	await terminal.waitForText('written: briefing.html');
	expect(readFileSync(join(folder, 'briefing.html'), 'utf8')).toBe(page);
});

test('the ending of the typed name chooses the form; what cannot be written is said', async () => {
	const folder = folderWith({});
	await using terminal = await seedsOpened(folder);
	terminal.press('x');
	await terminal.waitForText('Write the points to');
	terminal.press('ctrl-u');
	terminal.type('points.md');
	await terminal.waitForText('points.md');
	terminal.press('enter');
	await terminal.waitForText('written: points.md');
	expect(readFileSync(join(folder, 'points.md'), 'utf8')).toMatch(/^# Briefing: 5 texts, 3 independent accounts/);
	terminal.press('x');
	await terminal.waitForText('Write the points to');
	terminal.press('ctrl-u');
	terminal.type('no/such/folder.html');
	await terminal.waitForText('no/such/folder.html');
	terminal.press('enter');
	await terminal.waitForText('its folder does not exist');
	terminal.press('x');
	await terminal.waitForText('Write the points to');
	terminal.press('esc');
	await terminal.waitForText('? help');
	expect(existsSync(join(folder, 'briefing.html'))).toBe(false);
});

test('e gives the screen and the keys to the editor at the line, and takes them back', async () => {
	const folder = folderWith({'a.txt': story, 'edit.sh': asking});
	await using terminal = open(['a.txt'], {cwd: folder, env: {VISUAL: `${join(folder, 'edit.sh')} --wait`}});
	await terminal.waitForText('The bridge closed on Friday.');
	terminal.press('l', ']', 'e');
	await terminal.waitForText('who has the screen');
	expect(terminal.screen().join('\n')).not.toContain('The bridge closed');
	terminal.type('quick brown keys\r');
	await terminal.waitForText('The bridge closed on Friday.');
	expect(readFileSync(join(folder, 'given.txt'), 'utf8').split('\n')).toEqual([
		'--wait',
		'+6',
		join(folder, 'a.txt'),
		'quick brown keys',
	]);
	// The keys are ours again.
	terminal.press('?');
	await terminal.waitForText(/^ G End/);
	terminal.press('esc', 'q', 'q');
	expect((await terminal.ending()).code).toBe(0);
	expect(await terminal.leftovers()).toEqual([]);
});

test('what the editor changed is shown', async () => {
	const folder = folderWith({'a.txt': story, 'edit.sh': '#!/bin/sh\nsed -i "s/Friday/Sunday/" "$2"\n'});
	await using terminal = open(['a.txt'], {cwd: folder, env: {EDITOR: join(folder, 'edit.sh')}});
	await terminal.waitForText('The bridge closed on Friday.');
	terminal.press('e');
	await terminal.waitForText('The bridge closed on Sunday.');
});

test('ctrl-c in the editor is the editor’s', async () => {
	const folder = folderWith({
		'a.txt': story,
		'edit.sh':
			'#!/bin/sh\ntrap "echo trapped > given.txt; exit 3" INT\nprintf "who has the screen"\nwhile :; do read -r key; done\n',
	});
	await using terminal = open(['a.txt'], {cwd: folder, env: {EDITOR: join(folder, 'edit.sh')}});
	await terminal.waitForText('The bridge closed on Friday.');
	terminal.press('e');
	await terminal.waitForText('who has the screen');
	terminal.press('ctrl-c');
	await terminal.waitForText('it ended with code 3');
	expect(readFileSync(join(folder, 'given.txt'), 'utf8')).toBe('trapped\n');
	terminal.press('?');
	await terminal.waitForText(/^ G End/);
});

test('an editor that is not there is said, and nothing is lost', async () => {
	const folder = folderWith({'a.txt': story});
	await using terminal = open(['a.txt'], {cwd: folder, env: {EDITOR: 'no-such-editor'}});
	await terminal.waitForText('The bridge closed on Friday.');
	terminal.press('e');
	await terminal.waitForText('no-such-editor could not be started');
});

test('o gives the address to the browser as one argument', async () => {
	const folder = folderWith({'a.txt': story, 'browse.sh': asking});
	await using terminal = open(['a.txt'], {cwd: folder, env: {BROWSER: join(folder, 'browse.sh')}});
	await terminal.waitForText('The bridge closed on Friday.');
	terminal.press('o');
	await terminal.waitForText('who has the screen');
	terminal.type('q\r');
	await terminal.waitForText('opened with');
	expect(readFileSync(join(folder, 'given.txt'), 'utf8')).toBe('https://example.org/bridge?a=1&b=2\nq');
});

test('an address that is none of the web is not opened', async () => {
	const folder = folderWith({'a.txt': story.replace('https://example.org', 'file:///etc'), 'browse.sh': asking});
	await using terminal = open(['a.txt'], {cwd: folder, env: {BROWSER: join(folder, 'browse.sh')}});
	await terminal.waitForText('The bridge closed on Friday.');
	terminal.press('o');
	await terminal.waitForText('this text gives no address');
	expect(existsSync(join(folder, 'given.txt'))).toBe(false);
});

test('| pipes the text to a command, shows what it says, and comes back', async () => {
	const folder = folderWith({'a.txt': story});
	await using terminal = open(['a.txt'], {cwd: folder});
	await terminal.waitForText('The bridge closed on Friday.');
	terminal.press('|');
	await terminal.waitForText('Pipe this text to');
	terminal.type('tee piped.txt | wc -l');
	await terminal.waitForText('wc -l');
	terminal.press('enter');
	await terminal.waitForText('[done] Enter goes back to briefing');
	expect(readFileSync(join(folder, 'piped.txt'), 'utf8')).toBe(
		'The bridge closed on Friday.\n\nIt opens again in May.\n',
	);
	terminal.press('enter');
	await terminal.waitForText('Sources');
});

test('| pipes a lit passage alone, to a command that stops reading and fails', async () => {
	const folder = folderWith({});
	await using terminal = await seedsOpened(folder);
	terminal.press('p');
	await terminal.waitForText('Key points by');
	await terminal.waitForText(/of 3 accounts/);
	terminal.press('|');
	await terminal.waitForText('Pipe this passage to');
	terminal.type('head -c 20 > piped.txt; exit 4');
	await terminal.waitForText('exit 4');
	terminal.press('enter');
	await terminal.waitForText('[it ended with code 4]');
	expect(readFileSync(join(folder, 'piped.txt'), 'utf8')).toHaveLength(20);
	terminal.press('enter');
	await terminal.waitForText('Key points');
});
