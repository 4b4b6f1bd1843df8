// A segmenter for the libraries that draw: text of plain characters, as nearly every row is, is parted without Intl's,
// which takes 7 ms to be made and is made only for the first text that needs it. What is plain is text/cells.ts's: there,
// a test over all of Unicode says that each is a cluster by itself.

import {plainCells} from '../src/text/cells.ts';

/** What `new Intl.Segmenter(…)` gives for grapheme clusters, as far as these libraries use it. */
export function segmenterOf(...given: ConstructorParameters<typeof Intl.Segmenter>): Pick<Intl.Segmenter, 'segment'> {
	let segmenter: Intl.Segmenter | undefined;
	return {
		segment(text: string): Intl.Segments {
			// ESC stands in the text of styles, and is a cluster by itself wherever it stands.
			if (plainCells(text.replaceAll('\u001B', '')) >= 0) return new PlainSegments(text) as unknown as Intl.Segments;
			segmenter ??= new Intl.Segmenter(...given);
			return segmenter.segment(text);
		},
	};
}

class PlainSegments {
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	containing(index = 0): Intl.SegmentData | undefined {
		const input = this.#text;
		return index >= 0 && index < input.length ? {segment: input.charAt(index), index, input} : undefined;
	}

	*[Symbol.iterator](): Generator<Intl.SegmentData> {
		const input = this.#text;
		for (let index = 0; index < input.length; index++) yield {segment: input.charAt(index), index, input};
	}
}
