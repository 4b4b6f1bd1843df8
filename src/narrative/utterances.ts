// What somebody said in one go: a quotation's occurrences put together across the speaker's name between them and across
// paragraphs.

import type {Occurrence, Quotation} from './narrative.ts';

/** The occurrences put together by what was said in one go, in their order. */
export function utterancesOf({occurrences}: Quotation): readonly (readonly [Occurrence, ...Occurrence[]])[] {
	const utterances: [Occurrence, ...Occurrence[]][] = [];
	for (const occurrence of occurrences)
		if (occurrence.continues && utterances.length > 0) utterances.at(-1)?.push(occurrence);
		else utterances.push([occurrence]);
	return utterances;
}
