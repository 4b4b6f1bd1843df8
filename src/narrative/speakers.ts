// Who says each quotation of an article: who its own sentence names (`speech-frames.ts`), or what the sentences around it
// leave. Guarantees: one attribution for each quotation, decided from the text alone. Scare quotes and titles of works
// are told apart here. How phrases become people is in `phrase-referents.ts`, how wordings are joined in `quotations.ts`.

import type {Article} from '../text/article.ts';
import {castOf} from './cast.ts';
import {continuationsIn} from './interrupted.ts';
import {firstSubject, phraseEnd, subjectBefore} from './noun-phrases.ts';
import {readPhrase, UTTERANCES} from './phrase-referents.ts';
import {closes} from './pointing-back.ts';
import type {Quoted} from './quote-marks.ts';
import {type Context, type Entry, isSame, mentionsWithin, type Referent, referentOf} from './referents.ts';
import {type Reading, readingsOf, type Statement, type Token} from './shallow-reading.ts';
import {colonFrame, type Frame, frameOf, inverted, limitBefore, readRange} from './speech-frames.ts';
import {isSaying, speechVerb} from './speech-words.ts';

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
	/** It goes on where the quotation before it broke off: “…,” said Kerr, “…” */
	readonly continues?: true;
};

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
	let next = 0;
	const outside = mentions.filter(m => {
		while (next < reading.quoted.length && (reading.quoted[next]?.end ?? 0) <= m.start) next++;
		return !((reading.quoted[next]?.start ?? Number.POSITIVE_INFINITY) <= m.start);
	});
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
			let referent = frame && isMute(frame) ? undefined : frame?.referent;
			let sure: Attribution['sure'] = referent ? (frame as Frame).sure : 0;
			if (!frame?.referent && frame?.verb !== 'passive' && kind !== 'scare' && kind !== 'title') {
				const near = aroundOf(reading.statements, index, at, context, last, said.at(-1));
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
	const attributions = found.map(
		(one, i): Attribution =>
			one ?? {quoted: reading.quoted[i] as Quoted, kind: 'scare', speaker: null, named: false, sure: 0},
	);
	const continues = continuationsIn(
		reading,
		attributions.map(({kind, speaker}) =>
			kind === 'speech' || kind === 'fragment' ? (speaker ?? undefined) : undefined,
		),
		attributions.map(({sure}) => sure > 1),
	);
	return attributions.map((one, i) => (continues[i] ? {...one, continues: true} : one));
}

/** "The results show …, as “…”": a thing that nothing but a verb of saying right beside the words lets speak says nothing. */
const isMute = ({referent, sure, verb}: Frame): boolean =>
	referent?.sort === 'thing' &&
	referent.beings.length === 0 &&
	!(sure === 3 && isSaying(verb)) &&
	!/^(?:one|some|others|many|most|several|few|another|hundreds|thousands|dozens)\b/i.test(referent.label);

/** What later pronouns may point to: speakers and subject first, then everybody else named outside quotations. */
function entryOf(tokens: readonly Token[], block: number, context: Context, said: readonly Referent[]): Entry {
	const subjects: Referent[] = [];
	const others: Referent[] = [];
	const add = (list: Referent[], referent: Referent | undefined) => {
		if (referent && ![...subjects, ...others].some(r => isSame(r, referent))) list.push(referent);
	};
	const putFirst = (referent: Referent) => {
		const at = subjects.findIndex(r => isSame(r, referent));
		if (at >= 0) subjects.splice(at, 1);
		subjects.unshift(referent);
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
		// "Nobody is to be dismissed, says Kerr": behind its verb where a comma stands before it. It is Kerr's sentence.
		// "Bird, its leader, said Wilson had slipped": what follows a verb of saying with a verb of its own is what is said.
		const next = tokens[phraseEnd(tokens, i + 1)]?.tag ?? 'stop';
		const isTold = next === 'aux' || next === 'verb' || next === 'speech';
		const behind = tokens[i - 1]?.tag === 'comma' && !isTold ? inverted(tokens, i, context) : undefined;
		if (behind && behind.sort !== 'thing' && isSaying(speechVerb(token.low)?.base ?? '')) {
			putFirst(behind);
			return;
		}
		const range = behind ? undefined : subjectBefore(tokens, i, limitBefore(tokens, i));
		const referent = behind ?? (range && readPhrase(tokens, range, context));
		if (!referent || referent.sort === 'thing') return;
		if (range && closes(tokens, range.from)) putFirst(referent);
		else add(subjects, referent);
	});
	for (const mention of mentionsWithin(context, tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0))
		if (isSpokenOf(tokens, mention) && mention.being.kind !== 'place') add(others, referentOf(mention.being));
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

/** Whether the mention stands outside quotations and is no ship or the like: "his boat, the Marit". */
function isSpokenOf(tokens: readonly Token[], {start, being}: Context['mentions'][number]): boolean {
	const at = tokens.findIndex(t => t.start === start);
	return at >= 0 && !(tokens[at - 1]?.low === 'the' && being.kind === 'unknown' && being.roles.size === 0);
}

