// Where an article opens and closes its quotation marks. Pairs curly, straight, angled and single marks, across
// paragraphs where a speech goes on (with or without a mark at each new paragraph). Guarantees: spans are the words
// without their outer marks, in text order, without overlap. Who speaks, and whether it is speech, is decided elsewhere.

import type {Block} from '../text/article.ts';
import type {Span} from '../text/span.ts';

/** Words between marks; `outer` includes the marks, `block` is the block it opens in, `single` = single marks. */
export type Quoted = Span & {
	readonly outer: Span;
	readonly block: number;
	readonly lastBlock: number;
	readonly single: boolean;
};

const OPENERS = '“„«';
const SPACE = /\s/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe and open nothing. */
const ELISION = /^(?:em|til|twas|tis|n|cause|bout|round|\d\ds?)\b/iu;

/** Blocks that are read as running text. */
const isRead = (block: Block): boolean =>
	block.kind !== 'code' && block.kind !== 'rule' && block.kind !== 'html' && block.repeats === undefined;

/** The quoted stretches of the read blocks of `text`, in text order. */
export function quotedIn(text: string, blocks: readonly Block[]): Quoted[] {
	const found: Quoted[] = [];
	let open: {at: number; block: number; mark: string} | undefined;
	const close = (start: number, end: number, last: number) => {
		if (!open) return;
		const inner = trimmed(text, open.at + 1, start);
		if (inner.end > inner.start)
			found.push({
				...inner,
				outer: {start: open.at, end},
				block: open.block,
				lastBlock: last,
				single: open.mark === "'",
			});
		open = undefined;
	};
	blocks.forEach((block, index) => {
		if (!isRead(block)) return;
		const {start, end} = block.content;
		let from = start;
		if (open) {
			// A speech that was not closed: goes on where this block opens with a mark or closes what it never opened.
			const first = firstMark(text, start, end);
			if (first === start + leading(text, start, end)) from = first + 1;
			else if (first < 0 || !closes(text, first, start, end)) {
				const previous = lastRead(blocks, index);
				close(previous, previous, index - 1);
			}
		}
		for (let i = from; i < end; i++) {
			const c = text[i] as string;
			const before = i > start ? (text[i - 1] as string) : ' ';
			const after = i + 1 < end ? (text[i + 1] as string) : ' ';
			if (!open) {
				if (OPENERS.includes(c)) open = {at: i, block: index, mark: '"'};
				else if (c === '"' && !/\d/.test(before) && !(SPACE.test(after) && !SPACE.test(before)))
					open = {at: i, block: index, mark: '"'};
				else if (
					(c === '‘' || c === "'") &&
					!LETTER.test(before) &&
					!/[’'”"]/.test(before) &&
					!SPACE.test(after) &&
					!ELISION.test(text.slice(i + 1, i + 6))
				) {
					const stop = singleClose(text, i, end);
					if (stop > 0) {
						open = {at: i, block: index, mark: "'"};
						close(stop, stop + 1, index);
						i = stop;
					}
				}
			} else if (c === '”' || c === '»') close(i, i + 1, index);
			else if (c === '"') {
				const opens = (i === start || SPACE.test(before) || before === '(') && !SPACE.test(after);
				if (opens && text[open.at] === '"' && /[.!?,]\s*$/.test(text.slice(open.at, i))) {
					close(i, i, index);
					open = {at: i, block: index, mark: '"'};
				} else close(i, i + 1, index);
			} else if (OPENERS.includes(c) && LETTER.test(before)) close(i, i + 1, index);
			else if (OPENERS.includes(c) && !SPACE.test(before) && (SPACE.test(after) || after === ','))
				close(i, i + 1, index);
		}
	});
	if (open) close(lastRead(blocks, blocks.length), lastRead(blocks, blocks.length), blocks.length - 1);
	return found;
}

const lastRead = (blocks: readonly Block[], before: number): number => {
	for (let i = before - 1; i >= 0; i--) if (isRead(blocks[i] as Block)) return (blocks[i] as Block).content.end;
	return 0;
};

function trimmed(text: string, start: number, end: number): Span {
	while (start < end && SPACE.test(text[start] as string)) start++;
	while (end > start && SPACE.test(text[end - 1] as string)) end--;
	return {start, end};
}

const leading = (text: string, start: number, end: number): number => {
	let i = start;
	while (i < end && SPACE.test(text[i] as string)) i++;
	return i - start;
};

function firstMark(text: string, start: number, end: number): number {
	for (let i = start; i < end; i++) if ('"“”„«»'.includes(text[i] as string)) return i;
	return -1;
}

/** Whether the mark at `i` can only close: nothing but a space, a stop or the end follows it, and a word stands before. */
function closes(text: string, i: number, start: number, end: number): boolean {
	const c = text[i] as string;
	if (c === '”' || c === '»') return true;
	if (c !== '"' || i === start) return false;
	return !SPACE.test(text[i - 1] as string) && (i + 1 >= end || /[\s,.;:)—–-]/u.test(text[i + 1] as string));
}

/** The single mark that closes the one at `open`, or -1. An apostrophe inside a word, or after a plural s, closes nothing. */
function singleClose(text: string, open: number, end: number): number {
	let fallback = -1;
	for (let i = open + 1; i < end; i++) {
		const c = text[i] as string;
		if (c === '\n' && text[i + 1] === '\n') break;
		if (c === '‘' || '"“”'.includes(c)) break;
		if (c !== '’' && c !== "'") continue;
		if (i === open + 1 || SPACE.test(text[i - 1] as string)) continue;
		if (i + 1 < end && LETTER.test(text[i + 1] as string)) continue;
		if (/[,.!?…]/u.test(text[i - 1] as string) || i + 1 >= end || /[,.!?;:)]/u.test(text[i + 1] as string)) return i;
		if (fallback < 0 && !/s/i.test(text[i - 1] as string)) return i;
		if (fallback < 0) fallback = i;
	}
	return fallback;
}
