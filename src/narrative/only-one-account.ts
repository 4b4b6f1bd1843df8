// What one account alone reports, for the reader who asks what it adds: its most important claims first, each once. A
// sentence counts for what it states (names, numbers, rare words; early in its text; plain to read by itself) and loses
// by how likely another account states it too: what was not joined may still be the same, and what another account comes
// near is not told at all. Where accounts differ each gives its own value for one thing: none of them reports it alone.
// Only orders and leaves out; the standing of every sentence is `narrate.ts`'s.

import type {Passage} from '../text/span.ts';
import type {Claim, Claims} from './claims.ts';
import type {Difference, Origin, SentenceStanding} from './narrative.ts';
import type {Pair} from './pair-features.ts';
import {relativePosition} from './points.ts';
import {unfitness} from './statement.ts';

/** Weight of terms from which a sentence is as full as it need be. */
const FULL = 5;
/** Names and numbers from which one is as concrete. */
const CONCRETE = 3;
/** What each is worth. */
const WORTH = {full: 0.8, concrete: 0.3, early: 0.15, unfit: 0.5} as const;
/** How much of its importance a sentence loses that another account surely states. */
const DOUBT = 0.95;
/** Log-odds at which another account is as likely as not to state it, given that it was not joined, and how fast that turns. */
const EVEN = -2.5;
const SPREAD = 1;
/**
 * Log-odds from which another account states it too as far as a reader may be told: on the development stories 13 of 25
 * sentences nearer than this are told elsewhere, and 5 of the 29 that are left.
 */
const TOO_NEAR = -2;
/** Log-odds from which two texts of one origin say the same. */
const SAID_TWICE = 0;

/**
 * The sentences that stand alone, origin after origin in the order of `origins`, in each the most important first; of what
 * its texts say twice the better one, and none that another origin comes near or contradicts, nor what tells nothing by
 * itself (a question, a piece of a quotation). `sentences` are the standings of the
 * story's claims, in their order.
 */
export function onlyOneAccount(
	story: Claims,
	sentences: readonly SentenceStanding[],
	pairs: readonly Pair[],
	originOf: readonly string[],
	origins: readonly Origin[],
	differences: readonly Difference[],
): Passage[] {
	const origin = (claim: number): string => originOf[story.claims[claim]?.article ?? 0] ?? '';
	const elsewhere = new Float64Array(story.claims.length).fill(Number.NEGATIVE_INFINITY);
	const twice = new Map<number, number[]>();
	for (const {a, b, logit} of pairs) {
		if (origin(a) !== origin(b)) {
			elsewhere[a] = Math.max(elsewhere[a] ?? 0, logit);
			elsewhere[b] = Math.max(elsewhere[b] ?? 0, logit);
		} else if (logit > SAID_TWICE) {
			twice.set(a, [...(twice.get(a) ?? []), b]);
			twice.set(b, [...(twice.get(b) ?? []), a]);
		}
	}
	const disputed = disputedBetween(origins, differences);
	const scored = sentences.flatMap((sentence, index) => {
		const claim = story.claims[index];
		if (!claim || sentence.standing !== 'unique' || claim.kind !== 'body' || disputed(sentence)) return [];
		if ((elsewhere[index] ?? 0) > TOO_NEAR) return [];
		const score = importanceOf(story, index, claim) * (1 - DOUBT * likely(elsewhere[index] ?? 0));
		return [{index, score, origin: origin(index), sentence}];
	});
	scored.sort((x, y) => y.score - x.score || x.index - y.index);
	const chosen = new Set<number>();
	// A post that a page prints twice says nothing more the second time.
	const wordings = new Set<string>();
	const told = scored.filter(({index, score}) => {
		const wording = story.claims[index]?.words.map(({lower}) => lower).join(' ') ?? '';
		if (score <= 0 || wordings.has(wording) || twice.get(index)?.some(other => chosen.has(other))) return false;
		chosen.add(index);
		wordings.add(wording);
		return true;
	});
	return origins.flatMap(({id}) =>
		told.filter(one => one.origin === id).map(({sentence: {article, start, end}}): Passage => ({article, start, end})),
	);
}

/** Whether a sentence gives a value of a difference that lies between origins. */
function disputedBetween(
	origins: readonly Origin[],
	differences: readonly Difference[],
): (sentence: Passage) => boolean {
	const originOf = new Map(origins.flatMap(({id, articles}) => articles.map(article => [article, id] as const)));
	const passages = new Map<string, Passage[]>();
	for (const {values} of differences) {
		const cited = values.flatMap(({citations}) => citations);
		if (new Set(cited.map(({article}) => originOf.get(article))).size < 2) continue;
		for (const passage of cited) passages.set(passage.article, [...(passages.get(passage.article) ?? []), passage]);
	}
	return ({article, start, end}) =>
		passages.get(article)?.some(passage => passage.start < end && passage.end > start) === true;
}

const likely = (logit: number): number => 1 / (1 + Math.exp(-(logit - EVEN) / SPREAD));

const LEADS = 0.6;

/** How much a sentence tells by itself, about 0–1; a question, bare speech or a pronoun's sentence less. */
function importanceOf(story: Claims, index: number, claim: Claim): number {
	const concrete = new Set(claim.whole.names).size + claim.whole.quantities.filter(({ordinal}) => !ordinal).length;
	// "…, but she added:" leads up to the next sentence.
	const leads = /:\s*$/.test((story.articles[claim.article]?.text ?? '').slice(claim.start, claim.end));
	return Math.max(
		0,
		WORTH.full * Math.min(1, claim.whole.weight / FULL) +
			WORTH.concrete * Math.min(1, concrete / CONCRETE) +
			WORTH.early * (1 - relativePosition(story, index)) -
			WORTH.unfit * (unfitness(story.articles[claim.article]?.text ?? '', claim, claim) + (leads ? LEADS : 0)),
	);
}
