// Accounts that tell two events in opposite orders: "the alarm rang before the smoke was seen" and "smoke was seen
// first, then the alarm rang". Strict on purpose: both sentences must name both events by a telling word of each, and
// nothing of one side may stand on the other. Denials are `denials.ts`.

import type {Article} from '../text/article.ts';
import {byLetters} from '../text/letters.ts';
import type {Claim, Claims} from './claims.ts';
import type {Counterparts} from './counterparts.ts';
import {phraseOfBoth, wholeOf} from './difference-subjects.ts';
import type {Difference} from './narrative.ts';
import type {Vocabulary} from './terms.ts';

/** A sentence with the terms of what it says came earlier, and of what came later. */
export type Ordered = {
	readonly claim: Claim;
	readonly article: Article;
	readonly origin: string;
	readonly earlier: ReadonlySet<number>;
	readonly later: ReadonlySet<number>;
	/** The order is what the sentence is about: "well before", "before anybody", "no one … before". */
	readonly insists?: boolean;
};

/** Between two events: which of the two comes first. */
const CONNECTIVE =
	/\b(?:(before(?! (?:dawn|noon|midday|midnight|sunrise|sunset|daybreak|dusk|dark|\d|[A-Z]\p{Ll}+day))|ahead of|prior to|preceded|precedes|only then|and then|followed by)|(after|following|once|since|as soon as))\b/giu;
/** A rule, a wish or a condition is no order of events; what is asked for may still be told in both orders. */
const NO_ORDER =
	/\b(?:if|whether|unless|never before|as before|before (?:long|now|then)|day after day|soon after)\b|\?/i;

/** The sentence as two events in order; undefined where it has not one connective between two events. */
function orderOf(claim: Claim, article: Article, origin: string): Ordered | undefined {
	const text = article.text.slice(claim.start, claim.end);
	if (claim.kind !== 'body' || NO_ORDER.test(text)) return undefined;
	const found = [...text.matchAll(CONNECTIVE)];
	const [only] = found;
	if (found.length !== 1 || !only) return undefined;
	const at = claim.start + only.index;
	const behind = at + only[0].length;
	const terms = (from: number, to: number) =>
		new Set(claim.words.filter(w => w.start >= from && w.end <= to && w.term >= 0).map(w => w.term));
	let [one, two] = [terms(claim.start, at), terms(behind, claim.end)];
	// "After the smoke was seen, the alarm rang": the first event ends at the comma.
	if (one.size === 0) {
		const comma = text.indexOf(',', only.index);
		if (comma < 0) return undefined;
		[one, two] = [terms(claim.start + comma, claim.end), terms(behind, claim.start + comma)];
	}
	if (one.size === 0 || two.size === 0) return undefined;
	const [earlier, later] = only[1] ? [one, two] : [two, one];
	return {claim, article, origin, earlier, later};
}

/** What an event's word must weigh to name it. */
const LEAST_TELLING = 0.3;

/** Counts the telling words that two events have in common. */
const shareOf =
	({keys, weights}: Vocabulary) =>
	(x: ReadonlySet<number>, y: ReadonlySet<number>): number =>
		[...x].filter(term => y.has(term) && (weights[term] ?? 0) >= LEAST_TELLING && !/^[pcsn]:/.test(keys[term] ?? ''))
			.length;

/** Whether two sentences tell the same two events in opposite orders. */
function areContraryOrders(one: Ordered, two: Ordered, vocabulary: Vocabulary): boolean {
	const share = shareOf(vocabulary);
	return (
		share(one.earlier, two.later) > 0 &&
		share(one.later, two.earlier) > 0 &&
		share(one.earlier, two.earlier) === 0 &&
		share(one.later, two.later) === 0
	);
}

/** Insists that something came late: behind it stands what came first, or (second group) nothing of that. */
const INSISTS = /\b(?:(only (?:when|after|once)|not until)|(only then|only after (?:that|this)|only afterwards))\b/iu;
/** Where the event that came late begins, behind the one that came first: "Only when … did he offer a draw". */
const TURNS = /(?<=\s)(?:did|was|were|had|has|have|could|would|do|does|is|are|will)\s/u;
const EARLIER =
	/\b(before(?! (?:dawn|noon|midday|midnight|sunrise|sunset|daybreak|dusk|dark|\d))|ahead of|prior to)\b/giu;
