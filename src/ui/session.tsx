// The life of the interface on a terminal: begins it, ends it whole. Whatever happens, the terminal is left as it was
// found. Nothing but frames reaches the terminal meanwhile: what else is written, and every error that nobody caught, is
// kept, made safe, and handed to the caller, who prints it after the screen has been left.

import type {ReadStream, WriteStream} from 'node:tty';
import {render, useApp} from 'ink';
import {useEffect} from 'react';
import type {Store} from '../app/store.ts';
import {App} from './app.tsx';
import {crashReport, heldReport} from './crash-report.ts';
import {guarded, takeStream} from './guarded-stream.ts';
import {jobControl, type Suspend} from './job-control.ts';
import {painterOf} from './painter.ts';
import type {Instead} from './show-early.ts';
import {SIGNALS} from './signals.ts';
import type {Theme} from './theme.ts';

/** Redraws a second at the most: above every key repeat, so that each key is drawn (Ink's 30 drops half of them). */
const MAX_FPS = 120;

/** The terminal is gone: as if it had hung up. */
const HUNG_UP = 129;
const CRASHED = 1;

/** ms in which Ink has to have left the terminal; then it is restored without it. */
const PATIENCE = 200;

/** UTF-16 units that are kept of what others write. */
const MOST_HELD = 16_384;

/** What the interface is shown on. */
export type Terminal = {
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	readonly stderr: WriteStream;
	/** Where the first frame is on the screen already. */
	readonly instead?: Instead | undefined;
};

/** How the interface ended: the exit code, and what is to be printed on standard error now. */
export type Ending = {readonly code: number; readonly report: string};

/** An interface that is on a terminal. */
export type Session = {
	/** Resolves once the terminal has been restored. Never rejects. */
	readonly ended: Promise<Ending>;
	/** Ends it with an exit code. */
	end(code: number): void;
	/** Stops the program until it is continued, as ctrl-z does. */
	suspend(): void;
	/** Lends the terminal to `use`, which may run another program on it, and takes it back. */
	lend(use: () => Promise<void>): Promise<void>;
	/** Hands text to the terminal's clipboard: a control function made for that, and no other. */
	send(sequence: string): void;
};

/**
 * Shows the store on a terminal until it ends. `blocked` hears of each control that had to be kept from the terminal:
 * there should be none, whatever is read.
 */
