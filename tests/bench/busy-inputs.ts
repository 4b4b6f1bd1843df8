// Files that take long to make out, made by code: large, of one line, of very many, or shaped to hurt.

/** What is opened: a file's name and text. */
export const inputs: readonly (readonly [name: string, file: string, text: () => string])[] = [
	['10 MB in one line', 'line.txt', () => 'All the harbour words went by. '.repeat(340_000)],
	['10 MB in one word', 'word.txt', () => 'harbour'.repeat(1_500_000)],
	['10 MB of CJK in one line', 'cjk.txt', () => '港の言葉がすべて過ぎた。'.repeat(290_000)],
	['10 MB of emoji', 'emoji.txt', () => '👩‍👩‍👧‍👦 harbour 🇩🇪 '.repeat(250_000)],
	[
		'200,000 lines of Markdown',
		'lines.md',
		() => Array.from({length: 200_000}, (_, i) => `Line ${i} of the *harbour*.`).join('\n'),
	],
	[
		'100,000 paragraphs',
		'paragraphs.txt',
		() =>
			Array.from(
				{length: 100_000},
				(_, i) => `The harbour of paragraph ${i} was closed by “order of the court”, he said.`,
			).join('\n\n'),
	],
	[
		'100,000 Markdown items',
		'items.md',
		() => Array.from({length: 100_000}, (_, i) => `- item ${i} of [the harbour](https://e.org/${i})`).join('\n'),
	],
	['3,000,000 short paragraphs', 'short.txt', () => 'a\n\n'.repeat(3_000_000)],
	[
		'2 MB of Markdown tables',
		'tables.md',
		() => '| harbour | b | c |\n|---|---|---|\n| d | e | f |\n\n'.repeat(40_000),
	],
	['450 KB of quotation marks', 'marks.txt', () => '“‘"\'«harbour» '.repeat(32_000)],
	[
		'290 KB plain',
		'plain.txt',
		() =>
			Array.from(
				{length: 2900},
				(_, i) => `The harbour of Corrie, number ${i}, was closed by order of the court on day ${i}.`,
			).join('\n\n'),
	],
	[
		'290 KB Markdown',
		'plain.md',
		() =>
			Array.from(
				{length: 2900},
				(_, i) => `The *harbour* of **Corrie**, number ${i}, was closed by [order](https://e.org) on ${i}.`,
			).join('\n\n'),
	],
	['1,500 texts of 300 bytes', 'folder', () => ''],
	['250 KB of nested quotations', 'nested.md', () => `${'> '.repeat(40)}harbour\n\n`.repeat(2900)],
	['400 KB of combining marks', 'marks-on.txt', () => `harbour a${'\u0301'.repeat(400)} `.repeat(1000)],
	['250 KB of open brackets', 'brackets.md', () => 'harbour [a](b '.repeat(18_000)],
];
