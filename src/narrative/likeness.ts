// How likely two claims state the same thing: features of the pair, and a logistic regression over them. The weights
// are in `likeness-weights.ts` with their source. Symmetric, and independent of the order of articles. Terms and
// clauses come from `claims.ts`, pairs from `candidates.ts`; grouping is `clusters.ts`.

import type {Candidate} from './candidates.ts';
import type {Claim, Claims, Unit} from './claims.ts';
import {MODEL, type Model} from './likeness-weights.ts';
import {contradiction, LIKE_ENOUGH, opposite} from './opposed-clauses.ts';
import {quotedAlike, singularFigure, singularsOf, singularTerms} from './singular.ts';
import {Comparer} from './term-overlap.ts';
import {groupCount, type Vocabulary} from './terms.ts';

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
	'lead', // both are at the head of their texts
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

/** Two texts of which one derives from the other, laid beside one another in order. */
export type Alignment = {
	/** Where a claim of the first should stand in the second: its order there. */
	readonly expected: (claim: number) => number | undefined;
	/** How sure it is, 0–1, that a claim of the first and one of the second stand at the same place. */
	readonly sure: (a: number, b: number) => number;
};

/** Weight at which a shared term is telling: used where shared or missing terms are counted one by one. */
const TELLING = 0.3;

type FeatureName = (typeof FEATURES)[number];
const AT = Object.fromEntries(FEATURES.map((name, index) => [name, index])) as Readonly<Record<FeatureName, number>>;
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Measures the candidate pairs, in their order. */
export function pairsOf(story: Claims, candidates: readonly Candidate[]): Pair[] {
	const {claims, vocabulary} = story;
	const comparer = new Comparer(vocabulary, groupCount());
	const singulars = singularsOf(story);
	const lengths = story.articles.map((_, article) => bodyLength(story, article));
	const pairs: Pair[] = [];
	for (const {a, b} of candidates) {
		const one = claims[a];
		const two = claims[b];
		const left = singulars[a];
		const right = singulars[b];
		if (!one || !two || !left || !right) continue;
		const pair = measure(a, b, one, two, vocabulary, comparer);
		const {features} = pair;
		const shorter = Math.min(lengths[one.article] ?? 1, lengths[two.article] ?? 1);
		if (shorter >= LONG_ENOUGH) {
			// Two texts may give one figure for two things: something else must be common too.
			const common = (features[AT.names] ?? 0) > 0 || (features[AT.wideDeeds] ?? 0) > 0;
			features[AT.figure] = common && singularFigure(left, right) ? 1 : 0;
			features[AT.singular] = Math.min(4, singularTerms(left, right)) / 4;
			features[AT.lead] = one.order < 2 && two.order < 2 ? 1 : 0;
		}
		features[AT.apart] = Math.abs(placeOf(story, one) - placeOf(story, two));
		features[AT.crowd] = (crowdOf(lengths[one.article] ?? 1) + crowdOf(lengths[two.article] ?? 1)) / 2;
		pairs.push(pair);
	}
	return pairs;
}

/** Sentences from which on it tells something that a word stands nowhere else in a text, or none is liker, or one leads. */
const LONG_ENOUGH = 7;
/** The usual number of sentences of a text, and the numbers beyond which nothing was learnt. */
const USUAL = 20;
const FEWEST = 10;
const MOST = 40;

/** How much longer than usual a text of so many sentences is, as a logarithm. */
const crowdOf = (sentences: number): number => Math.log(Math.max(FEWEST, Math.min(MOST, sentences)) / USUAL);

/** Number of body claims of an article, at least one. */
function bodyLength({claims, first}: Claims, article: number): number {
	let count = 0;
	for (let i = first[article] ?? 0; i < (first[article + 1] ?? 0); i++) if (claims[i]?.kind === 'body') count++;
	return Math.max(1, count);
}

/** Place of a claim in its article, 0–1. */
const placeOf = ({first}: Claims, {article, order}: Claim): number =>
	order / Math.max(1, (first[article + 1] ?? 0) - (first[article] ?? 0) - 1);

/** Part of a claim that is quoted, 0–1. */
const speechOf = ({quoted, words}: Claim): number => ratio(quoted.length, words.length);

