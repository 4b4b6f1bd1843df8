// Who said what, as plain text: each quotation once with its speaker, then each place it stands at, with the words it
// has there where they are not the same.

import type {Quotation} from '../narrative/narrative.ts';
import {utterancesOf} from '../narrative/utterances.ts';
import {filterTitles} from '../search/titles.ts';
import type {Article} from '../text/article.ts';
import {fold} from '../text/words.ts';
import {oneLine} from './one-line.ts';
import {articleIn, type FileOf, quoted, textsOf} from './quoted-passage.ts';
import {wordsSaid} from './words-said.ts';

/** The quotations of which some wording has a speaker whose name holds `name`; case and accents do not matter. */
export function saidBy(quotations: readonly Quotation[], name: string): readonly Quotation[] {
	const wanted = fold(name.trim());
	const names = ({speaker, occurrences}: Quotation) => [speaker, ...occurrences.map(({speaker}) => speaker)];
	return quotations.filter(quotation =>
		names(quotation).some(speaker => speaker !== null && fold(speaker).includes(wanted)),
	);
}

/** Up to three speakers whose names are like `name`, else those who are quoted most. */
export function nearSpeakers(quotations: readonly Quotation[], name: string): readonly string[] {
	const said = Map.groupBy(
		quotations.flatMap(({speaker}) => speaker ?? []),
		speaker => speaker,
	);
	const speakers = [...said.keys()].sort((a, b) => (said.get(b)?.length ?? 0) - (said.get(a)?.length ?? 0));
	const alike = filterTitles(speakers, name).map(({index}) => speakers[index] as string);
	return (alike.length > 0 ? alike : speakers).slice(0, 3);
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
