// The entries of every list: sources, key points, quotations, names, hits, and the passages of the selected one.
// An entry makes its rows only when it is on the screen. Entries are derived from the state and remembered.

import type {Name, Narrative, Quotation} from '../narrative/narrative.ts';
import type {Hit} from '../search/search.ts';
import type {Passage} from '../text/span.ts';
import {degreeOf, listedHits} from './answer.ts';
import {type Row, run, spread} from './frame.ts';
import {MEASURE} from './geometry.ts';
import {latest} from './latest.ts';
import type {Light} from './lights.ts';
import type {Mark} from './marks.ts';
import {narrowed, narrowingOf, shownSources} from './narrowed.ts';
import {passageRows, plainRows} from './passage-rows.ts';
import {type PointEntry, pointEntries} from './point-entries.ts';
import {snippetOf} from './snippet.ts';
import {sourceRows, supportRow} from './source-rows.ts';
import {spotIn} from './spot.ts';
import type {ListName, QuoteOrder, Source, State} from './state.ts';
import {accountsOf, labelOf, type Story, storiesIn, storyOf, storyOfSource} from './story.ts';

/** One entry of a list. */
export type Entry = {
	/** Stays the same while the entry is the same thing. */
	readonly key: string;
	/** Rows of a heading that come before its own. */
	readonly heading?: number;
	/** What Enter opens; null where there is nothing to open. */
	readonly passage: Passage | null;
	/** Passages it stands for besides, by which it is known again where its own is another. */
	readonly cites?: readonly Passage[];
	/** Its rows at a width in cells, at most `most` of them. */
	rows(width: number, most: number): readonly Row[];
};

export type Listing = {readonly length: number; entry(index: number): Entry | null};

const empty: Listing = {length: 0, entry: () => null};

function listed<T>(items: readonly T[], make: (item: T, index: number) => Entry): Listing {
	const made = new Map<number, Entry>();
	return {
		length: items.length,
		entry(index) {
			const item = items[index];
			if (item === undefined) return null;
			const entry = made.get(index) ?? once(make(item, index));
			made.set(index, entry);
			return entry;
		},
	};
}

/** The entry with its rows remembered: a frame asks for them to measure the list, to settle it, and to paint it. */
function once(entry: Entry): Entry {
	let last: {readonly width: number; readonly most: number; readonly rows: readonly Row[]} | null = null;
	return {
		...entry,
		rows(width, most) {
			if (last?.width !== width || last.most !== most) last = {width, most, rows: entry.rows(width, most)};
			return last.rows;
		},
	};
}

/** The entries of a list in this state. */
export function listingOf(state: State, list: ListName): Listing {
	const story = storyOf(state);
	if (list === 'sources') return sourceListing(shownSources(state), story, state.reached, state.known);
	if (list === 'hits') return hitListing(listedHits(state), story);
	if (list === 'marks') return markListing(state.marks, story);
	const {narrative} = story;
	if (!narrative) return empty;
	switch (list) {
		case 'points':
			return pointListing(shownPoints(state, narrative, story), narrative, story, state.seen, state.known);
		case 'quotes':
			return quoteListing(shownQuotations(state, narrative, story), story);
		case 'names':
			return nameListing(shownNames(state, narrative), story);
		case 'passages':
			return passageListing(state, narrative, story);
	}
}

/** The first source of a story is headed by the story's folder, where there are several. */
function headingOf(sources: readonly Source[], index: number, several: boolean): string {
	if (!several) return '';
	const source = sources[index];
	const before = sources[index - 1];
	const folder = source ? storyOfSource(source) : '';
	return before && storyOfSource(before) === folder ? '' : folder;
}

const sourceListing = latest(
	(sources: readonly Source[], story: Story, reached: State['reached'], known: State['known']): Listing =>
		listed(sources, (source, index) => ({
			key: source.id,
			passage: null,
			heading: headingOf(sources, index, storiesIn(story.sources) > 1) === '' ? 0 : 1,
			rows: (width, most) => {
				const rows = sourceRows(
					story,
					source,
					reached.get(source.id) ?? 0,
					known !== null && !known.has(source.id),
					width,
					most,
				);
				const heading = headingOf(sources, index, storiesIn(story.sources) > 1);
				return heading === '' ? rows : [[run(heading, 'heading')], ...rows];
			},
		})),
);

