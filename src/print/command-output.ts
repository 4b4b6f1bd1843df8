// What a command prints, as strings: the corpus in, standard output, standard error and the exit code out. Pure; who
// calls it opens the corpus and writes. The narrative is made only where a command needs it.

import {narrate} from '../narrative/narrate.ts';
import type {Narrative} from '../narrative/narrative.ts';
import {buildIndex} from '../search/build-index.ts';
import {find} from '../search/find.ts';
import type {PassageIndex, SearchFacts} from '../search/passage-index.ts';
import type {Article, Corpus} from '../text/article.ts';
import type {Command} from './command-line.ts';
import {listJson} from './list-json.ts';
import {listText} from './list-text.ts';
import {marksJson, marksText, type PlacedMark} from './marks-text.ts';
import {oneLine} from './one-line.ts';
import {pointsHtml} from './points-html.ts';
import {pointsJson} from './points-json.ts';
import {pointsMarkdown} from './points-markdown.ts';
import {pointsText} from './points-text.ts';
import type {FileOf} from './quoted-passage.ts';
import {quotesJson} from './quotes-json.ts';
import {nearSpeakers, quotesText, saidBy} from './quotes-text.ts';
import {searchJson} from './search-json.ts';
import {type Paint, plainPaint, searchText} from './search-text.ts';

/** A command that prints what stands in a corpus; `open` prints the key points as text. */
export type PrintingCommand = Extract<Command, {readonly paths: readonly string[]}>;

/** What to write where, and how to end: 0, 1 where nothing was found, 2 where nothing could be read. */
export type CommandOutput = {readonly text: string; readonly errors: string; readonly exitCode: 0 | 1 | 2};

/** What only the caller knows. */
export type Surroundings = {
	/** Left out: nothing is painted. */
	readonly paint?: Paint;
	/** How a file is named in printed lines; left out: `Article.file`. */
	readonly fileOf?: FileOf;
	/** Left out: a search knows nothing of speakers and aliases. */
	readonly factsOf?: (narrative: Narrative) => SearchFacts;
	/** What the reader marked in these texts; left out: nothing. */
	readonly marks?: readonly PlacedMark[];
	/** Index of texts of which nothing more is known; left out: made anew. */
	readonly indexOf?: (articles: readonly Article[]) => PassageIndex;
};

/** Texts up to which a search waits for the narrative, to know who said what; beyond, it would wait too long. */
const MOST_FOR_FACTS = 40;

/** Returns what `command` prints of `corpus`. */
export function commandOutput(
	command: PrintingCommand,
	corpus: Corpus,
	surroundings: Surroundings = {},
): CommandOutput {
	const {paint = plainPaint, fileOf = ({file}) => file, factsOf, indexOf = buildIndex, marks = []} = surroundings;
	const {articles, problems} = corpus;
	const errors = problems.map(({file, message}) => `briefing: ${oneLine(file)}: ${oneLine(message)}\n`).join('');
	const printed = (text: string, found = true): CommandOutput => ({text, errors, exitCode: found ? 0 : 1});
	if (articles.length === 0 && command.name !== 'list' && command.name !== 'marks') {
		return {text: '', errors: errors || 'briefing: no text was found\n', exitCode: 2};
	}
	switch (command.name) {
		case 'open':
			return printed(pointsText(articles, narrate(articles), {fileOf}));
		case 'points': {
			const {format, limit = Number.POSITIVE_INFINITY} = command;
			const narrative = narrate(articles);
			const placed = marks.flatMap(({passage, note}) => (passage ? [{passage, note}] : []));
			if (format === 'json') return printed(pointsJson(articles, narrative, limit));
			if (format === 'html')
				return printed(
					pointsHtml(articles, narrative, {
						limit,
						fileOf,
						marks: placed,
					}),
				);
			if (format === 'md') return printed(pointsMarkdown(articles, narrative, {limit, fileOf, marks: placed}));
			return printed(pointsText(articles, narrative, {limit, fileOf}));
		}
		case 'search': {
			const {query, json, context, limit} = command;
			const facts = factsOf && articles.length <= MOST_FOR_FACTS ? factsOf(narrate(articles)) : undefined;
			const index = facts ? buildIndex(articles, facts) : indexOf(articles);
			const answer = find(index, query, {typing: false, ...(limit === undefined ? {} : {limit})});
			const note = answer.note === undefined ? '' : `briefing: ${oneLine(answer.note)}\n`;
			const nearest = answer.suggestions.slice(0, 3).map(oneLine).join(', ');
			const hint = answer.hits.length === 0 && nearest ? `briefing: nothing found; the texts have ${nearest}\n` : '';
			const cut =
				limit === undefined && answer.hits.length < answer.total
					? `briefing: the best ${answer.hits.length} of ${answer.total}; --limit ${answer.total} prints all\n`
					: '';
			const text = json ? searchJson(articles, answer) : searchText(articles, answer, {paint, context, fileOf});
			return {text, errors: errors + note + hint + cut, exitCode: answer.total > 0 ? 0 : 1};
		}
		case 'list': {
			const narrative = narrate(articles);
			const text = command.json ? listJson(corpus, narrative) : listText(corpus, narrative, fileOf);
			return articles.length > 0
				? printed(text)
				: {text, errors: errors || 'briefing: no text was found\n', exitCode: 2};
		}
		case 'marks':
			return printed(command.json ? marksJson(articles, marks) : marksText(articles, marks, fileOf), marks.length > 0);
		case 'quotes': {
			const {quotations} = narrate(articles);
			const wanted = command.speaker === undefined ? quotations : saidBy(quotations, command.speaker);
			const shown = wanted.slice(0, command.limit);
			const text = command.json ? quotesJson(articles, shown) : quotesText(articles, shown, fileOf);
			const near = wanted.length === 0 ? nearSpeakers(quotations, command.speaker ?? '').map(oneLine) : [];
			const hint = near.length > 0 ? `briefing: nothing found; the texts quote ${near.join(', ')}\n` : '';
			return {text, errors: errors + hint, exitCode: wanted.length > 0 ? 0 : 1};
		}
	}
}