function measure(a: number, b: number, one: Claim, two: Claim, vocabulary: Vocabulary, comparer: Comparer): Pair {
	const f = new Float64Array(FEATURES.length);
	const set = (name: FeatureName, value: number): void => {
		f[AT[name]] = value;
	};
	const {whole: left} = one;
	const {whole: right} = two;
	const total = left.weight + right.weight;
	const shared = comparer.compare(left.packed, right.packed);
	const overlap = ratio(shared.x + shared.y, total);
	set('overlap', overlap);
	set('overlapSquared', overlap * overlap);
	set('within', Math.max(ratio(shared.x, left.weight), ratio(shared.y, right.weight)));
	set('exact', ratio(2 * shared.exact, total));
	set('flat', ratio(shared.flat, left.packed.size + right.packed.size));
	set('deeds', ratio(shared.deeds, left.packed.deedsSize + right.packed.deedsSize));
	set('wide', ratio(shared.wide, total));
	set('wideFlat', ratio(shared.wideFlat, left.packed.size + right.packed.size));
	set('wideDeeds', ratio(shared.wideDeeds, left.packed.deedsSize + right.packed.deedsSize));
	let clauseA = 0;
	let clauseB = 0;
	let best = -1;
	let widest = -1;
	for (const [i, x] of one.clauses.entries())
		for (const [j, y] of two.clauses.entries()) {
			const {x: xy, y: yx, flat, deeds, wide, wideFlat, wideDeeds} = comparer.compare(x.packed, y.packed);
			const wideLike = ratio(wide, x.weight + y.weight);
			if (wideLike * Math.min(1, wide / 2) > widest) {
				widest = wideLike * Math.min(1, wide / 2);
				clauseA = i;
				clauseB = j;
				set('wideClause', wideLike);
				set('wideFlatClause', ratio(wideFlat, x.packed.size + y.packed.size));
				set('wideDeedsClause', ratio(wideDeeds, x.packed.deedsSize + y.packed.deedsSize));
			}
			const like = ratio(xy + yx, x.weight + y.weight);
			// A small bonus for weight keeps a two-word clause from beating a whole claim.
			const value = like * Math.min(1, (xy + yx) / 2);
			if (value <= best) continue;
			best = value;
			set('clause', like);
			set('clauseWithin', Math.max(ratio(xy, x.weight), ratio(yx, y.weight)));
			set('flatClause', ratio(flat, x.packed.size + y.packed.size));
			set('deedsClause', ratio(deeds, x.packed.deedsSize + y.packed.deedsSize));
		}
	const x = one.clauses[clauseA] ?? one.whole;
	const y = two.clauses[clauseB] ?? two.whole;
	set('grams', cosine(one, two));
	set('pairs', neighbouringPairs(one, two));
	const namesA = new Set(one.whole.names);
	const namesB = new Set(two.whole.names);
	const common = one.whole.names.filter(name => namesB.has(name));
	const all = namesA.size + namesB.size - common.length;
	set('names', all === 0 ? 0 : common.length / all);
	set('noName', namesA.size > 0 && namesB.size > 0 && common.length === 0 ? 1 : 0);
	set('swapped', swapped(x, y) ? 1 : 0);
	const [equal, conflict] = compareQuantities(x, y, one, two);
	set('quantity', equal);
	set('quantityConflict', conflict);
	set('negation', x.negations > 0 !== y.negations > 0 ? 1 : 0);
	const isOpposite = opposite(x, y);
	set('opposite', isOpposite ? 1 : 0);
	const contradicts = (f[AT.flatClause] ?? 0) >= LIKE_ENOUGH && contradiction(x, y, vocabulary);
	set('quoted', Math.min(1, longestRun(one.quoted, two.quoted) / 8));
	set('bothQuoted', one.quoted.length > 3 && two.quoted.length > 3 ? 1 : 0);
	let heaviest = 0;
	let several = 0;
	let missing = 0;
	const [light, full] = one.whole.weight <= two.whole.weight ? [one.whole, two.whole] : [two.whole, one.whole];
	for (const [term, share] of light.terms) {
		const weight = share * (vocabulary.weights[term] ?? 0);
		if (full.terms.has(term)) {
			heaviest = Math.max(heaviest, weight);
			if (weight >= TELLING) several++;
		} else missing = Math.max(missing, weight);
	}
	set('best', heaviest);
	set('several', Math.min(1, several / 6));
	set('missing', missing);
	set('heading', one.kind === 'heading' || two.kind === 'heading' ? 1 : 0);
	set('short', 1 / (1 + Math.min(one.whole.weight, two.whole.weight)));
	set('uneven', Math.abs(one.whole.weight - two.whole.weight) / (one.whole.weight + two.whole.weight || 1));
	set('leaning', one.leaning || two.leaning ? 1 : 0);
	set('quotedAlike', quotedAlike(one, two));
	set('speech', Math.abs(speechOf(one) - speechOf(two)));
	set('bothNegated', left.negations > 0 && right.negations > 0 ? 1 : 0);
	return {a, b, features: f, logit: 0, clauseA, clauseB, contradicts};
}

