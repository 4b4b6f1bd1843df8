// The built program without the interface: what it prints into a pipe, for scripts, and how it ends.

import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {breaches} from '../support/json-contract.ts';
import {open, program, run, seeds} from '../support/terminal.ts';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const files = new Map(
	readdirSync(seeds).map(file => [
		file.replace(/\.\w+$/, ''),
		readFileSync(`${seeds}/${file}`, 'utf8').replace(/^\uFEFF/, ''),
	]),
);

test('into a pipe it prints the key points, without an escape', async () => {
	const {stdout, stderr, code} = await run([seeds]);
	expect(code).toBe(0);
	expect(stderr).toBe('');
	expect(stdout).toMatch(/^\d+ key points · 5 texts, 3 independent accounts\n\n1\. /);
	expect(stdout).not.toContain('\x1b');
	expect(await run(['points', seeds])).toEqual({stdout, stderr, code});
});

describe('JSON', () => {
	test.each([
		[['points']],
		[['list']],
		[['quotes']],
		[['search', 'security guarantees']],
	])('%s keeps the contract', async line => {
		const {stdout, code} = await run([...line, '--json', seeds]);
		expect(code).toBe(0);
		expect(breaches(stdout, files)).toEqual([]);
	});

	test('two runs, whatever the order of the files, cite the same', async () => {
		const paths = readdirSync(seeds).map(file => `${seeds}/${file}`);
		const points = async (paths: string[]) => JSON.parse((await run(['points', '--json', ...paths])).stdout).points;
		const statements = async (paths: string[]) =>
			(await points(paths)).map(({id, statement}: {id: string; statement: string}) => [id, statement]);
		expect(await statements([...paths].reverse())).toEqual(await statements(paths));
	});
});

test('a search prints file:line: passage, and ends with 1 where nothing is found', async () => {
	const found = await run(['search', 'land swap', seeds, '--limit', '2']);
	expect(found.code).toBe(0);
	expect(found.stdout).toMatch(/^\S*\/002_\w+\.txt:\d+: .*land swap.*\n/);
	const nothing = await run(['search', 'xyzzyqwrt', seeds]);
	expect(nothing).toMatchObject({code: 1, stdout: ''});
});

test('on a terminal only the matches of a search are lit', async () => {
	await using terminal = open(['search', 'swap', seeds, '--limit', '1'], {cols: 250});
	expect((await terminal.ending()).code).toBe(0);
	const row = await terminal.waitForText('land swap');
	expect(terminal.runs(row, cell => cell.bold).every(run => /^swaps?$/.test(run))).toBe(true);
	expect(terminal.runs(row, cell => cell.bold)).not.toEqual([]);
});

test('NO_COLOR is kept', async () => {
	await using terminal = open(['search', 'swap', seeds], {env: {NO_COLOR: '1'}});
	await terminal.ending();
	expect(terminal.written).not.toContain('\x1b');
});

test('standard input is a text like any other', async () => {
	const {stdout} = await run(['list', '-'], {input: '---\ntitle: Piped\n---\nSome words here.'});
	expect(stdout).toBe('-: Piped · 3 words · account A\n');
});

test('--help and --version print and end with 0', async () => {
	const help = await run(['--help']);
	expect(help).toMatchObject({code: 0, stderr: ''});
	expect(help.stdout).toContain('briefing search QUERY [PATH…]');
	expect(await run(['--version'])).toEqual({stdout: `briefing ${version}\n`, stderr: '', code: 0});
});

test('a wrong option is a usage line and 2', async () => {
	const {stdout, stderr, code} = await run(['--nope']);
	expect({stdout, code}).toEqual({stdout: '', code: 2});
	expect(stderr).toMatch(/^briefing: there is no option --nope\nusage: briefing .*\n$/);
});

test('a path that is not there is named, and the end is 2', async () => {
	const {stdout, stderr, code} = await run(['nosuch\u001b]0;x\u0007.txt']);
	expect({stdout, code}).toEqual({stdout: '', code: 2});
	expect(stderr).toContain('nosuch');
	expect(stderr).not.toContain('\x1b');
});

test('whoever stops reading ends it quietly', () => {
	const shell = `"${process.execPath}" "${program}" points --json "${seeds}" 2>&1 >/dev/null | head -1; "${process.execPath}" "${program}" points --json "${seeds}" 2>&1 | head -1`;
	expect(execFileSync('/bin/sh', ['-c', shell], {encoding: 'utf8'})).toBe('{\n');
});

test('a terminal that can do nothing gets plain text', async () => {
	await using terminal = open([seeds], {env: {TERM: 'dumb'}, rows: 60});
	expect((await terminal.ending()).code).toBe(0);
	expect(terminal.written).not.toContain('\x1b');
	expect(terminal.written).toContain('key points');
});
