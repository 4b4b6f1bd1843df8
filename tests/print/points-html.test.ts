// The page of key points: every link leads somewhere, every citation to its very words, nothing foreign is a tag. In a
// browser where one is installed (Debian's chromium), else by parsing.

import {execFile} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import fc from 'fast-check';
import {parseHTML} from 'linkedom';
import {beforeAll, describe, expect, test} from 'vitest';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import type {Narrative} from '../../src/narrative/narrative.ts';
import {htmlText, pointsHtml} from '../../src/print/points-html.ts';
import type {Article} from '../../src/text/article.ts';
import {safeLines} from '../../src/text/safe-text.ts';

let articles: readonly Article[];
let narrative: Narrative;
let page: string;
beforeAll(async () => {
	({articles} = await openCorpus(['seeds']));
	narrative = narrate(articles);
	page = pointsHtml(articles, narrative);
});

const article = (text: string, more: Partial<Article> = {}): Article => ({
	id: 'a',
	file: 'a.txt',
	text,
	format: 'plain',
	frontMatter: {start: 0, end: 0},
	title: 'T',
	categories: [],
	words: 1,
	notes: [],
	...more,
});

type Parsed = ReturnType<typeof parseHTML>['document'];

const nothing: Narrative = {
	origins: [{id: 'A', articles: ['a'], evidence: []}],
	points: [],
	unique: [],
	sentences: [],
	differences: [],
	variants: [],
	quotations: [],
	names: [],
};

/** What the elements of an anchor and those that go on with it say. */
function wordsAt(document: Parsed, id: string): string {
	return document.getElementById(id)?.textContent ?? '';
}

/** Without the numbers of the points that follow a cited passage. */
function withoutNumbers(document: Parsed): Parsed {
	for (const sup of document.querySelectorAll('sup')) sup.remove();
	return document;
}

