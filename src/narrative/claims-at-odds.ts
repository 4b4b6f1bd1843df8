// Clauses of different accounts that claim one thing with another firmness ("will close", "could close") or the opposite
// ("reached the office", "never reached the office"). Strict on purpose: the clauses must share most of their telling
// words, and the verb that is hedged or denied must be one of them. Numbers, dates and names are in
// `amount-conflicts.ts`.

import type {Article} from '../text/article.ts';
import type {Passage} from '../text/span.ts';
import {type Counterparts, NO_COUNTERPARTS} from './aligned-claims.ts';
import type {Claim, Claims, Unit} from './claims.ts';
import {areContraryOutcomes} from './contrary-outcomes.ts';
import {deniesOther, denyingOf, exclusionOf, isDenial} from './denials.ts';
import {hedgedOf, isFirmness} from './firmness.ts';
import type {Difference} from './narrative.ts';
import {sameness} from './sameness.ts';
import type {Vocabulary} from './terms.ts';
import {compare} from './told-amounts.ts';

/** A clause with what it is compared by. */
export type Clause = {
	readonly claim: Claim;
	readonly article: Article;
	readonly origin: string;
	readonly text: string;
	readonly terms: ReadonlyMap<number, number>;
	readonly unit: Unit;
};
/** Differences of firmness and denial between clauses of different origins. */
export function oddsOf(
	story: Claims,
	originOf: (article: string) => string,
	counterparts: Counterparts = NO_COUNTERPARTS,
): Difference[] {
	const clauses = clausesOf(story, originOf);
	const {vocabulary} = story;
	/** How surely the sentences answer each other, as log-odds; undefined where they do not. */
	const answerOf = (one: Clause, two: Clause): number | undefined => {
		const answer = counterparts(one.claim, two.claim);
		if (answer?.contradicts) return SURELY;
		return answer && answer.ranks[0] + answer.ranks[1] <= 1 && answer.logit >= LEAST_ANSWER ? answer.logit : undefined;
	};
	const found: Difference[] = [];
	const used = new Map<string, Set<Claim>>();
	const tell = (
		kind: Difference['kind'],
		one: Clause,
		two: Clause,
		values: readonly Difference['values'][number][],
	) => {
		const told = used.get(kind) ?? new Set<Claim>();
		if (told.has(one.claim) || told.has(two.claim)) return;
		used.set(kind, told.add(one.claim).add(two.claim));
		found.push({kind, subject: subjectOf(one, two), values});
	};
	const hedged = clauses.map(clause => hedgedOf(clause)).filter(clause => clause !== undefined);
	for (const {one, two} of best(
		story,
		hedged,
		(x, y) => x.level !== y.level,
		(likeness, x, y) => isFirmness(likeness, x, y, answerOf(x, y), vocabulary),
	)) {
		const [firm, loose] = one.level > two.level ? [one, two] : [two, one];
		tell(
			'firmness',
			one,
			two,
			[firm, loose].map(h => ({value: h.word, citations: [passageOf(h)]})),
		);
	}
	const excluding = clauses.flatMap(clause => {
		const exclusion = exclusionOf(clause);
		return exclusion ? [{...clause, ...exclusion}] : [];
	});
	const inWords = (...both: readonly Clause[]) =>
		both.map(c => ({
			value: c.text
				.trim()
				.replace(/^(?:that|and|but|or|while)\s+/i, '')
				// A quotation that is cut off has no mark at its one end.
				.replace(/^[“"](?=[^”"]*$)|(?<=^[^“"]*)[”"]$/, '')
				.replace(/\s+/g, ' '),
			citations: [passageOf(c)],
		}));
	for (const {one, two} of best(
		story,
		excluding,
		(x, y) => x.out !== y.out && meets(x.of, y.of, vocabulary),
		likeness => likeness >= LEAST_EXCLUDED,
	))
		tell('negation', one, two, inWords(one, two));
	for (const {one, two} of best(
		story,
		clauses.map(denyingOf),
		(x, y) => deniesOther(x, y, vocabulary),
		(likeness, x, y) => isDenial(likeness, x, y, answerOf(x, y) !== undefined, vocabulary),
	))
		tell('negation', one, two, inWords(one, two));
	for (const {one, two} of best(
		story,
		clauses,
		() => true,
		(_, x, y) => areContraryOutcomes(x, y, answerOf(x, y), vocabulary),
	))
		tell('negation', one, two, inWords(one, two));
	return found;
}