function cosine(one: Claim, two: Claim): number {
	const {keys: a, counts: countsA} = one.grams;
	const {keys: b, counts: countsB} = two.grams;
	let dot = 0;
	for (let i = 0, j = 0; i < a.length && j < b.length; ) {
		const x = a[i] as number;
		const y = b[j] as number;
		if (x === y) dot += (countsA[i++] as number) * (countsB[j++] as number);
		else if (x < y) i++;
		else j++;
	}
	return dot === 0 ? 0 : dot / (one.gramLength * two.gramLength);
}

/** Share of neighbouring content words that also are neighbours in the other claim, of the shorter one's. */
function neighbouringPairs(one: Claim, two: Claim): number {
	const a = bigrams(one);
	const b = bigrams(two);
	const least = Math.min(a.size, b.size);
	if (least === 0) return 0;
	let both = 0;
	for (const pair of a) if (b.has(pair)) both++;
	return both / Math.max(3, least);
}

const bigramsByClaim = new WeakMap<Claim, ReadonlySet<number>>();
function bigrams(claim: Claim): ReadonlySet<number> {
	let set = bigramsByClaim.get(claim);
	if (!set) {
		const terms = claim.words.filter(word => word.term >= 0).map(word => word.term);
		set = new Set(terms.slice(1).map((term, i) => (terms[i] ?? 0) * 0x10000 + term));
		bigramsByClaim.set(claim, set);
	}
	return set;
}

/** The first two names that both have stand in the other order: "Trump called Putin" / "Putin called Trump". */
function swapped(x: Unit, y: Unit): boolean {
	const common = x.names.filter(name => y.names.includes(name));
	const [first, second] = common;
	return first !== undefined && second !== undefined && y.names.indexOf(first) > y.names.indexOf(second);
}

/** [an equal quantity, a conflict and none equal] in the better clauses or, where they have none, the sentences. */
function compareQuantities(x: Unit, y: Unit, one: Claim, two: Claim): readonly [number, number] {
	const left = x.quantities.length > 0 ? x.quantities : one.whole.quantities;
	const right = y.quantities.length > 0 ? y.quantities : two.whole.quantities;
	let equal = 0;
	let conflict = 0;
	for (const p of left)
		for (const q of right) {
			if (p.unit !== q.unit || p.ordinal !== q.ordinal) continue;
			if (p.unit === '' && !p.counts.some(word => word.length > 2 && q.counts.includes(word))) {
				if (p.value === q.value) equal = 1;
				continue;
			}
			if (p.value <= q.upTo && q.value <= p.upTo) equal = 1;
			else conflict = 1;
		}
	return [equal, equal === 1 ? 0 : conflict];
}

/** Log-odds against a pair that contradicts itself: more than any likeness can bring. */
const CONTRADICTION = 12;
/** A sentence with fewer content words ("She responded.") states too little to be sure of, unless it is nearly equal. */
const SLIGHT = 2.5;
const ALIKE = 0.6;
const SLIGHT_DOUBT = 1.5;
/** Log-odds against a sentence that only says that something is to come. */
const ANNOUNCES_DOUBT = 4;
/** Words of the longest run that both lists hold. */
function longestRun(a: readonly string[], b: readonly string[]): number {
	if (a.length === 0 || b.length === 0) return 0;
	let best = 0;
	let above = new Uint16Array(b.length + 1);
	for (const word of a) {
		const row = new Uint16Array(b.length + 1);
		for (let j = 0; j < b.length; j++)
			if (b[j] === word) {
				row[j + 1] = (above[j] ?? 0) + 1;
				best = Math.max(best, row[j + 1] ?? 0);
			}
		above = row;
	}
	return best;
}

