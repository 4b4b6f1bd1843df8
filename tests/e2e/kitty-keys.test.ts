// A terminal that sends keys by the kitty keyboard protocol, which the program never asks for (somebody before it may
// have): they are the same keys, and a key that is let go is none.

import {expect, test} from 'vitest';
import {open, seeds} from '../support/terminal.ts';

/** A key as CSI u: its code, its modifiers (1: none, 5: ctrl), its event (1: press, 2: repeat, 3: release). */
const key = (code: number | string, modifiers = 1, event = 1): string =>
	`\u001B[${typeof code === 'string' ? code.charCodeAt(0) : code};${modifiers}:${event}u`;

test('kitty keys are the keys they stand for, releases and replies are none', async () => {
	await using terminal = open([seeds], {cols: 100, rows: 30});
	await terminal.waitForText('three accounts');
	// Its answers to what nobody asked.
	terminal.type('\u001B[?0u\u001B[?31u\u001B[?1;2c');
	terminal.type(key('p') + key('p', 1, 3));
	await terminal.waitForText('Key points by');
	const selected = () => terminal.screen().findIndex(row => row.startsWith('▸'));
	const first = selected();
	terminal.type(key('j') + key('j', 1, 3));
	await terminal.waitFor(() => selected() > first);
	terminal.type(`${key('k')}${key('k', 1, 3)}\u001B[1;1:3B`);
	await terminal.waitFor(() => selected() === first);
	terminal.type('\u001B[47u');
	await terminal.waitForText('Type words in any order');
	for (const letter of 'kyiv') terminal.type(key(letter) + key(letter, 1, 3));
	await terminal.waitForText(/\/kyiv(?!\w)/);
	terminal.type(key(127) + key(127, 1, 3));
	await terminal.waitForText(/\/kyi(?!\w)/);
	terminal.type(key(27) + key(27, 1, 3));
	await terminal.waitForText('Key points by');
	terminal.type(key('c', 5));
	expect((await terminal.ending()).code).toBe(130);
	expect(await terminal.leftovers()).toEqual([]);
	// It asks nothing of the protocol, in either direction.
	expect(terminal.written.split('\u001B').filter(part => /^\[[<>=?][0-9;]*u/.test(part))).toEqual([]);
});
