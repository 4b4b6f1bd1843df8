// Runs of capitals that may name somebody: where they begin and end ("Ministry of Health"), and which titles stand before
// them. Guarantees: exact spans, reading order. What they show of what they are is `name-signs.ts`'s; which runs are one
// person or body is decided in `cast.ts`.

import {genderOfFirstName} from './first-names.ts';
import {describe, JOINERS, nameFold, type Run} from './name-signs.ts';
import {ADJECTIVES, NO_BODIES, NUMBERED, ORGANISATION_HEADS, PLACE_HEADS, TITLE_PARTS, TITLES} from './name-words.ts';
import {isPlainEnglish, type Reading, type Token} from './shallow-reading.ts';
import {CLOSED, ROLES} from './speech-words.ts';

const PARTICLES = new Set('de la le du von van der den del della di da bin al dos das ten ter el y zu af'.split(' '));
const LEADING = new Set(
	'former acting late ex senior then new-look interim outgoing incoming veteran longtime'.split(' '),
);
/** Words that lead up to a title ("New Prime Minister Vik") but begin a name where none follows ("New Zealand"). */
const LEADING_A_TITLE = new Set(['new', 'old']);
/** "Washington-based", "Mum-of-three", "Norwegian-born": what somebody is, before the name. */
const LED_UP = /-(?:based|born|bred|led|backed|owned|run|of-\p{L}+|year-old)$/u;
/** "President-elect", "State-designate": an office that waits for its holder. */
const AWAITED = /-(?:elect|designate)$/;

/** All runs of an article after the other, in reading order. */
export function runsOf(readings: readonly Reading[]): Run[] {
	const runs: Run[] = [];
	readings.forEach((reading, article) => {
		reading.words.forEach((row, block) => {
			if (reading.blocks[block]?.kind === 'heading' || reading.blocks[block]?.kind === 'table') return;
			if (isTitleCase(row) || isAllCapitals(row)) return;
			for (let i = 0; i < row.length; i++) {
				if (row[i]?.tag !== 'name') continue;
				const end = runEnd(row, i);
				const named = row[end]?.tag === 'number' && NUMBERED.has(row[end - 1]?.low ?? '') ? end - 1 : end;
				// "#PrayForTorvik" names nothing.
				if (reading.article.text[(row[i] as Token).start - 1] === '#' || (row[i] as Token).low.includes('#')) continue;
				// "Secretary" where a sentence begins is no part of the run.
				const office = row[i - 1]?.low === 'of' && isTitle(row[i - 2]) ? i - 2 : i;
				const held = officeOf(row, office, Math.max(end, office + 1));
				if (held !== undefined) {
					const last = runEnd(row, held);
					const words = row.slice(office, held).map(t => t.low);
					const title = words.findLastIndex((_, k) => isTitle(row[office + k]));
					const roles = [words.slice(title).join(' '), words[title] as string];
					runs.push(describe(reading, row, held, last, article, block, roles, office));
					i = last - 1;
					continue;
				}
				if (isInTitle(reading, row, i)) {
					if (isWholeTitle(reading, row, i, end)) runs.push(describe(reading, row, i, end, article, block, [], i));
				} else if (named > i && !isOffice(row, i, named))
					runs.push(...splitRun(reading, row, i, named, article, block));
				i = end - 1;
			}
		});
	});
	return runs;
}

/** "U.S. Secretary of State Rex Lund", "Minister of Labour and Health Ada Kern": where the name of who holds the office begins. */
function officeOf(row: readonly Token[], from: number, end: number): number | undefined {
	let i = from;
	while (i < end && !(isTitle(row[i]) && row[i + 1]?.low === 'of')) i++;
	if (row[i + 1]?.low !== 'of' || !isTitle(row[i])) return undefined;
	i += 2;
	if (!TITLE_PARTS.has(row[i]?.low ?? '') || !row[i]?.cap) return undefined;
	do i++;
	while (row[i]?.cap && TITLE_PARTS.has(row[i]?.low ?? ''));
	while (row[i]?.low === 'and' && row[i + 1]?.cap && TITLE_PARTS.has(row[i + 1]?.low ?? '')) i += 2;
	return row[i]?.tag === 'name' && row[i]?.quote === row[from]?.quote ? i : undefined;
}

/** A headline that is set as a paragraph: most of its longer words are capitalised. */
function isTitleCase(row: readonly Token[]): boolean {
	const long = row.filter(t => /^\p{L}{4,}/u.test(t.low));
	return long.length >= 4 && long.filter(t => t.cap).length >= 0.75 * long.length && row.at(-1)?.tag !== 'stop';
}

/** A headline in capitals: "LONG LIVE THE QUEEN!" */
function isAllCapitals(row: readonly Token[]): boolean {
	const words = row.filter(t => /^\p{L}{2}/u.test(t.low));
	return words.length > 1 && words.every(t => t.shouted);
}

/** Whether the word at `i` stands in quotation marks with other words that are all capitalised: the title of something. */
function isInTitle({article: {text}, quoted}: Reading, row: readonly Token[], i: number): boolean {
	const span = quoted[(row[i] as Token).quote];
	if (!span || span.end - span.start > LONGEST_TITLE) return false;
	const words = text.slice(span.start, span.end).split(/\s+/);
	const long = words.filter(word => /^\p{L}{4}/u.test(word));
	return (
		words.length > 1 &&
		long.length > 0 &&
		long.every(word => /^\p{Lu}/u.test(word)) &&
		!/[.!?,]$/.test(words.at(-1) as string)
	);
}
/** UTF-16 units: a title has eight words or so. */
const LONGEST_TITLE = 60;

