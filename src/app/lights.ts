// Highlights are painted, not stored: spans of an article that are lit, laid over the pieces of a line. A later light
// in the list lies over an earlier one.

import type {Piece} from '../text/line.ts';
import type {SafeText} from '../text/safe-text.ts';
import type {Span} from '../text/span.ts';
import type {Lit, Role, Row, Run} from './frame.ts';

/** A lit span of the article that the pieces are of. */
export type Light = Span & {readonly lit: Lit};

/** The pieces as runs, cut where a light begins or ends. Inserted pieces inside one light are lit with it. */
export function litRow(pieces: readonly Piece[], lights: readonly Light[], role?: Role): Row {
	const row: Run[] = [];
	for (const piece of pieces) {
		if (piece.end === piece.start) {
			const around = lights.findLast(l => l.start < piece.start && piece.start < l.end);
			row.push(runOf(piece, piece.text, around?.lit, role));
			continue;
		}
		const here = lights.filter(l => l.start < piece.end && l.end > piece.start);
		if (here.length === 0) {
			row.push(runOf(piece, piece.text, undefined, role));
			continue;
		}
		const cuts = new Set([piece.start, piece.end]);
		for (const l of here) {
			if (l.start > piece.start) cuts.add(l.start);
			if (l.end < piece.end) cuts.add(l.end);
		}
		const at = [...cuts].sort((a, b) => a - b);
		for (let i = 0; i + 1 < at.length; i++) {
			const start = at[i] ?? 0;
			const end = at[i + 1] ?? 0;
			const lit = here.findLast(l => l.start <= start && l.end >= end)?.lit;
			row.push(runOf(piece, piece.text.slice(start - piece.start, end - piece.start) as SafeText, lit, role));
		}
	}
	return row;
}

function runOf(piece: Piece, text: SafeText, lit: Lit | undefined, role: Role | undefined): Run {
	const {look} = piece;
	return {
		text,
		role: role && look.role === 'text' ? role : look.role,
		...(look.bold ? {bold: true} : {}),
		...(look.italic ? {italic: true} : {}),
		...(look.strike ? {strike: true} : {}),
		...(look.href ? {href: look.href} : {}),
		...(lit ? {lit} : {}),
	};
}
