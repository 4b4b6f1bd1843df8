// What a query answers with, as data, and the options of a search. See query.ts for the language.

import type {Passage, Span} from '../text/span.ts';

/** A passage that answers a query. */
export type Hit = Passage & {
	/** Higher is better; comparable within one answer only. */
	readonly score: number;
	/** Offsets in the article of letters that truly match, in order, not overlapping. */
	readonly matches: readonly Span[];
	/** How well it answers: the phrase itself, every word as typed, every word by stem or prefix, by likeness, or some words missing. */
	readonly kind: 'phrase' | 'exact' | 'stem' | 'fuzzy' | 'partial';
	/** Query words the passage lacks, as typed. */
	readonly missing: readonly string[];
};

/** The answer to a query. */
export type Answer = {
	readonly query: string;
	/** Best first, at most `limit`. */
	readonly hits: readonly Hit[];
	/** Passages that answer, before the limit. */
	readonly total: number;
	/** Words of the texts nearest to query words that are not in them; the best first. */
	readonly suggestions: readonly string[];
	/** What is wrong with the query in words for the user ("no field 'form:'"), where something is. */
	readonly note?: string;
};
