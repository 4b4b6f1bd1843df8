// A passage as a few rows of a list: the same pieces as in the article pane (Markdown drawn, garbled words mended),
// so that a passage reads the same wherever it is shown.

import type {Article, Block} from '../text/article.ts';
import {blocksOf} from '../text/blocks.ts';
import {linesFrom} from '../text/layout.ts';
import type {Piece} from '../text/line.ts';
import {type SafeText, safeText} from '../text/safe-text.ts';
import type {Span} from '../text/span.ts';
import {wrapLine} from '../text/wrap.ts';
import {fitRow, type Role, type Row, run} from './frame.ts';
import {type Light, litRow} from './lights.ts';
import type {Story} from './story.ts';

/** A width at which no paragraph wraps: the pieces of a block in one line. */
const UNWRAPPED = 1_000_000;
/** A passage that goes on over more blocks than this is cut. */
const MOST_LINES = 12;

const space = safeText(' ');

/**
 * The rows of a span of an article (or of several, with `…` between them, and before one that begins in the middle of a
 * sentence) at a width in cells, at most `most` of them, the last one cut with `…` where there is more. `tail` is set
 * behind the last word.
 */
export function passageRows(
	story: Story,
	article: Article,
	span: Span | readonly Span[],
	width: number,
	most: number,
	lights: readonly Light[] = [],
	tail: Row = [],
): readonly Row[] {
	const spans = 'start' in span ? [span] : span;
	const pieces = spans.flatMap((part, i) => [
		...(i > 0 ? [gap(part.start, ' … ')] : beginsInside(article, part) ? [gap(part.start, '… ')] : []),
		...passagePieces(story, article, part),
	]);
	const lines = wrapLine({lead: [], pieces, hang: '' as SafeText}, Math.max(1, width), 0, spans[0]?.start ?? 0);
	const shown = lines.slice(0, Math.max(1, most)).map(line => litRow(line.pieces, lights));
	const last = shown.length - 1;
	if (lines.length > shown.length && shown[last])
		shown[last] = fitRow([...shown[last], run(' …', 'dim')], Math.min(width, 1_000), '…');
	else if (tail.length > 0 && shown[last]) shown[last] = fitRow([...shown[last], ...tail], width);
	return shown;
}

/** Stands for words that are left out between two spans, or before the first. */
function gap(at: number, text: string): Piece {
	return {start: at, end: at, text: safeText(text), look: {role: 'note'}};
}

/** Whether the span begins with a small letter in the middle of a sentence; what is quoted begins as it was said. */
function beginsInside({text}: Article, {start}: Span): boolean {
	return /^\p{Ll}/u.test(text.slice(start, start + 2)) && !/["“„«‘']$/.test(text.slice(Math.max(0, start - 2), start));
}

/** The pieces that lie in a span, its line breaks shown as one space. */
function passagePieces(story: Story, article: Article, span: Span): readonly Piece[] {
	const view = {width: UNWRAPPED, draw: story.draw ?? undefined, unfolded: repeatsOf(article)};
	const pieces: Piece[] = [];
	for (const line of linesFrom(article, view, span.start, MOST_LINES, span.end)) {
		if (line.start >= span.end) break;
		let first = true;
		for (const piece of line.pieces) {
			const inserted = piece.end === piece.start;
			if (
				inserted
					? piece.start <= span.start || piece.start >= span.end
					: piece.end <= span.start || piece.start >= span.end
			)
				continue;
			if (first && pieces.length > 0)
				pieces.push({start: piece.start, end: piece.start, text: space, look: {role: 'text'}});
			first = false;
			if (inserted) {
				pieces.push(piece);
				continue;
			}
			const start = Math.max(piece.start, span.start);
			const end = Math.min(piece.end, span.end);
			const text = piece.text.slice(start - piece.start, end - piece.start) as SafeText;
			pieces.push({...piece, start, end, text});
		}
	}
	return pieces;
}

const repeats = new WeakMap<readonly Block[], ReadonlySet<number>>();

/** Blocks that are folded in the article pane: passages may stand in them, so here nothing is folded. */
function repeatsOf(article: Article): ReadonlySet<number> {
	const blocks = blocksOf(article);
	let set = repeats.get(blocks);
	if (!set) {
		set = new Set(blocks.flatMap((block, i) => (block.repeats === undefined ? [] : [i])));
		repeats.set(blocks, set);
	}
	return set;
}

/** Our own or foreign words as rows, cut after `most`. */
export function plainRows(text: string, width: number, most: number, role: Role = 'text'): readonly Row[] {
	const safe = safeText(text);
	const piece: Piece = {start: 0, end: safe.length, text: safe, look: {role: 'text'}};
	const lines = wrapLine(
		{lead: [], pieces: safe === '' ? [] : [piece], hang: '' as SafeText},
		Math.max(1, width),
		0,
		0,
	);
	return lines.slice(0, most).map((line, i): Row => {
		const row = litRow(line.pieces, [], role);
		return i === most - 1 && lines.length > most ? fitRow([...row, run(' …', 'dim')], width) : row;
	});
}
