// Web pages, feeds, and several articles in one file: what is taken from them, and that nothing hostile hurts.

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {feedOf} from '../../src/corpus/feed.ts';
import {textOfHtml} from '../../src/corpus/html-text.ts';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {pageOf} from '../../src/corpus/page.ts';
import {partsOf} from '../../src/corpus/several.ts';
import {lineOf} from '../../src/text/line-number.ts';
import {folderWith} from '../support/folder.ts';

const long =
	'The Marlow bridge was closed on Tuesday, after engineers found cracks in two of its piers, the harbour master said.';
const page = `<!doctype html><html><head><title>Bridge shut</title>
<meta property="og:site_name" content="The Daily"><meta name="author" content="Ada Moor">
<link rel="canonical" href="https://daily.example/b?x=1&amp;y=2"><script>var x = '<p>script words</p>'</script>
<style>p { color: red }</style></head><body>
<nav><ul><li><a href="/">Home page</a><li><a href="/n">All news</a></ul></nav>
<article><h1>Bridge shut</h1><p>${long} It&rsquo;s &ldquo;unsafe&rdquo; &amp; old.</p><h2>What it costs</h2>
<p>Repairs   will cost<br>14 million crowns. ${long}</p><ul><li>North pier<li>South <b>pier</b></ul><p>${long}</p></article>
<aside>Subscribe to our newsletter</aside><footer>Copyright 2031</footer></body></html>`;

