// The first frame, before Ink and React are loaded: the same screen model painted as one string. Ink then draws the same
// cells over it, so that nobody sees the change of hands; tests/ui/early-frame.test.ts compares the two.

import type {ReadStream, WriteStream} from 'node:tty';
import {type Screen, screenRows} from '../app/frame.ts';
import {guarded, type Instead} from './guarded-stream.ts';
import {paintRow} from './paint-row.ts';
import {SIGNALS} from './signals.ts';
import type {Theme} from './theme.ts';

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

/** The frame as one string; whatever its texts hold, no control function but our own styles. */
export function paintedFrame(screen: Screen, indicator: string, theme: Theme): string {
	return screenRows(screen, indicator)
		.map(row => guarded(paintRow(row, theme), undefined, theme.links))
		.join('\r\n');
}

/** A frame that is on the screen already. */
export type EarlyFrame = {
	/** What begins the interface's own first frame, in place of entering the screen once more. */
	readonly instead: Instead;
	/** Leaves the screen again, where nothing takes it over. */
	leave(): void;
	/** Somebody else has the terminal now, and ends what there is to end. */
	release(): void;
};

/** Writes the frame and takes the keys, so that none is echoed over it; they wait for whoever reads them. */
export function showEarly(frame: string, stdin: ReadStream, stdout: WriteStream): EarlyFrame {
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
	return {instead: {of: `${ESC}[?1049h`, put: `${ESC}[H`}, leave, release};
}
