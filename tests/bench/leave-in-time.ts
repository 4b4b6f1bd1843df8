// `node tests/bench/leave-in-time.ts [part of a name]`: how long the program goes on after SIGTERM and after ctrl-c, sent
// at moments spread from before its first line of code to after its work is done, over inputs that keep it busy. From the
// signal to the shell that goes on, ms, median and longest; and to the screen being left, longest. Not part of `check`.

import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {open, program, seeds, type Terminal} from '../support/terminal.ts';
import {inputs} from './busy-inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefing-leave-'));
const only = process.argv[2] ?? '';

/** Moments, ms after the start. */
const upTo = (last: number, steps: number): number[] =>
	Array.from({length: steps}, (_, i) => Math.round(10 + (last * i * i) / (steps * steps)));

function fileOf(name: string): string {
	const [, file = '', text] = inputs.find(([one]) => one === name) ?? [];
	if (!text) throw new Error(`no input ${name}`);
	const path = join(folder, file);
	writeFileSync(path, text());
	return path;
}

function manyFiles(count: number): string {
	const path = join(folder, `files-${count}`);
	for (let i = 0; i < count; i++) {
		if (i % 1000 === 0) mkdirSync(join(path, `${i / 1000}`), {recursive: true});
		writeFileSync(join(path, `${Math.floor(i / 1000)}`, `${i}.txt`), `Story ${i}\n\nThe harbour, ${i}, was closed.\n`);
	}
	return path;
}

type Case = {
	readonly name: string;
	readonly path: () => string;
	readonly moments: readonly number[];
	/** Keys after which another program has the terminal, and what it shows then; the moments count from there. */
	readonly lent?: {readonly keys: string; readonly shows: string};
	readonly env?: Readonly<Record<string, string>>;
};

const cases: readonly Case[] = [
	{name: 'the seeds', path: () => seeds, moments: upTo(1500, 24)},
	{name: '10 MB in one line', path: () => fileOf('10 MB in one line'), moments: upTo(4000, 24)},
	{name: '200,000 lines of Markdown', path: () => fileOf('200,000 lines of Markdown'), moments: upTo(4000, 16)},
	{name: '250 KB of nested quotations', path: () => fileOf('250 KB of nested quotations'), moments: upTo(2500, 12)},
	{name: '100,000 files', path: () => manyFiles(100_000), moments: upTo(9000, 24)},
	{
		name: 'while an editor runs',
		path: () => seeds,
		moments: [10, 200, 500],
		lent: {keys: 'e', shows: 'the editor'},
		env: {EDITOR: join(folder, 'editor')},
	},
	{
		name: 'while a command runs',
		path: () => seeds,
		moments: [10, 200, 500],
		lent: {keys: '|sleep 20\r', shows: '$nothing'},
	},
];
writeFileSync(join(folder, 'editor'), '#!/bin/sh\nprintf "the editor"\nsleep 20\n', {mode: 0o755});

/** ms: a longer one is measured again. */
const SLOW = 150;

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

async function started(terminal: Terminal): Promise<number> {
	for (;;) {
		try {
			const id = terminal.processId();
			if (readFileSync(`/proc/${id}/cmdline`, 'utf8').startsWith(process.execPath)) return id;
		} catch {
			// Not yet, or it was the shell's own first command.
		}
		await pause(1);
	}
}

type Left = {readonly ms: number; readonly screen: number; readonly at: number};

/** Starts it, sends the signal or the key at that moment, and returns how long it took. */
async function left(
	at: number,
	path: string,
	way: 'SIGTERM' | 'SIGHUP' | 'ctrl-c',
	env: Readonly<Record<string, string>>,
	lent: Case['lent'],
): Promise<Left> {
	await using terminal = open([path], {cols: 120, rows: 40, command: [process.execPath, program], env});
	const id = await started(terminal);
	if (lent) {
		await terminal.waitForText(/three accounts/);
		terminal.type(lent.keys);
		await (lent.shows === '$nothing' ? pause(500) : terminal.waitForText(lent.shows));
	}
	await pause(at);
	const from = performance.now();
	const before = terminal.written.length;
	if (way === 'ctrl-c') terminal.press('ctrl-c');
	else process.kill(id, way);
	// Where it had not entered the screen yet, there is none to leave.
	const screen = terminal
		.waitFor(() => terminal.written.includes('\u001B[?1049l', before))
		.then(() => performance.now() - from)
		.catch(() => 0);
	await terminal.ending();
	const ms = performance.now() - from;
	const wrong = await terminal.leftovers();
	if (wrong.length > 0) console.log(`${way} at ${at}: ${wrong.join(', ')}`);
	return {ms, screen: await screen, at};
}

console.log(
	'input'.padEnd(30),
	'way'.padEnd(10),
	'median'.padStart(7),
	'longest'.padStart(8),
	'screen'.padStart(8),
	'  at ms',
);
try {
	for (const {name, path: pathOf, moments, lent, env = {}} of cases) {
		if (!name.includes(only)) continue;
		const path = pathOf();
		// Caches of the program's own, as at any start but the first.
		const caches = {XDG_CACHE_HOME: join(folder, 'cache'), ...env};
		for (const way of lent ? (['SIGTERM', 'SIGHUP'] as const) : (['SIGTERM', 'ctrl-c'] as const)) {
			const took: Left[] = [];
			for (const at of moments) {
				// A slow one is tried again, and the middle one of three counts: the machine is not ours alone.
				const tries = [await left(at, path, way, caches, lent)];
				while (tries.length < 3 && (tries[0]?.ms ?? 0) > SLOW) tries.push(await left(at, path, way, caches, lent));
				const middle = tries.sort((a, b) => a.ms - b.ms)[tries.length >> 1];
				if (middle) took.push(middle);
			}
			took.sort((a, b) => a.ms - b.ms);
			const longest = took.at(-1);
			console.log(
				name.padEnd(30),
				way.padEnd(10),
				(took[took.length >> 1]?.ms ?? 0).toFixed(0).padStart(7),
				(longest?.ms ?? 0).toFixed(0).padStart(8),
				Math.max(...took.map(({screen}) => screen))
					.toFixed(0)
					.padStart(8),
				`  ${longest?.at}`,
			);
			if (process.env.LEAVE_ALL)
				console.log(took.map(({ms, screen, at}) => `${at}:${screen.toFixed(0)}/${ms.toFixed(0)}`).join(' '));
		}
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}
