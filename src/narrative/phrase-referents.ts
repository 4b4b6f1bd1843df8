// What a phrase of a sentence stands for: its head, the name in it, who is named beside it ("the mayor, Lena Ortiz"),
// whose it is ("Kerr's spokesman"), and its words where nobody is named. Pronouns and pointing descriptions are resolved
// by `pointing-back.ts`. Which verb hands over to which quotation is decided in `speech-frames.ts`.

import type {Being, Mention} from './cast.ts';
import {ADJECTIVES, FEMALE_WORDS, MALE_WORDS, TITLE_PARTS, TITLES} from './name-words.ts';
import {phraseEnd, type Range} from './noun-phrases.ts';
import {resolveDescription, resolvePronoun} from './pointing-back.ts';
import {type Context, isUnexplained, mentionAt, mentionFrom, type Referent, referentOf} from './referents.ts';
import type {Token} from './shallow-reading.ts';
import {BODIES, DOCUMENTS, ROLES} from './speech-words.ts';

const PLURAL_HEADS = new Set('people police staff spokespeople pair couple duo crew children men women'.split(' '));
/** Nouns of utterances that belong to whoever is named with them: "Kerr's answer", "her message". */
export const UTTERANCES = new Set(
	'answer reply response verdict message word words view advice motto warning question comment comments remark remarks statement letter email note memo post tweet speech testimony account conclusion explanation argument plea appeal promise pledge assessment ruling report'.split(
		' ',
	),
);

/** A body or several: "government", "governments". */
const isBody = (head: string): boolean => BODIES.has(head) || (head.endsWith('s') && BODIES.has(head.slice(0, -1)));

/** Stretches of time, which say nothing. */
const SPANS = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|moments?)$/;

const isPlural = (head: string): boolean =>
	PLURAL_HEADS.has(head) || (/[^su]s$/.test(head) && !/(?:ss|us|is|news|kremlin)$/.test(head));

const group = (members: readonly Referent[]): Referent => ({
	label: members.map(m => m.label).join(' and '),
	beings: members.flatMap(m => m.beings),
	head: '',
	plural: true,
	sort: members.every(m => m.sort === 'body') ? 'body' : 'person',
	definite: true,
});

/** What the phrase stands for, pronouns and pointing descriptions resolved; undefined where it can be nobody. */
export function readPhrase(tokens: readonly Token[], range: Range, context: Context): Referent | undefined {
	const first = tokens[range.from];
	if (!first) return undefined;
	if (first.tag === 'pronoun') return resolvePronoun(first.low, tokens, range.from, context, readPhrase);
	const parts = splitAnd(tokens, range, context);
	const holder = parts.length > 1 ? holderOf(tokens, parts, context) : undefined;
	if (holder) return holder;
	if (parts.length > 1) {
		const read = parts.map(part => readOne(tokens, part, context, false)).filter(m => m !== undefined);
		const members = read.filter(({label}, i) => read.findIndex(other => other.label === label) === i);
		if (members.length > 1 && members.every(m => m.sort !== 'thing' || m.beings.length > 0)) return group(members);
	}
	return readOne(tokens, parts.length > 1 ? range : (parts[0] as Range), context, true);
}

/** "A and B" cut at "and" where both sides can speak by themselves. */
function splitAnd(tokens: readonly Token[], range: Range, context: Context): Range[] {
	const parts: Range[] = [];
	let from = range.from;
	let inside = false;
	for (let i = range.from; i < range.to; i++) {
		const token = tokens[i] as Token;
		if (token.tag === 'prep') inside = true;
		// "Food and Water Administration" is one.
		const around = token.tag === 'conj' ? mentionAt(context, token) : undefined;
		if (token.tag === 'conj' && !inside && !around) {
			parts.push({from, to: i});
			from = i + 1;
		}
	}
	parts.push({from, to: range.to});
	return parts;
}

/** "GM Chairman and CEO Mary Lund", "Transport and Health Minister Ada Kern": what stands before "and" is half a title. */
function holderOf(tokens: readonly Token[], parts: readonly Range[], context: Context): Referent | undefined {
	const [first, second] = parts as readonly [Range, Range];
	if (parts.length !== 2 || first.from === first.to) return undefined;
	const mention = lastPerson(tokens, second, context);
	const lead = tokens[second.from] as Token;
	// A title stands before the name, and before "and" nobody is named.
	if (!mention || mention.start <= lead.start || lead.tag === 'det') return undefined;
	const isTitle = ({low}: Token): boolean => ROLES.has(low) || TITLES.has(low) || TITLE_PARTS.has(low);
	const titles = tokens.slice(second.from, second.to).filter(t => t.start < mention.start);
	const before = tokens.slice(first.from, first.to);
	if (!titles.some(isTitle) || lastPerson(tokens, first, context) !== undefined) return undefined;
	const end = before.at(-1) as Token;
	return end.cap || isTitle(end) ? referentOf(mention.being) : undefined;
}

