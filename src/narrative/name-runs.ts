// Runs of capitals that may name somebody: where they begin and end ("Ministry of Health"), which titles stand before
// them, and what their words and neighbours tell of what they are (age, apposition, "in …", heads of bodies and places).
// Guarantees: exact spans, reading order. Which runs are one person or body is decided in `cast.ts`.

import type {Span} from '../text/span.ts';
import {type Gender, genderOfFirstName} from './first-names.ts';
import {
	ADJECTIVES,
	FEMALE_WORDS,
	MALE_WORDS,
	ORGANISATION_HEADS,
	PLACE_HEADS,
	PLACE_STARTS,
	PLACES,
	TITLE_PARTS,
	TITLES,
} from './name-words.ts';
import type {Reading, Token} from './phrases.ts';
import {BODIES, CLOSED, isSaying, ROLES, speechVerb} from './speech-words.ts';

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

const JOINERS = new Set(['of', 'for', 'on', 'and', '&', 'in']);
const PARTICLES = new Set('de la le du von van der den del della di da bin al dos das ten ter el y zu af'.split(' '));
const LEADING = new Set(
	'former acting late ex senior then new-look interim outgoing incoming veteran longtime'.split(' '),
);
/** Words that lead up to a title ("New Prime Minister Vik") but begin a name where none follows ("New Zealand"). */
const LEADING_A_TITLE = new Set(['new', 'old']);
/** "President-elect", "State-designate": an office that waits for its holder. */
const AWAITED = /-(?:elect|designate)$/;

/** All runs of an article after the other, in reading order. */
export function runsOf(readings: readonly Reading[]): Run[] {
	const runs: Run[] = [];
	readings.forEach((reading, article) => {
		reading.words.forEach((row, block) => {
			if (reading.blocks[block]?.kind === 'heading' || reading.blocks[block]?.kind === 'table') return;
			if (isTitleCase(row)) return;
			for (let i = 0; i < row.length; i++) {
				if (row[i]?.tag !== 'name') continue;
				const end = runEnd(row, i);
				runs.push(...splitRun(reading, row, i, end, article, block));
				i = end - 1;
			}
		});
	});
	return runs;
}

/** A headline that is set as a paragraph: most of its longer words are capitalised. */
function isTitleCase(row: readonly Token[]): boolean {
	const long = row.filter(t => /^\p{L}{4,}/u.test(t.low));
	return long.length >= 4 && long.filter(t => t.cap).length >= 0.75 * long.length && row.at(-1)?.tag !== 'stop';
}

