// The third thing between the program and a terminal, GNU screen: it opens, follows a resize, hands a copy on to the
// terminal around it, and is left as it was. No text acts on the terminal around it.

import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {hostile} from '../hostile/inputs.ts';
import {noteEarlierStart, open, program} from '../support/terminal.ts';

const hasScreen = ((): boolean => {
	try {
		execFileSync('sh', ['-c', 'command -v screen'], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
})();

test.skipIf(!hasScreen)(
	'in screen nothing of a text acts, a copy arrives, and the shell has its screen back',
	async () => {
		const folder = mkdtempSync(join(tmpdir(), 'briefing-screen-'));
		onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
		mkdirSync(join(folder, 'sockets'), {mode: 0o700});
		writeFileSync(join(folder, 'screenrc'), 'startup_message off\naltscreen on\n');
		noteEarlierStart(folder);
		const texts = join(folder, 'texts');
		mkdirSync(texts);
		const words = `The harbour was closed on Monday${', by order of the court'.repeat(50)}.`;
		writeFileSync(join(texts, 'a.txt'), `${words}\n`);
		writeFileSync(
			join(texts, 'b.txt'),
			[...hostile].map(([name, text]) => `${name}: before ${text} behind.\n`).join('\n'),
		);
		const shell = ['sh', '-c', 'echo marked before; "$@"; echo "code $?"; read -r _', 'sh'];
		await using terminal = open([texts], {
			cols: 100,
			rows: 30,
			command: ['screen', '-U', '-c', join(folder, 'screenrc'), ...shell, process.execPath, program],
			env: {SCREENDIR: join(folder, 'sockets'), HOME: folder},
		});
		await terminal.waitForText('The harbour was closed');
		await terminal.waitForText('? help');
		terminal.press('2', 'enter');
		for (let i = 0; i < 30; i++) terminal.press('space');
		terminal.press('J');
		await terminal.waitForText('this is the last source');
		expect(terminal.happenings.filter(({kind}) => kind !== 'bell')).toEqual([]);
		terminal.press('1');
		await terminal.waitForText(/▪ A1 /);
		terminal.press('y');
		await terminal.waitForText('handed to the terminal’s clipboard');
		const osc = await terminal.waitFor(() => terminal.happenings.find(({number}) => number === 52));
		// Long enough to be handed on in pieces.
		expect(osc.data.length).toBeGreaterThan(1200);
		expect(Buffer.from(osc.data.split(';')[1] ?? '', 'base64').toString('utf8')).toContain(words);
		terminal.resize(72, 20);
		await terminal.waitFor(screen => screen.length === 20 && screen[19]?.includes('? help'));
		terminal.press('ctrl-c');
		await terminal.waitForText('code 130');
		// Made smaller meanwhile, screen has scrolled what stood above.
		expect(terminal.screen().join('\n')).toMatch(/^(?:marked before\n)?code 130\n*$/);
		terminal.resize(100, 30);
		terminal.type('\r');
		await terminal.ending();
		expect(await terminal.leftovers()).toEqual([]);
		expect(terminal.happenings.filter(({kind}) => kind === 'osc')).toHaveLength(1);
	},
);
