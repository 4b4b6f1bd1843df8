// The life of the interface on a terminal: begins it, ends it whole. Whatever happens, the terminal is left as it was
// found; what went wrong is told to the caller, who prints it after the screen has been left.

import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import type {Store} from '../app/store.ts';
import {App} from './app.tsx';
import type {Theme} from './theme.ts';

/** Redraws a second at the most: above every key repeat, so that each key is drawn (Ink's 30 drops half of them). */
const MAX_FPS = 120;

/** Exit codes of signals, 128 + their number, as shells report them. */
const SIGNALS: Readonly<Record<string, number>> = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143};

export type Terminal = {readonly stdin: ReadStream; readonly stdout: WriteStream; readonly stderr: NodeJS.WriteStream};

export type Session = {
	/** Resolves with the exit code once the terminal has been restored; rejects with what the interface threw. */
	readonly ended: Promise<number>;
	/** Ends it with an exit code. */
	end(code: number): void;
};

/** Shows the store on a terminal until it ends. */
export function beginSession(store: Store, theme: Theme, {stdin, stdout, stderr}: Terminal): Session {
	const resized = (): void => store.dispatch({type: 'resize', columns: stdout.columns, rows: stdout.rows});
	// Before Ink's own listener, so that it lays out the frame of the new size.
	stdout.on('resize', resized);
	let code = 0;
	const app = render(<App store={store} theme={theme} />, {
		stdin,
		stdout,
		stderr,
		exitOnCtrlC: false,
		alternateScreen: true,
		maxFps: MAX_FPS,
		// Ink would see CI in the environment and draw nothing; both ends are terminals, or we would not be here.
		interactive: true,
	});
	const end = (exit: number): void => {
		code = exit;
		app.unmount();
	};
	const handlers = Object.entries(SIGNALS).map(([signal, exit]) => {
		const handler = (): void => end(exit);
		process.on(signal, handler);
		return () => process.off(signal, handler);
	});
	const ended = app.waitUntilExit().then(
		() => code,
		(error: unknown) => Promise.reject(error),
	);
	return {
		end,
		ended: ended.finally(() => {
			stdout.off('resize', resized);
			for (const remove of handlers) remove();
		}),
	};
}
