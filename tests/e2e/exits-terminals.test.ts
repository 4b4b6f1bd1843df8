// Any terminal, and none: what the environment says is obeyed, what is missing is said in words, and where the other end
// has gone the program goes too, without a trace and without spinning.

import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {environment, open, program, run, seeds} from '../support/terminal.ts';

async function quit(terminal: ReturnType<typeof open>): Promise<void> {
	terminal.press('ctrl-c');
	expect((await terminal.ending()).code).toBe(130);
	expect(await terminal.leftovers()).toEqual([]);
	expect(terminal.happenings).toEqual([]);
}

const ready = '? help';

test('CI=true on a real terminal is a terminal', async () => {
	await using terminal = open([seeds], {env: {CI: 'true', GITHUB_ACTIONS: 'true'}});
	await terminal.waitForText(ready);
	terminal.press('p');
	await terminal.waitForText('Key points by');
	await quit(terminal);
});

test('NO_COLOR: no colour in any cell, and the selection can still be seen', async () => {
	await using terminal = open([seeds], {env: {NO_COLOR: '1'}});
	await terminal.waitForText(ready);
	for (let row = 0; row < 30; row++) expect(terminal.runs(row, cell => cell.fg !== -1 || cell.bg !== -1)).toEqual([]);
	expect(terminal.runs(2, cell => cell.inverse).length + terminal.runs(3, cell => cell.inverse).length).toBeGreaterThan(
		0,
	);
	await quit(terminal);
});

test.each([
	'xterm',
	'xterm-16color',
	'screen-256color',
	'tmux-256color',
	'vt100',
	'linux',
	'xterm-kitty',
])('TERM=%s', async TERM => {
	await using terminal = open([seeds], {env: {TERM, COLORTERM: ''}});
	await terminal.waitForText(ready);
	await quit(terminal);
});

test.each([
	{LANG: 'C'},
	{LANG: 'en_US.ISO-8859-1'},
	{LANG: 'C.UTF-8', LC_ALL: 'POSIX'},
])('%o: borders in ASCII', async env => {
	await using terminal = open([seeds], {env});
	await terminal.waitForText(ready);
	const screen = terminal.screen().join('\n');
	expect(screen).not.toMatch(/[─│┬▪▸…·↓“”’]/u);
	expect(screen).toMatch(/-{10}/);
	await quit(terminal);
});

test('a screen reader is told the selection, line after line', async () => {
	await using terminal = open([seeds], {env: {INK_SCREEN_READER: 'true'}});
	await terminal.waitForText(/read: Sources, 1 of 5/);
	terminal.press('j');
	await terminal.waitForText(/read: Sources, 2 of 5/);
	terminal.press('p');
	await terminal.waitForText(/points: Key points.*1 of/);
	expect(terminal.screen().join('')).not.toMatch(/[│┬─]{2}/);
	await quit(terminal);
});

test.each([
	[1, 1],
	[2, 2],
	[5, 3],
	[20, 5],
	[19, 40],
	[200, 4],
	[500, 200],
])('%i×%i', async (cols, rows) => {
	await using terminal = open([seeds], {cols, rows});
	await terminal.waitFor(() => terminal.written.includes('\u001B[?2004h'));
	terminal.press('p', 'j', 'tab', 'j', 'enter', '/', 'a');
	terminal.resize(80, 24);
	await terminal.waitForText('/a');
	// The line settings hold the size as well.
	terminal.resize(cols, rows);
	await quit(terminal);
});

test('a storm of resizes ends in the frame of the last size', async () => {
	await using terminal = open([seeds]);
	await terminal.waitForText(ready);
	for (let i = 0; i < 200; i++) terminal.resize(20 + ((i * 37) % 180), 5 + ((i * 13) % 55));
	terminal.resize(100, 30);
	await terminal.waitFor(
		screen => screen.length === 30 && screen[29]?.includes(ready) && screen[1]?.includes('Sources'),
	);
	await quit(terminal);
});

test('keys that a terminal could send by accident are outlived', async () => {
	await using terminal = open([seeds]);
	await terminal.waitForText(ready);
	terminal.type('\u001B'.repeat(2000));
	terminal.type(`\u001B[200~${'q pasted\n'.repeat(20_000)}\u001B[201~`);
	terminal.type('\u001B]52;c;cQ==\u0007\u001BP1$r0m\u001B\\\u001B[?62;4c\u001B[<0;5;5M\u001B[I\u001B[O');
	terminal.press('p');
	await terminal.waitForText('Key points by');
	await quit(terminal);
});

test('TERM=dumb prints', async () => {
	await using terminal = open([seeds], {env: {TERM: 'dumb'}, rows: 200});
	const {code} = await terminal.ending();
	expect(code).toBe(0);
	expect(terminal.written).not.toContain('\u001B[?');
	expect(terminal.written.length).toBeGreaterThan(500);
});

test('no terminal at either end prints, without any control function', async () => {
	const {stdout, stderr, code} = await run([seeds]);
	expect(code).toBe(0);
	expect(stderr).toBe('');
	expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
	expect(stdout.length).toBeGreaterThan(500);
});

test('keys come from the terminal where the text comes from a pipe; without one it is said', async () => {
	await using terminal = open(['-'], {stdin: 'A piped text.\n\nIt has two paragraphs.'});
	await terminal.waitForText('A piped text.');
	terminal.press('?');
	await terminal.waitForText('▪ Help');
	await quit(terminal);
	// Standard output is a terminal, standard input is not, and no terminal controls the process.
	await using without = open([seeds], {command: ['setsid', '--wait', process.execPath, program], stdin: ''});
	const {code, screen} = await without.ending();
	expect(code).toBe(2);
	expect(screen.join('\n')).toContain('keys come from the terminal, and there is none');
	expect(await without.leftovers()).toEqual([]);
});

test('who stops reading ends what is printed, quietly', async () => {
	const child = spawn(
		'/bin/sh',
		['-c', `"$0" "$1" points "$2" | head -1; "$0" "$1" list "$2" 2>&1 >&- | cat`, process.execPath, program, seeds],
		{
			env: environment('/tmp'),
		},
	);
	let output = '';
	child.stdout.setEncoding('utf8').on('data', data => {
		output += data;
	});
	child.stderr.setEncoding('utf8').on('data', data => {
		output += data;
	});
	await new Promise(resolve => child.on('close', resolve));
	expect(output).not.toMatch(/Error|EPIPE|at .*:\d/);
});

test('when the shell is killed and the window closed, the program ends', async () => {
	const terminal = open([seeds]);
	await terminal.waitForText(ready);
	await terminal.waitFor(() => terminal.written.includes('\u001B[?2004h'));
	const id = terminal.processId();
	const gone = (): boolean => {
		try {
			process.kill(id, 0);
			return false;
		} catch {
			return true;
		}
	};
	// The shell leads the session: with it the terminal is lost to all who have it.
	const shell = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
	process.kill(Number(shell), 'SIGKILL');
	const until = Date.now() + 60_000;
	while (!gone() && Date.now() < until) await new Promise(resolve => setTimeout(resolve, 20));
	expect(gone()).toBe(true);
	await terminal.close();
});
