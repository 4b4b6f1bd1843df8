// Two accounts side by side in a real terminal, and reading with nothing but the text.

import {expect, test} from 'vitest';
import {open, type Setting, seeds, type Terminal} from '../support/terminal.ts';

/** The key points of a story that three accounts tell in few words, the first point one of all three. */
async function compared(setting: Setting = {}): Promise<Terminal> {
	const terminal = open(['--tutor'], setting);
	await terminal.waitForText('Start here');
	terminal.press('p');
	await terminal.waitForText(/3\/3|3 of 3 accounts/);
	return terminal;
}

/** Both panes of a row. */
const halves = (row = ''): readonly [string, string] => {
	const [left = '', right = ''] = row.split('│');
	return [left.trim(), right.trim()];
};

test('v puts two accounts of a point beside each other, the words that differ marked, and they scroll as one', async () => {
	await using terminal = await compared({cols: 110, rows: 20});
	terminal.press('v');
	await terminal.waitForText(/pair 1\/3/);
	const screen = terminal.screen();
	expect(screen[1]).toMatch(/▪ [A-C]\d .*┬ {2}[A-C]\d /);
	const row = screen.findIndex((_, y) => terminal.runs(y, cell => cell.underline).length > 0);
	expect(row).toBeGreaterThan(2);
	expect(terminal.runs(row, cell => cell.underline && cell.bold).length).toBeGreaterThan(0);
	const [left, right] = halves(screen[row]);
	terminal.press(...'jjjjjjjj');
	await terminal.waitFor(rows => halves(rows[row])[0] !== left && halves(rows[row])[1] !== right);
	terminal.press('tab');
	await terminal.waitForText(/pair 2\/3/);
	terminal.press('esc');
	await terminal.waitForText(/Key points/);
});

test('below 70 columns the other account is one key away', async () => {
	await using terminal = await compared({cols: 60});
	terminal.press('v');
	await terminal.waitForText(/1 of 2/);
	terminal.press('l');
	await terminal.waitForText(/2 of 2/);
});

test('z shows nothing but the text, in one column', async () => {
	await using terminal = open([seeds]);
	await terminal.waitForText(/A1 {2}/);
	terminal.press('z');
	const screen = await terminal.waitFor(rows => (rows[0]?.includes('briefing') ? undefined : rows));
	expect(screen.some(row => row.includes('│'))).toBe(false);
	expect(
		screen
			.slice(1, -1)
			.filter(Boolean)
			.every(row => row.startsWith(' '.repeat(12))),
	).toBe(true);
	terminal.press('z');
	await terminal.waitForText('Sources');
});