/** The first person named in the range. */
export function firstPerson(tokens: readonly Token[], {from, to}: Range, context: Context): Mention | undefined {
	for (let i = from; i < to; i++) {
		const mention = mentionAt(context, tokens[i] as Token);
		if (mention?.being.kind === 'person') return mention;
	}
	return undefined;
}

/** The last person named in the range. */
export function lastPerson(tokens: readonly Token[], {from, to}: Range, context: Context): Mention | undefined {
	for (let i = to - 1; i >= from; i--) {
		const mention = mentionAt(context, tokens[i] as Token);
		if (mention?.being.kind === 'person') return mention;
	}
	return undefined;
}

function readOne(tokens: readonly Token[], range: Range, context: Context, apposition: boolean): Referent | undefined {
	const {from, to} = range;
	// Cut at the first attached preposition: the head stands before it, unless a name runs across ("Ministry of Health").
	let cut = to;
	for (let i = from; i < to; i++) {
		const token = tokens[i] as Token;
		if (token.tag !== 'prep' && token.tag !== 'speech') continue;
		const around = mentionAt(context, token);
		const inName = around !== undefined && around.start < token.start && token.end < around.end;
		if (inName) continue;
		cut = i;
		break;
	}
	if (cut === from) return undefined;
	// "a day after the agency said": who stands behind says it.
	if (cut + 1 < to && /^(?:after|before|since)$/.test(tokens[cut]?.low ?? '') && SPANS.test(tokens[cut - 1]?.low ?? ''))
		return readOne(tokens, {from: cut + 1, to}, context, apposition);
	// The last possessive before the cut: what follows it is the head ("Kerr's spokesman").
	let possessive = -1;
	for (let i = from; i < cut; i++) if ((tokens[i] as Token).tag === 'possessive' && i + 1 < cut) possessive = i;
	const headStart = possessive >= 0 ? possessive + 1 : from;
	const named = nameIn(tokens, headStart, cut, context);
	if (named) {
		const referent = referentOf(named.being);
		// "the Marit", "the Herald": a ship or a paper, not a man.
		const article = tokens[headStart]?.low === 'the' && tokens[headStart + 1]?.start === named.start;
		return article && isUnexplained(referent) ? {...referent, sort: 'body'} : referent;
	}
	const head = headOf(tokens, headStart, cut);
	if (apposition) {
		const beside = appositive(tokens, to, context);
		// "the grocer, Una Flett,": whoever is named beside a single noun is what it says.
		const single = !isPlural(head) && /^(?:the|a|an|his|her|its|their|our|my|your)$/.test(tokens[from]?.low ?? '');
		if (beside && (single || [ROLES, BODIES, MALE_WORDS, FEMALE_WORDS].some(set => set.has(head))))
			return referentOf(beside);
	}
	const first = tokens[from] as Token;
	// "deleted a tweet asking": a verb is nobody.
	if (
		first.tag === 'noun' &&
		!first.cap &&
		/(?:ed|ing)$/.test(first.low) &&
		!ROLES.has(first.low) &&
		!BODIES.has(first.low)
	)
		return undefined;
	if (/^(?:what|which|whose|such|no|any)$/.test(first.low)) return undefined;
	// "one of the miners": the words as they stand.
	if (
		/^(?:one|some|many|most|both|two|three|several|few|others|another|none)$/.test(first.low) &&
		tokens[from + 1]?.low === 'of'
	) {
		const own = tokens[from + 2];
		// "One of them, Milan Orsk, died": he is named.
		const named = apposition && first.low === 'one' ? appositive(tokens, to, context) : undefined;
		if (named) return referentOf(named);
		const of =
			own?.low === 'them'
				? resolvePronoun('they', tokens, from, context, readPhrase)
				: readOne(tokens, {from: from + 2, to}, context, false);
		if (own && of) {
			const words = context.text.slice(own.start, (tokens[to - 1] as Token).end).replace(/\s+/gu, ' ');
			const whose = /^(?:his|her|its|their|them)$/.test(own.low) ? of.label : words;
			return {
				label: `${first.low} of ${whose}`,
				beings: [],
				head: of.head,
				plural: first.low !== 'one',
				sort: of.sort === 'body' || of.sort === 'document' ? of.sort : 'person',
				definite: false,
			};
		}
	}
	// "last month", "a year ago"; "does not contain language", "wants to remove the dedication": nobody.
	if (!head || (SPANS.test(head) && head !== 'minutes') || head === 'ago') return undefined;
	const ahead = tokens[from - 1]?.low;
	const mayAct = first.tag === 'noun' && !first.cap && !ROLES.has(first.low);
	if (mayAct && (ahead === 'not' || (ahead === 'to' && tokens[from + 1]?.tag === 'det'))) return undefined;
	const ownPronoun = /^(?:his|her|its|their)$/.test(first.low) ? first.low : undefined;
	const owner = ownPronoun
		? resolvePronoun(
				{his: 'he', her: 'she', its: 'it', their: 'they'}[ownPronoun] as string,
				tokens,
				from,
				context,
				readPhrase,
			)
		: possessive >= 0
			? readOne(tokens, {from, to: possessive}, context, false)
			: undefined;
	if (owner && (DOCUMENTS.has(head) || UTTERANCES.has(head)) && owner.sort !== 'thing')
		return {
			...owner,
			label: DOCUMENTS.has(head) && owner.sort === 'body' ? `${owner.label} (${head})` : owner.label,
			sort: owner.sort,
		};
	const sort = ROLES.has(head)
		? 'person'
		: isBody(head)
			? 'body'
			: DOCUMENTS.has(head) || UTTERANCES.has(head)
				? 'document'
				: 'thing';
	const headIndex = lastIndexOf(tokens, head, headStart, cut);
	const label = labelOf(tokens, from, headIndex, to, context, owner, ownPronoun !== undefined);
	const definite = /^(?:the|that|this|these|those|both|one)$/.test(first.low);
	const gender = MALE_WORDS.has(head) ? 'male' : FEMALE_WORDS.has(head) ? 'female' : undefined;
	const plural = isPlural(head) || /^(?:two|three|four|five|several|many|some|both|dozens|hundreds)$/.test(first.low);
	const itself = selfNamed(tokens, to, context);
	if (itself) return {...referentOf(itself), sort: sort === 'thing' ? 'body' : sort, gender};
	const made: Referent = {label, beings: [], head, gender, plural, sort, definite};
	if (definite || (!owner && sort !== 'thing' && first.tag !== 'det'))
		return resolveDescription(made, tokens, range, context) ?? made;
	return made;
}