describe('a web page', () => {
	test('comes to its main text, with what is known of it', () => {
		const {text, values, notes} = pageOf(page);
		expect(text).toContain(`${long} It’s “unsafe” & old.`);
		expect(text).toContain('[H2] What it costs\n\nRepairs will cost\n14 million crowns.');
		expect(text).toContain('• North pier\n• South pier\n\n');
		for (const furniture of ['Home page', 'Subscribe', 'Copyright', 'script words', 'color'])
			expect(text).not.toContain(furniture);
		expect(Object.fromEntries(values)).toMatchObject({
			title: 'Bridge shut',
			publisher: 'The Daily',
			author: 'Ada Moor',
			url: 'https://daily.example/b?x=1&y=2',
		});
		expect(notes).toEqual(['the main text of a web page']);
	});

	test.each([
		['deep', `${'<div>'.repeat(5000)}words here${'</div>'.repeat(5000)}`],
		['never closed', `${'<b><i>'.repeat(5000)}words here`],
		['of many tags', `<p>words here${'<span>x</span>'.repeat(20_000)}`],
		['of many paragraphs', `<p>words here${'<p>a, b'.repeat(100_000)}`],
		['long', `<p>words here${' x'.repeat(1_100_000)}`],
	])('that is %s is read whole, and says so', (_, html) => {
		const {text, notes} = pageOf(`<title>A &amp; B</title>${html}`);
		expect(text).toContain('words here');
		expect(notes).toEqual(['too large or too deep for its main text to be found; the whole page is read']);
	});

	test('loses no word that is none of a script, whatever the tags', () => {
		const tag = fc.constantFrom(
			'<p>',
			'</p>',
			'<div>',
			'</div>',
			'<b>',
			'<li>',
			'<ul>',
			'<br>',
			'<h2>',
			'</h2>',
			'<!-- c -->',
			'<td>',
			'<pre>',
			'</pre>',
			'</x>',
		);
		const word = fc.stringMatching(/^[a-z]{3,8}$/);
		fc.assert(
			fc.property(fc.array(fc.tuple(tag, word), {maxLength: 30}), pieces => {
				const html = pieces.map(([tag, word]) => `${tag} ${word} `).join('');
				const found = textOfHtml(html).match(/[a-z]{3,8}/g) ?? [];
				expect(found).toEqual(pieces.map(([, word]) => word));
			}),
		);
	});

	test('no tag, no script and no entity is left, whatever it is made of', () => {
		const piece = fc.constantFrom(
			'<',
			'>',
			'<script>',
			'</script>',
			'&lt;',
			'"',
			"'",
			'<p',
			'<!--',
			'-->',
			' ',
			'a',
			'<svg>',
			'<style>',
			'/',
			'=',
		);
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 40}), pieces => {
				expect(typeof pageOf(pieces.join('')).text).toBe('string');
			}),
		);
		expect(textOfHtml('<p>5 &lt; 6<script>alert(1)</script><style>x</style><p hidden>no</p>')).toBe('5 < 6');
		expect(textOfHtml('<div hidden>no<p>no<svg>no</svg></div><p>yes<br hidden>too')).toBe('yes\ntoo');
	});
});

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Wire</title>
<item><title>One &amp; two</title><link>https://wire.example/1</link><pubDate>Tue, 19 Aug 2025 10:00:00 GMT</pubDate><dc:creator>Ada</dc:creator><description>Short</description><content:encoded><![CDATA[<p>First paragraph.</p><p>Second <b>one</b>.</p>]]></content:encoded></item>
<item><title>Only a title</title></item></channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>At</title><entry><title>E1</title><link rel="self" href="https://a.example/x"/><link href="https://a.example/1"/><updated>2025-08-19T10:00:00Z</updated><author><name>Bob</name></author><content type="html">&lt;p&gt;Hello &amp;amp; bye&lt;/p&gt;</content></entry></feed>`;
const jsonFeed = JSON.stringify({
	version: 'https://jsonfeed.org/version/1.1',
	title: 'J',
	items: [
		{
			id: '1',
			url: 'https://j.example/1',
			title: 'T',
			content_text: 'Plain\n\ntext',
			date_published: '2025-01-02T03:04:05Z',
			authors: [{name: 'Z'}],
		},
	],
});

describe('a feed', () => {
	test('of RSS comes to its entries', () => {
		const entries = feedOf(rss) ?? [];
		expect(entries.map(entry => entry.text)).toEqual(['First paragraph.\n\nSecond one.', 'Only a title']);
		expect(Object.fromEntries(entries[0]?.values ?? [])).toEqual({
			title: 'One & two',
			publisher: 'The Wire',
			author: 'Ada',
			date: 'Tue, 19 Aug 2025 10:00:00 GMT',
			url: 'https://wire.example/1',
		});
	});

	test('of Atom and of JSON too', () => {
		expect(feedOf(atom)?.map(({text, values}) => [text, values.get('url'), values.get('author')])).toEqual([
			['Hello & bye', 'https://a.example/1', 'Bob'],
		]);
		expect(feedOf(jsonFeed)?.map(({text, values}) => [text, values.get('url'), values.get('date')])).toEqual([
			['Plain\n\ntext', 'https://j.example/1', '2025-01-02T03:04:05Z'],
		]);
	});

	test.each([
		'{"a":1}',
		'[]',
		'{',
		'<x/>',
		'<svg xmlns="http://www.w3.org/2000/svg"/>',
		'',
		'{"version":"https://jsonfeed.org/version/1","items":7}',
	])('is not %s', text => expect(feedOf(text) ?? []).toEqual([]));

	test('with entities that would grow without end is none, or small', () => {
		const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
			.split('')
			.map((n, i) => `<!ENTITY ${n} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
			.join('')}]><rss version="2.0"><channel><title>&j;</title><item><title>&j;</title></item></channel></rss>`;
		for (const entry of feedOf(bomb) ?? []) expect(entry.text.length).toBeLessThan(10_000);
	});
});

describe('several articles in one file', () => {
	const text =
		'---\ntitle: One\n---\n\nThe first.\n\n---\n\nA rule stands above.\n\n---\ntitle: Two\nsource: Daily\n---\nThe second.\n';

	test('are parted where front matter begins, and tile the file', () => {
		const parts = partsOf(text) ?? [];
		expect(parts.map(({start, end}) => text.slice(start, end)).join('')).toBe(text);
		expect(parts.map(({start, line}) => [text.slice(start, start + 14), line])).toEqual([
			['---\ntitle: One', 1],
			['---\ntitle: Two', 11],
		]);
	});

	test.each([
		'No front matter.\n\n---\ntitle: Two\n---\n',
		'---\ntitle: One\n---\n\nText.\n\n---\nnote: a line between rules\n---\n\nMore.\n',
		'---\ntitle: One\n---\n\nText.\n---\ntitle: Two\n---\n',
		'---\ntitle: One\n---\n\nText.\n\n---\ntitle: never closed\n',
		'',
	])('are not seen in %j', text => expect(partsOf(text)).toBeNull());

	test('whatever stands in it, the parts tile the file', () => {
		const piece = fc.constantFrom('---', 'title: x', 'date: y', '', 'Words.', '\n', '- item');
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 30}), fc.constantFrom('\n', '\r\n', '\r'), (lines, ending) => {
				const text = `---${ending}title: One${ending}---${ending}${lines.join(ending)}`;
				const parts = partsOf(text);
				if (parts) expect(parts.map(({start, end}) => text.slice(start, end)).join('')).toBe(text);
			}),
		);
	});

	test('know their lines in the file', async () => {
		const {articles} = await openCorpus([folderWith({'both.txt': text})]);
		expect(articles.map(a => [a.id, a.file, a.title, a.publisher])).toEqual([
			['both/1', 'both.txt', 'One', undefined],
			['both/2', 'both.txt', 'Two', 'Daily'],
		]);
		const [, two] = articles;
		expect(two && lineOf(two, two.text.indexOf('The second'))).toBe(15);
		expect(two?.text.startsWith('---\ntitle: Two')).toBe(true);
	});
});

describe('a folder', () => {
	test('of pages, feeds and texts comes to all their articles; other JSON and XML is passed over', async () => {
		const folder = folderWith({
			'a.txt': 'A text.',
			'b.html': page,
			'c.rss': rss,
			'd.atom': atom,
			'e.json': jsonFeed,
			'f.xml': rss,
			'package.json': '{"name":"x"}',
			'plan.xml': '<project/>',
			'blank.html': '<title>x</title><script>1</script>',
			'broken.rss': '<rss',
		});
		const {articles, problems} = await openCorpus([folder]);
		expect(articles.map(a => a.id)).toEqual(['a', 'b', 'c/1', 'c/2', 'd', 'e', 'f/1', 'f/2']);
		expect(articles.map(a => a.extracted ?? false)).toEqual([false, ...Array(7).fill(true)]);
		expect(articles[2]).toMatchObject({
			title: 'One & two',
			publisher: 'The Wire',
			date: '2025-08-19T10:00:00Z',
			format: 'plain',
		});
		expect(problems).toEqual([
			{file: 'blank.html', message: 'is a web page without words'},
			{file: 'broken.rss', message: 'is XML, but no feed'},
		]);
	});

	test('does not hide why a file that was named cannot be read', async () => {
		const folder = folderWith({'package.json': '{"name":"x"}', 'plan.xml': '<project/>'});
		const {problems} = await openCorpus([`${folder}/package.json`, `${folder}/plan.xml`]);
		expect(problems.map(p => p.message)).toEqual(['is JSON, but no JSON Feed', 'is XML, but no feed']);
	});

	test('a page without an ending is known by how it begins', async () => {
		const {articles} = await openCorpus(['-'], {stdin: page});
		expect(articles[0]).toMatchObject({extracted: true, title: 'Bridge shut'});
	});
});
