// Where a phrase of a sentence begins and ends, and which phrase is the subject of a verb: past adverbs, apposition,
// relative clauses and introductions ("On Tuesday, Kerr, who built it, said"). Works on the rough tags of `phrases.ts`
// and knows nothing of who is meant: that is `phrase-referents.ts`.

import type {Token} from './shallow-reading.ts';
import {BODIES, DOCUMENTS, ROLES} from './speech-words.ts';

/** A range of tokens, half-open. */
export type Range = {readonly from: number; readonly to: number};

const ATTACHING = new Set([
	'of',
	'for',
	'by',
	'from',
	'at',
	'with',
	'in',
	'to',
	'on',
	'behind',
	'near',
	'close',
	'into',
	'inside',
	'representing',
	'about',
	'outside',
	'over',
]);
/** Index after the phrase that begins at `from`: determiners, adjectives, nouns, names, attached "of/for/by …", "and". */
export function phraseEnd(tokens: readonly Token[], from: number): number {
	let i = from;
	if (tokens[i]?.tag === 'pronoun') return i + 1;
	let nouns = false;
	for (; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		const next = tokens[i + 1];
		switch (token.tag) {
			case 'det':
			case 'number':
				if (
					nouns &&
					tokens[i - 1]?.tag !== 'prep' &&
					tokens[i - 1]?.tag !== 'det' &&
					tokens[i - 1]?.tag !== 'conj' &&
					tokens[i - 1]?.tag !== 'possessive' &&
					!(token.tag === 'number' && tokens[i - 1]?.tag === 'name')
				)
					return i;
				if (next?.low === 'of') nouns = true;
				break;
			case 'noun':
			case 'name':
				nouns = true;
				break;
			case 'possessive':
				if (!nouns) return i;
				break;
			case 'prep':
				if (isOfThem(tokens, i + 1)) return i + 2;
				if (!nouns || !ATTACHING.has(token.low) || !next || !['det', 'noun', 'name', 'number'].includes(next.tag))
					return i;
				break;
			case 'conj':
				if (!nouns || token.low !== 'and' || !next || !['det', 'noun', 'name', 'number'].includes(next.tag)) return i;
				break;
			case 'verb':
				if (nouns && isSentBy(tokens, i)) break;
				return i;
			case 'speech':
				// "the proposed dam", "a letter signed by forty staff"
				if (
					nouns &&
					/(?:ed|en|wn)$/.test(token.low) &&
					(next?.low === 'by' || next?.low === 'for') &&
					tokens[i - 1]?.tag === 'noun' &&
					DOCUMENTS.has((tokens[i - 1] as Token).low)
				)
					break;
				if (!nouns && i > from && /(?:ed|ing)$/.test(token.low)) break;
				return i;
			case 'dash':
				if (token.low !== '-' && token.low !== '/') return i;
				break;
			default:
				return i;
		}
	}
	return i;
}

/** "one of them": the pronoun belongs to the phrase. */
const isOfThem = (tokens: readonly Token[], i: number): boolean =>
	tokens[i]?.low === 'them' && tokens[i - 1]?.low === 'of' && tokens[i - 2]?.tag === 'det';

/** "a message sent at noon", "a film made in 1960": a participle that belongs to the noun before it. */
const isSentBy = (tokens: readonly Token[], i: number): boolean =>
	/^(?:sent|seen|made|found|held|known|given|taken|written|shown|kept|left|built)$/.test((tokens[i] as Token).low) &&
	tokens[i + 1]?.tag === 'prep' &&
	[DOCUMENTS, ROLES, BODIES].some(set => set.has(tokens[i - 1]?.low ?? ''));

const beginsPhrase = (token: Token | undefined): boolean =>
	token !== undefined && ['det', 'noun', 'name', 'number', 'pronoun'].includes(token.tag);