const pointListing = latest(
	(
		entries: readonly PointEntry[],
		narrative: Narrative,
		story: Story,
		seen: State['seen'],
		known: State['known'],
	): Listing =>
		listed(entries, entry => {
			switch (entry.is) {
				case 'point': {
					const {point, number} = entry;
					const short = `${point.origins.length}/${narrative.origins.length}`;
					const news = known !== null && !known.has(point.id) && !seen.has(point.id);
					const mark = `${number}${news ? '*' : seen.has(point.id) ? ' ' : '•'}`;
					return {
						key: point.id,
						passage: point.citations[0] ?? point.statement,
						cites: point.citations,
						rows: (width, most) =>
							numberedRows(
								story,
								point.statement,
								mark,
								`${short} `,
								supportRow(story, narrative, point, width - LEAD),
								width,
								most,
							),
					};
				}
				case 'difference': {
					const {difference: d} = entry;
					const first = d.values[0]?.citations[0] ?? null;
					return {
						key: `≠ ${d.kind} ${d.subject} ${first ? `${first.article} ${first.start}` : ''}`,
						passage: first,
						rows: (width, most) => [
							...plainRows(`≠ ${d.subject}`, width, 1, 'strong'),
							...plainRows(
								`   ${d.values.map(v => `${v.value} (${accountsOf(story, v.citations)})`).join(' / ')}`,
								width,
								Math.max(1, most - 1),
							),
						],
					};
				}
				case 'unique': {
					const {passage} = entry;
					return {
						key: `${passage.article} ${passage.start}`,
						passage,
						rows: (width, most) =>
							numberedRows(
								story,
								passage,
								'·',
								labelOf(story, passage.article),
								[run(`only account ${accountsOf(story, [passage])}`, 'dim')],
								width,
								most,
							),
					};
				}
			}
		}),
);

/** Cells before the words of a point: its number, and below it the fraction of the accounts. */
const LEAD = 5;

/**
 * A passage behind a number. In three rows or more the last one tells the support in full (`last`); in fewer, the
 * words need the room and `short` stands under the number.
 */
function numberedRows(
	story: Story,
	passage: Passage,
	mark: string,
	short: string,
	last: Row,
	width: number,
	most: number,
): readonly Row[] {
	const article = story.articles.get(passage.article);
	const full = most > 3;
	const said = article
		? passageRows(story, article, passage, Math.max(1, width - LEAD), Math.max(1, full ? most - 1 : most))
		: [];
	const rows = full ? [...said, last] : said.length < 2 && most > 1 ? [...said, []] : said;
	return rows.map((row, i): Row => {
		const lead = i === 0 ? mark : i === 1 && !full ? short : '';
		return [run(`${lead.padStart(LEAD - 1)} `, i === 0 ? 'key' : 'dim'), ...row];
	});
}

/** Quotations by where they stand; by speaker: who is quoted most first, each one's together, unnamed speakers last. */
const orderedQuotations = latest((narrative: Narrative, order: QuoteOrder, story: Story): readonly Quotation[] => {
	const at = (q: Quotation): number => story.places.get(q.text.article) ?? 0;
	const placed = [...narrative.quotations].sort((a, b) => at(a) - at(b) || a.text.start - b.text.start);
	if (order === 'place') return placed;
	// A Map keeps who came first, and sorting keeps that among those who are quoted equally often.
	const said = Map.groupBy(placed, q => q.speaker);
	return [...said]
		.sort(([a, ofA], [b, ofB]) => Number(a === null) - Number(b === null) || ofB.length - ofA.length)
		.flatMap(([, of]) => of);
});

/** The quotations that are listed: by speaker or word, as typed. */
function shownQuotations(state: State, narrative: Narrative, story: Story): readonly Quotation[] {
	const ordered = orderedQuotations(narrative, state.quoteOrder, story);
	return narrowed(
		ordered,
		q => `${q.speaker ?? ''} ${[q.text, ...(q.rest ?? [])].map(part => wordsOf(story, part)).join(' ')}`,
		narrowingOf(state),
	);
}

