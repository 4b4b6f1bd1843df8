// Places in a sorted list of words, by halves.

import type {PassageIndex} from './passage-index.ts';

/** Returns the place of `word` in a sorted list, or -1. */
export function placeOf(words: readonly string[], word: string): number {
	const at = lowerBound(words, word);
	return words[at] === word ? at : -1;
}

/** Returns the words that begin with `prefix`, as a range of the vocabulary. */
export function rangeOf(index: PassageIndex, prefix: string): readonly [number, number] {
	const {words} = index.vocabulary;
	return [lowerBound(words, prefix), lowerBound(words, `${prefix}\uffff`)];
}

function lowerBound(words: readonly string[], word: string): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle] as string) < word) low = middle + 1;
		else high = middle;
	}
	return low;
}
