// What a query answers with, as data, and the options of a search. See query.ts for the language.

import type {Passage, Span} from '../text/span.ts';

/** A passage that answers a query. */
export type Hit = Passage & {
	/** Higher is better; comparable within one answer only, and only between hits of one kind. */
	readonly score: number;
	/**
	 * Offsets in the article of letters that truly match, in order, not overlapping: the whole word where a word matches
	 * as typed, by stem, by another spelling or by likeness; its first letters where it only begins with what was typed.
	 * Words that the passage owes to its heading or speaker light nothing, so this may be empty. Found when first read.
	 */
	readonly matches: readonly Span[];
	/** How well it answers: the phrase itself, every word as typed, every word by stem or prefix, by likeness, or some words missing. */
	readonly kind: 'phrase' | 'exact' | 'stem' | 'fuzzy' | 'partial';
	/** Query words the passage lacks, as typed. */
	readonly missing: readonly string[];
};

/** The answer to a query. */
export type Answer = {
	readonly query: string;
	/** Best first, at most `limit`: phrase, exact, stem, fuzzy, partial, and by score in each. */
	readonly hits: readonly Hit[];
	/** Passages that answer, before the limit. */
	readonly total: number;
	/** How many of `total` are of the kinds phrase, exact and stem; the rest is only alike or lacks a word. All where left out. */
	readonly sure?: number;
	/** Words of the texts nearest to query words that are not in them; the best first. */
	readonly suggestions: readonly string[];
	/** What is wrong with the query in words for the user ("no field 'form:'"), where something is. */
	readonly note?: string;
};

/** How to search. */
export type SearchOptions = {
	/** Most hits to return; 200 where left out. */
	readonly limit?: number;
	/** `Article.id` of the only article to search. */
	readonly article?: string;
	/** Whether the query is still being typed, so that its last word also finds what begins with it; true where left out. */
	readonly typing?: boolean;
};
