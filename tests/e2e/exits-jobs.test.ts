// Stopping and coming back, in a real shell with job control: the screen is left, the line is as the shell had it, and
// `fg` brings back the frame at the size the window has then, with keys that work. And ends of which no signal tells.

import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {open, program, seeds, type Terminal} from '../support/terminal.ts';

const start = `${process.execPath} ${program} ${seeds}\r`;
const shell = {command: ['bash', '--norc', '--noprofile', '-i'], env: {PS1: 'ready> ', PS2: ''}, cols: 100, rows: 30};

async function inShell(): Promise<Terminal> {
	const terminal = open([], shell);
	await terminal.waitForText('ready>');
	terminal.type(start);
	await ready(terminal);
	return terminal;
}

/** Waits until the program has the terminal to itself: before, ctrl-z is the shell's. */
async function ready(terminal: Terminal): Promise<void> {
	await terminal.waitForText('? help');
	// The shell switches bracketed paste on as well, but before.
	await terminal.waitFor(() => terminal.written.split('\u001B[?1049h').at(-1)?.includes('\u001B[?2004h'));
	terminal.press('?');
	await terminal.waitForText('▪ Help');
	terminal.press('esc');
	await terminal.waitForText('Sources ─');
}

/** Continues it, once the shell has said that it is stopped, and waits until it has the terminal and has drawn on it. */
async function continued(terminal: Terminal, rows = 30): Promise<void> {
	const from = terminal.written.length;
	terminal.type('clear; fg\r');
	// What stands on the screen may be the frame from before, and a key that is pressed too early would be the shell's.
	await terminal.waitFor(
		screen =>
			screen.length === rows &&
			screen[rows - 1]?.includes('? help') &&
			terminal.written.slice(from).split('\u001B[?1049h')[1]?.includes('\u001B[?2026l'),
	);
}

/** Quits, and waits for the shell to ask for more. */
async function quit(terminal: Terminal): Promise<void> {
	terminal.press('ctrl-c');
	await terminal.waitFor(
		screen => screen.findLast(row => row.trim() !== '')?.trim() === 'ready>' && !screen.join().includes('? help'),
	);
	terminal.type('echo back again\r');
	await terminal.waitForText(/^back again/);
}

/** Leaves the shell and says how it is left; its own line must not be mistaken for what the program left. */
async function leftByShell(terminal: Terminal): Promise<readonly string[]> {
	terminal.type('exit\r');
	await terminal.ending();
	// A shell that edits its line switches bracketed paste on and off for itself.
	return (await terminal.leftovers()).filter(found => !found.startsWith('mode 2004'));
}

test('ctrl-z leaves the screen, fg comes back to it, again and again', async () => {
	await using terminal = await inShell();
	for (let round = 0; round < 2; round++) {
		terminal.press('ctrl-z');
		await terminal.waitForText(/\[1\]\+?\s+Stopped/);
		terminal.type('stty -a | grep -c " icanon"; echo here\r');
		await terminal.waitForText(/^here/);
		await continued(terminal);
		terminal.press('p');
		await terminal.waitForText('Key points by');
		terminal.press('s');
		await terminal.waitForText('Sources ─');
	}
	await quit(terminal);
	expect(await leftByShell(terminal)).toEqual([]);
	expect(terminal.happenings).toEqual([]);
});

test('stopped from outside and resized meanwhile, it comes back at the new size', async () => {
	await using terminal = await inShell();
	process.kill(processOf(terminal), 'SIGTSTP');
	await terminal.waitForText(/Stopped/);
	terminal.resize(72, 20);
	await continued(terminal, 20);
	terminal.press('p');
	await terminal.waitForText('Key points by');
	await quit(terminal);
	// The line settings hold the size too.
	terminal.resize(100, 30);
	expect(await leftByShell(terminal)).toEqual([]);
});

test('stopped by what cannot be caught, fg brings the frame and the keys back', async () => {
	await using terminal = await inShell();
	process.kill(processOf(terminal), 'SIGSTOP');
	await terminal.waitForText(/Stopped/);
	await continued(terminal);
	terminal.press('p');
	await terminal.waitForText('Key points by');
	await quit(terminal);
	expect(await leftByShell(terminal)).toEqual([]);
});

test('a signal while it is stopped ends it when it is continued', async () => {
	await using terminal = await inShell();
	terminal.press('ctrl-z');
	await terminal.waitForText(/Stopped/);
	process.kill(processOf(terminal), 'SIGTERM');
	terminal.type('fg; echo "code $?"\r');
	await terminal.waitForText('code 143');
	expect(await leftByShell(terminal)).toEqual([]);
});

test('where nobody could continue it, ctrl-z says so and goes on', async () => {
	await using terminal = open([seeds]);
	await ready(terminal);
	terminal.press('ctrl-z');
	await terminal.waitForText('nothing here could continue');
	terminal.press('p');
	await terminal.waitForText('Key points by');
	terminal.press('ctrl-c');
	expect((await terminal.ending()).code).toBe(130);
	expect(await terminal.leftovers()).toEqual([]);
});

/** The program below the shell of a terminal. */
function processOf(terminal: Terminal): number {
	const shellId = terminal.processId();
	const children = readFileSync(`/proc/${shellId}/task/${shellId}/children`, 'utf8').trim().split(' ').filter(Boolean);
	const id = children.map(Number).find(child => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('briefing'));
	if (!id) throw new Error(`no program below the shell; ${readdirSync('/proc').length} processes`);
	return id;
}