export function beginSession(
	store: Store,
	theme: Theme,
	{stdin, stdout, stderr, instead}: Terminal,
	blocked?: (found: string) => void,
): Session {
	let held = '';
	const hold = (text: string): void => {
		held += text.slice(0, MOST_HELD - held.length);
	};
	const painter =
		process.env.INK_SCREEN_READER === 'true'
			? null
			: painterOf(store, theme, 1000 / MAX_FPS, frame => output.draw(frame));
	const output = takeStream(stdout, hold, blocked, instead, theme.links, painter?.passing);
	const errors = takeStream(stderr, hold, blocked);

	let code: number | null = null;
	let crash: {readonly error: unknown} | null = null;
	let unmount: (() => void) | null = null;
	let left: () => void = () => {};
	const leaving = new Promise<void>(resolve => {
		left = resolve;
	});
	let patience: NodeJS.Timeout | undefined;
	const leaveRudely = (): void => {
		try {
			stdin.setRawMode(false);
		} catch {
			// There is no terminal any more.
		}
		output.restore();
		left();
	};
	const end = (exit: number): void => {
		if (code !== null) return;
		code = exit;
		if (!unmount) return;
		patience = setTimeout(leaveRudely, PATIENCE);
		try {
			unmount();
		} catch {
			// The terminal may be gone, or what is unmounted may be what is broken.
			leaveRudely();
		}
	};
	const hangUp = (): void => end(HUNG_UP);
	const fail = (error: unknown): void => {
		if (!isGone(error)) crash ??= {error};
		end(crash ? CRASHED : HUNG_UP);
	};

	const listeners: (() => void)[] = [];
	// biome-ignore lint/suspicious/noExplicitAny: as Node types its listeners
	const listen = (source: NodeJS.EventEmitter, event: string, listener: (...given: any[]) => void): void => {
		source.on(event, listener);
		listeners.push(() => source.off(event, listener));
	};
	// Keys that interrupt are meant for whoever has the terminal.
	let lent = false;
	for (const [signal, exit] of Object.entries(SIGNALS))
		listen(process, signal, () => {
			if (!lent || (signal !== 'SIGINT' && signal !== 'SIGQUIT')) end(exit);
		});
	listen(process, 'uncaughtException', fail);
	listen(process, 'unhandledRejection', fail);
	// Node's own report of a warning goes past every stream.
	const warned = process.listeners('warning');
	process.removeAllListeners('warning');
	listen(process, 'warning', (warning: Error) => hold(`${warning.name}: ${warning.message}\n`));
	// Before Ink's own listener, so that it lays out the frame of the new size.
	const resized = (): void => {
		painter?.forget();
		store.dispatch({type: 'resize', columns: stdout.columns, rows: stdout.rows});
	};
	listen(stdout, 'resize', resized);
	for (const event of ['end', 'close', 'error']) listen(stdin, event, hangUp);
	for (const event of ['close', 'error']) listen(stdout, event, hangUp);
	listen(stderr, 'error', () => {});

	const returned = (): void => {
		// A stopped program hears of no resize.
		(stdout as {_refreshSize?: () => void})._refreshSize?.();
		resized();
	};
	const unstoppable = (): void =>
		store.dispatch({type: 'say', text: 'nothing here could continue a stopped program', tone: 'plain'});
	let suspend: Suspend | null = null;
	const jobs = jobControl(() => suspend, returned, unstoppable);
	try {
		const tree = (
			<>
				<App store={painter?.tree ?? store} theme={theme} />
				<Suspender
					take={found => {
						suspend = found;
					}}
				/>
			</>
		);
		const app = render(tree, {
			stdin,
			stdout: output.stream,
			stderr: errors.stream,
			exitOnCtrlC: false,
			// What is written to the console is held back with everything else.
			patchConsole: false,
			alternateScreen: true,
			maxFps: MAX_FPS,
			// Ink would see CI in the environment and draw nothing; both ends are terminals, or we would not be here.
			interactive: true,
		});
		// When a component throws, Ink leaves the screen itself and tells it here.
		app.waitUntilExit().then(left, (error: unknown) => {
			fail(error);
			left();
		});
		unmount = app.unmount;
		if (code !== null) app.unmount();
	} catch (error) {
		fail(error);
		leaveRudely();
	}
	const ended = leaving.then((): Ending => {
		clearTimeout(patience);
		jobs.end();
		for (const remove of listeners) remove();
		for (const listener of warned) process.on('warning', listener);
		output.release();
		errors.release();
		// What is written to a terminal that has gone must not be an error once more.
		for (const stream of [stdin, stdout, stderr]) stream.on('error', () => {});
		const size = {columns: stdout.columns, rows: stdout.rows};
		const report = guarded(`${heldReport(held)}${crash ? crashReport(crash.error, size) : ''}`, blocked);
		return {code: crash ? CRASHED : (code ?? 0), report};
	});
	const lend = async (use: () => Promise<void>): Promise<void> => {
		lent = true;
		try {
			await jobs.lend(() => {
				stopReading(stdin);
				return use();
			});
		} finally {
			lent = false;
		}
	};
	return {end, ended, suspend: jobs.stop, lend, send: output.send};
}

/**
 * Ends the reading that Node has under way on a terminal: it would take the first keys from whoever has it next. Node
 * does the same for its own standard input when that is paused; it begins again with the next listener.
 */
function stopReading(stdin: ReadStream): void {
	const {_handle: handle, _readableState: state} = stdin as unknown as {
		readonly _handle?: {reading?: boolean; readStop?: () => void};
		readonly _readableState?: {reading?: boolean};
	};
	if (!handle?.reading || !handle.readStop) return;
	if (state) state.reading = false;
	handle.reading = false;
	handle.readStop();
}

/** Hands out what only a component can get: Ink's way to leave the terminal and to come back. */
function Suspender({take}: {readonly take: (suspend: Suspend) => void}) {
	const {suspendTerminal} = useApp();
	useEffect(() => take(suspendTerminal), [take, suspendTerminal]);
	return null;
}

/** Whether an error only says that the terminal has gone. */
function isGone(error: unknown): boolean {
	const {code} = (error ?? {}) as {code?: unknown};
	return code === 'EIO' || code === 'EPIPE' || code === 'ENXIO';
}
