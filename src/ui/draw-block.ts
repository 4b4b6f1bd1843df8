// Draws a block that holds Markdown with marked-terminal, as logical lines whose verbatim pieces are slices of the
// article. marked reads the structure, marked-terminal lays it out, draw-glyphs.ts carries the offsets through both, and
// bullets, bars and indents are those of plain drawing. The library is spared what it cannot bear (and its faults with
// it): it sees one block at a time, no foreign character, no list in a list, no code to highlight, no address.
// Never throws and never writes: what cannot be drawn is null, and drawn plainly by the layout.
//
// Of what marked-terminal imports, cli-highlight and node-emoji are never called here (code blocks are drawn by the
// layout, emoji names stay as written), so the bundle goes without them (.config/library-cuts.ts); ansi-escapes and
// supports-hyperlinks are only reached by links, which this file draws itself.

import type {Lexer, Marked, Token, Tokens} from 'marked';
import type {Article, Block} from '../text/article.ts';
import {cellsOf} from '../text/cells.ts';
import {indentOf, lookOf} from '../text/draw-plain.ts';
import type {DrawBlock} from '../text/layout.ts';
import type {Piece} from '../text/line.ts';
import {type SafeText, safeText} from '../text/safe-text.ts';
import {cellsOfPieces, inserted, type LogicalLine} from '../text/wrap.ts';
import {Glyphs, styled} from './draw-glyphs.ts';
import {type Mapped, sourceOf} from './draw-source.ts';
import {type TableCell, tableCells, tableRecords, tableRows} from './draw-table.ts';
import {glyphTokens} from './draw-tokens.ts';

/** A block longer than this (UTF-16 units) is drawn plainly. */
const LARGEST = 65_536;

/** What the inline lexer takes more than some 20 ms for is not given to it: it is quadratic in emphasis marks … */
const MOST_EMPHASIS = 1000;
/** … and in units times other marks, ten thousand times less so. */
const MOST_WORK = 200_000_000;

