// A folder in which hardly anything is a text, read in a real terminal by somebody who may not read all of it: what can
// be read opens, each thing that cannot is in the `!` list with its reason, and nothing is waited for.

import {execFileSync} from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	mkdirSync,
	mkdtempSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {liveIn} from '../hostile/attack.ts';
import {open, program, type Terminal} from '../support/terminal.ts';

const isRoot = process.getuid?.() === 0;
const story = 'The harbour was closed on Monday by order of the court. Nobody came.\n';

function folderOf(files: Readonly<Record<string, string>> = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'briefing-folder-'));
	chmodSync(folder, 0o755);
	onTestFinished(() => {
		execFileSync('chmod', ['-R', 'u+rwX', folder]);
		rmSync(folder, {recursive: true, force: true});
	});
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	return folder;
}

/** The program as somebody who is not root: root may read everything. */
const command = isRoot
	? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, program]
	: [process.execPath, program];

/** Opens the list of problems, waits until it holds all that is expected, and returns what it says. */
async function problemsOn(terminal: Terminal, ...expected: readonly RegExp[]): Promise<string> {
	terminal.press('!');
	await terminal.waitForText('What could not be read');
	return terminal.waitFor(screen => {
		const text = screen.join('\n').replace(/\n {3}/g, ': ');
		return expected.every(problem => problem.test(text)) ? text : undefined;
	});
}

async function leave(terminal: Terminal): Promise<void> {
	terminal.press('ctrl-c');
	expect((await terminal.ending()).code).toBe(130);
	expect(await terminal.leftovers()).toEqual([]);
	expect(terminal.happenings).toEqual([]);
	expect(liveIn(terminal.written.replace(/\r+\n/g, '\n').replaceAll('\u001B[H', ''))).toEqual([]);
}

test('pipes, sockets, devices, links that lead nowhere and what may not be read are listed, the rest opens', async () => {
	const folder = folderOf({'a.txt': story, 'locked.txt': story, 'empty.txt': '', 'binary.txt': '\0'.repeat(500)});
	execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
	const server = createServer();
	onTestFinished(() => void server.close());
	await new Promise<void>(resolve => server.listen(join(folder, 'socket.txt'), resolve));
	symlinkSync('/dev/zero', join(folder, 'zero.txt'));
	symlinkSync('loop.txt', join(folder, 'loop.txt'));
	symlinkSync('gone', join(folder, 'nowhere.txt'));
	symlinkSync('.', join(folder, 'round'));
	mkdirSync(join(folder, 'shut'));
	writeFileSync(join(folder, 'shut', 'b.txt'), story);
	chmodSync(join(folder, 'locked.txt'), 0);
	chmodSync(join(folder, 'shut'), 0);
	await using terminal = open([folder], {cols: 100, rows: 40, command});
	await terminal.waitForText('The harbour was closed');
	const expected = [
		['pipe.txt', 'is not a file'],
		['socket.txt', 'is not a file'],
		['zero.txt', 'is not a file'],
		['loop.txt', 'is a link that leads back to itself'],
		['nowhere.txt', 'is a link that leads nowhere'],
		['locked.txt', 'may not be read (no permission)'],
		['shut', 'may not be read (no permission)'],
		['empty.txt', 'is empty'],
		['binary.txt', 'is no text (binary)'],
	].map(([file, reason = '']) => new RegExp(`${file}\\W[^\\n]*${reason.replace(/[()]/g, '\\$&')}`));
	const screen = await problemsOn(terminal, ...expected);
	expect(screen).not.toContain('round');
	await leave(terminal);
});

