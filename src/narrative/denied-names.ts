// Names that one account denies of a place or a part and another gives there: "it will not be Velin, but Sant Olm" and
// "moved to Velin", "never toward Mill Road" and "drifted over Mill Road"; and one day's event in two places ("in Lisse on 4
// May", "in Miro Bay on May 4"). Strict on purpose: the two sentences are each other's nearest, and the name is all that
// the negation bears on. Doers that are denied are `contrary-agents.ts`.

import {DAY_NAME, SHORT_MONTH_NAME} from '../english/calendar.ts';
import type {Claim, Claims, ClaimWord} from './claims.ts';
import {type Placing, surestPlacings} from './contrary-places.ts';
import type {Counterpart} from './counterparts.ts';
import {type Polar, polarsOf} from './polar-sentences.ts';

const NEGATION = /^(?:not|never|nor)$|n['’]t$/;
/** Between a negation and the name it bears on. */
const BETWEEN =
	/^(?:be|been|the|an?|any|behind|under|beneath|inside|beside|aboard|by|to|at|in|into|from|toward|towards|on|over|of|for|with|through|via)$/;
const PLACE =
	/^(?:to|at|in|into|from|toward|towards|over|near|outside|above|through|off|behind|under|beneath|inside|beside|aboard)$/;
const OPENS = /^(?:who|which|that|that['’]s|who['’]s|if|whether|although|though)$/;
/** The words from the negation to the name. */
const REACH = 4;

/** Log-odds from which the two sentences are of one thing; more where only the day is the same. */
const LEAST_ANSWER = -2;
const LEAST_DATED = 0;

type Mention = {readonly polar: Polar; readonly key: string; readonly place: boolean; readonly shown: string};

/** The pairs of sentences of which one denies the name that the other gives, or that put one day's event in two places. */
export function deniedNames(
	story: Claims,
	originOf: (article: string) => string,
	answerOf: (one: Claim, two: Claim) => Counterpart | undefined,
): Placing[] {
	const polars = polarsOf(story, originOf);
	const found: {readonly one: Mention; readonly two: Mention; readonly logit: number}[] = [];
	const answering = (one: Polar, two: Polar, least: number): number | undefined => {
		if (one.claim.article === two.claim.article || one.origin === two.origin) return undefined;
		const answer = answerOf(one.claim, two.claim);
		return answer && answer.nearer === 0 && answer.logit >= least ? answer.logit : undefined;
	};
	const denied = polars.flatMap(polar => deniedIn(story, polar));
	for (const one of denied)
		for (const polar of polars) {
			const logit = answering(one.polar, polar, LEAST_ANSWER);
			const two = logit === undefined ? undefined : affirmedIn(story, polar, one);
			if (two && logit !== undefined) found.push({one, two, logit});
		}
	const dated = polars.flatMap(polar => datedIn(polar));
	for (const [i, one] of dated.entries())
		for (const two of dated.slice(i + 1)) {
			if (one.key !== two.key || hasWordOf(one.polar, two) || hasWordOf(two.polar, one)) continue;
			const logit = answering(one.polar, two.polar, LEAST_DATED);
			if (logit !== undefined) found.push({one, two, logit});
		}
	return surestPlacings(story, found);
}

const keyOf = (story: Claims, {term}: ClaimWord): string => (term >= 0 ? (story.vocabulary.keys[term] ?? '') : '');

/** The preposition of place before the word, an article between them or not. */
function wayTo({words}: Claim, at: number): ClaimWord | undefined {
	const way = DETERMINER.test(words[at - 1]?.lower ?? '') ? words[at - 2] : words[at - 1];
	return way && PLACE.test(way.lower) ? way : undefined;
}
const DETERMINER = /^(?:the|an?|any|his|her|its|their)$/;
const isName = (key: string): boolean => /^[pcs]:/.test(key);

/** The last word of the name that begins at `at`. */
function endOf({words}: Claim, at: number): number {
	let end = at;
	while (words[end + 1]?.name && /^\p{Lu}/u.test(words[end + 1]?.raw ?? '')) end++;
	return end;
}

/** The names that the sentence denies, each with whether as a place. */
function deniedIn(story: Claims, polar: Polar): Mention[] {
	const {claim, text} = polar;
	return claim.words.flatMap((word, at): Mention[] => {
		const key = keyOf(story, word);
		if (at === 0 || key === '' || word.quoted) return [];
		const first = Math.max(0, at - REACH);
		const from = claim.words.findLastIndex((w, i) => i >= first && i < at && NEGATION.test(w.lower));
		if (from < 0 || !claim.words.slice(from + 1, at).every(w => BETWEEN.test(w.lower))) return [];
		if (claim.words.slice(Math.max(0, from - 3), from).some(w => OPENS.test(w.lower))) return [];
		const last = endOf(claim, at);
		const behind = text.slice((claim.words[last]?.end ?? claim.end) - claim.start);
		// "not a NATO member": the name is part of another thing. "Not Selm but Orrin", "not Selm, where …".
		if (!/^\s*(?:[,.;:!?–—)”"]|but\b|$)/u.test(behind)) return [];
		const place = wayTo(claim, at) !== undefined;
		const before = text.slice(0, (claim.words[from]?.start ?? 0) - claim.start);
		const isCorrected = /\bbut\b/.test(behind) || /(?:,\s*(?:and\s+)?|^\W*)$/.test(before);
		// Of a common noun more is needed: "it lay there, and not behind any stove".
		if (isName(key) ? !place && !isCorrected : !place || !isCorrected) return [];
		return [
			{
				polar,
				key,
				place,
				shown: text.slice((claim.words[from]?.start ?? 0) - claim.start, (claim.words[last]?.end ?? 0) - claim.start),
			},
		];
	});
}

/** The name where the other sentence gives it. */
function affirmedIn(story: Claims, polar: Polar, {key, place}: Mention): Mention | undefined {
	const {claim, text, words} = polar;
	const at = claim.words.findIndex((w, i) => keyOf(story, w) === key && !isDenied(words, i));
	const word = claim.words[at];
	if (!word) return undefined;
	// "over the Mill Road neighbourhood"
	const way = wayTo(claim, at);
	if ((place || !isName(key)) && !way) return undefined;
	const from = way?.start ?? word.start;
	return {
		polar,
		key,
		place: way !== undefined,
		shown: text.slice(from - claim.start, (claim.words[endOf(claim, at)]?.end ?? word.end) - claim.start),
	};
}
const isDenied = (words: Polar['words'], at: number): boolean => words.some(w => w.at === at && w.sign <= 0);

const MONTH = `(?:${SHORT_MONTH_NAME}|May)[a-z]*`;
const DAY = `(?:${DAY_NAME}|${MONTH}\\.? \\d{1,2}|\\d{1,2} ${MONTH})(?!\\d)`;
const AT = "(?:in|at) \\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*){0,2}";
const DATED = new RegExp(`\\b(${AT}),? on (${DAY})|\\bon (${DAY}),? (${AT})`, 'u');

/** Where the sentence puts the event of a day. */
function datedIn(polar: Polar): Mention[] {
	const match = DATED.exec(polar.text);
	const [place, day] = [match?.[1] ?? match?.[4], match?.[2] ?? match?.[3]];
	if (place === undefined || day === undefined) return [];
	const month = /[A-Z][a-z]{2}/.exec(day)?.[0] ?? '';
	return [{polar, key: `${month}${/\d+/.exec(day)?.[0] ?? ''}`, place: true, shown: place}];
}

/** Whether the sentence names a word of the other's place. */
const hasWordOf = ({text}: Polar, {shown}: Mention): boolean =>
	shown
		.split(' ')
		.slice(1)
		.some(word => text.includes(word));
