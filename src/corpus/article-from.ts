// One file's bytes or text to an article: decoding, front matter, format, title and word count. Whatever is wrong with
// a file becomes a problem or a note, never a throw. What needs a library that is not loaded yet says so; open-corpus.ts
// loads it and asks again. Blocks are found once here and remembered with the article.

import type {Article, Block, Format, Problem} from '../text/article.ts';
import {blocksOf} from '../text/blocks.ts';
import {bearsMarkdown, isMarkdownReady} from '../text/markdown-blocks.ts';
import {countWords} from '../text/words.ts';
import {decode} from './decode.ts';
import type {feedOf} from './feed.ts';
import {frontMatterOf} from './front-matter.ts';
import type {pageOf} from './page.ts';
import {publishedDate} from './published-date.ts';
import {partsOf} from './several.ts';
import {titleOf} from './title.ts';

/** A file as it was read: its article's id, its name as shown, and its bytes, or text that is decoded already. */
export type ArticleSource = {
	readonly id: string;
	readonly file: string;
	readonly notes?: readonly string[] /** Read it as plain text: as Markdown it took too long. */;
	readonly plain?: true;
} & ({readonly bytes: Uint8Array} | {readonly text: string});

/** Libraries that only some texts need. */
export type Need = 'detector' | 'markdown' | 'yaml' | 'page' | 'feed';

/**
 * What a file came to: its articles (one, but for feeds and files of several), a problem, or a library to be loaded
 * before asking again. `other`: it is no text at all, which is a problem only where it was named.
 */
export type Reading =
	| {readonly articles: readonly Article[]}
	| {readonly problem: Problem; readonly other?: true}
	| {readonly needs: Need};

type PageOf = typeof pageOf;
type FeedOf = typeof feedOf;
let readPage: PageOf | undefined;
let readFeed: FeedOf | undefined;

/** Loads what reads web pages. */
export async function preparePages(): Promise<void> {
	readPage ??= (await import('./page.ts')).pageOf;
}

/** Loads what reads feeds. */
export async function prepareFeeds(): Promise<void> {
	readFeed ??= (await import('./feed.ts')).feedOf;
}

/** Returns the articles in `source`, or why there are none, or the library it needs. Never throws. */
export function articlesFrom(source: ArticleSource): Reading {
	const {id, file} = source;
	const decoded = 'text' in source ? decodedText(source.text) : decode(source.bytes);
	if ('needs' in decoded) return {needs: decoded.needs};
	if ('problem' in decoded) return {problem: {file, message: decoded.problem}};
	const {text} = decoded;
	const notes = [...(source.notes ?? []), ...decoded.notes];
	const kind = kindOf(file, text);
	if (kind === 'text') {
		const parts = partsOf(text);
		const plain = source.plain ? {plain: source.plain} : {};
		if (!parts) return articleFrom({id, file, text, notes, ...plain});
		return all(
			parts.map(({start, end, line}, index) =>
				articleFrom({
					id: `${id}/${index + 1}`,
					file,
					text: text.slice(start, end),
					notes,
					...plain,
					...(line > 1 && {line}),
				}),
			),
		);
	}
	if (kind === 'page') {
		if (!readPage) return {needs: 'page'};
		const page = readPage(text);
		if (page.text === '') return {problem: {file, message: 'is a web page without words'}};
		return articleFrom({id, file, text: page.text, notes: [...notes, ...page.notes], given: page.values});
	}
	if (!readFeed) return {needs: 'feed'};
	const pages = readFeed(text);
	if (!pages) {
		const message = kind === 'json' ? 'is JSON, but no JSON Feed' : 'is XML, but no feed';
		return {problem: {file, message}, other: true};
	}
	if (pages.length === 0) return {problem: {file, message: 'is a feed without entries'}};
	return all(
		pages.map((page, index) =>
			articleFrom({
				id: pages.length === 1 ? id : `${id}/${index + 1}`,
				file,
				text: page.text,
				notes: [...notes, ...page.notes],
				given: page.values,
			}),
		),
	);
}

/** All articles of several readings; what one of them needs, or why it is none, where one is none. */
function all(readings: readonly Reading[]): Reading {
	const articles: Article[] = [];
	for (const reading of readings) {
		if (!('articles' in reading)) return reading;
		articles.push(...reading.articles);
	}
	return {articles};
}

/** What a file is, by its ending; where that says nothing, by how it begins. */
function kindOf(file: string, text: string): 'text' | 'page' | 'xml' | 'json' {
	const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
	if (/^(?:txt|md|markdown)$/.test(ending)) return 'text';
	if (/^(?:html?|xhtml)$/.test(ending)) return 'page';
	if (/^(?:xml|rss|atom)$/.test(ending)) return 'xml';
	if (ending === 'json') return 'json';
	const head = text.slice(0, 1000).trimStart();
	if (/^(?:<!doctype html|<html)\b/i.test(head)) return 'page';
	return /^(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf:RDF)\b/.test(head) ? 'xml' : 'text';
}

