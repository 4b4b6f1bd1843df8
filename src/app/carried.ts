// What a passage looks like when it is carried out of the program: its words as they are read, and where they stand, so
// that whoever gets them can check them. Safe to paste: a shell is a terminal too.

import {utterancesOf} from '../narrative/utterances.ts';
import {addressOf} from '../text/address.ts';
import type {Article} from '../text/article.ts';
import {linesFrom} from '../text/layout.ts';
import {lineOf} from '../text/line-number.ts';
import {mendedWords} from '../text/mend.ts';
import {safeText} from '../text/safe-text.ts';
import {sentenceFrom} from '../text/sentences.ts';
import {type Passage, samePassage} from '../text/span.ts';
import {articleRows, layoutOf} from './geometry.ts';
import {listingOf} from './listing.ts';
import {pickedPassage} from './picking.ts';
import {selectedOf} from './selection.ts';
import {articleOf, focusedList, openArticle, type State} from './state.ts';
import {narrativeOf} from './story.ts';

/** `plain`: words and where they stand in one line; `markdown`: a quotation with its citation below. */
export type Form = 'plain' | 'markdown';

/** The passage that has the focus: the selected entry's, or in an article the lit one or the first on the screen. */
export function focusedPassage(state: State): Passage | null {
	const {beside} = state.place;
	if (beside) return beside.lit[beside.side];
	const list = focusedList(state.place);
	if (list !== null && list !== 'sources')
		return listingOf(state, list).entry(selectedOf(state, list))?.passage ?? null;
	const article = openArticle(state);
	if (!article) return null;
	const picked = pickedPassage(state, article);
	if (picked) return picked;
	const lines = linesFrom(article, layoutOf(state, article), state.place.anchor, articleRows(state));
	const start = lines[0]?.start ?? 0;
	const end = lines.at(-1)?.end ?? 0;
	const {cited} = state.place;
	if (cited && cited.article === article.id && cited.start < end && cited.end > start) return cited;
	const first = sentenceFrom(article, start, end);
	return first ? {article: article.id, start: first.start, end: first.end} : null;
}

/** A passage of this state, to be pasted somewhere else; null where its text is not open any more. */
export function carriedOut(state: State, passage: Passage, form: Form): string | null {
	const article = articleOf(state, passage.article);
	if (!article) return null;
	const {speaker, whole} = saidIn(state, passage);
	const words = whole?.map(part => wordsOf(article, part).replace(/,$/, '')).join(' … ') ?? wordsOf(article, passage);
	const line = lineOf(article, passage.start);
	const date = article.date?.slice(0, 10);
	if (form === 'plain') {
		const where = [titleOf(article), article.publisher ?? article.author, date, `${article.file}:${line}`]
			.filter(Boolean)
			.join(', ');
		return safeText(`${quoted(words)} — ${speaker === null ? '' : `${speaker}, in `}${where}`);
	}
	const address = article.url === undefined ? null : addressOf(article.url);
	const name = escaped(titleOf(article));
	const title = address === null ? name : `[${name}](<${address}>)`;
	const where = [title, article.publisher ?? article.author, date, `\`${article.file}:${line}\``]
		.filter(Boolean)
		.join(', ');
	return `> ${safeText(words)}\n>\n> — ${safeText(`${speaker === null ? '' : `${escaped(speaker)}, in `}${where}`)}\n`;
}

/** The words as they are read: line breaks as spaces, glued words mended. */
function wordsOf(article: Article, passage: Passage): string {
	return mendedWords(article, passage).replace(/\s+/gu, ' ').trim();
}

/** A text without a title is called by its first sentence, which may be longer than what is quoted of it. */
function titleOf({title}: Article): string {
	if (title.length <= LONGEST_TITLE) return title;
	const space = title.lastIndexOf(' ', LONGEST_TITLE);
	return `${title.slice(0, space > 0 ? space : LONGEST_TITLE).replace(/[,;:–—-]$/u, '')} …`;
}
/** UTF-16 units: a long headline. */
const LONGEST_TITLE = 90;

/** In quotation marks, unless the words are wholly in some already. */
function quoted(words: string): string {
	return /^[“"«„].*[”"»“]$/su.test(words) ? words : `“${words}”`;
}

function escaped(text: string): string {
	return text.replace(/[\\`*_[\]<>]/gu, '\\$&');
}

/**
 * Who said the passage, where it stands in a quotation. Where it begins one, all that was said in one go, to be taken along
 * whole though the text puts the speaker's name between its parts; null else.
 */
function saidIn(
	state: State,
	passage: Passage,
): {readonly speaker: string | null; readonly whole: readonly Passage[] | null} {
	for (const quotation of narrativeOf(state)?.quotations ?? []) {
		for (const utterance of utterancesOf(quotation)) {
			const part = utterance.find(
				o => o.article === passage.article && o.start <= passage.start && passage.end <= o.end,
			);
			if (part) return {speaker: part.speaker, whole: samePassage(utterance[0], passage) ? utterance : null};
		}
	}
	return {speaker: null, whole: null};
}
