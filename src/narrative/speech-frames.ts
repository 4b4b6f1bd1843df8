// How a sentence hands over to the words it quotes: a verb of saying before, behind or round the quotation, a passive with
// its agent, "according to", "in the words of", a colon. Finds the verb and asks `phrase-referents.ts` who its subject is. What
// the sentences around leave where nothing is found, and what is no quotation at all, is `speakers.ts`.

import {firstSubject, phraseEnd, type Range, subjectBefore} from './noun-phrases.ts';
import {firstPerson, lastPerson, readPhrase, UTTERANCES} from './phrase-referents.ts';
import {type Context, type Referent, referentOf} from './referents.ts';
import type {Token} from './shallow-reading.ts';
import {DOCUMENTS, isNaming, isSaying, ROLES, speechVerb} from './speech-words.ts';

/** Who a sentence says has the words, how surely (see `Attribution.sure`), and by which verb; `passive`: nobody is named. */
export type Frame = {readonly referent: Referent | undefined; readonly sure: 1 | 2 | 3; readonly verb: string};

/** Where the clause of the verb at `at` may begin: behind the last quotation or semicolon. */
export const limitBefore = (tokens: readonly Token[], at: number): number => {
	for (let i = at - 1; i >= 0; i--)
		if (
			(tokens[i] as Token).tag === 'quote' ||
			((tokens[i] as Token).tag === 'colon' && (tokens[i] as Token).low === ';')
		)
			return i + 1;
	return 0;
};

/** What hands the quotation at index `at` of a sentence over, from its own sentence; undefined where nothing does. */
export function frameOf(tokens: readonly Token[], at: number, context: Context, text: string): Frame | undefined {
	const before = frameBefore(tokens, at, context);
	// "The firm denies it: “…,” said its head": the colon tells whose side speaks, the verb right behind who does.
	const behind = tokens[tokens[at + 1]?.tag === 'comma' ? at + 2 : at + 1];
	const isSplit = tokens[at - 1]?.tag === 'colon' && behind?.tag === 'speech';
	if (before?.sure === 3 && !isSplit) return before;
	const after = frameAfter(tokens, at, context, text);
	if (before?.sure === 3 && !(after?.sure === 3 && after.referent)) return before;
	if (after && after.sure === 3) return after;
	if (before?.referent || before?.verb === 'passive') {
		// "used 'the phone', according to Barbour": a word for word report beats a verb that only carries the fragment.
		if (after?.referent && !isSaying(before.verb)) return after;
		return before;
	}
	return after ?? before;
}

/** The verb before the quotation that hands it over. */
function frameBefore(tokens: readonly Token[], at: number, context: Context): Frame | undefined {
	let weak: Frame | undefined;
	for (let v = at - 1; v >= 0; v--) {
		const token = tokens[v] as Token;
		if (token.tag === 'colon' && token.low === ';') break;
		if (token.low === 'to' && /^according$/.test(tokens[v - 1]?.low ?? '')) {
			const to = phraseEnd(tokens, v + 1);
			const referent = readPhrase(tokens, {from: v + 1, to}, context);
			const closed = (tokens[v - 2] === undefined || tokens[v - 2]?.tag === 'comma') && tokens[to]?.tag === 'comma';
			if (referent && (closed || to >= at - 2)) return {referent, sure: 2, verb: 'say'};
		}
		// "in the words of Kerr"
		if (
			token.low === 'of' &&
			/^words?$/.test(tokens[v - 1]?.low ?? '') &&
			/^(?:the|in)$/.test(tokens[v - 2]?.low ?? '')
		) {
			const referent = readPhrase(tokens, {from: v + 1, to: phraseEnd(tokens, v + 1)}, context);
			if (referent) return {referent, sure: 3, verb: 'say'};
		}
		// "Kerr rang the camp with the words": whose words they are the verb before tells.
		if (v === at - 1 && WORDS.has(token.low) && tokens[v - 1]?.low === 'the' && tokens[v - 2]?.low === 'with') {
			const said = tokens.slice(0, v).findLastIndex(t => t.tag === 'speech');
			const person = firstPerson(tokens, {from: Math.max(said + 1, limitBefore(tokens, v)), to: v}, context);
			if (person) return {referent: referentOf(person.being), sure: 3, verb: 'say'};
		}
		if (token.tag !== 'speech') continue;
		const verb = speechVerb(token.low);
		if (!verb) continue;
		const direct = isDirect(tokens, v, at);
		const referent = subjectOf(tokens, v, at, context);
		if (referent === 'passive') {
			if (direct && isNaming(verb.base) && tokens[at - 1]?.tag !== 'colon')
				return {referent: undefined, sure: 2, verb: 'passive'};
			continue;
		}
		if (!referent) continue;
		// A thing may say something ("a sign reads"), it calls and offers nothing.
		if (referent.sort === 'thing' && referent.beings.length === 0 && !isSaying(verb.base)) continue;
		const frame: Frame = {referent, sure: direct ? 3 : 2, verb: verb.base};
		// "said that Moscow does not reject …, but that it must be “prepared”": the verb of saying round it has the words.
		if (isNaming(verb.base)) return weak && !saysThat(tokens, v) ? weak : frame;
		weak ??= frame;
	}
	// "For Kerr, it was “…”"
	if (!weak && tokens[0]?.low === 'for' && tokens.slice(0, at).every(t => t.tag !== 'speech')) {
		const to = phraseEnd(tokens, 1);
		const referent = to > 1 && tokens[to]?.tag === 'comma' ? readPhrase(tokens, {from: 1, to}, context) : undefined;
		if (referent?.sort === 'person') return {referent, sure: 2, verb: 'think'};
	}
	return weak;
}

