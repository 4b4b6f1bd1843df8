// Lists of numbers in typed arrays: ten thousand postings lists are two arrays, which can be stored as they are.

/** Lists of numbers end to end: list `i` is `items[from[i]]` up to `items[from[i + 1]]`. */
export type Lists = {readonly from: Uint32Array; readonly items: Uint32Array};

/** A list of numbers that grows; `push` is amortised. */
export class Numbers {
	length = 0;
	data = new Uint32Array(1024);
	push(value: number): void {
		if (this.length === this.data.length) {
			const larger = new Uint32Array(this.data.length * 2);
			larger.set(this.data);
			this.data = larger;
		}
		this.data[this.length++] = value;
	}
	taken(): Uint32Array {
		return this.data.slice(0, this.length);
	}
}

/** Returns lists of numbers as one. */
export function listsOf(lists: readonly (readonly number[])[]): Lists {
	const from = new Uint32Array(lists.length + 1);
	for (let i = 0; i < lists.length; i++) from[i + 1] = (from[i] as number) + (lists[i]?.length ?? 0);
	const items = new Uint32Array(from[lists.length] as number);
	for (let i = 0; i < lists.length; i++) items.set(lists[i] ?? [], from[i]);
	return {from, items};
}

/** Turns "of each list its items" into "of each item its lists", ascending, each once: a counting sort in two passes. */
export function invertedOf({from, items}: Lists, kinds: number): Lists {
	const lists = from.length - 1;
	const starts = new Uint32Array(kinds + 1);
	const last = new Int32Array(kinds).fill(-1);
	for (let list = 0; list < lists; list++) {
		const end = from[list + 1] as number;
		for (let i = from[list] as number; i < end; i++) {
			const item = items[i] as number;
			if (last[item] === list) continue;
			last[item] = list;
			starts[item + 1] = (starts[item + 1] as number) + 1;
		}
	}
	for (let kind = 0; kind < kinds; kind++) starts[kind + 1] = (starts[kind + 1] as number) + (starts[kind] as number);
	const next = starts.slice(0, kinds);
	const inverted = new Uint32Array(starts[kinds] as number);
	last.fill(-1);
	for (let list = 0; list < lists; list++) {
		const end = from[list + 1] as number;
		for (let i = from[list] as number; i < end; i++) {
			const item = items[i] as number;
			if (last[item] === list) continue;
			last[item] = list;
			const place = next[item] as number;
			inverted[place] = list;
			next[item] = place + 1;
		}
	}
	return {from: starts, items: inverted};
}
