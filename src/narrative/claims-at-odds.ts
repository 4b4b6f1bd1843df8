// All differences between accounts but those of numbers, dates and names in the same place (`amount-conflicts.ts`): clauses
// that claim one thing with another firmness ("will close", "could close") or the opposite ("reached the office", "never
// reached the office"), which must share most of their telling words; and what the files named `contrary-…`, `denied-…`,
// `inside-outside.ts` and `hedge-pairs.ts` find in sentences that share few. Each sentence is told once of a kind.

import type {Article} from '../text/article.ts';
import {byLetters} from '../text/letters.ts';
import {deniesAnotherDeed} from './another-deed.ts';
import {bySureness} from './by-sureness.ts';
import type {Claim, Claims, ClaimWord, Unit} from './claims.ts';
import {contraryAgents} from './contrary-agents.ts';
import {contraryOrders} from './contrary-orders.ts';
import {areContraryOutcomes} from './contrary-outcomes.ts';
import {contraryPlaces} from './contrary-places.ts';
import {contraryPredicates} from './contrary-predicates.ts';
import {type Counterparts, NO_COUNTERPARTS} from './counterparts.ts';
import {deniesOther, denyingOf, exclusionOf, isDenial} from './denials.ts';
import {deniedNames} from './denied-names.ts';
import {deniedOfEverybody} from './denied-of-everybody.ts';
import {phraseOfBoth, wholeOf} from './difference-subjects.ts';
import {type Hedged, hedgedOf, isFirmness} from './firmness.ts';
import {groupsOfFirmness, passageOf, valuesOfFirmness} from './firmness-groups.ts';
import {hedgePairsOf} from './hedge-pairs.ts';
import {insideAndOutside} from './inside-outside.ts';
import type {Difference} from './narrative.ts';
import {cannotContradict} from './no-contradiction.ts';
import {sameness} from './sameness.ts';
import {ROLES} from './speech-words.ts';
import type {Vocabulary} from './terms.ts';

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
		return answer && answer.nearer <= 1 && answer.logit >= LEAST_ANSWER ? answer.logit : undefined;
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
		if (told.has(one.claim) || told.has(two.claim) || cannotContradict(one.text, two.text)) return;
		const [who, other] = [whoseDeed(one), whoseDeed(two)];
		if (who !== undefined && other !== undefined && who !== other) return;
		if (areOfOthers(one, two)) return;
		// Clauses that have no phrase in common are of two things.
		const subject = subjectOf(story, one, two);
		if (subject === '') return;
		used.set(kind, told.add(one.claim).add(two.claim));
		found.push({kind, subject, values});
	};
	const hedged = clauses.map(clause => hedgedOf(clause)).filter(clause => clause !== undefined);
	const unlike = best(
		story,
		hedged,
		(x, y) => x.level !== y.level && ofNothing(x) === ofNothing(y),
		(likeness, x, y) => isFirmness(likeness, x, y, answerOf(x, y), vocabulary),
		(x, y) => answerOf(x, y) !== undefined,
	);
	// Groups that come to the same phrase are of one thing ("US security guarantees", "U.S. security guarantees").
	const bySubject = new Map<string, {subject: string; clauses: Hedged[]}>();
	for (const {0: first, clauses: members} of groupsOfFirmness(unlike, hedged, (x, y) =>
		sameness(story, x.terms, y.terms),
	)) {
		const subject = subjectOf(story, first.one, first.two, new Set([...first.one.after, ...first.two.after]));
		const key = subject.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
		const home = bySubject.get(key);
		if (home && key.includes(' ')) home.clauses.push(...members);
		else bySubject.set(home ? `${key} ${bySubject.size}` : key, {subject, clauses: members});
	}
	for (const {subject, clauses: members} of bySubject.values())
		found.push({kind: 'firmness', subject, values: valuesOfFirmness(members)});
	used.set('firmness', new Set([...bySubject.values()].flatMap(({clauses: members}) => members.map(c => c.claim))));
	for (const {hedged: one, firm: two, values, logit} of hedgePairsOf(story, originOf, counterparts)) {
		if (logit < LEAST_HEDGED) break;
		const told = used.get('firmness') as Set<Claim>;
		const both = [two, one].map(claim => ({claim, article: story.articles[claim.article] as Article}));
		if (told.has(one) || told.has(two) || new Set(both.map(ofNothing)).size > 1) continue;
		told.add(one).add(two);
		found.push({
			kind: 'firmness',
			subject: phraseOfBoth(story, ...(both.map(wholeOf) as [ReturnType<typeof wholeOf>, ReturnType<typeof wholeOf>])),
			values: both.map(({claim, article}, i) => ({
				value: values[1 - i] as string,
				citations: [{article: article.id, start: claim.start, end: claim.end}],
			})),
		});
	}
	const clauseOf = new Map(
		clauses.flatMap(clause => {
			const {claim, article} = clause;
			const whole = {
				...clause,
				unit: claim.whole,
				text: article.text.slice(claim.start, claim.end),
				terms: weigh(story, claim.whole),
			};
			return [
				[claim.whole, whole],
				[clause.unit, clause],
			] as const;
		}),
	);
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
	for (const {denies, affirms} of [
		...contraryPredicates(story, originOf, counterparts),
		...deniedOfEverybody(story, originOf, counterparts),
	]) {
		const [one, two] = [clauseOf.get(denies), clauseOf.get(affirms)].sort((x, y) =>
			byLetters(x?.article.id ?? '', y?.article.id ?? ''),
		);
		if (one && two) tell('negation', one, two, inWords(one, two));
	}
	for (const {one, two} of best(
		story,
		clauses.map(denyingOf),
		(x, y) => deniesOther(x, y, vocabulary),
		(likeness, x, y) =>
			isDenial(likeness, x, y, answerOf(x, y) !== undefined, vocabulary) &&
			!deniesAnotherDeed(x, y, vocabulary) &&
			!deniesAnotherDeed(y, x, vocabulary),
	))
		tell('negation', one, two, inWords(one, two));
	for (const {one, two} of best(
		story,
		clauses,
		(x, y) => areContraryOutcomes(x, y, answerOf(x, y), vocabulary),
		() => true,
	))
		tell('negation', one, two, inWords(one, two));
	const isTold = (one: Claim, two: Claim) => [...used.values()].some(told => told.has(one) && told.has(two));
	for (const {one, two} of [
		...contraryPlaces(story, originOf, counterparts),
		...deniedNames(story, originOf, counterparts),
		...insideAndOutside(story, originOf, counterparts),
	]) {
		const told = used.get('name') ?? new Set<Claim>();
		if (told.has(one.claim) || told.has(two.claim) || isTold(one.claim, two.claim)) continue;
		used.set('name', told.add(one.claim).add(two.claim));
		found.push({
			kind: 'name',
			subject: phraseOfBoth(story, wholeOf(one), wholeOf(two)),
			values: [one, two]
				.sort((x, y) => byLetters(x.article.id, y.article.id))
				.map(({shown, claim, article}) => ({
					value: shown,
					citations: [{article: article.id, start: claim.start, end: claim.end}],
				})),
		});
	}
	found.push(...contraryOrders(story, originOf, counterparts));
	const nearest = (one: Claim, two: Claim): boolean => {
		const answer = counterparts(one, two);
		return answer !== undefined && answer.nearer <= 2;
	};
	for (const {one, two} of contraryAgents(story, originOf, nearest)) {
		if (isTold(one.claim, two.claim)) continue;
		found.push({
			kind: 'name',
			subject: phraseOfBoth(story, wholeOf(one), wholeOf(two)),
			values: [one, two].map(({agent, denied, claim, article}) => ({
				value: `${denied ? 'not ' : ''}${agent.replace(/\s+/g, ' ')}`,
				citations: [{article: article.id, start: claim.start, end: claim.end}],
			})),
		});
	}
	return found;
}

