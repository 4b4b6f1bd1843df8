// Sentences of two accounts that answer each other, of which one denies the deed that the other tells ("not one siren went
// off", "sirens sounded"), or gives it a contrary outcome ("found sealed", "the seals were broken"). The deed may be told in
// other words; the thing it is done to, or the doer, must be named by both, and neither may be only wished or supposed.
// Which words are denied is `polarity.ts`; denials in nearly the same words are `denials.ts`.

import {byLetters} from '../text/letters.ts';
import type {Counterpart} from './aligned-claims.ts';
import type {Claim, Claims, Unit} from './claims.ts';
import {conceptOf} from './concepts.ts';
import {LASTED, OF_APPEAL, PAST_TIME} from './contrary-outcomes.ts';
import {CONTRARY_PHRASES, CONTRARY_PREDICATES} from './contrary-tables.ts';
import {isDeedNoun, NO_COMMENT} from './denials.ts';
import {type Signed, signedOf} from './polarity.ts';
import {oppositesOf, rarityOf, wordKeyOf} from './terms.ts';

/** Two clauses at odds: the first denies, or stands on the first side. */
export type Contrary = {
	readonly denies: Unit;
	readonly affirms: Unit;
	/** How sure it is, for choosing among several. */
	readonly score: number;
};

/** Which side of which pair a word key stands on. */
const SIDES = new Map<string, (readonly [pair: number, side: 0 | 1])[]>();
for (const [pair, line] of CONTRARY_PREDICATES.trim().split('\n').entries())
	for (const [side, words] of line.split('|').entries())
		for (const key of new Set(words.split(' ').map(wordKeyOf)))
			SIDES.set(key, [...(SIDES.get(key) ?? []), [pair, side as 0 | 1]]);

/** A sentence with the signs of its words. */
export type Polar = {
	readonly claim: Claim;
	readonly article: string;
	readonly origin: string;
	readonly text: string;
	readonly words: readonly Signed[];
	/** Where it begins with a pronoun, the words of the sentence before, one of which it stands for. */
	readonly before: readonly Signed[];
};

/** All sentences of the bodies with the signs of their words. */
export function polarsOf(story: Claims, originOf: (article: string) => string): Polar[] {
	let last: Polar | undefined;
	return story.claims.flatMap((claim): Polar[] => {
		if (claim.kind !== 'body') return [];
		const article = story.articles[claim.article];
		const polar: Polar = {
			claim,
			article: article?.id ?? '',
			origin: originOf(article?.id ?? ''),
			text: article?.text.slice(claim.start, claim.end) ?? '',
			words: signedOf(claim, article?.text ?? ''),
			before: claim.leaning && last?.claim.article === claim.article ? last.words : [],
		};
		last = polar;
		return [polar];
	});
}

const LEAST_CONCEPT = 0.6;
const LEAST_RARITY = 0.2;
const TELLING = 0.22;
/** Verbs commoner than this say little by themselves. */
const TELLING_VERB = 0.3;

