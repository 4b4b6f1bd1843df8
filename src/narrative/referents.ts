// What a phrase of a sentence stands for: a person or body of the cast, a group, a document, or somebody who is only
// described ("a senior official"). Resolves pronouns, "the official",
// "the ministry" and "the statement" to what the article named before. Guarantees: labels are words of the texts. Which
// verb hands over to which quotation is decided in `speakers.ts`.

import type {Being, Mention} from './cast.ts';
import type {Gender} from './first-names.ts';
import {ADJECTIVES, FEMALE_WORDS, MALE_WORDS, nameKey} from './name-words.ts';
import {firstSubject, type Range, subjectBefore} from './noun-phrases.ts';
import type {Token} from './phrases.ts';
import {BODIES, DOCUMENTS, ROLES} from './speech-words.ts';

/** Somebody or something that can speak. */
export type Referent = {
	readonly label: string;
	readonly beings: readonly Being[];
	/** Head noun of a description, lower case. */
	readonly head: string;
	readonly gender?: Gender | undefined;
	readonly plural: boolean;
	readonly sort: 'person' | 'body' | 'document' | 'thing';
	/** Whether it was introduced or only pointed back ("the official"). */
	readonly definite: boolean;
};

/** One sentence's part of what pronouns may point to: its subject first. */
export type Entry = {
	readonly subjects: readonly Referent[];
	readonly others: readonly Referent[];
	readonly block: number;
};

/** What a phrase is read with: the article's text, its mentions, what was said before (latest last), the whole cast. */
export type Context = {
	readonly text: string;
	readonly mentions: readonly Mention[];
	readonly history: readonly Entry[];
	readonly beings: readonly Being[];
};

const GENERIC_BODY = new Set(
	'company firm group organisation organization agency body charity institution publisher operator broadcaster newspaper paper club team manufacturer developer airline carrier outlet'.split(
		' ',
	),
);
/** Bodies that are firms: not a union, a ministry or a court. */
const FIRMS = new Set('company firm publisher operator manufacturer developer airline carrier'.split(' '));
const PUBLIC_KEYS = new Set(
	'union ministry council police court government parliament commission committee university league federation party department assembly school hospital church'
		.split(' ')
		.map(nameKey),
);
const GENERIC_PERSON = new Set(
	'man woman person leader politician executive veteran pair couple duo 32-year-old'.split(' '),
);
const PLURAL_HEADS = new Set('people police staff spokespeople pair couple duo crew children men women'.split(' '));
/** Nouns of utterances that belong to whoever is named with them: "Kerr's answer", "her message". */
export const UTTERANCES = new Set(
	'answer reply response verdict message word words view advice motto warning question comment comments remark remarks statement letter email note memo post tweet speech testimony account conclusion explanation argument message argument plea appeal promise pledge assessment ruling report'.split(
		' ',
	),
);

const isPlural = (head: string): boolean =>
	PLURAL_HEADS.has(head) || (/[^su]s$/.test(head) && !/(?:ss|us|is|news|kremlin)$/.test(head));

/** The referent of a being of the cast. */
export function referentOf(being: Being): Referent {
	return {
		label: being.name,
		beings: [being],
		head: '',
		gender: being.gender,
		plural: false,
		sort: being.kind === 'person' ? 'person' : being.kind === 'unknown' ? 'person' : 'body',
		definite: true,
	};
}

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
	if (first.tag === 'pronoun') return resolvePronoun(first.low, tokens, range.from, context);
	const parts = splitAnd(tokens, range);
	if (parts.length > 1) {
		const members = parts.map(part => readOne(tokens, part, context, false)).filter(m => m !== undefined);
		if (members.length > 1 && members.every(m => m.sort !== 'thing' || m.beings.length > 0)) return group(members);
	}
	return readOne(tokens, parts.length > 1 ? range : (parts[0] as Range), context, true);
}

/** "A and B" cut at "and" where both sides can speak by themselves. */
function splitAnd(tokens: readonly Token[], range: Range): Range[] {
	const parts: Range[] = [];
	let from = range.from;
	let inside = false;
	for (let i = range.from; i < range.to; i++) {
		const token = tokens[i] as Token;
		if (token.tag === 'prep') inside = true;
		if (token.tag === 'conj' && !inside) {
			parts.push({from, to: i});
			from = i + 1;
		}
	}
	parts.push({from, to: range.to});
	return parts;
}

