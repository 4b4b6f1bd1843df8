// What is told as a difference only where both sentences say little else, and what looks like another value and is none.
// Found in real news; every sentence here is made up.

import {describe, expect, it} from 'vitest';
import {narrate} from '../../src/narrative/narrate.ts';
import {articleOf} from '../support/articles.ts';

const ONE =
	'The mill at Torvik burned on Monday night. Mayor Anna Holt asked the county for help. Firemen came from Brenning and Lund. The bridge was closed until noon.';
const TWO =
	'A fire destroyed the Torvik mill late on Monday. Help was asked of the county by Anna Holt, the mayor. From Lund and Brenning firemen had come. Until noon nobody could use the bridge.';

/** The values told of two accounts that have these sentences behind four that they share. */
const told = (one: string, two: string): string[] =>
	narrate([
		{...articleOf(`${ONE}\n\n${one}`), id: 'one', file: 'one'},
		{...articleOf(`${TWO}\n\n${two}`), id: 'two', file: 'two'},
	]).differences.map(({values}) => values.map(({value}) => value).join(' / '));

describe('a difference', () => {
	it.each([
		['Eleven people were hurt in the fire.', 'Fourteen people were hurt in the fire.', 'Eleven / Fourteen'],
		['The alarm bell rang.', 'The alarm bell did not ring.', 'The alarm bell rang. / The alarm bell did not ring.'],
		[
			'Half of the 900 workers at the mill will lose their jobs.',
			'Six hundred workers at the mill will lose their jobs.',
			'Six hundred / 900',
		],
	])('is told: %s %s', (one, two, values) => expect(told(one, two)).toEqual([values]));

	it('is told of longer sentences where the values are likely of one thing', () => {
		const [one, two] = [
			'Under the plan 6,000 soldiers of the northern army would withdraw from the Torvik valley, a strip of orchards and gravel pits that it overran in the first weeks of the fighting.',
			'It foresees that 4,500 soldiers leave the Torvik valley and that 250 observers of the League, who would carry no arms, watch the truce.',
		];
		expect(told(one, two)).toEqual(['4,500 / 6,000']);
	});

	it('is told of longer sentences where all that is denied is told by the other', () => {
		const [one, two] = [
			'The keeper has not suffered a stroke, and reports to that effect are false.',
			'The keeper suffered a stroke in the night of 16 August, two people who work in the kitchen have told this paper, and three nurses have taken turns at his bedside ever since.',
		];
		expect(told(one, two)).toHaveLength(1);
	});

	it.each([
		[
			'both sentences say much else',
			'Rosa Lindt, who has run the bakery opposite the mill since her father retired and who saw the flames from her kitchen, remembered the alarm bell that rang at her wedding when the old count of Selm rode through the gate.',
			'In a letter to the paper the keeper of the county museum complained that visitors from abroad were told of princes and of wars while the alarm bell, the oldest thing in his collection, did not ring for the school children any more.',
		],
		[
			'a number sign is no negation',
			'The test of pump No. 2 was positive.',
			'The test of the second pump was positive.',
		],
		['a call is no statement', 'End the work at the mill.', 'Doing so will not end all of the work at the mill.'],
		['each is said of another', 'Otto Brandt has applied for a pardon.', 'Otto Kern has not applied for a pardon.'],
		['a code counts nothing', 'Two C-130 planes dropped water.', 'A pair of C-137 planes dropped water.'],
		[
			'decades are no numbers of things',
			'The mill was built in the early 1940s.',
			'The mill was rebuilt in the early 1980s.',
		],
		['the year of something is no count', 'The mill fed the 1972 games.', 'The mill fed the 1998 games.'],
		['a decimal comma', 'The owner lost 4,5 million crowns.', 'The owner lost about 4.5 million crowns.'],
		['one man by two first names', 'Judge Randy Moss saw the ruins.', 'Judge Randolph Moss saw the ruins.'],
		[
			'a share of a number that is the other one',
			'Two thirds of the 900 workers at the mill will lose their jobs.',
			'Six hundred workers at the mill will lose their jobs.',
		],
		[
			'soldiers who died are no civilians',
			'Three civilians died when a rocket struck a depot in the town of Anselm.',
			'Two soldiers died when mortar shells struck near the town of Anselm.',
		],
	])('is none: %s', (_, one, two) => expect(told(one, two)).toEqual([]));
});
