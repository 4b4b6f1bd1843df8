// What a difference is about, in words of a text: the noun phrase that weighs most of those with words that both
// passages have ("US security guarantees", "tax on digital services"). Rules on neighbouring words, no parser: a phrase
// is never more than what stands in the text, and it does not begin or end with a verb where that can be seen.

import {DAY_NAME, MONTH_NAME} from '../english/calendar.ts';
import type {Article} from '../text/article.ts';
import type {Span} from '../text/span.ts';
import type {Claim, Claims, ClaimWord} from './claims.ts';

/** A stretch of a claim and the terms in it, with their weights. */
export type Told = {
	readonly claim: Claim;
	readonly article: Article;
	readonly start: number;
	readonly end: number;
	readonly terms: ReadonlyMap<number, number>;
	/** What is no part of any phrase: the value itself. */
	readonly value?: Span;
};

/** All of a sentence, to look for a phrase in. */
export const wholeOf = ({claim, article}: {readonly claim: Claim; readonly article: Article}): Told => ({
	claim,
	article,
	start: claim.start,
	end: claim.end,
	terms: claim.whole.terms,
});

const DETERMINER =
	/^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|him|them|it|us|me|no|any|all|each|every)$/;
/** Before these a word is a verb: "to replace", "may follow". */
const BEFORE_VERB =
	/^(?:to|will|would|shall|should|can|could|may|might|must|not|never|did|does|do|who|which|that|he|she|it|they|we|i|you|has|have|had)$/;
/** Past tenses that have no other use, and prepositions that count as words of their own. */
const VERB =
	/^(?:an?|\p{L}+ly|came|went|took|gave|made|got|held|kept|lost|won|paid|sold|sent|spent|built|began|broke|spoke|wrote|drove|rode|ran|stood|sat|felt|fought|caught|bought|brought|fell|rose|grew|threw|drew|flew|saw|knew|thought|met|died|onto|upon|amid|despite|per|via|without|throughout)$/u;
/** Days and months tell when, not what. */
const TIME = new RegExp(
	`^(?:${DAY_NAME}|${MONTH_NAME}|today|yesterday|tomorrow|year|month|week|next|last|early|late)s?$`,
);
/** Between two phrases that make one. */
const JOINT = /^\s+(?:of|on|for|in|with|at)\s+(?:the\s+|an?\s+|its\s+|their\s+|his\s+|her\s+)?$/i;
const MOST_WORDS = 6;

/**
 * The phrase of both passages that weighs most; `focus` holds terms that count twice. Where they have no noun in common,
 * the verb of both before the value, or the phrase behind a word they have; '' where there is none.
 */
export function phraseOfBoth(
	{vocabulary}: Claims,
	one: Told,
	two: Told,
	focus: ReadonlySet<number> = NO_TERMS,
): string {
	const shared = new Set(
		[...one.terms.keys()].filter(
			term =>
				two.terms.has(term) ||
				(vocabulary.groups[term] ?? []).some(group =>
					[...two.terms.keys()].some(other => (vocabulary.groups[other] ?? []).includes(group)),
				),
		),
	);
	const back = new Set([...two.terms.keys()].filter(term => shared.has(term)));
	const weightOf = (term: number): number =>
		(vocabulary.weights[term] ?? 0) *
		(focus.has(term) ? 2 : 1) *
		(/^[pcs]:/.test(vocabulary.keys[term] ?? '') ? NAME : 1) *
		(one.terms.has(term) && two.terms.has(term) ? 1 : SYNONYM);
	let best = '';
	let most = 0;
	for (const [told, common] of [
		[one, shared],
		[two, back],
	] as const)
		for (const words of phrasesIn(told)) {
			const weight =
				words.reduce((sum, {term}, i) => {
					const first = words.findIndex(other => other.term === term) === i;
					return sum + (first && common.has(term) ? weightOf(term) : 0);
				}, 0) -
				SPARE * words.filter(({term}) => !common.has(term)).length -
				(isJoined(told, words) ? JOINED : 0);
			if (weight > most + 1e-9) [best, most] = [wordsOf(told, words), weight];
		}
	if (best !== '') return best;
	// "will cost £68 million": what the value is of is a verb.
	for (const told of [one, two]) {
		const {value} = told;
		const verb = value && told.claim.words.findLast(w => w.end <= value.start && value.start - w.end <= AT_VALUE);
		if (verb && shared.has(verb.term) && !TIME.test(verb.raw)) return verb.raw;
	}
	for (const told of [one, two]) {
		const at = told.claim.words.find(w => shared.has(w.term) && w.start >= told.start && w.end <= told.end);
		const behind = at && phrasesIn(told).find(words => (words[0] as ClaimWord).start > at.end);
		if (behind) return wordsOf(told, behind);
	}
	return '';
}

