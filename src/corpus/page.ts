// A saved web page to its article: the main text without what stands around it, found by Mozilla's Readability (the
// reader view of Firefox), with its title, byline, site, date and address. A page that is too large, too deep or too
// odd for that is read whole, with a note: nothing is lost, and nothing takes long.

import {Readability} from '@mozilla/readability';
import {parseHTML} from 'linkedom';
import {textOfHtml} from './html-text.ts';

/** What was found on a page: its text, what is known of it by the keys of front matter, and what the reader should know. */
export type Page = {
	readonly text: string;
	readonly values: ReadonlyMap<string, string>;
	readonly notes: readonly string[];
};

/** Longest page whose main text is looked for, in UTF-16 units. */
const LONGEST = 2 * 1024 * 1024;
/** Most tags, and deepest nesting: the tree is walked again and again, which is cubic in the depth. Real pages have 30. */
const MOST_TAGS = 30_000;
const DEEPEST = 80;
/** A main text of fewer words may be a teaser; if the page has many times as many, it is read whole. */
const FEWEST_WORDS = 40;

/** Returns the article on a page. Never throws. */
export function pageOf(html: string): Page {
	const whole = (note: string): Page => ({text: textOfHtml(html), values: titleIn(html), notes: [note]});
	if (!isSimple(html)) return whole('too large or too deep for its main text to be found; the whole page is read');
	try {
		const {document} = parseHTML(html);
		const address = addressIn(document);
		const found = new Readability(document as unknown as Document, {charThreshold: 200}).parse();
		const text = textOfHtml(found?.content ?? '');
		const words = text.split(/\s+/).length;
		if (!found || text === '') return whole('no main text was found; the whole page is read');
		if (words < FEWEST_WORDS) {
			const all = textOfHtml(html);
			if (all.split(/\s+/).length > words * 4)
				return {...whole('no main text was found; the whole page is read'), text: all};
		}
		const values = new Map<string, string>();
		const set = (key: string, value: string | null | undefined): void => {
			if (value?.trim()) values.set(key, value.trim());
		};
		set('title', found.title);
		set('author', found.byline);
		set('publisher', found.siteName);
		set('date', found.publishedTime);
		set('url', address);
		return {text, values, notes: ['the main text of a web page']};
	} catch {
		return whole('no main text was found; the whole page is read');
	}
}

/** Tags that end by themselves, and so only seem to nest. */
const endsItself =
	/^(?:p|li|dt|dd|tr|td|th|option|thead|tbody|area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** Whether a page can be made a tree without trouble, from its tags alone. */
function isSimple(html: string): boolean {
	if (html.length > LONGEST) return false;
	let depth = 0;
	let tags = 0;
	for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
		if (++tags > MOST_TAGS) return false;
		if (endsItself.test(name)) continue;
		depth = close === '/' ? Math.max(0, depth - 1) : depth + 1;
		if (depth > DEEPEST) return false;
	}
	return true;
}

function titleIn(html: string): ReadonlyMap<string, string> {
	const written = /<title\b[^>]*>([^<]{1,2000})/i.exec(html.slice(0, 64 * 1024))?.[1];
	const title = written ? textOfHtml(written) : '';
	return new Map(title === '' ? [] : [['title', title]]);
}

/** The address that the page says it has. */
function addressIn(document: {
	querySelector(selector: string): {getAttribute(name: string): string | null} | null;
}): string {
	for (const [selector, name] of [
		['link[rel="canonical"]', 'href'],
		['meta[property="og:url"]', 'content'],
	] as const) {
		const address = document.querySelector(selector)?.getAttribute(name)?.trim() ?? '';
		if (/^https?:\/\//i.test(address)) return address;
	}
	return '';
}
