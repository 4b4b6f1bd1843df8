// Settings, keys, themes and the first start, as somebody finds them who uses the built program.

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {open, run, seeds} from '../support/terminal.ts';

/** A configuration folder with these settings, removed at the end of the scope. */
function configured(
	text: string,
): Disposable & {readonly env: Readonly<Record<string, string>>; readonly file: string} {
	const folder = mkdtempSync(join(tmpdir(), 'briefing-config-'));
	mkdirSync(join(folder, 'briefing'));
	const file = join(folder, 'briefing', 'config.yaml');
	writeFileSync(file, text);
	return {env: {XDG_CONFIG_HOME: folder}, file, [Symbol.dispose]: () => rmSync(folder, {recursive: true})};
}

test('keys, measure and margin of the settings file hold, and the help shows the keys', async () => {
	using config = configured('measure: 50\nmargin: off\nkeys:\n  points: ctrl-x\n');
	await using terminal = open([seeds], {env: config.env, cols: 120});
	await terminal.waitForText(/A1 {2}/);
	const rows = terminal
		.screen()
		.slice(2, -1)
		.map(row => (row.split('│')[1] ?? '').trim());
	expect(Math.max(...rows.map(row => row.length))).toBeLessThanOrEqual(50);
	expect(terminal.screen()[0]).toContain('ctrl-x Points');
	terminal.press('ctrl-x');
	await terminal.waitForText(/Key points by/);
	terminal.press('?');
	terminal.type('ctrl-x');
	await terminal.waitForText(/^ ctrl-x +Key points/);
});

test('a mistake in the settings is told with its key and line, and the rest holds', async () => {
	using config = configured('theme: pink\nascii: on\nkeys:\n  down: n\n');
	await using terminal = open([seeds], {env: config.env});
	await terminal.waitForText('! 2 wrong in the settings');
	expect(terminal.screen()[1]).toContain('┬'.replace('┬', '+'));
	terminal.press('!');
	await terminal.waitForText('line 1: theme is one of default, light, dark, contrast, none, not');
	await terminal.waitForText(/line 4: keys\.down: n was the key of next-hit/);
	const {stdout, stderr, code} = await run(['config', '--theme', 'dark'], {env: config.env});
	expect(stdout).toMatch(/^theme: dark +# option/m);
	expect(stdout).toMatch(/^ascii: on +# file/m);
	expect(stdout).toMatch(/^measure: 76 +# default/m);
	expect(stdout).toMatch(/^ {2}down: \[n\] +# file/m);
	expect(stderr).toContain(`${config.file}: line 1: theme`);
	expect(code).toBe(2);
});

test('what briefing config prints is a settings file that changes nothing', async () => {
	const {stdout} = await run(['config']);
	using config = configured(stdout);
	const again = await run(['config'], {env: config.env});
	expect(again.stderr).toBe('');
	expect(again.code).toBe(0);
	const values = (text: string) =>
		text.split('\n').flatMap(line => (line.startsWith('#') ? [] : [line.split('  #')[0]?.trimEnd()]));
	expect(values(again.stdout)).toEqual(values(stdout));
});

test('colours are those of the theme, as many as the terminal has', async () => {
	const colours = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
		await using terminal = open([...args, seeds], {env});
		await terminal.waitForText(/A1 {2}/);
		return terminal.written;
	};
	const esc = '\u001B';
	const sgr = (codes: string) => new RegExp(`${esc}\\[(?:[\\d;]*;)?${codes}`);
	expect(await colours(['--theme', 'dark'], {})).toMatch(sgr('38;2;\\d'));
	const few = await colours(['--theme', 'dark'], {COLORTERM: ''});
	expect(few).toMatch(sgr('38;5;\\d'));
	expect(few).not.toMatch(sgr('38;2;\\d'));
	expect(await colours([], {})).not.toMatch(sgr('[34]8;[25];'));
	expect(await colours([], {NO_COLOR: '1'})).not.toMatch(sgr('3[0-7][m;]'));
	expect(await colours([], {NO_COLOR: '1', FORCE_COLOR: '1'})).toMatch(sgr('36m'));
});

test('the first start shows a card, the first key is not lost, and the second start shows none', async () => {
	const state = mkdtempSync(join(tmpdir(), 'briefing-state-'));
	const setting = {env: {XDG_STATE_HOME: state}, first: true} as const;
	{
		await using terminal = open([seeds], setting);
		await terminal.waitForText('This card is shown once');
		terminal.press('p');
		await terminal.waitForText(/Key points by/);
		terminal.press('ctrl-c');
		await terminal.ending();
	}
	{
		await using terminal = open([seeds, '--fresh'], setting);
		await terminal.waitForText('Last Friday’s high-profile summit');
		expect(terminal.screen().join('\n')).not.toContain('This card is shown once');
	}
	rmSync(state, {recursive: true});
});

test('the tutor is a story of its own, and is done as it says', async () => {
	await using terminal = open(['--tutor']);
	await terminal.waitForText('Welcome. Three texts');
	terminal.press('p');
	await terminal.waitForText(/3 of 3 accounts/);
	terminal.press('D');
	await terminal.waitForText(/two hours .*three hours/);
	terminal.press('v');
	await terminal.waitForText(/▪ A1 .*B2 /);
});

test('completions and the manual page are printed', async () => {
	expect((await run(['completions', 'bash'])).stdout).toContain('complete -F _briefing briefing');
	expect((await run(['man'])).stdout).toMatch(/^\.TH BRIEFING 1/);
});
