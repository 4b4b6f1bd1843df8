// How firmly a clause claims what it claims: from "may" and "is suspected" over plans to "will",
// "confirmed" and a cause told as a fact. What another clause must have in common with it to be at odds is told here
// too; which clauses are compared is `claims-at-odds.ts`.

import type {Clause} from './claims-at-odds.ts';
import {conceptOf} from './concepts.ts';
import {rarityOf, type Vocabulary} from './terms.ts';

/** Pattern source: adverbs of doubt, but not before a number, which they only round. */
export const MAYBE = String.raw`(?:possibly|perhaps|maybe|probably)(?! (?:\d|an? (?:day|week|month|year|dozen|hundred|thousand|million|third|quarter|half)\b|half\b|(?:as (?:many|few|much)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)\b))`;

/** Verbs and adverbs from a bare possibility (1) over a wish or plan (2) to a firm word (3). */
const SCALE: readonly (readonly [level: 1 | 2 | 3, words: RegExp])[] = [
	[
		1,
		new RegExp(
			String.raw`\b(?:may|might|could|${MAYBE}|apparently|reportedly|allegedly|supposedly|possible|consider(?:s|ed|ing)?|examin(?:es|ing)|thinking of|hint(?:s|ed)|float(?:s|ed)|weigh(?:s|ing)|mull(?:s|ed|ing)?|toy(?:s|ed) with|open to(?= (?:\p{L}+ing\b|the idea|talks|an?\b|any\b))|openness|undecided|not decided|unclear whether|not ruled out|suspect(?:s|ed)?|under suspicion|presumably|believed to|thought to|(?:compatible|consistent) with|appears? to|appeared to)(?![\p{L}])`,
			'iu',
		),
	],
	[
		2,
		/\b(?:plans?|planned|planning|intends?|intended|intentions?|hopes?|hoped|expects?|expected|aims?|likely|wants?|wanted|should|would like|suggest(?:s|ed))\b/i,
	],
	[
		3,
		/\b(?:(?<![’']s )will|shall|would(?! like| have| not| rather| be (?:better|wrong))|is to|are to|is due to|are due to|is set to|are set to|going to|must|pledged?|pledges|vow(?:s|ed)|promis(?:es|ed)|confirm(?:s|ed)?|agreed|committed|decided|guaranteed|definitely|certainly|certain|established|proved|proven)\b/i,
	],
];
/** A cause told as a fact, where no word hedges it: as firm as "will". */
const CAUSE =
	/\b(?:caused by|(?:was|were|is|are) due to|because of|(?:is|was) the cause|the cause (?:is|was)|(?:was|were) the result of|(?:was|were) (?:started|triggered|sparked|set off|brought about) by)\b/i;
/** A clause with its firmest word, and what that word bears on. */
export type Hedged = Clause & {
	readonly level: 1 | 2 | 3;
	readonly word: string;
	/** Terms behind the word, up to five; of a cause, what is said to have been it. */
	readonly after: ReadonlySet<number>;
	readonly cause: boolean;
};

/** The clause with its firmest word and the terms behind it; undefined for questions, conditions and unhedged clauses. */
export function hedgedOf(clause: Clause): Hedged | undefined {
	if (
		/^\s*(?:on |as to |the question )?(?:what|whether|how|if|why|when|who)\b/i.test(clause.text) ||
		/\?["”’]?\s*$/.test(clause.text)
	)
		return undefined;
	for (const [level, pattern] of [...SCALE, [3, CAUSE] as const]) {
		const match = pattern.exec(clause.text);
		// In May nothing is hedged.
		if (!match || match[0] === 'May') continue;
		const at = clause.unit.start + match.index;
		// "will be the third meeting" says what it is.
		if (/^\s+be (?:an?|the|his|her|its|their)\b/.test(clause.text.slice(match.index + match[0].length)))
			return undefined;
		if (
			/\b(?:not|never|no|neither|nor|hardly)\b|n[’']t\b/i.test(
				clause.text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 8),
			)
		)
			return undefined;
		// "For the half-billion that may follow": of what is spoken of, not of what is done.
		const before = clause.article.text.slice(clause.claim.start, at);
		if (isRestrictive(before) || isGuessed(before)) return undefined;
		const after = clause.claim.words.filter(w => w.start >= at && w.end <= clause.unit.end && w.term >= 0).slice(0, 5);
		const verb = (MODAL.test(match[0]) ? VERB_BEHIND : TO_VERB).exec(clause.text.slice(match.index + match[0].length));
		return {
			...clause,
			level,
			word: `${match[0]}${level === 2 ? '' : (verb?.[0] ?? '')}`
				.replace(/\s+/g, ' ')
				.replace(/ (?:an?|the|that|this|his|her|its|their|of|possibly)$/, ''),
			after: new Set(after.map(w => w.term)),
			cause: pattern === CAUSE,
		};
	}
	return undefined;
}

/** "Investors have bet that she | will unlock the funds": neither she nor the account says so. */
export const isGuessed = (before: string): boolean => GUESSED.test(before);
const GUESSED =
	/\b(?:bet|bets|betting|hopes?|hoped|hoping|fears?|feared|speculat\p{L}+|rumou?rs?|guess\p{L}*) that [^,;:]*$/iu;

/** Whether the words before a hedge end in a noun and the word that ties a clause to it without a comma. */
export const isRestrictive = (before: string): boolean => RESTRICTIVE.test(before);
const RESTRICTIVE = /\b(?:the|an?|any|every|his|her|its|their) (?:[\p{L}’'-]+ ){0,2}?[\p{L}’'-]+ (?:that|which|who) $/u;

/** Words that cannot stand without the verb they hedge; behind others only "to do" belongs to them ("agreed to pay"). */
const MODAL =
	/^(?:may|might|could|will|shall|would|must|is to|are to|is due to|are due to|is set to|are set to|going to|open to|openness|possibly|perhaps|maybe|probably|apparently|reportedly|allegedly|supposedly|presumably|believed to|thought to|definitely|certainly)$/i;
const TO_VERB = /^\s+to\s+[\p{L}’'-]+/u;
/** The verb that is hedged, with what stands before it: "may | have been set", "openness | to providing". */
const VERB_BEHIND = /^(?:\s+(?:be|been|have|to|also|soon|again|now|well|not)\b){0,3}\s+[\p{L}’'-]+/u;

/** The clauses' likeness from which another firmness is told; more where the hedged verb itself is not shared. */
const LEAST_FIRM = 0.45;
const LEAST_FIRM_LOOSE = 0.6;
/** What the words, no names, that both clauses have must weigh where their sentences answer each other; less where they do so surely. */
const LEAST_TELLING = 0.5;
const LEAST_SURELY = 0.34;
const SAME_VERB = 0.2;
/** Log-odds below which sentences may speak of unlike things, though each is the other's nearest: more words must agree. */
const FAR = -1.6;
/** "hold", "give" and the like are in sentences of anything. */
const LEAST_RARITY = 0.3;

/** An intention or a hope, as against a plan or what is expected, which come to the same as "will". */
const isWish = ({word, level}: Hedged): boolean =>
	level === 2 && /^(?:intend|intention|hope|want|would like|should)/i.test(word);

/** Whether it is a deed to come that is hedged, no cause, no duty and no suspicion. */
const isOfDeed = ({word, cause}: Hedged): boolean =>
	!cause &&
	!/^(?:must|confirm|suspect|under suspicion|reportedly|allegedly|supposedly|believed|thought|appear|prove|establish|compatible|consistent)/i.test(
		word,
	);

/** What they must weigh where other words agree. */
const SOME_DEED = 0.15;
/** What the words behind both hedges must weigh, in other words too. */
const NEAR_DEED = 0.4;

/** What the words behind two hedges, no names, have in common in other words too. */
function nearness(one: Hedged, two: Hedged, {keys, weights}: Pick<Vocabulary, 'keys' | 'weights'>): number {
	let sum = 0;
	for (const x of one.after) {
		let best = 0;
		for (const y of two.after) {
			const concept = conceptOf(keys[x] ?? '', keys[y] ?? '');
			if (concept < 0.6 || /^[pcsn]:/.test(keys[x] ?? '')) continue;
			best = Math.max(best, concept * Math.min(weights[x] ?? 0, weights[y] ?? 0));
		}
		sum += best;
	}
	return sum;
}

/** Of neighbouring levels ("intend to", "will") only what is surely of one thing is told: log-odds and telling words. */
const NEAR_ANSWER = 1;
const NEAR_TELLING = 0.8;

/**
 * Whether two clauses of unlike firmness claim the same thing; `answer` is how surely their sentences answer each
 * other, as log-odds, undefined where they do not.
 */
export function isFirmness(
	likeness: number,
	one: Hedged,
	two: Hedged,
	answer: number | undefined,
	{keys, weights}: Vocabulary,
): boolean {
	const shared = [...one.after].some(term => two.after.has(term));
	// "would impair" and "could do": both of what has not come.
	const words = [one.word, two.word].sort();
	if (/^could/i.test(words[0] ?? '') && /^would/i.test(words[1] ?? '')) return false;
	const isNear = Math.abs(one.level - two.level) < 2;
	if (isNear && (answer === undefined || answer < NEAR_ANSWER || !shared || ![one, two].some(isWish))) return false;
	if (!isNear && likeness >= (shared ? LEAST_FIRM : LEAST_FIRM_LOOSE)) return true;
	if (answer === undefined) return false;
	// "entirely" tells nothing of what is done.
	const isAdverb = (term: number) =>
		[one, two].some(({claim, unit}) =>
			claim.words.some(w => w.term === term && w.start >= unit.start && w.end <= unit.end && /ly$/.test(w.lower)),
		);
	const telling = [...one.terms.keys()]
		.filter(
			term =>
				two.terms.has(term) &&
				!/^[pcsn]:/.test(keys[term] ?? '') &&
				rarityOf(keys[term] ?? '') >= LEAST_RARITY &&
				!isAdverb(term),
		)
		.map(term => weights[term] ?? 0)
		.filter(weight => weight >= LEAST_SURELY)
		.sort((x, y) => x - y);
	if (
		!isNear &&
		answer >= FAR - 0.1 &&
		isOfDeed(one) &&
		isOfDeed(two) &&
		nearness(one, two, {keys, weights}) >= NEAR_DEED
	)
		return true;
	const least = isNear || answer < FAR ? NEAR_TELLING : answer >= 0 ? LEAST_SURELY : LEAST_TELLING;
	// Where the words behind the hedge agree, what is hedged is one thing.
	if (
		shared &&
		!isNear &&
		answer >= FAR &&
		telling.length > 0 &&
		telling.reduce((sum, weight) => sum + weight, SAME_VERB) >= LEAST_TELLING
	)
		return true;
	// "The firm may cut jobs", "the firm will hire": who does it alone does not make it one deed.
	if (!shared && nearness(one, two, {keys, weights}) < SOME_DEED) return false;
	return telling.reduce((sum, weight) => sum + weight, 0) >= least;
}