/** "No search is possible until the level is drained": of nothing is said no less firmly that it will go on. */
const ofNothing = ({claim, article}: {readonly claim: Claim; readonly article: Article}): boolean =>
	/^\W*(?:no|none|nobody|nothing|neither)\b/i.test(article.text.slice(claim.start, claim.start + 12));

/** Who the clause is said of, by the last word of the name: "the league will", "the union said it would". */
const whoseDeed = (clause: Clause): number | undefined => {
	const {claim, unit} = clause;
	const first = claim.words.find(({start}) => start >= unit.start);
	const stands = /^(?:it|he|she|they|that)$/.test(first?.lower ?? '');
	return nameOf(stands ? {...clause, unit: claim.whole} : clause);
};

/** "The king had called Mr Maudal", "the king did not call Relke": both name one, and each somebody of whom the other knows nothing. */
function areOfOthers(one: Clause, two: Clause): boolean {
	const other = ({unit}: Clause, {claim}: Clause) => unit.names.some(name => !claim.whole.terms.has(name));
	return one.unit.names.some(name => two.unit.names.includes(name)) && other(one, two) && other(two, one);
}

/** The name, by its last word, with which a clause begins: who it is said of. A first name at its head may not be known. */
function nameOf({claim, unit}: Clause): number | undefined {
	const words = claim.words.filter(({start, end}) => start >= unit.start && end <= unit.end);
	// "The Bank Staff Union": its last word alone may be known for a name. "The Prime Minister" has another.
	const isPart = (word: ClaimWord | undefined): boolean =>
		word !== undefined && (word.name || (words[0]?.lower === 'the' && /^\p{Lu}/u.test(word.raw)));
	let last = words[0]?.name ? 0 : 1;
	if (!isPart(words[last])) return undefined;
	while (isPart(words[last + 1])) last++;
	return ROLES.has(words[last]?.lower ?? '') ? undefined : words[last]?.term;
}

