// From the words that are meant to the passages that have them: through postings, through the labels that lend their words,
// and through runs of words that stand side by side.

import {zeros} from './kept-matches.ts';
import {Level, type Meant, type Run, type WordMatch, weights} from './levels.ts';
import type {PassageIndex} from './passage-index.ts';

/**
 * Returns where the words that are `wanted` are met, `typed` being the letters that were: the lowest level first, so that a
 * surer one simply takes its place. `strict` leaves out what only surrounds a passage.
 */
export function matchFrom(index: PassageIndex, wanted: Meant, typed: number, strict: boolean): WordMatch {
	const levels = zeros(index.starts.length);
	const {postings} = index;
	const byLevel: number[][] = weights.map(() => []);
	let most = 0;
	for (const word of wanted.found) {
		byLevel[wanted.levels[word] as number]?.push(word);
		most += (postings.from[word + 1] as number) - (postings.from[word] as number);
	}
	// A common beginning stands in most passages; then they are written down in one go at the end.
	const later = most > levels.length / 8;
	let count = 0;
	for (let level = 1; level < byLevel.length; level++) {
		if (level === Level.AROUND && !strict) count = spreadAround(index, wanted, levels, later ? -1 : count);
		for (const word of byLevel[level] as number[]) {
			const end = postings.from[word + 1] as number;
			if (later) {
				for (let i = postings.from[word] as number; i < end; i++) levels[postings.items[i] as number] = level;
				continue;
			}
			scratch = roomFor(scratch, count + end - (postings.from[word] as number));
			for (let i = postings.from[word] as number; i < end; i++) {
				const passage = postings.items[i] as number;
				if (levels[passage] === 0) scratch[count++] = passage;
				levels[passage] = level;
			}
		}
		for (const run of wanted.runs) {
			if (run.level !== level) continue;
			for (const passage of passagesOfRun(index, run)) {
				scratch = roomFor(scratch, count + 1);
				if (!later && levels[passage] === 0) scratch[count++] = passage;
				levels[passage] = level;
			}
		}
	}
	let sure = 0;
	if (later) {
		scratch = roomFor(scratch, levels.length);
		for (let passage = 0; passage < levels.length; passage++) {
			const level = levels[passage] as number;
			if (level === 0) continue;
			scratch[count++] = passage;
			if (level >= Level.BEGINS) sure++;
		}
	} else for (let i = 0; i < count; i++) if ((levels[scratch[i] as number] as number) >= Level.BEGINS) sure++;
	return {
		levels,
		passages: scratch.slice(0, count),
		words: wanted.levels,
		runs: wanted.runs,
		typed,
		sure,
		rarity: sure || count,
	};
}

let scratch = new Uint32Array(1024);

function roomFor(numbers: Uint32Array<ArrayBuffer>, count: number): Uint32Array<ArrayBuffer> {
	if (count <= numbers.length) return numbers;
	const larger = new Uint32Array(Math.max(count, numbers.length * 2));
	larger.set(numbers);
	return larger;
}

// Headings and speakers lend their words to the passages they belong to. Returns the new count of passages met, which
// are written down unless it is -1.
function spreadAround(index: PassageIndex, wanted: Meant, levels: Uint8Array, met: number): number {
	const {labelsOfWord, labelRanges} = index;
	let count = met;
	for (const word of wanted.found) {
		if (wanted.levels[word] === Level.MEANT) continue;
		const level = (wanted.levels[word] as number) >= Level.BEGINS ? Level.AROUND : Level.LIKE;
		for (let i = labelsOfWord.from[word] as number; i < (labelsOfWord.from[word + 1] as number); i++) {
			const label = labelsOfWord.items[i] as number;
			for (let r = labelRanges.from[label] as number; r < (labelRanges.from[label + 1] as number); r += 2) {
				const to = labelRanges.items[r + 1] as number;
				for (let p = labelRanges.items[r] as number; p < to; p++) {
					if (count >= 0 && levels[p] === 0) {
						scratch = roomFor(scratch, count + 1);
						scratch[count++] = p;
					}
					if ((levels[p] as number) < level) levels[p] = level;
				}
			}
		}
	}
	return Math.max(count, 0);
}

function passagesOfRun(index: PassageIndex, run: Run): number[] {
	const {postings, tokens} = index;
	let rarest = 0;
	let least = Number.POSITIVE_INFINITY;
	for (const [i, [from, to]] of run.parts.entries()) {
		const count = (postings.from[to] as number) - (postings.from[from] as number);
		if (count < least) {
			least = count;
			rarest = i;
		}
	}
	const found = new Set<number>();
	const [from, to] = run.parts[rarest] ?? [0, 0];
	for (let i = postings.from[from] as number; i < (postings.from[to] as number); i++) {
		const passage = postings.items[i] as number;
		const end = tokens.from[passage + 1] as number;
		for (let at = tokens.from[passage] as number; at < end; at++) {
			if (standsAt(index, run, at, end)) {
				found.add(passage);
				break;
			}
		}
	}
	return [...found];
}

/** Returns whether `run` stands at token `at` of a passage whose tokens end at `end`. */
export function standsAt(index: PassageIndex, run: Run, at: number, end: number): boolean {
	if (at + run.parts.length > end) return false;
	for (let i = 0; i < run.parts.length; i++) {
		const token = index.tokens.items[at + i] as number;
		const [from, to] = run.parts[i] as readonly [number, number];
		if (token < from || token >= to) return false;
	}
	return true;
}