/** The name that is the head of the phrase: nothing of it is followed by a possessive, a role before it is its title. */
function nameIn(tokens: readonly Token[], from: number, to: number, context: Context): Mention | undefined {
	for (let i = from; i < to; i++) {
		const mention = mentionAt(context, tokens[i] as Token);
		if (!mention) continue;
		// "a Muslim cleric", "the Liberal platform"
		if (
			ADJECTIVES.has((tokens[i] as Token).low) &&
			mention.end === (tokens[i] as Token).end &&
			tokens[i + 1]?.tag === 'noun'
		)
			continue;
		let end = i;
		while (end < to && (tokens[end] as Token).end <= mention.end) end++;
		const next = tokens[end];
		// "Reuters reporter Ann Lee", "Trump officials": a later head takes over.
		if (end < to && next && next.tag !== 'possessive') {
			const later = nameIn(tokens, end, to, context);
			if (later && later.being.kind === 'person') return later;
			const rest = tokens.slice(end, to);
			if (rest.some(t => t.tag === 'noun' && (ROLES.has(t.low) || BODIES.has(t.low) || DOCUMENTS.has(t.low))))
				return undefined;
		}
		if (next?.tag === 'possessive' && end < to - 1) return undefined;
		return mention;
	}
	return undefined;
}

/** Whether the token may head a phrase, where it is of one. */
const isHead = (token: Token | undefined, within: boolean): boolean =>
	within && token !== undefined && (ROLES.has(token.low) || isBody(token.low));

/** The noun the phrase is about: the last of its leading run of roles, bodies and documents, else its last noun. */
function headOf(tokens: readonly Token[], from: number, to: number): string {
	let head = '';
	for (let i = from; i < to; i++) {
		const {low, tag} = tokens[i] as Token;
		const known =
			(tag === 'noun' || tag === 'name' || tag === 'speech' || tag === 'det') &&
			(ROLES.has(low) || isBody(low) || DOCUMENTS.has(low) || UTTERANCES.has(low));
		if (known) head = low;
		// "state energy company": a later head of the same run.
		else if (head && !(tag === 'noun' && isHead(tokens[i + 1], i + 1 < to))) break;
	}
	if (head) return head;
	for (let i = to - 1; i >= from; i--)
		if ((tokens[i] as Token).tag === 'noun' && !(/ed$/.test((tokens[i] as Token).low) && i > from))
			return (tokens[i] as Token).low;
	const only = tokens[to - 1];
	return only?.tag === 'name' ||
		only?.tag === 'number' ||
		(only?.tag === 'det' && /^(?:both|one|others?|another|some|many|few|most|several|two|three)$/.test(only.low))
		? only.low
		: '';
}

const lastIndexOf = (tokens: readonly Token[], low: string, from: number, to: number): number => {
	for (let i = to - 1; i >= from; i--) if ((tokens[i] as Token).low === low) return i;
	return to - 1;
};

