// Reading in a real terminal: opening, moving, searching, the key points, resizing. One behaviour a scenario.

import {expect, test} from 'vitest';
import {open, program, type Setting, seeds, type Terminal} from '../support/terminal.ts';

/** What stands right of the pane's border, without the margin of numbers. */
const articleRows = (screen: string[]) => screen.slice(2, -1).map(row => (row.split('│')[1] ?? '').slice(6).trimEnd());

/** The seeds, opened, once the accounts have been compared. */
async function openedSeeds(setting: Setting = {}): Promise<Terminal> {
	const terminal = open([seeds], setting);
	await terminal.waitForText(/A1 {2}/);
	return terminal;
}

/** A text of so many one-line paragraphs, opened, its article having the keys. */
async function openedLines(count: number, setting: Setting = {}): Promise<Terminal> {
	const text = Array.from({length: count}, (_, index) => `This is paragraph ${index + 1} of a long text.`).join('\n\n');
	const terminal = open(['-'], {...setting, stdin: text});
	await terminal.waitForText('paragraph 1 of');
	terminal.press('l');
	await terminal.waitForText('┬▪');
	return terminal;
}

test('opens the seeds: five sources on the left, the first one on the right', async () => {
	await using terminal = await openedSeeds();
	const screen = terminal.screen();
	for (const number of [1, 2, 3, 4, 5])
		expect(screen.some(row => new RegExp(`^[▸ ] +${number} \\S`).test(row))).toBe(true);
	expect(articleRows(screen).join(' ')).toContain('Last Friday’s high-profile summit between');
});

test('opens the seeds where no path is given', async () => {
	await using terminal = open();
	await terminal.waitForText('Last Friday’s high-profile summit between');
});

test('200 j written at once move 200 lines, and 200 k move them back', async () => {
	await using terminal = await openedLines(300);
	const row = terminal.screen().findIndex(row => /│ {6}This is paragraph 1 of/.test(row));
	// A paragraph and the blank line after it are two lines.
	terminal.type('j'.repeat(200));
	await terminal.waitFor(screen => screen[row]?.includes('paragraph 101 of'));
	terminal.type('k'.repeat(200));
	await terminal.waitFor(screen => screen[row]?.includes('paragraph 1 of'));
});

test('arrow keys written at once are not lost either', async () => {
	await using terminal = await openedLines(100);
	const row = terminal.screen().findIndex(row => /│ {6}This is paragraph 1 of/.test(row));
	terminal.press(...Array<string>(20).fill('down'));
	await terminal.waitFor(screen => screen[row]?.includes('paragraph 11 of'));
});

test('G shows the end, g the beginning', async () => {
	await using terminal = await openedLines(300);
	terminal.press('G');
	await terminal.waitForText('paragraph 300 of');
	terminal.press('g');
	await terminal.waitForText('paragraph 1 of');
});

test('a number opens that source', async () => {
	await using terminal = await openedSeeds();
	terminal.press('5');
	await terminal.waitForText('Ukrainian and European allies have been encouraged');
});

test('search finds while one types, and Enter lands on the passage', async () => {
	await using terminal = await openedSeeds();
	terminal.press('/');
	await terminal.waitForText('▪ Search');
	terminal.type('not a land swap');
	await terminal.waitForText(/^▸ B3/);
	terminal.press('enter');
	const row = await terminal.waitFor(screen => {
		if (screen[1]?.includes('Search')) return;
		const found = screen.findIndex(row => row.includes('is not a land swap'));
		return found < 0 ? undefined : found;
	});
	// Centred, and lit.
	expect(row).toBeGreaterThan(7);
	expect(row).toBeLessThan(23);
	const plain = terminal.cell(row, terminal.screen()[row]?.indexOf('territory to') ?? 0);
	const lit = terminal.cell(row, (terminal.screen()[row]?.indexOf('not a land swap') ?? 0) + 6);
	expect({...lit, chars: ''}).not.toEqual({...plain, chars: ''});
});

test('a misspelt word still finds', async () => {
	await using terminal = await openedSeeds();
	terminal.press('/');
	terminal.type('guarentees');
	await terminal.waitForText(/^[^│]*guarantees[^│]*│/);
});

test('n goes to the next hit, on into another source', async () => {
	await using terminal = await openedSeeds();
	terminal.press('/');
	terminal.type('security guarantees');
	await terminal.waitForText(/\d+ hits/);
	terminal.press('enter');
	const counter = (screen: string[]) => /(\d+)\/(\d+)\s*$/.exec(screen.at(-1) ?? '');
	const [, at = '', of = ''] = await terminal.waitFor(counter);
	const titles = new Set([terminal.screen()[1]?.slice(31, 36)]);
	for (let next = Number(at) + 1; next <= Number(of); next++) {
		terminal.press('n');
		await terminal.waitFor(screen => counter(screen)?.[1] === String(next));
		titles.add(terminal.screen()[1]?.slice(31, 36));
	}
	terminal.press('n');
	await terminal.waitForText('from the first hit again');
	titles.add(terminal.screen()[1]?.slice(31, 36));
	expect(titles.size).toBeGreaterThan(2);
});