describe('the page', () => {
	test('every link inside it leads to something that is there once', () => {
		const {document} = parseHTML(page);
		const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
		expect(new Set(ids).size).toBe(ids.length);
		const links = [...document.querySelectorAll('a[href^="#"]')].map(link => link.getAttribute('href')?.slice(1));
		expect(links.length).toBeGreaterThan(100);
		expect(links.filter(id => !ids.includes(id ?? ''))).toEqual([]);
	});

	test('every citation of a point leads to its words', () => {
		const document = withoutNumbers(parseHTML(page).document);
		for (const point of narrative.points) {
			for (const {article: id, start, end} of point.citations) {
				const number = articles.findIndex(a => a.id === id) + 1;
				const words = safeLines(articles[number - 1]?.text ?? '').slice(start, end);
				expect(words.startsWith(wordsAt(document, `t${number}-${start}-${end}`))).toBe(true);
				expect(wordsAt(document, `t${number}-${start}-${end}`)).not.toBe('');
			}
		}
	});

	test('the texts stand in it in full', () => {
		const document = withoutNumbers(parseHTML(page).document);
		for (const [index, {text: file, frontMatter}] of articles.entries()) {
			const text = file.slice(frontMatter.end);
			const squeezed = (words: string) => words.replace(/\s+/g, '');
			const shown = squeezed(document.getElementById(`text-${index + 1}`)?.textContent ?? '');
			for (const line of text.split('\n').filter(line => /\p{L}/u.test(line) && !/^(?:\[|#|---)/.test(line.trim())))
				expect(shown).toContain(squeezed(safeLines(line.replace(/\[\/?H\d\]/g, ''))));
		}
	});

	test('needs nothing else: no script, no picture, nothing that is loaded', () => {
		expect(page).not.toMatch(/<(?:script|img|link|iframe|object|embed|svg|form)\b|\son\w+=|url\(|@import/i);
		expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
	});

	test('is the same bytes whatever the order it is made in', () => {
		expect(pointsHtml(articles, narrate(articles))).toBe(page);
	});

	test('marks stand in it with their notes', () => {
		const [first] = articles;
		if (!first) throw new Error('no seeds');
		const passage = {article: first.id, start: 5, end: 40};
		const marked = pointsHtml(articles, narrative, {marks: [{passage, note: 'See <this>'}]});
		expect(marked).toContain('<p class="note">See &lt;this&gt;</p>');
		expect(marked).toContain('id="t1-5-40"');
	});
});

describe('foreign words', () => {
	test('are never a tag, an entity or a control character', () => {
		const hostile = fc.string({
			unit: fc.constantFrom(
				'<',
				'>',
				'&',
				'"',
				"'",
				'/',
				'b',
				'script',
				'onload=',
				'\u001b',
				'\u202e',
				'\n',
				' ',
				'&lt;',
				'-->',
			),
			maxLength: 40,
		});
		fc.assert(
			fc.property(hostile, hostile, (text, title) => {
				const made = article(`x ${text} y`, {title, publisher: title, file: title, url: `https://x.org/${title}`});
				const passage = {article: 'a', start: 0, end: made.text.length};
				const html = pointsHtml([made], {...nothing, unique: [passage]});
				const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(match => match[1]));
				const known =
					'html head meta title style body header h1 nav a main section h2 ul li p article h3 h4 span hr pre blockquote'.split(
						' ',
					);
				expect([...tags].filter(tag => !known.includes(tag ?? ''))).toEqual([]);
				expect(html).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
				const {document} = parseHTML(html);
				expect(document.querySelector('title')?.textContent).toBe('Briefing: 1 text, 1 independent account');
			}),
		);
	});

	test('an address is a link only where it is one of the web', () => {
		const linked = (url: string) => /<a href="([^"#]*)" rel=/.exec(pointsHtml([article('x', {url})], nothing))?.[1];
		expect(linked('https://example.org/?a=1&b="x"')).toBe('https://example.org/?a=1&amp;b=%22x%22');
		for (const url of [
			'javascript:alert(1)',
			'file:///etc/passwd',
			'data:text/html,x',
			'https://good.org@evil.org/',
			' nothing ',
		])
			expect(linked(url)).toBeUndefined();
	});

	test('what means something in HTML is escaped', () =>
		expect(htmlText(`<a href='x' b="y">&`)).toBe('&lt;a href=&#39;x&#39; b=&quot;y&quot;&gt;&amp;'));
});

describe('cited stretches that overlap', () => {
	test('each begins at its own words, and no word is lost or said twice', () => {
		const text = 'one two three four five six seven eight nine ten';
		const span = fc.tuple(fc.nat(text.length), fc.nat(text.length)).filter(([a, b]) => a !== b);
		fc.assert(
			fc.property(fc.array(span, {maxLength: 8}), spans => {
				const unique = spans.map(([a, b]) => ({article: 'a', start: Math.min(a, b), end: Math.max(a, b)}));
				const {document} = parseHTML(pointsHtml([article(text)], {...nothing, unique}));
				expect(document.querySelector('#text-1 p:not(.about)')?.textContent).toBe(text);
				for (const {start, end} of unique)
					expect(text.slice(start, end).startsWith(wordsAt(document, `t1-${start}-${end}`))).toBe(true);
			}),
		);
	});
});

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);

describe.skipIf(!chromium)(
	`in a browser${chromium ? '' : ' (skipped: no /usr/bin/chromium; apt-get install chromium)'}`,
	() => {
		/** What chromium makes of the page, with a script of ours that notes its measures; ours alone runs, the page has none. */
		async function rendered(html: string, width: number): Promise<Record<string, unknown>> {
			const folder = mkdtempSync(join(tmpdir(), 'briefing-html-'));
			try {
				const probe = `<script>addEventListener('load', () => {
				const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1);
				const target = document.querySelector(':target');
				document.documentElement.dataset.found = JSON.stringify({
					wide: wide.length, width: innerWidth, scroll: document.documentElement.scrollWidth,
					target: target && target.textContent, top: target && Math.round(target.getBoundingClientRect().top), height: innerHeight,
					lit: target && getComputedStyle(target).backgroundColor,
					font: parseFloat(getComputedStyle(document.body).fontSize),
				});
			})</script>`;
				// The page forbids scripts; the probe needs one.
				const probed = html.replace(/<meta http-equiv[^>]*>/, '').replace('</body>', `${probe}</body>`);
				const file = join(folder, 'page.html');
				writeFileSync(file, probed);
				const id = /<a class="to" href="#([^"]+)"/.exec(html)?.[1];
				const {stdout} = await promisify(execFile)(
					chromium ?? '',
					[
						'--headless',
						'--no-sandbox',
						'--disable-gpu',
						`--user-data-dir=${folder}/profile`,
						`--window-size=${width},800`,
						'--virtual-time-budget=2000',
						'--dump-dom',
						`file://${file}#${id}`,
					],
					{maxBuffer: 32 * 1024 * 1024},
				);
				const found = /data-found="([^"]*)"/.exec(stdout)?.[1];
				return JSON.parse(
					(found ?? '{}')
						.replace(/&quot;/g, '"')
						.replace(/&amp;/g, '&')
						.replace(/&#39;|&apos;/g, "'"),
				);
			} finally {
				rmSync(folder, {recursive: true, force: true, maxRetries: 5});
			}
		}

		test.each([
			['a phone', 500],
			['a desk', 1280],
		])('it fits %s, and a citation leads to its lit words', async (_, width) => {
			const found = await rendered(page, width);
			expect(found).toMatchObject({wide: 0});
			expect(found.scroll).toBeLessThanOrEqual(found.width as number);
			expect(found.font).toBeGreaterThanOrEqual(16);
			const [point] = narrative.points;
			const first = point?.citations[0];
			const text = articles.find(a => a.id === first?.article)?.text.slice(first?.start, first?.end) ?? '';
			expect(String(found.target).slice(0, 20)).toBe(text.slice(0, 20));
			expect(found.top).toBeGreaterThanOrEqual(0);
			expect(found.top).toBeLessThan(found.height as number);
			expect(found.lit).not.toBe('rgba(0, 0, 0, 0)');
		});
	},
);
