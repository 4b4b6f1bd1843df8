// Words that may stand for another are those that share a group with it in one of the tables, read the slow way here.

import {describe, expect, test} from 'vitest';
import {NEAR_WORDS} from '../../src/english/near-words.ts';
import {NEAR_WORDS_DOMAINS} from '../../src/english/near-words-domains.ts';
import {NEAR_WORDS_GENERAL} from '../../src/english/near-words-general.ts';
import {othersFor} from '../../src/english/others-for.ts';
import {NEAR} from '../../src/english/same-meaning.ts';
import {rootOf} from '../../src/search/spelling.ts';

const groups = [NEAR, NEAR_WORDS, NEAR_WORDS_DOMAINS, NEAR_WORDS_GENERAL].flatMap(table =>
	table
		.trim()
		.split(/[|\n]/)
		.map(group => group.trim().split(' ')),
);

const roots = new Map(groups.flat().map(word => [word, rootOf(word)]));

/** The slow obvious twin. */
function twin(root: string): string[] {
	const begins = root.slice(0, Math.max(2, Math.min(5, root.length - 1)));
	const found = groups.filter(group => group.some(word => roots.get(word) === root && word.startsWith(begins))).flat();
	return [...new Set(found.filter(word => roots.get(word) !== root))].sort();
}

describe('words that may stand for another', () => {
	test('are those of its groups, for every seventeenth root of the tables', () => {
		const some = [...new Set(roots.values())].filter((root, i) => i % 17 === 0 && root.length > 1);
		expect(some.length).toBeGreaterThan(100);
		for (const root of some) expect([...othersFor(root, rootOf)].sort(), root).toEqual(twin(root));
	});

	test('are found for nearly every root of the tables', () => {
		const all = [...new Set(roots.values())];
		const lonely = all.filter(root => othersFor(root, rootOf).length === 0);
		expect(lonely.length).toBeLessThan(all.length / 50);
	});

	test('are found from any form of the word', () => {
		expect(othersFor(rootOf('doctors'), rootOf)).toContain('physician');
		expect(othersFor(rootOf('bought'), rootOf)).toContain('acquire');
	});

	test.each(['', 'x', 'qqqq', '|', '\n', 'phys'])('are none for %j', word => {
		expect(othersFor(word, rootOf)).toEqual([]);
	});
});
