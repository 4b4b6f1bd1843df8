// What of a long passage is shown in a list: the words around its matches, whole words only, in text order.

import type {Article} from '../text/article.ts';
import type {Span} from '../text/span.ts';

/** UTF-16 units of context that each match has at the least, on each side. */
const CONTEXT = 16;
/** Units that a gap between two parts takes on the screen. */
const GAP = 3;

/**
 * The parts of `passage` to show in about `room` cells: all of it where it fits, else the stretches around its matches,
 * widened as far as there is room for, evenly.
 */
export function snippetOf(article: Article, passage: Span, matches: readonly Span[], room: number): readonly Span[] {
	const most = Math.max(CONTEXT * 2, room - 4);
	if (passage.end - passage.start <= most || matches.length === 0) return [passage];
	let context = CONTEXT;
	let parts = around(passage, matches, context);
	// Doubling finds the widest context that fits, in a few steps.
	for (let step = most; step >= 4; step = Math.floor(step / 2)) {
		const wider = around(passage, matches, context + step);
		if (lengthOf(wider) > most) continue;
		context += step;
		parts = wider;
	}
	return parts.map(part => wholeWords(article.text, passage, part));
}

function around(passage: Span, matches: readonly Span[], context: number): readonly Span[] {
	const parts: {start: number; end: number}[] = [];
	for (const match of matches) {
		const start = Math.max(passage.start, match.start - context);
		const end = Math.min(passage.end, match.end + context);
		const last = parts.at(-1);
		if (last && start <= last.end + GAP) last.end = Math.max(last.end, end);
		else parts.push({start, end});
	}
	return parts;
}

function lengthOf(parts: readonly Span[]): number {
	return parts.reduce((sum, part) => sum + part.end - part.start + GAP, 0);
}

/** Without the words that the cut went through. */
function wholeWords(text: string, passage: Span, part: Span): Span {
	let {start, end} = part;
	while (start > passage.start && start < end && /\S/u.test(text[start - 1] ?? ' ')) start++;
	while (start < end && /\s/u.test(text[start] ?? 'x')) start++;
	while (end < passage.end && end > start && /\S/u.test(text[end] ?? ' ')) end--;
	while (end > start && /\s/u.test(text[end - 1] ?? 'x')) end--;
	return {start, end};
}
