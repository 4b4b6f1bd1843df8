// What cannot contradict anything, whatever its words: a saying that holds for everybody ("You cannot ask a man to …"), a
// call that somebody should do something ("End the strike"), what there is no room for, a denial of one time beside a statement of another ("did not
// fall tonight", "fell in September"), and two ways to be against a thing. Decided on the words of the two clauses alone.

import {MONTH_NAME} from '../english/calendar.ts';

/** "You cannot", "nobody can": said of people in general. */
const OF_EVERYBODY = /\b(?:you|one|nobody|no one) (?:cannot|can|(?:can|could|should|must|do) ?n[o'’]t)\b/i;
/** "End the strike at the mill.": a verb that nobody stands before, and no other. */
const CALL = /^\W*\p{Lu}\p{Ll}+ (?:the|this|that|these|those|your|our|all|it|them|him|her)\b/u;
const FINITE =
	/\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|should|\p{L}+ed|\p{L}{2,}s)\b/u;
/** Today in the story's sense. */
const NOW = /\b(?:tonight|today|this (?:morning|evening|afternoon|week))\b/i;
/** Another time than today. */
const THEN = new RegExp(
	String.raw`\b(?:in|since|by|last) (?:${MONTH_NAME}|spring|summer|autumn|winter|(?:19|20)\d\d)\b`,
);

/** Two ways to be against a thing, one with a word that denies: "voted against it", "said no to it". */
const AGAINST =
	/\b(?:against|oppos(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|turn(?:s|ed) down)\b/i;
const SAID_NO = /\b(?:sa(?:y|ys|id|ying)|voted?|voting) no\b/i;

/** "The church could not hold all who came": how much there is room for. */
const ROOM_FOR = /\b(?:can|could)(?: ?n[o'’]t| not) (?:hold|seat|take|contain|accommodate|fit)\b/i;

/** Whether two clauses, one of which denies, cannot be at odds. */
export function cannotContradict(one: string, two: string): boolean {
	if (OF_EVERYBODY.test(one) || OF_EVERYBODY.test(two)) return true;
	if ([one, two].some(clause => CALL.test(clause) && !FINITE.test(clause))) return true;
	if (ROOM_FOR.test(one) !== ROOM_FOR.test(two)) return true;
	if ((AGAINST.test(one) && SAID_NO.test(two)) || (AGAINST.test(two) && SAID_NO.test(one))) return true;
	return (NOW.test(one) && !NOW.test(two) && THEN.test(two)) || (NOW.test(two) && !NOW.test(one) && THEN.test(one));
}
