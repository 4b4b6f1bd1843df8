// Shows a first frame, painted as one string, on a terminal that nobody has yet, and holds it until the interface takes
// over. It needs nothing that is not there at the start of the program.

import type {ReadStream, WriteStream} from 'node:tty';
import {SIGNALS} from './signals.ts';

const ESC = '\u001B';
/** The alternate screen, empty, and no cursor: what Ink begins with too. */
const ENTER = `${ESC}[?1049h${ESC}[?25l${ESC}[H`;
const LEAVE = `${ESC}[0m${ESC}[?1049l${ESC}[?25h`;

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the terminal is known well enough for a frame that nobody has asked it about. */
export function knownWell({TERM, INK_SCREEN_READER}: Environment, {columns, rows}: WriteStream): boolean {
	if (INK_SCREEN_READER === 'true' || !TERM) return false;
	return (
		columns > 0 &&
		rows > 0 &&
		/^(?:xterm|tmux|screen|rxvt|alacritty|kitty|foot|wezterm|ghostty|vte|gnome|konsole|st|linux)/.test(TERM)
	);
}

/** What the first write that holds `of` puts in its place. */
export type Instead = {readonly of: string; readonly put: string};

/** A frame that is on the screen already. */
export type EarlyFrame = {
	/** What begins the interface's own first frame now, in place of entering the screen once more. */
	instead(): Instead;
	/** Leaves the screen again, where nothing takes it over. */
	leave(): void;
	/** Somebody else has the terminal now, and ends what there is to end. */
	release(): void;
};

/** Writes the frame and takes the keys, so that none is echoed over it; they wait for whoever reads them. */
export function showEarly(frame: string, stdin: ReadStream, stdout: WriteStream): EarlyFrame {
	const {columns, rows} = stdout;
	let ours = true;
	const leave = (): void => {
		if (!ours) return;
		release();
		try {
			stdin.setRawMode(false);
			stdout.write(LEAVE);
		} catch {
			// There is no terminal any more.
		}
	};
	const endings = Object.entries(SIGNALS).map(([signal, code]) => {
		const end = (): void => process.exit(code);
		process.on(signal, end);
		return () => process.off(signal, end);
	});
	process.on('exit', leave);
	// Stopped now, it would come back to a screen that nobody draws.
	const goOn = (): void => {};
	process.on('SIGTSTP', goOn);
	endings.push(() => process.off('SIGTSTP', goOn));
	const release = (): void => {
		ours = false;
		process.off('exit', leave);
		for (const remove of endings) remove();
	};
	// Only now: a signal may come with the first byte.
	stdin.setRawMode(true);
	stdout.write(ENTER + frame);
	return {
		// The same cells are drawn over it, unless the window has another size by now.
		instead: () => ({
			of: `${ESC}[?1049h`,
			put: stdout.columns === columns && stdout.rows === rows ? `${ESC}[H` : `${ESC}[H${ESC}[J`,
		}),
		leave,
		release,
	};
}
