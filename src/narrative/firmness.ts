// How firmly a clause claims what it claims: from "may" and "is suspected" over plans to "will",
// "confirmed" and a cause told as a fact. What another clause must have in common with it to be at odds is told here
// too; which clauses are compared is `claims-at-odds.ts`.

import type {Clause} from './claims-at-odds.ts';

/** Verbs and adverbs from a bare possibility (1) over a wish or plan (2) to a firm word (3). */
const SCALE: readonly (readonly [level: 1 | 2 | 3, words: RegExp])[] = [
	[
		1,
		/\b(?:may|might|could|possibly|perhaps|maybe|probably|apparently|reportedly|allegedly|supposedly|possible|consider(?:s|ed|ing)?|hint(?:s|ed)|float(?:s|ed)|weigh(?:s|ing)|mull(?:s|ed|ing)?|toy(?:s|ed) with|open to|openness|undecided|not decided|unclear whether|not ruled out|suspect(?:s|ed)?|under suspicion|presumably|believed to|thought to|(?:compatible|consistent) with|appears? to|appeared to)\b/i,
	],
	[
		2,
		/\b(?:plans?|planned|planning|intends?|intended|hopes?|hoped|expects?|expected|aims?|likely|wants?|wanted|should|would like|suggest(?:s|ed))\b/i,
	],
	[
		3,
		/\b(?:will|shall|would(?! like| have| not| rather| be (?:better|wrong))|is to|are to|is due to|are due to|is set to|are set to|going to|must|pledged?|pledges|vow(?:s|ed)|promis(?:es|ed)|confirm(?:s|ed)?|agreed|committed|decided|guaranteed|definitely|certainly|certain|established|proved|proven)\b/i,
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
		if (!match) continue;
		const at = clause.unit.start + match.index;
		if (
			/\b(?:not|never|no)\b/i.test(clause.text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 8))
		)
			return undefined;
		const after = clause.claim.words.filter(w => w.start >= at && w.end <= clause.unit.end && w.term >= 0).slice(0, 5);
		const verb = /^\s+(?:be\s+)?[\p{L}’'-]+/u.exec(clause.text.slice(match.index + match[0].length));
		return {
			...clause,
			level,
			word: `${match[0]}${level === 2 ? '' : (verb?.[0] ?? '')}`.replace(/\s+/g, ' '),
			after: new Set(after.map(w => w.term)),
			cause: pattern === CAUSE,
		};
	}
	return undefined;
}

/** The clauses' likeness from which another firmness is told; more where the hedged verb itself is not shared. */
const LEAST_FIRM = 0.45;
const LEAST_FIRM_LOOSE = 0.6;
/** How much less is enough where the sentences answer each other, and where one names the cause the other suspects. */
const ANSWERED = 0.12;
const LEAST_CAUSE = 0.25;

/** Whether two clauses of unlike firmness claim the same thing. */
export function isFirmness(likeness: number, one: Hedged, two: Hedged, answers: boolean): boolean {
	const shared = [...one.after].some(term => two.after.has(term));
	const least = (shared ? LEAST_FIRM : LEAST_FIRM_LOOSE) - (answers ? ANSWERED : 0);
	if (likeness >= least) return true;
	const [sure, unsure] = one.cause ? [one, two] : [two, one];
	return (
		sure.cause &&
		unsure.level === 1 &&
		answers &&
		likeness >= LEAST_CAUSE &&
		[...sure.after].filter(term => unsure.terms.has(term)).length >= 1
	);
}
