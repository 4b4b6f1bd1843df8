// The built program in a real pseudo-terminal, watched by a real terminal emulator: what a person at a terminal does
// (press, type, resize, close) and sees (screen, colours, title), as calls. Nothing sleeps: `waitFor` looks again after
// each piece of output, and says what stood on the screen where what it waits for never comes.

import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type IPty, spawn as spawnPty} from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** The built program, as it is installed. */
export const program = fileURLToPath(new URL('../../dist/briefing.js', import.meta.url));

/** The default story. */
export const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));

/** What a scenario may say of the terminal it opens; sizes in cells. */
export type Setting = {
	readonly cols?: number;
	readonly rows?: number;
	/** Added to a small clean environment (its own empty HOME, UTF-8, xterm-256color). */
	readonly env?: Readonly<Record<string, string>>;
	readonly cwd?: string;
	/** Comes to the program's standard input through a pipe; the keys then come from the terminal device. */
	readonly stdin?: string | Uint8Array;
	/** Whether the program was never started before; it then shows its card. */
	readonly first?: true;
	/** Instead of the built program: the command and what stands before the arguments. */
	readonly command?: readonly string[];
};

/** One cell as it is shown; colours are palette indices or 0xRRGGBB, -1 for the terminal's own. */
export type Cell = {
	readonly chars: string;
	readonly width: number;
	readonly fg: number;
	readonly bg: number;
	readonly bold: boolean;
	readonly dim: boolean;
	readonly italic: boolean;
	readonly underline: boolean;
	readonly inverse: boolean;
	readonly invisible: boolean;
	readonly strike: boolean;
};

/** What the program made the terminal do besides drawing. */
export type Happening = {
	/** `osc`: any operating system command, by number; `reply`: the terminal answered into the program's input. */
	readonly kind: 'osc' | 'reply' | 'bell';
	readonly number?: number;
	readonly data: string;
};

/** How a program ended. */
export type Ending = {readonly code: number; readonly screen: string[]};

const keys: Readonly<Record<string, string>> = {
	enter: '\r',
	esc: '\x1b',
	tab: '\t',
	'shift-tab': '\x1b[Z',
	backspace: '\x7f',
	delete: '\x1b[3~',
	space: ' ',
	up: '\x1b[A',
	down: '\x1b[B',
	right: '\x1b[C',
	left: '\x1b[D',
	home: '\x1b[H',
	end: '\x1b[F',
	pgup: '\x1b[5~',
	pgdn: '\x1b[6~',
	f1: '\x1bOP',
};

/** The bytes a terminal sends for a key: a character, a name (`enter`, `pgdn`) or `ctrl-x`. Throws on an unknown name. */
export function bytesOf(key: string): string {
	if ([...key].length === 1) return key;
	const control = /^ctrl-([a-z])$/.exec(key)?.[1];
	const bytes = control ? String.fromCharCode(control.charCodeAt(0) - 96) : keys[key];
	if (bytes === undefined) throw new Error(`no such key: ${key}`);
	return bytes;
}

/** A clean environment with a HOME of its own, so that a scenario neither finds nor leaves anything. */
export function environment(home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
	const PATH = process.env.PATH ?? '/usr/bin:/bin';
	return {PATH, HOME: home, TERM: 'xterm-256color', LANG: 'C.UTF-8', COLORTERM: 'truecolor', ...more};
}

/** ms after which nothing will come any more, however busy the machine is: it only ends what would never end. */
const NEVER = 60_000;

/** Modes a fresh terminal has switched on: autowrap and the cursor. All other modes are off. */
const freshModes = new Map([
	[7, true],
	[25, true],
]);

// The shell notes the line settings before and after, and the exit code, where the emulator cannot see them.
// Keys that signal before the program takes them itself must not end the shell; a handler, unlike ignoring, is not
// inherited.
const wrapper = `
trap : INT QUIT
stty -a >"$NOTES/before"
if [ -n "$STDIN_FILE" ]; then cat "$STDIN_FILE" | "$@"; else "$@"; fi
echo $? >"$NOTES/code"
stty -a >"$NOTES/after"
printf '\\033]7777;left\\007'
exec sleep 1000
`;

