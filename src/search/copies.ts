// One text is often printed in several articles. Each passage is a hit all the same, but whoever looks through the best
// ones wants to see it once.

import type {PassageIndex} from './passage-index.ts';
import type {Found} from './ranking.ts';

/** A passage printed in several articles comes once; its copies stand after the other hits of its kind. */
export function copiesLast(index: PassageIndex, sorted: readonly Found[]): readonly Found[] {
	// The first passage of each key, and those that only have the key in common with it.
	const first = new Map<number, number>();
	let more: Map<number, number[]> | undefined;
	const result: Found[] = [];
	let copies: Found[] = [];
	let kind = -1;
	for (const found of sorted) {
		if (found.kind !== kind) {
			if (copies.length > 0) {
				for (const copy of copies) result.push(copy);
				copies = [];
			}
			kind = found.kind;
		}
		const {passage} = found;
		const key = keyOfWords(index, passage);
		const twin = first.get(key);
		if (twin === undefined) {
			first.set(key, passage);
			result.push(found);
			continue;
		}
		const others = more?.get(key);
		if (haveSameWords(index, twin, passage) || others?.some(other => haveSameWords(index, other, passage))) {
			copies.push(found);
			continue;
		}
		result.push(found);
		more ??= new Map();
		if (others) others.push(passage);
		else more.set(key, [passage]);
	}
	for (const copy of copies) result.push(copy);
	return result;
}

// The same for the same words, and seldom for others: what is easy to come by of them.
function keyOfWords({tokens: {from, items}}: PassageIndex, passage: number): number {
	const start = from[passage] as number;
	const end = from[passage + 1] as number;
	if (start === end) return 0;
	return (Math.imul(items[start] as number, 0x01000193) ^ (items[end - 1] as number)) + Math.imul(end - start, 0x10001);
}

function haveSameWords({tokens}: PassageIndex, one: number, other: number): boolean {
	const from = tokens.from[one] as number;
	const length = (tokens.from[one + 1] as number) - from;
	const otherFrom = tokens.from[other] as number;
	if ((tokens.from[other + 1] as number) - otherFrom !== length) return false;
	for (let i = 0; i < length; i++) if (tokens.items[from + i] !== tokens.items[otherFrom + i]) return false;
	return true;
}
