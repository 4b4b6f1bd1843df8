// What "he", "the official", "the ministry" and "the statement" point back to: whom the article spoke of before, the
// latest first, by gender, number, role and kind. Nothing is looked for further back than MEMORY sentences. How a phrase
// is read that names or describes somebody is `phrase-referents.ts`; it is handed in where a pronoun needs it.

import type {Being} from './cast.ts';
import {ADJECTIVES, nameKey} from './name-words.ts';
import {firstSubject, type Range, subjectBefore} from './noun-phrases.ts';
import {
	type Context,
	type Entry,
	isSame,
	isUnexplained,
	mentionsWithin,
	type Referent,
	referentOf,
} from './referents.ts';
import type {Token} from './shallow-reading.ts';
import {isSaying, speechVerb} from './speech-words.ts';

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
	'man woman person leader politician executive veteran pair couple duo year-old'.split(' '),
);

/** Nobody is pointed back to over more sentences than this. */
const MEMORY = 60;
const earliest = ({history}: Context): number => Math.max(0, history.length - MEMORY);

/** "the official", "the Finnish president", "the ministry": whoever of that role or kind the article spoke of last. */
export function resolveDescription(
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
			// "the deputy mayor" is not the mayor, nor the other way round.
			if (words.includes('deputy') !== having.some(role => role.split(' ').includes('deputy'))) return 0;
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

/** Reads the phrase of a range of tokens. */
export type ReadPhrase = (tokens: readonly Token[], range: Range, context: Context) => Referent | undefined;

/** Whom a pronoun means: the latest subject of fitting gender and number, then whoever else was named. */
export function resolvePronoun(
	low: string,
	tokens: readonly Token[],
	at: number,
	context: Context,
	readPhrase: ReadPhrase,
): Referent | undefined {
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
	const ahead = gender && aheadOf(tokens, at, context, readPhrase);
	if (ahead && want(ahead)) return ahead;
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
	const own = here.find(r => gender && r.gender === gender) ?? here[0];
	if (!closes(tokens, at)) return own ?? earlier(want, gender, context);
	// "Durrant had refused to pay, he said": whoever tells it is seldom whom he tells it of.
	return earlier(r => want(r) && !here.some(h => isSame(h, r)), gender, context) ?? own;
}

/** "A day after she was elected, Lund said": the pronoun of a clause that leads up to the sentence means its subject. */
function aheadOf(tokens: readonly Token[], at: number, context: Context, readPhrase: ReadPhrase): Referent | undefined {
	if (at > LEADS_UP || !tokens.slice(0, at).some(({low}) => SUBORDINATE.test(low))) return undefined;
	const comma = tokens.findIndex(({tag}, i) => i > at && tag === 'comma');
	if (comma < 0 || tokens.slice(0, comma).some(({tag}) => tag === 'quote' || tag === 'name')) return undefined;
	const subject = firstSubject(tokens, comma + 1, tokens.length);
	if (!subject || subject.from !== comma + 1 || tokens[subject.from]?.tag !== 'name') return undefined;
	const referent = readPhrase(tokens, subject, context);
	return referent?.sort === 'person' && referent.beings.length === 1 ? referent : undefined;
}
const SUBORDINATE = /^(?:when|while|after|before|as|since|although|though|because|until|once)$/;
/** Words before the pronoun of such a clause. */
const LEADS_UP = 4;

/** Whether the subject that begins at `at` and its verb of saying close a sentence of indirect speech: "…, he said." */
export function closes(tokens: readonly Token[], at: number): boolean {
	const verb = tokens.findIndex((t, i) => i > at && t.tag === 'speech');
	if (tokens[at - 1]?.tag !== 'comma' || verb < 0 || !isSaying(speechVerb(tokens[verb]?.low ?? '')?.base ?? ''))
		return false;
	return (
		tokens.slice(at, verb).every(({tag}) => /^(?:pronoun|det|noun|name|adv|aux)$/.test(tag)) &&
		tokens.slice(verb + 1).every(({tag}) => /^(?:stop|adv|time)$/.test(tag))
	);
}

/** Whom the sentences before leave for a pronoun, the latest first. */
function earlier(
	want: (referent: Referent) => boolean,
	gender: 'male' | 'female' | undefined,
	context: Context,
): Referent | undefined {
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
