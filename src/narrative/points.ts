// From clusters to key points: who supports a point, the words it is shown with, its rank, and which points repeat one
// that stands above them. Grouping is `clusters.ts`; the wording rules are `statement.ts`.

import type {Article} from '../text/article.ts';
import type {Span} from '../text/span.ts';
import type {Claim, Claims} from './claims.ts';
import {publicationDays} from './datelines.ts';
import type {Citation, KeyPoint, Reason} from './narrative.ts';
import type {Pair} from './pair-features.ts';
import {shownSpan, unfitness} from './statement.ts';
import {whenOf} from './when.ts';

/** A cluster's member: the claim (index), the stretch of it that states the point, and whether it gives another value. */
export type Member = {readonly claim: number; readonly span: Span; readonly differs: boolean};

/** What the points are made of. */
export type Material = {
	readonly story: Claims;
	/** Log-odds of a pair of claims, undefined where the pair was not compared. */
	readonly pairOf: (a: number, b: number) => Pair | undefined;
	readonly centrality: Float64Array;
	/** Origin id by article index. */
	readonly originOf: readonly string[];
	/** Place of an article in the order given by the caller. */
	readonly placeOf: readonly number[];
};

/** Probability of a pair from which a second point is held back as a repetition of the first. */
const REPEATS = 0.35;
/** What each further clause counts against a sentence as statement: who reads it should know which claim is meant. */
const DENSE = 0.1;
/** A member is the statement only where it is as close to the others as this part of what the closest one is. */
const AT_HOME = 0.7;
/** The same where all that are closer lean on words before them: "he confirmed" says less than a looser "Trump has said". */
const AT_HOME_ALONE = 0.6;
/** Unfitness from which a member leans on what stands before it, is a question or a bare quotation. */
const LEANS = 0.6;
/**
 * A member states the point in part where it `held`s less than this part of the statement's weight, weighs less than this
 * part of it, and is less `sure` than this to be one with it. Without the last condition 107 passages of the labelled stories
 * were called partial, 86 of them wrongly; with it 35, 22 wrongly.
 */
const PARTIAL = {held: 0.45, weight: 0.5, sure: 0.7} as const;

/** How far a passage that gives another value of the same thing can be trusted to be of one point with the rest. */
const DIFFERS = 0.5;

/** Log-odds of two passages that were not compared. */
const NOT_COMPARED = -9;

/** What counts how much for the rank; what somebody said is told for colour, and ranks below what happened. */
const WORTH = {origin: 2, trust: 4, text: 1, central: 8, early: 3, cohesion: 5, quoted: 5} as const;
/** What is told this part of a text later is told e times less early. */
const HEAD = 0.2;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

type Draft = KeyPoint & {readonly rank: number; readonly home: number; readonly members: readonly number[]};

/** The key points in rank order: shared by origins first, then by several texts of one origin; repetitions last. */
export function pointsOf(clusters: readonly (readonly Member[])[], material: Material): KeyPoint[] {
	const drafts: Draft[] = [];
	const written = publicationDays(material.story.articles);
	for (const members of clusters) {
		const draft = draftOf(members, material, written);
		if (draft) drafts.push(draft);
	}
	drafts.sort(
		(x, y) => Number(y.origins.length > 1) - Number(x.origins.length > 1) || y.rank - x.rank || (x.id < y.id ? -1 : 1),
	);
	const shown: Draft[] = [];
	const held: Draft[] = [];
	const usage = usageIn(material.story);
	for (const draft of drafts) (shown.some(other => repeats(draft, other, material, usage)) ? held : shown).push(draft);
	const several = (draft: Draft): boolean => draft.origins.length > 1;
	return [
		...shown.filter(several),
		...held.filter(several),
		...shown.filter(d => !several(d)),
		...held.filter(d => !several(d)),
	].map(
		uniquely(
			({rank: _rank, home: _home, members: _members, ...point}: Draft, id: string): KeyPoint => ({...point, id}),
		),
	);
}

