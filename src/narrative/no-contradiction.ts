// What cannot contradict anything, whatever its words: a saying that holds for everybody ("You cannot ask a man to …"),
// and a denial of one time beside a statement of another ("did not fall tonight", "fell in September"). Decided on the
// words of the two clauses alone.

/** "You cannot", "nobody can": said of people in general. */
const OF_EVERYBODY = /\b(?:you|one|nobody|no one) (?:cannot|can't|can’t|can not|can|could not|should not|must not)\b/i;
/** Today in the story's sense. */
const NOW = /\b(?:tonight|today|this (?:morning|evening|afternoon|week))\b/i;
/** Another time than today. */
const THEN =
	/\b(?:in|since|by|last) (?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|(?:19|20)\d\d)\b/;

/** Whether two clauses, one of which denies, cannot be at odds. */
export function cannotContradict(one: string, two: string): boolean {
	if (OF_EVERYBODY.test(one) || OF_EVERYBODY.test(two)) return true;
	return (NOW.test(one) && !NOW.test(two) && THEN.test(two)) || (NOW.test(two) && !NOW.test(one) && THEN.test(one));
}
