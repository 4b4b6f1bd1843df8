// Words of a text as a person is given them to read: on one line, glued words mended, and never so that what somebody
// says looks like what the account claims: a sentence out of a longer quotation gets its marks and its speaker back.
// What must be exact to the unit is in the JSON and in the notes' line numbers.

import type {Narrative, Occurrence} from '../narrative/narrative.ts';
import {shownSpan} from '../narrative/statement.ts';
import {mendsOf} from '../text/mend.ts';
import type {Passage} from '../text/span.ts';
import {oneLine} from './one-line.ts';
import {articleIn, type Texts} from './quoted-passage.ts';

/** The words of a passage on one line, glued words parted. */
export const readWords = (texts: Texts, passage: Passage): string => oneLine(mendedWords(texts, passage));

/** The words of a passage as they stand but for glued words, which are parted. */
export function mendedWords(texts: Texts, passage: Passage): string {
	const article = articleIn(texts, passage);
	let words = '';
	let from = passage.start;
	for (const at of mendsOf(article)) {
		if (at <= from || at >= passage.end) continue;
		words += `${article.text.slice(from, at)} `;
		from = at;
	}
	return words + article.text.slice(from, passage.end);
}

/** A sentence as it is read; `speech`: the whole of it is somebody's words, `speaker` whose, where that is known. */
export type ReadSentence = {readonly words: string; readonly speech: boolean; readonly speaker: string | null};

const MARKS = '“”"„«»‘’\'';

/**
 * Reads sentences of a narrative. One that lies inside a quotation is put in its marks, with its speaker; one that begins
 * or ends inside a quotation gets the mark that stands in another sentence, with an ellipsis.
 */
export function sentenceReader(texts: Texts, {quotations}: Narrative): (passage: Passage) => ReadSentence {
	const byArticle = Map.groupBy(
		quotations.flatMap(({occurrences}) => occurrences),
		({article}) => article,
	);
	return passage => {
		const {text} = articleIn(texts, passage);
		let {start, end} = passage;
		while (start < end && MARKS.includes(text.charAt(start))) start++;
		while (end > start && MARKS.includes(text.charAt(end - 1))) end--;
		const said = (byArticle.get(passage.article) ?? []).filter(one => one.start < end && start < one.end);
		const around = said.find(one => one.start <= start && end <= one.end);
		if (around)
			return {words: `“${readWords(texts, {...passage, start, end})}”`, speech: true, speaker: around.speaker};
		const before = said.find((one: Occurrence) => one.start < start);
		const behind = said.find((one: Occurrence) => one.end > end);
		const words = readWords(texts, passage);
		return {words: `${before ? '“… ' : ''}${words}${behind ? ' …”' : ''}`, speech: false, speaker: null};
	};
}

/** The passage without the dateline or the connective ("But", "However,") by which it hangs from what stands before. */
export function withoutConnective(texts: Texts, passage: Passage): Passage {
	const {start} = shownSpan(articleIn(texts, passage).text, passage);
	return {...passage, start};
}

/** The words of a statement, which may begin behind a connective that was left off, with a capital. */
export function asSentence(words: string): string {
	return words.replace(/^["“‘]?\p{Ll}/u, first => first.toUpperCase());
}