function runEnd(row: readonly Token[], from: number): number {
	let end = from + 1;
	for (;;) {
		const next = row[end];
		if (!next || next.quote !== row[from]?.quote) return end;
		if (next.tag === 'name') {
			end++;
			continue;
		}
		const after = row[end + 1];
		// "Metalworkers’ Union": the possessive is part of the name.
		if (
			next.tag === 'possessive' &&
			/^[’']$/u.test(next.low) &&
			after?.tag === 'name' &&
			isOrganisationHead(after) &&
			!isTitle(after)
		) {
			end += 2;
			continue;
		}
		const head = row.slice(from, end).some(t => ORGANISATION_HEADS.has(t.low) || PLACE_HEADS.has(t.low));
		if (
			PARTICLES.has(next.low) &&
			after &&
			(after.tag === 'name' || (PARTICLES.has(after.low) && row[end + 2]?.tag === 'name')) &&
			after.quote === next.quote
		) {
			end += after.tag === 'name' ? 2 : 3;
			continue;
		}
		if (JOINERS.has(next.low) && head) {
			const skip = after?.low === 'the' ? 2 : 1;
			const target = row[end + skip];
			const joined = row.slice(from, end).some(t => JOINERS.has(t.low));
			const plain =
				next.low === 'and'
					? joined &&
						after?.low !== 'the' &&
						!isTitle(target) &&
						!isOrganisationHead(target) &&
						!genderOfFirstName(nameFold(target?.low ?? ''))
					: next.low !== 'in';
			const about = next.low !== 'on' && next.low !== 'for' ? true : !/^(?:monday|tuesday)/.test(target?.low ?? '');
			if (
				target?.tag === 'name' &&
				target.quote === next.quote &&
				plain &&
				about &&
				!(isTitle(row[end - 1]) && !isOrganisationHead(row[end - 1]))
			) {
				end += skip + 1;
				continue;
			}
		}
		return end;
	}
}

const isOrganisationHead = (token: Token | undefined): boolean =>
	token !== undefined && ORGANISATION_HEADS.has(token.low);
const isTitle = (token: Token | undefined): boolean =>
	token !== undefined && (TITLES.has(token.low) || ROLES.has(token.low) || AWAITED.test(token.low)) && token.cap;
/** Lower case without accents: how given names are looked up. */
export const nameFold = (low: string): string => low.normalize('NFD').replace(/\p{M}/gu, '');

/** A run cut into the organisation in front, the titles, and the name they belong to. */
function splitRun(
	reading: Reading,
	row: readonly Token[],
	first: number,
	end: number,
	article: number,
	block: number,
): Run[] {
	let from = first;
	while (from < end - 1 && isLeading(row, from, end)) from++;
	let title = -1;
	for (let i = from; i < end - 1; i++) if (isTitle(row[i]) && !JOINERS.has((row[i + 1] as Token).low)) title = i;
	const rest = row.slice(title + 1, end);
	if (title >= 0 && rest.some(t => ORGANISATION_HEADS.has(t.low) || isTitle(t))) title = -1;
	const runs: Run[] = [];
	let start = from;
	let roles: string[] = [];
	if (title >= 0) {
		let role = title;
		while (role > from && (isTitle(row[role - 1]) || TITLE_PARTS.has((row[role - 1] as Token).low))) role--;
		// "Port Director Kerr": what stands before the role is an organisation or adjective.
		if (role > from && !row.slice(from, role).every(t => ADJECTIVES.has(t.low)))
			runs.push(describe(reading, row, from, role, article, block, [], first));
		const whole = row.slice(first, title + 1).map(t => t.low);
		roles = [
			row
				.slice(role, title + 1)
				.map(t => t.low)
				.join(' '),
			(row[title] as Token).low,
			whole.join(' '),
		];
		start = title + 1;
	}
	// Lower-case role before: "spokeswoman Lena Ortiz".
	const before = row[start - 1];
	if (
		title < 0 &&
		before &&
		(!before.cap || before.tag === 'noun') &&
		ROLES.has(before.low) &&
		before.quote === row[start]?.quote &&
		// "whose husband Pavic killed": he is the one who killed.
		!(row[start - 2]?.low === 'whose' && !/^(?:comma|stop|aux|speech)$/.test(row[end]?.tag ?? 'stop'))
	)
		roles = [before.low];
	runs.push(describe(reading, row, start, end, article, block, roles, title >= 0 ? first : start));
	return runs.filter(
		run =>
			!(
				run.words.length === 1 &&
				/\p{Ll}/u.test(run.words[0] as string) &&
				CLOSED.has((run.words[0] as string).toLowerCase())
			),
	);
}

/** Whether the word at `i` only leads up to a title or name: "Former", "Last", the adjective of "Finnish President". */
function isLeading(row: readonly Token[], i: number, end: number): boolean {
	const {low} = row[i] as Token;
	if (LEADING.has(low) || (CLOSED.has(low) && low !== 'us')) return true;
	if (LEADING_A_TITLE.has(low)) return row.slice(i + 1, end - 1).some(isTitle);
	if (!ADJECTIVES.has(low)) return false;
	// "Russian River", "European Commission": the adjective belongs to the name.
	const next = row[i + 1] as Token;
	if (ORGANISATION_HEADS.has(next.low) || PLACE_HEADS.has(next.low)) return isTitle(next) || TITLE_PARTS.has(next.low);
	const rest = row.slice(i, end);
	return rest.slice(0, -1).some(isTitle) || !rest.some(t => ORGANISATION_HEADS.has(t.low) || PLACE_HEADS.has(t.low));
}

function describe(
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
	const spelling = text.slice((tokens[0] as Token).start, (tokens.at(-1) as Token).end).replace(/\s+/gu, ' ');
	const lows = tokens.map(t => t.low);
	const before = row[start - 1];
	const after = row[end];
	let gender: Gender | undefined;
	for (const role of roles.flatMap(r => r.split(' ')))
		gender = MALE_WORDS.has(role) ? 'male' : FEMALE_WORDS.has(role) ? 'female' : gender;
	const firstName = genderOfFirstName(nameFold(lows[0] as string));
	// "the operator Southgrid": a firm as well as a man may be one, and a man has a given name.
	const isFirm = (role: string | undefined): boolean =>
		role !== undefined && BODIES.has(role) && !(firstName && words.length > 1);
	let person = roles.length > 0 && !roles.every(isFirm) ? 3 : 0;
	const found: string[] = [...roles];
	let organisation = roles.length > 0 && person === 0 ? 3 : 0;
	// ", 34," and apposition ", the mayor of …," / ", a former attaché,"
	if (after?.tag === 'comma') {
		if (
			row[end + 1]?.tag === 'number' &&
			/^\d\d?$/.test(row[end + 1]?.low ?? '') &&
			/^(?:comma|stop)$/.test(row[end + 2]?.tag ?? 'stop')
		)
			person += 3;
		const role = appositionRole(row, end + 1);
		if (role) {
			if (isFirm(role)) organisation += 2;
			else person += 2;
			found.push(role);
		}
		if (row[end + 1]?.low === 'who' && words.length > 1) person += 2;
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
	const body = bodyBeside(row, start, end);
	if (firstName && words.length > 1) person += 2;
	if (words.length > 1 && words.slice(0, 2).some(word => /^\p{Lu}\.$/u.test(word))) person += 2;
	if (words.length > 1 && words.length < 5 && after?.tag === 'speech') person += 1;
	// “…,” says Bram Dekker
	if (words.length > 1 && words.length < 5 && isSaying(speechVerb(before?.low ?? '')?.base ?? '')) person += 1;
	// "Port of Ebba Authority" by its last word, "Ministry of Health" by its first; "Port Ebba" is a place.
	const heads = (i: number) => ORGANISATION_HEADS.has(lows[i] as string);
	if (body) {
		found.push(body);
		if (words.length === 1) organisation += 2;
	}
	if (lows.some((_, i) => heads(i) && (i > 0 || lows.length === 1 || JOINERS.has(lows[1] as string))))
		organisation += 3;
	if (ORGANISATION_HEADS.has(lows.at(-1) as string)) person = 0;
	if (words.length === 1 && /^\p{Lu}{2,}s?$/u.test(words[0] as string)) organisation += 2;
	if (before?.low === 'the' && words.length > 1) organisation += 1;
	// "Washington DC" is in the list by its first word; "America First" and "US Politics Unspun" are no places.
	const short = words.slice(1).every(word => /^\p{Lu}[\p{Lu}.]+$/u.test(word));
	let place = PLACES.has(lows.at(-1) as string) || (PLACES.has(lows[0] as string) && short) ? 3 : 0;
	if (lows.length > 1 && (PLACE_HEADS.has(lows.at(-1) as string) || PLACE_STARTS.has(lows[0] as string))) place += 2;
	// One may come from a person, or go to one: a full name tells more than the word before it.
	const where =
		words.length > 1 ? /^(?:in|near|outside|across|towards?)$/ : /^(?:in|near|from|at|outside|across|to|towards?)$/;
	if (where.test(before?.low ?? '') && roles.length === 0) place += 1;
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
		definite: before?.low === 'the' && words.length > 1,
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
	if (after?.low === '(') return row[end + 2]?.low === ')' ? short(row[end + 1]) : undefined;
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

/** "ARDEN, June 4 (Trident) -", "PORT SAVIN (Meridian) -", "Lunz, 18 November": where the text was written. */
function isDateline(row: readonly Token[], start: number, end: number, words: readonly string[]): boolean {
	const next = row[end];
	if (start > 0) return false;
	if (
		next?.tag === 'comma' &&
		(row[end + 1]?.tag === 'time' || (row[end + 1]?.tag === 'number' && row[end + 2]?.tag === 'time'))
	)
		return true;
	return words.every(word => /^\p{Lu}[\p{Lu}.’'-]+$/u.test(word)) && (next?.tag === 'dash' || next?.low === '(');
}

/** The role noun of an apposition that begins at `i`: "the mayor of X", "a former British attaché", "senior fellow". */
function appositionRole(row: readonly Token[], i: number): string | undefined {
	let role: string | undefined;
	// "whose mother" is somebody else; in "in Calder, officials said" the role is who speaks.
	if (row[i]?.low === 'whose') return undefined;
	for (let k = i; k < Math.min(row.length, i + 9); k++) {
		const token = row[k] as Token;
		if (ROLES.has(token.low)) {
			if (token.cap && row[k + 1]?.tag === 'name' && !row[k + 1]?.low.startsWith("'")) return role;
			if (row[k + 1]?.tag === 'speech' && k === i) return undefined;
			role = token.low;
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