/** What somebody does something with, before the words themselves. */
const WORDS = new Set(['words', 'word', 'message', 'question', 'remark', 'warning', 'promise', 'reply']);

/** Whether a clause hangs from the verb: "said that", "said on Tuesday that", "said the dam". */
const saysThat = (tokens: readonly Token[], v: number): boolean =>
	isSaying(speechVerb((tokens[v] as Token).low)?.base ?? '') &&
	tokens.slice(v + 1, v + 5).some(t => t.low === 'that' || t.tag === 'pronoun' || t.tag === 'det' || t.tag === 'name');

/** Whether only a comma, colon, "that", an addressee or a short phrase stands between the verb and the quotation. */
function isDirect(tokens: readonly Token[], verb: number, at: number): boolean {
	if (at - verb > 9) return false;
	for (let i = verb + 1; i < at; i++)
		if (['quote', 'verb', 'aux', 'stop', 'conj', 'speech'].includes((tokens[i] as Token).tag)) return false;
	const mark = tokens[at - 1] as Token;
	return mark.tag === 'comma' || mark.tag === 'colon' || at - verb <= 3;
}

/** Who does the saying of the verb at `v` of a quotation that stands at `at`, after it. */
function subjectOf(
	tokens: readonly Token[],
	v: number,
	at: number,
	context: Context,
): Referent | 'passive' | undefined {
	const token = tokens[v] as Token;
	const verb = speechVerb(token.low) as {base: string; form: string};
	const limit = limitBefore(tokens, v);
	// “…,” said Kerr, “…”: the subject follows a verb that stands right behind a quotation.
	const left = tokens[v - 1]?.tag === 'comma' || tokens[v - 1]?.tag === 'adv' ? tokens[v - 2] : tokens[v - 1];
	if (left?.tag === 'quote' && isSaying(verb.base) && verb.form !== 'ing') {
		const referent = inverted(tokens, v, context);
		if (referent) return referent;
	}
	// "the paper quoted Tom Hale as saying", "the release quotes its head, Eva Lund": who is quoted speaks.
	if (isQuoting(verb.base) && !isPassive(tokens, v, limit)) {
		const quoted = inverted(tokens, v, context);
		if (quoted && quoted.sort !== 'thing') return quoted;
	}
	if (isPassive(tokens, v, limit)) {
		if (
			tokens
				.slice(v + 1, at)
				.some((t, i, all) => t.low === 'as' && all[i + 1] && speechVerb((all[i + 1] as Token).low)?.form === 'ing')
		)
			return readRange(tokens, subjectBefore(tokens, v, limit), context) ?? 'passive';
		return byAgent(tokens, v + 1, context) ?? 'passive';
	}
	if (verb.form === 'ing') {
		const before = tokens[v - 1];
		if (before?.tag === 'prep' && !/^(?:as|by|in|after|before|while|without)$/.test(before.low)) return undefined;
		// "quoted Kerr as saying", "a letter saying", "signs reading"
		if (before?.low === 'as' || before?.tag === 'noun' || before?.tag === 'name') {
			const end = before.low === 'as' ? v - 1 : v;
			const range = subjectBefore(tokens, end, limit);
			const referent = readRange(tokens, range, context);
			if (
				before.low === 'as' ||
				(referent &&
					(referent.sort === 'document' || DOCUMENTS.has(before.low.replace(/s$/, '')) || ROLES.has(before.low)))
			)
				return referent;
		}
		if (before?.tag === 'aux') return readRange(tokens, subjectBefore(tokens, v, limit), context);
		return mainSubject(tokens, v, limit, context);
	}
	// "The record, says William Baxter, who kept it, is “littered with holes”".
	if (tokens[v - 1]?.tag === 'comma' && isSaying(verb.base)) {
		const end = phraseEnd(tokens, v + 1);
		const teller =
			tokens[v + 1]?.tag === 'name' && tokens[end]?.tag === 'comma' ? inverted(tokens, v, context) : undefined;
		if (teller?.sort === 'person') return teller;
	}
	const range = subjectBefore(tokens, v, limit);
	const read = readRange(tokens, range, context);
	// "a statement from Commissioner Ada Kern, who said": who is a person.
	const isWho = tokens.slice(Math.max(limit, v - 3), v).some(t => t.low === 'who');
	const person = isWho && range && read?.sort !== 'person' ? lastPerson(tokens, range, context) : undefined;
	const referent = person ? referentOf(person.being) : read;
	const author = referent && range && authorOf(tokens, referent, range, context);
	if (author) return author;
	if (referent)
		return referent.sort === 'thing' && !isSaying(verb.base)
			? (mainSubject(tokens, v, limit, context) ?? referent)
			: referent;
	if (range) return undefined;
	return mainSubject(tokens, v, limit, context);
}

