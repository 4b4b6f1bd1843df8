// `node tests/bench/busy.ts`: the longest stretch in which the main thread of the built program was busy while a hostile
// file is opened, scrolled, searched, edited on disk and read again. One line for each input; the first 300 ms, in which
// the program itself is loaded, are given apart. Not part of `check`.

import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {open} from '../support/terminal.ts';
import {inputs} from './busy-inputs.ts';

type Stretch = {readonly at: number; readonly ms: number; readonly wall: number};
const watch = fileURLToPath(new URL('busy-watch.ts', import.meta.url));
const built = process.env.BUSY_PROGRAM ?? fileURLToPath(new URL('../../dist/briefing.js', import.meta.url));
const only = process.argv[2];
const folder = join(tmpdir(), `briefing-busy-${process.pid}`);
console.log(
	'input'.padEnd(30),
	'loading'.padStart(8),
	'opening'.padStart(8),
	'keys'.padStart(8),
	'search'.padStart(8),
	'reload'.padStart(8),
);
try {
	for (const [name, file, text] of inputs) {
		if (only && !name.includes(only)) continue;
		mkdirSync(folder, {recursive: true});
		const path = join(folder, file);
		if (file === 'folder') {
			mkdirSync(path);
			for (let i = 0; i < 1500; i++)
				writeFileSync(
					join(path, `${i}.txt`),
					`Story ${i}\n\nThe harbour of Corrie, ${i}, was closed by order of the court. `.repeat(4),
				);
		} else writeFileSync(path, text());
		const report = join(folder, '.busy.json');
		await using terminal = open([path], {
			cols: 120,
			rows: 40,
			command: [process.execPath, '--import', watch, built],
			env: {BUSY_FILE: report},
		});
		const began = performance.now();
		const marks: number[] = [];
		const idle = async (): Promise<void> => {
			let last = terminal.written.length;
			for (let quiet = 0; quiet < 6; ) {
				await new Promise(resolve => setTimeout(resolve, 100));
				const busy = /reading|indexing|comparing/.test(terminal.screen()[0] ?? '') || terminal.written.length !== last;
				quiet = busy ? 0 : quiet + 1;
				last = terminal.written.length;
				if (performance.now() - began > 60_000) break;
			}
		};
		const mark = (): void => void marks.push(performance.now() - began);
		await terminal.waitForText('briefing');
		await idle();
		mark();
		for (const key of [
			'j',
			'space',
			'd',
			'G',
			'k',
			'b',
			'g',
			'tab',
			'j',
			'space',
			'G',
			'u',
			'g',
			'v',
			'y',
			'p',
			'esc',
			'esc',
			'Q',
			'esc',
			'm',
		]) {
			terminal.press(key);
			await new Promise(resolve => setTimeout(resolve, 60));
		}
		await idle();
		mark();
		terminal.press('/');
		for (const key of 'harbor court') {
			terminal.press(key === ' ' ? 'space' : key);
			await new Promise(resolve => setTimeout(resolve, 60));
		}
		await idle();
		terminal.press('enter');
		await new Promise(resolve => setTimeout(resolve, 100));
		terminal.press('n', 'n', 'N');
		await idle();
		mark();
		if (file === 'folder')
			for (let i = 0; i < 1500; i++)
				writeFileSync(
					join(path, `${i}.txt`),
					`Story ${i} anew\n\nThe harbour, ${i}, was closed by the court. `.repeat(4),
				);
		else writeFileSync(path, `New words at the head.\n\n${text()}`);
		await new Promise(resolve => setTimeout(resolve, 900));
		await idle();
		terminal.press('r');
		await new Promise(resolve => setTimeout(resolve, 300));
		await idle();
		mark();
		terminal.press('ctrl-c');
		await terminal.ending(20_000);
		const found = JSON.parse(readFileSync(report, 'utf8')) as Stretch[];
		const [opened = 0, keyed = 0, searched = 0] = marks;
		const most = (from: number, to: number): string =>
			`${Math.max(0, ...found.filter(s => s.at >= from && s.at < to).map(s => s.ms)).toFixed(0)}`.padStart(8);
		console.log(
			name.padEnd(30),
			most(0, 300),
			most(300, opened),
			most(opened, keyed),
			most(keyed, searched),
			most(searched, Number.POSITIVE_INFINITY),
		);
		if (process.env.BUSY_ALL)
			console.log(
				found.map(s => `${s.at}:${s.ms.toFixed(0)}(${s.wall.toFixed(0)})`).join(' '),
				marks.map(Math.round).join(' '),
			);
		rmSync(folder, {recursive: true, force: true});
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}