/** The pairs of sentences at odds, surest first; `answerOf` gives how two sentences stand to each other. */
export function contraryPredicates(
	story: Claims,
	originOf: (article: string) => string,
	answerOf: (one: Claim, two: Claim) => Counterpart | undefined,
): Contrary[] {
	const polar = polarsOf(story, originOf);
	const found: {one: Polar; two: Polar; odds: Contrary}[] = [];
	const denying = polar.filter(
		({words, text}) => words.some(w => w.sign < 0) && !NO_COMMENT.test(text) && !QUESTION.test(text),
	);
	const telling = polar.filter(({text}) => !QUESTION.test(text) && !(BOTH_SIDES.test(text) && NEGATIVE.test(text)));
	for (const one of denying)
		for (const two of telling) {
			if (one.claim.article === two.claim.article || one.origin === two.origin) continue;
			const answer = answerOf(one.claim, two.claim);
			if (!answer || answer.ranks[0] + answer.ranks[1] > 2 || surenessOf(answer) < LEAST_ANSWER) continue;
			const odds = denialOf(story, one, two, answer);
			if (odds) found.push({one, two, odds});
		}
	const sided = polar.filter(each => each.words.some(w => sidesOfWord(story, w, each).length > 0));
	for (const [i, one] of sided.entries())
		for (const two of sided.slice(i + 1)) {
			if (one.claim.article === two.claim.article || one.origin === two.origin) continue;
			const answer = answerOf(one.claim, two.claim);
			if (!answer || answer.ranks[0] + answer.ranks[1] > 1 || surenessOf(answer) < LEAST_ANSWER) continue;
			const odds = sidesOf(story, one, two, answer);
			if (odds) found.push({one, two, odds});
		}
	return found
		.sort(
			(x, y) =>
				y.odds.score - x.odds.score ||
				byLetters(x.one.article, y.one.article) ||
				x.one.claim.start - y.one.claim.start ||
				byLetters(x.two.article, y.two.article) ||
				x.two.claim.start - y.two.claim.start,
		)
		.map(({odds}) => odds);
}
const LEAST_ANSWER = -3.5;
/** "He says that he offered it; the firm says that it never heard of it": an account of both sides is at odds with neither. */
const BOTH_SIDES =
	/\b(?:says?|said|claims?|claimed|insists?|insisted)\b[^;,]{0,120}[;,][^;]{0,80}\b(?:says?|said|claims?|claimed|insists?|insisted|denies|denied)\b/i;