/** The mentions that begin in `start..end`: a binary search, as long texts name thousands. */
export function mentionsWithin({mentions}: Context, start: number, end: number): readonly Mention[] {
	const at = firstFrom(mentions, start);
	let to = at;
	while (to < mentions.length && (mentions[to] as Mention).start < end) to++;
	return mentions.slice(at, to);
}

/** Index of the first mention that begins at `start` or behind it. */
function firstFrom(mentions: readonly Mention[], start: number): number {
	let [low, high] = [0, mentions.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((mentions[middle] as Mention).start < start) low = middle + 1;
		else high = middle;
	}
	return low;
}

function mentionAt({mentions}: Context, token: Token): Mention | undefined {
	const mention = mentions[firstFrom(mentions, token.start + 1) - 1];
	return mention && token.end <= mention.end ? mention : undefined;
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
		const beside = appositive(tokens, to, context) ?? (cut < to ? undefined : undefined);
		// "the grocer, Una Flett,": whoever is named beside a single noun is what it says.
		const single = !isPlural(head) && /^(?:the|a|an|his|her|its|their)$/.test(tokens[from]?.low ?? '');
		if (beside && (single || [ROLES, BODIES, MALE_WORDS, FEMALE_WORDS].some(set => set.has(head))))
			return referentOf(beside);
	}
	const first = tokens[from] as Token;
	if (/^(?:what|which|whose|such|no|any)$/.test(first.low)) return undefined;
	// "one of the miners": the words as they stand.
	if (
		/^(?:one|some|many|most|both|two|three|several|few|others|another|none)$/.test(first.low) &&
		tokens[from + 1]?.low === 'of'
	) {
		const of = readOne(tokens, {from: from + 2, to}, context, false);
		const words = context.text.slice(first.start, (tokens[to - 1] as Token).end).replace(/\s+/gu, ' ');
		if (of)
			return {
				label: words,
				beings: [],
				head: of.head,
				plural: first.low !== 'one',
				sort: of.sort === 'body' || of.sort === 'document' ? of.sort : 'person',
				definite: false,
			};
	}
	if (!head) return undefined;
	const ownPronoun = /^(?:his|her|its|their)$/.test(first.low) ? first.low : undefined;
	const owner = ownPronoun
		? resolvePronoun({his: 'he', her: 'she', its: 'it', their: 'they'}[ownPronoun] as string, tokens, from, context)
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
		: BODIES.has(head)
			? 'body'
			: DOCUMENTS.has(head) || UTTERANCES.has(head)
				? 'document'
				: 'thing';
	const headIndex = lastIndexOf(tokens, head, headStart, cut);
	const label = labelOf(tokens, from, headIndex, to, context, owner, ownPronoun !== undefined);
	const definite =
		first.low === 'the' ||
		first.low === 'that' ||
		first.low === 'this' ||
		first.low === 'these' ||
		first.low === 'those' ||
		first.low === 'both' ||
		first.low === 'one';
	const gender = MALE_WORDS.has(head) ? 'male' : FEMALE_WORDS.has(head) ? 'female' : undefined;
	const plural =
		isPlural(head) ||
		isPlural(head) ||
		/^(?:two|three|four|five|several|many|some|both|dozens|hundreds)$/.test(first.low);
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

