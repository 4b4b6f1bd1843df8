// Which passages answer a query, and which of them best: by kind, by the worth of the words they have (rarity and
// surety, as in BM25), by how near to one another the words stand. Guarantees: the same order whatever the order of the
// files; sums run in the order of the query, so that they do not depend on it either. Lighting is find.ts's.

import {Level, weights} from './levels.ts';
import {HEADING, type PassageIndex, QUOTED, TITLE} from './passage-index.ts';
import type {Part, Wanted} from './plan.ts';

/** Kinds of hits, the worst first. */
export const kinds = ['partial', 'fuzzy', 'stem', 'exact', 'phrase'] as const;
/** Places in `kinds`. */
export const PARTIAL = 0;
const FUZZY = 1;
const STEM = 2;
const EXACT = 3;
const PHRASE = 4;

// Of each level of a word the kind of hit that it allows.
const kindsOfLevels = Uint8Array.from(weights, (_, level) =>
	level >= Level.SPELT ? EXACT : level >= Level.AROUND ? STEM : level >= Level.LIKE ? FUZZY : PARTIAL,
);

/** A passage that answers; `kind` is a place in `kinds`. */
export type Found = {readonly passage: number; readonly kind: number; score: number};

/** How many of so many words a passage may lack: one of three, and three of five in proportion. */
function forgivenOf(words: number): number {
	return words < 3 ? 0 : Math.floor((3 * words) / 5);
}

/** Loss, in worth of the word, for a word that a passage lacks. */
const LACK = 0.35;

/** What a word is worth that stands so many passages before, or just after, as a share of what it is worth itself. */
const BEFORE = [0, 0.6, 0.5, 0.4] as const;
const AFTER = 0.4;
// Another word for one that was typed says nothing of the sentences beside it.
const weightsNearby = weights.map((weight, level) => (level >= Level.LIKE ? weight : 0));

/** What was found: the best passages in any order, how many answer in all, and how many of them surely. */
export type Ranked = {readonly best: Found[]; readonly total: number; readonly sure: number};

/** Returns the best `most` of the passages of `[first, end)` that answer. */
export function rankedOf(
	index: PassageIndex,
	wanted: Wanted,
	[first, end]: readonly [number, number],
	most: number,
): Ranked {
	const {parts, filters, nots, ordered} = wanted;
	const counted = parts.filter(part => !part.soft && !part.either);
	const several = counted.length > 1;
	const forgiven = forgivenOf(counted.filter(part => !part.hard).length);
	const phrased = parts.some(part => part.phrase);
	const levelsOf = parts.map(part => part.match.levels);
	const worths = Float64Array.from(parts, part => worthOf(index, part));
	const standings = standingsOf(index);
	const {up} = standings;
	const best = new Best(index, Math.min(most, index.starts.length));
	let total = 0;
	let sure = 0;
	const consider = (passage: number): void => {
		for (const filter of filters) if (filter[passage] === 0) return;
		for (const not of nots) if (not[passage] !== 0) return;
		let lacking = 0;
		let nearby = 0;
		let kind = EXACT;
		let score = 0;
		let plain = true;
		for (let i = 0; i < levelsOf.length; i++) {
			const part = parts[i] as Part;
			const level = (levelsOf[i] as Uint8Array)[passage] as number;
			const worth = worths[i] as number;
			if (level < Level.SPELT) plain &&= level >= Level.BEGINS && part.open;
			if (level === 0) {
				if (part.soft) continue;
				if (part.hard) return;
				const near = several ? nearOf(index, levelsOf[i] as Uint8Array, passage) : 0;
				if (near > 0) nearby++;
				else if (++lacking > forgiven) return;
				score += worth * (near > 0 ? near : -LACK);
				continue;
			}
			score += worth * (weights[level] as number);
			if (part.soft) continue;
			const here = kindsOfLevels[level] as number;
			if (here < kind) kind = here;
		}
		if (lacking + nearby > 0) kind = PARTIAL;
		else if (plain && (levelsOf.length > 1 || phrased)) {
			if (ordered.length < 2 ? phrased : standsInOrder(index, ordered, passage)) kind = PHRASE;
		}
		total++;
		if (kind >= STEM) sure++;
		best.offer(passage, kind, score * (up[standings.of[passage] as number] as number));
	};
	if (counted.length === 0) {
		for (let passage = first; passage < end; passage++) consider(passage);
		return {best: best.taken(), total, sure};
	}
	const [only] = counted;
	if (only && !several) {
		const {passages, levels} = only.match;
		if (parts.length > 1 || filters.length + nots.length > 0 || phrased) {
			for (const passage of passages) if (passage >= first && passage < end) consider(passage);
			return {best: best.taken(), total, sure};
		}
		// One word: its first letters are in most passages, so that there is the least to do for each.
		const values = Float64Array.from(weights, weight => weight * (worths[0] as number));
		for (let i = 0; i < passages.length; i++) {
			const passage = passages[i] as number;
			if (passage < first || passage >= end) continue;
			const level = levels[passage] as number;
			const kind = kindsOfLevels[level] as number;
			total++;
			if (kind >= STEM) sure++;
			if (kind < best.worstKind) continue;
			const score = (values[level] as number) * (up[standings.of[passage] as number] as number);
			if (kind > best.worstKind || score >= best.worstScore) best.offer(passage, kind, score);
		}
		return {best: best.taken(), total, sure};
	}
	// A passage may have the driver just before or after it, and must have one of the words itself.
	const held = counted.map(part => part.match.levels);
	const turn = nextTurn(index);
	for (const driver of driversOf(counted, forgiven)) {
		const {passages} = driver.match;
		for (let m = 0; m < passages.length; m++) {
			const met = passages[m] as number;
			const to = Math.min(met + BEFORE.length, end);
			for (let passage = Math.max(met - 1, first); passage < to; passage++) {
				if (turns[passage] === turn) continue;
				turns[passage] = turn;
				for (let i = 0; i < held.length; i++) {
					if ((held[i] as Uint8Array)[passage] === 0) continue;
					consider(passage);
					break;
				}
			}
		}
	}
	return {best: best.taken(), total, sure};
}

