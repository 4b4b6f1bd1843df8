// Who says each quotation of an article: the verb of saying that hands it over (before, after, inverted, round an
// interruption), "according to", a colon, or what the sentences around it leave. Guarantees: one attribution for each
// quotation, decided from the text alone. Scare quotes and titles of works are told apart here. How phrases become
// people is in `referents.ts`, how wordings are joined across texts in `quotations.ts`.

import type {Article} from '../text/article.ts';
import {castOf} from './cast.ts';
import {type Reading, readingsOf, type Statement, type Token} from './phrases.ts';
import type {Quoted} from './quote-marks.ts';
import {
	type Context,
	type Entry,
	firstSubject,
	phraseEnd,
	type Range,
	type Referent,
	readPhrase,
	referentOf,
	subjectBefore,
	UTTERANCES,
} from './referents.ts';
import {DOCUMENTS, isNaming, isSaying, ROLES, speechVerb} from './speech-words.ts';

/** What a stretch in quotation marks is. */
export type QuotedKind = 'speech' | 'fragment' | 'title' | 'scare';

/**
 * A quotation with who said it. `sure`: 3 = a verb of saying beside it, 2 = a verb, "according to" or a colon in its
 * sentence, 1 = taken over from the sentences around it, 0 = nobody found.
 */
export type Attribution = {
	readonly quoted: Quoted;
	readonly kind: QuotedKind;
	readonly speaker: string | null;
	/** Whether the speaker is a name, not a description. */
	readonly named: boolean;
	readonly sure: 0 | 1 | 2 | 3;
};

type Frame = {readonly referent: Referent | undefined; readonly sure: 1 | 2 | 3; readonly verb: string};

const cache = new WeakMap<readonly Reading[], readonly (readonly Attribution[])[]>();

/** The attributions of each article's quotations, in text order. */
export function attributionsOf(articles: readonly Article[]): readonly (readonly Attribution[])[] {
	const readings = readingsOf(articles);
	const known = cache.get(readings);
	if (known) return known;
	const cast = castOf(articles);
	const all = readings.map((reading, a) => attribute(reading, cast.mentions[a] ?? [], cast.beings));
	cache.set(readings, all);
	return all;
}

function attribute(reading: Reading, mentions: Context['mentions'], beings: Context['beings']): Attribution[] {
	const {text} = reading.article;
	const outside = mentions.filter(m => !reading.quoted.some(q => q.start <= m.start && m.end <= q.end));
	const history: Entry[] = [];
	const context: Context = {text, mentions: outside, history, beings};
	const found: (Attribution | undefined)[] = reading.quoted.map(() => undefined);
	const speakers: (Referent | undefined)[] = reading.quoted.map(() => undefined);
	let last: {referent: Referent; block: number} | undefined;
	const later: {quote: number; statement: number; fallback: Referent | undefined}[] = [];
	reading.statements.forEach((statement, index) => {
		const {tokens, block} = statement;
		const said: Referent[] = [];
		tokens.forEach((token, at) => {
			if (token.tag !== 'quote') return;
			const quoted = reading.quoted[token.quote] as Quoted;
			let frame = frameOf(tokens, at, context, text);
			if (!frame?.referent && frame?.verb !== 'passive') frame = colonFrame(tokens, at, context) ?? frame;
			const kind = kindOf(text, quoted, tokens, at, frame);
			let referent = frame?.referent;
			let sure: Attribution['sure'] = referent ? (frame as Frame).sure : 0;
			if (!referent && frame?.verb !== 'passive' && kind !== 'scare' && kind !== 'title') {
				const near = aroundOf(reading.statements, index, at, context, last, said.at(-1), text);
				referent = near.referent;
				sure = referent ? 1 : 0;
				if (near.ahead) later.push({quote: token.quote, statement: index, fallback: referent});
			}
			speakers[token.quote] = referent;
			found[token.quote] = {
				quoted,
				kind,
				speaker: referent?.label ?? null,
				named: (referent?.beings.length ?? 0) > 0,
				sure,
			};
			if (referent && kind !== 'scare' && kind !== 'title') {
				said.push(referent);
				last = {referent, block: quoted.lastBlock};
			}
		});
		history.push(entryOf(tokens, block, context, said));
	});
	// A quotation that opens a paragraph whose next sentence names the speaker: “A.” “B,” said Kerr.
	for (const {quote, statement, fallback} of [...later].reverse()) {
		const here = reading.statements[statement] as Statement;
		const next = reading.statements[statement + 1];
		const follower = next && next.block === here.block ? next.tokens.find(t => t.tag === 'quote') : undefined;
		const first = next?.tokens[0];
		const referent =
			follower && follower === first && (found[follower.quote]?.sure ?? 0) >= 2 ? speakers[follower.quote] : fallback;
		speakers[quote] = referent;
		found[quote] = {
			...(found[quote] as Attribution),
			speaker: referent?.label ?? null,
			named: (referent?.beings.length ?? 0) > 0,
			sure: referent ? 1 : 0,
		};
	}
	return found.map(
		(one, i) => one ?? {quoted: reading.quoted[i] as Quoted, kind: 'scare', speaker: null, named: false, sure: 0},
	);
}

