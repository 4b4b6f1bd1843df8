import fc from 'fast-check';
import {Marked} from 'marked';
import {markedTerminal} from 'marked-terminal';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {blocksOf, prepareMarkdown} from '../../src/text/blocks.ts';
import {anchorAfter, lastAnchor, linesFrom} from '../../src/text/layout.ts';
import type {Look} from '../../src/text/line.ts';
import {safeText} from '../../src/text/safe-text.ts';
import {loadDrawBlock} from '../../src/ui/draw-block.ts';
import {articleOf, expectSound, shown} from '../support/articles.ts';

await prepareMarkdown();
const draw = await loadDrawBlock();
const ALL = 1e9;

const linesOf = (text: string, width = 72) => linesFrom(articleOf(text, 'markdown'), {width, draw}, 0, ALL);
const rowsOf = (text: string, width = 72): string[] => linesOf(text, width).map(shown);
const looksOf = (text: string): [string, Look][] =>
	linesOf(text).flatMap(line => line.pieces.map((piece): [string, Look] => [piece.text, piece.look]));

describe('what Markdown means', () => {
	it.each<[string, [string, Look][]]>([
		[
			'a **b** c',
			[
				['a ', {role: 'text'}],
				['b', {role: 'text', bold: true}],
				[' c', {role: 'text'}],
			],
		],
		[
			'*a **b***',
			[
				['a ', {role: 'text', italic: true}],
				['b', {role: 'text', bold: true, italic: true}],
			],
		],
		[
			'~~a~~ `b`',
			[
				['a', {role: 'text', strike: true}],
				[' ', {role: 'text'}],
				['b', {role: 'code'}],
			],
		],
		[
			'## A *b*',
			[
				['A ', {role: 'heading', bold: true}],
				['b', {role: 'heading', bold: true, italic: true}],
			],
		],
		[
			'> a **b**',
			[
				['│ ', {role: 'mark'}],
				['a ', {role: 'quotation'}],
				['b', {role: 'quotation', bold: true}],
			],
		],
		[
			'- a *b*',
			[
				['• ', {role: 'mark'}],
				['a ', {role: 'text'}],
				['b', {role: 'text', italic: true}],
			],
		],
		[
			'7. a *b*',
			[
				['7.', {role: 'mark'}],
				[' ', {role: 'mark'}],
				['a ', {role: 'text'}],
				['b', {role: 'text', italic: true}],
			],
		],
		[
			'[a](https://b.example/c)',
			[
				['a', {role: 'link', href: 'https://b.example/c'}],
				[' (b.example)', {role: 'note'}],
			],
		],
		['<https://b.example/c>', [['https://b.example/c', {role: 'link', href: 'https://b.example/c'}]]],
		['www.b.example', [['www.b.example', {role: 'link', href: 'http://www.b.example/'}]]],
		['me@b.example', [['me@b.example', {role: 'link', href: 'mailto:me@b.example'}]]],
		[
			'[a](javascript:alert(1)) b',
			[
				['a', {role: 'text'}],
				[' b', {role: 'text'}],
			],
		],
		[
			'![a chart](c.png)',
			[
				['image: ', {role: 'note'}],
				['a chart', {role: 'text'}],
			],
		],
		[
			'a <b>c</b>',
			[
				['a ', {role: 'text'}],
				['<b>', {role: 'text'}],
				['c', {role: 'text'}],
				['</b>', {role: 'text'}],
			],
		],
	])('%s', (text, pieces) => {
		const drawn = looksOf(text);
		// Neighbours of one look may be one piece or several.
		const joined = (list: [string, Look][]): [string, string][] =>
			list.reduce<[string, string][]>((all, [words, look]) => {
				const key = JSON.stringify(look, Object.keys(look).sort());
				const last = all.at(-1);
				if (last?.[1] === key) last[0] += words;
				else all.push([words, key]);
				return all;
			}, []);
		expect(joined(drawn)).toEqual(joined(pieces));
	});

	it.each<[string, string[]]>([
		['2025\\. A year, :smile: and `a:b`', ['2025. A year, :smile: and a:b']],
		['Fisher &amp; Sons &lt; &#8364;5&nbsp;000 &unknown;', ['Fisher & Sons < €5\u00a0000 &unknown;']],
		['a *b*  \nc\\\nd *e*\nf', ['a b', 'c', 'd e f']],
		['> a *b*\n> c\n> > d', ['│ a b c', '', '│ │ d']],
		['- a *b*\n  c\n  - d `e`\n    1) f *g*', ['• a b c', '  ◦ d e', '    1) f g']],
		['- [x] a *b*\n- [ ] c', ['[x] a b', '[ ] c']],
		['> - a *b*\n>   c\n>   1. d', ['│ • a b c', '│   1. d']],
		['> ```\n> a\n> > b\n> ```\n> ***', ['│   a', '│   > b', '', `│ ${'─'.repeat(40)}`]],
		['>\t\ta *b*\n>\n>\t\tc', ['│   a *b*', '│   ', '│   c']],
		['    a\n\tb\n      c\n\n\t\td', ['  a', '  b', '    c', '', '      d']],
		['      a\n    b', ['    a', '  b']],
		['- a\n\n      b\n        c\n\n  ~~~\n  d\n\te\n  ~~~', ['• a', '', '    b', '      c', '', '  d', '      e']],
		['>\ta!\t*b*', ['│ a! b']],
		['> | a |\n> |---|\n> | *b* |', ['│ ┌───┐', '│ │ a │', '│ ├───┤', '│ │ b │', '│ └───┘']],
		['*a*\r\nb', ['a b']],
		[
			'[a][R1] [b]\n\n[r1]: https://c.example\n[b]: <https://d.example>',
			['a (c.example) b (d.example)', '', '[r1]: https://c.example', '[b]: <https://d.example>'],
		],
		['# *A*\n\n***\n\nb', ['A', '', '─'.repeat(40), '', 'b']],
		['```js\na *b*\n\n\tc\n```', ['  a *b*', '', '      c']],
		[
			'| a | *b* |\n|---|---|\n| 漢 | c\\|d |\n| | [e](https://f.example) |',
			[
				'┌────┬───────────────┐',
				'│ a  │ b             │',
				'├────┼───────────────┤',
				'│ 漢 │ c|d           │',
				'│    │ e (f.example) │',
				'└────┴───────────────┘',
			],
		],
	])('%j', (text, rows) => {
		expect(rowsOf(text)).toEqual(rows);
		expectSound(articleOf(text, 'markdown'), linesOf(text), 72);
	});

	it('makes rows of a table that is wider than the pane', () => {
		const table = '| Quay | *Length* |\n|---|---|\n| **Old** | 120 m |\n| New | |';
		expect(rowsOf(table, 14)).toEqual(['Quay · Length', '• Quay: Old', '  Length: 120', '    m', '• Quay: New']);
		expect(rowsOf(table, 17)[0]).toBe('┌──────┬────────┐');
	});

	it('draws `[H2]` headings of plain text through the same door', () => {
		const article = articleOf('[H2]What *was* said\n\nNothing.');
		const block = blocksOf(article)[0];
		if (!block) throw new Error('no block');
		const [line] = draw(article, block, 72) ?? [];
		expect(line?.pieces.map(({text, look}) => [text, look])).toEqual([
			['What *was* said', {role: 'heading', bold: true}],
		]);
	});
});

