// What the article pane shows, line by line, with every cell traceable to the text. A line is a run of pieces; a
// piece is either verbatim (same length as its span) or inserted (a bullet, an indent, a mended space).

import type {SafeText} from './safe-text.ts';
import type {Span} from './span.ts';

/** What a stretch of drawn text is, as Markdown has it; the theme turns it into looks. */
export type Look = {
	readonly role: 'text' | 'heading' | 'quotation' | 'code' | 'link' | 'table' | 'mark' | 'note';
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly strike?: boolean;
	/** Where a link leads: foreign text, only ever an address to be checked, never drawn as it is. */
	readonly href?: string;
};

/**
 * A stretch of a line. Verbatim: `end > start`, and `text` is as long as the span (its safe form). Inserted:
 * `end === start`, the offset it stands before; `text` is ours (bullet, indent, rule, mended space).
 */
export type Piece = Span & {readonly text: SafeText; readonly look: Look};

/** One wrapped line: `start..end` covers its verbatim pieces; an empty line has `start === end` and no pieces. */
export type Line = Span & {
	readonly pieces: readonly Piece[];
	/** Index of the block it belongs to; an empty line belongs to the block above it. */
	readonly block: number;
};