/** The description in the text's words, its article left off, with what is attached to its head. */
function labelOf(
	tokens: readonly Token[],
	from: number,
	head: number,
	to: number,
	context: Context,
	owner: Referent | undefined,
	pronoun: boolean,
): string {
	let start = from;
	if (/^(?:the|a|an|that|this|these|those|one|his|her|its|their)$/.test((tokens[start] as Token).low) && start < head)
		start++;
	let end = head + 1;
	// Attached: "of the union", "for the ministry", "by X and Y"; not "on Tuesday", "in a statement".
	while (end < to) {
		const token = tokens[end] as Token;
		const next = tokens[end + 1];
		if (
			(token.tag === 'speech' && (next?.low === 'by' || next?.low === 'for')) ||
			/^(?:close|familiar|responsible)$/.test(token.low)
		) {
			end++;
			continue;
		}
		if (token.tag !== 'prep' || next?.tag === 'time') break;
		const strong =
			/^(?:of|for|by|from|with|at|close|representing|to|behind)$/.test(token.low) ||
			(/^(?:in|on|near|into|about|over)$/.test(token.low) &&
				(next?.tag === 'name' || tokens[end + 2]?.tag === 'name' || next?.low === 'the'));
		if (!strong) break;
		let stop = end + 1;
		while (stop < to && (tokens[stop] as Token).tag !== 'prep' && (tokens[stop] as Token).tag !== 'speech') stop++;
		end = stop;
	}
	const words = context.text
		.slice((tokens[start] as Token).start, (tokens[end - 1] as Token).end)
		.replace(/\s+/gu, ' ');
	return pronoun && owner ? `${owner.label}’s ${words}` : words;
}

/** "the mayor, Lena Ortiz," — the person named right after the phrase that ends at `to`. */
function appositive(tokens: readonly Token[], to: number, context: Context): Being | undefined {
	const comma = behindRelative(tokens, behindWhere(tokens, to));
	if (tokens[comma]?.tag !== 'comma') return undefined;
	let i = comma + 1;
	// "a retired captain called Egil Straum"
	const phrase = tokens[i]?.tag === 'det' ? phraseEnd(tokens, i) : i;
	if (tokens[phrase]?.low === 'named' || tokens[phrase]?.low === 'called') i = phrase;
	while (tokens[i]?.low === 'named' || tokens[i]?.low === 'called') i++;
	const named = tokens[i];
	if (!named) return undefined;
	const mention = mentionFrom(context, named);
	const isFirm = mention !== undefined && mention.being.kind !== 'person' && isBody(tokens[to - 1]?.low ?? '');
	if (
		mention?.being.kind !== 'person' &&
		!isFirm &&
		!(mention?.being.kind === 'unknown' && mention.being.keys.length > 1)
	)
		return undefined;
	let end = i;
	while (end < tokens.length && (tokens[end] as Token).end <= (mention as Mention).end) end++;
	const next = tokens[end];
	return !next || ['comma', 'stop', 'speech', 'colon', 'quote', 'open', 'prep'].includes(next.tag)
		? mention?.being
		: undefined;
}

/** "an elderly man next to me, …": where a few words on where he is end at a comma, else `to`. */
function behindWhere(tokens: readonly Token[], to: number): number {
	for (let i = to; i < Math.min(tokens.length, to + 4); i++) {
		const {tag} = tokens[i] as Token;
		if (tag === 'comma') return i;
		if (!/^(?:adv|prep|pronoun|object|time)$/.test(tag)) return to;
	}
	return to;
}

/** "the man whom Pavic killed, Lena Marek,": where a short relative clause behind the phrase ends, else `to`. */
function behindRelative(tokens: readonly Token[], to: number): number {
	if (!/^(?:whom?|that|which)$/.test(tokens[to]?.low ?? '')) return to;
	for (let i = to + 1; i < Math.min(tokens.length, to + 8); i++) {
		const {tag} = tokens[i] as Token;
		if (tag === 'comma') return i;
		if (tag === 'stop' || tag === 'quote' || tag === 'colon') return to;
	}
	return to;
}

/** "a group that calls itself Red Heron": who says of the phrase that ends at `to` what its name is. */
function selfNamed(tokens: readonly Token[], to: number, context: Context): Being | undefined {
	const i = /^(?:that|which|who)$/.test(tokens[to]?.low ?? '') ? to + 1 : to;
	const named =
		/^(?:call|calls|called|calling|styles|styled)$/.test(tokens[i]?.low ?? '') &&
		/^(?:itself|themselves|himself|herself)$/.test(tokens[i + 1]?.low ?? '');
	const token = named ? tokens[i + 2] : undefined;
	return token && mentionAt(context, token)?.being;
}
