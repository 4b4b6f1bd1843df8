// What a run of capitals shows of who or what it is: its words (a given name, the head of a body or a place), and its
// neighbours (age, apposition, "in …", a dateline, a short form in brackets). Guarantees: exact spans; signs only, nothing
// is decided here. Where runs begin and end is in `name-runs.ts`, which of them are one person or body in `cast.ts`.

import type {Span} from '../text/span.ts';
import {type Gender, genderOfFirstName} from './first-names.ts';
import {
	FEMALE_WORDS,
	MALE_WORDS,
	NO_BODIES,
	ORGANISATION_HEADS,
	PLACE_HEADS,
	PLACE_STARTS,
	PLACES,
	STORMS,
} from './name-words.ts';
import type {Reading, Token} from './shallow-reading.ts';
import {BODIES, isSaying, ROLES, speechVerb} from './speech-words.ts';

/** A run of capitals with what its words and neighbours say of it; `from` is where its titles begin. */
export type Run = Span & {
	readonly from: number;
	readonly article: number;
	readonly block: number;
	readonly words: readonly string[];
	readonly spelling: string;
	readonly roles: readonly string[];
	readonly gender: Gender | undefined;
	readonly titled: boolean;
	readonly speaks: boolean;
	/** Evidence of what it is, from its words and neighbours. */
	readonly person: number;
	readonly organisation: number;
	readonly place: number;
	/** "the" stands right before it: so ships and papers are named, not people. */
	readonly definite: boolean;
	/** Short form given in brackets. */
	readonly acronym: string | undefined;
};

/** Words that join the parts of a name: "Ministry of Health". */
export const JOINERS: ReadonlySet<string> = new Set(['of', 'for', 'on', 'and', '&', 'in']);

/** Lower case without accents: how given names are looked up. */
export const nameFold = (low: string): string => low.normalize('NFD').replace(/\p{M}/gu, '');

