// What every list consists of: entries, each made when it is asked for and then kept, with the rows it makes when it is on
// the screen. Which entries a list has is listing.ts.

import type {Passage} from '../text/span.ts';
import type {Row} from './frame.ts';

/** One entry of a list. */
export type Entry = {
	/** Stays the same while the entry is the same thing. */
	readonly key: string;
	/** Rows of a heading that come before its own. */
	readonly heading?: number;
	/** What it stands below: the heading of the first of its group. */
	readonly group?: string;
	/** What Enter opens; null where there is nothing to open. */
	readonly passage: Passage | null;
	/** Passages it stands for besides, by which it is known again where its own is another. */
	readonly cites?: readonly Passage[];
	/** Its rows at a width in cells, at most `most` of them. */
	rows(width: number, most: number): readonly Row[];
};

/** The entries of a list; `entry` is null beyond its end. */
export type Listing = {readonly length: number; entry(index: number): Entry | null};

/** A list of nothing. */
export const empty: Listing = {length: 0, entry: () => null};

/** A list with an entry for each of `items`. */
export function listed<T>(items: readonly T[], make: (item: T, index: number) => Entry): Listing {
	const made = new Map<number, Entry>();
	return {
		length: items.length,
		entry(index) {
			const item = items[index];
			if (item === undefined) return null;
			const entry = made.get(index) ?? once(make(item, index));
			made.set(index, entry);
			return entry;
		},
	};
}

/** The entry with its rows remembered: a frame asks for them to measure the list, to settle it, and to paint it. */
function once(entry: Entry): Entry {
	let last: {readonly width: number; readonly most: number; readonly rows: readonly Row[]} | null = null;
	return {
		...entry,
		rows(width, most) {
			if (last?.width !== width || last.most !== most) last = {width, most, rows: entry.rows(width, most)};
			return last.rows;
		},
	};
}
