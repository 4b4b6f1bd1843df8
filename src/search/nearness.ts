// How near to one another the words of a query stand in a passage, which tells what was meant from what merely has the
// words. Asked of the best passages only (find.ts), and of many in a row: nothing is made for one of them.

import type {PassageIndex} from './passage-index.ts';
import type {Part, Wanted} from './plan.ts';
import {worthOf} from './ranking.ts';

/** What words that stand together add, as a share of what they are worth. */
const NEAR = 0.2;

// Where in a passage the words stand that it has of a query, and which of them; and how many of each.
const places: number[] = [];
const owners: number[] = [];
let counts = new Uint16Array(16);

/**
 * Returns what tells how near to one another the words of a query stand in a passage; null where it has one at most. The
 * shortest stretch with all the words that the passage has (each at its surest), found with two fingers; the shorter the
 * better. Words that stand side by side in the order typed add a little more.
 */
export function nearnessOf(index: PassageIndex, {parts}: Wanted): ((passage: number) => number) | null {
	const near = parts.filter(part => !part.soft && !part.either);
	if (near.length < 2) return null;
	// Words that help where they are stand between the others.
	const numbers = near.map(part => parts.indexOf(part));
	const worths = near.map(part => worthOf(index, part));
	if (counts.length < near.length) counts = new Uint16Array(near.length);
	return passage => nearnessIn(index, near, numbers, worths, passage);
}

function nearnessIn(
	index: PassageIndex,
	near: readonly Part[],
	numbers: readonly number[],
	worths: readonly number[],
	passage: number,
): number {
	let worth = 0;
	let present = 0;
	for (let i = 0; i < near.length; i++) {
		if ((near[i] as Part).match.levels[passage] === 0) continue;
		worth += worths[i] as number;
		present++;
	}
	if (present < 2) return 0;
	const {from, items} = index.tokens;
	const end = from[passage + 1] as number;
	counts.fill(0, 0, near.length);
	let met = 0;
	let here = 0;
	for (let at = from[passage] as number; at < end; at++) {
		const token = items[at] as number;
		for (let i = 0; i < near.length; i++) {
			if ((near[i] as Part).match.words[token] === 0) continue;
			places[met] = at;
			owners[met++] = i;
			if (counts[i] === 0) here++;
			counts[i] = 1;
		}
	}
	if (here < 2) return 0;
	counts.fill(0, 0, near.length);
	let held = 0;
	let left = 0;
	let shortest = Number.POSITIVE_INFINITY;
	let following = 0;
	for (let right = 0; right < met; right++) {
		const owner = owners[right] as number;
		const place = places[right] as number;
		if (counts[owner] === 0) held++;
		counts[owner] = (counts[owner] as number) + 1;
		while (held === here) {
			shortest = Math.min(shortest, place - (places[left] as number) + 1);
			const leaving = owners[left] as number;
			counts[leaving] = (counts[leaving] as number) - 1;
			if (counts[leaving] === 0) held--;
			left++;
		}
		if (right === 0 || place !== (places[right - 1] as number) + 1) continue;
		if (numbers[owner] === (numbers[owners[right - 1] as number] as number) + 1) following++;
	}
	const tight = Math.min(1, here / shortest) * (here / present);
	return worth * NEAR * (0.7 * tight + 0.3 * Math.min(1, following / (present - 1)));
}
