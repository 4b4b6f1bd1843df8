// The vocabulary in buckets, so that a typed word is compared with a third of it: with the words about as long, and with
// those that may sound the same. Made once for an index, when a word is first compared.

import {LONGEST_PATTERN} from './edit-distance.ts';
import {invertedOf, type Lists} from './lists.ts';
import type {PassageIndex} from './passage-index.ts';

/** Buckets for lengths: the last has all words that are longer than any typed word is compared with. */
const LENGTHS = LONGEST_PATTERN + 3;
/** Buckets for sounds. */
export const SOUNDS = 4096;

type Buckets = {readonly byLength: Lists; readonly bySound: Lists};

const bucketsOfWords = new WeakMap<PassageIndex, Buckets>();

/** The words of the vocabulary by length (at most `LENGTHS - 1`) and by the remainder of their sound by `SOUNDS`. */
export function bucketsOf(index: PassageIndex): Buckets {
	let buckets = bucketsOfWords.get(index);
	if (!buckets) {
		const {lengths, sounds} = index.vocabulary;
		buckets = {
			byLength: bucketsFrom(
				lengths.map(length => Math.min(length, LENGTHS - 1)),
				LENGTHS,
			),
			bySound: bucketsFrom(
				sounds.map(sound => sound % SOUNDS),
				SOUNDS,
			),
		};
		bucketsOfWords.set(index, buckets);
	}
	return buckets;
}

// Of each bucket the words that lie in it, where `bucketOf` has the bucket of each word.
function bucketsFrom(bucketOf: ArrayLike<number>, count: number): Lists {
	const from = Uint32Array.from({length: bucketOf.length + 1}, (_, word) => word);
	return invertedOf({from, items: Uint32Array.from(bucketOf)}, count);
}
