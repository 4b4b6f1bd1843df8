// The tables of words: every member can be met in a text, which is parted at hyphens, and no group is of one word. And
// which words of a sentence become which term.

import {describe, expect, test} from 'vitest';
import {NEAR_WORDS} from '../../src/english/near-words.ts';
import {NEAR_WORDS_DOMAINS} from '../../src/english/near-words-domains.ts';
import {NEAR_WORDS_GENERAL} from '../../src/english/near-words-general.ts';
import {NEAR} from '../../src/english/same-meaning.ts';
import {claimsOf} from '../../src/narrative/claims.ts';
import {wordKeyOf} from '../../src/narrative/terms.ts';
import {articleOf} from '../support/articles.ts';

describe.each(Object.entries({NEAR, NEAR_WORDS, NEAR_WORDS_DOMAINS, NEAR_WORDS_GENERAL}))('%s', (_, table) => {
	const groups = table.trim().split(/ \| |\n/);

	test('has single words only', () => {
		expect(groups.flatMap(group => group.split(' ')).filter(word => !/^[\p{L}\d]+$/u.test(word))).toEqual([]);
	});

	test('has no group of one word', () => {
		expect(groups.filter(group => new Set(group.split(' ')).size < 2)).toEqual([]);
	});
});

/** Term keys of a sentence, sorted; those of function words left out. */
function keysOf(sentence: string): readonly string[] {
	const {claims, vocabulary} = claimsOf([articleOf(sentence)]);
	return [...(claims[0]?.whole.terms.keys() ?? [])].map(term => vocabulary.keys[term] ?? '').sort();
}

test('a wound is no wind, and what is ground need not be the ground', () => {
	expect(wordKeyOf('wound')).not.toBe(wordKeyOf('wind'));
	expect(wordKeyOf('wounded')).toBe(wordKeyOf('wound'));
	expect(wordKeyOf('ground')).not.toBe(wordKeyOf('grind'));
});

test.each([
	['The union called off the strike.', ['cancel', 'strike', 'union']],
	['The union called the strike off.', ['cancel', 'strike', 'union']],
	['The union called the whole strike off on Monday.', ['cancel', 'mondai', 'strike', 'union', 'whole']],
	// Too far away, or the particle governs something of its own.
	['The union called the leaders, who ran off.', ['call', 'leader', 'run', 'union']],
	['Officers took the car over the bridge.', ['bridg', 'car', 'offic', 'take']],
])('a verb is one term with its particle, also where that ends what it governs: %s', (sentence, keys) => {
	expect(keysOf(sentence)).toEqual(keys);
});