/** Whether the run is all of the title but its article: of "The Patient Clock" nothing less names anything. */
function isWholeTitle({quoted}: Reading, row: readonly Token[], from: number, end: number): boolean {
	const span = quoted[(row[from] as Token).quote];
	const before = row[from - 1];
	const start = before && /^(?:the|a|an)$/.test(before.low) ? before.start : (row[from] as Token).start;
	return span?.start === start && span.end === (row[end - 1] as Token).end;
}

/** "the President", "His Majesty", "the Lord Steward": somebody's office, not a name. */
function isOffice(row: readonly Token[], from: number, end: number): boolean {
	if (!/^(?:the|his|her|their|our|its|your|my|this|that)$/.test(row[from - 1]?.low ?? '')) return false;
	if (isOrganisationHead(row[end - 1]) || !isTitle(row[end - 1])) return false;
	return row.slice(from, end - 1).every(t => isTitle(t) || TITLE_PARTS.has(t.low) || LEADING.has(t.low));
}

function runEnd(row: readonly Token[], from: number): number {
	let end = from + 1;
	for (;;) {
		const next = row[end];
		if (!next || next.quote !== row[from]?.quote) return end;
		if (next.tag === 'name') {
			// "bought Norsteel Inc. Kerr said": the name of a firm ends there.
			if (end - from > 1 && /^(?:inc|corp|ltd|plc|llc)\.?$/.test(row[end - 1]?.low ?? '')) return end;
			// "in B.C. But": a sentence begins behind the abbreviation.
			if (/\.$/.test(row[end - 1]?.low ?? '') && CLOSED.has(next.low)) return end;
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
		// "St Anne’s Church", "Fishermen’s Hall", "Cook County Sheriff’s Office", "Children’s Learning Place": whose it is is part
		// of the name, where it is a saint or a common word.
		if (/^[’']s$/u.test(next.low) && after?.tag === 'name' && after.quote === next.quote) {
			let last = end + 1;
			while (row[last + 1]?.tag === 'name' && row[last + 1]?.quote === next.quote) last++;
			const owned = row[last];
			const isSaint = /^(?:st|st\.|saint)$/.test(row[end - 2]?.low ?? '');
			if (
				(isOrganisationHead(owned) || PLACE_HEADS.has(owned?.low ?? '') || owned?.low === 'place') &&
				!isTitle(after) &&
				(isSaint || isPlainEnglish(row[end - 1]?.low ?? ''))
			) {
				end = last + 1;
				continue;
			}
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
		if (next.low === 'and' && isJoinedBody(row, from, end)) {
			end += 2;
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
			if (
				target?.tag === 'name' &&
				target.quote === next.quote &&
				plain &&
				!(isTitle(row[end - 1]) && !isOrganisationHead(row[end - 1]))
			) {
				end += skip + 1;
				continue;
			}
		}
		return end;
	}
}

/** "Food and Drug Administration", "Customs and Border Protection": common words on both sides, the head of a body at the end. */
function isJoinedBody(row: readonly Token[], from: number, and: number): boolean {
	const first = row[and - 1];
	if (!first || !row[and + 1]?.cap || !isPlainEnglish(first.low) || ORGANISATION_HEADS.has(first.low)) return false;
	if (row[and - 2]?.tag === 'comma' || isTitle(first) || !isPlainEnglish(row[and + 1]?.low ?? '')) return false;
	let end = and + 1;
	while (row[end]?.tag === 'name' && row[end]?.quote === first.quote) end++;
	const last = row[end - 1];
	return (
		end - and > 2 &&
		and - from < 4 &&
		last !== undefined &&
		!row.slice(and + 1, end).some(isTitle) &&
		(ORGANISATION_HEADS.has(last.low) || BODY_OF.test(last.low))
	);
}
/** What bodies are for, at the end of their names. */
const BODY_OF =
	/^(?:protection|enforcement|prevention|investigations?|development|affairs|safety|security|research|standards|intelligence)$/;

const isOrganisationHead = (token: Token | undefined): boolean =>
	token !== undefined && ORGANISATION_HEADS.has(token.low);
const isTitle = (token: Token | undefined): boolean =>
	token !== undefined && (TITLES.has(token.low) || ROLES.has(token.low) || AWAITED.test(token.low)) && token.cap;
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
	// "ICBM North Korea" of a headline, "Removing Kerr" where a sentence begins.
	if (NO_BODIES.has(low) && row[i]?.shouted) return true;
	if (i === 0 && /ing$/.test(low) && isPlainEnglish(low) && genderOfFirstName(low) === undefined) return true;
	if (LED_UP.test(low) || LEADING.has(low) || (CLOSED.has(low) && low !== 'us')) return true;
	if (LEADING_A_TITLE.has(low)) return row.slice(i + 1, end - 1).some(isTitle);
	if (!ADJECTIVES.has(low)) return false;
	// "Russian River", "European Commission": the adjective belongs to the name.
	const next = row[i + 1] as Token;
	if (ORGANISATION_HEADS.has(next.low) || PLACE_HEADS.has(next.low)) return isTitle(next) || TITLE_PARTS.has(next.low);
	const rest = row.slice(i, end);
	return rest.slice(0, -1).some(isTitle) || !rest.some(t => ORGANISATION_HEADS.has(t.low) || PLACE_HEADS.has(t.low));
}