/** A question tells nothing. */
const QUESTION = /\?["”’']?\s*$/;

/** Log-odds that two sentences answer each other; those of sentences known to contradict one another tell nothing. */
const surenessOf = ({logit, contradicts}: Counterpart): number => (contradicts ? Math.max(0, logit) : logit);

/** The clause of the word; the sentence where the clause names nothing else ("and their seals were broken"). */
/** The sides a word stands on: by itself, and of a verb with its particle as the one verb it comes to. */
const sidesOfWord = (story: Claims, {word, at}: Signed, {words, claim}: Polar): (readonly [number, 0 | 1])[] => {
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

const unitOf = ({claim}: Polar, {word}: Signed): Unit => {
	const unit = claim.clauses.find(({start, end}) => word.start >= start && word.end <= end);
	return unit && unit.terms.size >= LEAST_TERMS ? unit : claim.whole;
};
const LEAST_TERMS = 3;

const keyOfTerm = (story: Claims, term: number): string => story.vocabulary.keys[term] ?? '';

/** The segment of the sentence round a word: indices of its words. */
const inSegment = (one: Signed, other: Signed): boolean => one.segment === other.segment;

/** What two sentences have in common besides the deed itself, near-synonyms counting less. */
export function commonThings(
	story: Claims,
	ofOne: readonly Signed[],
	ofTwo: readonly Signed[],
): {readonly sum: number; readonly names: number; readonly words: number} {
	let [sum, names, words] = [0, 0, 0];
	const seen = new Set<number>();
	for (const {word} of ofOne) {
		if (word.term < 0 || seen.has(word.term)) continue;
		seen.add(word.term);
		const key = keyOfTerm(story, word.term);
		let best = 0;
		for (const {word: other} of ofTwo) {
			if (other.term < 0) continue;
			const concept = conceptOf(key, keyOfTerm(story, other.term));
			if (concept < 0.6) continue;
			best = Math.max(
				best,
				concept * Math.min(story.vocabulary.weights[word.term] ?? 0, story.vocabulary.weights[other.term] ?? 0),
			);
		}
		if (best === 0) continue;
		if (/^[pcs]:/.test(key)) names = Math.max(names, best);
		else words = Math.max(words, best);
		sum += /^[pcs]:/.test(key) ? best * NAME : best;
	}
	return {sum, names, words};
}
/** A name tells who, seldom what. */
const NAME = 0.5;

function denialOf(story: Claims, one: Polar, two: Polar, answer: Counterpart): Contrary | undefined {
	let best: Contrary | undefined;
	for (const denied of one.words) {
		if (denied.sign >= 0 || denied.unreal) continue;
		const same = identityIn(denied, two);
		if (same) return {denies: unitOf(one, denied), affirms: unitOf(two, same), score: SURE};
		const key = deedKeyOf(story, denied);
		const counted = denied.none && surenessOf(answer) >= 0 ? countedIn(story, one, denied, key, two) : undefined;
		if (counted) return {denies: unitOf(one, denied), affirms: unitOf(two, counted), score: SURE};
		if (rarityOf(key) < LEAST_RARITY || /^[pcsn]:/.test(denied.word.term < 0 ? '' : keyOfTerm(story, denied.word.term)))
			continue;
		if (denied.none ? !isDeedNoun(key) : !denied.verbal) continue;
		const unit = unitOf(one, denied);
		const own = one.text.slice(unit.start - one.claim.start, unit.end - one.claim.start);
		if (isOfSome(denied, one.claim)) continue;
		if (BLOCKS.test(own) || /^[\s\S]{0,24}\bthat\b/.test(one.text.slice(denied.word.end - one.claim.start))) continue;
		for (const told of two.words) {
			if (told.sign <= 0 || told.unreal) continue;
			const other = deedKeyOf(story, told);
			const concept = conceptOf(key, other);
			if (concept < LEAST_CONCEPT || rarityOf(other) < LEAST_RARITY) continue;
			if (!denied.none && (told.nominal || isAttribute(told))) continue;
			if (isCommand(told, two) || oppositesOf(key)?.has(other) || areOfOthers(story, one, denied, two, told)) continue;
			if (told.word.name || denied.word.name) continue;
			// It denies the same of something too: "we lost a ship, we did not lose a war".
			if (two.words.some(w => w.sign < 0 && conceptOf(wordKeyOf(w.word.lower), key) >= 0.8)) continue;
			if (one.words.some(w => w.sign > 0 && w !== denied && conceptOf(wordKeyOf(w.word.lower), key) >= 0.8)) continue;
			// "They asked for no thanks" is no asking; "fined for skipping checks" is a fine.
			const isNo = (w: Signed) => two.claim.words.slice(told.at, w.at).some(({lower}) => lower === 'no');
			if (two.words.some(w => w.sign < 0 && inSegment(w, told) && (!w.none || isNo(w)))) continue;
			const segment = one.words.filter(w => w !== denied && inSegment(w, denied));
			const round = denied.none
				? one.words.filter(w => w !== denied && w.word.start >= unit.start && w.word.end <= unit.end)
				: segment.length > 0 && segment.some(w => w.at < denied.at)
					? segment
					: [...segment, ...one.before];
			const unitTwo = unitOf(two, told);
			const their = two.text.slice(unitTwo.start - two.claim.start, unitTwo.end - two.claim.start);
			if (OWN.test(own) && OWN.test(their)) continue;
			const beside = two.words.filter(
				w => w !== told && w.sign > 0 && w.word.start >= unitTwo.start && w.word.end <= unitTwo.end,
			);
			const local = commonThings(story, round, beside);
			// "Not established", "set up the pieces": a verb with its particle is not the same word.
			const isSameWord = wordKeyOf(denied.word.lower) === wordKeyOf(told.word.lower);
			const isShort =
				isSameWord &&
				rarityOf(key) >= 0.25 &&
				(one.words.length <= 2 || two.words.length <= 3) &&
				!NEGATIVE.test(two.text);
			// "No public money was offered", "£24m had been offered".
			const isMoney = segment.some(w => MONEY.test(w.word.lower)) && SUM_OF_MONEY.test(their);
			if (Math.max(local.words, local.names * NAME) < TELLING && !isShort && !isMoney) continue;
			// "keep", "bring" say little without what is kept.
			if (!isShort && rarityOf(key) < TELLING_VERB) {
				const object = segment.filter(w => w.at > denied.at);
				if (commonThings(story, object, beside).sum < TELLING) continue;
			}
			if (!isMoney && !agree(story, one, denied, two)) continue;
			const score =
				concept + local.sum + (isShort ? SHORT : 0) + surenessOf(answer) / 6 - (answer.ranks[0] + answer.ranks[1]) / 6;
			if (score >= LEAST_SCORE && score > (best?.score ?? 0)) best = {denies: unit, affirms: unitTwo, score};
		}
	}
	return best;
}
/** "No child needed a bed" and "two children are in hospital": how many there are of what there is none of. */
function countedIn(story: Claims, one: Polar, denied: Signed, key: string, two: Polar): Signed | undefined {
	if (denied.unreal || BLOCKS.test(one.text)) return undefined;
	// "No child was hurt in the bus" and "two children were in the bus": what they did not must be the other's too.
	const isOfOther = one.words.some(
		w =>
			w.sign < 0 &&
			w !== denied &&
			rarityOf(deedKeyOf(story, w)) >= TELLING_VERB &&
			!two.words.some(x => x.sign > 0 && conceptOf(deedKeyOf(story, w), deedKeyOf(story, x)) >= LEAST_CONCEPT),
	);
	if (isOfOther) return undefined;
	return two.words.find(
		w =>
			w.sign > 0 &&
			!w.unreal &&
			!w.word.name &&
			keyOfTerm(story, w.word.term) === key &&
			COUNT.test(two.claim.words[w.at - 1]?.lower ?? '') &&
			commonThings(
				story,
				one.words.filter(x => x !== denied),
				two.words.filter(x => x !== w && x.segment === w.segment),
			).words >= TELLING_COUNTED,
	);
}
const COUNT = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|many|\d[\d,]*)$/;
const TELLING_COUNTED = 0.35;
/** "cannot be Ashira" and "may be Ashira": the name with which the other sentence says, or supposes, who it is. */
const identityIn = (denied: Signed, {words, claim}: Polar): Signed | undefined =>
	denied.word.name && denied.verbal && denied.word.term >= 0
		? words.find(w => w.word.term === denied.word.term && w.sign > 0 && isSaidToBe(w, claim))
		: undefined;
/** Behind "is" or "may have been", a title between them or not. */
const isSaidToBe = ({at, behind}: Signed, {words}: Claim): boolean =>
	IS.test(behind) || (/^\p{Lu}/u.test(words[at - 1]?.raw ?? '') && IS.test(words[at - 2]?.lower ?? ''));
const IS = /^(?:be|been|is|was|were|are)$/;
/** The score of what needs no more evidence. */
const SURE = 2;
/** "milking cows" are not being milked. */
const isAttribute = ({word, behind}: Signed): boolean =>
	/ing$/.test(word.lower) && !/^(?:am|is|are|was|were|be|been|being|by|for|from|without)$/.test(behind);
/** "End the war": what somebody is told to do has not come about. */
const isCommand = ({at, word}: Signed, {claim}: Polar): boolean =>
	at === 0 &&
	!word.name &&
	/^(?:the|an?|this|that|these|those|your|our|all|it|them|him|her)$/.test(claim.words[1]?.lower ?? '');
/** "the elements that are not personal", "those who were not there": what is not so of some is no denial of the rest. */
function isOfSome({at}: Signed, {words}: Claim): boolean {
	for (let i = at - 1; i >= Math.max(1, at - MOST_TO_RELATIVE); i--) {
		const lower = words[i]?.lower ?? '';
		if (/^(?:who|which|whose)$/.test(lower)) return true;
		if (lower === 'that') return (words[i - 1]?.term ?? -1) >= 0 && !SAYS_THAT.test(words[i - 1]?.lower ?? '');
	}
	return false;
}
/** Words from a relative pronoun to what is denied. */
const MOST_TO_RELATIVE = 6;
/** Behind these "that" begins what is said, seen or the case. */
const SAYS_THAT =
	/(?:ed|id|ays?|ows?|ees?|ve|ng|ts?|ms?|nies|lieves?)$|^(?:told|wrote|found|thought|knew|felt|heard|held|fact|evidence|sign|news|report|claim|view|proof|chance|fear|so|sure|certain|clear|true|likely)$/;
const MONEY = /^(?:money|cash|funds?|funding|aid|loans?|grants?|subsid(?:y|ies))$/;
const SUM_OF_MONEY =
	/[£$€¥]\s?\d|\d\s?(?:m|bn)?\s?(?:million |billion )?(?:crowns?|euros?|dollars?|pounds?|francs?|marks?|yen)\b/i;
const NEGATIVE = /\b(?:not|no|never|nobody|none|nothing|neither)\b|n[’']t\b/i;
/** In a sentence of so few words the deed is all it tells. */
const SHORT = 0.5;
const LEAST_SCORE = 0.7;
/** What sets a condition or a time of a denial, or makes it one of degree. */
const BLOCKS =
	/\b(?:before|until|unless|if|but|only|except|other than|more than|yet|no longer|no wider|not so much|whether|again|twice|since|those who|anyone who|people who)\b|\bnever\b[^,;:.]{0,80}\b(?:better|worse|such|more|so)\b/i;

/** Whether something of who does not do it is named by the other, where it is named at all. */
function agree(story: Claims, one: Polar, denied: Signed, two: Polar): boolean {
	const subject = one.words.filter(w => inSegment(w, denied) && w.at < denied.at && w.word.term >= 0);
	if (subject.length === 0) return true;
	// Whose deed it was stands behind the verb, if at all: "was fined by the state".
	const isPassive = /^(?:be|been|being|was|were|is|are)$/.test(denied.behind);
	const named = isPassive ? one.words.filter(w => inSegment(w, denied) && w !== denied && w.word.term >= 0) : subject;
	return named.some(({word}) =>
		two.words.some(
			w => w.word.term >= 0 && conceptOf(keyOfTerm(story, word.term), keyOfTerm(story, w.word.term)) >= 0.5,
		),
	);
}

/** "De Vries has applied", "De Boer has not": each is said of somebody by another name. */
function areOfOthers(story: Claims, one: Polar, x: Signed, two: Polar, y: Signed): boolean {
	const named = ({words}: Polar, of: Signed): string[] =>
		words
			.filter(w => w.at < of.at && inSegment(w, of) && w.word.term >= 0)
			.map(({word}) => keyOfTerm(story, word.term))
			.filter(key => /^[pcs]:/.test(key));
	const [left, right] = [named(one, x), named(two, y)];
	return left.length > 0 && right.length > 0 && !left.some(key => right.includes(key));
}

function sidesOf(story: Claims, one: Polar, two: Polar, answer: Counterpart): Contrary | undefined {
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
			const score = local.sum + surenessOf(answer) / 6 - (answer.ranks[0] + answer.ranks[1]) / 6;
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
	if (answer.ranks[0] + answer.ranks[1] > 0 || surenessOf(answer) < LEAST_OF_NAME) return false;
	if ([one, two].some(({text}) => OTHER_TIME.test(text))) return false;
	const subjectOf = ({claim}: Polar, {at, segment}: Signed, words: readonly Signed[]): number | undefined => {
		const first = claim.words.findIndex(w => !/^(?:the|an?)$/.test(w.lower));
		const word = claim.words[first];
		const isOf = words.some(w => w.at === first && w.segment === segment);
		return word?.name && word.term >= 0 && isOf && at - first <= MOST_TO_PREDICATE ? word.term : undefined;
	};
	const [subject, other] = [subjectOf(one, x, one.words), subjectOf(two, y, two.words)];
	return subject !== undefined && subject === other && /^[psc]:/.test(keyOfTerm(story, subject));
}
/** What is to come, or was once, is not at odds with what is. */
const OTHER_TIME =
	/\b(?:will|would|shall|may|might|could|is to|are to|going to|plans?|planned|until|again|reopen\p{L}*|used to|once|then|in (?:19|20)\d\d)\b/iu;
const LEAST_OF_NAME = -1.5;
/** Words from the name to what is said of it: "Orrel School has been shut". */
const MOST_TO_PREDICATE = 5;
/** Of a number of things some may go and others stay. */
const counts = ({quantities}: Unit): boolean => quantities.some(({unit}) => unit === '' || unit === 'percent');
/** Two people may each say "I stay" and "I leave". */
const OWN = /\b(?:I|my|we|our)\b/i;
const TELLING_SIDES = 0.35;
const LEAST_SIDES = 0.3;

/** The key of what is done: of a verb with its particle the one verb it comes to ("went off"). */
const deedKeyOf = (story: Claims, {word}: Signed): string =>
	word.term >= 0 ? keyOfTerm(story, word.term) : wordKeyOf(word.lower);