// Which passages were looked at in this turn; never cleared, as a turn has a number of its own.
let turns = new Uint32Array(0);
let lastTurn = 0;

function nextTurn(index: PassageIndex): number {
	if (turns.length < index.starts.length || lastTurn === 0xffffffff) {
		turns = new Uint32Array(Math.max(turns.length, index.starts.length));
		lastTurn = 0;
	}
	return ++lastTurn;
}

// What a word is worth to a passage that lacks it while its neighbours in the text have it: who speaks in this sentence
// was often named in the one before.
function nearOf(index: PassageIndex, levels: Uint8Array, passage: number): number {
	const article = index.articleOf[passage] as number;
	let near = 0;
	const from = index.passagesFrom[article] as number;
	for (let back = 1; back < BEFORE.length && passage - back >= from; back++) {
		near = Math.max(near, (weightsNearby[levels[passage - back] as number] as number) * (BEFORE[back] as number));
	}
	if (passage + 1 < (index.passagesFrom[article + 1] as number)) {
		near = Math.max(near, (weightsNearby[levels[passage + 1] as number] as number) * AFTER);
	}
	return near;
}

// A passage that lacks at most k of the words has at least one of any k + 1 of them: the rarest are looked through.
function driversOf(counted: readonly Part[], forgiven: number): Part[] {
	const byCount = [...counted].sort((a, b) => a.match.passages.length - b.match.passages.length);
	const hard = byCount.find(part => part.hard);
	if (hard) return [hard];
	return byCount.slice(0, forgiven + 1);
}

/** What having the word is worth: its rarity as in BM25 (Robertson and Spärck Jones). */
export function worthOf(index: PassageIndex, part: Part): number {
	const all = index.starts.length;
	const having = Math.min(part.match.rarity, all);
	const rarity = Math.log(1 + (all - having + 0.5) / (having + 0.5));
	return part.phrase ? rarity * Math.max(1, part.words) : rarity;
}

/** How passages stand by themselves: `up[of[passage]]` is what the score of one is multiplied by. */
type Standings = {readonly of: Uint8Array; readonly up: Float64Array};

const standingsByIndex = new WeakMap<PassageIndex, Standings>();

/** Words from which on a passage is long, and three times as many, from which on it is no longer for it. */
const LONG = 22;
const LONGEST = 3 * LONG;

// Short passages say the words more to the point; quotations and headings are a little more likely to be meant.
function standingsOf(index: PassageIndex): Standings {
	let standings = standingsByIndex.get(index);
	if (!standings) {
		const ups = [1, 1.03, 1.05];
		const up = Float64Array.from(
			{length: ups.length * (LONGEST + 1)},
			(_, i) => (ups[Math.floor(i / (LONGEST + 1))] as number) / (0.8 + 0.2 * Math.min(3, (i % (LONGEST + 1)) / LONG)),
		);
		const of = Uint8Array.from(index.flags, (flags, passage) => {
			const length = (index.tokens.from[passage + 1] as number) - (index.tokens.from[passage] as number);
			const kind = flags & (HEADING | TITLE) ? 2 : flags & QUOTED ? 1 : 0;
			return kind * (LONGEST + 1) + Math.min(LONGEST, length);
		});
		standings = {of, up};
		standingsByIndex.set(index, standings);
	}
	return standings;
}

function standsInOrder(index: PassageIndex, ordered: readonly Part[], passage: number): boolean {
	const from = index.tokens.from[passage] as number;
	const end = index.tokens.from[passage + 1] as number;
	for (let at = from; at + ordered.length <= end; at++) {
		let i = 0;
		while (i < ordered.length) {
			const part = ordered[i] as Part;
			const level = part.match.words[index.tokens.items[at + i] as number] as number;
			if (level < Level.SPELT && !(part.open && level >= Level.BEGINS)) break;
			i++;
		}
		if (i === ordered.length) return true;
	}
	return false;
}