/** Makes points with an id of their own: where two have the same words, the later one gets a number behind its id. */
function uniquely(make: (draft: Draft, id: string) => KeyPoint): (draft: Draft) => KeyPoint {
	const seen = new Map<string, number>();
	return draft => {
		const count = (seen.get(draft.id) ?? 0) + 1;
		seen.set(draft.id, count);
		return make(draft, count === 1 ? draft.id : `${draft.id}-${count}`);
	};
}

/** Part of the lighter statement's weight that the other holds from which it says nothing new. */
const SAME_WORDS = 0.4;

/** Whether the lighter of two statements says little but what the other says; words of the whole story count for little. */
function sameWords(a: Claim, b: Claim, {vocabulary}: Claims, usage: Usage): boolean {
	const [light, full] = a.whole.weight <= b.whole.weight ? [a.whole, b.whole] : [b.whole, a.whole];
	let [held, all] = [0, 0];
	for (const [term, share] of light.terms) {
		const weight = (vocabulary.weights[term] ?? 0) * usage(term);
		held += Math.min(share, full.terms.get(term) ?? 0) * weight;
		all += share * weight;
	}
	return held > SAME_WORDS * all;
}

/** How much a term tells one sentence of the story from another: inverse sentence frequency, 0 in every sentence. */
type Usage = (term: number) => number;

function usageIn({claims}: Claims): Usage {
	const count = new Map<number, number>();
	for (const {whole} of claims) for (const term of whole.terms.keys()) count.set(term, (count.get(term) ?? 0) + 1);
	return term => Math.log(claims.length / Math.max(1, count.get(term) ?? 1));
}

/**
 * Whether a point says again what another says: their statements are one claim or likely state the same, or one of them
 * lies among the other's members. How near a statement is to the other's members on the mean says too little: of 33 points
 * of the labelled stories held back for that, 4 said the same.
 */
function repeats(draft: Draft, other: Draft, {pairOf, story}: Material, usage: Usage): boolean {
	if (draft.home === other.home) return true;
	if (draft.members.includes(other.home) || other.members.includes(draft.home)) return true;
	if (sameWords(claimAt(story, draft.home), claimAt(story, other.home), story, usage)) return true;
	const pair = pairOf(draft.home, other.home);
	return pair !== undefined && sigmoid(pair.logit) > REPEATS && !opensSeveral(draft, story);
}

/** Whether several articles begin with the point: what happened, which details told at the same place do not replace. */
function opensSeveral({members}: Draft, story: Claims): boolean {
	const opened = new Set<number>();
	for (const member of members) {
		const {article, order} = claimAt(story, member);
		const first = story.claims.slice(story.first[article], story.first[article + 1]).find(({kind}) => kind === 'body');
		if (first?.order === order) opened.add(article);
	}
	return opened.size > 1;
}

