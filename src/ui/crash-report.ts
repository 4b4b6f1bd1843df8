// What is said after the terminal has been left because something went wrong in the program: one readable line, that
// nothing of the reader's was changed, and what to report. Every word of it is safe to print.

import {safeText} from '../text/safe-text.ts';

declare const __VERSION__: string;

/** Frames of the stack that are told: enough to find the place, little enough to read. */
const MOST_FRAMES = 8;
/** UTF-16 units of an error's own words. */
const LONGEST_MESSAGE = 300;
/** Lines of what others wrote while the screen was the interface's. */
const MOST_NOTES = 20;

/** Returns the report of an error, several lines that end with a line break. */
export function crashReport(error: unknown, size?: {readonly columns: number; readonly rows: number}): string {
	const {name, message, frames} = described(error);
	const version = typeof __VERSION__ === 'undefined' ? 'unbuilt' : __VERSION__;
	const {TERM = 'no TERM'} = process.env;
	const about = [
		`briefing ${version}`,
		`Node ${process.versions.node}`,
		`${process.platform} ${process.arch}`,
		size ? `${TERM} ${size.columns}x${size.rows}` : TERM,
	];
	const lines = [
		`briefing had to stop, an error of its own: ${name}${message === '' ? '' : `: ${message}`}`,
		'Your files were only read. To report it, send these lines and what was pressed last:',
		`  ${about.join(', ')}`,
		...frames.map(frame => `  ${frame}`),
	];
	return lines.map(line => `${safeText(line)}\n`).join('');
}

/** Returns what others wrote meanwhile (warnings, notes of a library), safe to print; empty where there is nothing. */
export function heldReport(held: string): string {
	const lines = held.split(/\r\n|[\r\n]/).filter(line => line.trim() !== '');
	const shown = lines.slice(0, MOST_NOTES).map(line => `${safeText(line.slice(0, LONGEST_MESSAGE))}\n`);
	if (lines.length > MOST_NOTES) shown.push(`and ${lines.length - MOST_NOTES} lines more\n`);
	return shown.join('');
}

type Described = {readonly name: string; readonly message: string; readonly frames: readonly string[]};

/** Anything can be thrown, also what cannot be made a string. */
function described(error: unknown): Described {
	try {
		if (!(error instanceof Error)) return {name: 'thrown', message: cut(String(error)), frames: []};
		const stack = typeof error.stack === 'string' ? error.stack.split('\n') : [];
		const frames = stack.map(line => line.trim()).filter(line => line.startsWith('at '));
		return {name: cut(String(error.name)), message: cut(String(error.message)), frames: frames.slice(0, MOST_FRAMES)};
	} catch {
		return {name: 'thrown', message: 'something that cannot be shown', frames: []};
	}
}

function cut(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)} …` : line;
}
