// Leaving: however the program ends, the terminal is as it was, and the exit code says how it ended.

import {describe, expect, test} from 'vitest';
import {open, seeds, type Terminal} from '../support/terminal.ts';

/** Opened, the first frame on the screen. */
async function opened(): Promise<Terminal> {
	const terminal = open([seeds]);
	await terminal.waitForText('? help');
	return terminal;
}

const views: readonly (readonly [string, (terminal: Terminal) => Promise<unknown>])[] = [
	['reading', async () => undefined],
	[
		'in the key points',
		async terminal => {
			terminal.press('p');
			await terminal.waitForText('Key points by');
		},
	],
	[
		'while typing a search',
		async terminal => {
			terminal.press('/');
			terminal.type('peace');
			await terminal.waitForText('/peace');
		},
	],
	[
		'in the help',
		async terminal => {
			terminal.press('?');
			await terminal.waitForText('▪ Help');
		},
	],
];

const ways: readonly (readonly [string, number, (terminal: Terminal) => void])[] = [
	['ctrl-c', 130, terminal => terminal.press('ctrl-c')],
	['SIGTERM', 143, terminal => terminal.signal('SIGTERM')],
	['SIGHUP', 129, terminal => terminal.signal('SIGHUP')],
	['SIGINT', 130, terminal => terminal.signal('SIGINT')],
];

describe.each(views)('%s', (_, go) => {
	test.each(ways)('%s ends with %i and leaves nothing behind', async (_, code, leave) => {
		await using terminal = await opened();
		await go(terminal);
		leave(terminal);
		expect((await terminal.ending()).code).toBe(code);
		expect(await terminal.leftovers()).toEqual([]);
	});
});

test('q at the root ends with 0 and leaves nothing behind', async () => {
	await using terminal = await opened();
	terminal.press('q');
	const {code, screen} = await terminal.ending();
	expect(code).toBe(0);
	expect(screen.join('').trim()).toBe('');
	expect(await terminal.leftovers()).toEqual([]);
});

test('q in a view goes one level up instead', async () => {
	await using terminal = await opened();
	terminal.press('p');
	await terminal.waitForText('Key points by');
	terminal.press('q');
	await terminal.waitForText('Sources ─');
});

test('Esc never quits', async () => {
	await using terminal = await opened();
	terminal.press('esc');
	terminal.press('?');
	await terminal.waitForText('▪ Help');
});

test('while it reads from a pipe, ctrl-c leaves nothing behind', async () => {
	await using terminal = open(['-'], {stdin: 'A piped text.'});
	await terminal.waitForText('A piped text.');
	terminal.press('ctrl-c');
	await terminal.ending();
	expect(await terminal.leftovers()).toEqual([]);
});