/** What later pronouns may point to: speakers and subject first, then everybody else named outside quotations. */
function entryOf(tokens: readonly Token[], block: number, context: Context, said: readonly Referent[]): Entry {
	const subjects: Referent[] = [];
	const others: Referent[] = [];
	const add = (list: Referent[], referent: Referent | undefined) => {
		if (referent && ![...subjects, ...others].some(r => same(r, referent))) list.push(referent);
	};
	for (const referent of [...said].reverse()) add(subjects, referent);
	const subject = firstSubject(tokens, 0, tokens.length);
	if (subject) {
		const referent = readPhrase(tokens, subject, context);
		if (referent && referent.sort !== 'thing') add(subjects, referent);
	}
	// The subjects of the other verbs of saying, then names, then descriptions of people, bodies and documents.
	tokens.forEach((token, i) => {
		if (token.tag !== 'speech' || speechVerb(token.low)?.form === 'ing') return;
		const range = subjectBefore(tokens, i, limitBefore(tokens, i));
		const referent = range && readPhrase(tokens, range, context);
		if (referent && referent.sort !== 'thing') add(subjects, referent);
	});
	for (const mention of context.mentions)
		if (tokens.some(t => t.start === mention.start) && mention.being.kind !== 'place')
			add(others, referentOf(mention.being));
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		if (token.tag !== 'det' && !(token.tag === 'noun' && tokens[i - 1]?.tag !== 'det' && tokens[i - 1]?.tag !== 'noun'))
			continue;
		const to = phraseEnd(tokens, i);
		if (to <= i) continue;
		const referent = readPhrase(tokens, {from: i, to}, context);
		if (referent && referent.sort !== 'thing') add(others, referent);
	}
	return {subjects, others, block};
}

const same = (a: Referent, b: Referent): boolean =>
	a.label === b.label || (a.beings.length === 1 && b.beings.length === 1 && a.beings[0] === b.beings[0]);

const limitBefore = (tokens: readonly Token[], at: number): number => {
	for (let i = at - 1; i >= 0; i--)
		if (
			(tokens[i] as Token).tag === 'quote' ||
			((tokens[i] as Token).tag === 'colon' && (tokens[i] as Token).low === ';')
		)
			return i + 1;
	return 0;
};

// ---------- frames inside the sentence ----------

function frameOf(tokens: readonly Token[], at: number, context: Context, text: string): Frame | undefined {
	const before = frameBefore(tokens, at, context);
	if (before && before.sure === 3) return before;
	const after = frameAfter(tokens, at, context, text);
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
	const range = subjectBefore(tokens, v, limit);
	const referent = readRange(tokens, range, context);
	if (referent)
		return referent.sort === 'thing' && !isSaying(verb.base)
			? (mainSubject(tokens, v, limit, context) ?? referent)
			: referent;
	if (range) return undefined;
	return mainSubject(tokens, v, limit, context);
}

const isQuoting = (base: string): boolean => base === 'quote' || base === 'cite';

