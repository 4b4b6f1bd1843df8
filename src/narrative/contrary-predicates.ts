// Sentences of two accounts that answer each other, of which one denies the deed that the other tells ("not one siren went
// off", "sirens sounded"), or gives it a contrary outcome ("found sealed", "the seals were broken"). The deed may be told in
// other words; the thing it is done to, or the doer, must be named by both, and neither may be only wished or supposed.
// Which words are denied is `polarity.ts`; denials in nearly the same words are `denials.ts`.

import {bySureness} from './by-sureness.ts';
import type {Claim, Claims} from './claims.ts';
import {conceptOf} from './concepts.ts';
import {sidesOf, sidesOfWord} from './contrary-sides.ts';
import type {Counterpart} from './counterparts.ts';
import {isDeedNoun, NO_COMMENT} from './denials.ts';
import {
	areOfOthers,
	type Contrary,
	commonThings,
	inSegment,
	keyOfTerm,
	NAME,
	OWN,
	type Polar,
	placeOf,
	polarsOf,
	surenessOf,
	unitOf,
} from './polar-sentences.ts';
import type {Signed} from './polarity.ts';
import {oppositesOf, rarityOf, wordKeyOf} from './terms.ts';

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
			if (!answer || answer.nearer > 2 || surenessOf(answer) < LEAST_ANSWER) continue;
			const odds = denialOf(story, one, two, answer);
			if (odds) found.push({one, two, odds});
		}
	const sided = polar.filter(each => each.words.some(w => sidesOfWord(story, w, each).length > 0));
	for (const [i, one] of sided.entries())
		for (const two of sided.slice(i + 1)) {
			if (one.claim.article === two.claim.article || one.origin === two.origin) continue;
			const answer = answerOf(one.claim, two.claim);
			if (!answer || answer.nearer > 1 || surenessOf(answer) < LEAST_ANSWER) continue;
			const odds = sidesOf(story, one, two, answer);
			if (odds) found.push({one, two, odds});
		}
	return found
		.sort(
			bySureness(
				({odds}) => odds.score,
				({one}) => placeOf(one),
				({two}) => placeOf(two),
			),
		)
		.map(({odds}) => odds);
}
const LEAST_ANSWER = -3.5;
/** "He says that he offered it; the firm says that it never heard of it": an account of both sides is at odds with neither. */
const BOTH_SIDES =
	/\b(?:says?|said|claims?|claimed|insists?|insisted)\b[^;,]{0,120}[;,][^;]{0,80}\b(?:says?|said|claims?|claimed|insists?|insisted|denies|denied)\b/i;
/** A question tells nothing. */
const QUESTION = /\?["”’']?\s*$/;

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
		const block = BLOCKS.exec(own);
		// "before the flight" blocks nothing where both say so.
		const blocking = block && /^\S+\s+\S+(?:\s+\S+)?/.exec(own.slice(block.index))?.[0].toLowerCase();
		const isBoth = blocking != null && two.text.toLowerCase().includes(blocking.replace(/[^\p{L}\p{N}]+$/u, ''));
		if ((block !== null && !isBoth) || /^[\s\S]{0,24}\bthat\b/.test(one.text.slice(denied.word.end - one.claim.start)))
			continue;
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
			const score = concept + local.sum + (isShort ? SHORT : 0) + surenessOf(answer) / 6 - answer.nearer / 6;
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
	/\b(?:before|until|unless|if|but|only|except|other than|more than|yet|no longer|no wider|not so much|whether|again|twice|those who|anyone who|people who)\b|\bno \p{L}+\b[^,;:.]{0,60}\bsince\b|\bnever\b[^,;:.]{0,80}\b(?:better|worse|such|more|so)\b/iu;

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

/** The key of what is done: of a verb with its particle the one verb it comes to ("went off"). */
const deedKeyOf = (story: Claims, {word}: Signed): string =>
	word.term >= 0 ? keyOfTerm(story, word.term) : wordKeyOf(word.lower);
