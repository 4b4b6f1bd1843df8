// Accounts of which one has something happen in or on a place and the other outside or beyond it: "brought to a stop on
// the runway", "ran off the end of the runway and stopped in a field". Strict on purpose: the sentences are each other's
// nearest, name the same place, and have something else in common. Other places are `contrary-places.ts`'s.

import type {Claim, Claims} from './claims.ts';
import {conceptOf} from './concepts.ts';
import {type Placing, surestPlacings} from './contrary-places.ts';
import type {Counterpart} from './counterparts.ts';
import {commonThings, type Polar, polarsOf} from './polar-sentences.ts';

const OUTSIDE = /^(?:outside|beyond|off|past)$/;
const INSIDE = /^(?:in|on|inside|within)$/;
const DETERMINER = /^(?:the|an?|his|her|its|their|this|that)$/;
/** "off the end of the runway" */
const EDGE = /^(?:end|edge|limits?|bounds|boundary|side)$/;
const MOST_WORDS = 4;
/** Log-odds from which the two sentences are of one thing, and what the place and something else must weigh. */
const LEAST_ANSWER = -1;
const LEAST_PLACE = 0.3;
const LEAST_COMMON = 0.25;

type Place = {
	readonly polar: Polar;
	readonly term: number;
	readonly outside: boolean;
	readonly shown: string;
	/** Key of the word before the preposition: what is done there. */
	readonly deed: string;
};

/** The pairs of sentences that put one thing on the two sides of a place, surest first. */
export function insideAndOutside(
	story: Claims,
	originOf: (article: string) => string,
	answerOf: (one: Claim, two: Claim) => Counterpart | undefined,
): Placing[] {
	const places = polarsOf(story, originOf).flatMap(polar => placesIn(story, polar));
	const found: {readonly one: Place; readonly two: Place; readonly logit: number}[] = [];
	for (const one of places) {
		if (!one.outside) continue;
		for (const two of places) {
			if (two.outside || one.term !== two.term || one.polar.origin === two.polar.origin) continue;
			if (one.polar.claim.article === two.polar.claim.article) continue;
			const isOn = (polar: Polar, outside: boolean) =>
				places.some(p => p.polar === polar && p.term === one.term && p.outside === outside);
			if (isOn(one.polar, false) || isOn(two.polar, true)) continue;
			const answer = answerOf(one.polar.claim, two.polar.claim);
			if (!answer || answer.nearer > 0 || answer.logit < LEAST_ANSWER) continue;
			if (!doesThere(story, one, two) && !doesThere(story, two, one)) continue;
			const rest = ({words}: Polar) => words.filter(w => w.word.term !== one.term);
			if (commonThings(story, rest(one.polar), rest(two.polar)).words < LEAST_COMMON) continue;
			found.push({one, two, logit: answer.logit});
		}
	}
	return surestPlacings(story, found);
}

/** Whether what the one has done there is done in the other's sentence too. */
const doesThere = (story: Claims, {deed}: Place, {polar: {words}}: Place): boolean =>
	words.some(w => w.sign > 0 && conceptOf(deed, story.vocabulary.keys[w.word.term] ?? '') >= SAME_DEED);
const SAME_DEED = 0.8;

/** The places that the sentence puts something in or outside of. */
function placesIn(story: Claims, polar: Polar): Place[] {
	const {claim, text, words} = polar;
	if (/\?|\b(?:if|whether|unless)\b/i.test(text)) return [];
	return claim.words.flatMap(({lower, start}, at): Place[] => {
		const outside = OUTSIDE.test(lower);
		if (!outside && !INSIDE.test(lower)) return [];
		let head = headFrom(claim, text, at + 1);
		const edge = claim.words[head];
		if (edge && EDGE.test(edge.lower) && claim.words[head + 1]?.lower === 'of') head = headFrom(claim, text, head + 2);
		const word = claim.words[head];
		const sign = words.find(w => w.at === head);
		if (!word || word.term < 0 || word.name || word.quoted || !sign || sign.sign <= 0 || sign.unreal) return [];
		if ((story.vocabulary.weights[word.term] ?? 0) < LEAST_PLACE) return [];
		const before = words.findLast(w => w.at < at && w.sign > 0 && !/ly$|^just$/.test(w.word.lower));
		if (!before) return [];
		const deed = story.vocabulary.keys[before.word.term] ?? '';
		return [{polar, deed, term: word.term, outside, shown: text.slice(start - claim.start, word.end - claim.start)}];
	});
}

/** Index of the noun of the phrase that begins with a determiner at `from`, -1 where there is none. */
function headFrom({words, start}: Claim, text: string, from: number): number {
	if (!DETERMINER.test(words[from]?.lower ?? '')) return -1;
	let head = -1;
	for (let i = from + 1; i < Math.min(words.length, from + 1 + MOST_WORDS); i++) {
		const [word, before] = [words[i], words[i - 1]];
		if (!word || !before || !/^[\s,-]*$/.test(text.slice(before.end - start, word.start - start))) break;
		// "the 6,200-foot runway": the measure is one term.
		const isMeasured = /-$/.test(text.slice(before.end - start, word.start - start)) || /^\d/.test(word.raw);
		if (word.term < 0 && !isMeasured) break;
		if (word.term >= 0) head = i;
		if (
			!/^\s*\S*$/.test(text.slice(word.end - start, (words[i + 1]?.start ?? word.end) - start)) ||
			EDGE.test(word.lower)
		)
			break;
	}
	return head;
}