const readRange = (tokens: readonly Token[], range: Range | undefined, context: Context): Referent | undefined =>
	range ? readPhrase(tokens, range, context) : undefined;

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
		if (participle && lead && (lead.tag === 'speech' || lead.low === 'that') && range.from - 1 > limit) continue;
		const referent = readRange(tokens, range, context);
		if (referent && referent.sort !== 'thing') return referent;
	}
	const first = firstSubject(tokens, limit, verb) ?? (limit > 0 ? firstSubject(tokens, 0, verb) : undefined);
	return readRange(tokens, first, context);
}

/** The subject behind the verb at `v`: said Kerr; said a note by the institute. */
function inverted(tokens: readonly Token[], v: number, context: Context): Referent | undefined {
	let i = v + 1;
	while (tokens[i]?.tag === 'adv') i++;
	const first = tokens[i];
	if (!first || !['name', 'det', 'noun', 'number', 'pronoun'].includes(first.tag) || first.low === 'that')
		return undefined;
	const to = phraseEnd(tokens, i);
	return to > i ? readPhrase(tokens, {from: i, to}, context) : undefined;
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
			const quotes = isQuoting(speechVerb(token.low)?.base ?? '') && !isPassive(tokens, k, start);
			const quoted = quotes ? inverted(tokens, k, context) : undefined;
			if (quoted && quoted.sort !== 'thing') return {referent: quoted, sure: 3, verb: 'say'};
			const referent =
				isPassive(tokens, k, start) && tokens[k + 1]?.low !== 'as'
					? byAgent(tokens, k + 1, context)
					: readRange(tokens, range, context);
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
function colonFrame(tokens: readonly Token[], at: number, context: Context): Frame | undefined {
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
	return referent && referent.sort !== 'thing' ? {referent, sure: 2, verb: 'say'} : undefined;
}

// ---------- the sentences around ----------

type Around = {readonly referent: Referent | undefined; readonly ahead: boolean};

function aroundOf(
	statements: readonly Statement[],
	index: number,
	at: number,
	context: Context,
	last: {referent: Referent; block: number} | undefined,
	here: Referent | undefined,
	text: string,
): Around {
	if (here) return {referent: here, ahead: false};
	const {tokens, block} = statements[index] as Statement;
	const alone = tokens.every(t => t.tag === 'quote' || t.tag === 'stop' || t.tag === 'comma');
	const next = statements[index + 1];
	// “….” Kerr said. / That was the verdict of Kerr. / So said Kerr.
	if (alone && next && next.block === block && next.tokens.length <= 14 && next.tokens.every(t => t.tag !== 'quote')) {
		const referent = closingFrame(next.tokens, context);
		if (referent) return {referent, ahead: false};
	}
	// "Kerr paused, then, “…”": the sentence's own subject.
	if (!alone && tokens[at - 1]?.tag === 'comma') {
		const own = readRange(tokens, firstSubject(tokens, 0, at), context);
		if (own?.sort === 'person') return {referent: own, ahead: false};
	}
	void text;
	const previous = statements[index - 1];
	const near = previous && previous.block === block;
	const entry = context.history.at(-1);
	if (near || (previous && alone)) {
		const spoke = previous.tokens.some(t => t.tag === 'quote');
		if (spoke && last) return {referent: last.referent, ahead: false};
		const subject = entry?.subjects.find(r => r.sort === 'person' || r.sort === 'body' || r.sort === 'document');
		if (
			subject &&
			(near || saysSomething(previous.tokens) || !last || last.block < previous.block - 1 || subject.beings.length > 0)
		)
			return {referent: subject, ahead: !near};
		if (last) return {referent: last.referent, ahead: !near};
		return {referent: subject, ahead: !near};
	}
	if (alone) return {referent: last?.referent, ahead: true};
	return {referent: last && last.block >= block - 1 ? last.referent : undefined, ahead: false};
}

const saysSomething = (tokens: readonly Token[]): boolean =>
	tokens.some(t => t.tag === 'speech' && isSaying(speechVerb(t.low)?.base ?? ''));

/** A short sentence after a quotation that only says whose it was. */
function closingFrame(tokens: readonly Token[], context: Context): Referent | undefined {
	const first = tokens[0] as Token;
	if (/^(?:that|those|these|this|such|it)$/.test(first.low)) {
		const of = tokens.findIndex(
			(t, i) => /^(?:of|from|by)$/.test(t.low) && i > 0 && UTTERANCES.has(tokens[i - 1]?.low ?? ''),
		);
		if (of > 0) return readPhrase(tokens, {from: of + 1, to: phraseEnd(tokens, of + 1)}, context);
		const how = tokens.findIndex(t => t.low === 'how' || t.low === 'what');
		const verb = tokens.findIndex((t, i) => i > how && t.tag === 'speech');
		if (how > 0 && verb > how) return readRange(tokens, subjectBefore(tokens, verb, how + 1), context);
		return undefined;
	}
	if (first.low === 'so' || first.low === 'thus') {
		const verb = tokens.findIndex(t => t.tag === 'speech');
		return verb === 1 ? inverted(tokens, verb, context) : undefined;
	}
	const verb = tokens.findIndex(t => t.tag === 'speech');
	if (verb < 1 || verb > 6 || !isSaying(speechVerb((tokens[verb] as Token).low)?.base ?? '')) return undefined;
	const rest = tokens[verb + 1];
	const bare =
		!rest ||
		rest.tag === 'stop' ||
		(rest.tag === 'time' && tokens[verb + 2]?.tag === 'stop') ||
		(rest.tag === 'adv' && tokens[verb + 2]?.tag === 'stop');
	return bare ? readRange(tokens, subjectBefore(tokens, verb, 0), context) : undefined;
}

// ---------- what kind of quotation ----------

const WORKS = new Set(
	'book novel film movie song album poem play programme program series documentary podcast show article essay column paper report exhibition operation project campaign game painting opera episode chapter headline hashtag slogan nicknamed nickname phrase term word words motto principle policy doctrine plan scheme format ship vessel boat brand band called titled entitled dubbed named labelled labeled codenamed known so-called'.split(
		' ',
	),
);

/** Speech, a spoken fragment, the title of a thing, or words held at arm's length. */
function kindOf(
	text: string,
	quoted: Quoted,
	tokens: readonly Token[],
	at: number,
	frame: Frame | undefined,
): QuotedKind {
	const inner = text.slice(quoted.start, quoted.end);
	const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
	const ends = /[.!?,…]$/u.test(inner);
	const behind = text[quoted.outer.end] ?? '';
	const before = tokens[at - 1];
	const capitals = words.filter(w => /^\p{Lu}/u.test(w) || /^(?:of|the|and|a|an|in|on|for|to|de|\d+)$/.test(w));
	const titled =
		words.length > 0 &&
		capitals.length === words.length &&
		/^\p{Lu}/u.test(words[0] as string) &&
		(words.length > 1 || !ends);
	if (behind === '-' && /[\p{L}]/u.test(text[quoted.outer.end + 1] ?? '')) return 'scare';
	if (
		before &&
		/^(?:so-called|dubbed|nicknamed|codenamed|code-named|titled|entitled|subtitled|headlined|named|known|hashtag)$/.test(
			before.low,
		) &&
		(titled || before.low === 'so-called')
	)
		return 'title';
	if (before?.low === 'as' && /^(?:known|billed|advertised)$/.test(tokens[at - 2]?.low ?? '')) return 'scare';
	if (titled && words.length <= 8 && before && (WORKS.has(before.low) || (before.low === 'called' && words.length > 1)))
		return 'title';
	if (titled && words.length > 1 && words.length <= 6 && !ends && (!frame?.referent || frame.sure < 3)) return 'title';
	const clause = words.length >= 5 || (words.length >= 3 && ends);
	if (frame?.referent) return clause ? 'speech' : 'fragment';
	if (clause || (ends && /[!?]$/.test(inner))) return 'speech';
	const alone = tokens.every(t => t.tag === 'quote' || t.tag === 'stop' || t.tag === 'comma');
	return alone ? 'speech' : 'scare';
}