/** UTF-16 units between a verb and its value: "cost about £68 million". */
const AT_VALUE = 12;
const NO_TERMS: ReadonlySet<number> = new Set();
/** A name tells who, seldom what; a near-synonym counts less; two phrases in one must be worth the length. */
const NAME = 0.4;
const SYNONYM = 0.6;
const JOINED = 0.35;

const wordsOf = ({article}: Told, words: readonly ClaimWord[]): string =>
	article.text.slice((words[0] as ClaimWord).start, (words.at(-1) as ClaimWord).end).replace(/\s+/g, ' ');

const isJoined = (told: Told, words: readonly ClaimWord[]): boolean =>
	/\s(?:of|on|for|in|with|at)\s/i.test(wordsOf(told, words));

/** A word that only one passage has costs this much: enough to prefer the shorter phrase. */
const SPARE = 0.05;

/** Runs of content words, and two such runs with "of", "on" or "for" between. */
function phrasesIn({claim, article, start, end, value}: Told): ClaimWord[][] {
	const runs: ClaimWord[][] = [];
	let run: ClaimWord[] = [];
	const flush = () => {
		while (run.length > 0 && isParticiple(run.at(-1) as ClaimWord)) run = run.slice(0, -1);
		if (run.length > 1 || (run[0] && !/^\p{Ll}+ing$/u.test(run[0].raw))) runs.push(run);
		run = [];
	};
	for (const [i, word] of claim.words.entries()) {
		const before = claim.words[i - 1];
		const next = claim.words[i + 1];
		const between = before ? article.text.slice(before.end, word.start) : '';
		const isValue = value !== undefined && word.start < value.end && value.start < word.end;
		const isContent =
			!isValue &&
			!TIME.test(word.raw) &&
			word.term >= 0 &&
			word.start >= start &&
			word.end <= end &&
			!/^\d/.test(word.raw);
		const isVerb =
			!/^\p{Lu}/u.test(word.raw) &&
			(VERB.test(word.lower) ||
				(run.length > 0 && isParticiple(word)) ||
				BEFORE_VERB.test(before?.lower ?? '') ||
				(DETERMINER.test(next?.lower ?? '') && /^\s+$/.test(article.text.slice(word.end, next?.start))));
		if (!isContent || isVerb) {
			flush();
			continue;
		}
		if (run.length > 0 && !/^(?:[\s-]+|[’']s?\s+)$/u.test(between)) flush();
		run.push(word);
	}
	flush();
	const joined = runs.flatMap((one, i) => {
		const two = runs[i + 1];
		const gap = two && article.text.slice((one.at(-1) as ClaimWord).end, (two[0] as ClaimWord).start);
		return two && gap && JOINT.test(gap) ? [[...one, ...two]] : [];
	});
	return [...runs, ...joined].filter(words => words.length <= MOST_WORDS);
}

const isParticiple = ({raw}: ClaimWord): boolean => /^\p{Ll}{2,}(?:[^e]ed)$/u.test(raw);
