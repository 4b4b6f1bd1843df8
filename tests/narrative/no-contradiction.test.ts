// What cannot contradict anything: sayings about everybody, and two times. Made up.

import {describe, expect, it} from 'vitest';
import {cannotContradict} from '../../src/narrative/no-contradiction.ts';

describe('two clauses', () => {
	it.each([
		['You cannot ask a miller to burn his mill', 'who asked for a vote without delay'],
		['He would sit around in the mill all day', 'You shouldn’t sit around in a mill'],
		['The bank refused the request of the mill for a loan', 'The bank said no to a loan for the mill'],
		['This roof did not fall tonight', 'It fell in September'],
		['End the strike in Torvik.', 'Doing so will not end all of the strikes in Torvik.'],
		['A service will be held in the church', 'The church could not hold all who came'],
		['it fell last winter', 'The roof did not fall today'],
	])('cannot be at odds: %s / %s', (one, two) => {
		expect(cannotContradict(one, two)).toBe(true);
	});

	it.each([
		['The roof did not fall', 'The roof fell in September'],
		['The roof did not fall tonight', 'The roof fell this evening'],
		['Money changed hands.', 'No money was paid'],
		['The mayor cannot sell the mill', 'The mayor can sell the mill'],
	])('may be at odds: %s / %s', (one, two) => {
		expect(cannotContradict(one, two)).toBe(false);
	});
});
