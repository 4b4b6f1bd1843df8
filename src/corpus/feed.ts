// A feed (RSS, Atom, RDF or JSON Feed) to its entries, each an article with its own title, author, date and address.
// What an entry says in HTML becomes plain text. Parsed by feedsmith, which knows the dialects.

import {parseFeed} from 'feedsmith';
import {textOfHtml} from './html-text.ts';
import type {Page} from './page.ts';

/** Entries of a feed that are read; the newest stand first. */
const MOST_ENTRIES = 500;
/** Longest feed, in UTF-16 units. */
const LONGEST = 16 * 1024 * 1024;

/** What of an entry is looked at; the dialects call the same things by different names. */
type Entry = Readonly<Record<string, unknown>>;

/** Returns the entries of a feed, or null where the text is none. Never throws. */
export function feedOf(text: string): readonly Page[] | null {
	if (text.length > LONGEST) return null;
	try {
		const {feed} = parseFeed(text) as {readonly feed: Entry};
		const entries = [feed.items, feed.entries].find(Array.isArray) as readonly Entry[] | undefined;
		if (!entries) return null;
		const publisher = words(feed.title);
		const more =
			entries.length > MOST_ENTRIES ? [`only the first ${MOST_ENTRIES} of ${entries.length} entries are shown`] : [];
		return entries.slice(0, MOST_ENTRIES).flatMap((entry, index) => {
			const page = pageFrom(entry, publisher, index === 0 ? more : []);
			return page.text === '' ? [] : [page];
		});
	} catch {
		return null;
	}
}

function pageFrom(entry: Entry, publisher: string, notes: readonly string[]): Page {
	const title = textOfHtml(words(entry.title)).replace(/\s+/g, ' ');
	const html = [at(entry, 'content', 'encoded'), entry.content_html, entry.content, entry.description, entry.summary]
		.map(words)
		.find(Boolean);
	const plain = words(entry.content_text);
	const text = (html ? textOfHtml(html) : '') || plain || title;
	const values = new Map<string, string>();
	const set = (key: string, value: string): void => {
		if (value !== '') values.set(key, value);
	};
	set('title', title);
	set('publisher', publisher);
	set('author', authorsOf(entry));
	set(
		'date',
		[entry.pubDate, entry.published, entry.date_published, entry.updated, entry.date_modified, at(entry, 'dc', 'date')]
			.map(words)
			.find(Boolean) ?? '',
	);
	set('url', [entry.url, entry.link, linkOf(entry), entry.external_url].map(words).find(Boolean) ?? '');
	return {text, values, notes: ['an entry of a feed', ...notes]};
}

function at(value: unknown, ...keys: readonly string[]): unknown {
	let found = value;
	for (const key of keys) found = typeof found === 'object' && found !== null ? (found as Entry)[key] : undefined;
	return found;
}

function words(value: unknown): string {
	if (typeof value === 'string') return value.trim();
	if (value instanceof Date) return value.toISOString();
	return typeof value === 'object' && value !== null ? words((value as Entry).value) : '';
}

/** The address of an Atom entry: the one that leads to it, not to its comments or to itself as XML. */
function linkOf(entry: Entry): unknown {
	if (!Array.isArray(entry.links)) return undefined;
	const links = entry.links as readonly Entry[];
	return (links.find(link => link.rel === undefined || link.rel === 'alternate') ?? links[0])?.href;
}

function authorsOf(entry: Entry): string {
	const authors = Array.isArray(entry.authors) ? entry.authors : [entry.author];
	const creators = at(entry, 'dc', 'creators') ?? at(entry, 'dc', 'creator');
	return [...authors, ...(Array.isArray(creators) ? creators : [creators])]
		.map(author => words(author) || words(at(author, 'name')))
		.filter(Boolean)
		.join(', ');
}