// Keeps the best `most` offered passages: a heap with the worst on top, in arrays of numbers, as a common beginning
// offers a hundred thousand of them.
class Best {
	private readonly byPlace: (a: number, b: number) => number;
	private readonly most: number;
	private readonly kinds: Uint8Array;
	private readonly scores: Float64Array;
	private readonly passages: Uint32Array;
	private count = 0;
	constructor(index: PassageIndex, most: number) {
		this.byPlace = placesIn(index);
		this.most = most;
		this.kinds = new Uint8Array(most);
		this.scores = new Float64Array(most);
		this.passages = new Uint32Array(most);
	}
	/** Kind and score of the worst one where there is no room for more; below everything before that. */
	worstKind = -1;
	worstScore = 0;
	offer(passage: number, kind: number, score: number): void {
		if (kind < this.worstKind || (kind === this.worstKind && score < this.worstScore)) return;
		if (this.count < this.most) {
			this.up(this.count++, passage, kind, score);
			if (this.count < this.most) return;
		} else {
			const tied = kind === this.worstKind && score === this.worstScore;
			if (this.most === 0 || (tied && this.byPlace(this.passages[0] as number, passage) < 0)) return;
			this.down(passage, kind, score);
		}
		this.worstKind = this.kinds[0] as number;
		this.worstScore = this.scores[0] as number;
	}
	taken(): Found[] {
		const found: Found[] = [];
		for (let at = 0; at < this.count; at++) {
			found.push({
				passage: this.passages[at] as number,
				kind: this.kinds[at] as number,
				score: this.scores[at] as number,
			});
		}
		return found;
	}
	/** Whether what is in the heap at `at` is worse than these. */
	private isWorse(at: number, passage: number, kind: number, score: number): boolean {
		const own = this.kinds[at] as number;
		if (own !== kind) return own < kind;
		const worth = this.scores[at] as number;
		if (worth !== score) return worth < score;
		return this.byPlace(this.passages[at] as number, passage) > 0;
	}
	private up(from: number, passage: number, kind: number, score: number): void {
		let at = from;
		while (at > 0) {
			const above = (at - 1) >> 1;
			if (this.isWorse(above, passage, kind, score)) break;
			this.move(above, at);
			at = above;
		}
		this.set(at, passage, kind, score);
	}
	// In place of the worst one.
	private down(passage: number, kind: number, score: number): void {
		const {kinds, scores, passages, count} = this;
		let at = 0;
		for (;;) {
			let below = 2 * at + 1;
			if (below >= count) break;
			const other = below + 1;
			if (
				other < count &&
				this.isWorse(other, passages[below] as number, kinds[below] as number, scores[below] as number)
			)
				below = other;
			if (!this.isWorse(below, passage, kind, score)) break;
			this.move(below, at);
			at = below;
		}
		this.set(at, passage, kind, score);
	}
	private move(from: number, to: number): void {
		this.set(to, this.passages[from] as number, this.kinds[from] as number, this.scores[from] as number);
	}
	private set(at: number, passage: number, kind: number, score: number): void {
		this.passages[at] = passage;
		this.kinds[at] = kind;
		this.scores[at] = score;
	}
}

/** The order of hits: the better kind first, then the higher score, then article id and place; negative where `a` is first. */
/** Returns the order of what was found: by kind, by score, then by the ids of the articles and by place. */
export function orderOf(index: PassageIndex): (a: Found, b: Found) => number {
	const byPlace = placesIn(index);
	return (a, b) => {
		if (a.kind !== b.kind) return b.kind - a.kind;
		if (a.score !== b.score) return b.score - a.score;
		return byPlace(a.passage, b.passage);
	};
}

const ordersOfArticles = new WeakMap<PassageIndex, Uint32Array | null>();

// The order of passages by the ids of their articles, then by place; negative where `a` comes first. Articles mostly are
// in order of their ids already; where they are not, their order is worked out once. Passages that say a single word in
// as many words are worth the same: this is asked thousands of times a search.
function placesIn(index: PassageIndex): (a: number, b: number) => number {
	let order = ordersOfArticles.get(index);
	if (order === undefined) {
		order = orderOfArticles(index.articles.map(({id}) => id));
		ordersOfArticles.set(index, order);
	}
	if (!order) return (a, b) => a - b;
	const places = order;
	const {articleOf} = index;
	return (a, b) => (places[articleOf[a] as number] as number) - (places[articleOf[b] as number] as number) || a - b;
}

// The place of each id in their order; null where that is the one they have.
function orderOfArticles(ids: readonly string[]): Uint32Array | null {
	if (ids.every((id, i) => i === 0 || (ids[i - 1] as string) < id)) return null;
	const places = ids.map((_, i) => i).sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1));
	const order = new Uint32Array(ids.length);
	for (const [place, i] of places.entries()) order[i] = place;
	return order;
}
