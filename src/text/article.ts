// What one text is once it has been read: the decoded words and what is known about them. An article is plain
// immutable data; blocks, sentences and layouts are derived from it by memoised functions, never stored in it.

import type {Span} from './span.ts';

/** How the text is to be read: Markdown, or plain text in which only `[H2]`-like markers mean anything. */
export type Format = 'markdown' | 'plain';

/** One text and where it came from. All strings but `id` are foreign text: make them safe before they are drawn. */
export type Article = {
	/** File name without extension, made unique in its corpus; `name/2` for the second article of a file. */
	readonly id: string;
	/** Path as the user would type it, relative to the opened folder where there is one; `-` for standard input. */
	readonly file: string;
	/**
	 * The whole decoded file, BOM off, front matter included; where the file holds several articles, the stretch of it
	 * that is this one; of a web page or a feed, the words that were taken out of it. All offsets are into this.
	 */
	readonly text: string;
	/** Line of the file that `text` begins at, where that is not 1. */
	readonly line?: number;
	/** Whether `text` was taken out of a web page or a feed: its lines are not the file's. */
	readonly extracted?: true;
	readonly format: Format;
	/** The front matter with its fences (and what surrounds the article in the file), left out of blocks; empty where there is none. */
	readonly frontMatter: Span;
	/** Front matter's title, first heading, or a sensible first line. */
	readonly title: string;
	readonly publisher?: string;
	readonly author?: string;
	/** As written in the front matter; ISO 8601 where it could be understood. */
	readonly date?: string;
	readonly url?: string;
	readonly categories: readonly string[];
	/** Number of words that are read (front matter and repeats left out). */
	readonly words: number;
	/** What the reader should know of how the file was read ("read as Windows-1252"). */
	readonly notes: readonly string[];
};

/** A file or folder that could not be read, and why, in words for the user. */
export type Problem = {
	readonly file: string;
	readonly message: string;
	/** A file of a folder that turned out to be something else, which nobody needs to be told. */
	readonly quiet?: true;
};

/** What a folder came to: its articles in natural name order, and what could not be read. */
export type Corpus = {readonly articles: readonly Article[]; readonly problems: readonly Problem[]};

/** What a block is to its reader. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quotation' | 'table' | 'code' | 'rule' | 'html';

/**
 * A paragraph, heading, list item, quotation, table or code block. `start..end` is the block with its Markdown
 * marks; `content` is what is read of it (without `[H2]`, `## `, bullets or fences at its ends). Blocks are in text
 * order, do not overlap, and cover every visible character that is not white space or front matter.
 */
export type Block = Span & {
	readonly kind: BlockKind;
	readonly content: Span;
	/** Heading level 1–6, or nesting of list items and quotations from 1; 0 elsewhere. */
	readonly depth: number;
	/** Index of the earlier block of this article that says the same words; the block is folded where it is set. */
	readonly repeats?: number;
	/** Whether Markdown inside the block has to be drawn (emphasis, links, code); a plain paragraph has none. */
	readonly marked: boolean;
};

/** A sentence of an article; `block` is the index of the block it begins in (a broken paragraph may end in the next). */
export type Sentence = Span & {readonly block: number};
