// A second emulator: the hostile texts inside tmux, which is set to let through all it can (clipboard, titles, names,
// other programs' sequences). Nothing of a text reaches its buffers, its titles, or the frame's surroundings.

import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {hostile} from '../hostile/inputs.ts';
import {environment, noteEarlierStart, program} from '../support/terminal.ts';

const hasTmux = ((): boolean => {
	try {
		execFileSync('tmux', ['-V'], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
})();

/** ms between two looks at the pane, and the looks. */
const LOOK = 50;
const MOST_LOOKS = 1800;

test.skipIf(!hasTmux)('in tmux nothing of a text acts, and the screen is left as it was', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'briefing-tmux-'));
	const tmux = (...args: string[]): string =>
		execFileSync('tmux', ['-S', join(folder, 'socket'), '-f', '/dev/null', ...args], {
			encoding: 'utf8',
			env: {...environment(folder), TERM: 'xterm-256color'},
			stdio: ['ignore', 'pipe', 'pipe'],
		});
	onTestFinished(() => {
		try {
			tmux('kill-server');
		} catch {
			// It has ended.
		}
		rmSync(folder, {recursive: true, force: true});
	});
	noteEarlierStart(folder);
	const texts = [...hostile].map(([name, text]) => `${name}: before ${text} behind.\n`);
	writeFileSync(join(folder, 'hostile.txt'), `${texts.join('\n')}\nThe last words of all.\n`);
	for (const [i, text] of texts.entries())
		if (i % 8 === 0)
			writeFileSync(join(folder, `${i}.md`), `---\ntitle: ${JSON.stringify(text)}\n---\n\n# ${text}\n\n${text}\n`);
	tmux('new-session', '-d', '-x', '100', '-y', '30', '-n', 'mine', 'sh');
	// An older tmux knows not all of them.
	for (const [option, value] of [
		['set-clipboard', 'on'],
		['allow-passthrough', 'on'],
		['allow-rename', 'on'],
		['set-titles', 'on'],
		['automatic-rename', 'off'],
	])
		try {
			tmux('set-option', '-g', option as string, value as string);
		} catch {}
	const screen = (): string => tmux('capture-pane', '-p');
	const told = (format: string): string => tmux('display-message', '-p', format).trim();
	const until = async (holds: () => boolean, what: string): Promise<void> => {
		for (let looks = 0; looks < MOST_LOOKS; looks++) {
			if (holds()) return;
			await new Promise(resolve => setTimeout(resolve, LOOK));
		}
		throw new Error(`${what} did not come:\n${screen()}`);
	};
	const shows = (words: string): Promise<void> => until(() => screen().includes(words), words);
	tmux('send-keys', `PS1='ready> '; clear; echo marked before`, 'Enter');
	await shows('marked before\nready>');
	const before = ['#{pane_title}', '#{window_name}', '#{pane_path}', '#{cursor_flag}', '#{mouse_any_flag}'].map(told);

	tmux('send-keys', `'${process.execPath}' '${program}' '${folder}'`, 'Enter');
	await shows('? help');
	expect(told('#{alternate_on}')).toBe('1');
	tmux('send-keys', 'l');
	for (let i = 0; i < texts.length / 8 + 2; i++) tmux('send-keys', 'Space', 'Space', 'J');
	await shows('this is the last source');
	for (let i = 0; i < 12; i++) tmux('send-keys', 'Space');
	tmux('send-keys', 'G');
	tmux('send-keys', 'p', 'Escape');
	tmux('send-keys', '/', 'o', 'w', 'n', 'e', 'd');
	await shows('/owned');
	// Every row stands inside the pane, and none scrolled out of it.
	expect(screen().trimEnd().split('\n').length).toBeLessThanOrEqual(30);
	expect(told('#{history_size}')).toBe('0');

	tmux('send-keys', 'C-c');
	await until(() => told('#{alternate_on}') === '0', 'the primary screen');
	await until(() => /ready> *$/.test(screen().trimEnd()), 'the prompt');
	expect(screen()).toContain('marked before');
	const after = ['#{pane_title}', '#{window_name}', '#{pane_path}', '#{cursor_flag}', '#{mouse_any_flag}'].map(told);
	expect(after).toEqual(before);
	expect(tmux('list-buffers')).toBe('');
	// What the terminal might have answered would stand behind the prompt.
	tmux('send-keys', 'echo typed', 'Enter');
	await shows('ready> echo typed\ntyped\n');
});
