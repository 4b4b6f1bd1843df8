// The matches of an index that are kept, and the memory of those that are not any more: a query has few words, and typing
// one makes a match a letter.

import type {WordMatch} from './levels.ts';
import type {PassageIndex} from './passage-index.ts';

/** Matches kept for an index. */
const MOST_KEPT = 48;

const kept = new WeakMap<PassageIndex, Map<string, WordMatch>>();

/** Returns what `make` returns, kept for `index` under `key`. */
export function keep(index: PassageIndex, key: string, make: () => WordMatch): WordMatch {
	let matches = kept.get(index);
	if (!matches) {
		matches = new Map();
		kept.set(index, matches);
	}
	let match = matches.get(key);
	if (match) matches.delete(key);
	else match = make();
	matches.set(key, match);
	return match;
}

/**
 * Forgets the matches that were not asked for in the longest time and takes their memory for the next ones: fresh arrays
 * for each letter typed would keep the garbage collector busy. To be called between searches, never during one.
 */
export function forgetOldest(index: PassageIndex): void {
	const matches = kept.get(index);
	if (!matches) return;
	for (const [key, {levels, words}] of matches) {
		if (matches.size <= MOST_KEPT) break;
		matches.delete(key);
		free.push(levels, words);
		ages.set(index, ageOf(index) + 1);
	}
}

const ages = new WeakMap<PassageIndex, number>();

/** A number that changes when matches of `index` are forgotten: those handed out before are not to be used after. */
export function ageOf(index: PassageIndex): number {
	return ages.get(index) ?? 0;
}

const free: Uint8Array[] = [];

/** Returns `length` zeros, in used memory where there is some. */
export function zeros(length: number): Uint8Array {
	const at = free.findIndex(numbers => numbers.length === length);
	if (at < 0) {
		free.length = Math.min(free.length, MOST_KEPT);
		return new Uint8Array(length);
	}
	const [numbers] = free.splice(at, 1) as [Uint8Array];
	return numbers.fill(0);
}
