import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {quotedSpans} from '../../src/text/quotation-marks.ts';
import {articleOf} from './article-of.ts';

/** Depth, `+` where it goes on, and the words. */
const quoted = (text: string): string[] =>
	quotedSpans(articleOf(text)).map(
		({start, end, depth, continues}) => `${depth}${continues ? '+' : ' '}${text.slice(start, end)}`,
	);

describe('quotedSpans', () => {
	const table: readonly (readonly [string, readonly string[]])[] = [
		['"Yes," he said. "No."', ['0 Yes,', '0 No.']],
		['“Yes,” he said. “No.”', ['0 Yes,', '0 No.']],
		['“A ‘nested one’ here,” he said.', ['0 A ‘nested one’ here,', '1 nested one']],
		[
			"\"He said 'Can you?' and 'Yes.' The end,\" he said.",
			["0 He said 'Can you?' and 'Yes.' The end,", '1 Can you?', '1 Yes.'],
		],
		['“He told me, “Stop it.””', ['0 He told me, “Stop it.”', '1 Stop it.']],
		['It’s the leaders’ view. He isn’t sure of Jones’ car.', []],
		["It's the leaders' view; 'tis rock 'n' roll of the '90s.", []],
		['The leaders’ ‘last hope’ isn’t gone.', ['0 last hope']],
		['‘I won’t go to the leaders’ meeting,’ he said.', ['0 I won’t go to the leaders’ meeting,']],
		['He is 5\'10" tall and 6\'2" wide.', []],
		['„Ja“, sagte er. »Doch«, sie.', ['0 Ja', '0 Doch']],
		['«Oui», dit-il. « Non ».', ['0 Oui', '0 Non']],
		['”Ja”, sa han. 「はい」と', ['0 Ja', '0 はい']],
		['“Mixed" marks. "Both” ways.', ['0 Mixed', '0 Both']],
		['He said "open and never closed. Then "again" he said.', ['0 again']],
		['He said “open and never closed. Then “again” he said.', ['0 again']],
		['He said open and never” closed. Then “again” he said.', ['0 again']],
		['They met near the centre."Okay, they left," he said.', ['0 Okay, they left,']],
		['“” "" “ ”', []],
		['an “Article 5-type” pact (“really”) and “so-called”-ness', ['0 Article 5-type', '0 really', '0 so-called']],
	];
	it.each(table)('%s', (text, expected) => expect(quoted(text)).toEqual(expected));

	it('follows a quotation over paragraphs that open anew', () => {
		expect(quoted('“One goes on.\n\n“Two goes on.\n\n“Three ends.” He left “now.”')).toEqual([
			'0+One goes on.',
			'0+Two goes on.',
			'0 Three ends.',
			'0 now.',
		]);
		expect(quoted('"One goes on.\n\n"Two ends," he said.')).toEqual(['0+One goes on.', '0 Two ends,']);
	});

	it('follows a quotation over paragraphs that do not open anew', () => {
		expect(quoted('He said: “One ‘a’ goes on.\n\nTwo goes on.\n\nThree ends.” He left “now.”')).toEqual([
			'0+One ‘a’ goes on.',
			'1 a',
			'0+Two goes on.',
			'0 Three ends.',
			'0 now.',
		]);
	});

	it('lets no unbalanced mark swallow the rest', () => {
		expect(quoted('He said: “We will win. The rest\n\nHe went home.\n\nShe said “no.”')).toEqual([
			'0 We will win. The rest',
			'0 no.',
		]);
		expect(quoted('An odd “ mark alone.\n\nShe said “no.” And more.')).toEqual(['0 no.']);
		expect(quoted(`He said “this.\n\n${'More.\n\n'.repeat(20)}The end.”`)).toEqual([]);
	});

	it('gives spans inside their marks, in order, properly nested', () => {
		const part = fc.constantFrom(
			'“',
			'”',
			'"',
			"'",
			'‘',
			'’',
			'«',
			'»',
			'„',
			'a',
			'word',
			' ',
			'. ',
			', ',
			'\n\n',
			'5',
			's',
		);
		fc.assert(
			fc.property(
				fc.array(part, {maxLength: 40}).map(parts => parts.join('')),
				text => {
					const spans = quotedSpans(articleOf(text));
					for (const {start, end, outer} of spans) {
						expect(end).toBeGreaterThan(start);
						expect(outer.start).toBeLessThanOrEqual(start);
						expect(outer.end).toBeGreaterThanOrEqual(end);
						expect(text.slice(start, end)).not.toMatch(/\n/);
					}
					for (const [index, span] of spans.entries()) {
						for (const later of spans.slice(index + 1)) {
							expect(later.outer.start).toBeGreaterThanOrEqual(span.outer.start);
							if (later.outer.start < span.outer.end) {
								expect(later.outer.end).toBeLessThanOrEqual(span.outer.end);
								expect(later.depth).toBeGreaterThan(span.depth);
							}
						}
					}
				},
			),
			{numRuns: 2000},
		);
	});
});
