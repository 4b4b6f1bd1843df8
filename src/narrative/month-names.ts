// Months that are somebody's name: "April Moss", "Theresa May". Decided by the words beside them alone.

import type {Token} from './shallow-reading.ts';

/** Months that are given or last names too. */
export const MONTH_NAMES = /^(?:April|May|June|August|March)$/;

/** "May told reporters", "Theresa May": a month that is somebody's last name, where neither a day nor "in" stands beside it. */
export const isLastName = (
	token: Token,
	before: Token | undefined,
	next: Token | undefined,
	surnames: ReadonlySet<string>,
): boolean =>
	token.cap &&
	surnames.has(token.low) &&
	(token.tag === 'time' || token.tag === 'aux') &&
	next?.tag !== 'number' &&
	!/^(?:number|time)$/.test(before?.tag ?? '') &&
	!OF_TIME.test(before?.low ?? '') &&
	!(token.tag === 'aux' && /^(?:name|det|pronoun|possessive)$/.test(next?.tag ?? ''));
const OF_TIME =
	/^(?:in|since|until|till|by|during|before|after|last|next|this|early|late|mid|from|through|throughout|end|beginning|start|on)$/;

/** "June Tarkin", "the nurse, April Moss": a month that is a given name too, before a last name and behind no preposition or day. */
export const isGivenName = (token: Token, before: Token | undefined, next: Token | undefined): boolean =>
	token.tag === 'time' &&
	/^(?:april|may|june|august)$/.test(token.low) &&
	next?.tag === 'name' &&
	next.quote === token.quote &&
	!['prep', 'number', 'time', 'det', 'possessive'].includes(before?.tag ?? '');
