// Sentences of two accounts that answer each other and give one thing contrary outcomes ("found sealed", "the seals were
// broken"): which words stand on two sides of one matter, and what both must name for it to be one.

import type {Claims, Unit} from './claims.ts';
import {LASTED, OF_APPEAL, PAST_TIME} from './contrary-outcomes.ts';
import {CONTRARY_PHRASES, CONTRARY_PREDICATES} from './contrary-tables.ts';
import type {Counterpart} from './counterparts.ts';
import {
	areOfOthers,
	type Contrary,
	commonThings,
	keyOfTerm,
	OWN,
	type Polar,
	surenessOf,
	unitOf,
} from './polar-sentences.ts';
import type {Signed} from './polarity.ts';
import {ROLES} from './speech-words.ts';
import {wordKeyOf} from './terms.ts';

/** Which side of which pair a word key stands on. */
const SIDES = new Map<string, (readonly [pair: number, side: 0 | 1])[]>();
for (const [pair, line] of CONTRARY_PREDICATES.trim().split('\n').entries())
	for (const [side, words] of line.split('|').entries())
		for (const key of new Set(words.split(' ').map(wordKeyOf)))
			SIDES.set(key, [...(SIDES.get(key) ?? []), [pair, side as 0 | 1]]);

/** The sides a word stands on: by itself, and of a verb with its particle as the one verb it comes to. */
export const sidesOfWord = (story: Claims, {word, at}: Signed, {words, claim}: Polar): (readonly [number, 0 | 1])[] => {
	const key = wordKeyOf(word.lower);
	const phrase = PHRASES.get(`${key} ${claim.words[at + 1]?.lower ?? ''}`);
	if (phrase !== undefined) return SIDES.get(phrase) ?? [];
	const whole = word.term >= 0 ? keyOfTerm(story, word.term) : key;
	const own = SIDES.get(whole) ?? SIDES.get(key) ?? [];
	// Of motions alone "carried" is "approved".
	return key === CARRIED && words.some(w => MOTION.test(w.word.lower))
		? [...own, ...(SIDES.get(APPROVED) ?? [])]
		: [...own];
};
const PHRASES = new Map(
	CONTRARY_PHRASES.trim()
		.split('\n')
		.map(line => {
			const [verb = '', means = ''] = line.split('|');
			const [base = '', particle = ''] = verb.split(' ');
			return [`${wordKeyOf(base)} ${particle}`, wordKeyOf(means)] as const;
		}),
);
const CARRIED = wordKeyOf('carried');
const APPROVED = wordKeyOf('approve');
const MOTION = /^(?:motions?|resolutions?|amendments?|bills?|proposals?|referendums?|vote)$/;

/** How two sentences give one thing contrary outcomes; undefined where they do not. */
export function sidesOf(story: Claims, one: Polar, two: Polar, answer: Counterpart): Contrary | undefined {
	let best: Contrary | undefined;
	for (const x of one.words) {
		const sides = sidesOfWord(story, x, one);
		if (sides.length === 0 || x.sign <= 0 || x.unreal || x.word.name || isOnlyNoun(x)) continue;
		for (const y of two.words) {
			if (y.sign <= 0 || y.unreal || y.word.name || isOnlyNoun(y)) continue;
			const others = sidesOfWord(story, y, two);
			const met = sides.find(([pair, side]) => others.some(([p, s]) => p === pair && s !== side));
			if (!met) continue;
			const has = (all: Polar, side: number) =>
				all.words.some(w => sidesOfWord(story, w, all).some(([p, s]) => p === met[0] && s === side));
			// "their seals were broken" has no side but the second.
			const beside = (all: Polar, one: Signed) => ({
				...all,
				words: all.words.filter(
					w => w === one || w.at > one.at || one.at - w.at > 2 || !/^(?:be|been|was|were|is|are)$/.test(one.behind),
				),
			});
			if (has(beside(one, x), 1 - met[1]) || has(beside(two, y), met[1])) continue;
			if (areOfOtherTimes(one, x, two, y) || areOfOthers(story, one, x, two, y)) continue;
			const [u, v] = [unitOf(one, x), unitOf(two, y)];
			if (counts(u) && counts(v)) continue;
			if ([one, two].some(({text}) => OWN.test(text) || LASTED.test(text))) continue;
			if (OF_APPEAL.test(one.text) !== OF_APPEAL.test(two.text)) continue;
			const inside = (words: readonly Signed[], unit: Unit, but: Signed) =>
				words.filter(w => w !== but && w.word.start >= unit.start && w.word.end <= unit.end);
			const local = commonThings(
				story,
				[...inside(one.words, u, x), ...one.before],
				[...inside(two.words, v, y), ...two.before],
			);
			if (local.words < TELLING_SIDES && !areOfOneName(story, one, x, two, y, answer)) continue;
			const score = local.sum + surenessOf(answer) / 6 - answer.nearer / 6;
			if (score >= LEAST_SIDES && score > (best?.score ?? 0)) best = {denies: u, affirms: v, score};
		}
	}
	return best;
}
/** "did its work", "a run of luck": the noun says nothing of what works or runs. */
const isOnlyNoun = ({word, behind}: Signed): boolean =>
	/^(?:work|works|run|runs|function|functions|break|breaks|stay|leave|close|hold|lock|locks)$/.test(word.lower) &&
	/^(?:the|an?|his|her|its|their|my|our|your|this|that|these|those|of|no|at|in|on|for)$/.test(behind);