/** From these log-odds on two sentences answer each other; see `aligned-claims.ts`. */
const LEAST_ANSWER = -3.2;
/** Log-odds of sentences that say the opposite in the same words. */
const SURELY = 3;
/** The likeness of clauses of which one rules out what the other leaves open. */
const LEAST_EXCLUDED = 0.2;

/** Whether two sets of term keys share a telling one. */
const meets = (one: ReadonlySet<string>, two: ReadonlySet<string>, {keys, weights}: Vocabulary): boolean =>
	keys.some((key, term) => one.has(key) && two.has(key) && (weights[term] ?? 0) >= 0.3);

function clausesOf(story: Claims, originOf: (article: string) => string): Clause[] {
	return story.claims.flatMap(claim => {
		if (claim.kind !== 'body') return [];
		const article = story.articles[claim.article] as Article;
		return claim.clauses.map(unit => ({
			claim,
			article,
			origin: originOf(article.id),
			unit,
			text: article.text.slice(unit.start, unit.end),
			terms: new Map([...unit.terms].map(([term, share]) => [term, share * (story.vocabulary.weights[term] ?? 0)])),
		}));
	});
}

/** Pairs of clauses of different origins that pass, likeliest first; ties by the texts' ids and offsets. */
function best<T extends Clause>(
	story: Claims,
	clauses: readonly T[],
	may: (one: T, two: T) => boolean,
	passes: (likeness: number, one: T, two: T) => boolean,
): {one: T; two: T; likeness: number}[] {
	const byTerm = new Map<number, number[]>();
	clauses.forEach((clause, i) => {
		for (const term of clause.terms.keys()) byTerm.set(term, [...(byTerm.get(term) ?? []), i]);
	});
	const pairs: {one: T; two: T; likeness: number}[] = [];
	clauses.forEach((one, i) => {
		// Only clauses that share a telling word are compared.
		const partners = new Set<number>();
		for (const [term, weight] of one.terms)
			if (weight > 0.15) for (const j of byTerm.get(term) ?? []) if (j > i) partners.add(j);
		for (const j of partners) {
			const two = clauses[j] as T;
			if (one.origin === two.origin || one.terms.size < 2 || two.terms.size < 2 || !may(one, two)) continue;
			const likeness = sameness(story, one.terms, two.terms);
			if (passes(likeness, one, two)) pairs.push({one, two, likeness});
		}
	});
	return pairs.sort(
		(x, y) =>
			y.likeness - x.likeness ||
			compare(x.one.article.id, y.one.article.id) ||
			x.one.unit.start - y.one.unit.start ||
			compare(x.two.article.id, y.two.article.id) ||
			x.two.unit.start - y.two.unit.start,
	);
}

const passageOf = ({claim, article}: Clause): Passage => ({article: article.id, start: claim.start, end: claim.end});

/** The telling words both clauses share, in the order and spelling of the first. */
function subjectOf(one: Clause, two: Clause): string {
	const shared = [...one.terms]
		.filter(([term]) => two.terms.has(term))
		.sort(([s, x], [t, y]) => y - x || s - t)
		.slice(0, 3)
		.map(([term]) => term);
	const words = one.claim.words.filter(
		(w, i, all) =>
			w.start >= one.unit.start &&
			w.end <= one.unit.end &&
			shared.includes(w.term) &&
			all.findIndex(o => o.term === w.term && o.start >= one.unit.start) === i,
	);
	return words.map(w => w.raw).join(' ');
}
