// How like two claims are by themselves: the features of a pair that their words, names, figures and quotations give, and
// their places in their texts. Symmetric, and independent of the order of articles. Terms and clauses come from
// `claims.ts`, pairs from `candidates.ts`; what stands around a pair, and the log-odds, are `surroundings.ts`'s.

import {FACTOR} from './amount-kinship.ts';
import type {Candidate} from './candidates.ts';
import {bodyLengths, type Claim, type Claims, type Unit} from './claims.ts';
import {countAlike} from './counted-kinds.ts';
import {withSides} from './number-phrases.ts';
import {contradiction, LIKE_ENOUGH, opposite} from './opposed-clauses.ts';
import {AT, FEATURES, type FeatureName, LONG_ENOUGH, type Pair} from './pair-features.ts';
import {quotedAlike, singularFigure, singularsOf, singularTerms} from './singular.ts';
import {Comparer} from './term-overlap.ts';
import {groupCount, type Vocabulary} from './terms.ts';

/** Weight at which a shared term is telling: used where shared or missing terms are counted one by one. */
const TELLING = 0.3;
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Measures the candidate pairs, in their order. */
export function pairsOf(story: Claims, candidates: readonly Candidate[]): Pair[] {
	const {claims, vocabulary} = story;
	const comparer = new Comparer(vocabulary, groupCount());
	const singulars = singularsOf(story);
	const lengths = bodyLengths(story);
	const ahead = bodyAhead(story);
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
			const open = opens(ahead[a]) && opens(ahead[b]) && (features[AT.names] ?? 0) > 0;
			features[AT.lead] = leading(ahead[a]) * leading(ahead[b]) + (open ? OPENING : 0);
		}
		features[AT.apart] = Math.abs(placeOf(story, one) - placeOf(story, two));
		features[AT.crowd] = (crowdOf(lengths[one.article] ?? 1) + crowdOf(lengths[two.article] ?? 1)) / 2;
		pairs.push(pair);
	}
	return pairs;
}

/** How far a sentence leads its text, 0–1: news tells first what happened, so the heads of accounts answer one another. */
const leading = (ahead = 0): number => 1 / (1 + ahead);
/**
 * What that both stand among the first sentences and have a name in common adds: an account may begin with a scene and tell in its third sentence what
 * another begins with.
 */
const OPENING = 0.6;
const opens = (ahead = 0): boolean => ahead < 3;

/** Number of body sentences ahead of each claim in its text; of what is no body the number up to it. */
function bodyAhead({claims, articles}: Claims): number[] {
	const met = articles.map(() => 0);
	return claims.map(({article, kind}) => {
		const before = met[article] ?? 0;
		if (kind === 'body') met[article] = before + 1;
		return before;
	});
}

/** The usual number of sentences of a text, and the numbers beyond which nothing was learnt. */
const USUAL = 20;
const FEWEST = 10;
const MOST = 40;

/** How much longer than usual a text of so many sentences is, as a logarithm. */
const crowdOf = (sentences: number): number => Math.log(Math.max(FEWEST, Math.min(MOST, sentences)) / USUAL);

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

/** Up to a dozen two equal counts of unlike things are equal by chance. */
const SMALL = 12;

/** [an equal quantity, a conflict and none equal] in the better clauses or, where they have none, the sentences. */
function compareQuantities(x: Unit, y: Unit, one: Claim, two: Claim): readonly [number, number] {
	const left = x.quantities.length > 0 ? x.quantities : one.whole.quantities;
	const right = y.quantities.length > 0 ? y.quantities : two.whole.quantities;
	let equal = 0;
	let conflict = 0;
	for (const p of withSides(left))
		for (const q of withSides(right)) {
			if (p.unit !== q.unit || p.ordinal !== q.ordinal) continue;
			// An age tells who, and "twice" nothing.
			if (p.unit === 'age' || p.unit === 'times') continue;
			const alike = p.unit === '' ? countAlike(p.counts, q.counts) : true;
			if (!alike) {
				if (p.value === q.value && (alike === undefined || p.value > SMALL)) equal = 1;
				continue;
			}
			if (p.value <= q.upTo && q.value <= p.upTo) equal = 1;
			// "Eight people died", "there were 221 people aboard": numbers so far apart are not meant for each other.
			else if (Math.max(p.value, q.value) <= FACTOR * Math.min(p.upTo, q.upTo)) conflict = 1;
		}
	return [equal, equal === 1 ? 0 : conflict];
}

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