/** "It remains open" and "it will be closed": a state now and one to come; "it is open", "it was closed last week". */
function areOfOtherTimes(one: Polar, x: Signed, two: Polar, y: Signed): boolean {
	const timeOf = ({claim, text}: Polar, {at, behind}: Signed): 'to come' | 'past' | 'now' | undefined => {
		const before = claim.words.slice(Math.max(0, at - 4), at).map(w => w.lower);
		if (before.some(w => /^(?:will|would|shall|to)$/.test(w))) return 'to come';
		if (/^(?:was|were)$/.test(behind) && PAST_TIME.test(text)) return 'past';
		return /^(?:is|are|was|were|been|being|remains?|remained|stays?|stayed)$/.test(behind) ? 'now' : undefined;
	};
	const [first, second] = [timeOf(one, x), timeOf(two, y)];
	return first !== undefined && second !== undefined && first !== second;
}
/** "Orrel School remains open", "Orrel School has been shut": each word is said of one name that begins the sentence. */
function areOfOneName(story: Claims, one: Polar, x: Signed, two: Polar, y: Signed, answer: Counterpart): boolean {
	if (answer.nearer > 0 || surenessOf(answer) < LEAST_OF_NAME) return false;
	if ([one, two].some(({text}) => OTHER_TIME.test(text))) return false;
	const subjectOf = ({claim}: Polar, {at, segment}: Signed, words: readonly Signed[]): number | undefined => {
		const first = claim.words.findIndex(w => !DETERMINER.test(w.lower));
		const word = claim.words[first];
		const isOf = words.some(w => w.at === first && w.segment === segment);
		const isOne =
			(word?.name && /^[psc]:/.test(keyOfTerm(story, word.term))) ||
			(first === 1 && isSomebody(word?.lower ?? '') && !DETERMINER.test(claim.words[at + 1]?.lower ?? ''));
		return isOne && word && word.term >= 0 && isOf && at - first <= MOST_TO_PREDICATE ? word.term : undefined;
	};
	const [subject, other] = [subjectOf(one, x, one.words), subjectOf(two, y, two.words)];
	return subject !== undefined && subject === other;
}
const DETERMINER = /^(?:the|an?|its|his|her|their)$/;
/** "The driver survived", "the driver is among the dead": one person by what he does, where a story has one of the kind. */
const isSomebody = (word: string): boolean => ROLES.has(word) && !/s$/.test(word);
/** What is to come, or was once, is not at odds with what is. */
const OTHER_TIME =
	/\b(?:will|would|shall|may|might|could|is to|are to|going to|plans?|planned|until|again|reopen\p{L}*|used to|once|then|in (?:19|20)\d\d)\b/iu;
const LEAST_OF_NAME = -1.5;
/** Words from the name to what is said of it: "Orrel School has been shut". */
const MOST_TO_PREDICATE = 5;
/** Of a number of things some may go and others stay. */
const counts = ({quantities}: Unit): boolean => quantities.some(({unit}) => unit === '' || unit === 'percent');
const TELLING_SIDES = 0.35;
const LEAST_SIDES = 0.3;
