// A stretch of an article's text. Every point, quotation, hit, mark and scroll position is one of these, so that
// whatever is shown can be traced to the words it came from. Offsets are UTF-16 units of the decoded file (BOM off).

/** A half-open stretch `start <= i < end`, in UTF-16 units of `Article.text`. */
export type Span = {readonly start: number; readonly end: number};

/** A span of a known article; `article` is `Article.id`. */
export type Passage = Span & {readonly article: string};

/** Whether two passages are the same words at the same place. */
export function samePassage(a: Passage, b: Passage): boolean {
	return a.article === b.article && a.start === b.start && a.end === b.end;
}
