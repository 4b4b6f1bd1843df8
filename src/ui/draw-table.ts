// A Markdown table in glyphs: as a table where it fits the pane, and where it does not as one row of "heading: words"
// for each cell, which stays readable at any width. The library draws the table; what would not fit is found before it
// is asked, since it takes seconds for a very wide one.

import type {Token, Tokens} from 'marked';
import {fitToCells} from '../text/cells.ts';
import type {Piece} from '../text/line.ts';
import {safeText} from '../text/safe-text.ts';
import {cellsOfPieces, inserted, type LogicalLine} from '../text/wrap.ts';
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

/** Cells drawn on their own: the words of each, by row and column. */
export type DrawnRows = readonly (readonly (readonly Piece[])[])[];

/** A head's words before a cell take at most this many cells. */
const WIDEST_LABEL = 40;

/** Returns how many cells a row of the table takes with its rules and one space around each cell. */
export function tableCells(rows: DrawnRows): number {
	let total = 1;
	for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
		total += 3 + Math.max(1, ...rows.map(row => cellsOfPieces(row[column] ?? [])));
	}
	return total;
}

/**
 * Returns a table wider than its pane as logical lines: its heads once, then each row cell by cell, each after the
 * words of its head.
 */
export function tableRecords(rows: DrawnRows): readonly LogicalLine[] {
	const [heads = [], ...body] = rows;
	const headRow = heads.flatMap((pieces, index) =>
		index === 0 || pieces.length === 0 ? pieces : [inserted(pieces[0]?.start ?? 0, safeText(' · ')), ...pieces],
	);
	const lines: LogicalLine[] = [{lead: [], pieces: headRow.map(bold), hang: safeText('  ')}];
	for (const row of body) {
		let opens = true;
		for (const [column, pieces] of row.entries()) {
			const start = pieces[0]?.start;
			if (start === undefined) continue;
			const head = fitToCells(safeText(heads[column]?.map(piece => piece.text).join('') ?? ''), WIDEST_LABEL);
			const label = head === '' ? [] : [inserted(start, safeText(`${head}: `), 'note')];
			const lead = [inserted(start, safeText(opens ? '• ' : '  '))];
			lines.push({lead, pieces: [...label, ...pieces], hang: safeText('    ')});
			opens = false;
		}
	}
	return lines;
}

function bold(piece: Piece): Piece {
	return {...piece, look: {...piece.look, bold: true}};
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
