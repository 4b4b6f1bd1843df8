// Differences of order, of names denied and of firmness between sentences that answer each other in other words; and what
// only looks like one. Every text is made up.

import {describe, expect, it} from 'vitest';
import {claimsOf} from '../../src/narrative/claims.ts';
import {articlesAtOdds} from '../../src/narrative/differences.ts';
import type {Difference} from '../../src/narrative/narrative.ts';
import {tellOneStory} from '../../src/narrative/one-story.ts';
import {articleOf} from '../support/articles.ts';
import {differencesBetween} from '../support/two-accounts.ts';

/** What is told of two accounts that differ in one sentence. */
const told = (one: string, two: string): string[] =>
	differencesBetween(one, two).map(({kind, values}) => `${kind}: ${values.map(({value}) => value).join(' / ')}`);

describe('told as a difference', () => {
	it.each([
		[
			'an order that one insists on',
			'Not until the barge had gone down did the horn of the lock begin to sound.',
			'The horn of the lock was sounded as soon as the barge began to list, and well before it sank.',
			/^negation: Not until .* \/ The horn/,
		],
		[
			'only when',
			'Only when he saw the referee at the door did the coach offer a replay.',
			'The coach offered a replay in the first half, a full hour before anybody sent for the referee.',
			/^negation: Only when .* \/ The coach/,
		],
		[
			'a place that is denied by name',
			'The dairy will be moved to Orrel in the north, where its owner has a plant.',
			'It will not be Orrel, whose plant is full, but a site at Sund to which the dairy is moved.',
			/^name: to Orrel \/ not be Orrel/,
		],
		[
			'one day in two places',
			'The foreign ministers will meet in Orrel on 4 May to discuss the fishing grounds.',
			'The ministers are to discuss the fishing grounds when they meet in Sund Bay on May 4.',
			/^name: in Orrel \/ in Sund Bay/,
		],
		[
			'possible and sure',
			'The bridge may be opened to lorries on Thursday if the bolts hold.',
			'For lorries the bridge will be opened at noon on Thursday.',
			/^firmness: (?:may be opened \/ will be opened|will be opened \/ may be opened)/,
		],
		[
			'a motion carried and voted down',
			'The council voted down a motion to sell the harbour by six to three.',
			'The council carried the motion to sell the harbour, six to three.',
			/^negation: The council voted down .* \/ The council carried/,
		],
		[
			'what is said of one name',
			'Orrel School remains open to pupils with a card.',
			'Orrel School has been shut since Wednesday.',
			/^negation: Orrel School remains open .* \/ Orrel School has been shut/,
		],
		[
			'none and two',
			'No child has needed a bed in the clinic.',
			'Two children are in the clinic with a fever.',
			/^negation: No child .* \/ Two children/,
		],
		[
			'a place that is denied',
			'The trawler lay off the pier, not in the harbour, when the storm came.',
			'The trawler was moored in the harbour when the storm came.',
			/^name: not in the harbour \/ in the harbour/,
		],
		[
			'on a place and beyond it',
			'The glider touched down too late, ran off the end of the runway and stopped in a meadow.',
			'The pilot touched down and brought the glider to a stop on the runway.',
			/^name: off the end of the runway \/ on the runway|^name: on the runway \/ off the end of the runway/,
		],
		[
			'no money and a sum of money',
			'At no time was any public money offered to the tannery.',
			'The minister told the assembly that the tannery had been offered £24m in July.',
			/^negation: /,
		],
		[
			'considered and announced',
			'A second auction of the paintings is being considered.',
			'Another auction of the paintings will follow in the autumn.',
			/^firmness: /,
		],
	])('%s', (_, one, two, expected) => {
		expect(told(one, two).join('\n')).toMatch(new RegExp(expected.source, 'm'));
		expect(told(two, one).length).toBe(told(one, two).length);
	});
});

