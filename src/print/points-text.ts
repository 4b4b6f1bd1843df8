// The key points as plain text, for a pipe, a mail or a terminal without an interface: each point with its support and
// `file:line` of every passage. No colour, no wrapping. What accounts differ on follows, then what one alone reports.

import type {KeyPoint, Narrative} from '../narrative/narrative.ts';
import type {Article} from '../text/article.ts';
import {counted} from '../text/counted.ts';
import type {Passage} from '../text/span.ts';
import type {MarkedPassage} from './marks-text.ts';
import {oneLine} from './one-line.ts';
import {type FileOf, quoted, textsOf} from './quoted-passage.ts';

/** What of a narrative is printed: at most `limit` of each kind, how files are named, the reader's marks where the form has them. */
export type PointsOptions = {
	readonly limit?: number;
	readonly fileOf?: FileOf;
	readonly marks?: readonly MarkedPassage[];
};

/** `2 of 3 accounts · 4 of 5 texts`. */
export function supportOf(point: KeyPoint, narrative: Narrative, texts: number): string {
	return `${point.origins.length} of ${counted(narrative.origins.length, 'account')} · ${point.articles.length} of ${counted(texts, 'text')}`;
}

/** `5 texts, 3 independent accounts`. */
export function sizeOf(articles: readonly Article[], narrative: Narrative): string {
	return `${counted(articles.length, 'text')}, ${counted(narrative.origins.length, 'independent account')}`;
}

/** Returns the key points as text that ends in a line end; marks are left to `briefing marks`. */
export function pointsText(
	articles: readonly Article[],
	narrative: Narrative,
	{limit = Number.POSITIVE_INFINITY, fileOf = ({file}) => file}: PointsOptions = {},
): string {
	const texts = textsOf(articles);
	const cite = (passage: Passage, note = '') => {
		const {line, text} = quoted(texts, passage);
		const article = texts.get(passage.article) as Article;
		return `   ${oneLine(fileOf(article))}:${line}: ${oneLine(text)}${note}\n`;
	};
	let out = `${counted(narrative.points.length, 'key point')} · ${sizeOf(articles, narrative)}\n`;
	for (const [index, point] of narrative.points.slice(0, limit).entries()) {
		out += `\n${index + 1}. ${oneLine(quoted(texts, point.statement).text)}\n`;
		out += `   ${supportOf(point, narrative, articles.length)}\n`;
		for (const citation of point.citations) out += cite(citation, citation.partial ? ' (in part)' : '');
	}
	const differences = narrative.differences.slice(0, limit);
	if (differences.length > 0) out += '\nCheck this: accounts differ\n';
	for (const {subject, values} of differences) {
		out += `\n≠ ${oneLine(subject)}\n`;
		for (const {value, citations} of values) {
			out += `   ${oneLine(value)}\n`;
			for (const citation of citations) out += `   ${cite(citation)}`;
		}
	}
	const unique = narrative.unique.slice(0, limit);
	if (unique.length > 0) out += '\nOnly one account says\n\n';
	for (const passage of unique) out += cite(passage);
	return out;
}