/** The noun the phrase is about: the last of its leading run of roles, bodies and documents, else its last noun. */
function headOf(tokens: readonly Token[], from: number, to: number): string {
	let head = '';
	for (let i = from; i < to; i++) {
		const {low, tag} = tokens[i] as Token;
		const known =
			(tag === 'noun' || tag === 'name' || tag === 'speech' || tag === 'det') &&
			(ROLES.has(low) || BODIES.has(low) || DOCUMENTS.has(low) || UTTERANCES.has(low));
		if (known) head = low;
		else if (head && !(tag === 'noun' && i + 1 < to && ROLES.has((tokens[i + 1] as Token).low))) break;
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
	if (tokens[to]?.tag !== 'comma' || !tokens[to + 1]) return undefined;
	let i = to + 1;
	while (tokens[i]?.low === 'named' || tokens[i]?.low === 'called') i++;
	const mention = mentionAt(context, tokens[i] as Token);
	if (mention?.being.kind !== 'person' && !(mention?.being.kind === 'unknown' && mention.being.keys.length > 1))
		return undefined;
	let end = i;
	while (end < tokens.length && (tokens[end] as Token).end <= (mention as Mention).end) end++;
	const next = tokens[end];
	return !next || ['comma', 'stop', 'speech', 'colon', 'quote', 'open', 'prep'].includes(next.tag)
		? mention?.being
		: undefined;
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

/** Nobody is pointed back to over more sentences than this. */
const MEMORY = 60;
const earliest = ({history}: Context): number => Math.max(0, history.length - MEMORY);

/** "the official", "the Finnish president", "the ministry": whoever of that role or kind the article spoke of last. */
function resolveDescription(
	made: Referent,
	tokens: readonly Token[],
	range: Range,
	context: Context,
): Referent | undefined {
	const words = tokens.slice(range.from, range.to).map(t => t.low);
	const adjectives = words.filter(w => ADJECTIVES.has(w));
	const fits = (being: Being): number => {
		if (being.kind === 'person') {
			if (made.sort !== 'person' || made.plural) return 0;
			const having = [...being.roles].filter(role => role.split(' ').includes(made.head));
			if (having.length === 0)
				return GENERIC_PERSON.has(made.head) && (!made.gender || made.gender === being.gender) ? 1 : 0;
			const national = having.flatMap(role => role.split(' ')).filter(w => ADJECTIVES.has(w));
			if (adjectives.length > 0 && national.length > 0 && !adjectives.some(a => national.includes(a))) return 0;
			// "the deputy mayor" is not the mayor.
			if (
				words.includes('deputy') !== having.some(role => role.split(' ').includes('deputy')) &&
				words.includes('deputy')
			)
				return 0;
			return adjectives.some(a => national.includes(a)) ? 3 : 2;
		}
		if (made.sort !== 'body' || being.kind === 'place') return 0;
		if (being.keys.includes(nameKey(made.head)) || being.roles.has(made.head)) return 2;
		if (!GENERIC_BODY.has(made.head) || (FIRMS.has(made.head) && being.keys.some(k => PUBLIC_KEYS.has(k)))) return 0;
		if (being.kind !== 'organisation' && being.kind !== 'unknown') return 0;
		return being.speaks > 0 ? 1 : 0.5;
	};
	const attached =
		words.includes('of') ||
		words.includes('for') ||
		words.includes('at') ||
		words.includes('by') ||
		words.includes('from');
	if (
		made.plural &&
		(/^(?:pair|couple|duo|two|both|trio|three)$/.test(made.head) ||
			/^(?:two|both)$/.test(words[0] === 'the' ? (words[1] ?? '') : (words[0] ?? '')))
	)
		for (let e = context.history.length - 1; e >= earliest(context); e--)
			for (const referent of (context.history[e] as Entry).subjects)
				if (referent.plural && referent.beings.length > 1) return referent;
	for (const level of attached ? [3, 2] : [3, 2, 1, 0.5]) {
		for (let e = context.history.length - 1; e >= earliest(context); e--) {
			const entry = context.history[e] as Entry;
			if (level <= 1 && context.history.length - e > (level === 1 ? 12 : 6)) break;
			const candidates = level <= 1 && made.sort === 'body' ? entry.subjects : [...entry.subjects, ...entry.others];
			for (const referent of candidates) {
				if (referent.beings.length === 1 && fits(referent.beings[0] as Being) >= level)
					return referentOf(referent.beings[0] as Being);
				if (
					level <= 2 &&
					!attached &&
					made.sort !== 'document' &&
					referent.beings.length === 0 &&
					referent.head === made.head &&
					referent.plural === made.plural &&
					referent.label.length >= made.label.length
				)
					return referent;
				if (
					level <= 2 &&
					!attached &&
					made.sort === 'person' &&
					!made.plural &&
					referent.beings.length === 0 &&
					referent.head === made.head
				)
					return referent;
			}
		}
		if (level >= 2) {
			const named = context.beings.filter(b => b.kind === 'person' && fits(b) >= level);
			if (named.length === 1 && !attached) return referentOf(named[0] as Being);
			const here = named.filter(b => context.mentions.some(m => m.being === b));
			if (here.length === 1) return referentOf(here[0] as Being);
			const bodies = context.beings.filter(
				b => b.kind !== 'person' && fits(b) >= 2 && context.mentions.some(m => m.being === b),
			);
			if (bodies.length === 1 && !attached) return referentOf(bodies[0] as Being);
		}
	}
	if (made.sort === 'document') return documentOf(made, context);
	return undefined;
}

/** "the statement", "the memo": the one the article introduced, with whoever issued it. */
function documentOf(made: Referent, context: Context): Referent | undefined {
	for (let e = context.history.length - 1; e >= earliest(context); e--) {
		const entry = context.history[e] as Entry;
		const all = [...entry.subjects, ...entry.others];
		const same = all.find(r => r.sort === 'document' && r.head === made.head);
		if (!same) continue;
		if (/ (?:by|from|of) /.test(same.label) || same.beings.length > 0) return same;
		const author = entry.subjects.find(r => r !== same && (r.sort === 'person' || r.sort === 'body'));
		if (author) return {...author, label: `${author.label.replace(/ \(.*\)$/, '')} (${made.head})`};
		if (same.label.length > made.label.length) return same;
	}
	return undefined;
}

/** A name of which the texts do not say what it is of: a firm as likely as a person. */
const isUnexplained = ({beings}: Referent): boolean =>
	beings.length === 1 && beings[0]?.kind === 'unknown' && beings[0].roles.size === 0 && beings[0].gender === undefined;

/** Whom a pronoun means: the latest subject of fitting gender and number, then whoever else was named. */
function resolvePronoun(low: string, tokens: readonly Token[], at: number, context: Context): Referent | undefined {
	const word = low.replace(/'.*$/, '');
	const want = (r: Referent): boolean => {
		switch (word) {
			case 'he':
				return r.sort === 'person' && !r.plural && r.gender !== 'female';
			case 'she':
				return r.sort === 'person' && !r.plural && r.gender !== 'male';
			case 'it':
				return (r.sort === 'body' || r.sort === 'document' || isUnexplained(r)) && !r.plural;
			case 'they':
				return (
					r.plural || r.sort === 'body' || (r.sort === 'person' && r.gender === undefined && r.beings.length === 0)
				);
			default:
				return false;
		}
	};
	if (!/^(?:he|she|it|they)$/.test(word)) return undefined;
	const gender = word === 'he' ? 'male' : word === 'she' ? 'female' : undefined;
	// In this sentence, before the pronoun: the subjects of its verbs, nearest first, then its first phrase, then the names.
	const here: Referent[] = [];
	for (let i = at - 1; i > 0; i--) {
		const {tag} = tokens[i] as Token;
		if (tag !== 'verb' && tag !== 'aux' && tag !== 'speech') continue;
		const range = subjectBefore(tokens, i, 0);
		const first = range && tokens[range.from];
		if (!range || !first || first.tag === 'pronoun' || range.from >= i) continue;
		const referent = readPhrase(tokens.slice(0, at), range, context);
		if (referent && referent.beings.length > 0 && want(referent)) here.push(referent);
	}
	const start = tokens[0]?.start ?? 0;
	const subject = firstSubject(tokens, 0, at);
	if (subject && tokens[subject.from]?.tag !== 'pronoun') {
		const referent = readPhrase(tokens.slice(0, at), subject, {...context});
		if (referent && want(referent)) here.push(referent);
	}
	for (const mention of mentionsWithin(context, start, (tokens[at] as Token).start)) {
		if (!tokens.some(t => t.start === mention.start)) continue;
		const referent = referentOf(mention.being);
		if (mention.being.kind !== 'place' && want(referent)) here.push(referent);
	}
	const sure = here.find(r => gender && r.gender === gender);
	if (sure) return sure;
	if (here[0]) return here[0];
	let doubtful: Referent | undefined;
	const depth = context.history.length;
	for (let e = depth - 1; e >= Math.max(0, depth - 10); e--) {
		const entry = context.history[e] as Entry;
		// Somebody of this paragraph comes before anybody of the one above.
		if (doubtful && doubtful.beings.length > 0 && entry.block !== context.history[depth - 1]?.block) return doubtful;
		const fit = entry.subjects.find(want) ?? undefined;
		const exact = [...entry.subjects, ...entry.others].find(
			r => want(r) && gender !== undefined && r.gender === gender,
		);
		if (fit && (!gender || fit.gender === gender)) return fit;
		if (exact && !fit) return exact;
		if (fit && exact) return fit.beings.length === 0 && fit.gender === undefined ? fit : exact;
		const any = fit ?? entry.others.find(want);
		if (any) {
			// Unknown gender: take it, unless one of known gender stands in the sentence before.
			doubtful ??= any;
			if (depth - e >= 3) break;
		}
	}
	return doubtful;
}
