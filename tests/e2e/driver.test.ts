// The driver itself, against programs whose behaviour is known: so that a scenario that passes means what it says.

import {expect, test} from 'vitest';
import {open} from '../support/terminal.ts';

const node = (script: string) => ({command: [process.execPath, '-e', script]});

test('sees the screen, the attributes and what else a program does to a terminal', async () => {
	const script = String.raw`process.stdout.write('plain \x1b[1;7mlit\x1b[m\x1b]2;title\x07\x1b]52;c;eA==\x07\x1b[c')`;
	await using terminal = open([], node(`${script}; setTimeout(() => {}, 1e6)`));
	await terminal.waitForText('plain lit');
	expect(terminal.runs(0, cell => cell.inverse)).toEqual(['lit']);
	const found = terminal.happenings.map(({kind, number}) => `${kind} ${number ?? ''}`.trim());
	expect(found).toEqual(['osc 2', 'osc 52', 'reply']);
});

test('finds what a program leaves behind', async () => {
	const script = String.raw`process.stdout.write('\x1b[?1049h\x1b[?25l\x1b[?2004h\x1b[31m'); process.stdin.setRawMode(true); process.kill(process.pid, 'SIGKILL')`;
	await using terminal = open([], node(script));
	expect((await terminal.ending()).code).toBe(137);
	expect((await terminal.leftovers()).map(found => found.split(':')[0])).toEqual([
		'mode 25 left off',
		'mode 1049 left on',
		'mode 2004 left on',
		'alternate screen',
		'line settings',
		'colours or attributes',
	]);
});

test('finds nothing left behind where nothing is', async () => {
	const script = String.raw`process.stdout.write('\x1b[?1049h\x1b[?25l\x1b[31m\x1b[m\x1b[?25h\x1b[?1049l')`;
	await using terminal = open([], node(script));
	expect((await terminal.ending()).code).toBe(0);
	expect(await terminal.leftovers()).toEqual([]);
});

test('signals reach the program, keys reach it while its input is a pipe', async () => {
	const script = `process.stdin.on('data', data => console.log('got ' + data)); process.on('SIGTERM', () => { console.log('term'); process.exit(3) }); setTimeout(() => {}, 1e6)`;
	await using terminal = open([], {...node(script), stdin: 'piped'});
	await terminal.waitForText('got piped');
	terminal.signal('SIGTERM');
	expect((await terminal.ending()).code).toBe(3);
});

test('an expectation that is not met shows the last screen', async () => {
	await using terminal = open([], node(`console.log('something else')`));
	await expect(terminal.waitForText('what was expected')).rejects.toThrow('│something else');
});
