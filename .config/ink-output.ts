// Ink's Output with a shorter way for the usual frame, in which no two writes touch the same cell: each line is
// tokenised once and remembered over frames (Ink forgets after each), and a row is joined from whole lines instead of
// cell by cell. Whatever is not so plain (writes over one another, a line that is cut, a style or a sequence that goes
// on over a line break) is left to Ink's own way. tests/build/ink-cuts.test.ts holds both together.
// Not offered upstream: what is remembered pays where the same lines are drawn again and again, as in a reader.

import {styledCharsFromTokens, styledCharsToString, tokenize} from '@alcalzone/ansi-tokenize';
import QuickLRU from 'quick-lru';
import Original from '../node_modules/ink/build/output.js';
import {cellsOf, plainCellsOf, STYLE} from './ink-lines.ts';

type Char = Parameters<typeof styledCharsToString>[0][number];
type Styles = Char['styles'];
type Token = ReturnType<typeof tokenize>[number];
type Frame = ReturnType<Original['get']>;
type Transformer = (line: string, index: number) => string;
type Clip = {readonly x1?: number; readonly x2?: number; readonly y1?: number; readonly y2?: number};
type Write = {
	readonly type: 'write';
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly transformers: readonly Transformer[];
};
type Operation = Write | {readonly type: 'clip'; readonly clip: Clip} | {readonly type: 'unclip'};

/** A line as it stands in a row: what opens its first style, its characters with their styles, what closes its last. */
type Part = {
	readonly cells: number;
	readonly first: Styles;
	readonly last: Styles;
	readonly open: string;
	readonly body: string;
	readonly close: string;
};

/** Lines that are remembered: the rows of some screens. */
const SOME = {maxSize: 1000};
const written = new QuickLRU<string, {readonly line: string; readonly part: Part | null} | null>(SOME);
const parts = new QuickLRU<string, Part | null>(SOME);

export default class Output extends Original {
	override get(): Frame {
		return this.joined() ?? super.get();
	}

	/** The frame joined from whole lines; null where it has to be made cell by cell. */
	joined(): Frame | null {
		const {width, height} = this;
		const {operations} = this as unknown as {readonly operations: readonly Operation[]};
		const rows = new Array<string>(height).fill('');
		const filled = new Array<number>(height).fill(0);
		const latest = new Array<Part | null>(height).fill(null);
		let clip: Clip | undefined;
		for (const operation of operations) {
			if (operation.type === 'unclip') clip = undefined;
			else if (operation.type === 'clip') {
				// A clip within a clip is rare.
				if (clip) return null;
				clip = operation.clip;
			} else {
				const {x, y, text, transformers} = operation;
				if (!Number.isInteger(x) || !Number.isInteger(y) || text.includes('\r')) return null;
				const {x1, x2, y1, y2} = clip ?? {};
				const clipsColumns = typeof x1 === 'number' && typeof x2 === 'number';
				const clipsRows = typeof y1 === 'number' && typeof y2 === 'number';
				let row = y - 1;
				for (const raw of text.split('\n')) {
					row++;
					const known = asWritten(raw);
					if (known === null) return null;
					if (row < 0 || row >= height || (clipsRows && (row < y1 || row >= y2))) continue;
					let {line} = known;
					for (const transformer of transformers) line = transformer(line, row - y);
					const part = line === known.line ? known.part : partOf(line);
					if (!part) continue;
					const from = filled[row] ?? 0;
					const to = x + part.cells;
					if (x < from || to > width || (clipsColumns && (x < x1 || to > x2))) return null;
					const before = latest[row];
					const link =
						before && x === from ? between(before, part) : `${before?.close ?? ''}${' '.repeat(x - from)}${part.open}`;
					rows[row] += link + part.body;
					filled[row] = to;
					latest[row] = part;
				}
			}
		}
		for (let y = 0; y < height; y++)
			rows[y] = `${rows[y]}${latest[y]?.close ?? ''}${' '.repeat(width - (filled[y] ?? 0))}`.trimEnd();
		return {output: rows.join('\n'), height};
	}
}

/**
 * A line of a text as Ink writes it, once it has parted it into characters and joined these again. Null where that
 * depends on the lines around it (a style or a sequence that goes on) or where its cells are counted in two ways.
 */
function asWritten(raw: string): {readonly line: string; readonly part: Part | null} | null {
	let known = written.get(raw);
	if (known === undefined) {
		const tokens = tokensOf(raw);
		const whole = tokens.every(token => token.type === 'ansi' || (token.type === 'char' && fillsCells(token.value)));
		const after = styledCharsFromTokens([...tokens, character('\n', [])]).at(-1);
		const line = styledCharsToString(charactersOf(tokens));
		const part = partOf(line);
		known = whole && after?.styles.length === 0 && cellsOf(line) === (part?.cells ?? 0) ? {line, part} : null;
		written.set(raw, known);
	}
	return known;
}

function fillsCells(value: string): boolean {
	return value !== '\u001B' && value !== '\u009B' && cellsOf(value) > 0;
}

/**
 * The tokens of a line. Where it holds nothing but styles and characters that are a cluster each, the characters of one
 * style are one token: parted in a few steps instead of one for each.
 */
function tokensOf(line: string): Token[] {
	if (plainCellsOf(line) < 0) return tokenize(line);
	const pieces = line.split(STYLE);
	// The styles stand at the odd places; one letter stands for the characters between them.
	const texts = pieces.filter((piece, i) => i % 2 === 0 && piece !== '');
	let next = 0;
	return tokenize(pieces.map((piece, i) => (i % 2 === 0 && piece !== '' ? 'x' : piece)).join('')).map(token =>
		token.type === 'char' ? {...token, value: texts[next++] ?? ''} : token,
	);
}

/** As Ink's Output makes characters of them. */
function charactersOf(tokens: Token[]): Char[] {
	return styledCharsFromTokens(tokens).filter(({value}) => !/^\p{Default_Ignorable_Code_Point}+$/u.test(value));
}

/** A line as a part of a row; null where there is nothing in it. */
function partOf(line: string): Part | null {
	let part = parts.get(line);
	if (part === undefined) {
		const characters = charactersOf(tokensOf(line));
		const first = characters[0]?.styles;
		const last = characters.at(-1)?.styles;
		part = null;
		if (first && last) {
			const [open = ''] = around(first);
			const [, close = ''] = around(last);
			const string = styledCharsToString(characters);
			const body = string.slice(open.length, string.length - close.length);
			let cells = 0;
			for (const {value} of characters) cells += Math.max(1, cellsOf(value));
			part = {cells, first, last, open, body, close};
		}
		parts.set(line, part);
	}
	return part;
}

function character(value: string, styles: Styles): Char {
	return {type: 'char', value, fullWidth: false, styles};
}

/** What opens these styles, and what closes them. */
function around(styles: Styles): readonly string[] {
	return styledCharsToString([character('\n', styles)]).split('\n');
}

/** What leads from one part to the next. */
function between({last: from, close}: Part, {first: to, open: opened}: Part): string {
	if (from.length === 0 || to.length === 0) return close + opened;
	const [open = ''] = around(from);
	const [both = ''] = styledCharsToString([character('', from), character('\n', to)]).split('\n');
	return both.slice(open.length);
}
