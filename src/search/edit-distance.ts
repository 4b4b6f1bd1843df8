// How many slips of the finger part two words: a letter more, less or other, or two neighbours swapped, each one slip
// ("optimal string alignment"). Bit-parallel, one pass of some fifteen operations a letter, after H. Hyyrö, "A
// bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003). Pure arithmetic; which words are
// worth comparing is the caller's.

/** Longest word, in UTF-16 units, that a pattern can hold: one bit a letter, the sign bit left alone. */
export const LONGEST_PATTERN = 30;

/** A word made ready to be compared with many. */
export type Pattern = {
	readonly length: number;
	readonly ascii: Int32Array;
	readonly others: ReadonlyMap<number, number>;
};

/** Returns `word` (at most `LONGEST_PATTERN` units) ready to be compared; throws a RangeError on a longer or empty one. */
export function patternOf(word: string): Pattern {
	if (word.length === 0 || word.length > LONGEST_PATTERN) throw new RangeError('pattern of 1 to 30 letters expected');
	const ascii = new Int32Array(128);
	const others = new Map<number, number>();
	for (let i = 0; i < word.length; i++) {
		const unit = word.charCodeAt(i);
		if (unit < 128) ascii[unit] = (ascii[unit] as number) | (1 << i);
		else others.set(unit, (others.get(unit) ?? 0) | (1 << i));
	}
	return {length: word.length, ascii, others};
}

/**
 * Returns the number of slips between the pattern and `word`; with `prefix`, between the pattern and that beginning of
 * `word` which is nearest to it. Worked example: "sumit" and "summit" 1, "tarde" and "trade" 1; "sumi" as a prefix 1.
 *
 * Column j of the table of distances is held as the bits in which it grows (`vp`) and falls (`vn`) downwards; `distance`
 * is its last cell. A swap is found where the letters crosswise matched in this column and the last.
 */
export function slipsBetween(pattern: Pattern, word: string, prefix = false): number {
	const {length, ascii, others} = pattern;
	const last = 1 << (length - 1);
	let vp = -1;
	let vn = 0;
	let d0 = 0;
	let before = 0;
	let distance = length;
	let least = length;
	for (let j = 0; j < word.length; j++) {
		const unit = word.charCodeAt(j);
		const same = unit < 128 ? (ascii[unit] as number) : (others.get(unit) ?? 0);
		const swapped = ((~d0 & same) << 1) & before;
		d0 = ((((same & vp) + vp) | 0) ^ vp) | same | vn | swapped;
		const hp = vn | ~(d0 | vp);
		const hn = d0 & vp;
		if (hp & last) distance++;
		if (hn & last) distance--;
		const shifted = (hp << 1) | 1;
		vp = (hn << 1) | ~(d0 | shifted);
		vn = shifted & d0;
		before = same;
		if (distance < least) least = distance;
	}
	return prefix ? least : distance;
}

/** Returns one bit for each letter in `word` (bits 0–25 for a–z, digits and other letters share the rest). */
export function lettersOf(word: string): number {
	let letters = 0;
	for (let i = 0; i < word.length; i++) {
		const unit = word.charCodeAt(i);
		if (unit >= 97 && unit <= 122) letters |= 1 << (unit - 97);
		else letters |= 1 << (26 + (unit % 6));
	}
	return letters;
}

/** Returns how many bits of `bits` are set. */
export function bitCount(bits: number): number {
	let n = bits - ((bits >>> 1) & 0x55555555);
	n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
	return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Slips forgiven in a word of so many letters. */
export function slipsForgiven(length: number): number {
	return length < 4 ? 0 : length < 8 ? 1 : 2;
}
