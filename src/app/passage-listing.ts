// The entries of the right pane: the passages of the selected point, difference, quotation or name.

import type {Name, Narrative, Quotation} from '../narrative/narrative.ts';
import {utterancesOf} from '../narrative/utterances.ts';
import type {Passage} from '../text/span.ts';
import {type Entry, empty, type Listing, listed} from './entries.ts';
import {type Row, run, spread} from './frame.ts';
import {MEASURE} from './geometry.ts';
import {latest} from './latest.ts';
import type {Light} from './lights.ts';
import {passageRows} from './passage-rows.ts';
import type {PointEntry} from './point-entries.ts';
import {shownNames, shownPoints, shownQuotations} from './shown-entries.ts';
import type {State} from './state.ts';
import {labelOf, type Story} from './story.ts';

/** The passages of the selected point, quotation or name. */
export function passageListing(state: State, narrative: Narrative, story: Story): Listing {
	const {view, lists} = state.place;
	if (view === 'points') {
		const entry = shownPoints(state, narrative, story)[lists.points.selected];
		return entry ? passagesOfPoint(entry, narrative, story) : empty;
	}
	if (view === 'quotes') {
		const quotation = shownQuotations(state, narrative, story)[lists.quotes.selected];
		return quotation ? passagesOfQuotation(quotation, narrative, story) : empty;
	}
	const name = view === 'names' ? shownNames(state, narrative)[lists.names.selected] : undefined;
	return name ? passagesOfName(name, narrative, story) : empty;
}

/** What a passage of the right pane shows: where it stands, then its words, or those of `shown` around it. */
function passageEntry(
	story: Story,
	passage: Passage,
	number: number,
	note: string,
	lights: readonly Light[] = [],
	shown: Passage = passage,
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
			const said = passageRows(story, article, shown, Math.max(1, Math.min(width - 2, MEASURE)), most - 2, lights);
			return [head, ...said.map((row): Row => [run('  '), ...row]), []];
		},
	};
}

const passagesOfPoint = latest((entry: PointEntry, narrative: Narrative, story: Story): Listing => {
	if (entry.is === 'unique') return listed([entry.passage], p => passageEntry(story, p, 1, 'only here'));
	if (entry.is === 'difference') {
		const rows = entry.difference.values.flatMap(v => v.citations.map(passage => ({passage, value: v.value})));
		return listed(rows, ({passage, value}, i) => passageEntry(story, passage, i + 1, value));
	}
	const {citations} = entry.point;
	return listed(citations, (c, i) =>
		passageEntry(story, c, i + 1, valueAt(c, citations, narrative) ?? (c.partial ? 'in part' : '')),
	);
});

/** `≠ 52`: what the passage gives where another passage of the point gives another value; undefined where none does. */
function valueAt(passage: Passage, point: readonly Passage[], {differences}: Narrative): string | undefined {
	const gives = (of: Passage, citations: readonly Passage[]): boolean =>
		citations.some(c => c.article === of.article && c.start < of.end && of.start < c.end);
	for (const {kind, values} of differences) {
		// The words of a denial are as long as the passage.
		if (kind === 'negation') continue;
		const own = values.find(({citations}) => gives(passage, citations));
		if (own && values.some(other => other !== own && point.some(one => gives(one, other.citations))))
			return `≠ ${own.value}`;
	}
	return undefined;
}

/** What was said in one go is one entry, though the text puts the speaker's name between its parts. */
const passagesOfQuotation = latest(
	(quotation: Quotation, narrative: Narrative, story: Story): Listing =>
		listed(utterancesOf(quotation), (parts, i) => {
			const [first] = parts;
			const lights = parts.flatMap(o => [
				{start: o.start, end: o.end, lit: 'hit'} as const,
				...o.differing.map((d): Light => ({start: d.start, end: d.end, lit: 'differs'})),
			]);
			const end = Math.max(...parts.map(o => o.end));
			const around = sentencesAround({...first, end}, narrative);
			return passageEntry(story, first, i + 1, first.speaker ?? 'nobody named', lights, around);
		}),
);

/** A sentence is one entry, however often it has the name. */
const passagesOfName = latest((name: Name, narrative: Narrative, story: Story): Listing => {
	const sentences = Map.groupBy(name.passages, p => {
		const {article, start} = sentencesAround(p, narrative);
		return `${article} ${start}`;
	});
	return listed([...sentences.values()], (mentions, i) => {
		const first = mentions[0] as Passage;
		const lights = mentions.map(({start, end}): Light => ({start, end, lit: 'hit'}));
		return passageEntry(story, sentencesAround(first, narrative), i + 1, '', lights);
	});
});

/** The passage with the sentences it begins and ends in: a word or two mean little without them. */
function sentencesAround(passage: Passage, {sentences}: Narrative): Passage {
	const {article, start, end} = passage;
	const around = sentences.filter(s => s.article === article && s.start < end && start < s.end);
	return {
		article,
		start: Math.min(start, ...around.map(s => s.start)),
		end: Math.max(end, ...around.map(s => s.end)),
	};
}