/** `written`: the ISO date on which each article was written, where it is known. */
function draftOf(
	members: readonly Member[],
	material: Material,
	written: readonly (string | undefined)[],
): Draft | undefined {
	const {story, pairOf, centrality, originOf, placeOf} = material;
	const articles = [...new Set(members.map(member => claimAt(story, member.claim).article))];
	if (articles.length < 2) return undefined;
	const textOf = (claim: Claim): string => story.articles[claim.article]?.text ?? '';
	const closeness = (member: Member): number => {
		let sum = 0;
		let count = 0;
		for (const other of members) {
			if (claimAt(story, other.claim).article === claimAt(story, member.claim).article) continue;
			// What gives another value is of one thing with the rest by that, not by its words.
			if (other.differs && !member.differs) continue;
			const pair = pairOf(member.claim, other.claim);
			sum += pair ? sigmoid(pair.logit) : 0;
			count++;
		}
		return member.differs ? Math.max(DIFFERS, count === 0 ? 0 : sum / count) : count === 0 ? 0 : sum / count;
	};
	let home = members[0] as Member;
	let best = -Infinity;
	const closest = Math.max(...members.map(closeness));
	const unfit = ({claim, span}: Member): number => {
		const of = claimAt(story, claim);
		return unfitness(textOf(of), of, span);
	};
	const near = (member: Member, least: number): boolean => closeness(member) >= least * closest - 1e-9;
	const least = members.some(member => near(member, AT_HOME) && unfit(member) < LEANS) ? AT_HOME : AT_HOME_ALONE;
	for (const member of members) {
		// What only hangs on to the others does not speak for them, however well it is put.
		if (!near(member, least)) continue;
		const value =
			closeness(member) +
			0.3 * (centrality[member.claim] ?? 0) -
			unfit(member) -
			DENSE * (claimAt(story, member.claim).clauses.length - 1);
		if (value > best + 1e-9) {
			best = value;
			home = member;
		}
	}
	const homeClaim = claimAt(story, home.claim);
	const shown = shownSpan(textOf(homeClaim), home.span);
	const inOrder = members
		.filter(member => member !== home)
		.sort((x, y) => {
			const a = claimAt(story, x.claim);
			const b = claimAt(story, y.claim);
			return (placeOf[a.article] ?? 0) - (placeOf[b.article] ?? 0) || x.span.start - y.span.start;
		});
	const citations: Citation[] = [];
	const reasons: Reason[] = [];
	for (const member of [home, ...inOrder]) {
		const claim = claimAt(story, member.claim);
		const reason = reasonOf(
			story,
			homeClaim,
			claim,
			member === home ? undefined : pairOf(home.claim, member.claim),
			members,
			member,
			pairOf,
		);
		citations.push({
			article: story.articles[claim.article]?.id ?? '',
			start: member.span.start,
			end: member.span.end,
			partial:
				member !== home && (member.differs || (reason.score < PARTIAL.sure && isPartial(story, homeClaim, claim))),
		});
		reasons.push(reason);
	}
	const full = citations.map((citation, i) => ({citation, claim: claimAt(story, [home, ...inOrder][i]?.claim ?? 0)}));
	const cited = [...articles].sort((x, y) => (placeOf[x] ?? 0) - (placeOf[y] ?? 0));
	const origins = [...new Set(full.map(({claim}) => originOf[claim.article] ?? ''))].sort();
	const positions = members.map(member => relativePosition(story, member.claim)).sort((x, y) => x - y);
	const position = ((positions[(positions.length - 1) >> 1] ?? 0) + (positions[positions.length >> 1] ?? 0)) / 2;
	const cohesion = members.reduce((sum, member) => sum + closeness(member), 0) / members.length;
	const central = members.map(member => centrality[member.claim] ?? 0).sort((x, y) => y - x);
	// Accounts count as much as the surest tie of their passages to another account can be trusted.
	const trust = new Map<string, number>();
	for (const member of members)
		for (const other of members) {
			const origin = originOf[claimAt(story, member.claim).article] ?? '';
			if (origins.length > 1 ? origin === originOf[claimAt(story, other.claim).article] : member === other) continue;
			const sure =
				member.differs || other.differs ? DIFFERS : sigmoid(pairOf(member.claim, other.claim)?.logit ?? NOT_COMPARED);
			trust.set(origin, Math.max(trust.get(origin) ?? 0, sure));
		}
	// News tells first what matters: texts count by how early they tell it.
	const earliest = new Map<number, number>();
	for (const {claim} of members) {
		const {article} = claimAt(story, claim);
		earliest.set(article, Math.min(earliest.get(article) ?? 1, relativePosition(story, claim)));
	}
	const sumOf = (values: Iterable<number>): number => [...values].sort((x, y) => y - x).reduce((x, y) => x + y, 0);
	const rank =
		WORTH.origin * origins.length +
		WORTH.trust * sumOf(trust.values()) +
		WORTH.text * (articles.length - origins.length) +
		WORTH.central * ((central[0] ?? 0) + (central[1] ?? 0) / 2) +
		WORTH.early * sumOf([...earliest.values()].map(place => Math.exp(-place / HEAD))) +
		WORTH.cohesion * cohesion -
		WORTH.quoted * (homeClaim.quoted.length / Math.max(1, homeClaim.words.length));
	const when = whenOf(
		members.map(({claim, span}) => {
			const {article} = claimAt(story, claim);
			return {article: story.articles[article] as Article, span, written: written[article]};
		}),
	);
	const statement = {article: story.articles[homeClaim.article]?.id ?? '', ...shown};
	return {
		id: idOf(textOf(homeClaim).slice(shown.start, shown.end)),
		statement,
		origins,
		articles: cited.map(article => story.articles[article]?.id ?? ''),
		citations,
		reasons,
		position: Math.round(position * 1e4) / 1e4,
		...(when === undefined ? {} : {when}),
		rank,
		home: home.claim,
		members: members.map(member => member.claim),
	};
}

