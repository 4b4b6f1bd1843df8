// A Markdown table in glyphs: as a table where it fits the pane, and where it does not as one row of "heading: words"
// for each cell, which stays readable at any width. The library draws the table; measuring it first is ours, since it
// takes seconds for what would not fit anyway.

import type {Token, Tokens} from 'marked';
import {cellsOf} from '../text/cells.ts';
import {type Mapped, sliceOf} from './draw-source.ts';

/** Cells of a table; the library is slow beyond. */
const MOST_CELLS = 2000;
const MOST_COLUMNS = 40;

/** One cell: its tokens, and the words they were read from. */
export type TableCell = {readonly tokens: Token[]; readonly source: Mapped};

/** The rows of a table, the heads first; every row has as many cells. */
export type TableRows = readonly (readonly TableCell[])[];

/**
 * Returns the cells of `table` with their places in `source`, from which it was read; undefined where it is too large.
 */
export function tableRows(table: Tokens.Table, source: Mapped): TableRows | undefined {
	const columns = table.header.length;
	if (columns === 0 || columns > MOST_COLUMNS || columns * (table.rows.length + 1) > MOST_CELLS) return undefined;
	const lines = linesOf(source);
	const rows: TableCell[][] = [];
	// The second line is the delimiter row.
	for (const [index, cells] of [table.header, ...table.rows].entries()) {
		const line = lines[index === 0 ? 0 : index + 1];
		if (!line) return undefined;
		let from = 0;
		rows.push(
			cells.map(({text, tokens}) => {
				const found = findCell(line, text, from);
				from = found.end;
				return {tokens, source: found.words};
			}),
		);
	}
	return rows;
}

/** Returns whether the table, drawn with rules and one space around each cell, is at most `width` cells wide. */
export function fits(rows: TableRows, width: number): boolean {
	let total = 1;
	for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
		let most = 1;
		for (const row of rows) most = Math.max(most, cellsOf(row[column]?.source.text ?? ''));
		total += most + 3;
	}
	return total <= width;
}

function linesOf(source: Mapped): Mapped[] {
	const lines: Mapped[] = [];
	let from = 0;
	for (const line of source.text.split('\n')) {
		lines.push(sliceOf(source, from, from + line.length));
		from += line.length + 1;
	}
	return lines;
}

// A cell's words stand between two bars; in them `\|` became `|`.
function findCell(line: Mapped, text: string, from: number): {words: Mapped; end: number} {
	if (text === '') {
		const bar = line.text.indexOf('|', from + (from === 0 && line.text.trimStart().startsWith('|') ? 1 : 0));
		return {words: {text: '', at: []}, end: bar < 0 ? from : bar + 1};
	}
	const written = text.replaceAll('|', '\\|');
	const start = line.text.indexOf(written, from);
	if (start < 0) return {words: {text, at: Array.from(text, () => -1)}, end: from};
	const words = sliceOf(line, start, start + written.length);
	const bar = line.text.indexOf('|', start + written.length);
	return {words: written === text ? words : withoutEscapes(words), end: bar < 0 ? line.text.length : bar + 1};
}

function withoutEscapes(words: Mapped): Mapped {
	const kept = words.at.map((_, i) => i).filter(i => !(words.text[i] === '\\' && words.text[i + 1] === '|'));
	return {text: kept.map(i => words.text[i]).join(''), at: kept.map(i => words.at[i] ?? -1)};
}