test('Esc in the search box returns to where one was', async () => {
	await using terminal = await openedSeeds();
	const before = terminal.screen();
	terminal.press('/');
	terminal.type('ceasefire');
	await terminal.waitForText(/^▸ /);
	terminal.press('esc');
	await terminal.waitFor(screen => screen.slice(0, -1).join('\n') === before.slice(0, -1).join('\n'));
});

test('a point opens the article at its passage, Backspace comes back', async () => {
	await using terminal = await openedSeeds();
	terminal.press('p');
	await terminal.waitForText('Key points by');
	await terminal.waitForText(/of 3 accounts/);
	const points = terminal.screen();
	const words =
		points
			.map(row => row.split('│')[1] ?? '')
			.find(row => /^ {4}\S/.test(row))
			?.trim()
			.split(' ')
			.slice(0, 3)
			.join(' ') ?? '';
	expect(words).not.toBe('');
	terminal.press('enter');
	// The words may stand on two rows of the article; the margin beside them has numbers of points.
	const article = (screen: readonly string[]): string =>
		screen
			.map(row => (row.split('│')[1] ?? '').replace(/^[①-⑨]? *\d* +/u, ' '))
			.join(' ')
			.replace(/\s+/g, ' ');
	await terminal.waitFor(screen => !screen[1]?.includes('Key points') && article(screen).includes(words));
	terminal.press('backspace');
	await terminal.waitFor(screen => screen[1] === points[1] && screen[3] === points[3]);
});

test('the margin shows which points a passage supports', async () => {
	await using terminal = await openedSeeds();
	await terminal.waitForText(/│[①②③] *\d+ /);
});

test('a resize keeps the passage at the top', async () => {
	await using terminal = await openedLines(300, {cols: 120, rows: 30});
	terminal.type('j'.repeat(100));
	await terminal.waitFor(screen => articleRows(screen)[0]?.includes('paragraph 51 of'));
	terminal.resize(80, 24);
	await terminal.waitFor(screen => articleRows(screen)[0]?.includes('paragraph 51 of') && screen.length === 24);
	terminal.resize(40, 12);
	await terminal.waitFor(screen => screen.slice(0, 4).some(row => row.includes('paragraph 51 of')));
	terminal.resize(120, 30);
	await terminal.waitFor(screen => articleRows(screen)[0]?.includes('paragraph 51 of'));
});

test('? shows the keys, and typing searches them', async () => {
	await using terminal = await openedSeeds();
	terminal.press('?');
	await terminal.waitForText(/^ G End/);
	terminal.type('quotations');
	await terminal.waitFor(screen => screen.some(row => /^ Q /.test(row)) && !screen.some(row => /^ G End/.test(row)));
	terminal.press('esc');
	await terminal.waitForText('Sources');
});

test('standard input is read to its end while the keys work', async () => {
	await using terminal = open(['-'], {stdin: '# Piped\n\nA text that came through a pipe.\n'});
	await terminal.waitForText('A text that came through a pipe.');
	terminal.press('?');
	await terminal.waitForText(/^ G End/);
});

test('what cannot be read is named, the rest opens', async () => {
	const make = `printf 'The good text.' > good.txt; : > empty.txt; printf '\\177ELF\\2\\1\\1\\0\\0\\0\\377\\376\\200' > binary.txt`;
	await using terminal = open(['good.txt', 'missing.txt', 'empty.txt', 'binary.txt'], {command: after(make)});
	await terminal.waitForText('The good text.');
	terminal.press('!');
	for (const name of ['missing.txt', 'empty.txt', 'binary.txt']) await terminal.waitForText(name);
});

/** Runs the program in its folder after what the shell is told to make there. */
const after = (make: string) => ['/bin/sh', '-c', `${make}; exec "${process.execPath}" "${program}" "$@"`, 'sh'];

test('a folder is opened with what lies in it, hidden files left out', async () => {
	const make = `mkdir -p in/deeper in/.git; echo '# First of all' > in/1.md; echo '# Deep down' > in/deeper/2.md; echo '# Secret' > in/.git/3.md; echo '# Secret' > in/.4.md`;
	await using terminal = open(['in'], {command: after(make)});
	await terminal.waitForText('Deep down');
	const screen = terminal.screen().join('\n');
	expect(screen).toContain('First of all');
	expect(screen).not.toContain('Secret');
});