/** The first phrase of tokens `from..to` that can be a subject, leading "On Tuesday," and "Asked why," left out. */
export function firstSubject(tokens: readonly Token[], from: number, to: number): Range | undefined {
	let i = from;
	for (let guard = 0; guard < 12 && i < to; guard++) {
		while (
			i < to &&
			['conj', 'adv', 'comma', 'dash', 'stop', 'close', 'aux', 'quote', 'colon', 'possessive'].includes(
				(tokens[i] as Token).tag,
			)
		)
			i++;
		const token = tokens[i];
		if (!token || i >= to) return undefined;
		if (
			token.tag === 'time' ||
			token.tag === 'prep' ||
			token.tag === 'sub' ||
			token.tag === 'speech' ||
			token.tag === 'verb' ||
			(token.tag === 'noun' && /ing$/.test(token.low) && token.cap) ||
			token.tag === 'open'
		) {
			// An introduction: to its comma; without one, past its own phrase.
			let comma = i + 1;
			while (comma < to && (tokens[comma] as Token).tag !== 'comma' && (tokens[comma] as Token).tag !== 'close')
				comma++;
			if (comma < to) i = comma + 1;
			else if (token.tag === 'prep' && beginsPhrase(tokens[i + 1])) {
				let end = i + 1;
				let nouns = false;
				for (; end < to; end++) {
					const t = tokens[end] as Token;
					if (t.tag === 'noun' || t.tag === 'name' || t.tag === 'time') {
						if (nouns && t.tag === 'name' && tokens[end - 1]?.tag === 'noun') break;
						nouns = true;
					} else if (t.tag === 'prep' || !nouns) continue;
					else break;
				}
				i = end;
			} else i++;
			continue;
		}
		if (beginsPhrase(token)) {
			const end = Math.min(phraseEnd(tokens, i), to);
			// "In Brenvik, the country's second city, some 4,000 gathered": what is said of the place.
			const isOfPlace =
				token.tag === 'det' &&
				tokens[i - 1]?.tag === 'comma' &&
				tokens[i - 2]?.tag === 'name' &&
				tokens[i - 3]?.tag === 'prep' &&
				tokens[end]?.tag === 'comma' &&
				end + 1 < to &&
				beginsPhrase(tokens[end + 1]);
			if (isOfPlace) {
				i = end + 1;
				continue;
			}
			if (end > i) return {from: i, to: end};
		}
		i++;
	}
	return undefined;
}

const SKIPPED = new Set(['adv', 'aux', 'time']);

/** The subject of the verb at `verb`, looked for to its left, not beyond `limit`. */
export function subjectBefore(tokens: readonly Token[], verb: number, limit: number): Range | undefined {
	let i = verb - 1;
	for (; i >= limit; i--) {
		const token = tokens[i] as Token;
		// "Lund once said"
		if (SKIPPED.has(token.tag) || token.low === 'once') continue;
		if (token.tag === 'prep' && tokens[i + 1]?.tag === 'time') continue;
		// "Kerr later on Nov. 25 tweeted"
		if (token.tag === 'number' && tokens[i - 1]?.tag === 'time') continue;
		if (token.tag === 'stop' && tokens[i - 1]?.tag === 'time' && tokens[i + 1]?.tag === 'number') continue;
		if (isOfThem(tokens, i)) return i - 2 < limit ? undefined : {from: i - 2, to: i + 1};
		if (token.tag === 'object') continue;
		break;
	}
	const token = tokens[i];
	if (!token || i < limit) return undefined;
	if (token.tag === 'comma' || token.tag === 'dash' || token.tag === 'close')
		return besideParenthesis(tokens, i, limit);
	if (token.tag === 'pronoun') return token.low === 'who' ? beforeRelative(tokens, i, limit) : {from: i, to: i + 1};
	if (token.low === 'which' || (token.low === 'that' && token.tag === 'det' && DOCUMENTS.has(tokens[i - 1]?.low ?? '')))
		return beforeRelative(tokens, i, limit);
	if (!['noun', 'name', 'number', 'det', 'possessive'].includes(token.tag)) return undefined;
	// Left to where the clause begins, then the first phrase of it that is not an introduction.
	let start = i;
	for (; start > limit; start--) {
		const left = tokens[start - 1] as Token;
		if (['noun', 'name', 'number', 'det', 'possessive', 'time'].includes(left.tag)) continue;
		if (left.tag === 'prep') continue;
		if (left.tag === 'dash' && left.low === '-') continue;
		if (left.tag === 'conj' && left.low === 'and' && joinsNames(tokens, start - 1)) continue;
		if (
			left.tag === 'speech' &&
			/(?:ed|en|wn)$/.test(left.low) &&
			(tokens[start] as Token).tag === 'prep' &&
			DOCUMENTS.has(tokens[start - 2]?.low ?? '')
		)
			continue;
		if (left.tag === 'verb' && isSentBy(tokens, start - 1)) continue;
		break;
	}
	// "the woman who called the police said": the head stands before "who".
	if (start > limit && tokens[start - 1] && start - 2 >= limit) {
		for (let k = start - 1; k >= Math.max(limit, start - 8); k--) {
			const t = tokens[k] as Token;
			if (t.tag === 'pronoun' && t.low === 'who' && tokens[k - 1]?.tag !== 'comma')
				return beforeRelative(tokens, k, limit);
			if (!['verb', 'aux', 'speech', 'noun', 'adv', 'det', 'prep', 'name'].includes(t.tag)) break;
		}
	}
	return firstSubject(tokens, start, i + 1) ?? lastPhrase(tokens, start, i + 1);
}

