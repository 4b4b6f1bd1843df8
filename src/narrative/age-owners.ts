// Whose age an amount is, by where it stands beside a name: "Idris Fallon, 34,", "the 34-year-old mechanic Idris Fallon",
// "Luzia Ferrante, a girl of nine". An age beside no name is nobody's.

import type {Amount} from './amounts.ts';
import type {Being, Mention} from './cast.ts';

/** What may stand between a name and the age behind it. */
const BEHIND_NAME =
	/^(?:,? \(?|,? ?\()(?:(?:now |then |just |only |is |was |who (?:is|was) )*(?:aged )?|(?:an?|the) (?:\p{Ll}+ (?:of|aged) )?)$/u;
/** What may stand between an age and the name behind it: what the person is, and of no other's: "34-year-old son of". */
const AHEAD_OF_NAME =
	/^(?:[ -](?!(?:of|from|in|at|on|with|and|who|whose|was|is|told|said|for|to|by|as|that|when)\b)[\p{L}-]+){0,4},? (?:called |named )?$/u;

/** Who among the `mentions` of its article the age is of; undefined for other amounts. */
export function ownerOf(amount: Amount, mentions: readonly Mention[], text: string): Being | undefined {
	if (amount.unit !== 'age') return undefined;
	const people = mentions.filter(({being: {kind}}) => kind === 'person' || kind === 'unknown');
	const before = people.findLast(({end}) => end <= amount.start);
	if (before && BEHIND_NAME.test(text.slice(before.end, amount.start))) return before.being;
	const behind = people.find(({from}) => from >= amount.end);
	return behind && AHEAD_OF_NAME.test(text.slice(amount.end, behind.from)) ? behind.being : undefined;
}