/** "The company replied with a letter that speaks of …": whose letter it is. */
function authorOf(
	tokens: readonly Token[],
	{sort, beings, head}: Referent,
	{from}: Range,
	context: Context,
): Referent | undefined {
	if (sort !== 'document' || beings.length > 0 || !/^(?:with|in|by)$/.test(tokens[from - 1]?.low ?? ''))
		return undefined;
	const author = readRange(tokens, firstSubject(tokens, limitBefore(tokens, from), from), context);
	if (author?.sort === 'body') return {...author, label: `${author.label} (${head})`};
	return author?.sort === 'person' ? author : undefined;
}

const isQuoting = (base: string): boolean => base === 'quote' || base === 'cite';

/** What a range of tokens stands for, if there is one. */
export const readRange = (
	tokens: readonly Token[],
	range: Range | undefined,
	context: Context,
): Referent | undefined => (range ? readPhrase(tokens, range, context) : undefined);

/** The subject of the clause that the verb only continues: "Kerr stood up, adding", "told the board and called it". */
function mainSubject(tokens: readonly Token[], verb: number, limit: number, context: Context): Referent | undefined {
	const participle = speechVerb((tokens[verb] as Token).low)?.form === 'ing';
	for (let i = verb - 1; i >= limit; i--) {
		const token = tokens[i] as Token;
		if (token.tag !== 'speech' && token.tag !== 'verb' && token.tag !== 'aux') continue;
		if (token.tag === 'speech' && speechVerb(token.low)?.form === 'ing') continue;
		if (token.tag === 'speech') {
			const left = tokens[i - 1]?.tag === 'comma' ? tokens[i - 2] : tokens[i - 1];
			if (left?.tag === 'quote') {
				const referent = inverted(tokens, i, context);
				if (referent) return referent;
			}
		}
		const range = subjectBefore(tokens, i, limit);
		// A clause inside another ("insists Putin wants a deal") is not what the participle hangs from.
		const lead = range && tokens[range.from - 1];
		if (participle && lead && (lead.tag === 'speech' || INSIDE.test(lead.low)) && range.from - 1 > limit) continue;
		const referent = readRange(tokens, range, context);
		if (referent && referent.sort !== 'thing') return referent;
	}
	const first = firstSubject(tokens, limit, verb) ?? (limit > 0 ? firstSubject(tokens, 0, verb) : undefined);
	return readRange(tokens, first, context);
}

/** What a clause inside another begins with: "asked why a mother would run, saying". */
const INSIDE = /^(?:that|why|how|whether|if|what)$/;

/** The subject behind the verb at `v`: said Kerr; said a note by the institute. */
export function inverted(tokens: readonly Token[], v: number, context: Context): Referent | undefined {
	let i = v + 1;
	while (tokens[i]?.tag === 'adv') i++;
	const first = tokens[i];
	if (!first || !['name', 'det', 'noun', 'number', 'pronoun'].includes(first.tag) || first.low === 'that')
		return undefined;
	const to = phraseEnd(tokens, i);
	return to > i ? readPhrase(tokens, {from: i, to}, context) : undefined;
}

