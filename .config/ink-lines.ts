// What Ink measures and cleans of a text, line by line, so that a pane whose lines move by one is not measured anew.
// Ink remembers whole texts instead, the latest 4,096 to 8,192 of them: of a pane that scrolls, tens of megabytes.
// tests/build/ink-cuts.test.ts compares each with Ink's. Not offered upstream: it pays where whole panes are one text.

import QuickLRU from 'quick-lru';
import stringWidth from 'string-width';
import original from '../node_modules/ink/build/sanitize-ansi.js';
import {plainCells} from '../src/text/cells.ts';

/** A style, kept by `split`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a style begins with one
export const STYLE = /(\u001B\[[\d;]*m)/;
const everyStyle = new RegExp(STYLE, 'g');

/** Cells of a line that holds nothing but styles and characters that are a cluster each, as most lines do; else -1. */
export function plainCellsOf(line: string): number {
	return plainCells(line.includes('\u001B') ? line.replace(everyStyle, '') : line);
}

/** Cells of a line, as string-width counts them. */
export function cellsOf(line: string): number {
	const cells = plainCellsOf(line);
	return cells < 0 ? stringWidth(line) : cells;
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