const emphasisMark = /[*_~]/g;
const otherMark = /[`[\]<>&\\@:.!]/g;

let loading: Promise<DrawBlock> | undefined;

/**
 * Loads marked and marked-terminal (once) and resolves to the drawer; each takes some 20 ms, and `pause` is awaited in
 * between. Rejects where they cannot be loaded.
 */
export function loadDrawBlock(pause: () => Promise<void> = () => Promise.resolve()): Promise<DrawBlock> {
	loading ??= load(pause);
	return loading;
}

async function load(pause: () => Promise<void>): Promise<DrawBlock> {
	const {Lexer, Marked} = await import('marked');
	await pause();
	const {markedTerminal} = await import('marked-terminal');
	await pause();
	const marked = new Marked();
	marked.use(markedTerminal(OPTIONS));
	marked.use({renderer: CORRECTIONS});
	return drawBlockWith({marked, newLexer: () => new Lexer({gfm: true})});
}

type Library = {readonly marked: Marked; readonly newLexer: () => Lexer};

const same = (text: string): string => text;

// Styles become control characters (draw-glyphs.ts); what the block's kind says already is left unstyled.
const OPTIONS = {
	strong: (text: string) => styled('bold', text),
	em: (text: string) => styled('italic', text),
	del: (text: string) => styled('strike', text),
	codespan: (text: string) => styled('code', text),
	code: same,
	blockquote: same,
	html: same,
	heading: same,
	firstHeading: same,
	hr: same,
	listitem: same,
	table: same,
	paragraph: same,
	link: same,
	href: same,
	text: same,
	showSectionPrefix: false,
	reflowText: false,
	unescape: false,
	emoji: false,
	tab: 2,
	tableOptions: {style: {head: [], border: [], compact: true}},
};

// Emphasis inside a list item is in the tokens of its text, which the library does not look at; and a link is drawn as
// its words (with our note), not as an escape sequence that depends on the terminal.
const CORRECTIONS = {
	text(this: {parser: {parseInline(tokens: Token[]): string}}, token: Tokens.Text | Tokens.Escape): string | false {
		return 'tokens' in token && token.tokens ? this.parser.parseInline(token.tokens) : false;
	},
	link(this: {parser: {parseInline(tokens: Token[]): string}}, token: Tokens.Link): string {
		return this.parser.parseInline(token.tokens);
	},
};

/** Returns the drawer that uses `library`. */
function drawBlockWith(library: Library): DrawBlock {
	return (article, block, width) => {
		if (block.kind === 'paragraph' && !block.marked) return null;
		if (block.kind === 'code' || block.kind === 'rule' || block.kind === 'html') return null;
		if (block.content.end - block.content.start > LARGEST) return null;
		try {
			const source = sourceOf(article, block);
			if (source.text.trim() === '' || !bears(source.text)) return null;
			if (block.kind === 'table') return drawTable(library, article, block, source, width);
			return drawWords(library, article, block, source);
		} catch {
			return null;
		}
	};
}

function bears(text: string): boolean {
	if ((text.match(emphasisMark)?.length ?? 0) > MOST_EMPHASIS) return false;
	return text.length * (text.match(otherMark)?.length ?? 0) <= MOST_WORK;
}

function drawWords(library: Library, article: Article, block: Block, source: Mapped): readonly LogicalLine[] {
	const look = lookOf(block);
	const glyphs = new Glyphs(article, look);
	const text = source.text;
	const read: Token[] = block.marked ? lexerFor(library, article).inlineTokens(text, []) : [plainToken(text)];
	const tokens = glyphTokens(read, source, glyphs);
	const drawn = library.marked.parser([blockToken(block, tokens)]);
	const {lead, hang} = indentOf(article, block);
	return glyphs
		.decode(drawn)
		.map(row => withoutIndent(row))
		.filter(row => row.length > 0)
		.map((pieces, index) => ({
			lead: index === 0 || hang === '' ? lead : [inserted(pieces[0]?.start ?? block.start, hang)],
			pieces,
			hang,
		}));
}

function plainToken(text: string): Tokens.Text {
	return {type: 'text', raw: text, text, escaped: true};
}

// The block's kind decides what it is, not how its words begin: "2025. A year" stays a paragraph.
function blockToken(block: Block, tokens: Token[]): Token {
	const paragraph: Tokens.Paragraph = {type: 'paragraph', raw: '', text: '', tokens};
	switch (block.kind) {
		case 'heading':
			return {type: 'heading', raw: '', text: '', depth: Math.min(6, Math.max(1, block.depth)), tokens};
		case 'quotation':
			return {type: 'blockquote', raw: '', text: '', tokens: [paragraph]};
		case 'list-item': {
			const text: Tokens.Text = {type: 'text', raw: '', text: '', tokens};
			const item = {type: 'list_item', raw: '', text: '', task: false, loose: false, tokens: [text]} as Tokens.ListItem;
			return {type: 'list', raw: '', ordered: false, start: '', loose: false, items: [item]};
		}
		default:
			return paragraph;
	}
}

// The library's own bullet or indent: the layout's stands in its place.
function withoutIndent(row: readonly Piece[]): readonly Piece[] {
	const first = row.findIndex(piece => piece.end > piece.start || !/^[ *]*$/.test(piece.text));
	return first < 0 ? [] : row.slice(first);
}

function drawTable(
	library: Library,
	article: Article,
	block: Block,
	source: Mapped,
	width: number,
): readonly LogicalLine[] | null {
	const table = lexerFor(library, article)
		.lex(source.text)
		.find(token => token.type === 'table') as Tokens.Table | undefined;
	const rows = table && tableRows(table, source);
	if (!table || !rows) return null;
	const drawn = rows.map(row => row.map(cell => cellPieces(library, article, block, cell)));
	const {hang} = indentOf(article, block);
	const room = width - cellsOf(hang);
	const records = (): readonly LogicalLine[] => tableRecords(drawn).map(line => behind(line, hang));
	if (tableCells(drawn) > room) return records();
	const glyphs = new Glyphs(article, lookOf(block));
	const [header = [], ...body] = rows.map((row, index) =>
		row.map((cell): Tokens.TableCell => {
			const tokens = glyphTokens(cell.tokens, cell.source, glyphs);
			const strong: Tokens.Strong = {type: 'strong', raw: '', text: '', tokens};
			return {text: '', tokens: index === 0 ? [strong] : tokens, header: index === 0, align: null};
		}),
	);
	const lines = glyphs
		.decode(library.marked.parser([{...table, raw: '', header, rows: body}]))
		.filter(row => row.length > 0)
		.map(pieces => behind({lead: [], pieces, hang: safeText('')}, hang));
	return lines.some(line => cellsOfPieces(line.pieces) > room) ? records() : lines;
}

// Puts the bars of a quotation before a line.
function behind(line: LogicalLine, bars: SafeText): LogicalLine {
	if (bars === '') return line;
	const start = line.lead[0]?.start ?? line.pieces[0]?.start ?? 0;
	return {...line, lead: [inserted(start, bars), ...line.lead], hang: `${bars}${line.hang}` as SafeText};
}

function cellPieces(library: Library, article: Article, block: Block, cell: TableCell): readonly Piece[] {
	const glyphs = new Glyphs(article, lookOf(block));
	const tokens = glyphTokens(cell.tokens, cell.source, glyphs);
	return glyphs.decode(library.marked.parser([{type: 'paragraph', raw: '', text: '', tokens}])).flat();
}

const definition = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*<?([^\s<>]{1,2000})>?/gm;
const definitionsByArticle = new WeakMap<Article, Lexer['tokens']['links']>();

// A lexer that knows the article's link definitions (`[1]: https://…`), wherever in it they stand.
function lexerFor(library: Library, article: Article): Lexer {
	let links = definitionsByArticle.get(article);
	if (!links) {
		links = Object.create(null) as Lexer['tokens']['links'];
		if (article.format === 'markdown' && article.text.includes(']:')) {
			for (const [, label = '', href = ''] of article.text.matchAll(definition)) {
				const key = label.toLowerCase().replace(/\s+/g, ' ');
				links[key] ??= {href, title: null};
			}
		}
		definitionsByArticle.set(article, links);
	}
	const lexer = library.newLexer();
	lexer.tokens.links = links;
	return lexer;
}