function lastPhrase(tokens: readonly Token[], from: number, to: number): Range | undefined {
	for (let i = to - 1; i >= from; i--)
		if (beginsPhrase(tokens[i]) && (i === from || !beginsPhrase(tokens[i - 1]))) return {from: i, to};
	return undefined;
}

/** "Kerr and Dorn", "the board and the union": the conjunction joins two subjects. */
function joinsNames(tokens: readonly Token[], and: number): boolean {
	const left = tokens[and - 1];
	const right = tokens[and + 1];
	if (!left || !right) return false;
	const noun = (t: Token) => t.tag === 'name' || t.tag === 'noun' || t.tag === 'possessive';
	if (!noun(left) || !(noun(right) || right.tag === 'det')) return false;
	// A verb before "and" means a new clause, unless its object is what is joined: keep names together only.
	for (let k = and - 1; k >= 0; k--) {
		const t = tokens[k] as Token;
		if (t.tag === 'speech' || t.tag === 'verb') return false;
		if (['comma', 'stop', 'quote', 'colon', 'sub', 'dash'].includes(t.tag)) return true;
	}
	return true;
}

/** The head of a relative clause: the phrase before "who" or ", which". */
function beforeRelative(tokens: readonly Token[], relative: number, limit: number): Range | undefined {
	let i = relative - 1;
	if (tokens[i]?.tag === 'comma') i--;
	if (i < limit) return undefined;
	// The whole clause's first subject where the head is in it, else the nearest phrase.
	let start = i;
	while (start > limit && ['noun', 'name', 'number', 'det', 'possessive'].includes((tokens[start - 1] as Token).tag))
		start--;
	while (
		start > limit &&
		(tokens[start - 1] as Token).tag === 'prep' &&
		['of', 'for', 'at', 'from'].includes((tokens[start - 1] as Token).low)
	) {
		let left = start - 2;
		while (left >= limit && ['noun', 'name', 'number', 'det', 'possessive'].includes((tokens[left] as Token).tag))
			left--;
		if (left + 1 >= start - 1) break;
		start = left + 1;
	}
	return start <= i ? {from: start, to: i + 1} : undefined;
}

/** "Barbour, director of the centre, said": the subject before what stands between commas, dashes or brackets. */
function besideParenthesis(tokens: readonly Token[], mark: number, limit: number): Range | undefined {
	let end = mark;
	for (let guard = 0; guard < 6; guard++) {
		let start = end - 1;
		const bracket = (tokens[end] as Token).tag === 'close';
		while (
			start >= limit &&
			!['comma', 'dash', 'quote', 'colon', 'stop', 'open'].includes((tokens[start] as Token).tag)
		)
			start--;
		if (bracket) {
			if (start < limit) return undefined;
			const before = subjectBefore(tokens, start, limit);
			return before;
		}
		if (start < limit || (tokens[start] as Token).tag === 'quote' || (tokens[start] as Token).tag === 'colon') {
			// The first stretch of the clause: the subject is in it, unless it is only an introduction.
			return guard === 0 ? undefined : firstSubject(tokens, start + 1, end);
		}
		const first = tokens[start + 1] as Token;
		const stretch = tokens.slice(start + 1, end);
		const joined = first.tag === 'conj' || (first.tag === 'sub' && guard > 0);
		const finite = stretch.some(t => t.tag === 'aux' || t.tag === 'verb' || t.tag === 'speech');
		if (guard > 0 && joined) return firstSubject(tokens, start + 1, end);
		const aside =
			guard === 0 ||
			first.tag === 'prep' ||
			first.tag === 'number' ||
			first.low === 'who' ||
			first.low === 'which' ||
			first.low === 'whose' ||
			first.tag === 'adv' ||
			isOfState(stretch) ||
			(first.tag === 'det' && !finite && tokens[start]?.tag === 'comma' && hasNameBefore(tokens, start, limit));
		if (!aside) return firstSubject(tokens, start + 1, end) ?? undefined;
		end = start;
	}
	return undefined;
}

/** "Rep. Lund, D-Calif., who came, said", "in Potomac, Md., said": the state, of which nobody speaks. */
const isOfState = (stretch: readonly Token[]): boolean =>
	stretch.length === 1 && stretch[0]?.tag === 'name' && /^[dri]-\p{L}|^\p{L}{2,}\.$/u.test(stretch[0].low);

const hasNameBefore = (tokens: readonly Token[], i: number, limit: number): boolean =>
	i - 1 >= limit && tokens[i - 1]?.tag === 'name';
