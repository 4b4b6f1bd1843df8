// Completions and the manual page name every command and option there is, and shells and roff understand them.

import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {bindingsByGroup, manKeys} from '../../src/app/keymap.ts';
import {commands, options, type Shell, shells} from '../../src/print/command-line.ts';
import {completionsFor} from '../../src/print/completions.ts';
import {manPage} from '../../src/print/man-page.ts';

const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const named = Object.keys(commands).filter(name => name !== 'open');

describe.each(shells)('completions for %s', shell => {
	const script = completionsFor(shell as Shell);

	test('name every command, option and choice', () => {
		for (const name of named) expect(script).toMatch(new RegExp(`\\b${name}\\b`));
		for (const [name, {value}] of Object.entries(options)) {
			expect(script).toMatch(new RegExp(`(?:--|-l )${name}\\b`));
			for (const choice of value?.includes('|') ? value.split('|') : []) expect(script).toContain(choice);
		}
	});

	test.runIf(has(shell))('are understood by the shell', () => {
		const folder = mkdtempSync(join(tmpdir(), 'completions-'));
		try {
			// From a file: fish 3.6 does not read a script from the socket that `input` is.
			const file = join(folder, 'script');
			writeFileSync(file, script);
			const checked = spawnSync(shell, ['-n', file], {encoding: 'utf8'});
			expect(checked.stderr).toBe('');
			expect(checked.status).toBe(0);
		} finally {
			rmSync(folder, {recursive: true});
		}
	});
});

test.runIf(has('bash'))('bash completes commands, options and what options take', () => {
	const complete = (...words: string[]): string[] =>
		execFileSync(
			'bash',
			[
				'-c',
				`${completionsFor('bash')}\ncd /; COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _briefing; printf '%s\\n' "\${COMPREPLY[@]}"`,
				'bash',
				'briefing',
				...words,
			],
			{encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']},
		)
			.split('\n')
			.filter(Boolean);
	expect(complete('sea')).toEqual(['search']);
	expect(complete('--the')).toEqual(['--theme']);
	expect(complete('--theme', 'da')).toEqual(['dark']);
	expect(complete('completions', 'f')).toEqual(['fish']);
	expect(complete('points', '--f')).toContain('--format');
});

test.runIf(has('fish'))('fish completes commands, options and what options take', () => {
	const folder = mkdtempSync(join(tmpdir(), 'completions-'));
	try {
		const file = join(folder, 'briefing.fish');
		writeFileSync(file, completionsFor('fish'));
		const complete = (line: string): string[] =>
			execFileSync('fish', ['--no-config', '-c', 'source $argv[1]; cd /; complete -C $argv[2]', file, line], {
				encoding: 'utf8',
				env: {PATH: process.env.PATH, HOME: folder},
			})
				.split('\n')
				.filter(Boolean)
				.map(entry => entry.split('\t')[0] as string);
		expect(complete('briefing sea')).toContain('search');
		expect(complete('briefing --the')).toEqual(['--theme']);
		expect(complete('briefing --theme da')).toEqual(['dark']);
		expect(complete('briefing completions f')).toContain('fish');
		expect(complete('briefing points --f')).toContain('--format');
	} finally {
		rmSync(folder, {recursive: true});
	}
});

describe('the manual page', () => {
	const page = manPage('9.9.9', manKeys());

	test('has every command, option and key', () => {
		const plain = page.replaceAll('\\-', '-');
		for (const name of named) expect(plain).toContain(`briefing ${name}`);
		for (const name of Object.keys(options)) expect(plain).toContain(`--${name}`);
		for (const bindings of bindingsByGroup().values())
			for (const {help} of bindings) expect(plain).toContain(help.replaceAll('–', '\\[u2013]').replaceAll('…', '...'));
	});

	test('is ASCII, and no text begins a line as a request', () => {
		expect(page).toMatch(/^[\n -~]+$/);
		for (const line of page.split('\n')) if (/^[.']/.test(line)) expect(line).toMatch(/^\.(?:TH|SH|SS|TP|B|I|br)\b/);
	});

	test.runIf(has('groff'))('is understood by groff without a warning', () => {
		const set = spawnSync('groff', ['-man', '-Tutf8', '-ww'], {input: page, encoding: 'utf8'});
		expect(set.stderr).toBe('');
		expect(set.stdout).toContain('BRIEFING(1)');
	});
});