// The shell says in the stream itself that the program has ended, and stays: once the terminal's last process has gone,
// node-pty waits 200 ms for what is still to be read, and on a crowded machine the last frames would be lost.
const LEFT = {number: 7777, bytes: '\u001B]7777;left\u0007'};

/** Makes a HOME look as if the program had been started there before. */
export function noteEarlierStart(home: string): void {
	const state = join(home, '.local', 'state', 'briefing');
	mkdirSync(state, {recursive: true});
	writeFileSync(join(state, 'started'), '');
}

/** A program at work in a terminal. Made by `open`; `close` must be called (or `await using` said). */
export class Terminal {
	/** What the program made the terminal do besides drawing, in order. */
	readonly happenings: Happening[] = [];
	/** Everything the program wrote, as it was written. */
	written = '';
	readonly #pty: IPty;
	readonly #emulator: InstanceType<typeof xterm.Terminal>;
	readonly #folder: string;
	readonly #modes = new Map(freshModes);
	readonly #watchers = new Set<() => void>();
	#kittyDepth = 0;
	/** Whether the program has ended, and whether the shell that it ran in has. */
	#ended = false;
	#gone = false;
	#pending = 0;

	/** Starts at once. `folder` is the scenario's own, removed by `close`. */
	constructor(args: readonly string[], setting: Setting) {
		const {cols = 100, rows = 30, env = {}, cwd, stdin, command = [process.execPath, program]} = setting;
		this.#folder = mkdtempSync(join(tmpdir(), 'briefing-e2e-'));
		if (!setting.first) noteEarlierStart(this.#folder);
		const more: Record<string, string> = {...env, NOTES: this.#folder};
		if (stdin !== undefined) {
			more.STDIN_FILE = join(this.#folder, 'stdin');
			writeFileSync(more.STDIN_FILE, stdin);
		}
		this.#emulator = new xterm.Terminal({cols, rows, allowProposedApi: true, scrollback: 1000});
		this.#listen();
		this.#pty = spawnPty('/bin/sh', ['-c', wrapper, 'sh', ...command, ...args], {
			cols,
			rows,
			cwd: cwd ?? this.#folder,
			env: environment(this.#folder, more),
		});
		this.#pty.onData(data => this.#take(data));
		this.#pty.onExit(() => {
			this.#gone = true;
			this.#ended = true;
			this.#look();
		});
	}