/** "he is said to have remarked", "she was heard to say", "he was quoted as saying": the subject is who speaks. */
function isHearsay(tokens: readonly Token[], v: number): boolean {
	if (tokens[v + 1]?.low === 'as') return true;
	if (tokens[v + 1]?.low !== 'to') return false;
	const verb = tokens[tokens[v + 2]?.low === 'have' ? v + 3 : v + 2];
	return isSaying(speechVerb(verb?.low ?? '')?.base ?? '');
}

/** "was called", "has been described": not who is said to, but by whom. */
function isPassive(tokens: readonly Token[], v: number, limit: number): boolean {
	if (speechVerb((tokens[v] as Token).low)?.form !== 'past') return false;
	for (let i = v - 1; i >= limit; i--) {
		const {tag, low} = tokens[i] as Token;
		if (tag === 'adv') continue;
		return tag === 'aux' && /^(?:is|are|was|were|be|been|being|isn't|wasn't)$/.test(low);
	}
	return false;
}

/** "by Kerr", in the words that follow a passive, quotations between. */
function byAgent(tokens: readonly Token[], from: number, context: Context): Referent | undefined {
	for (let i = from; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		if (token.tag === 'stop' || token.tag === 'colon') return undefined;
		if (token.low !== 'by') continue;
		const to = phraseEnd(tokens, i + 1);
		const referent = to > i + 1 ? readPhrase(tokens, {from: i + 1, to}, context) : undefined;
		if (referent && referent.sort !== 'thing') return referent;
	}
	return undefined;
}

/** What a clause begins with that stands beside the quotation's. */
const BESIDE = /^(?:while|whereas|although|though|because|since|unless|until|if)$/;
/** What a quotation is called by whoever wrote the sentence. */
const OF_WORDS = /^(?:phrase|term|word|words|expression|wording|slogan|description|label|name|nickname|line)$/;