const claimAt = (story: Claims, index: number): Claim => story.claims[index] as Claim;

/** Place of a claim in its article, 0–1. */
export function relativePosition(story: Claims, index: number): number {
	const claim = claimAt(story, index);
	const count = (story.first[claim.article + 1] ?? 0) - (story.first[claim.article] ?? 0);
	return count < 2 ? 0 : claim.order / (count - 1);
}

function isPartial({vocabulary}: Claims, home: Claim, claim: Claim): boolean {
	let held = 0;
	for (const [term, share] of home.whole.terms) {
		if (claim.whole.terms.has(term)) held += share * (vocabulary.weights[term] ?? 0);
		else if ((vocabulary.groups[term] ?? []).some(group => claim.whole.groups.has(group)))
			held += 0.6 * share * (vocabulary.weights[term] ?? 0);
	}
	return claim.whole.weight < PARTIAL.weight * home.whole.weight && held < PARTIAL.held * home.whole.weight;
}

/** Most shared terms named as a reason. */
const MOST_TERMS = 6;

function reasonOf(
	story: Claims,
	home: Claim,
	claim: Claim,
	pair: Pair | undefined,
	members: readonly Member[],
	member: Member,
	pairOf: Material['pairOf'],
): Reason {
	const {vocabulary} = story;
	let score = home === claim ? 1 : pair ? sigmoid(pair.logit) : 0;
	// A passage may stand with the point through another member.
	if (home !== claim)
		for (const other of members)
			if (other !== member) score = Math.max(score, sigmoid(pairOf(member.claim, other.claim)?.logit ?? -9) * 0.99);
	const words = new Map<number, string>();
	for (const {term, raw} of claim.words) if (term >= 0 && !words.has(term)) words.set(term, raw);
	// What the statement shares it shares with any of the others.
	const others = members.map(other => claimAt(story, other.claim)).filter(({article}) => article !== home.article);
	const isShared = (term: number): boolean =>
		home === claim ? others.some(({whole}) => whole.terms.has(term)) : home.whole.terms.has(term);
	const terms = [...words]
		.filter(([term]) => isShared(term))
		.map(([term, raw]) => ({raw, weight: vocabulary.weights[term] ?? 0}))
		.sort((x, y) => y.weight - x.weight || (x.raw < y.raw ? -1 : 1));
	return {
		score: Math.round(score * 1000) / 1000,
		terms: terms.slice(0, MOST_TERMS).map(({raw}) => raw),
		differs: member.differs,
	};
}

/** A short stable id from words: FNV-1a over letters and digits, 32 bits, base 36. */
function idOf(words: string): string {
	let hash = 0x811c9dc5;
	for (const char of words
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()) {
		hash ^= char.codePointAt(0) ?? 0;
		hash = Math.imul(hash, 0x01000193);
	}
	return `p${(hash >>> 0).toString(36).padStart(7, '0')}`;
}