	#listen(): void {
		const {parser} = this.#emulator;
		for (let number = 0; number <= 2000; number++) {
			parser.registerOscHandler(number, data => {
				this.happenings.push({kind: 'osc', number, data});
				return false;
			});
		}
		parser.registerOscHandler(LEFT.number, () => {
			this.#ended = true;
			this.written = this.written.replace(LEFT.bytes, '');
			return true;
		});
		for (const [final, value] of [
			['h', true],
			['l', false],
		] as const) {
			parser.registerCsiHandler({prefix: '?', final}, parameters => {
				for (const mode of parameters.flat()) this.#modes.set(mode, value);
				return false;
			});
		}
		parser.registerCsiHandler({prefix: '>', final: 'u'}, () => {
			this.#kittyDepth++;
			return false;
		});
		parser.registerCsiHandler({prefix: '<', final: 'u'}, () => {
			this.#kittyDepth--;
			return false;
		});
		this.#emulator.onBell(() => this.happenings.push({kind: 'bell', data: ''}));
		this.#emulator.onData(data => {
			this.happenings.push({kind: 'reply', data});
			if (!this.#ended) this.#pty.write(data);
		});
	}

	#take(data: string): void {
		this.written += data;
		this.#pending++;
		this.#emulator.write(data, () => {
			this.#pending--;
			if (this.#isWhole()) this.#look();
		});
	}

	// A frame in the making (mode 2026) is not on anybody's screen yet.
	#isWhole(): boolean {
		return this.#pending === 0 && (this.#ended || !this.#modes.get(2026));
	}

	#look(): void {
		for (const watcher of [...this.#watchers]) watcher();
	}

	/** The rows as they stand, without trailing blanks. */
	screen(): string[] {
		const {active} = this.#emulator.buffer;
		return Array.from(
			{length: this.#emulator.rows},
			(_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
		);
	}

	/** The cell at a row and column of the screen, both from 0. Throws outside the screen. */
	cell(row: number, column: number): Cell {
		const {active} = this.#emulator.buffer;
		const cell = active.getLine(active.viewportY + row)?.getCell(column);
		if (!cell) throw new Error(`no cell ${row},${column}`);
		return {
			chars: cell.getChars(),
			width: cell.getWidth(),
			fg: cell.isFgDefault() ? -1 : cell.getFgColor(),
			bg: cell.isBgDefault() ? -1 : cell.getBgColor(),
			bold: cell.isBold() !== 0,
			dim: cell.isDim() !== 0,
			italic: cell.isItalic() !== 0,
			underline: cell.isUnderline() !== 0,
			inverse: cell.isInverse() !== 0,
			invisible: cell.isInvisible() !== 0,
			strike: cell.isStrikethrough() !== 0,
		};
	}

	/** The runs of characters of a row whose cells satisfy `is`, as strings. */
	runs(row: number, is: (cell: Cell) => boolean): string[] {
		const found: string[] = [];
		let run = '';
		for (let column = 0; column < this.#emulator.cols; column++) {
			const cell = this.cell(row, column);
			if (cell.width === 0) continue;
			if (is(cell)) run += cell.chars || ' ';
			else if (run) {
				found.push(run);
				run = '';
			}
		}
		if (run) found.push(run);
		return found;
	}

	/** Presses keys one after the other, in one write: what a terminal sends for keys pressed quickly. */
	press(...names: string[]): void {
		this.#pty.write(names.map(bytesOf).join(''));
	}

	/** Sends text as it is. */
	type(text: string): void {
		this.#pty.write(text);
	}

	/** Gives the window another size, in cells. */
	resize(cols: number, rows: number): void {
		this.#emulator.resize(cols, rows);
		this.#pty.resize(cols, rows);
	}

	/** Sends a signal to the program itself (not to the shell it runs in). */
	signal(signal: NodeJS.Signals): void {
		process.kill(this.processId(), signal);
	}

	/** The id of the program's process. Throws where it does not run. */
	processId(): number {
		const shell = this.#pty.pid;
		const children = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ').filter(Boolean);
		const child = children.find(id => !readFileSync(`/proc/${id}/cmdline`, 'utf8').startsWith('cat\0'));
		if (!child) throw new Error('the program does not run');
		return Number(child);
	}

	/**
	 * What `predicate` returns of the screen as soon as it is something (not false, null or undefined). Looks at once
	 * and after each piece of output; throws with the last screen after `limit` ms or where the program ends first.
	 */
	waitFor<T>(predicate: (screen: string[]) => T, limit = NEVER): Promise<NonNullable<T>> {
		return new Promise((resolve, reject) => {
			let timer: NodeJS.Timeout;
			const done = () => {
				clearTimeout(timer);
				this.#watchers.delete(look);
			};
			const fail = (why: string) => {
				done();
				const frame = this.screen().map(row => `│${row}`);
				reject(new Error(`${why}: ${predicate}\n${frame.join('\n')}`));
			};
			const look = () => {
				const value = this.#isWhole() ? predicate(this.screen()) : undefined;
				if (value !== undefined && value !== null && value !== false) {
					done();
					resolve(value as NonNullable<T>);
				} else if (this.#ended && this.#pending === 0) fail('the program ended before');
			};
			timer = setTimeout(() => fail(`not within ${limit} ms`), limit);
			this.#watchers.add(look);
			look();
		});
	}

	/** Waits until a row holds `text` (or matches) and returns the index of the first such row. */
	async waitForText(text: string | RegExp, limit?: number): Promise<number> {
		const holds = (row: string) => (typeof text === 'string' ? row.includes(text) : text.test(row));
		try {
			return await this.waitFor(screen => {
				const row = screen.findIndex(holds);
				return row < 0 ? undefined : {row};
			}, limit).then(({row}) => row);
		} catch (error) {
			throw new Error(`${text} did not come. ${(error as Error).message}`);
		}
	}

	/** Waits until the program has ended; its exit code as a shell sees it (128 + signal), and the screen it left. */
	async ending(limit = NEVER): Promise<Ending> {
		await new Promise<void>((resolve, reject) => {
			const look = () => {
				if (!this.#ended || this.#pending > 0) return;
				clearTimeout(timer);
				this.#watchers.delete(look);
				resolve();
			};
			const timer = setTimeout(() => {
				this.#watchers.delete(look);
				reject(new Error(`did not end within ${limit} ms\n${this.screen().join('\n')}`));
			}, limit);
			this.#watchers.add(look);
			look();
		});
		return {code: Number(this.#note('code') || Number.NaN), screen: this.screen()};
	}

	/** What is not as it was before the program ran, in words; empty where all is. Only after `ending`. */
	async leftovers(): Promise<string[]> {
		const found: string[] = [];
		for (const [mode, value] of this.#modes) {
			if (value !== (freshModes.get(mode) ?? false)) found.push(`mode ${mode} left ${value ? 'on' : 'off'}`);
		}
		if (this.#kittyDepth !== 0) found.push(`kitty keyboard depth ${this.#kittyDepth}`);
		if (this.#emulator.buffer.active.type !== 'normal') found.push('alternate screen');
		if (this.#note('before') !== this.#note('after')) {
			found.push(`line settings: before ${this.#note('before')} after ${this.#note('after')}`);
		}
		// A letter drawn now must look like a letter in a fresh terminal.
		await new Promise<void>(resolve => this.#emulator.write('\r\nx', resolve));
		const {active} = this.#emulator.buffer;
		const cell = active.getLine(active.baseY + active.cursorY)?.getCell(Math.max(0, active.cursorX - 1));
		if (cell?.getChars() !== 'x' || !cell.isAttributeDefault()) found.push('colours or attributes');
		return found;
	}

	#note(name: string): string {
		try {
			return readFileSync(join(this.#folder, name), 'utf8').trim();
		} catch {
			return '';
		}
	}

	/** The scenario's own folder: HOME and working directory of the program. */
	get folder(): string {
		return this.#folder;
	}

	/** Ends the program if it still runs and removes the scenario's folder. */
	async close(): Promise<void> {
		if (!this.#ended) {
			try {
				process.kill(this.processId(), 'SIGKILL');
			} catch {
				this.#pty.kill('SIGKILL');
			}
			await this.ending().catch(() => {});
		}
		if (!this.#gone) this.#pty.kill('SIGKILL');
		this.#emulator.dispose();
		rmSync(this.#folder, {recursive: true, force: true});
	}

	[Symbol.asyncDispose](): Promise<void> {
		return this.close();
	}
}

/** The program, started with these arguments in a pseudo-terminal of its own. */
export function open(args: readonly string[] = [], setting: Setting = {}): Terminal {
	return new Terminal(args, setting);
}

/** The program run without a terminal: what it wrote and its exit code. `input` comes to its standard input. */
export async function run(
	args: readonly string[],
	{input, env = {}, cwd}: {input?: string | Uint8Array; env?: Readonly<Record<string, string>>; cwd?: string} = {},
): Promise<{stdout: string; stderr: string; code: number | null}> {
	const home = mkdtempSync(join(tmpdir(), 'briefing-e2e-'));
	try {
		const child = spawn(process.execPath, [program, ...args], {cwd: cwd ?? home, env: environment(home, env)});
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', data => {
			stdout += data;
		});
		child.stderr.setEncoding('utf8').on('data', data => {
			stderr += data;
		});
		child.stdin.on('error', () => undefined).end(input ?? '');
		const code = await new Promise<number | null>(resolve => child.on('close', resolve));
		return {stdout, stderr, code};
	} finally {
		rmSync(home, {recursive: true, force: true});
	}
}
