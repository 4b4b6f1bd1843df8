// The interface in a terminal of tests: ink-testing-library, whose window is given a size and can be resized, with a
// session behind it. One turn of the event loop after each key is enough; a lone Esc waits for Ink's own 20 ms.

import {cleanup, render} from 'ink-testing-library';
import type {Size, State} from '../../src/app/state.ts';
import type {Store} from '../../src/app/store.ts';
import {App} from '../../src/ui/app.tsx';
import {type Theme, themeOf} from '../../src/ui/theme.ts';
import {frameText, type Material, session} from '../app/made-sessions.ts';

const bytes: Readonly<Record<string, string>> = {
	enter: '\r',
	tab: '\t',
	esc: '\u001B',
	backspace: '\u007F',
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	home: '\u001B[H',
	end: '\u001B[F',
	pgup: '\u001B[5~',
	pgdn: '\u001B[6~',
};

export type Mounted = {
	readonly store: Store & {quits(): number};
	/** What Ink painted last, its styles taken off, row by row, without trailing blanks. */
	painted(): readonly string[];
	/** What Ink painted last, as it was written. */
	raw(): string;
	/** What the screen model says should be painted, in the same form. */
	expected(): readonly string[];
	/** Sends keys one after the other, each in a write of its own. */
	press(...keys: readonly string[]): Promise<void>;
	/** Sends text in one write. */
	send(text: string): Promise<void>;
	resize(size: Size): Promise<void>;
	unmount(): void;
};

const ESC = '\u001B';
/** The control function that sets a style. */
export const STYLE = new RegExp(`${ESC}\\[[\\d;]*m`, 'g');

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Shows a session of `material` at a size. */
export async function mount(
	material: Material,
	size: Size,
	more: Partial<State> = {},
	theme: Theme = themeOf('none', 1),
): Promise<Mounted> {
	const store = session(material, size, more);
	const app = render(<App store={store} theme={theme} />);
	const {stdout, stdin} = app;
	let {columns, rows} = size;
	Object.defineProperty(stdout, 'columns', {get: () => columns, configurable: true});
	Object.defineProperty(stdout, 'rows', {get: () => rows, configurable: true});
	const resize = async (to: Size): Promise<void> => {
		({columns, rows} = to);
		store.dispatch({type: 'resize', ...to});
		stdout.emit('resize');
		await turn();
	};
	await resize(size);
	const send = async (text: string): Promise<void> => {
		stdin.write(text);
		await turn();
		// Ink waits 20 ms whether an Esc begins a sequence; this is its clock, not a guess of ours.
		if (text === '\u001B') await new Promise(resolve => setTimeout(resolve, 25));
	};
	const raw = (): string => app.lastFrame() ?? '';
	return {
		store,
		raw,
		painted: () => trimmed(raw().replaceAll(STYLE, '').split('\n')),
		expected: () => trimmed(frameText(store.state())),
		async press(...keys) {
			for (const key of keys) await send(bytes[key] ?? (key === 'space' ? ' ' : key));
		},
		send,
		resize,
		unmount: () => app.unmount(),
	};
}

function trimmed(rows: readonly string[]): readonly string[] {
	const out = rows.map(row => row.trimEnd());
	while (out.at(-1) === '') out.pop();
	return out;
}

/** Takes all mounted interfaces down. */
export {cleanup};
