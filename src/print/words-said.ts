// Quotations as a person reads them: what somebody said in one go is one piece, though the text puts the speaker's name
// between its parts, and the marks that open a speech anew in each paragraph are left off. The exact words are in the
// JSON.

import {mendedWords} from '../text/mend.ts';
import type {Passage} from '../text/span.ts';
import {oneLine} from './one-line.ts';
import {articleIn, type Texts} from './quoted-passage.ts';

/** A mark with which a speech goes on in a new paragraph. */
const OPENED_ANEW = /[\r\n]\s*[“"„«‘']/gu;

/** The words of an utterance on one line, ` … ` where the text has the speaker's name, without the commas before it. */
export function wordsSaid(texts: Texts, parts: readonly Passage[]): string {
	const said = parts.map(part => mendedWords(articleIn(texts, part), part).replace(OPENED_ANEW, '\n'));
	return said.map(words => oneLine(words).replace(/,$/, '')).join(' … ');
}
