// What Ink measures and cleans of a text, line by line, so that a pane whose lines move by one is not measured anew.
// Ink remembers whole texts instead, the latest 4,096 to 8,192 of them: of a pane that scrolls, tens of megabytes.
// tests/build/ink-cuts.test.ts compares each with Ink's. Not offered upstream: it pays where whole panes are one text.

import QuickLRU from 'quick-lru';
import stringWidth from 'string-width';
import original from '../node_modules/ink/build/sanitize-ansi.js';

const ESC = '\\u001B';
const CODE = `${ESC}\\[[\\d;]*m`;

/** A style, kept by `split`. */
export const STYLE = new RegExp(`(${CODE})`);
const everyStyle = new RegExp(CODE, 'g');

/** Characters of one cell that are a cluster by themselves and join with none of the others. */
const NARROW =
	'\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0377\u0384-\u038A\u038E-\u03A1\u03A3-\u0482\u048A-\u052F\u1E00-\u1F15\u2010-\u2027\u2030-\u205E\u20A0-\u20C0\u2100-\u218B\u2190-\u2319\u2400-\u2426\u2460-\u2473\u2500-\u25FC';
const notNarrow = new RegExp(`${ESC}(?!\\[[\\d;]*m)|[^${ESC}${NARROW}]`);

/** Whether a line is styles and such characters alone: most lines are, and need no segmenter. */
export function isNarrow(line: string): boolean {
	return !notNarrow.test(line);
}

/** Cells of a line, as string-width counts them. */
export function cellsOf(line: string): number {
	if (!isNarrow(line)) return stringWidth(line);
	return (line.includes('\u001B') ? line.replace(everyStyle, '') : line).length;
}

const widths = new QuickLRU<string, number>({maxSize: 2000});

/** Cells of the widest line of a text: the package widest-line. */
export function widestLine(text: string): number {
	let widest = 0;
	for (const line of text.split('\n')) {
		let width = widths.get(line);
		if (width === undefined) {
			width = cellsOf(line);
			widths.set(line, width);
		}
		if (width > widest) widest = width;
	}
	return widest;
}

/** Cells and rows of a text: Ink's measure-text. */
export function measureText(text: string): {width: number; height: number} {
	return text === '' ? {width: 0, height: 0} : {width: widestLine(text), height: text.split('\n').length};
}

/** A control character other than tab and line break, or an escape that is no plain style before a letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const toClean = /[\u0000-\u0008\u000B-\u001A\u001C-\u001F\u007F-\u009F]|\u001B(?!\[[\d;]*m(?!\p{M}))/u;

/** A text without the controls that Ink keeps from the screen: Ink's sanitize-ansi, which most texts need not go through. */
export function sanitizeAnsi(text: string): string {
	return toClean.test(text) ? original(text) : text;
}
