// A deed that one account tells and another denies in other words, or whose outcomes exclude each other; and what only
// looks like that. Every text is made up.

import {describe, expect, it} from 'vitest';
import {differencesBetween} from '../support/two-accounts.ts';

/** What is told of two accounts that differ in one sentence. */
const told = (one: string, two: string): string[] =>
	differencesBetween(one, two)
		.filter(({kind}) => kind === 'negation' || kind === 'name')
		.map(({kind}) => kind);

describe('told as a difference', () => {
	it.each([
		[
			'somebody alive and dead, called by what he does',
			'The driver survived and was questioned by police.',
			'The driver is among the dead.',
		],
		['a bell that rang, and not one', 'The bells on the quay rang at dusk.', 'Not one bell went off on the quay.'],
		[
			'none of it arrived',
			'None of the diesel had reached the lake, the warden said.',
			'Tests show that diesel has entered the lake.',
		],
		[
			'the same time named by both',
			'The skipper was allowed to see his doctor before the hearing.',
			'Before the hearing the skipper was not allowed to see any doctor.',
		],
		[
			'a request granted and refused',
			'The port court granted a request by the skipper to delay the auction of the brigantine.',
			'The port court refused a request of the skipper that the auction of the brigantine be delayed.',
		],
		[
			'a permit and none',
			'The trench was dug under a permit of the county.',
			'The brothers had been digging the trench since April without permission.',
		],
		[
			'a report that is called false',
			'The province fined the brewery for the dirty water.',
			'Reports that the brewery was penalised by the province are untrue.',
		],
		[
			'said to have done it, and not',
			'The harbour board proclaimed Lena Ortiz the winner of the regatta.',
			'The harbour board did not declare a winner of the regatta.',
		],
		[
			'two outcomes',
			'The crates from the wreck were found sealed in the cellar.',
			'The crates from the wreck lay in the cellar, and their seals were broken.',
		],
		[
			'two conditions',
			'The diver was in critical condition, the clinic said.',
			'The diver is in stable condition, the company said.',
		],
		[
			'who somebody may be, and cannot be',
			'The drowned sailor may have been Captain Brandt of the Astrid.',
			'The drowned sailor cannot be Brandt of the Astrid.',
		],
		[
			'two rooms of unlike buildings',
			'Nine crates of coins were found in the cellar of a chapel in Lysa.',
			'In a garage nine crates of coins were found, the divers say.',
		],
		[
			'two towns',
			'The stolen bell was found in Lysa by two divers.',
			'Two divers say the stolen bell was found in Orm.',
		],
	])('%s', (_, one, two) => {
		expect(told(one, two)).toHaveLength(1);
		expect(told(two, one)).toHaveLength(1);
	});
});

describe('not told as a difference', () => {
	it.each([
		['several of a kind', 'Drivers survived and were questioned by police.', 'A driver is among the dead.'],
		[
			'another doer',
			'Lena Ortiz declared herself the winner of the regatta.',
			'The harbour board did not declare a result after the race.',
		],
		[
			'in part only',
			'No payment was booked twice, the ferry line said.',
			'Payments for the ferry failed on Monday morning.',
		],
		['for a time', 'The harbour tunnel cannot open before March.', 'The harbour tunnel opens for lorries and cars.'],
		['in other words the same', 'The diver was released from jail.', 'The diver was released on bail.'],
		[
			'left out in both',
			'The brewery was fined for skipping inspections of its boilers.',
			'Nobody inspected the boilers of the brewery.',
		],
		[
			'some of several',
			'Of nine crates from the wreck four were sealed.',
			'Five of nine crates from the wreck were broken.',
		],
		[
			'what is asked for',
			'The union asked the brewery to replace the boiler.',
			'The brewery did not replace the boiler.',
		],
	])('%s', (_, one, two) => {
		expect(told(one, two)).toEqual([]);
		expect(told(two, one)).toEqual([]);
	});
});
