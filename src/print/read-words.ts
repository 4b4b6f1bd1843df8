// Words of a text as a person is given them to read: on one line, glued words mended, and never so that what somebody
// says looks like what the account claims: a sentence out of a longer quotation gets its marks and its speaker back.
// What must be exact to the unit is in the JSON and in the notes' line numbers.

import type {Narrative, Occurrence} from '../narrative/narrative.ts';
import {shownSpan} from '../narrative/statement.ts';
import {mendedWords} from '../text/mend.ts';
import type {Passage} from '../text/span.ts';
import {oneLine} from './one-line.ts';
import {articleIn, type Texts} from './quoted-passage.ts';

/** The words of a passage on one line, glued words parted. */
export const readWords = (texts: Texts, passage: Passage): string =>
	oneLine(mendedWords(articleIn(texts, passage), passage));

/** A sentence as it is read; `speech`: the whole of it is somebody's words, `speaker` whose, where that is known. */
export type ReadSentence = {readonly words: string; readonly speech: boolean; readonly speaker: string | null};

/** Whether a sentence is listed as something reported: speech has a part of its own, and a question tells nothing. */
export const tellsSomething = ({words, speech}: ReadSentence): boolean => !speech && !/\?["”’)]*$/.test(words);

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

/** The words of a passage as they stand; one that begins within its sentence shows that it does. */
export const asPassage = (words: string): string => (/^["“‘]?\p{Ll}/u.test(words) ? `… ${words}` : words);
