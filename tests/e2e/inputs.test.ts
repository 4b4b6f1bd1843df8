// What else than a text can be opened, in a real terminal: a folder of pages, feeds and files of several articles.

import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {folderWith} from '../support/folder.ts';
import {open, run} from '../support/terminal.ts';

const long =
	'The Marlow bridge was closed on Tuesday, after engineers found cracks in two of its piers, the harbour master said.';
const page = `<!doctype html><html><head><title>A page about the bridge</title><script>bad()</script></head><body><nav>Home page</nav><article><p>${long}</p><p>${long} Nobody was hurt.</p><p>${long}</p></article></body></html>`;
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Wire</title><item><title>An entry on piers</title><link>https://wire.example/1</link><description>&lt;p&gt;The &lt;b&gt;piers&lt;/b&gt; are old.&lt;/p&gt;</description></item><item><title>Another entry</title><description>More of it.</description></item></channel></rss>`;
const both = '---\ntitle: First of two\n---\n\nThe first text.\n\n---\ntitle: Second of two\n---\n\nThe second text.\n';

test('a folder of pages, feeds and files of several articles opens as its articles', async () => {
	const folder = folderWith({'1.html': page, '2.rss': feed, '3.txt': both, 'package.json': '{}'});
	await using terminal = open(['.'], {cwd: folder, cols: 120});
	for (const title of ['A page about', 'An entry on piers', 'Another entry', 'First of two', 'Second of two'])
		await terminal.waitForText(title);
	await terminal.waitForText(long.slice(0, 40));
	expect(terminal.screen().join('\n')).not.toMatch(/Home page|bad\(\)|<p>|not read/);
	terminal.press('2');
	await terminal.waitForText('The piers are old.');
	terminal.press('5');
	await terminal.waitForText('The second text.');
});

test('an entry that is added to a feed is an article that is added', async () => {
	const folder = folderWith({'a.rss': feed});
	await using terminal = open(['.'], {cwd: folder, cols: 120});
	await terminal.waitForText('Another entry');
	terminal.press('2');
	await terminal.waitForText('More of it.');
	writeFileSync(
		join(folder, 'a.rss'),
		feed.replace('<item>', '<item><title>Fresh news</title><description>Just in.</description></item><item>'),
	);
	await terminal.waitForText('+ a.rss');
	await terminal.waitForText('Fresh news');
	await terminal.waitForText('More of it.');
});

test('an address is refused in a sentence', async () => {
	const {code, stderr, stdout} = await run(['https://example.org/story.html']);
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
	expect(stderr).toMatch(
		/^briefing: https:\/\/example\.org\/story\.html is an address; this reader never touches the network/,
	);
});

test('the points of a page quote its extracted text exactly', async () => {
	const folder = folderWith({'1.html': page, '2.txt': both});
	const {stdout} = await run(['points', '--json', '.'], {cwd: folder});
	const {articles, points, unique} = JSON.parse(stdout);
	expect(articles.map((a: {id: string; extracted?: true}) => [a.id, a.extracted])).toEqual([
		['1', true],
		['2/1', undefined],
		['2/2', undefined],
	]);
	const told = [...points.flatMap((p: {citations: readonly unknown[]}) => p.citations), ...unique];
	const second = told.find(passage => passage.article === '2/2');
	expect(second).toMatchObject({text: 'The second text.', line: 11});
	expect(both.slice(both.indexOf('---\ntitle: Second')).slice(second.start, second.end)).toBe(second.text);
});
