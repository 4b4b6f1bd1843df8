// What of the narrative is listed: key points, quotations and names, filtered, ordered and narrowed as the reader wants
// them. How they look is listing.ts.

import type {Name, Narrative, Quotation} from '../narrative/narrative.ts';
import type {Passage} from '../text/span.ts';
import {latest} from './latest.ts';
import {narrowed, narrowingOf} from './narrowed.ts';
import {type PointEntry, pointEntries} from './point-entries.ts';
import type {QuoteOrder, State} from './state.ts';
import type {Story} from './story.ts';

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

/** The quotations that are listed: by speaker or word, as typed. */
export function shownQuotations(state: State, narrative: Narrative, story: Story): readonly Quotation[] {
	const ordered = orderedQuotations(narrative, state.quoteOrder, story);
	return narrowed(
		ordered,
		q => `${q.speaker ?? ''} ${[q.text, ...(q.rest ?? [])].map(part => wordsOf(story, part)).join(' ')}`,
		narrowingOf(state),
	);
}

/** The names that are listed, by name or alias. */
export function shownNames(state: State, narrative: Narrative): readonly Name[] {
	return narrowed(narrative.names, n => `${n.name} ${n.aliases.join(' ')}`, narrowingOf(state));
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

function wordsOf(story: Story, passage: Passage): string {
	return story.articles.get(passage.article)?.text.slice(passage.start, passage.end) ?? '';
}
