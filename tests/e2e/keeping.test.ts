// What one comes back to and what one carries out: the place, what was looked at, marks, copied words.

import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {open, run, seeds, type Terminal} from '../support/terminal.ts';

/** A state folder of its own, that outlives a session; removed at the end of the scope. */
function kept(): Disposable & {readonly folder: string; readonly env: Readonly<Record<string, string>>} {
	const folder = mkdtempSync(join(tmpdir(), 'briefing-kept-'));
	// Somebody who has been here before: no card on the first start.
	mkdirSync(join(folder, 'briefing'));
	writeFileSync(join(folder, 'briefing', 'started'), '');
	return {folder, env: {XDG_STATE_HOME: folder}, [Symbol.dispose]: () => rmSync(folder, {recursive: true})};
}

/** The words of the open article on the first row of its pane. */
const topRow = (terminal: Terminal): string => (terminal.screen()[2] ?? '').split('│')[1]?.slice(6).trim() ?? '';

test('one comes back to the passage, and one key starts over', async () => {
	using state = kept();
	let words = '';
	{
		await using first = open([seeds], {env: state.env, cols: 100});
		await first.waitForText('five texts, three accounts');
		first.press('enter', 'J');
		await first.waitForText(/▪ A2/);
		for (const key of ['space', 'j']) {
			const before = topRow(first);
			first.press(key);
			await first.waitFor(() => topRow(first) !== '' && topRow(first) !== before);
		}
		words = topRow(first);
		first.press('q', 'q');
		expect((await first.ending()).code).toBe(0);
	}
	{
		await using again = open([seeds], {env: state.env, cols: 100});
		await again.waitForText(/resumed at \d+ % · 0 starts over/);
		await again.waitFor(() => topRow(again) === words);
		again.press('0');
		await again.waitForText('started over');
		await again.waitFor(() => topRow(again).startsWith('Last Friday'));
	}
	await using fresh = open([seeds, '--fresh'], {env: state.env, cols: 100});
	await fresh.waitForText(/▪ Sources/);
	expect(fresh.screen().join('\n')).not.toContain('resumed');
});

test('a text that was edited meanwhile opens at the same passage', async () => {
	using state = kept();
	const folder = mkdtempSync(join(tmpdir(), 'briefing-edited-'));
	const paragraphs = Array.from({length: 60}, (_, i) => `Paragraph ${i} tells of the ferry and of what came ashore.`);
	const file = join(folder, 'ferry.txt');
	try {
		writeFileSync(file, paragraphs.join('\n\n'));
		{
			await using first = open([folder], {env: state.env, cols: 100});
			await first.waitForText('Paragraph 0');
			first.press('enter', ...Array.from({length: 40}, () => 'j'));
			await first.waitFor(() => topRow(first).startsWith('Paragraph 20'));
			first.press('q', 'q');
			await first.ending();
		}
		writeFileSync(file, ['Something new stands above.', ...paragraphs].join('\n\n'));
		await using again = open([folder], {env: state.env, cols: 100});
		await again.waitForText('resumed at');
		await again.waitFor(() => topRow(again).startsWith('Paragraph 20'));
	} finally {
		rmSync(folder, {recursive: true});
	}
});

test('points that were looked at are told from those that were not', async () => {
	using state = kept();
	const unseen = async (terminal: Terminal): Promise<number> =>
		Number(await terminal.waitFor(screen => /(\d+) of \d+ points not yet seen/.exec(screen.join('\n'))?.[1]));
	let before = 0;
	{
		await using first = open([seeds], {env: state.env, cols: 120});
		await first.waitForText('five texts, three accounts');
		first.press('p');
		before = await unseen(first);
		first.press('j', 'j');
		await first.waitFor(screen => screen.join('\n').includes(` ${before - 2} of `));
		first.press('ctrl-c');
		await first.ending();
	}
	await using again = open([seeds], {env: state.env, cols: 120});
	expect(await unseen(again)).toBe(before - 2);
});

test('a marked passage is listed with its note, opened, printed and taken away', async () => {
	using state = kept();
	await using terminal = open([seeds], {env: state.env, cols: 120});
	await terminal.waitForText('five texts, three accounts');
	terminal.press('enter', 'm', 'm');
	await terminal.waitForText(/Note /);
	terminal.type('check the date');
	terminal.press('enter', 'M');
	await terminal.waitForText('▪ Marks');
	await terminal.waitForText('check the date');
	const printed = await run(['marks', seeds], {env: state.env});
	expect(printed.stdout).toMatch(/^000_\w+\.txt:1: Last Friday’s/);
	expect(printed.stdout).toContain('   check the date');
	const json = JSON.parse((await run(['marks', seeds, '--json'], {env: state.env})).stdout);
	const [mark] = json.marks;
	expect(readFileSync(join(seeds, `${mark.article}.txt`), 'utf8').slice(mark.start, mark.end)).toBe(mark.text);
	terminal.press('enter');
	await terminal.waitForText(/▪ A1/);
	terminal.press('M');
	await terminal.waitForText('▪ Marks');
	terminal.press('X');
	await terminal.waitForText('mark taken away');
	expect((await run(['marks', seeds], {env: state.env})).stdout).toBe('');
});

