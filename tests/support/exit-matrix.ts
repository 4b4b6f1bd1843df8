// The exit matrix, shared by the files that run a part of it each: every way out of the program in every view leaves the terminal as it was (modes, cursor, screen, line
// settings, colours), with the exit code of that way; what went wrong is said after the screen was left, and nothing in
// the words of an error acts on the terminal.

import {copyFileSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {faultyProgram} from './faulty-program.ts';
import {open, seeds, type Terminal} from './terminal.ts';

/** Two accounts are enough for every view, and are compared in no time. */
const folder = mkdtempSync(join(tmpdir(), 'exits-'));
for (const name of ['001_b6fc0700d0d233ed.txt', '004_cb75410eee4b4c56.txt'])
	copyFileSync(join(seeds, name), join(folder, name));
afterAll(() => rmSync(folder, {recursive: true}));

let faulty: readonly string[];
/** Keys that lead to each view, and what is on the screen then. */
export const views: Readonly<Record<string, {readonly keys: readonly string[]; readonly shows: string | RegExp}>> = {
	sources: {keys: [], shows: '? help'},
	'an article': {keys: ['enter', 'space'], shows: /┬▪ .*\d % ─/},
	points: {keys: ['p'], shows: 'Key points by'},
	passages: {keys: ['p', 'tab'], shows: /▪ (?:Where it stands|\d)/},
	quotations: {keys: ['Q'], shows: 'Quotations by'},
	names: {keys: ['W'], shows: '▪ Names'},
	search: {keys: ['/', 't', 'r', 'u'], shows: '/tru'},
	'a hit': {keys: ['/', 't', 'r', 'u', 'enter'], shows: /\/tru \d+\/\d+/},
	help: {keys: ['?'], shows: '▪ Help'},
	origins: {keys: ['E'], shows: 'derive from one another'},
};

type Way = {
	readonly code: number;
	/** The fault that happens when SIGUSR2 comes. */
	readonly fault?: string;
	readonly leave?: (terminal: Terminal) => void;
	/** What is said on the primary screen afterwards; nothing where left out. */
	readonly says?: RegExp;
};

/** What is said of an error of the program's own. */
export const crash = /briefing had to stop, an error of its own: (Type|Range)?Error: broken/;

const ways: Readonly<Record<string, Way>> = {
	'ctrl-c': {code: 130, leave: terminal => terminal.press('ctrl-c')},
	'keys and ctrl-c in one write': {code: 130, leave: terminal => terminal.press('j', 'j', 'ctrl-c')},
	SIGTERM: {code: 143, leave: terminal => terminal.signal('SIGTERM')},
	SIGHUP: {code: 129, leave: terminal => terminal.signal('SIGHUP')},
	SIGINT: {code: 130, leave: terminal => terminal.signal('SIGINT')},
	SIGQUIT: {code: 131, leave: terminal => terminal.signal('SIGQUIT')},
	'a throw in a timer': {code: 1, fault: 'timer', says: crash},
	'a rejected promise': {code: 1, fault: 'rejection', says: crash},
	'a rejection with what is no error': {code: 1, fault: 'rejection of no error', says: /cannot be shown/},
	'a throw while rendering': {code: 1, fault: 'render', says: crash},
	'a throw in the reducer': {code: 1, fault: 'reducer', says: crash},
	'a stack overflow': {code: 1, fault: 'overflow', says: /RangeError: Maximum call stack/},
	'process.exit somewhere': {code: 7, fault: 'exit'},
	'a worker out of memory': {code: 1, fault: 'memory', says: /memory/},
	'the end of standard input': {code: 129, fault: 'hangup'},
	'a broken output': {code: 129, fault: 'broken output'},
	'noise of libraries, then the end': {code: 0, fault: 'noise', says: /broken/},
};

let restored = 0;
let tried = 0;
/** Tests every way out of the views named. */
export function exitMatrix(names: readonly string[]): void {
	for (const name of names) if (!views[name]) throw new Error(`no view ${name}`);
	afterAll(() => {
		console.log(
			`exit matrix: ${restored}/${tried} restored (${Object.keys(ways).length} ways × ${names.length} views)`,
		);
	});
	beforeAll(async () => {
		faulty = await faultyProgram();
	});
	describe.concurrent.each(names)('from %s', view => {
		test.each(Object.keys(ways))('%s', async way => {
			tried++;
			const {keys, shows} = views[view] as (typeof views)[string];
			const {code, fault, leave, says} = ways[way] as Way;
			await using terminal = open([folder], {
				cols: 140,
				rows: 50,
				...(fault ? {command: faulty, env: {FAULT: fault}} : {}),
			});
			await terminal.waitForText(/texts, (?:each|one|two)/);
			if (keys.length > 0) {
				// What shows the view must not stand on the screen before: a key still on its way when the program has
				// left is echoed by the shell's terminal, and would be taken for a trace of the program.
				const already = terminal
					.screen()
					.some(row => (typeof shows === 'string' ? row.includes(shows) : shows.test(row)));
				expect(already, `${shows} is there before any key`).toBe(false);
				terminal.press(...keys);
			}
			await terminal.waitForText(shows);
			if (fault) terminal.signal('SIGUSR2');
			leave?.(terminal);
			const ending = await terminal.ending();
			const screen = ending.screen.join('\n');
			expect(ending.code, screen).toBe(code);
			expect(await terminal.leftovers()).toEqual([]);
			expect(terminal.happenings).toEqual([]);
			if (says) expect(screen).toMatch(says);
			else expect(screen.trim()).toBe('');
			restored++;
		});
	});
}