/** Adds what the surroundings of each pair say, and the log-odds. `alignmentOf` gets article indices, lower first. */
export function situate(
	story: Claims,
	pairs: readonly Pair[],
	alignmentOf: (one: number, two: number) => Alignment | undefined,
	model: Model,
): void {
	const {claims} = story;
	const overlap = AT.overlap;
	const size = claims.length;
	const best = new Map<number, number>();
	const count = story.articles.length;
	const lengths = story.articles.map((_, article) => bodyLength(story, article));
	const partners: {readonly claim: number; readonly value: number}[][] = claims.map(() => []);
	for (const {a, b, features} of pairs) {
		const value = features[overlap] ?? 0;
		partners[a]?.push({claim: b, value});
		partners[b]?.push({claim: a, value});
		const toB = a * count + (claims[b]?.article ?? 0);
		const toA = b * count + (claims[a]?.article ?? 0);
		best.set(toB, Math.max(best.get(toB) ?? 0, value));
		best.set(toA, Math.max(best.get(toA) ?? 0, value));
	}
	// Likenesses of the claims two before to two after the pair's first claim, laid out once for all its pairs; two
	// places of padding at each end, where no article is.
	const around = Array.from({length: 5}, () => new Float64Array(size + 4));
	const articleOf = new Int32Array(size + 4).fill(-1);
	for (const [i, claim] of claims.entries()) articleOf[i + 2] = claim.article;
	const lay = (a: number, on: boolean): void => {
		for (let k = 0; k < 5; k++) {
			if (articleOf[a + k] !== articleOf[a + 2]) continue;
			const row = around[k] as Float64Array;
			for (const {claim, value} of partners[a + k - 2] ?? []) row[claim + 2] = on ? value : 0;
		}
	};
	let laid = -1;
	for (const pair of pairs) {
		const {a, b, features} = pair;
		const A = claims[a]?.article ?? 0;
		const B = claims[b]?.article ?? 0;
		if (laid !== a) {
			if (laid >= 0) lay(laid, false);
			lay(a, true);
			laid = a;
		}
		// Claim b stands at b + 2 in a row.
		const at = (k: number, l: number): number =>
			articleOf[b + l] === B ? ((around[k] as Float64Array)[b + l] as number) : 0;
		features[AT.neighbours] = (at(1, 1) + at(3, 3)) / 2;
		let context = 0;
		for (let k = 0; k < 5; k++)
			for (let l = 0; l < 5; l++) if (k !== 2 && l !== 2) context = Math.max(context, at(k, l));
		features[AT.context] = context;
		const own = around[2] as Float64Array;
		let third = 0;
		for (const {claim, value: other} of partners[b] ?? []) {
			const both = other * (own[claim + 2] as number);
			if (both > third) third = both;
		}
		features[AT.third] = Math.sqrt(third);
		const value = features[overlap] ?? 0;
		const bestA = best.get(a * count + B) ?? 0;
		const bestB = best.get(b * count + A) ?? 0;
		const chosen = Math.min(lengths[A] ?? 1, lengths[B] ?? 1) >= LONG_ENOUGH;
		features[AT.relative] = value === 0 ? 0 : (value / bestA + value / bestB) / (chosen ? 2 : 4);
		features[AT.mutual] = chosen && value > 0 && value === bestA && value === bestB ? 1 : 0;
		const alignment = alignmentOf(A, B);
		const expected = alignment?.expected(a);
		features[AT.place] = alignment ? placeOdds(alignment.sure(a, b)) : 0;
		features[AT.derived] = alignment ? 1 : 0;
		features[AT.diagonal] = expected === undefined ? 0 : Math.exp(-Math.abs(expected - (claims[b]?.order ?? 0)) / 2);
		const smaller = Math.min(claims[a]?.whole.packed.size ?? 0, claims[b]?.whole.packed.size ?? 0);
		const doubt =
			(pair.contradicts ? CONTRADICTION : 0) +
			(smaller < SLIGHT && value < ALIKE ? SLIGHT_DOUBT : 0) +
			((claims[a]?.announces || claims[b]?.announces) && value < ALIKE ? ANNOUNCES_DOUBT : 0);
		pair.logit = logitOf(features, model) - doubt;
	}
}

/** How far apart two claims of a story stand on average, as a part of their texts. */
const USUALLY_APART = 0.3;

/** The model that does not see where in their texts two claims stand. */
export const withoutPlaces = (model: Model): Model => ({
	...model,
	bias: model.bias + USUALLY_APART * model.weights.apart,
	weights: {...model.weights, apart: 0, lead: 0},
});

/** A place is never surer than this, nor less sure than its counterpart. */
const SUREST = 0.98;

/** How sure a place is as log-odds, brought to 0–1. */
function placeOdds(sure: number): number {
	const odds = (p: number): number => Math.log(p / (1 - p));
	return 0.5 + odds(Math.max(1 - SUREST, Math.min(SUREST, sure))) / (2 * odds(SUREST));
}

const inOrder = new WeakMap<Model, Float64Array>();

/** Log-odds that a pair with these features is one claim. */
function logitOf(features: Features, model: Model = MODEL): number {
	let weights = inOrder.get(model);
	if (!weights) {
		weights = Float64Array.from(FEATURES, name => model.weights[name]);
		inOrder.set(model, weights);
	}
	let sum = model.bias;
	for (let i = 0; i < weights.length; i++) sum += (features[i] as number) * (weights[i] as number);
	return sum;
}
