// What the program said of a story, in the one shape that is scored: with the words of each passage instead of its
// offsets. Made from a Narrative in memory or from the JSON that `briefing points` and `briefing quotes` print.

import type {Narrative} from '../../src/narrative/narrative.ts';
import type {Article} from '../../src/text/article.ts';
import type {Passage} from '../../src/text/span.ts';
import type {Quote} from './gold.ts';

/** A key point as it was reported. */
export type ReportedPoint = {
	/** The words it is shown with and the article they stand in. */
	readonly statement: Quote;
	readonly origins: readonly string[];
	readonly citations: readonly Quote[];
};

/** Everything of a narrative that is scored. */
export type Report = {
	/** Origin of each article, by article id. */
	readonly originOf: Readonly<Record<string, string>>;
	readonly points: readonly ReportedPoint[];
	readonly unique: readonly Quote[];
	readonly differences: readonly {
		readonly kind: string;
		readonly subject: string;
		readonly values: readonly {readonly value: string; readonly citations: readonly Quote[]}[];
	}[];
	/** Undefined where quotations were not asked for. An occurrence without a speaker has its entry's. */
	readonly quotations?: readonly {readonly occurrences: readonly (Quote & {readonly speaker: string | null})[]}[];
};

/** The narrative with its passages written out. */
export function reportOf(narrative: Narrative, articles: readonly Article[]): Report {
	const texts = new Map(articles.map(article => [article.id, article.text]));
	const quote = ({article, start, end}: Passage): Quote => ({
		article,
		text: (texts.get(article) ?? '').slice(start, end),
	});
	return {
		originOf: Object.fromEntries(narrative.origins.flatMap(({id, articles}) => articles.map(article => [article, id]))),
		points: narrative.points.map(({statement, origins, citations}) => ({
			statement: quote(statement),
			origins,
			citations: citations.map(quote),
		})),
		unique: narrative.unique.map(quote),
		differences: narrative.differences.map(({kind, subject, values}) => ({
			kind,
			subject,
			values: values.map(({value, citations}) => ({value, citations: citations.map(quote)})),
		})),
		quotations: narrative.quotations.map(({speaker, occurrences}) => ({
			occurrences: occurrences.map(one => ({...quote(one), speaker: one.speaker ?? speaker})),
		})),
	};
}

type Printed = {
	articles: {id: string; origin: string}[];
	points: {statement: string; origins: string[]; citations: Quote[]}[];
	unique?: Quote[];
	differences?: Report['differences'];
	quotations?: {speaker: string | null; occurrences: (Quote & {speaker: string | null})[]}[];
};

/** The same from what was printed; the statement's article is that of the first citation that holds its words. */
export function reportFromPrinted(printed: unknown): Report {
	const {articles, points, unique = [], differences = [], quotations} = printed as Printed;
	return {
		originOf: Object.fromEntries(articles.map(({id, origin}) => [id, origin])),
		points: points.map(({statement, origins, citations}) => {
			const home = citations.find(({text}) => text.includes(statement)) ?? citations[0];
			return {statement: {article: home?.article ?? '', text: statement}, origins, citations};
		}),
		unique,
		differences,
		...(quotations === undefined
			? {}
			: {
					quotations: quotations.map(({speaker, occurrences}) => ({
						occurrences: occurrences.map(one => ({...one, speaker: one.speaker ?? speaker})),
					})),
				}),
	};
}
