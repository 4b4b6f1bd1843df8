// How other programs are called, and files that are written whole: nothing but the user's own words reaches a shell.

import {mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {browsers, editorCall, openWindow, runHere} from '../../src/handoff/other-programs.ts';
import {typedPath, writeWhole} from '../../src/handoff/whole-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefing-handoff-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const address = 'https://example.org/?a=1&b=$(rm)';

describe('the browser', () => {
	const calls = (platform: string, env: Record<string, string>) =>
		browsers(address, platform, env).map(({call, terminal}) => `${terminal ? 'here: ' : ''}${call.join(' ')}`);

	test.each([
		['darwin', {}, [`open ${address}`]],
		['linux', {DISPLAY: ':0'}, [`xdg-open ${address}`]],
		[
			'linux',
			{WAYLAND_DISPLAY: 'w', BROWSER: 'firefox:lynx'},
			[`firefox ${address}`, `lynx ${address}`, `xdg-open ${address}`],
		],
		['linux', {WSL_DISTRO_NAME: 'Debian'}, [`xdg-open ${address}`, `wslview ${address}`]],
		['linux', {}, []],
		['linux', {BROWSER: 'w3m -o x'}, [`here: w3m -o x ${address}`]],
		['linux', {BROWSER: 'open-it --url=%s', DISPLAY: ':0'}, [`open-it --url=${address}`, `xdg-open ${address}`]],
		['darwin', {SSH_TTY: '/dev/pts/1'}, []],
		['win32', {}, [`rundll32 url.dll,FileProtocolHandler ${address}`]],
	])('on %s with %j', (platform, env, expected) =>
		expect(calls(platform, env as Record<string, string>)).toEqual(expected));

	test('one that is not there or fails is known', async () => {
		expect(await openWindow(['no-such-browser', address])).toBe(false);
		expect(await openWindow(['false'])).toBe(false);
		expect(await openWindow(['true'])).toBe(true);
	});
});

describe('the editor', () => {
	const file = 'a b.txt';
	const path = resolve(file);
	test.each([
		[{EDITOR: 'nano'}, ['nano', '+7', path]],
		[{VISUAL: 'nvim -p', EDITOR: 'ed'}, ['nvim', '-p', '+7', path]],
		[{VISUAL: '/usr/bin/code --wait'}, ['/usr/bin/code', '--wait', '--goto', `${path}:7`]],
		[{EDITOR: 'hx'}, ['hx', `${path}:7`]],
		[{}, ['vi', '+7', path]],
		[{EDITOR: '"/my editors/x" -n'}, ['sh', '-c', '"/my editors/x" -n "$@"', '"/my editors/x" -n', '+7', path]],
		[{EDITOR: 'LANG=C vim'}, ['sh', '-c', 'LANG=C vim "$@"', 'LANG=C vim', '+7', path]],
	])('with %j', (env, expected) => expect(editorCall(file, 7, env)).toEqual(expected));

	test('how it ended is told', async () => {
		expect(await runHere(['true'], 0)).toBeNull();
		expect(await runHere(['sh', '-c', 'exit 3'], 0)).toBe('it ended with code 3');
		expect(await runHere(['sh', '-c', 'kill -9 $$'], 0)).toBe('it was ended by SIGKILL');
		expect(await runHere(['no-such-editor'], 0)).toBe('no-such-editor could not be started (ENOENT)');
	});

	test('a command gets its text whole, or as much as it wants', async () => {
		const text = 'x'.repeat(1_000_000);
		expect(await runHere(['sh', '-c', `cat > "${folder}/whole"`], 0, text)).toBeNull();
		expect(readFileSync(join(folder, 'whole'), 'utf8')).toBe(text);
		expect(await runHere(['true'], 0, text)).toBeNull();
	});
});

describe('a file that is written', () => {
	const path = join(folder, 'points.md');

	test('is there whole, and nothing beside it', () => {
		expect(writeWhole(path, 'One.', false)).toEqual({path});
		expect(readFileSync(path, 'utf8')).toBe('One.');
		expect(readdirSync(folder).filter(name => name.includes('points'))).toEqual(['points.md']);
	});

	test('is not replaced unless that was said', () => {
		expect(writeWhole(path, 'Two.', false)).toEqual({exists: path});
		expect(readFileSync(path, 'utf8')).toBe('One.');
		expect(writeWhole(path, 'Two.', true)).toEqual({path});
		expect(readFileSync(path, 'utf8')).toBe('Two.');
	});

	test('replaces what a link leads to, not the link', () => {
		symlinkSync(path, join(folder, 'link.md'));
		writeWhole(join(folder, 'link.md'), 'Three.', true);
		expect(readFileSync(path, 'utf8')).toBe('Three.');
	});

	test.each([
		['a folder', folder, 'no file that could be replaced'],
		['a device', '/dev/null', 'no file that could be replaced'],
		['a folder that is not there', join(folder, 'no', 'x'), 'its folder does not exist'],
		['a name that is too long', join(folder, 'x'.repeat(300)), 'its name is too long'],
		['below a file', join(folder, 'points.md', 'x'), 'its folder does not exist'],
	])('cannot be %s', (_, to, reason) => {
		const written = writeWhole(to, 'x', true);
		expect('failed' in written && written.failed).toContain(reason);
	});

	test('a link that leads nowhere is not written through', () => {
		symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
		expect(writeWhole(join(folder, 'dangling'), 'x', false)).not.toHaveProperty('path');
	});

	test('~ is the home folder', () => {
		expect(typedPath('~/x.md', '/home/ada')).toBe('/home/ada/x.md');
		expect(typedPath('~x.md', '/home/ada')).toBe(resolve('~x.md'));
	});
});
