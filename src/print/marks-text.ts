// The marks of some texts, printed: where each stands, its words and the reader's note. A mark whose text is not among
// them is told with the words it was set on.

import type {Article} from '../text/article.ts';
import type {Passage} from '../text/span.ts';
import {jsonText} from './json-parts.ts';
import {oneLine} from './one-line.ts';
import {type FileOf, quoted, textsOf} from './quoted-passage.ts';

/** A marked passage with the reader's note, empty for none. */
export type MarkedPassage = {readonly passage: Passage; readonly note: string};

/** A mark where it stands now. `passage` is null where its text was not read. */
export type PlacedMark = {
	readonly passage: Passage | null;
	readonly article: string;
	readonly file: string;
	readonly words: string;
	readonly note: string;
};

/** Returns the marks as text: `file:line: words`, the note below. */
export function marksText(
	articles: readonly Article[],
	marks: readonly PlacedMark[],
	fileOf: FileOf = ({file}) => file,
): string {
	const texts = textsOf(articles);
	return marks
		.map(({passage, file, words, note}) => {
			const article = passage && texts.get(passage.article);
			const here = article ? quoted(texts, passage) : null;
			const where = here && article ? `${oneLine(fileOf(article))}:${here.line}: ` : `${oneLine(file)}: `;
			return `${where}${oneLine(here?.text ?? words)}\n${note === '' ? '' : `   ${oneLine(note)}\n`}`;
		})
		.join('');
}

/** Returns the marks as JSON, `briefing/marks@1`. `start`, `end` and `line` are missing where the text was not read. */
export function marksJson(articles: readonly Article[], marks: readonly PlacedMark[]): string {
	const texts = textsOf(articles);
	const listed = marks.map(({passage, article, file, words, note}) =>
		passage && texts.has(passage.article)
			? {...quoted(texts, passage), file, note}
			: {article, text: words, file, note},
	);
	return jsonText({schema: 'briefing/marks@1', marks: listed});
}