/** The words after the quotation that hand it back: “…,” Kerr said; “…,” said Kerr; “…,” according to Kerr. */
function frameAfter(tokens: readonly Token[], at: number, context: Context, text: string): Frame | undefined {
	const quote = tokens[at] as Token;
	const closing =
		text
			.slice(quote.start, quote.end)
			.replace(/["”’'»\s]+$/u, '')
			.at(-1) ?? '';
	let i = at + 1;
	const punctuated = ',?!…—-'.includes(closing) || tokens[i]?.tag === 'comma' || tokens[i]?.tag === 'dash';
	while (tokens[i]?.tag === 'comma' || tokens[i]?.tag === 'dash') i++;
	const first = tokens[i];
	if (!first) return undefined;
	const whole = punctuated || closing === '.' || at === 0;
	if (whole && first.tag !== 'conj') {
		// “…,” said Kerr
		let v = i;
		while (tokens[v]?.tag === 'adv') v++;
		const verb = tokens[v] ? speechVerb((tokens[v] as Token).low) : undefined;
		if (verb && verb.form !== 'ing' && (isSaying(verb.base) || punctuated) && (tokens[v] as Token).tag !== 'aux') {
			const referent = inverted(tokens, v, context);
			if (referent) return {referent, sure: 3, verb: verb.base};
		}
		if (first.low === 'according' && tokens[i + 1]?.low === 'to') return accordingTo(tokens, i, context, 3);
		// “…” was how / is what Kerr called it
		const how =
			first.tag === 'aux'
				? tokens.slice(i, i + 4).findIndex(t => t.low === 'how' || t.low === 'what' || t.low === 'all')
				: -1;
		const start = how >= 0 ? i + how + 1 : first.low === 'as' ? i + 1 : i;
		const stop = nextQuote(tokens, at);
		for (let k = start; k < stop; k++) {
			const token = tokens[k] as Token;
			if (token.tag === 'stop' || token.tag === 'colon') break;
			if (token.tag !== 'speech' || speechVerb(token.low)?.form === 'ing') continue;
			const range = subjectBefore(tokens, k, start);
			if (!range) continue;
			const lead = tokens.slice(start, range.from).filter(t => t.tag !== 'adv' && t.tag !== 'comma');
			if (lead.length > 0 && !(lead[0]?.tag === 'prep' || lead[0]?.tag === 'time' || lead[0]?.tag === 'sub')) break;
			if (lead.length > 0 && !punctuated) break;
			// “…,” while the other side described …: a clause beside it hands nothing over.
			if (BESIDE.test(lead[0]?.low ?? '')) break;
			const quotes = isQuoting(speechVerb(token.low)?.base ?? '') && !isPassive(tokens, k, start);
			const quoted = quotes ? inverted(tokens, k, context) : undefined;
			if (quoted && quoted.sort !== 'thing') return {referent: quoted, sure: 3, verb: 'say'};
			const referent =
				isPassive(tokens, k, start) && !isHearsay(tokens, k)
					? byAgent(tokens, k + 1, context)
					: readRange(tokens, range, context);
			// “…,” a phrase that some have read as …
			if (referent && OF_WORDS.test(referent.head)) break;
			if (referent) return {referent, sure: punctuated || how >= 0 ? 3 : 2, verb: speechVerb(token.low)?.base ?? ''};
			if (isPassive(tokens, k, start)) return {referent: undefined, sure: 2, verb: 'passive'};
		}
	}
	// Further right: ", Kerr said" or "according to Kerr" at the end of the sentence.
	const stop = nextQuote(tokens, at);
	for (let k = at + 1; k < tokens.length; k++) {
		const token = tokens[k] as Token;
		if (token.low === 'according' && tokens[k + 1]?.low === 'to') return accordingTo(tokens, k, context, 2);
		if (
			k >= stop ||
			token.tag !== 'speech' ||
			!isSaying(speechVerb(token.low)?.base ?? '') ||
			speechVerb(token.low)?.form === 'ing'
		)
			continue;
		const next = tokens[k + 1];
		const ends =
			!next ||
			next.tag === 'stop' ||
			next.tag === 'comma' ||
			next.tag === 'time' ||
			next.tag === 'adv' ||
			next.tag === 'prep';
		// "…," which led to its ban, said Kerr.
		const behind = !ends && tokens[k - 1]?.tag === 'comma' ? inverted(tokens, k, context) : undefined;
		if (behind && behind.sort !== 'thing') return {referent: behind, sure: 2, verb: speechVerb(token.low)?.base ?? ''};
		const range = ends ? subjectBefore(tokens, k, at + 1) : undefined;
		if (!range || (tokens[range.from - 1]?.tag !== 'comma' && tokens[range.from - 1]?.tag !== 'dash')) continue;
		const referent = readRange(tokens, range, context);
		if (referent) return {referent, sure: 2, verb: speechVerb(token.low)?.base ?? ''};
	}
	return undefined;
}

const nextQuote = (tokens: readonly Token[], at: number): number => {
	for (let i = at + 1; i < tokens.length; i++) if ((tokens[i] as Token).tag === 'quote') return i;
	return tokens.length;
};

function accordingTo(tokens: readonly Token[], at: number, context: Context, sure: 2 | 3): Frame | undefined {
	const to = phraseEnd(tokens, at + 2);
	const referent = to > at + 2 ? readPhrase(tokens, {from: at + 2, to}, context) : undefined;
	return referent ? {referent, sure, verb: 'say'} : undefined;
}

/** Kerr was blunt: “…”; Kerr: “…”; Her answer: “…”. */
export function colonFrame(tokens: readonly Token[], at: number, context: Context): Frame | undefined {
	const mark = tokens[at - 1];
	if (mark?.tag !== 'colon' && !(mark?.tag === 'dash' && at <= 6)) return undefined;
	const limit = limitBefore(tokens, at - 1);
	// "the verdict of Kerr: “…”", "a message from the board: “…”"
	const range = firstSubject(tokens, limit, at - 1);
	const from = range
		? tokens
				.slice(range.from, at)
				.findIndex(
					(t, i, all) =>
						(t.low === 'from' || t.low === 'of' || t.low === 'by') &&
						i > 0 &&
						UTTERANCES.has((all[i - 1] as Token).low),
				)
		: -1;
	if (range && from >= 0) {
		const start = range.from + from + 1;
		const referent = readPhrase(tokens, {from: start, to: phraseEnd(tokens, start)}, context);
		if (referent && referent.sort !== 'thing') return {referent, sure: 2, verb: 'say'};
	}
	const referent = readRange(tokens, range, context);
	// "As one sailor put it: “…”": whoever puts it can speak.
	if (referent && tokens[limit]?.low === 'as' && tokens[at - 2]?.low === 'it' && tokens[at - 3]?.low === 'put')
		return {referent, sure: 3, verb: 'say'};
	return referent && referent.sort !== 'thing' ? {referent, sure: 2, verb: 'say'} : undefined;
}
