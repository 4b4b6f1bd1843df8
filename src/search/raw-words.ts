// Numbers of words as they are written, looked up in the text itself: while an archive is indexed a million words are
// looked up, and cutting each out of its text to ask a Map takes longer than all the rest. Open addressing with linear
// probing (Knuth, The Art of Computer Programming, vol. 3, 6.4); the hash is FNV-1a over UTF-16 units.

/** A table from words to numbers, without deletion. */
export class RawWords {
	readonly #words: string[] = [];
	readonly #numbers: number[] = [];
	/** Index into the words plus one; 0 where a slot is free. Its length is a power of two. */
	#slots = new Uint32Array(1024);

	/**
	 * The number of `text[start, end)`; what `numberOf` gives for the word the first time it is met. `numberOf` must not
	 * use the table.
	 */
	number(text: string, start: number, end: number, numberOf: (word: string) => number): number {
		const mask = this.#slots.length - 1;
		let at = hashOf(text, start, end) & mask;
		for (let slot = this.#slots[at] as number; slot !== 0; slot = this.#slots[at] as number) {
			const word = this.#words[slot - 1] as string;
			if (isAt(text, start, end, word)) return this.#numbers[slot - 1] as number;
			at = (at + 1) & mask;
		}
		// A copy: a part of a text would keep the whole text.
		const word = [...text.slice(start, end)].join('');
		const number = numberOf(word);
		this.#numbers.push(number);
		this.#slots[at] = this.#words.push(word);
		if (this.#words.length * 2 > this.#slots.length) this.#grow();
		return number;
	}

	#grow(): void {
		const slots = new Uint32Array(this.#slots.length * 2);
		const mask = slots.length - 1;
		for (const [i, word] of this.#words.entries()) {
			let at = hashOf(word, 0, word.length) & mask;
			while (slots[at] !== 0) at = (at + 1) & mask;
			slots[at] = i + 1;
		}
		this.#slots = slots;
	}
}

function hashOf(text: string, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash ^ (hash >>> 15);
}

function isAt(text: string, start: number, end: number, word: string): boolean {
	if (word.length !== end - start) return false;
	for (let i = start; i < end; i++) if (text.charCodeAt(i) !== word.charCodeAt(i - start)) return false;
	return true;
}
