// Blocks as plain numbers, to be handed from one thread to another: a text of 200,000 paragraphs as objects would stop
// whoever receives them for a third of a second; as one buffer it does not.

import type {Block, BlockKind} from './article.ts';

const KINDS: readonly BlockKind[] = ['paragraph', 'heading', 'list-item', 'quotation', 'table', 'code', 'rule', 'html'];

/** Numbers for each block: kind, depth, start, end, content's start and end, the block it repeats (or -1), marked. */
const WIDTH = 8;

/** Returns the blocks as numbers, which `unpackedBlocks` makes blocks of again. */
export function packedBlocks(blocks: readonly Block[]): Int32Array<ArrayBuffer> {
	const packed = new Int32Array(blocks.length * WIDTH);
	let at = 0;
	for (const {kind, depth, start, end, content, repeats, marked} of blocks) {
		packed[at++] = KINDS.indexOf(kind);
		packed[at++] = depth;
		packed[at++] = start;
		packed[at++] = end;
		packed[at++] = content.start;
		packed[at++] = content.end;
		packed[at++] = repeats ?? -1;
		packed[at++] = marked ? 1 : 0;
	}
	return packed;
}

/** Returns how many blocks were packed. */
export function countPacked(packed: Int32Array): number {
	return Math.floor(packed.length / WIDTH);
}

/** Returns blocks `from..to` of those that were packed. */
export function unpackedBlocks(packed: Int32Array, from = 0, to = countPacked(packed)): Block[] {
	const blocks: Block[] = [];
	const last = Math.min(to, countPacked(packed)) * WIDTH;
	for (let at = from * WIDTH; at < last; at += WIDTH) {
		const number = (i: number): number => packed[at + i] as number;
		const block = {
			kind: KINDS[number(0)] ?? 'paragraph',
			depth: number(1),
			start: number(2),
			end: number(3),
			content: {start: number(4), end: number(5)},
			marked: number(7) === 1,
		};
		blocks.push(number(6) < 0 ? block : {...block, repeats: number(6)});
	}
	return blocks;
}