/**
 * From these log-odds on a hedged clause and a firm one are told: on the development stories, each with the weights
 * fitted without it, hardly a false alarm stands above.
 */
const LEAST_HEDGED = 0.65;
/** From these log-odds on two sentences answer each other; see `counterparts.ts`. */
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
			terms: weigh(story, unit),
		}));
	});
}

const weigh = ({vocabulary}: Claims, unit: Unit): ReadonlyMap<number, number> =>
	new Map([...unit.terms].map(([term, share]) => [term, share * (vocabulary.weights[term] ?? 0)]));

/** Pairs of clauses of different origins that pass, likeliest first; ties by the texts' ids and offsets. */
function best<T extends Clause>(
	story: Claims,
	clauses: readonly T[],
	may: (one: T, two: T) => boolean,
	passes: (likeness: number, one: T, two: T) => boolean,
	inOtherWords?: (one: T, two: T) => boolean,
): {one: T; two: T; likeness: number}[] {
	const byTerm = new Map<number, number[]>();
	clauses.forEach((clause, i) => {
		for (const term of clause.terms.keys()) byTerm.set(term, [...(byTerm.get(term) ?? []), i]);
	});
	const pairs: {one: T; two: T; likeness: number}[] = [];
	clauses.forEach((one, i) => {
		// Only clauses that share a telling word are compared, unless they may be told in other words altogether.
		const partners = new Set<number>();
		if (inOtherWords)
			for (let j = i + 1; j < clauses.length; j++)
				if (one.claim.article !== clauses[j]?.claim.article && inOtherWords(one, clauses[j] as T)) partners.add(j);
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
		bySureness(
			({likeness}) => likeness,
			({one}) => ({article: one.article.id, start: one.unit.start}),
			({two}) => ({article: two.article.id, start: two.unit.start}),
		),
	);
}

/** The phrase both clauses share, or else their sentences. */
const subjectOf = (story: Claims, one: Clause, two: Clause, focus?: ReadonlySet<number>): string => {
	const within = ({claim, article, unit, terms}: Clause) => ({claim, article, start: unit.start, end: unit.end, terms});

	return phraseOfBoth(story, within(one), within(two), focus) || phraseOfBoth(story, wholeOf(one), wholeOf(two));
};
