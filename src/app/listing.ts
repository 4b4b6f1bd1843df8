// The entries of every list: sources, key points, quotations, names, hits, marks, and how each looks. They are derived
// from the state and remembered. Which points, quotations and names are listed is shown-entries.ts; the passages of the
// selected one are passage-listing.ts.

import type {Name, Narrative, Quotation} from '../narrative/narrative.ts';
import type {Hit} from '../search/search.ts';
import type {Article} from '../text/article.ts';
import type {Passage} from '../text/span.ts';
import {degreeOf, listedHits} from './answer.ts';
import {empty, type Listing, listed} from './entries.ts';
import {fitRow, type Row, run, spread} from './frame.ts';
import {latest} from './latest.ts';
import type {Light} from './lights.ts';
import type {Mark} from './marks.ts';
import {shownSources} from './narrowed.ts';
import {passageListing} from './passage-listing.ts';
import {passageRows, plainRows} from './passage-rows.ts';
import type {PointEntry} from './point-entries.ts';
import {shownNames, shownPoints, shownQuotations} from './shown-entries.ts';
import {snippetOf} from './snippet.ts';
import {sourceRows, supportRow} from './source-rows.ts';
import {spotIn} from './spot.ts';
import type {ListName, Source, State} from './state.ts';
import {accountsOf, labelOf, type Story, storiesIn, storyOf, storyOfSource} from './story.ts';

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
		listed(entries, (entry, index) => {
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
					// Texts of one account may differ among themselves: its letter alone would tell nothing.
					const isOwn = new Set(d.values.map(v => accountsOf(story, v.citations))).size < d.values.length;
					const whoSay = (passages: readonly Passage[]): string =>
						isOwn ? textsOf(story, passages) : accountsOf(story, passages);
					return {
						key: `≠ ${d.kind} ${d.subject} ${first ? `${first.article} ${first.start}` : ''}`,
						passage: first,
						rows: (width, most) => [
							...plainRows(`≠ ${d.subject}`, width, 1, 'strong'),
							...plainRows(
								`   ${d.values.map(v => `${v.value} (${whoSay(v.citations)})`).join(' / ')}`,
								width,
								Math.max(1, most - 1),
							),
						],
					};
				}
				case 'unique': {
					const {passage} = entry;
					const heading = accountHeading(entries, index, narrative);
					return {
						key: `${passage.article} ${passage.start}`,
						passage,
						heading: heading === '' ? 0 : 1,
						rows: (width, most) => {
							const rows = numberedRows(story, passage, labelOf(story, passage.article), '', null, width, most);
							return heading === '' ? rows : [fitRow([run(heading, 'heading')], width), ...rows];
						},
					};
				}
			}
		}),
);

/** Labels of the texts that passages stand in: `A1 C5`. */
const textsOf = (story: Story, passages: readonly Passage[]): string =>
	[...new Set(passages.map(p => labelOf(story, p.article)))].sort().join(' ');

/** What an account alone reports is headed by the account and how much of it is listed: "only account A · 12". */
function accountHeading(entries: readonly PointEntry[], index: number, {origins}: Narrative): string {
	const accountOf = (entry: PointEntry | undefined): string | undefined =>
		entry?.is === 'unique' ? origins.find(o => o.articles.includes(entry.passage.article))?.id : undefined;
	const account = accountOf(entries[index]);
	if (account === undefined || accountOf(entries[index - 1]) === account) return '';
	return `only account ${account} · ${entries.filter(entry => accountOf(entry) === account).length}`;
}

/** Cells before the words of a point: its number, and below it the fraction of the accounts. */
const LEAD = 5;

/**
 * A passage behind a number. In three rows or more the last one tells the support in full (`last`, where there is one);
 * in fewer, the words need the room and `short` stands under the number.
 */
function numberedRows(
	story: Story,
	passage: Passage,
	mark: string,
	short: string,
	last: Row | null,
	width: number,
	most: number,
): readonly Row[] {
	const article = story.articles.get(passage.article);
	const full = last !== null && most > 3;
	const said = article
		? passageRows(story, article, passage, Math.max(1, width - LEAD), Math.max(1, full ? most - 1 : most))
		: [];
	const rows = full ? [...said, last] : said.length < 2 && most > 1 ? [...said, []] : said;
	return rows.map((row, i): Row => {
		const lead = i === 0 ? mark : i === 1 && !full ? short : '';
		return [run(`${lead.padStart(LEAD - 1)} `, i === 0 ? 'key' : 'dim'), ...row];
	});
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

/** “…,” said Kerr: the comma belongs to the sentence round it. */
const withoutComma = (part: Passage, article: Article | undefined): Passage =>
	article?.text[part.end - 1] === ',' ? {...part, end: part.end - 1} : part;

/** What somebody said stands below the name, once for all that follows of the same person. */
const quoteListing = latest(
	(quotations: readonly Quotation[], story: Story): Listing =>
		listed(quotations, (q, index) => {
			const opens = index === 0 || quotations[index - 1]?.speaker !== q.speaker;
			const group = q.speaker ?? 'nobody named';
			return {
				key: q.id,
				passage: q.text,
				heading: opens ? 1 : 0,
				group,
				rows: (width, most) => {
					const article = story.articles.get(q.text.article);
					const texts = new Set(q.occurrences.map(o => o.article)).size;
					const where = texts > 1 ? `${texts} ×` : labelOf(story, q.text.article);
					const room = Math.max(1, opens ? most - 1 : most);
					const parts = [q.text, ...(q.rest ?? [])].map(part => withoutComma(part, article));
					const said = article ? inMarks(passageRows(story, article, parts, Math.max(1, width - LEAD - 2), room)) : [];
					const rows = said.map((row, i): Row => [run(`${(i === 0 ? where : '').padStart(LEAD - 1)} `, 'dim'), ...row]);
					return opens ? [fitRow([run(group, q.speaker ? 'strong' : 'dim')], width), ...rows] : rows;
				},
			};
		}),
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
