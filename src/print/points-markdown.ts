// The key points as a Markdown briefing that a person would send on: points with numbered citations, where accounts
// differ, what one account alone reports, quotations, and the sources. Foreign words are escaped: none of them can
// become a link, a heading, HTML or a picture in the reader of whoever gets it.

import type {KeyPoint, Narrative} from '../narrative/narrative.ts';
import {utterancesOf} from '../narrative/utterances.ts';
import type {Article} from '../text/article.ts';
import {counted} from '../text/counted.ts';
import type {Passage} from '../text/span.ts';
import {aloneOf, sharedPoints} from './accounts.ts';
import {oneLine} from './one-line.ts';
import {type PointsOptions, sizeOf, supportOf} from './points-text.ts';
import {quoted, textsOf} from './quoted-passage.ts';
import {asPassage, asSentence, readWords, sentenceReader, tellsSomething, withoutConnective} from './read-words.ts';
import {wordsSaid} from './words-said.ts';

/** Returns `text` on one line with everything that means something in Markdown escaped, also at the start of a line. */
export function markdownText(text: string): string {
	return oneLine(text)
		.replace(/[\\`*_[\]<>|~$]/g, '\\$&')
		.replace(/&(?=#?\w+;)/g, '\\&')
		.replace(/(https?|ftp)(?=:\/\/)|www(?=\.)/gi, '$&\\')
		.replace(/^(?:[#+=-]|\d+(?=[.)]))/, found => (/\d/.test(found) ? `${found}\\` : `\\${found}`));
}

/** Returns the briefing as Markdown; `limit` bounds points, what each account alone says, and quotations alike. */
export function pointsMarkdown(
	articles: readonly Article[],
	narrative: Narrative,
	{limit = Number.POSITIVE_INFINITY, fileOf = ({file}) => file, marks = []}: PointsOptions = {},
): string {
	const texts = textsOf(articles);
	const numbers = new Map(articles.map(({id}, index) => [id, index + 1]));
	const notes: string[] = [];
	const read = sentenceReader(texts, narrative);
	const wordsOf = (passage: Passage, as: (words: string) => string) => {
		const {words, speaker} = read(passage);
		return `${markdownText(as(words))}${speaker === null ? '' : ` — ${markdownText(speaker)}`}`;
	};
	const statementOf = ({statement, citations}: KeyPoint) =>
		`${markdownText(asSentence(readWords(texts, statement)))}${citations.map(c => cite(c, c.partial ? ' (in part)' : '')).join('')}`;
	const cite = (passage: Passage, remark = '', words?: string) => {
		const {line} = quoted(texts, passage);
		notes.push(
			`[^${notes.length + 1}]: Source ${numbers.get(passage.article)}, line ${line}${remark}: ${words === undefined ? wordsOf(passage, asPassage) : markdownText(words)}`,
		);
		return `[^${notes.length}]`;
	};
	const parts = [`# Briefing: ${sizeOf(articles, narrative)}`];
	const section = (title: string, items: readonly string[]) => {
		if (items.length > 0) parts.push(`## ${title}`, items.join('\n'));
	};
	section(
		'Key points',
		sharedPoints(narrative)
			.slice(0, limit)
			.map((point, index) => `${index + 1}. ${statementOf(point)} *(${supportOf(point, narrative, articles.length)})*`),
	);
	section(
		'Check this: accounts differ',
		narrative.differences.slice(0, limit).map(({subject, values}) => {
			const said = values.map(
				({value, citations}) => `${markdownText(value)}${citations.map(passage => cite(passage)).join('')}`,
			);
			return `- **${markdownText(subject)}**: ${said.join(' / ')}`;
		}),
	);
	section(
		'Only one account',
		aloneOf(narrative, limit, {tells: passage => tellsSomething(read(passage))}).map(
			({id, articles, points, passages, more}) => {
				const where = articles.map(article => numbers.get(article)).join(', ');
				const items = [
					...points.map(point => `- ${statementOf(point)}`),
					...passages.map(passage => `- ${wordsOf(withoutConnective(texts, passage), asSentence)}${cite(passage)}`),
				];
				if (more > 0) items.push(`- *and ${counted(more, 'more sentence')}*`);
				return `### Account ${id}: ${articles.length > 1 ? 'sources' : 'source'} ${where}\n\n${items.join('\n')}\n`;
			},
		),
	);
	section(
		'Quotations',
		narrative.quotations.slice(0, limit).map(quotation => {
			const {speaker, text, rest = []} = quotation;
			const who = speaker === null ? '' : ` — ${markdownText(speaker)}`;
			const where = utterancesOf(quotation).map(parts => cite(parts[0], '', wordsSaid(texts, parts)));
			return `- “${markdownText(wordsSaid(texts, [text, ...rest]))}”${who}${where.join('')}`;
		}),
	);
	section(
		'Marks',
		marks.map(
			({passage, note}) =>
				`- ${markdownText(readWords(texts, passage))}${cite(passage)}${note === '' ? '' : ` — *${markdownText(note)}*`}`,
		),
	);
	const originOf = new Map(
		narrative.origins.flatMap(({id, articles}) => articles.map(article => [article, id] as const)),
	);
	section(
		'Sources',
		articles.map((article, index) => {
			const about = [article.publisher, article.author, article.date]
				.filter(part => part !== undefined)
				.map(markdownText);
			const facts = [...about, counted(article.words, 'word'), `account ${originOf.get(article.id)}`].join(', ');
			return `${index + 1}. **${markdownText(article.title)}**: ${facts} (${markdownText(fileOf(article))})`;
		}),
	);
	if (notes.length > 0) parts.push(notes.join('\n'));
	return `${parts.join('\n\n')}\n`;
}
