// How surely a typed word is met, what that is worth, and what is known of a word once it has been looked for: the data
// that meeting (word-match.ts), ranking and lighting share.

/**
 * How a word was met, the higher the surer. `MEANT`: another word that may stand for it. `LIKE`: fuse.js finds it alike. `SLIPS`: two slips, `SOUND`: a name as
 * heard, `BEGUN`: begins with a slip of it, `SLIP`: one slip, `AROUND`: in the heading above or the speaker's name,
 * `BEGINS`: begins with it, `FORM`: another form, `ALIAS`: another name, `JOINED`: written as one or as two words,
 * `SPELT`: British or American, `SAME`: as typed.
 */
export const Level = {
	MEANT: 1,
	LIKE: 2,
	SLIPS: 3,
	BEGUN: 4,
	SOUND: 5,
	SLIP: 6,
	AROUND: 7,
	BEGINS: 8,
	FORM: 9,
	ALIAS: 10,
	JOINED: 11,
	SPELT: 12,
	SAME: 13,
} as const;

/** What a met word is worth by level, 0–1; tuned on the development half of tests/stories/queries.json. */
export const weights = [0, 0.3, 0.3, 0.42, 0.42, 0.5, 0.6, 0.45, 0.78, 0.85, 0.92, 0.92, 0.97, 1] as const;

/** Words in a row that stand for one typed word: each a range `[from, to)` of the vocabulary. */
export type Run = {readonly parts: readonly (readonly [number, number])[]; readonly level: number};

/** The vocabulary words that a typed word may mean, before the passages are known that have them. */
export type Meant = {
	/** Of each vocabulary word the level, 0 where it is not meant. */
	readonly levels: Uint8Array;
	/** The words that are meant, each once, in no order. */
	readonly found: readonly number[];
	readonly runs: readonly Run[];
};

/** All passages a typed word is met in. */
export type WordMatch = {
	/** Of each passage the level, 0 where the word is not met. */
	readonly levels: Uint8Array;
	/** Passages met, each once, in no order. */
	readonly passages: Uint32Array;
	/** Of each vocabulary word the level. */
	readonly words: Uint8Array;
	readonly runs: readonly Run[];
	/** How many passages hold it as typed, in another form or spelling, or as a beginning. */
	readonly sure: number;
	/** Letters typed, for lighting the beginning of a longer word; folded. */
	readonly typed: number;
	/** How many passages hold it surely (by beginning or better), or at all where none does. */
	readonly rarity: number;
};
