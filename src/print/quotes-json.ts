// Who said what, for scripts: schema `briefing/quotes@1`. `text` is the fullest wording; each occurrence has its own.

import type {Quotation} from '../narrative/narrative.ts';
import type {Article} from '../text/article.ts';
import {jsonText} from './json-parts.ts';
import {quoted, textsOf} from './quoted-passage.ts';

/** Returns the quotations as JSON, in their order. */
export function quotesJson(articles: readonly Article[], quotations: readonly Quotation[]): string {
	const texts = textsOf(articles);
	return jsonText({
		schema: 'briefing/quotes@1',
		quotations: quotations.map(({speaker, occurrences}) => ({
			speaker,
			text: occurrences
				.map(occurrence => quoted(texts, occurrence).text)
				.reduce((fullest, text) => (text.length > fullest.length ? text : fullest), ''),
			occurrences: occurrences.map(occurrence => ({...quoted(texts, occurrence), speaker: occurrence.speaker})),
		})),
	});
}
