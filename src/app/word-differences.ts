// Which words of two passages differ: the words that are not in a longest common subsequence of both. Example: of
// "the council approved 14 million" and "the council has approved 16 million" the words "14" and "has", "16" differ.
// The table of lengths is that of Wagner and Fischer, "The String-to-String Correction Problem" (J. ACM 21, 1974).

import type {Span} from '../text/span.ts';
import {fold, type Word, wordsIn} from '../text/words.ts';

/** Words that are compared of one passage; what goes on longer is compared no further and not marked. */
const MOST_WORDS = 400;

/** The stretches of differing words in `a` and in `b`, offsets in their texts; neighbours are one stretch. */
export function differingWords(
	a: {readonly text: string; readonly span: Span},
	b: {readonly text: string; readonly span: Span},
): readonly [readonly Span[], readonly Span[]] {
	const left = wordsIn(a.text, a.span).slice(0, MOST_WORDS);
	const right = wordsIn(b.text, b.span).slice(0, MOST_WORDS);
	const x = left.map(keyOf);
	const y = right.map(keyOf);
	const wide = y.length + 1;
	// common[i][j]: length of a longest common subsequence of the words from i on and from j on.
	const common = new Uint16Array((x.length + 1) * wide);
	for (let i = x.length - 1; i >= 0; i--) {
		for (let j = y.length - 1; j >= 0; j--) {
			common[i * wide + j] =
				x[i] === y[j]
					? (common[(i + 1) * wide + j + 1] ?? 0) + 1
					: Math.max(common[(i + 1) * wide + j] ?? 0, common[i * wide + j + 1] ?? 0);
		}
	}
	const onlyLeft: number[] = [];
	const onlyRight: number[] = [];
	let i = 0;
	let j = 0;
	while (i < x.length || j < y.length) {
		if (i < x.length && j < y.length && x[i] === y[j]) {
			i++;
			j++;
		} else if (j >= y.length || (i < x.length && (common[(i + 1) * wide + j] ?? 0) >= (common[i * wide + j + 1] ?? 0)))
			onlyLeft.push(i++);
		else onlyRight.push(j++);
	}
	return [stretches(left, onlyLeft), stretches(right, onlyRight)];
}

/** A word as it is compared: capitals, accents and the shape of an apostrophe make no difference. */
function keyOf(word: Word): string {
	return fold(word.text);
}

function stretches(words: readonly Word[], which: readonly number[]): readonly Span[] {
	const found: {start: number; end: number}[] = [];
	let before = -2;
	for (const i of which) {
		const word = words[i];
		const last = found.at(-1);
		if (!word) continue;
		if (last && i === before + 1) last.end = word.end;
		else found.push({start: word.start, end: word.end});
		before = i;
	}
	return found;
}
