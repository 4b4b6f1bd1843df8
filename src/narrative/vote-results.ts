// Results of votes as accounts tell them: which body voted, and whether two results are of one vote. Games have results
// too, and are left out where the sentence says so.

import {areCompatible} from './amounts.ts';
import {wordKeyOf} from './terms.ts';
import type {Told} from './told-amounts.ts';

/** Bodies that vote, those that may be told for one another together. */
const BODIES = [
	'parliament assembly house chamber lawmaker deputy mp legislator',
	'parliament assembly senate chamber lawmaker legislator',
	'congress house lawmaker',
	'congress senate lawmaker',
	'council councillor',
	'committee panel',
	'board director',
	'court judge justice tribunal',
	'jury juror',
	'commission commissioner',
	'cabinet government minister',
	'union delegate',
	'shareholder',
].map(line => new Set(line.split(' ').map(wordKeyOf)));

/** "The city council voted 31 to 28", "its policing committee voted seven to two": each has a vote of its own. */
export function areOfOtherBodies(a: Told, b: Told): boolean {
	const [x, y] = [bodyOf(a), bodyOf(b)];
	return x !== undefined && y !== undefined && !BODIES.some(kind => kind.has(x) && kind.has(y));
}

/** The first body that the words before the result name, not as the owner of another: "the council’s committee". */
const bodyOf = ({claim, amount}: Told): string | undefined =>
	claim.words
		.filter(({end, raw}) => end <= amount.start && !/['’]s?$/.test(raw))
		.map(({lower}) => wordKeyOf(lower))
		.find(key => BODIES.some(kind => kind.has(key)));

/**
 * Results that nobody tells beside another with as many votes in all: in two accounts "seven to two" and "eight to one" are
 * then of one vote.
 */
export function loneVotesIn(told: readonly Told[]): ReadonlySet<Told> {
	const votes = told.filter(t => totalOf(t) !== undefined && !OF_GAME.test(sentenceOf(t)));
	const hasTwo = votes.some(one =>
		votes.some(
			two =>
				one.claim.article === two.claim.article &&
				!areCompatible(one.amount, two.amount) &&
				Math.abs((totalOf(one) as number) - (totalOf(two) as number)) <= ABSTAINED,
		),
	);
	return new Set(hasTwo ? [] : votes);
}
/** Two votes of one body may differ by as many. */
const ABSTAINED = 2;
const OF_GAME =
	/\b(?:games?|goals?|match(?:es)?|points?|scor(?:e|es|ed|ing)|innings?|half-time|teams?|league|season|cup|champion\p{L}*|players?|won|beat|lead|leads|led)\b/iu;
const OF_VOTE =
	/\b(?:vot(?:e|es|ed|ing)|ballots?|jur(?:y|ors?)|majority|unanim\p{L}*|lawmakers?|deputies|hands|in favou?r|abstain\p{L}*)\b/iu;
/** Whether two such results have as many votes in all, and one of them is said to be of a vote. */
export const areOfOneVote = (a: Told, b: Told): boolean =>
	totalOf(a) === totalOf(b) && [a, b].some(t => OF_VOTE.test(sentenceOf(t)));
const sentenceOf = ({article, claim}: Told): string => article.text.slice(claim.start, claim.end);
/** All votes of a result; undefined where it is none, or has one side only. */
const totalOf = ({amount: {unit, value, upTo}}: Told): number | undefined =>
	unit === 'score' && value === upTo ? Math.floor(value / 1000) + (value % 1000) : undefined;
