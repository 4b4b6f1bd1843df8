// The figures of differences and quotations against what a reader marked: what was found of what must be found, what
// is reported that is none, whose words they are said to be. Each figure is defined where it is computed.

import type {Gold, GoldDifference} from './gold.ts';
import {type Keyed, keyed, likeness, plainWords} from './likeness.ts';
import type {Report} from './report.ts';

type Figure = Record<string, number | null>;
const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

type MarkedValue = Keyed & {readonly value: string; readonly tokens: ReadonlySet<string>};
type Marked = Omit<GoldDifference, 'values'> & {readonly values: readonly MarkedValue[]};
type Row = {readonly said: readonly string[]; readonly cited: readonly Keyed[]};

const markedOf = (list: readonly GoldDifference[] | undefined): Marked[] =>
	(list ?? []).map(difference => ({
		...difference,
		values: difference.values.map(({article, text, value}) => ({
			...keyed(article, text),
			value,
			tokens: new Set(plainWords(`${value} ${text}`).split(' ')),
		})),
	}));

/** Kinds of which the values have to be named: passages alone do not tell what is meant. */
const NAMED = /^(number|date|time|name)/;

/** 2: two rows cite passages of two values and name a word of them; 1: they only cite them, which is enough for some kinds. */
function agreement(rows: readonly Row[], marked: Marked): 0 | 1 | 2 {
	let best: 0 | 1 | 2 = 0;
	for (const one of rows)
		for (const other of rows)
			for (const x of marked.values)
				for (const y of marked.values) {
					if (one === other || x.value === y.value) continue;
					const cited = (row: Row, value: MarkedValue) =>
						row.cited.some(passage => likeness(passage, value) !== undefined);
					if (!cited(one, x) || !cited(other, y)) continue;
					if (one.said.some(word => x.tokens.has(word)) && other.said.some(word => y.tokens.has(word))) return 2;
					if (!NAMED.test(marked.kind)) best = 1;
				}
	return best;
}

/**
 * `dFound`: of the differences that must be reported, those reported; `dRight`, `dFalse`: reported ones that the reader
 * marked (as must or may), and others, counts; `dPrecision`: dRight of both. Where a sentence holds a real and an
 * apparent difference, the values tell which is meant.
 */
export function differenceFigures(gold: Gold, report: Report, why: string[]): Figure {
	const real = markedOf(gold.differences);
	const apparent = markedOf(gold.not_differences);
	const found = new Set<Marked>();
	let right = 0;
	for (const {subject, values} of report.differences) {
		const rows = values.map(({value, citations}) => ({
			said: plainWords(value).split(' '),
			cited: citations.map(({article, text}) => keyed(article, text)),
		}));
		const agree = real.map(marked => ({marked, how: agreement(rows, marked)}));
		const best = Math.max(0, ...agree.map(({how}) => how));
		const denied = Math.max(0, ...apparent.map(marked => agreement(rows, marked)));
		if (best > 0 && best >= denied) {
			right++;
			for (const {marked, how} of agree) if (how === best) found.add(marked);
		} else {
			const only = denied > 0 ? ' (it only looks like one)' : '';
			why.push(`false difference${only}: ${subject}: ${values.map(({value}) => value).join(' / ')}`);
		}
	}
	const must = real.filter(marked => marked.must === true);
	for (const marked of must) if (!found.has(marked)) why.push(`difference not found: ${marked.id} ${marked.topic}`);
	return {
		dFound: ratio(must.filter(marked => found.has(marked)).length, must.length),
		dMust: must.length,
		dRight: right,
		dFalse: report.differences.length - right,
		dPrecision: ratio(right, report.differences.length),
	};
}

const nameWords = (name: string): string[] =>
	plainWords(name)
		.split(' ')
		.map(word =>
			word
				.normalize('NFD')
				.replace(/\p{M}/gu, '')
				.replaceAll('y', 'i')
				.replace(/(.)\1+/g, '$1'),
		);

/** Whether the reported speaker's name holds the last name of (one of) the marked ones; what is in brackets is a note. */
export function sameSpeaker(reported: string | null, marked: string): boolean {
	if (reported === null || reported === '') return false;
	const have = new Set(nameWords(reported));
	const lastNames = marked
		.replace(/\(.*?\)/g, '')
		.split(/ and |;|\//)
		.map(name =>
			nameWords(name)
				.filter(word => word !== '')
				.at(-1),
		);
	return lastNames.some(last => last !== undefined && have.has(last));
}

/**
 * `qFound`: direct quotations found, of those marked; `qSpeaker`: with the right speaker, of all that have one;
 * `qJoined`: those told by several articles all of whose wordings stand in one entry; `qFalse`: reported ones that are
 * titles, scare quotes or names of things, a count.
 */
export function quotationFigures(gold: Gold, report: Report, why: string[]): Figure {
	if (report.quotations === undefined || (gold.quotations ?? []).length === 0) return {};
	const all = report.quotations.flatMap((entry, number) =>
		entry.occurrences.map(({article, text, speaker}) => ({...keyed(article, text), speaker, number})),
	);
	const used = new Set<(typeof all)[number]>();
	let [wanted, found, named, right, several, joined] = [0, 0, 0, 0, 0, 0];
	for (const quotation of gold.quotations ?? []) {
		const direct = quotation.occurrences.filter(({kind}) => kind === undefined || kind === 'direct');
		const speaker = /^(none|unattributed)/i.test(quotation.speaker) ? undefined : quotation.speaker;
		const entries: number[] = [];
		for (const {article, text} of direct) {
			wanted++;
			if (speaker !== undefined) named++;
			const marked = keyed(article, text);
			const free = all.filter(one => !used.has(one));
			const hit =
				free.find(one => likeness(one, marked) === 'same') ??
				free.find(one => likeness(one, marked) !== undefined) ??
				all.find(one => ['same', 'holds'].includes(likeness(one, marked) ?? ''));
			if (hit === undefined) {
				why.push(`quotation not found: ${quotation.id} ${article}: ${text}`);
				continue;
			}
			used.add(hit);
			found++;
			entries.push(hit.number);
			if (speaker !== undefined && sameSpeaker(hit.speaker, speaker)) right++;
			else if (speaker !== undefined)
				why.push(`speaker: ${hit.speaker ?? 'nobody'}, should be ${speaker}: ${article}: ${text}`);
		}
		if (new Set(direct.map(({article}) => article)).size < 2) continue;
		several++;
		if (entries.length === direct.length && new Set(entries).size === 1) joined++;
		else why.push(`wordings not joined: ${quotation.id} ${quotation.canonical}`);
	}
	const other = (gold.quotations ?? []).flatMap(({occurrences}) =>
		occurrences.filter(({kind}) => kind !== undefined && kind !== 'direct'),
	);
	const mistaken = all.filter(
		one => !used.has(one) && other.some(({article, text}) => likeness(one, keyed(article, text)) === 'same'),
	);
	for (const {article, text} of mistaken) why.push(`not a quotation: ${article}: ${text}`);
	return {
		qFound: ratio(found, wanted),
		qSpeaker: ratio(right, named),
		qJoined: ratio(joined, several),
		qReported: all.length,
		qFalse: mistaken.length,
	};
}
