// Whether one clause denies what another affirms: the same verb, or one that comes to the same ("reached his office",
// "received"), once with a negation and once without; harm reported and harm denied; a possibility ruled out and left
// open. Nothing but the denial may tell the clauses apart. Which clauses are compared is `claims-at-odds.ts`.

import type {Clause} from './claims-at-odds.ts';
import type {Vocabulary} from './terms.ts';
import {rarityOf, wordKeyOf} from './terms.ts';

const DENIAL = /\b(?:not|never|no|none|nobody|neither|n[’']t|cannot|denied|denies|refused to|failed to)\b|n[’']t\b/giu;

/** Verbs and nouns that come to the same where one is denied; stems. */
const SAME_DEED: readonly ReadonlySet<string>[] = [
	'receive reach arrive get obtain',
	'reach enter arrive penetrate',
	'affect damage harm hurt injure injury impair',
	'pay payment ransom money sum',
	'vote approve approval ratify ratification consent',
	'warn warning alert caution',
	'know inform aware tell notify learn',
	'sound ring work function operate run start activate explode',
	'leak spill escape',
	'instruct instruction order tell direct demand require',
	'permit permission allow authorise authorize authorisation licence approve',
	'agree agreement accept consent',
	'expect expectation likely possible foresee',
	'turn change become convert transform',
	'confirm confirmation prove',
	'ask request apply application',
	'promise pledge',
	'threaten threat',
	'apologise apologize apology',
	'repair fix mend',
	'see notice observe spot',
	'break breach violate',
	'reply answer respond response',
	'resign quit resignation',
	'examine check inspect inspection',
	'arm armed weapon gun',
].map(line => new Set(line.split(' ').map(wordKeyOf)));
const HARM = SAME_DEED[2] as ReadonlySet<string>;
/** Nouns of deeds: to receive or give none is not to do it. */
const DEED_NOUNS = new Set(
	'payment ransom warning alert instruction order permission permit licence license mandate authorisation authorization agreement consent confirmation request application promise pledge threat apology reply answer response notice report complaint offer help contact call invitation letter message vote approval money ransom evidence'
		.split(' ')
		.map(wordKeyOf),
);

/** Whether two word keys are of one deed, though other words: "reached", "received". */
export const sameDeed = (one: string, two: string): boolean => SAME_DEED.some(set => set.has(one) && set.has(two));
/** Whether to receive, give or have none of it is not to do something. */
export const isDeedNoun = (key: string): boolean => DEED_NOUNS.has(key);

/** A clause with the terms that its negations bear on, and of these what is not done, as against what there is none of. */
export type Denying = Clause & {readonly negated: ReadonlySet<number>; readonly undone: ReadonlySet<number>};

/** The clause with what it negates: the next content word behind each negation. */
export function denyingOf(clause: Clause): Denying {
	const {text, unit, claim} = clause;
	const negated = new Set<number>();
	const undone = new Set<number>();
	for (const match of text.matchAll(DENIAL)) {
		const at = unit.start + match.index + match[0].length;
		const first = claim.words.findIndex(w => w.start >= at && w.end <= unit.end && w.term >= 0);
		const next = claim.words[first + 1];
		// "not an Orrel partner": of the two the partner is denied.
		const isPart =
			claim.words[first]?.name === true &&
			/^an?$/.test(claim.words[first - 1]?.lower ?? '') &&
			next !== undefined &&
			next.term >= 0 &&
			!next.name;
		const word = isPart ? next : claim.words[first];
		if (!word) continue;
		negated.add(word.term);
		const between = text.slice(match.index + match[0].length, word.start - unit.start);
		if (
			/^(?:no|any)$/i.test(match[0]) &&
			DEED_NOUNS.has(wordKeyOf(word.lower)) &&
			GIVES.test(text.slice(0, match.index))
		)
			undone.add(word.term);
		const again = claim.words.filter(w => w.term === word.term).length > 1;
		if (/^(?:not|never|n[’']t|cannot|refused to|failed to)$/i.test(match[0]) && ONLY_AUXILIARY.test(between) && !again)
			undone.add(word.term);
	}
	return {...clause, negated, undone};
}
/** Before "no warning": a verb by which it would have come about. */
const GIVES =
	/\b(?:receiv(?:e|es|ed)|got|get|had|has|have|been|was|were|is|gave|given|give|made|make|issued|paid|sent|seen|heard|offered|there|needs?|needed|requires?|required|takes?) $/i;
/** What may stand between a negation and the verb it bears on. */
const ONLY_AUXILIARY = /^[\s]*(?:(?:yet|ever|been|be|being|have|had|to|fully|actually|really|in fact)\s+)*$/i;

/** Whether one clause denies a word that the other affirms. */
export function deniesOther(one: Denying, two: Denying, {keys}: Vocabulary): boolean {
	if (one.negated.size > 0 === two.negated.size > 0) return false;
	const [denies, affirms] = one.negated.size > 0 ? [one, two] : [two, one];
	return [...denies.negated].some(term => doesDeed(term, affirms, keys));
}

/** What reporters write of those who would not talk to them. */
export const NO_COMMENT =
	/\b(?:not|n[’']t|declined|refused|never)\b(?: to| yet| immediately| at once| further)* (?:respond|comment|reply|repl(?:ied|ying)|answer|return(?:ed)?)\b/i;

/** Verbs and prepositions that say the same as a denial. */
const AVOIDS =
	/\b(?:skip(?:s|ped|ping)?|avoid(?:s|ed|ing)?|omit(?:s|ted|ting)?|without|lack(?:s|ed)?|prevent(?:s|ed|ing)?)\b/i;

/** The clauses' likeness from which a denial is told, and where the sentences answer each other. */
const LEAST_DENIED = 0.55;
const LEAST_UNDONE = 0.12;
const LEAST_LIKE = 0.4;
/** Where harm to the same part is reported and denied. */
const LEAST_HARM = 0.15;

const OWN = /\b(?:I|my|we|our)\b/i;
/** "Spreadsheets do not close factories": what is said of all of a kind denies nothing that one of them did. */
const OF_ALL = /^\W*(?!(?:His|Theirs|Its|Ours|Us)\b)\p{L}+s (?:do not|don[’']t) \p{L}+/u;

/** Nothing but the denial tells the clauses apart: no condition, no time, no other negation. */
export function isDenial(
	likeness: number,
	one: Denying,
	two: Denying,
	answers: boolean,
	vocabulary: Vocabulary,
): boolean {
	const [denies, affirms] = one.negated.size > 0 ? [one, two] : [two, one];
	if (/\b(?:before|until|unless|if|but|only|except|other than|more than|yet)\b/i.test(denies.text)) return false;
	if (NO_COMMENT.test(denies.text) || AVOIDS.test(affirms.text) || OF_ALL.test(denies.text)) return false;
	// Two people may each say "I sell" and "we do not sell".
	if ([denies, affirms].every(({text}) => OWN.test(text))) return false;
	// What must be done is no affirmation, unless it is the need that is denied.
	if (/\bmust\b/i.test(affirms.text) && !/\b(?:need|require|necessary|have to)/i.test(denies.text)) return false;
	if (
		affirms.unit.negations > 0 ||
		/\b(?:if|whether|could|would|should|may|might|want(?:s|ed|ing)?|ask(?:s|ed|ing)?|seeks?|seeking|sought|hop(?:es?|ed|ing)|urg(?:es?|ed|ing)|demand(?:s|ed|ing)?|calls? for|pleas?)\b|\?/i.test(
			affirms.text,
		)
	)
		return false;
	if (likeness >= LEAST_DENIED) return true;
	if (!answers) return false;
	return (
		(likeness >= LEAST_HARM && isHarm(denies, affirms, vocabulary)) ||
		(likeness >= LEAST_UNDONE &&
			isUndone(denies, affirms, likeness >= LEAST_LIKE ? TELLING_IF_LIKE : LEAST_TELLING, vocabulary))
	);
}

/** Whether a telling verb is denied that the other affirms, of something that both name: "never reached his office". */
function isUndone(denies: Denying, affirms: Denying, least: number, {keys, weights}: Vocabulary): boolean {
	return [...denies.undone].some(term => {
		const deed = rarityOf(keys[term] ?? '') >= LEAST_RARITY && doesDeed(term, affirms, keys);
		return (
			deed &&
			[...denies.terms.keys()].some(
				other =>
					other !== term &&
					affirms.terms.has(other) &&
					(weights[other] ?? 0) >= least &&
					!/^[npcs]:/.test(keys[other] ?? ''),
			)
		);
	});
}
/** Whether the clause does the deed: by the same word or one that comes to it, a function word too ("told"). */
function doesDeed(term: number, {claim, unit}: Clause, keys: readonly string[]): boolean {
	const deeds = SAME_DEED.filter(set => set.has(keys[term] ?? ''));
	return claim.words.some(
		({start, end, term: other, lower}, i) =>
			start >= unit.start &&
			end <= unit.end &&
			(other === term || (deeds.length > 0 && deeds.some(set => set.has(wordKeyOf(lower))))) &&
			// "milking cows" are not being milked.
			!(
				/ing$/.test(lower) &&
				!/^(?:am|is|are|was|were|be|been|being|of|by|for|from|without)$/.test(claim.words[i - 1]?.lower ?? '')
			),
	);
}
const LEAST_RARITY = 0.3;
/** What a word that both clauses name besides the deed must weigh; less where the clauses are alike. */
const LEAST_TELLING = 0.38;
const TELLING_IF_LIKE = 0.25;

/** "kidney function was not affected" and "damage to the kidneys": harm, with the same noun beside it in both. */
function isHarm(denies: Denying, affirms: Denying, {keys, weights}: Vocabulary): boolean {
	const beside = (clause: Denying): ReadonlySet<number> => {
		const words = clause.claim.words.filter(
			w => w.start >= clause.unit.start && w.end <= clause.unit.end && w.term >= 0,
		);
		const at = words.findIndex(w => HARM.has(keys[w.term] ?? ''));
		return new Set(at < 0 ? [] : words.slice(Math.max(0, at - 2), at + 2).map(w => w.term));
	};
	const theirs = beside(affirms);
	return [...beside(denies)].some(
		term => theirs.has(term) && !HARM.has(keys[term] ?? '') && (weights[term] ?? 0) >= 0.3,
	);
}

// A word and a gap share no character, so that a long word is read in one way alone.
const OBJECT = "((?:[\\p{L}’'-]+\\s+){0,5}[\\p{L}’'-]+)";
/** The object where it stands before, in the words just before the verb. */
const OBJECT_BEFORE = /(?:(?<![\p{L}’'-])[\p{L}’'-]+\s+){1,6}$/u;
/** UTF-16 units in which it stands; looked for in no more, as a text may be one long word. */
const REACH = 160;
/** Ruled out: "there was no sign of an attack", "ruled out an election". */
const EXCLUDED: readonly RegExp[] = [
	new RegExp(
		`(?:\\bno|\\bnot any|n[’']t any|\\bwithout any?) (?:sign|signs|evidence|indication|indications|trace|traces|proof|hint|suggestion) (?:of|for|that|to suggest) ${OBJECT}`,
		'iu',
	),
	new RegExp(
		`(?<!\\b(?:not|never|cannot|to|be|be able to|unable to|refused to|declined to) |n[’']t )\\b(?:rul(?:es|ed|ing) out|exclud(?:es|ed|ing)|dismiss(?:es|ed)) ${OBJECT}`,
		'iu',
	),
];
/** Left open: "would not rule out an attack", "sabotage cannot be excluded". */
const LEFT_OPEN: readonly RegExp[] = [
	new RegExp(
		`(?:\\b(?:not|never|cannot|refused to|declined to|unable to|unwilling to|impossible to|too early to)|n[’']t) (?:yet |be able to |want to )?(?:rule|exclude|dismiss)(?: out)? ${OBJECT}`,
		'iu',
	),
	/(?<=\s)(?:cannot|could not|can[’']t|couldn[’']t|has not been|is not|was not) (?:yet )?(?:be |been )?(?:ruled out|excluded)/iu,
	new RegExp(
		`\\b(?:suspicion of|suspects?|suspected|possibility of|signs of|evidence of|indications of|fears of) ${OBJECT}`,
		'iu',
	),
];

/** What a clause rules out (`out`) or leaves open, as term keys; undefined where it does neither. */
export function exclusionOf({text}: Clause): {readonly out: boolean; readonly of: ReadonlySet<string>} | undefined {
	for (const [out, patterns] of [
		[true, EXCLUDED],
		[false, LEFT_OPEN],
	] as const)
		for (const pattern of patterns) {
			const match = pattern.exec(text);
			if (!match || (!out && /\b(?:no|not any|without) $/i.test(text.slice(0, match.index)))) continue;
			const object = match[1] ?? OBJECT_BEFORE.exec(text.slice(Math.max(0, match.index - REACH), match.index))?.[0];
			if (object === undefined) continue;
			return {out, of: new Set((object.match(/[\p{L}’'-]+/gu) ?? []).map(word => wordKeyOf(word)))};
		}
	return undefined;
}