/** How long before, or that it was long before. */
const STRESSED = /\b(?:well|long|shortly|hours?|minutes?|days?|weeks?|moments) $/u;
/** UTF-16 units before "before" in which that stands. */
const STRESS = 12;
const NEGATED = /\b(?:no|not|never|nobody|none|nothing|neither)\b|n[’']t\b/iu;

/** The sentence with the event that it insists came late, and what came first where that is told. */
function insistedOrder(claim: Claim, article: Article, origin: string): Ordered | undefined {
	const text = article.text.slice(claim.start, claim.end);
	const match = claim.kind === 'body' && !NO_ORDER.test(text) ? INSISTS.exec(text) : null;
	if (!match) return undefined;
	const terms = termsBetween(claim);
	const behind = match.index + match[0].length;
	let [earlier, later] = [terms(behind, text.length), terms(0, match.index)];
	if (match[2]) [earlier, later] = [new Set(), terms(behind, text.length)];
	else if (later.size === 0) {
		const turn = TURNS.exec(text.slice(behind));
		if (!turn) return undefined;
		[earlier, later] = [terms(behind, behind + turn.index), terms(behind + turn.index, text.length)];
	}
	return later.size === 0 ? undefined : {claim, article, origin, earlier, later};
}

/** The orders of a sentence by every "before" in it, "not … before" the other way round. */
function ordersBefore(claim: Claim, article: Article, origin: string): Ordered[] {
	const text = article.text.slice(claim.start, claim.end);
	if (claim.kind !== 'body' || NO_ORDER.test(text) || INSISTS.test(text)) return [];
	const terms = termsBetween(claim);
	return [...text.matchAll(EARLIER)].flatMap(({index, 0: word}) => {
		const end = /[,;:.–—]/u.exec(text.slice(index))?.index;
		const [one, two] = [terms(0, index), terms(index + word.length, end === undefined ? text.length : index + end)];
		if (one.size === 0 || two.size === 0) return [];
		const isNegated = NEGATED.test(text.slice(0, index));
		const [earlier, later] = isNegated ? [two, one] : [one, two];
		const insists =
			isNegated ||
			STRESSED.test(text.slice(Math.max(0, index - STRESS), index)) ||
			/^\s+any/u.test(text.slice(index + word.length));
		return [{claim, article, origin, earlier, later, insists}];
	});
}

/** Terms of the words between two offsets of the sentence. */
const termsBetween = (claim: Claim) => (from: number, to: number) =>
	new Set(
		claim.words.filter(w => w.start >= claim.start + from && w.end <= claim.start + to && w.term >= 0).map(w => w.term),
	);

/** Whether the event that one insists came late came first in the other. */
function isContraryToInsisted(insisted: Ordered, other: Ordered, vocabulary: Vocabulary): boolean {
	const shares = shareOf(vocabulary);
	// What the other has behind it must be the same thing, or the other insists as well.
	if (!other.insists && shares(insisted.earlier, other.later) === 0) return false;
	return (
		shares(insisted.later, other.earlier) > 0 &&
		shares(insisted.later, other.later) === 0 &&
		shares(insisted.earlier, other.earlier) < shares(insisted.later, other.earlier)
	);
}

/** All sentences of a story that tell an order. */
const ordersIn = (story: Claims, originOf: (article: string) => string): Ordered[] =>
	story.claims.flatMap(claim => {
		const article = story.articles[claim.article] as Article;
		return orderOf(claim, article, originOf(article.id)) ?? [];
	});

/**
 * The differences of sentences that tell two events in opposite orders, each sentence once; `originOf` gives the origin of an
 * article by their ids.
 */
export function contraryOrders(
	story: Claims,
	originOf: (article: string) => string,
	counterparts: Counterparts,
): Difference[] {
	const orders = ordersIn(story, originOf);
	const used = new Set<Claim>();
	const found: Difference[] = [];
	const tell = (...both: readonly {readonly claim: Claim; readonly article: Article; readonly origin: string}[]) => {
		const [one, two] = both;
		if (!one || !two || one.origin === two.origin || used.has(one.claim) || used.has(two.claim)) return;
		used.add(one.claim).add(two.claim);
		found.push({
			kind: 'negation',
			subject: phraseOfBoth(story, wholeOf(one), wholeOf(two)),
			values: [one, two].map(({claim, article}) => ({
				value: article.text.slice(claim.start, claim.end).replace(/\s+/g, ' '),
				citations: [{article: article.id, start: claim.start, end: claim.end}],
			})),
		});
	};
	for (const [i, one] of orders.entries())
		for (const two of orders.slice(i + 1)) {
			if (one.claim.article === two.claim.article || !areContraryOrders(one, two, story.vocabulary)) continue;
			const answer = counterparts(one.claim, two.claim);
			if (answer && (answer.contradicts || answer.logit >= LEAST_ORDERED)) tell(one, two);
		}
	const all = story.claims.map(claim => {
		const article = story.articles[claim.article] as Article;
		return [claim, article, originOf(article.id)] as const;
	});
	const late = all.flatMap(each => insistedOrder(...each) ?? []);
	const early = late.length > 0 ? all.flatMap(each => ordersBefore(...each)) : [];
	for (const one of late)
		for (const two of early) {
			const answer = one.claim.article === two.claim.article ? undefined : counterparts(one.claim, two.claim);
			if (!answer || answer.nearer > 0 || answer.logit < LEAST_ORDERED) continue;
			if (isContraryToInsisted(one, two, story.vocabulary))
				tell(...(byLetters(one.article.id, two.article.id) < 0 ? [one, two] : [two, one]));
		}
	return found;
}
/** Log-odds from which sentences that order events are of one thing. */
const LEAST_ORDERED = -1.5;