describe('no difference', () => {
	it.each([
		[
			'an order that both have',
			'Not until the barge had gone down did the horn of the lock begin to sound.',
			'The barge sank before the horn of the lock was sounded.',
		],
		[
			'"not before" is no "before"',
			'Only when the vote was over did the deputies leave the hall.',
			'No deputy left the hall before the vote was over.',
		],
		[
			'a name that is part of another thing',
			'Sund is not an Orrel partner and pays for its own harbour pilots.',
			'The harbour pilots of Orrel are paid by the county.',
		],
		[
			'what is said of all of a kind',
			'Ledgers do not close bakeries.',
			'The company will close its bakery in Torvik by the end of March.',
		],
		[
			'a noun that is no deed',
			'The pump broke apart in the storm and flooded the cellar.',
			'The rubber hose, held over the pump in the cellar by two men, did its work.',
		],
		[
			'how long a thing lasted',
			'He recalled the truce of the fishermen in November, which was dead after two days.',
			'The last truce of the fishermen, in the autumn, survived a weekend.',
		],
		[
			'a verb with its particle is another verb',
			'To whom it belongs has not been established.',
			'He stayed in his seat for a while, then set up the pieces and left by the back door.',
		],
		[
			'what is only alleged',
			'Mr Holt allegedly hurt three children at the Torvik nursery, the police said.',
			'Mr Holt faces charges after three children were hurt at the Torvik nursery.',
		],
		[
			'what both hold possible',
			'The bridge may be opened to lorries on Thursday.',
			'For lorries the bridge could possibly be opened on Thursday.',
		],
		[
			'an event before another one than that',
			'Only when the water had gone did the farmers return to the valley farms.',
			'The farmers returned to the valley farms before the road was repaired.',
		],
		[
			'a state now and one to come',
			'Orrel School remains open to pupils of all years, the board said.',
			'Orrel School will be closed from Monday, the board said.',
		],
		[
			'a state now and one that was',
			'The bridge is open to lorries, the county said.',
			'The bridge was closed to lorries last week, the county said.',
		],
		[
			'none that were hurt, and two that were there',
			'No child was hurt in the bus, the police said.',
			'Two children were in the bus, the police said.',
		],
		[
			'outside of a place and in it, other things',
			'Police fired tear gas outside the stadium after the match.',
			'Fans lit flares in the stadium during the match.',
		],
		[
			'an appeal against a thing that is rejected',
			'The council approved the plan for the quay on Monday.',
			'A court rejected an appeal against the plan for the quay.',
		],
		[
			'what one firm may do and will do besides',
			'The firm may cut 200 jobs.',
			'The firm will hire 50 engineers, the union said.',
		],
		['a question', 'Who found the ledger of the harbour master?', 'Nobody found the ledger, the harbour master said.'],
		['what is asked for none', 'They have asked for no thanks for the nets.', 'Nobody will be asked to mend the nets.'],
		[
			'a bare name that may be the other',
			'It is Harden who confessed to the theft of the honey.',
			'As for the beekeeper, he confessed to the theft of some honey.',
		],
		[
			'two people who speak of themselves',
			'"By Friday I can sell the loaves to a farmer," said the baker Ole Rud.',
			'"We are baking loaves, not selling people," said Ada Rud of the bakery.',
		],
	])('%s', (_, one, two) => {
		expect(told(one, two)).toEqual([]);
	});
});

describe('accounts that have neither names nor points in common', () => {
	const sentences = (words: string) => words.split(' ').map(word => `There is a ${word} on the quay.`);
	const articles = [
		{...articleOf(sentences('lamp crane rope barrel bench ladder kiosk').join(' ')), id: 't0', file: 't0'},
		{...articleOf(sentences('goose tram violin pillow melon glove stove').join(' ')), id: 't1', file: 't1'},
	];
	const citing = (article: string) => [{article, start: 0, end: 10}];
	const difference: Difference = {
		kind: 'negation',
		subject: 'quay',
		values: [
			{value: 'open', citations: citing('t0')},
			{value: 'shut', citations: citing('t1')},
		],
	};

	it('tell one story where they are at odds over several things', () => {
		const story = claimsOf(articles);
		const ofOneStory = (odds: readonly Difference[]) => tellOneStory(story, articlesAtOdds(odds))('t0', 't1');
		expect(ofOneStory([])).toBe(false);
		expect(ofOneStory([difference])).toBe(false);
		expect(ofOneStory([difference, difference, difference])).toBe(true);
	});
});

describe('who did it', () => {
	it('is not named by what it was done to', () => {
		const found = told(
			'It was the second mate Dan Ross who brought Ferry 18 home, two sailors said.',
			'Torvik Line Ferry 18, with 40 people aboard, came home at noon.',
		);
		expect(found.filter(each => each.includes('Torvik Line'))).toEqual([]);
	});
});