test('picked lines and quotations are copied with where they stand, and it says which way', async () => {
	using state = kept();
	await using terminal = open([seeds], {env: state.env, cols: 120});
	await terminal.waitForText('five texts, three accounts');
	const copied = async (): Promise<string> => {
		const osc = await terminal.waitFor(() => terminal.happenings.findLast(h => h.kind === 'osc' && h.number === 52));
		terminal.happenings.length = 0;
		return Buffer.from(osc.data.split(';').at(-1) ?? '', 'base64').toString('utf8');
	};
	terminal.press('enter', 'V', 'j', 'y');
	await terminal.waitForText('handed to the terminal’s clipboard');
	expect(await copied()).toMatch(/^“Last Friday’s .* — Last Friday’s .*000_\w+\.txt:1$/su);
	terminal.press('Q');
	await terminal.waitForText('Quotations by');
	terminal.press('/');
	terminal.type('stubb');
	await terminal.waitForText(/Alexander Stubb/);
	terminal.press('enter');
	await terminal.waitForText(/progress in ending/);
	terminal.press('Y');
	const markdown = await copied();
	expect(markdown).toMatch(/^> .*progress in ending this war/);
	expect(markdown).toContain('Alexander Stubb, in ');
});

test('a link of a text is a link where the terminal makes them, and only words elsewhere', async () => {
	using state = kept();
	const folder = mkdtempSync(join(tmpdir(), 'briefing-links-'));
	try {
		writeFileSync(
			join(folder, 'a.md'),
			'# News\n\nThe [report](https://example.org/report) and a [trap](javascript:alert(1)).\n',
		);
		await using linking = open([folder], {env: {...state.env, VTE_VERSION: '7203'}, cols: 100});
		await linking.waitForText('The report (example.org)');
		await linking.waitFor(() =>
			linking.happenings.some(h => h.number === 8 && h.data.includes('https://example.org/report')),
		);
		expect(linking.happenings.filter(h => h.data.includes('javascript'))).toEqual([]);
		await using plain = open([folder], {env: state.env, cols: 100});
		await plain.waitForText('The report (example.org)');
		expect(plain.happenings).toEqual([]);
	} finally {
		rmSync(folder, {recursive: true});
	}
});

test('after a kill the view, the filter, the selected point and the search are as they were', async () => {
	using state = kept();
	const places = join(state.folder, 'briefing', 'places');
	const saved = (): string => {
		try {
			return readdirSync(places)
				.filter(name => name.endsWith('.json'))
				.map(name => readFileSync(join(places, name), 'utf8'))
				.join('');
		} catch {
			return '';
		}
	};
	let selected = '';
	{
		await using first = open([seeds], {env: state.env, cols: 120});
		await first.waitForText('five texts, three accounts');
		first.press('/');
		first.type('security guarantees');
		first.press('enter', 'p', 'S', 'j', 'j');
		await first.waitFor(screen => screen.join('\n').includes(' 3/'));
		selected = first.screen().find(row => row.startsWith('▸')) ?? '';
		await expect.poll(saved, {timeout: 60_000}).toContain('"pointFilter": "shared"');
		await expect.poll(saved, {timeout: 60_000}).toContain('"entry"');
		first.signal('SIGKILL');
		await first.ending();
	}
	await using again = open([seeds], {env: state.env, cols: 120});
	await again.waitFor(screen => screen.includes(selected));
	again.press('n');
	await again.waitForText(/\/security guarantees \d+\/\d+/);
});

test('who leaves level by level comes back to where the leaving began', async () => {
	using state = kept();
	{
		await using first = open([seeds], {env: state.env, cols: 120});
		await first.waitForText('five texts, three accounts');
		first.press('p', 'j', 'enter');
		await first.waitForText(/▪ [ABC]\d/);
		first.press('q', 'q', 'q');
		expect((await first.ending()).code).toBe(0);
	}
	await using again = open([seeds], {env: state.env, cols: 120});
	await again.waitForText(/▪ [ABC]\d/);
	await again.waitForText('0 starts over');
});

test('an account that came while one was away is new, and so are its points', async () => {
	using state = kept();
	const folder = mkdtempSync(join(tmpdir(), 'briefing-new-'));
	const told = (name: string, words: string): void => writeFileSync(join(folder, name), words);
	try {
		told(
			'a.txt',
			'The ferry Lindvik ran aground off Storholm on Friday night with 214 people aboard. Nobody was hurt.',
		);
		told(
			'b.txt',
			'All 214 people aboard the ferry Lindvik are safe after it ran aground off Storholm on Friday night, police said.',
		);
		{
			await using first = open([folder], {env: state.env, cols: 100});
			await first.waitForText(/two texts, /);
			first.press('p', 'q', 'q');
			await first.ending();
		}
		told(
			'c.txt',
			'The owner of the ferry Lindvik said on Sunday that divers had found a tear of nine metres in its hull.',
		);
		await using again = open([folder, '--fresh'], {env: state.env, cols: 100});
		await again.waitForText(/three texts/);
		expect(again.screen().join('\n')).not.toContain('new');
		await using back = open([folder], {env: state.env, cols: 100});
		await back.waitForText(/three texts/);
		back.press('s');
		await back.waitForText(/new · 1 min/);
	} finally {
		rmSync(folder, {recursive: true});
	}
});

test('inside tmux it is tmux that takes the copy, and it is said where it does not', async () => {
	using state = kept();
	const bin = mkdtempSync(join(tmpdir(), 'briefing-tmux-'));
	const taken = join(bin, 'taken');
	const tmux = (script: string): void => writeFileSync(join(bin, 'tmux'), `#!/bin/sh\n${script}\n`, {mode: 0o755});
	const env = {...state.env, TMUX: '/tmp/none,1,0', PATH: `${bin}:${process.env.PATH}`};
	try {
		tmux(`cat >'${taken}'`);
		await using terminal = open([seeds], {env, cols: 120});
		await terminal.waitForText('five texts, three accounts');
		terminal.press('enter', 'y');
		await terminal.waitForText('copied with tmux');
		expect(readFileSync(taken, 'utf8')).toMatch(/^“Last Friday’s/);
		tmux('cat >/dev/null; exit 1');
		terminal.press('y');
		await terminal.waitForText('tmux did not take it');
	} finally {
		rmSync(bin, {recursive: true});
	}
});
