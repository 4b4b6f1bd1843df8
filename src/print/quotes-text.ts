// Who said what, as plain text: each quotation once with its speaker, then each place it stands at, with the words it
// has there where they are not the same.

import type {Quotation} from '../narrative/narrative.ts';
import type {Article} from '../text/article.ts';
import {fold} from '../text/words.ts';
import {oneLine} from './one-line.ts';
import {articleIn, type FileOf, quoted, textsOf} from './quoted-passage.ts';
import {utterancesOf, wordsSaid} from './utterances.ts';

/** The quotations of which some wording has a speaker whose name holds `name`; case and accents do not matter. */
export function saidBy(quotations: readonly Quotation[], name: string): readonly Quotation[] {
	const wanted = fold(name.trim());
	const names = ({speaker, occurrences}: Quotation) => [speaker, ...occurrences.map(({speaker}) => speaker)];
	return quotations.filter(quotation =>
		names(quotation).some(speaker => speaker !== null && fold(speaker).includes(wanted)),
	);
}

/** Returns the quotations as text, in their order. */
export function quotesText(
	articles: readonly Article[],
	quotations: readonly Quotation[],
	fileOf: FileOf = ({file}) => file,
): string {
	const texts = textsOf(articles);
	const entries = quotations.map(quotation => {
		const {speaker, text, rest = []} = quotation;
		const words = wordsSaid(texts, [text, ...rest]);
		let out = `“${words}”\n   — ${speaker === null ? 'speaker not named' : oneLine(speaker)}\n`;
		for (const utterance of utterancesOf(quotation)) {
			const {line} = quoted(texts, utterance[0]);
			const own = wordsSaid(texts, utterance);
			out += `   ${oneLine(fileOf(articleIn(texts, utterance[0])))}:${line}${own === words ? '' : `: “${own}”`}\n`;
		}
		return out;
	});
	return entries.join('\n');
}
