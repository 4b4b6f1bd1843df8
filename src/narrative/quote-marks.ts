// The quotations of an article as wholes: the stretches that `text/quotation-marks.ts` finds, with the paragraphs of one
// speech put together. Guarantees: spans are the words without their outer marks, in text order, without overlap; a
// quotation inside a quotation is not one of its own. Who speaks, and whether it is speech, is decided in `speakers.ts`.

import type {Article, Block} from '../text/article.ts';
import {quotedSpans} from '../text/quotation-marks.ts';
import type {Span} from '../text/span.ts';

/** Words between marks; `outer` includes the marks, `block` and `lastBlock` are where it opens and ends. */
export type Quoted = Span & {readonly outer: Span; readonly block: number; readonly lastBlock: number};

/** The outermost quotations of the article whose blocks are `blocks`, in text order. */
export function quotedIn(article: Article, blocks: readonly Block[]): Quoted[] {
	const found: Quoted[] = [];
	let open: Quoted | undefined;
	let block = 0;
	for (const span of quotedSpans(article)) {
		if (span.depth > 0) continue;
		while (block < blocks.length - 1 && (blocks[block] as Block).end <= span.start) block++;
		const whole: Quoted = open
			? {...open, end: span.end, outer: {start: open.outer.start, end: span.outer.end}, lastBlock: block}
			: {start: span.start, end: span.end, outer: span.outer, block, lastBlock: block};
		open = span.continues ? whole : undefined;
		if (!open) found.push(whole);
	}
	if (open) found.push(open);
	return found;
}
