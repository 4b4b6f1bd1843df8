// The core narrative of a story, as data: what independent accounts agree on, where they differ, who said what, and
// what one account alone reports. Everything in it is a passage; no word is generated.

import type {Passage} from '../text/span.ts';

/** Why two articles count as one account, for the reader who wants to check it. */
export type Evidence = {
	readonly articles: readonly [string, string];
	/** `wording`: shared 5-grams outside quotations; `order`: the same points in the same order; `same`: equal texts. */
	readonly kind: 'same' | 'wording' | 'order';
	/** Share of shared 5-grams, or how far the points stand in one order beyond what chance gives; 0–1. */
	readonly score: number;
	/** Pairs of passages that show it, the most telling first. */
	readonly pairs: readonly (readonly [Passage, Passage])[];
};

/** Articles that derive from one text and so count as one account. Ids are `A`, `B` … in article order. */
export type Origin = {
	readonly id: string;
	readonly articles: readonly string[];
	readonly evidence: readonly Evidence[];
};

/** A passage offered as support. `partial`: it states the point only in part, more weakly, or with another value. */
export type Citation = Passage & {readonly partial: boolean};

/**
 * Why a citation stands with a point: how like the statement it is, and through which terms; `differs`: because it gives
 * another value of the same thing (one of the differences).
 */
export type Reason = {readonly score: number; readonly terms: readonly string[]; readonly differs: boolean};

/** What several accounts (or, in `unique`, one) state, once, in a source's own words. */
export type KeyPoint = {
	/** Stable over runs and file order: derived from the words of the statement. */
	readonly id: string;
	/** The words it is shown with: a slice of one of the cited sentences, connective left off. */
	readonly statement: Passage;
	/** Ids of the origins of the cited articles, sorted; one whose passages are all `partial` is weak support. */
	readonly origins: readonly string[];
	/** Ids of the articles cited, in article order. */
	readonly articles: readonly string[];
	/** The statement's own passage first, then in article and text order; no passage twice. */
	readonly citations: readonly Citation[];
	/** One for each citation. */
	readonly reasons: readonly Reason[];
	/** Median relative position of the members in their texts, 0–1: story order. */
	readonly position: number;
	/** ISO date or date-time the point speaks of, where the texts say it: time order. */
	readonly when?: string;
};

/** Accounts that give different values for one thing. */
export type Difference = {
	readonly kind: 'number' | 'date' | 'name' | 'negation' | 'firmness';
	/** The thing, in words of the texts ("European leaders"). */
	readonly subject: string;
	readonly values: readonly {readonly value: string; readonly citations: readonly Passage[]}[];
	/** Key point it belongs to, where there is one. */
	readonly point?: string;
};

/** Spellings of one name, the most frequent first. */
export type Variant = {readonly names: readonly string[]};

/** A stretch inside quotation marks with the one who said it. */
export type Occurrence = Passage & {
	/** Full name or description as the texts give it; null where nobody is named. */
	readonly speaker: string | null;
	/** Words of this wording that the entry's first wording does not have. */
	readonly differing: readonly Passage[];
	/** It goes on where the occurrence before it was interrupted: “…,” she said, “…” */
	readonly continues?: true;
};

/** One thing said, with all its wordings, the fullest first. */
export type Quotation = {
	readonly id: string;
	readonly speaker: string | null;
	/** Passage of the fullest wording, without its quotation marks. */
	readonly text: Passage;
	/** What follows of the fullest wording where the speaker's name interrupts it; left out where nothing does. */
	readonly rest?: readonly Passage[];
	readonly occurrences: readonly Occurrence[];
};

/** A person, place or organisation with its aliases and where it is named. */
export type Name = {
	readonly name: string;
	readonly aliases: readonly string[];
	readonly kind: 'person' | 'place' | 'organisation' | 'unknown';
	readonly origins: readonly string[];
	readonly passages: readonly Passage[];
};

/** What every sentence came to: stated by several origins, by one alone, or furniture of the page. */
export type SentenceStanding = Passage & {
	readonly standing: 'shared' | 'unique' | 'furniture';
	/** Indices into `points`. */
	readonly points: readonly number[];
};

/** All that is told of a story. Passages are of its articles, by id. */
export type Narrative = {
	readonly origins: readonly Origin[];
	/** Stated by two or more origins first, in rank order; then points that several texts of one origin state. */
	readonly points: readonly KeyPoint[];
	/** What one origin alone reports, its most important first. */
	readonly unique: readonly Passage[];
	readonly sentences: readonly SentenceStanding[];
	readonly differences: readonly Difference[];
	readonly variants: readonly Variant[];
	readonly quotations: readonly Quotation[];
	readonly names: readonly Name[];
};