type Around = {readonly referent: Referent | undefined; readonly ahead: boolean};

function aroundOf(
	statements: readonly Statement[],
	index: number,
	at: number,
	context: Context,
	last: {referent: Referent; block: number} | undefined,
	here: Referent | undefined,
): Around {
	if (here) return {referent: here, ahead: false};
	const {tokens, block} = statements[index] as Statement;
	const alone = tokens.every(t => t.tag === 'quote' || t.tag === 'stop' || t.tag === 'comma');
	const next = statements[index + 1];
	// “….” Kerr said. / That was the verdict of Kerr. / So said Kerr.
	const isBeside = next && (next.block === block || (next.block === block + 1 && goesOn(context.text, tokens)));
	if (alone && isBeside && next.tokens.length <= 14 && next.tokens.every(t => t.tag !== 'quote')) {
		const referent = closingFrame(next.tokens, context);
		if (referent) return {referent, ahead: false};
	}
	// "Kerr paused, then, “…”": the sentence's own subject.
	if (!alone && tokens[at - 1]?.tag === 'comma') {
		const own = readRange(tokens, firstSubject(tokens, 0, at), context);
		if (own?.sort === 'person') return {referent: own, ahead: false};
	}
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

/** “…,” at the end of a paragraph: who says it stands in the next, cut off by mistake. */
const goesOn = (text: string, tokens: readonly Token[]): boolean =>
	/,["”’'»]*\s*$/u.test(text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0));

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
	'guide history thriller drama memoir diary sculpture book novel film movie song album poem play programme program series documentary podcast show article essay column paper report exhibition operation project campaign game painting opera episode chapter headline hashtag slogan nicknamed nickname phrase term word words motto principle policy doctrine plan scheme format ship vessel boat brand band called titled entitled dubbed named labelled labeled codenamed known so-called'.split(
		' ',
	),
);

/** What one does in a work, before "in" or "of" and its title. */
const STARRING = /^(?:starred|starring|stars|appeared|set|director|creator|author|writer|star)$/;

/** Whether a work in apposition stands before or behind the quotation at `at`, a comma or nothing between. */
function isBesideWork(tokens: readonly Token[], at: number, inner: string): boolean {
	if (STARRING.test(tokens[at - 2]?.low ?? '') && /^(?:in|of)$/.test(tokens[at - 1]?.low ?? '')) return true;
	if (tokens[at - 1]?.tag === 'comma' && WORKS.has(tokens[at - 2]?.low ?? '')) return true;
	let i = at + 1;
	if (tokens[i]?.tag === 'comma') i++;
	else if (!inner.endsWith(',')) return false;
	if (tokens[i]?.tag !== 'det' && !/^(?:his|her|their|its|my|our)$/.test(tokens[i]?.low ?? '')) return false;
	return tokens.slice(i + 1, i + 4).some(t => WORKS.has(t.low));
}

/** From a verb of saying this many words away, nobody has a single word. */
const FAR = 8;

/**
 * Whether a few quoted words are the writer's with tongs: "they call that a “gesture”", "what was “maintained”", or a
 * single word that no verb of saying is near.
 */
function isHeldAtArmsLength(tokens: readonly Token[], at: number, words: number): boolean {
	if (/^(?:is|was|are|were)$/.test(tokens[at - 1]?.low ?? '') && tokens[at - 2]?.low === 'what') return true;
	for (let v = at - 1; v >= 1 && v >= at - 5; v--)
		if (
			/^(?:call|say|term|dub)$/.test(tokens[v]?.low ?? '') &&
			/^(?:they|we|you|one|people|some)$/.test(tokens[v - 1]?.low ?? '')
		)
			return true;
	if (words > 1) return false;
	const near = tokens.slice(Math.max(0, at - FAR), at + FAR + 1);
	const said = (token: Token): boolean =>
		token.tag === 'speech' || token.low === 'according' || /^words?$/.test(token.low);
	return (
		tokens.some(token => token.tag !== 'quote' && token.tag !== 'stop') &&
		!near.some(said) &&
		tokens[at - 1]?.tag !== 'colon'
	);
}

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
	// The painting, "The Glass Lantern", / "The Third Drawer", the thriller that …: a work beside it says what it is.
	if (titled && words.length > 1 && words.length <= 8 && !/[.!?]$/u.test(inner) && isBesideWork(tokens, at, inner))
		return 'title';
	const clause = words.length >= 5 || (words.length >= 3 && ends);
	if (!clause && isHeldAtArmsLength(tokens, at, words.length)) return 'scare';
	if (frame?.referent) return clause ? 'speech' : 'fragment';
	if (clause || (ends && /[!?]$/.test(inner))) return 'speech';
	const alone = tokens.every(t => t.tag === 'quote' || t.tag === 'stop' || t.tag === 'comma');
	return alone ? 'speech' : 'scare';
}
