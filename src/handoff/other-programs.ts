// Which other programs get something from here, and how they are called: the browser an address, the editor a file at a
// line, a command of the user's own what it is to read. Only the user's own words ever reach a shell; addresses and
// file names are arguments of their own.

import {spawn} from 'node:child_process';
import {basename, resolve} from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;
/** A program with its arguments. */
export type Call = readonly [string, ...string[]];

/** Whether there is a screen on which a program could open a window. */
function hasWindows(platform: string, env: Environment): boolean {
	if (env.SSH_TTY || env.SSH_CONNECTION) return Boolean(env.DISPLAY);
	return (
		platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME)
	);
}

/** The programs that show an address, the first that exists to be used; `terminal` ones want the terminal meanwhile. */
export function browsers(
	address: string,
	platform: string = process.platform,
	env: Environment = process.env,
): readonly {readonly call: Call; readonly terminal: boolean}[] {
	const windows = hasWindows(platform, env);
	const own = (env.BROWSER ?? '').split(':').filter(Boolean);
	const calls = own.map(program => {
		const [name = program, ...args] = program.split(/\s+/).filter(Boolean);
		const placed = args.some(arg => arg.includes('%s'));
		const call: Call = [name, ...args.map(arg => arg.replace('%s', () => address)), ...(placed ? [] : [address])];
		return {call, terminal: !windows};
	});
	if (!windows) return calls;
	const system: Call[] =
		platform === 'darwin'
			? [['open', address]]
			: platform === 'win32'
				? [['rundll32', 'url.dll,FileProtocolHandler', address]]
				: [['xdg-open', address], ...(env.WSL_DISTRO_NAME ? [['wslview', address] as const] : [])];
	return [...calls, ...system.map(call => ({call, terminal: false}))];
}

/** ms after which a program that still runs is taken to have opened its window. */
const OPENED = 1500;

/** Opens an address where programs open windows: true once one took it. Never rejects. */
export async function openWindow(call: Call): Promise<boolean> {
	const [program, ...args] = call;
	return new Promise(resolve => {
		const child = spawn(program, args, {stdio: 'ignore', detached: true});
		const timer = setTimeout(() => done(true), OPENED);
		const done = (opened: boolean): void => {
			clearTimeout(timer);
			child.unref();
			resolve(opened);
		};
		child.on('error', () => done(false));
		child.on('exit', code => done(code === 0));
	});
}

/** Editors that take `file:line`, and those that take `--goto file:line`. Others take `+line file`, as vi does. */
const colon = /^(?:subl|sublime_text|hx|helix|zed|zeditor)$/;
const goto = /^(?:code|code-insiders|codium|vscodium|cursor|windsurf)$/;

/** The call that opens `file` at a 1-based line in the user's editor. */
export function editorCall(file: string, line: number, env: Environment = process.env): Call {
	const editor = (env.VISUAL || env.EDITOR || 'vi').trim();
	const path = resolve(file);
	const name = basename(editor.split(/\s+/)[0] ?? '').replace(/\.(?:exe|cmd)$/i, '');
	const args = colon.test(name)
		? [`${path}:${line}`]
		: goto.test(name)
			? ['--goto', `${path}:${line}`]
			: [`+${line}`, path];
	const words = editor.split(/\s+/);
	// Plain words need no shell, which would die of a ctrl-c that is meant for the editor; anything else is taken apart
	// by one, as git does.
	const [program = editor, ...own] = words;
	if (words.every(word => /^[\w@%+=:,./-]+$/.test(word)) && !program.includes('=')) return [program, ...own, ...args];
	return ['sh', '-c', `${editor} "$@"`, editor, ...args];
}

/** The call that runs what the user typed. */
export function commandCall(command: string): Call {
	return ['sh', '-c', command];
}

/**
 * Runs a program on the terminal, which is its own meanwhile; how it ended, in words, null where it ended well. `keyboard`
 * is the file descriptor that keys come from; `input`, where there is some, is what the program reads in their place.
 */
export function runHere(call: Call, keyboard: number, input: string | null = null): Promise<string | null> {
	const [program, ...args] = call;
	return new Promise(resolve => {
		const child = spawn(program, args, {stdio: [input === null ? keyboard : 'pipe', 1, 2]});
		child.on('error', error => resolve(`${program} could not be started (${(error as {code?: string}).code})`));
		child.on('exit', (code, signal) => {
			if (code === 0) resolve(null);
			else resolve(signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`);
		});
		// A command may stop reading before the end, as head does.
		child.stdin?.on('error', () => {});
		child.stdin?.end(input ?? '');
	});
}
