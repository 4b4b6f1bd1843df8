import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {LONGEST_QUERY, parseQuery, type Query} from '../../src/search/query.ts';

// A query in one line: + must, - must not, / or, * may go on.
function shown({clauses}: Query): string {
	return clauses
		.map(({any, not}) => {
			const atoms = any.map(atom => {
				if (atom.kind === 'word') return `${atom.word}${atom.prefix ? '*' : ''}`;
				if (atom.kind === 'phrase') return `"${atom.words.join(' ')}${atom.prefix ? '*' : ''}"`;
				return atom.kind === 'in' ? `in:${atom.place}` : `${atom.kind}:${atom.name}`;
			});
			return `${not ? '-' : '+'}${atoms.join('/')}`;
		})
		.join(' ');
}

describe('a query', () => {
	test.each([
		['land swaps', '+land +swaps*'],
		['land swaps ', '+land +swaps'],
		['"land swaps" peace', '+"land swaps" +peace*'],
		['“land swa', '+"land swa*"'],
		['"land', '+land*'],
		['"land"', '+"land"'],
		['-trump peace -"red lines" x', '-trump +peace -"red lines" +x*'],
		['neg* talks', '+neg* +talks*'],
		['speaker:lavrov peace ', '+speaker:lavrov +peace'],
		['speaker:"sergei lavrov" peace ', '+speaker:sergei lavrov +peace'],
		['-source:brookings', '-source:brookings'],
		['in:quotes deal ', '+in:quotes +deal'],
		['deal in:quotes', '+deal* +in:quotes'],
		['in:q', '+in:quotes'],
		['war | peace deal ', '+war/peace +deal'],
		['"red lines" | limits ', '+"red lines"/limits'],
		['speaker:a | speaker:b', '+speaker:a/speaker:b'],
		['F-16 ', '+f +16'],
		['| | -', ''],
		['-', ''],
		['"', ''],
		['speaker:', ''],
		['5:30 ', '+5 +30'],
	])('%s', (typed, expected) => {
		expect(shown(parseQuery(typed))).toBe(expected);
	});

	test('that is not being typed has whole words', () => {
		expect(shown(parseQuery('land swaps', {typing: false}))).toBe('+land +swaps');
	});

	test('with an unknown field says so and is read as words', () => {
		const query = parseQuery('form:x putin ');
		expect(query.note).toContain("no field 'form:'");
		expect(shown(query)).toBe('+form +x +putin');
		expect(parseQuery('in:attic x').note).toContain("no place 'in:attic'");
	});

	test('is cut at its longest', () => {
		const query = parseQuery('é'.repeat(1000));
		expect(query.text).toHaveLength(LONGEST_QUERY);
		expect(query.note).toContain('256');
	});

	test('never throws', () => {
		const piece = fc.oneof(
			fc.constantFrom('"', '-', '|', '*', ':', 'speaker:', 'in:', 'source:', '“', ' ', 'a', '\u0000', '\ud800', '://'),
			fc.string({unit: 'binary'}),
		);
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 30}), pieces => {
				const query = parseQuery(pieces.join(''));
				for (const {any} of query.clauses) expect(any.length).toBeGreaterThan(0);
			}),
		);
	});
});