/** The run of tokens `start..end` with its signs; `from` is the index where its titles begin, `roles` are they. */
export function describe(
	reading: Reading,
	row: readonly Token[],
	start: number,
	end: number,
	article: number,
	block: number,
	roles: readonly string[],
	from: number,
): Run {
	const {text} = reading.article;
	const tokens = row.slice(start, end);
	const words = tokens.map(t => text.slice(t.start, t.end));
	const spelling = text
		.slice((tokens[0] as Token).start, (tokens.at(-1) as Token).end)
		.replace(/\s+/gu, ' ')
		.replace(/ (?=[’'](?:$| ))/gu, '');
	// "Exxon Corp."
	const lows = tokens.map(t => t.low.replace(/(?<=\p{L}{2})\.$/u, ''));
	const before = row[start - 1];
	const after = row[end];
	let gender: Gender | undefined;
	for (const role of roles.flatMap(r => r.split(' ')))
		gender = MALE_WORDS.has(role) ? 'male' : FEMALE_WORDS.has(role) ? 'female' : gender;
	const firstName = genderOfFirstName(nameFold(lows[0] as string));
	// "the operator Southgrid": a firm as well as a man may be one, and a man has a given name.
	const isFirm = (role: string | undefined): boolean =>
		role !== undefined && BODIES.has(role) && !(firstName && words.length > 1);
	// "the Mirror, the doctor said": a paper, whoever comes behind the comma.
	const paper = before?.low === 'the' && words.length === 1 && roles.length === 0;
	let person = roles.length > 0 && !roles.every(isFirm) ? 3 : 0;
	const found: string[] = [...roles];
	let organisation = roles.length > 0 && person === 0 ? 3 : 0;
	// ", 34," and apposition ", the mayor of …," / ", a former attaché,"
	if (after?.tag === 'comma' && !paper) {
		if (
			row[end + 1]?.tag === 'number' &&
			/^\d\d?$/.test(row[end + 1]?.low ?? '') &&
			/^(?:comma|stop)$/.test(row[end + 2]?.tag ?? 'stop')
		)
			person += 3;
		// "In Laramie, McKinney's father, Bill": not the town is.
		const isWhere = words.length === 1 && IN.test(before?.low ?? '') && !firstName;
		const role = isWhere ? undefined : appositionRole(row, end + 1);
		if (role) {
			if (isFirm(role)) organisation += 2;
			else person += 2;
			found.push(role);
		}
		if (row[end + 1]?.low === 'who' && words.length > 1 && !/^(?:of|in|from|at|near)$/.test(before?.low ?? ''))
			person += 2;
	}
	if (before?.tag === 'comma') {
		// "the mayor, Lena Ortiz"
		const role = roleBefore(row, start - 1);
		if (role && (after?.tag === 'comma' || after?.tag === 'stop' || after?.tag === 'speech')) {
			if (isFirm(role)) organisation += 2;
			else person += 2;
			found.push(role);
		}
	}
	const office = copulaRole(row, end);
	if (office) found.push(office);
	const body = bodyBeside(row, start, end) ?? bodyBehind(row, start, end);
	if (firstName && words.length > 1) person += 2;
	if (words.length > 1 && words.slice(0, 2).some(word => /^\p{Lu}\.$/u.test(word))) person += 2;
	if (words.length > 1 && words.length < 5 && after?.tag === 'speech') person += 1;
	// “…,” says Bram Dekker
	if (words.length > 1 && words.length < 5 && isSaying(speechVerb(before?.low ?? '')?.base ?? '')) person += 1;
	// "Port of Ebba Authority" by its last word, "Ministry of Health" by its first; "Port Ebba" is a place.
	const heads = (i: number) => ORGANISATION_HEADS.has(lows[i] as string);
	if (body) {
		found.push(body);
		if (words.length === 1 || OWN_BODIES.test(row[end]?.low ?? '')) organisation += 2;
	}
	if (lows.some((_, i) => heads(i) && (i > 0 || lows.length === 1 || JOINERS.has(lows[1] as string))))
		organisation += 3;
	// "Fisk & Harland"
	const firm = spelling.includes('&');
	if (firm) organisation += 3;
	const storm = STORMS.has(lows[0] as string) && words.length > 1;
	if (ORGANISATION_HEADS.has(lows.at(-1) as string) || firm || storm) person = 0;
	if (words.length === 1 && /^\p{Lu}{2,}s?$/u.test(words[0] as string) && !NO_BODIES.has(lows[0] as string))
		organisation += 2;
	if (before?.low === 'the' && words.length > 1) organisation += 1;
	// "Washington DC" is in the list by its first word; "America First" and "US Politics Unspun" are no places.
	const short = words.slice(1).every(word => /^\p{Lu}[\p{Lu}.]+$/u.test(word));
	let place = PLACES.has(lows.at(-1) as string) || (PLACES.has(lows[0] as string) && short) ? 3 : 0;
	if (lows.length > 1 && (PLACE_HEADS.has(lows.at(-1) as string) || PLACE_STARTS.has(lows[0] as string))) place += 2;
	// One may come from a person, or go to one: a full name tells more than the word before it.
	const where =
		words.length > 1 ? /^(?:in|near|outside|across|towards?)$/ : /^(?:in|near|from|at|outside|across|to|towards?)$/;
	if (where.test(before?.low ?? '') && roles.length === 0 && !isStake(row, start))
		place += IN.test(before?.low ?? '') ? 2 : 1;
	if (isDateline(row, start, end, words)) {
		place += 3;
		organisation = 0;
	}
	const acronym = acronymAfter(row, end, spelling, text);
	if (acronym) organisation += 2;
	const origin = row[from] ?? (row[start] as Token);
	return {
		start: (tokens[0] as Token).start,
		end: (tokens.at(-1) as Token).end,
		from: Math.min(origin.start, (tokens[0] as Token).start),
		article,
		block,
		words,
		spelling,
		roles: found,
		gender,
		titled: roles.length > 0,
		definite: storm || (before?.low === 'the' && words.length > 1),
		speaks: speaksHere(row, end),
		person,
		organisation,
		place,
		acronym,
	};
}

/** The short form that a name brings with it: "Western Grain Partnership (WGP)", "…, or WGP,", "…, known as WGP". */
function acronymAfter(row: readonly Token[], end: number, spelling: string, text: string): string | undefined {
	const after = row[end];
	const short = (token: Token | undefined): string | undefined => {
		const word = token && text.slice(token.start, token.end);
		return word !== undefined && /^\p{Lu}{2,}$/u.test(word) ? word : undefined;
	};
	// "SEOUL, South Korea (AP) -": the agency that sends it.
	if (after?.low === '(')
		return row[end + 2]?.low === ')' && !/^[-–—]+$/.test(row[end + 3]?.low ?? '') ? short(row[end + 1]) : undefined;
	if (after?.tag !== 'comma') return undefined;
	const known = row[end + 1]?.low === 'known' && row[end + 2]?.low === 'as';
	const word = row[end + 1]?.low === 'or' ? short(row[end + 2]) : known ? short(row[end + 3]) : undefined;
	// Without brackets only the initials tell that the two are one: "the ministry, or NATO,".
	const initials = spelling
		.split(/[\s-]+/)
		.filter(part => /^\p{Lu}/u.test(part))
		.map(part => part[0])
		.join('');
	return word === initials ? word : undefined;
}

/** Prepositions of places rather than of people and firms. */
const IN = /^(?:in|near|outside|across)$/;

/** "shares in Norsteel", "confidence in Kerr": not where something is. */
const isStake = (row: readonly Token[], start: number): boolean =>
	row[start - 1]?.low === 'in' &&
	/^(?:stakes?|shares?|holdings?|interests?|confidence|trust|faith|investments?|invest(?:s|ed|ing)?|believe[sd]?)$/.test(
		row[start - 2]?.low ?? '',
	);

/** "ARDEN, June 4 (Trident) -", "PORT SAVIN (Meridian) -", "Lunz, 18 November": where the text was written. */
function isDateline(row: readonly Token[], start: number, end: number, words: readonly string[]): boolean {
	const next = row[end];
	if (start > 0) return false;
	if (
		next?.tag === 'comma' &&
		(row[end + 1]?.tag === 'time' || (row[end + 1]?.tag === 'number' && row[end + 2]?.tag === 'time'))
	)
		return true;
	if (!words.every(word => /^\p{Lu}[\p{Lu}.’'-]+$/u.test(word))) return false;
	// "BRUNN, Ellmark, Nov 5 (Allied) -": names and a date up to the dash.
	let i = end;
	while (i < end + 10 && row[i] && ['comma', 'name', 'time', 'number', 'stop'].includes((row[i] as Token).tag)) i++;
	return row[i]?.tag === 'dash' || row[i]?.low === '(';
}

/** The role noun of an apposition that begins at `i`: "the mayor of X", "a former British attaché", "senior fellow". */
function appositionRole(row: readonly Token[], i: number): string | undefined {
	let role: string | undefined;
	// "whose mother" is somebody else; in "in Calder, officials said" the role is who speaks.
	if (/^(?:whose|who|which|that|where)$/.test(row[i]?.low ?? '')) return undefined;
	for (let k = i; k < Math.min(row.length, i + 9); k++) {
		const token = row[k] as Token;
		if (ROLES.has(token.low)) {
			if (token.cap && row[k + 1]?.tag === 'name' && !row[k + 1]?.low.startsWith("'")) return role;
			if (row[k + 1]?.tag === 'speech' && k === i) return undefined;
			role = role === 'deputy' ? `deputy ${token.low}` : token.low;
		} else if (
			role ||
			!(
				token.tag === 'det' ||
				token.tag === 'noun' ||
				token.tag === 'name' ||
				token.tag === 'number' ||
				token.tag === 'possessive' ||
				token.tag === 'speech' ||
				token.tag === 'adv' ||
				token.tag === 'dash'
			)
		)
			return role;
	}
	return role;
}

/** Whether the name that ends at `end` is at once followed by a verb of saying. */
function speaksHere(row: readonly Token[], end: number): boolean {
	let i = end;
	while (row[i]?.tag === 'adv' || row[i]?.tag === 'aux') i++;
	return row[i]?.tag === 'speech' && isSaying(speechVerb((row[i] as Token).low)?.base ?? '');
}

/** "Eva Lund has been head of the agency since May": the role the sentence gives to its subject. */
function copulaRole(row: readonly Token[], end: number): string | undefined {
	let i = end;
	while (row[i]?.tag === 'aux' || row[i]?.tag === 'adv') i++;
	if (i === end || !/^(?:is|was|been|be|are|were)$/.test(row[i - 1]?.low ?? '')) return undefined;
	return appositionRole(row, i);
}

/** What kind of body the texts call it: "Novigen, the company", "the drug maker Novigen". */
function bodyBeside(row: readonly Token[], start: number, end: number): string | undefined {
	const before = row[start - 1];
	if (before && !before.cap && BODIES.has(before.low) && before.quote === row[start]?.quote) return before.low;
	if (row[end]?.tag !== 'comma' || row[end + 1]?.tag !== 'det') return undefined;
	for (let i = end + 2; i < Math.min(row.length, end + 7); i++) {
		const token = row[i] as Token;
		if (BODIES.has(token.low)) return token.low;
		if (token.tag !== 'noun' && token.tag !== 'name' && token.tag !== 'possessive') return undefined;
	}
	return undefined;
}

/** "her Open Orvik alliance": the noun that says what is named, behind the name. */
function bodyBehind(row: readonly Token[], start: number, end: number): string | undefined {
	const [before, after] = [row[start - 1], row[end]];
	if (!before || !after || !/^(?:the|an?|his|her|its|their|our)$/.test(before.low)) return undefined;
	return after.tag === 'noun' && !after.cap && OWN_BODIES.test(after.low) ? after.low : undefined;
}
/** What somebody's name does not stand before: "the Kerr government" is Kerr's, "the Norkraft alliance" is Norkraft. */
const OWN_BODIES = /^(?:alliance|party|coalition|bloc)$/;

/** The role noun of the phrase that ends before the comma at `comma`: "the mayor, Lena Ortiz". */
function roleBefore(row: readonly Token[], comma: number): string | undefined {
	for (let k = comma - 1, steps = 0; k >= 0 && steps < 8; k--, steps++) {
		const token = row[k] as Token;
		if (ROLES.has(token.low)) {
			const lead = row[k - 1];
			return lead && ['det', 'possessive', 'noun', 'name'].includes(lead.tag) ? token.low : undefined;
		}
		if (!['noun', 'name', 'prep', 'det', 'possessive'].includes(token.tag)) return undefined;
	}
	return undefined;
}
