// Clauses that give one thing two outcomes that exclude each other, neither with a negation: a tax that goes or stays, a
// gate that is open or shut, people alive or dead, "insured" and "uninsured". Strict on purpose: the sentences answer
// each other, both clauses name the thing, and nothing in them counts or sets a condition. Denials are `denials.ts`.

import type {Clause} from './claims-at-odds.ts';
import type {Vocabulary} from './terms.ts';
import {wordKeyOf} from './terms.ts';

/** Outcomes that exclude each other for one thing; general English. What two parties may do side by side is left out. */
const OUTCOMES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
	'keep retain maintain preserve stay remain continue|abolish scrap axe repeal cancel remove drop withdraw',
	'open reopen|close shut',
	'alive survive|dead die kill',
	'guilty convict|innocent acquit',
	'allow permit|ban forbid prohibit',
	'accept approve adopt|reject refuse veto',
	'confirm|refute disprove',
	'likely|unlikely',
	'legal lawful|illegal unlawful',
	'safe harmless|unsafe dangerous',
	'succeed success|fail failure',
	'work function run|fail break',
	'locked lock|unlocked unlock',
	'stay remain|leave resign quit',
	'free release|hold detain jail',
	'found recover|missing lost',
	'intact undamaged unharmed|damaged damage destroyed destroy',
	'sober|drunk',
	'full|empty',
	'voluntary voluntarily|forced force',
	'genuine authentic|forged fake forgery',
	'complete finished finish|unfinished incomplete',
	'profit|loss',
].map(line => {
	const [one = '', two = ''] = line.split('|');
	const keys = (side: string) => new Set(side.split(' ').map(wordKeyOf));
	return [keys(one), keys(two)] as const;
});

/** What the words that both clauses have, no names, must weigh together; one of them as much as the second. */
const LEAST_SHARED = 0.8;
const LEAST_THING = 0.38;
/** Log-odds of the sentences from which they speak of one thing. */
const LEAST_ANSWER = -1;

/** Whether the two clauses give one thing contrary outcomes; `answer` is how surely their sentences answer each other. */
export function areContraryOutcomes(
	one: Clause,
	two: Clause,
	answer: number | undefined,
	{keys, weights}: Vocabulary,
): boolean {
	if (answer === undefined || answer < LEAST_ANSWER) return false;
	if (one.unit.negations > 0 || two.unit.negations > 0) return false;
	if ([one, two].some(({text}) => CONDITION.test(text))) return false;
	// Two people may each say "I stay" and "I leave".
	if ([one, two].some(({text}) => /\b(?:I|my|we|our)\b/.test(text))) return false;
	if ([one, two].some(({text}) => LASTED.test(text))) return false;
	if (OF_APPEAL.test(one.text) !== OF_APPEAL.test(two.text)) return false;
	if (PAST_TIME.test(one.text) !== PAST_TIME.test(two.text)) return false;
	if (counts(one) && counts(two)) return false;
	if (!outcomesOf(one).some(x => outcomesOf(two).some(y => x.set === y.set && x.side !== y.side))) return false;
	const shared = [...one.terms.keys()]
		.filter(term => two.terms.has(term) && !/^[pcsn]:/.test(keys[term] ?? ''))
		.map(term => weights[term] ?? 0)
		.sort((x, y) => y - x);
	return (shared[0] ?? 0) >= LEAST_THING && shared.reduce((sum, weight) => sum + weight, 0) >= LEAST_SHARED;
}

const CONDITION = /\b(?:if|whether|unless|until|before|could|would|should|may|might)\b|\?/i;
/** Who rejects an appeal against a thing does not reject the thing. */
export const OF_APPEAL =
	/\b(?:grant|reject|dismiss|refus|turn|thr[eo]w|accept|allow|uph[eo]ld)\p{L}* (?:down |out )?(?:an? |the |his |her |its |their )?(?:\p{L}+ )?(?:appeals?|challenges?|objections?|complaints?|lawsuits?|suits?|claims?|petitions?|protests?|requests?)\b/u;
/** What was once is not at odds with what is. */
export const PAST_TIME =
	/\b(?:last (?:week|month|year|spring|summer|autumn|winter)|earlier|previously|formerly|then|once)\b/;
/** "survived a weekend", "dead after two days": how long it lived says neither that it lives nor that it died. */
export const LASTED =
	/\b(?:surviv\p{L}+|dead|died|alive)\s+(?:after|for|only|barely|about|less|no|just|an?|the|two|three|\d+)\b[^.,;]{0,24}\b(?:hours?|days?|weekend|weeks?|months?|minutes?)\b/u;
/** Of a number of things some may go and others stay. */
const counts = ({unit}: Clause): boolean => unit.quantities.some(({unit: of}) => of === '' || of === 'percent');

/** Sides of the outcomes that the clause names; none of a set both sides of which it names. */
function outcomesOf({claim, unit}: Clause): {readonly set: number; readonly side: 0 | 1}[] {
	const said = claim.words.filter(w => w.start >= unit.start && w.end <= unit.end).map(w => wordKeyOf(w.lower));
	return OUTCOMES.flatMap(([left, right], set) => {
		const sides = [left, right].map(side => said.some(key => side.has(key)));
		if (sides[0] === sides[1]) return [];
		return [{set, side: sides[0] ? (0 as const) : (1 as const)}];
	});
}