/** A decoded text that is one article; `given` is what is known of it where it has no front matter of its own. */
type DecodedSource = {
	readonly id: string;
	readonly file: string;
	readonly text: string;
	readonly notes: readonly string[];
	readonly line?: number;
	readonly given?: ReadonlyMap<string, unknown>;
	readonly plain?: true;
};

function articleFrom({id, file, text, notes: before, line: first, given, plain}: DecodedSource): Reading {
	const front = given ? {span: {start: 0, end: 0}, values: given} : frontMatterOf(text);
	if (front === 'needs-yaml') return {needs: 'yaml'};
	const notes = [...before];
	if ('note' in front && front.note) notes.push(front.note);
	const format = given || plain ? 'plain' : formatOf(file, text, notes);
	if (plain) notes.push('took too long to make out; read as plain text');
	if (format === 'markdown' && !isMarkdownReady()) return {needs: 'markdown'};

	const value = (...keys: readonly string[]): string | undefined => {
		for (const key of keys) {
			const found = line(front.values.get(key));
			if (found) return found;
		}
		return undefined;
	};
	const publisher = value(
		'publisher',
		'publication',
		'outlet',
		'source',
		'site',
		'site_name',
		'sitename',
		'newspaper',
		'website',
		'agency',
	);
	const author = value('author', 'authors', 'byline', 'by', 'creator');
	const date = value(
		'date',
		'published',
		'pubdate',
		'pub_date',
		'date_published',
		'published_at',
		'datepublished',
		'created',
		'updated',
	);
	const url = value('url', 'link', 'source_url', 'canonical', 'canonical_url', 'original_url', 'permalink');
	const named = publisher && !/^https?:/i.test(publisher) ? publisher : undefined;
	const address = url ?? (publisher && !named ? publisher : undefined);
	// The same object all along, so that the blocks found for it stay with it.
	const article = {
		id,
		file,
		text,
		...(first !== undefined && {line: first}),
		...(given && {extracted: true as const}),
		format,
		frontMatter: front.span,
		title: '',
		...(named && {publisher: named}),
		...(author && {author}),
		...(date && {date: publishedDate(date)}),
		...(address && {url: address}),
		categories: lines(front.values.get('categories') ?? front.values.get('category')),
		words: 0,
		notes,
	};
	const blocks = blocksOf(article);
	article.title = value('title', 'headline') ?? titleOf(text, blocks) ?? file;
	article.words = wordsOf(text, blocks);
	return {articles: [article]};
}

function decodedText(
	text: string,
): {readonly text: string; readonly notes: readonly string[]} | {readonly problem: string} {
	const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
	return bare.trim() === '' ? {problem: 'is empty'} : {text: bare, notes: []};
}

function formatOf(file: string, text: string, notes: string[]): Format {
	const named = /\.(?:md|markdown)$/i.test(file);
	if (!named && !looksLikeMarkdown(text.slice(0, 20_000))) return 'plain';
	if (bearsMarkdown(text)) return 'markdown';
	notes.push('too deep or too large for Markdown; read as plain text');
	return 'plain';
}

const signs = [
	/^#{1,6} \S/m,
	/\[[^\]\n]{1,80}\]\(https?:[^)\s]{3,}\)/,
	/\*\*\S[^*\n]{0,200}\S\*\*/,
	/^```/m,
	/^> \S/m,
	/^\|(?:\s*:?-+:?\s*\|)+\s*$/m,
];

// A text is Markdown without the ending only where two kinds of its marks occur: a lone "> " or "#1" is not enough.
function looksLikeMarkdown(text: string): boolean {
	return signs.filter(sign => sign.test(text)).length >= 2;
}

function wordsOf(text: string, blocks: readonly Block[]): number {
	let words = 0;
	for (const block of blocks) {
		if (block.repeats === undefined && block.kind !== 'rule' && block.kind !== 'html')
			words += countWords(text, block.content);
	}
	return words;
}

/** Longest value taken over from front matter, in UTF-16 units. */
const LONGEST_VALUE = 500;

function line(value: unknown): string | undefined {
	if (Array.isArray(value)) return lines(value).join(', ') || undefined;
	if (value !== null && typeof value === 'object') return line((value as {name?: unknown}).name);
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	return String(value).replace(/\s+/g, ' ').trim().slice(0, LONGEST_VALUE) || undefined;
}

function lines(value: unknown): string[] {
	const values: readonly unknown[] = Array.isArray(value)
		? value
		: typeof value === 'string'
			? value.split(',')
			: [value];
	return values
		.slice(0, 100)
		.map(line)
		.filter(item => item !== undefined);
}