test('names with line breaks and escapes are shown by stand-ins, also in the list of problems', async () => {
	const folder = folderOf({
		'a.txt': story,
		'two\nlines.txt': story,
		'\u001B]0;owned\u0007.txt': '',
		'\u001B[2J\u009B31m.txt': '',
		'\u202Egnp.txt': story,
		'-rf.txt': story,
		'__proto__.txt': story,
		[`${'n'.repeat(250)}.txt`]: story,
	});
	await using terminal = open([folder], {cols: 100, rows: 40});
	await terminal.waitForText('The harbour was closed');
	await problemsOn(terminal, /␛\]0;owned␇\.txt[^\n]*is empty/, /␛\[2J␦31m\.txt[^\n]*is empty/);
	await leave(terminal);
});

test('a file that grows, is replaced by a pipe, and comes back while it is open', async () => {
	const folder = folderOf({'a.txt': story, 'b.txt': story});
	const file = join(folder, 'a.txt');
	await using terminal = open([folder], {cols: 100, rows: 30});
	await terminal.waitForText('The harbour was closed');
	appendFileSync(file, '\nA line more.\n');
	terminal.press('r');
	await terminal.waitForText('A line more.');
	// In one step: a look in between would find nothing there, and nothing to tell.
	execFileSync('mkfifo', [join(folder, '.pipe')]);
	renameSync(join(folder, '.pipe'), file);
	terminal.press('r');
	await terminal.waitForText('not on disk any more');
	await problemsOn(terminal, /a\.txt[^\n]*is not a file/);
	terminal.press('esc');
	writeFileSync(join(folder, 'new'), 'Quite another story stands here now, after all.\n');
	renameSync(join(folder, 'new'), file);
	terminal.press('r');
	await terminal.waitForText('Quite another story');
	await leave(terminal);
});

test('without permission for its state and its cache it works all the same', async () => {
	const folder = folderOf({'a.txt': story});
	const home = folderOf();
	chmodSync(home, 0o555);
	await using terminal = open([folder], {
		cols: 100,
		rows: 30,
		command,
		first: true,
		env: {HOME: home, XDG_STATE_HOME: join(home, 'state'), XDG_CACHE_HOME: join(home, 'cache')},
	});
	await terminal.waitForText('The harbour was closed');
	terminal.press('l', 'm');
	await terminal.waitForText('it could not be saved');
	await leave(terminal);
});

test('on a full disk it works all the same, and says which mark was not kept', async context => {
	const folder = folderOf({'a.txt': story});
	const disk = folderOf();
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk], {stdio: 'ignore'});
	} catch {
		return context.skip('no disk can be mounted here');
	}
	try {
		mkdirSync(join(disk, 'briefing', 'places'), {recursive: true});
		try {
			writeFileSync(join(disk, 'filler'), Buffer.alloc(64 * 1024));
		} catch {
			// That is what it is for.
		}
		await using terminal = open([folder], {
			cols: 100,
			rows: 30,
			env: {XDG_STATE_HOME: disk, XDG_CACHE_HOME: disk},
		});
		await terminal.waitForText('The harbour was closed');
		terminal.press('l', 'm');
		await terminal.waitForText('it could not be saved');
		await leave(terminal);
	} finally {
		execFileSync('umount', [disk]);
	}
});

test('a text that vanishes before it is read is listed, the others open', async () => {
	const folder = folderOf({'a.txt': story, 'b.txt': `${story}\n`.repeat(4000)});
	symlinkSync(join(folder, 'gone', 'c.txt'), join(folder, 'c.txt'));
	await using terminal = open([folder, join(folder, 'd.txt')], {cols: 100, rows: 30});
	await terminal.waitForText('The harbour was closed');
	await problemsOn(terminal, /c\.txt[^\n]*is a link that leads nowhere/, /d\.txt[^\n]*does not exist/);
	await leave(terminal);
});

test('a text that is too much for Markdown is read as plain text, with a note', async () => {
	const folder = folderOf({'a.md': `- item\n${'lazy line of the harbour\n'.repeat(40_000)}`});
	await using terminal = open([folder], {cols: 100, rows: 30});
	await terminal.waitForText('lazy line of the harbour');
	terminal.press('!');
	await terminal.waitForText('read as plain text');
	await leave(terminal);
});
