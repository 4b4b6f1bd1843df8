import {beforeAll, describe, expect, it} from 'vitest';
import {titleOf} from '../../src/corpus/title.ts';
import {blocksOf, prepareMarkdown} from '../../src/text/blocks.ts';
import {articleOf} from '../text/article-of.ts';

beforeAll(prepareMarkdown);

const paragraph =
	'The engineers had warned the council in March that the old quay would not stand another winter. It was late.';
const sentence = 'The engineers had warned the council in March that the old quay would not stand another winter.';
const title = (text: string, format: 'plain' | 'markdown' = 'plain'): string | undefined =>
	titleOf(text, blocksOf(articleOf(text, format)));

describe('titleOf', () => {
	const plain: readonly (readonly [string, string, string])[] = [
		['a marked heading at the head', `[H1]A quay at last\n${paragraph}`, 'A quay at last'],
		['a heading by its looks', `A Quay at Last\n\n${paragraph}`, 'A Quay at Last'],
		['a heading below a summary', `${paragraph}\n\nA Quay at Last\n\n${paragraph} And more.`, 'A Quay at Last'],
		['the first sentence', `${paragraph}\n\n${paragraph}`, sentence],
		['no heading of a part', `${paragraph}\n\n${paragraph} A\n\n${paragraph} B\n\n[H2]Later\n${paragraph} C`, sentence],
		['no byline, date or address', `By Ann Lee\n\nAugust 19, 2025\n\nhttps://post.example/a\n\n${paragraph}`, sentence],
		['no date with a weekday', `Tuesday, 19 August 2025 10:00\n\n${paragraph}`, sentence],
		['no place before the story', `NORTHTOWN, Ohio (AP) — ${paragraph}`, sentence],
		['no place and day before the story', `SORENTO, May 12 (Wire) - ${paragraph}`, sentence],
		['no dash before the story', `— ${paragraph}`, sentence],
		[
			'no name of the paper',
			`THE BUGLE - LATE EDITION\n\nGone in the Dark Hours\n\n${paragraph}`,
			'Gone in the Dark Hours',
		],
		['no name of the paper with a date', `THE BUGLE, 17 May\n\n${paragraph}`, sentence],
		['no name and age under a picture', `Ann Lee, 32, of Northtown\n\n${paragraph}`, sentence],
		[
			'a headline that is a clause',
			`Thousands flee as storm rips open dam\n\nBy Ann Lee\n\n${paragraph} And so on.`,
			'Thousands flee as storm rips open dam',
		],
		['capitals with a colon', `NORTHTOWN: MAYOR MUST PAY\n\n${paragraph} And so on.`, 'NORTHTOWN: MAYOR MUST PAY'],
		['a headline of two words', `Harbour fire\n\n${paragraph}`, 'Harbour fire'],
		['no greeting', `Good evening. ${paragraph}`, sentence],
		['no invitation to subscribe', `Sign up for our newsletter today\n\n${paragraph}`, sentence],
		[
			'a first paragraph that breaks off',
			'When U.S.\n\nPresident Lee came, all stood. He sat.',
			'When U.S. President Lee came, all stood.',
		],
		[
			'abbreviations kept',
			'Mr. Lee met Gen. Ito in the U.S. on Monday. They spoke.',
			'Mr. Lee met Gen. Ito in the U.S. on Monday.',
		],
		['whatever there is', 'Hm', 'Hm'],
	];
	it.each(plain)('takes %s', (_, text, expected) => expect(title(text)).toBe(expected));

	it('takes the first heading of the first level of Markdown, without its marks', () => {
		expect(
			title(
				`Intro line here.\n\nMore.\n\nMore.\n\nMore.\n\n# A [quay](https://x.example) **at** \`last\`\n\n${paragraph}`,
				'markdown',
			),
		).toBe('A quay at last');
		expect(title(`The *snake_case* word \\* is here.`, 'markdown')).toBe('The snake_case word * is here.');
	});

	it('is one line of at most 300 units, cut between words and never inside a character', () => {
		const long = title('word 👩 '.repeat(200)) as string;
		expect(long.length).toBeLessThanOrEqual(300);
		expect(long).toMatch(/(?:word|👩)…$/u);
		expect(title(`${'x'.repeat(298)}👩👩`)?.isWellFormed()).toBe(true);
		expect(title('a\u2028b  c\td word\r\n\r\nmore')).toBe('a b c d word');
	});

	it('is undefined where there is nothing to read', () => expect(title('***', 'markdown')).toBeUndefined());
});