/** The names that are listed, by name or alias. */
function shownNames(state: State, narrative: Narrative): readonly Name[] {
	return narrowed(narrative.names, n => `${n.name} ${n.aliases.join(' ')}`, narrowingOf(state));
}

/** The entries of the points view that are listed: filtered, ordered, narrowed by their words. */
export function shownPoints(state: State, narrative: Narrative, story: Story): readonly PointEntry[] {
	const entries = pointEntries(narrative, state.pointFilter, state.pointOrder);
	return narrowed(
		entries,
		e =>
			e.is === 'point'
				? wordsOf(story, e.point.statement)
				: e.is === 'unique'
					? wordsOf(story, e.passage)
					: e.difference.subject,
		narrowingOf(state),
	);
}

function wordsOf(story: Story, passage: Passage): string {
	return story.articles.get(passage.article)?.text.slice(passage.start, passage.end) ?? '';
}

/** Rows of quoted words, in quotation marks: the passage itself is what stands between them. */
function inMarks(rows: readonly Row[]): readonly Row[] {
	const last = rows.length - 1;
	return rows.map((row, i): Row => {
		const opened = [run(i === 0 ? '“' : ' ', 'dim'), ...row];
		// A row that was cut is filled with blanks up to its width: the mark stands at the last word, not behind them.
		const end = opened.findLastIndex(({text}) => text.trim() !== '');
		return i === last ? [...opened.slice(0, end + 1), run('”', 'dim')] : opened;
	});
}

const quoteListing = latest(
	(quotations: readonly Quotation[], story: Story): Listing =>
		listed(quotations, q => ({
			key: q.id,
			passage: q.text,
			rows: (width, most) => {
				const article = story.articles.get(q.text.article);
				const texts = new Set(q.occurrences.map(o => o.article)).size;
				const where = texts > 1 ? `${texts} texts` : labelOf(story, q.text.article);
				const who = spread(
					[run(q.speaker ?? 'nobody named', q.speaker ? 'strong' : 'dim')],
					[run(` ${where}`, 'dim')],
					width,
				);
				const said = article
					? inMarks(
							passageRows(story, article, [q.text, ...(q.rest ?? [])], Math.max(1, width - 4), Math.max(1, most - 1)),
						)
					: [];
				return [who, ...(most > 1 ? said.map((row): Row => [run('  '), ...row]) : [])];
			},
		})),
);

const nameListing = latest(
	(names: readonly Name[], _story: Story): Listing =>
		listed(names, name => ({
			key: name.name,
			passage: name.passages[0] ?? null,
			rows: width => {
				const aliases = name.aliases.length > 0 ? `  ${name.aliases.join(', ')}` : '';
				const count = ` ${name.passages.length} × ${name.origins.join(' ')}`;
				return [spread([run(name.name), run(aliases, 'dim')], [run(count, 'dim')], width)];
			},
		})),
);

const hitListing = latest(
	(hits: readonly Hit[], story: Story): Listing =>
		listed(hits, (hit, index) => ({
			key: `${hit.article} ${hit.start}`,
			passage: hit,
			rows: (width, most) => {
				const article = story.articles.get(hit.article);
				if (!article) return [];
				const label = labelOf(story, hit.article).padEnd(2);
				const gap = ' '.repeat(label.length + 1);
				const before = hits[index - 1];
				const degree = degreeOf(hit);
				const falls = before !== undefined && degreeOf(before) !== degree;
				const first = falls || before?.article !== hit.article;
				// A hit that no title heads begins with a sign of its own: its words are no more of the hit above.
				const lead = `${first ? label : '·'.padEnd(label.length)} `;
				// Where there is room, the first hit of a source is headed by its title. A title that answers is all there is.
				const rest = falls ? [run(` ${degree}`, 'note')] : [];
				const title = spread([run(`${label} `, 'key'), run(article.title, 'heading')], rest, width);
				if (hit.start === hit.end) return [title];
				const lights = hit.matches.map((m): Light => ({...m, lit: 'hit'}));
				const lacks: Row = hit.missing.length > 0 ? [run(` without ${hit.missing.join(', ')}`, 'dim')] : [];
				const headed = first && most > 1;
				const room = headed ? most - 1 : most;
				const said = passageRows(
					story,
					article,
					snippetOf(article, hit, hit.matches, (width - gap.length) * room),
					Math.max(1, width - gap.length),
					room,
					lights,
					lacks,
				);
				const rows = said.map((row, i): Row => [run(i === 0 && !headed ? lead : gap, 'key'), ...row]);
				return headed ? [title, ...rows] : rows;
			},
		})),
);