describe('a plain paragraph', () => {
	// A style that marks nothing: what is left of the bare library is its words and its spaces.
	const style = (text: string): string => text;
	const names = [
		'code',
		'blockquote',
		'html',
		'heading',
		'firstHeading',
		'hr',
		'listitem',
		'table',
		'paragraph',
		'strong',
		'em',
		'codespan',
		'del',
		'link',
		'href',
	];
	const bare = new Marked();
	bare.use(markedTerminal({...Object.fromEntries(names.map(name => [name, style])), emoji: false}));
	const wordsOf = (text: string): string[] => text.split(/\s+/).filter(word => word !== '');

	it('is not given to the library, which would draw the same words', () => {
		const word = fc.oneof(
			fc.stringMatching(/^[a-z]{1,10}[,.;:?!]?$/),
			fc.constantFrom('“so”', 'it’s', '(that)', '7', '1,000', '漢字', 'é—è', '10%'),
		);
		fc.assert(
			fc.property(fc.array(word, {minLength: 2, maxLength: 30}), words => {
				const text = `The ${words.join(' ')}`;
				const article = articleOf(text, 'markdown');
				const [block] = blocksOf(article);
				if (block?.kind !== 'paragraph') return;
				expect(block.marked).toBe(false);
				expect(draw(article, block, 72)).toBeNull();
				expect(wordsOf(rowsOf(text, 10_000).join(' '))).toEqual(wordsOf(bare.parse(text) as string));
			}),
		);
	});

	it('with marks has the words that the library draws', () => {
		for (const text of [
			'A **bold** and *slanted* word',
			'~~gone~~ and `kept`',
			'# A *heading*',
			'> quoted **words** here',
			'a\nb *c*',
		]) {
			const words = wordsOf(rowsOf(text).join(' ').replaceAll('│', ' '));
			expect(words).toEqual(wordsOf((bare.parse(text) as string).replace(/^# /, '')));
		}
	});
});

describe('any Markdown', () => {
	const inline = fc.constantFrom(
		(w: string) => w,
		(w: string) => `**${w}**`,
		(w: string) => `*${w}*`,
		(w: string) => `***${w}***`,
		(w: string) => `~~${w}~~`,
		(w: string) => `\`${w}\``,
		(w: string) => `[${w}](https://a.example/b)`,
		(w: string) => `![${w}](c.png)`,
		(w: string) => `<b>${w}</b>`,
		(w: string) => `\\*${w}&amp;`,
		(w: string) => `“${w}”漢字👍🏽`,
		(w: string) => `${w}\u202e\u0007`,
		(w: string) => `_${w}`,
		(w: string) => `${w}]`,
	);
	const outer = fc.constantFrom(
		(s: string) => s,
		(s: string) => `# ${s}`,
		(s: string) => `> ${s.replaceAll('\n', '\n> ')}`,
		(s: string) => `- ${s}\n- ${'x'}`,
		(s: string) => `> > ${s}\n> - y`,
		(s: string) => `1. z\n   - ${s}`,
		(s: string) => `| q | r |\n|---|---|\n| ${s.replaceAll('\n', ' ')} | t |`,
		(s: string) => `${s}\n---`,
		(s: string) => `\`\`\`sh\n${s}\n\`\`\``,
		(s: string) => `<div>${s}</div>`,
		(s: string) => `${s}  \nu`,
	);
	const document = fc
		.array(
			fc.tuple(
				outer,
				fc.array(fc.tuple(inline, fc.constantFrom(' ', ' ', '\n', '\r\n', '')), {minLength: 1, maxLength: 8}),
			),
			{minLength: 1, maxLength: 6},
		)
		.map(blocks => {
			let next = 0;
			const words: string[] = [];
			const text = blocks
				.map(([wrap, parts]) =>
					wrap(
						parts
							.map(([mark, gap]) => {
								const word = `word${next++}w`;
								words.push(word);
								return mark(word) + gap;
							})
							.join('')
							.trim(),
					),
				)
				.join('\n\n');
			return {text, words};
		});

	it('is drawn soundly, every word once and in order', () => {
		fc.assert(
			fc.property(document, fc.integer({min: 1, max: 200}), ({text, words}, width) => {
				const article = articleOf(text, 'markdown');
				const lines = linesFrom(article, {width, draw, unfolded: new Set(blocksOf(article).keys())}, 0, ALL);
				expectSound(article, lines, width);
				const verbatim = lines
					.flatMap(line => line.pieces.filter(piece => piece.end > piece.start).map(piece => piece.text))
					.join('');
				expect(verbatim.replace(/\s/g, '').match(/word\d+w/g)).toEqual(words);
			}),
			{numRuns: 400},
		);
	});

	it('is drawn soundly whatever it is made of', () => {
		const part = fc.oneof(
			fc.constantFrom(
				'*',
				'**',
				'_',
				'`',
				'[',
				']',
				'(',
				')',
				'!',
				'<',
				'>',
				'#',
				'-',
				'+',
				'|',
				'\\',
				'&',
				';',
				'~~',
				':',
				'\n',
				'\n\n',
				'    ',
				'\t',
				'1.',
				'---',
				'```',
				'http://a.b',
				'\r',
				'^*||*^',
				'*#COLON|*',
			),
			fc.string({unit: 'grapheme', maxLength: 5}),
		);
		fc.assert(
			fc.property(fc.array(part, {maxLength: 40}), fc.integer({min: 1, max: 80}), (parts, width) => {
				const article = articleOf(parts.join(''), 'markdown');
				expectSound(article, linesFrom(article, {width, draw}, 0, ALL), width);
			}),
			{numRuns: 600, examples: [[['>', '\t', '\t', '!', '\t'], 1]]},
		);
	});
});

describe('an anchor in drawn Markdown', () => {
	// Without bars at its ends a table begins with its first word: its upper rule and that word share an offset.
	const text =
		'# A *b*\n\na | b\n--- | ---\n1 | 2\n3 | 4\n\n- c **d**\n- e\n\n```\nf\n\ng\n```\n\n> h *i*\n\n***\n\n***\n\nEnd of *it*.';

	it.each([3, 8, 12, 40, 80])('walks to the end and back at width %i, whatever lines share an offset', width => {
		const article = articleOf(text, 'markdown');
		const view = {width, draw};
		const seen = new Set<string>();
		let anchor = 0;
		for (let i = 0; i < 200; i++) {
			for (const line of linesFrom(article, view, anchor, 3)) seen.add(shown(line));
			const next = anchorAfter(article, view, anchor, 1);
			if (next === anchor) break;
			expect(next).toBeGreaterThan(anchor);
			anchor = next;
		}
		expect(anchor).toBe(linesFrom(article, view, 0, ALL).at(-1)?.start);
		expect(seen).toEqual(new Set(linesFrom(article, view, 0, ALL).map(shown)));
		for (let i = 0; i < 200; i++) {
			const next = anchorAfter(article, view, anchor, -1);
			if (next === anchor) break;
			expect(next).toBeLessThan(anchor);
			anchor = next;
		}
		expect(anchor).toBe(linesFrom(article, view, 0, 1)[0]?.start);
		for (const rows of [1, 4, 9]) {
			const last = linesFrom(article, view, lastAnchor(article, view, rows), ALL);
			expect(last.length).toBeLessThanOrEqual(Math.max(rows, 1));
			expect(last.at(-1)).toBe(linesFrom(article, view, 0, ALL).at(-1));
		}
	});
});

describe('what the library cannot bear', () => {
	const written: unknown[] = [];
	beforeEach(() => {
		for (const stream of [process.stdout, process.stderr]) {
			vi.spyOn(stream, 'write').mockImplementation((chunk: unknown) => {
				written.push(chunk);
				return true;
			});
		}
		for (const method of ['log', 'warn', 'error', 'info', 'debug'] as const) {
			vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
				written.push(args);
			});
		}
	});
	afterEach(() => {
		vi.restoreAllMocks();
		written.length = 0;
	});

	it.each([
		['lists in lists', Array.from({length: 40}, (_, i) => `${'  '.repeat(i)}- a *b*`).join('\n')],
		['list marks in a row', '- '.repeat(50)],
		['quotations in quotations', '> '.repeat(10_000)],
		['open brackets', '['.repeat(10_000)],
		['emphasis marks', '_*a'.repeat(20_000)],
		['an unknown fence language', '```\u001b]0;owned\u0007\ncode\n```'],
		['a reference bomb', `[a]: https://${'x'.repeat(2000)}.example\n\n${'[a] '.repeat(2000)}`],
		['a wide table', `|${' a |'.repeat(500)}\n|${'---|'.repeat(500)}\n|${' b |'.repeat(500)}`],
		['a long table', `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(5000)}`],
		['control characters as entities', 'a &#27;]0;x&#7; &#x9b;31m &#x202e; *b*'],
		['links with control characters', '[a](https://b.example/\u001b]52;c;x) [c](http://\u0007d)'],
		['nested emphasis', `${'**a *b '.repeat(400)}${'* **'.repeat(400)}`],
	])('%s: is drawn soundly, nothing is written', (_name, text) => {
		const article = articleOf(text, 'markdown');
		for (const width of [1, 40]) {
			const lines = linesFrom(article, {width, draw}, 0, 400);
			expect(lines.length).toBeGreaterThan(0);
			expectSound(article, lines, width);
		}
		for (const block of blocksOf(article).slice(0, 50)) draw(article, block, 40);
		expect(written).toEqual([]);
	});

	it('is answered with null, and drawn plainly', () => {
		const text = `${'*a* '.repeat(2000)}end`;
		const article = articleOf(text, 'markdown');
		const [block] = blocksOf(article);
		expect(block && draw(article, block, 40)).toBeNull();
		expect(rowsOf(text, 60)[0]).toBe('*a* '.repeat(15).trim());
	});

	it('makes decoded control characters safe', () => {
		const row = rowsOf('a &#27;]0;x&#7; *b*')[0] ?? '';
		expect(row).toBe('a ␛]0;x␇ b');
		expect(safeText(row)).toBe(row);
	});
});
