// What is measured of a pair of claims: the names of the features, in the order of the weights, and the pair that carries
// them. `likeness.ts` measures what the two claims themselves show, `surroundings.ts` what stands around them, and
// `likeness-weights.ts` says how much each counts.

import type {Candidate} from './candidates.ts';

/** Names of the features, in the order of the weights. Each is about 0–1. */
export const FEATURES = [
	'overlap', // shared weight, F-measure of both directions
	'overlapSquared',
	'within', // the better of the two directions
	'clause', // the same F-measure for the best pair of clauses
	'clauseWithin',
	'flat', // overlap in which every content word counts the same
	'flatClause',
	'deeds', // flat overlap of what is neither name, nation nor number
	'deedsClause',
	'exact', // overlap without near-synonyms
	'wide', // overlap and the like with loose near-synonyms
	'wideClause',
	'wideFlat',
	'wideFlatClause',
	'wideDeeds',
	'wideDeedsClause',
	'grams', // cosine of character 4-grams
	'pairs', // shared pairs of neighbouring content words
	'names', // overlap of names, Jaccard
	'noName', // both name somebody, and nobody in common
	'swapped', // two common names in the other order
	'quantity', // equal quantities of the same kind
	'quantityConflict', // different quantities of the same kind and none equal
	'negation', // one clause of the best pair is negated, the other is not
	'opposite', // opposite words that the other side lacks
	'quoted', // longest shared run inside quotation marks, words / 8
	'bothQuoted',
	'best', // weight of the heaviest shared term
	'several', // number of shared terms / 6
	'neighbours', // likeness of the sentences before and after
	'context', // likeness of the best sentences around, any order
	'third', // likeness of both to one sentence of a third text
	'relative', // overlap relative to each side's best partner, mean
	'mutual', // each is the other's best partner in its article
	'diagonal', // on the line of two texts that tell the same in the same order
	'place', // how sure it is that both stand at the same place in such texts; as log-odds
	'derived', // the two texts derive from one another
	'heading', // one of them is a heading
	'short', // the shorter one has little content
	'uneven', // difference of content weight
	'leaning', // one begins with a pronoun
	'missing', // heaviest term of the lighter side that the other does not have
	'figure', // both give a figure that stands nowhere else in either text
	'singular', // number of shared terms that stand nowhere else in either text / 4
	'quotedAlike', // how much of the shorter quotation the other has, by its content words
	'speech', // how far one of them is speech and the other is not
	'bothNegated',
	'apart', // how far apart they stand in their texts, as a part of the whole
	'lead', // how far both lead their texts: highest for the first sentences, more where both are among the first three
	'crowd', // how long both texts are: in long ones a claim has more partners that are not its own
] as const;

/** What was measured of a pair, in the order of `FEATURES`. */
export type Features = Float64Array;

/** A compared pair: what was measured, the log-odds that it is one claim, and the clauses that agree best. */
export type Pair = Candidate & {
	readonly features: Features;
	logit: number;
	readonly clauseA: number;
	readonly clauseB: number;
	/** The clauses are alike but for what makes them opposites. */
	readonly contradicts: boolean;
};

/** The name of a feature. */
export type FeatureName = (typeof FEATURES)[number];

/** The index of each feature in `Features`. */
export const AT = Object.fromEntries(FEATURES.map((name, index) => [name, index])) as Readonly<
	Record<FeatureName, number>
>;

/** Sentences from which on it tells something that a word stands nowhere else in a text, or none is liker, or one leads. */
export const LONG_ENOUGH = 7;