const markListing = latest(
	(marks: readonly Mark[], story: Story): Listing =>
		listed(marks, mark => {
			const article = story.articles.get(mark.article);
			const start = article ? spotIn(article, mark) : 0;
			const passage = {article: mark.article, start, end: start + mark.end - mark.start};
			return {
				key: mark.id,
				passage: article ? passage : null,
				rows: (width, most) => {
					const lead = article ? labelOf(story, mark.article) : '';
					const head: Row = [
						run(`${lead} `, 'key'),
						run(mark.note === '' ? mark.file : mark.note, mark.note === '' ? 'dim' : 'note'),
					];
					const rows = article
						? passageRows(story, article, passage, Math.max(1, width - 3), Math.max(1, most - 1))
						: plainRows(mark.words, width - 3, most - 1, 'dim');
					return most < 2 ? [head] : [head, ...rows.map((row): Row => [run('   '), ...row])];
				},
			};
		}),
);

/** The passages of the selected point, quotation or name. */
function passageListing(state: State, narrative: Narrative, story: Story): Listing {
	const {view, lists} = state.place;
	if (view === 'points') {
		const entry = shownPoints(state, narrative, story)[lists.points.selected];
		return entry ? passagesOfPoint(entry, story) : empty;
	}
	if (view === 'quotes') {
		const quotation = shownQuotations(state, narrative, story)[lists.quotes.selected];
		return quotation ? passagesOfQuotation(quotation, story) : empty;
	}
	const name = view === 'names' ? shownNames(state, narrative)[lists.names.selected] : undefined;
	return name ? passagesOfName(name, narrative, story) : empty;
}

/** What a passage of the right pane shows: where it stands, then its words. */
function passageEntry(
	story: Story,
	passage: Passage,
	number: number,
	note: string,
	lights: readonly Light[] = [],
): Entry {
	const article = story.articles.get(passage.article);
	return {
		key: `${number} ${passage.article} ${passage.start}`,
		passage,
		rows: (width, most) => {
			if (!article) return [];
			const where: Row = [
				run(`${number} `, 'key'),
				run(`${labelOf(story, passage.article)} `, 'accent'),
				run(article.publisher ?? article.title, 'dim'),
			];
			const head = spread(where, note === '' ? [] : [run(` ${note}`, 'note')], width);
			if (most < 3) return [head];
			const said = passageRows(story, article, passage, Math.max(1, Math.min(width - 2, MEASURE)), most - 2, lights);
			return [head, ...said.map((row): Row => [run('  '), ...row]), []];
		},
	};
}

const passagesOfPoint = latest((entry: PointEntry, story: Story): Listing => {
	if (entry.is === 'unique') return listed([entry.passage], p => passageEntry(story, p, 1, 'only here'));
	if (entry.is === 'difference') {
		const rows = entry.difference.values.flatMap(v => v.citations.map(passage => ({passage, value: v.value})));
		return listed(rows, ({passage, value}, i) => passageEntry(story, passage, i + 1, value));
	}
	return listed(entry.point.citations, (c, i) => passageEntry(story, c, i + 1, c.partial ? 'in part' : ''));
});

const passagesOfQuotation = latest(
	(quotation: Quotation, story: Story): Listing =>
		listed(quotation.occurrences, (o, i) => {
			const differing = o.differing.map((d): Light => ({start: d.start, end: d.end, lit: 'differs'}));
			return passageEntry(story, o, i + 1, o.speaker ?? 'nobody named', differing);
		}),
);

const passagesOfName = latest(
	(name: Name, narrative: Narrative, story: Story): Listing =>
		listed(name.passages, (p, i) => {
			const around =
				narrative.sentences.find(s => s.article === p.article && s.start <= p.start && p.end <= s.end) ?? p;
			const sentence = {article: p.article, start: around.start, end: around.end};
			return passageEntry(story, sentence, i + 1, '', [{start: p.start, end: p.end, lit: 'hit'}]);
		}),
);
