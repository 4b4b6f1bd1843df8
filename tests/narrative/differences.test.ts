// What counts as a difference between accounts, and what only looks like one. Precision comes first: the second list is
// the longer one. Every text is made up.

import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {amountsIn, areCompatible} from '../../src/narrative/amounts.ts';
import {claimsOf} from '../../src/narrative/claims.ts';
import {counterpartsOf} from '../../src/narrative/counterparts.ts';
import {differencesOf} from '../../src/narrative/differences.ts';
import {compare, narrate} from '../../src/narrative/narrate.ts';
import type {Difference} from '../../src/narrative/narrative.ts';
import type {Article} from '../../src/text/article.ts';
import {articleOf} from '../support/articles.ts';

const story = (...texts: string[]): Article[] =>
	texts.map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}`}));
const found = (articles: readonly Article[], originOf = (id: string) => id) => {
	const claims = claimsOf([...articles].sort((a, b) => (a.id < b.id ? -1 : 1)));
	return differencesOf(articles, originOf, claims, counterpartsOf(claims, compare(claims).pairs));
};
const differences = (...texts: string[]) => found(story(...texts));
const told = (...texts: string[]) =>
	differences(...texts).map(d => `${d.kind}: ${d.values.map(v => v.value).join(' / ')}`);

const FILLER = [
	'The rain had stopped by then.',
	'Nobody spoke for a while.',
	'A dog barked behind the fence.',
	'The shops stayed closed.',
	'Somebody had left a lamp on.',
	'It was cold for the season.',
	'The road was empty.',
];
const OTHER = [
	'The orchestra had been late.',
	'Tickets were sold out in an hour.',
	'The hall smelled of paint.',
	'A string broke in the encore.',
	'Critics were divided.',
	'The tour goes on in spring.',
	'Nobody asked for money back.',
];

describe('accounts in one folder', () => {
	const two = (one: string, other: string) => told(`${one}\n\n${FILLER.join(' ')}`, `${other}\n\n${OTHER.join(' ')}`);
	it('are not at odds where they tell two stories', () => {
		expect(
			two('Three people were hurt in the storm on Monday.', 'Nine people were hurt in the storm on Monday.'),
		).toEqual([]);
	});
	it('are where they have names in common', () => {
		expect(
			two(
				'Three people were hurt in the storm, Mayor Anna Holt of Brenning said.',
				'Nine people were hurt in the storm, said Anna Holt, mayor of Brenning.',
			),
		).toEqual(['number: Three / Nine']);
	});
});

describe('a difference', () => {
	it.each([
		[
			'in clauses that are nearly one, however far apart the numbers are',
			'Marlow will have a road. It expects traffic in the High Street to fall by 40 per cent.',
			"A road comes to Marlow. What she did not say is that the council's own study expects traffic in the High Street to fall by no more than 15%.",
			'number: no more than 15% / 40 per cent',
		],
		[
			'a sum, once with a letter for the millions',
			'The council approved a £62m bypass east of Marlow.',
			'The bypass east of Marlow, which the council approved, will cost £68 million.',
			'number: £62m / £68 million',
		],
		[
			'a share of something that is not named',
			'The ministry will pay two-thirds, the council of Marlow said.',
			'The ministry will pay half of the cost, the council of Marlow said.',
			'number: half / two-thirds',
		],
		[
			'a sum of some years ago',
			'The furniture works of Brandt had been fined £12,000 in 2021 for blocking exits.',
			'Brandt, which runs the furniture works, was fined £20,000 three years ago for obstructed exits.',
			'number: £12,000 / £20,000',
		],
		[
			'a year in which the same was done',
			'About 240 people work at the plant, which was opened in 1978.',
			'The plant, the biggest in the town with some 240 people, opened in 1987.',
			'date: 1978 / 1987',
		],
		[
			'the length of a week, of what lasts it',
			'Mayor Ruth Adeyemi declared three days of mourning.',
			'Mayor Ruth Adeyemi declared a week of mourning.',
			'number: three days / a week',
		],
		[
			'a time that the other account denies',
			'The teller pressed the alarm at 9.05 a.m., and the doors of the bank fell shut.',
			'Nor did the alarm of the bank go at 9.05: the log has 9.50.',
			'date: 9.05 a.m. / 9.50',
		],
		[
			'votes told in other words',
			'Parliament approved the law by 98 votes to 74.',
			'In parliament 89 members voted in favour of the law.',
			'number: 89 members voted in favour / 98 votes to 74',
		],
		[
			'a day of the coming year',
			'The crown of Velland passes to the prince on 1 December 2026, the court said.',
			'The crown of Velland passes to the prince on 1 January 2027, the court said.',
			'date: 1 December 2026 / 1 January 2027',
		],
		[
			'a count',
			'Six northern mayors met in Torvik on Monday to discuss the dam.',
			'Seven northern mayors met in Torvik on Monday and discussed the dam.',
			'number: Six / Seven',
		],
		[
			'another noun for the same',
			'The police had tapped the telephones of 14 journalists, an audit found.',
			'An audit found that police tapped the telephones of seventeen reporters.',
			'number: 14 / seventeen',
		],
		[
			'digits out of order',
			'The ferry trial enrolled 3,214 patients in nine towns.',
			'The ferry trial had 3,241 patients, from nine towns.',
			'number: 3,214 / 3,241',
		],
		[
			'a length',
			'The crew was working on the 640-metre level of the mine.',
			'The crew was working on the 460-metre level of the mine.',
			'number: 460-metre / 640-metre',
		],
		[
			'money',
			'The bank is paying 4.2 billion crowns for its rival.',
			'The bank is paying 4.5 billion crowns for its rival.',
			'number: 4.2 billion crowns / 4.5 billion crowns',
		],
		[
			'half a million',
			'The flood drove half a million people from the eastern valleys.',
			'The flood drove 700,000 people from the eastern valleys.',
			'number: half a million / 700,000',
		],
		[
			'a crowd of',
			'A crowd of 3,000 stood outside the parliament on Monday.',
			'Some 8,000 people stood outside the parliament on Monday.',
			'number: 3,000 / 8,000',
		],
		[
			'a day',
			'The new northern gate will open on 3 May after two years of repairs.',
			'The new northern gate opens on 12 May after two years of repairs.',
			'date: 3 May / 12 May',
		],
		[
			'a time of day',
			'The northern gate was closed at half past nine on the night of the storm.',
			'The northern gate was closed at 11.40 on the night of the storm.',
			'date: half past nine / 11.40',
		],
		[
			'money and a bare number',
			'A group that calls itself Red Heron asked for four million crowns.',
			'Red Heron, as the thieves sign, asked for six million.',
			'number: four million crowns / six million',
		],
		[
			'what a text itself sets right',
			'About 410,000 people are affected by the theft, a first count says.',
			'On Friday the group admitted that 1.4 million patients, not 410,000, have to worry.',
			'number: 410,000 / 1.4 million',
		],
		[
			'a figure taken back',
			'All 312 passengers of the ferry were brought ashore.',
			'The figure of 312 published on Sunday came from the booking system; 287 guests were on board.',
			'number: 287 / 312',
		],
		[
			'an age',
			'A 58-year-old man drowned when his car was swept off a bridge near Tarnby.',
			'A man of 61 drowned when his car was swept off the bridge at Tarnby.',
			'number: 58-year-old / 61',
		],
		[
			'a year',
			'A second, identical satellite could be launched in 2027 from the northern site.',
			'A second, identical satellite can be launched in 2028 from the northern site.',
			'date: 2027 / 2028',
		],
		[
			'one year and two',
			'The rebuilding of the harbour wall took one year.',
			'The rebuilding of the harbour wall took two years.',
			'number: one year / two years',
		],
		[
			'nouns of one kind',
			'The storm left 48,000 homes in the Orla valley without water on Sunday.',
			'In the Orla valley 61,000 households had no water after the storm on Sunday.',
			'number: 48,000 / 61,000',
		],
		[
			'a result of a vote',
			'The council of Torvik approved the harbour wall by 12 votes to 9 on Tuesday.',
			'On Tuesday the council of Torvik approved the harbour wall by 13 votes to 8.',
			'number: 12 votes to 9 / 13 votes to 8',
		],
		[
			'a date, the year of which another text tells',
			'TORVIK, May 2, 2026 (Wire) - A thick fog lay over the port.\n\nThe northern gate of the harbour will open on 12 June, the port said.',
			'The northern gate of the harbour cannot open before August, the port said.',
			'date: 12 June / August',
		],
		[
			'what is counted stands before the number',
			'The harbour guard of Torvik will get 300 sailors from the northern fleet.',
			'To the harbour guard of Torvik come sailors of the northern fleet, 500 according to the port.',
			'number: 300 / 500',
		],
		[
			'a number in apposition',
			'The guard of the harbour wall gets 300 sailors of the northern fleet.',
			'Sailors of the northern fleet, five hundred of them, join the guard of the harbour wall.',
			'number: 300 / five hundred',
		],
		[
			'a time of day in words',
			'The northern gate of the harbour was closed at four o’clock in the morning.',
			'The northern gate of the harbour was closed at 6.30 a.m. by the guard.',
			'date: four o’clock in the morning / 6.30 a.m.',
		],
		[
			'an hour alone',
			'The northern gate of the harbour was closed by the guard at six on Friday.',
			'The northern gate of the harbour was closed by the guard at 8.20 a.m. on Friday.',
			'date: six / 8.20 a.m.',
		],
		[
			'a share in words',
			'In the schools of Torvik 81 percent of the children can swim.',
			'Only three in four of the children in the schools of Torvik can swim.',
			'number: three in four / 81 percent',
		],
		[
			'firmness',
			'The company said 40 branches will close next year.',
			'The company said 40 branches could close next year.',
			'firmness: will close / could close',
		],
		[
			'a name in the same place',
			'Two women were charged after an incident at a Logan Square nursery.',
			'Two women were charged after an incident at a Palmer Square nursery.',
			'name: Logan Square / Palmer Square',
		],
		[
			'denial',
			'The minister read the secret report on the harbour wall.',
			'The minister never read the secret report on the harbour wall.',
			'negation',
		],
	])('%s', (_, one, two, expected) => {
		expect(told(one, two).map(d => (expected === 'negation' ? d.slice(0, 8) : d))).toEqual([expected]);
	});

	it('is told of a day, where another account has one of the two beside the same word', () => {
		const texts = [
			'The fishing treaty enters into force on 1 January. It rained in Torvik.',
			'The fishing treaty enters into force on 1 January, and the fleets of both countries may sail.',
			'The fishing treaty cannot enter into force before 1 March, say lawyers in the ministry.',
		];
		expect(told(...texts)).toEqual(['date: 1 January / 1 March']);
		expect(told(texts[0] as string, 'The lawyers left the ministry on 1 March.')).toEqual([]);
	});

	it('is told of a day to come, though the words around it differ; not of a day gone by', () => {
		const days = (one: string, two: string) =>
			told(`The ministers shook hands in Torvik.\n\n${one}`, `A handshake in Torvik ended the quarrel.\n\n${two}`);
		expect(
			days(
				"The next meeting of the two is planned for 3 September in Keld's capital, Orm.",
				'The next meeting will take place on 10 September in Orm.',
			),
		).toEqual(['date: 3 September / 10 September']);
		expect(
			days(
				'On 3 September the orchestra of Orm played in the harbour. It had played there on 1 May and 4 June.',
				'It was in the town hall that the orchestra played on 10 September. It had rested since 7 July.',
			),
		).toEqual([]);
	});

	it('is told of a day gone by where both tell one deed, the year too where another date names it', () => {
		expect(
			told(
				'The leaders of Ostrava and Keld signed the border treaty in Varnholm on 15 August 2025, after talks that lasted six hours.\n\nIt rained in Varnholm.',
				'The border treaty between Ostrava and Keld was signed on August 14, in a palace in Varnholm.\n\nA brass band played.',
			),
		).toEqual(['date: August 14 / 15 August 2025']);
	});

	it('cites the sentences of every text that gives the value', () => {
		const [first] = differences(
			'Six northern mayors met in Torvik to discuss the dam.',
			'Seven northern mayors met in Torvik to discuss the dam.',
			'In Torvik six northern mayors discussed the dam. It rained.',
		);
		expect(first?.subject).toBe('northern mayors');
		expect(first?.values.map(v => v.citations.map(c => c.article))).toEqual([['t0', 't2'], ['t1']]);
	});

	it('is another result of the one vote there was', () => {
		const [one, two] = [
			'By seven votes to two the jury in Torvik found on Monday that the miller had set fire to the mill.',
			'It was closer to unanimous than anybody thought: eight to one, I am told.',
		];
		expect(told(one, two)).toEqual(['number: seven votes to two / eight to one']);
	});

	it('is what a text sets right; who comes close to it stands beside it', () => {
		const [value, other] = differences(
			'Savers took 2.4 billion crowns from the bank of Torvik in three days.',
			'In all 2.9 billion crowns, and not 2.4 billion, were taken from the bank of Torvik by savers in three days.',
			'Close to 2.9 billion crowns were taken from the bank of Torvik by savers in three days.',
		)[0]?.values as Difference['values'];
		expect(value?.citations.map(({article}) => article)).toEqual(['t0']);
		expect(other?.citations.map(({article}) => article)).toEqual(['t1', 't2']);
	});
});

describe('no difference', () => {
	it.each([
		['units', 'The wall is 3.5 km long and guards the port.', 'The wall that guards the port is 3,500 metres long.'],
		['words for numbers', 'A dozen boats left the port at dawn.', 'Twelve boats left the port at dawn.'],
		[
			'years and months',
			'The trial of the drug followed the patients for 30 months.',
			'The trial of the drug followed the patients for two and a half years.',
		],
		[
			'days and hours',
			'He came up 31 hours after the fall of the roof.',
			'He came up a day and seven hours after the fall of the roof.',
		],
		['rounding', 'The fire destroyed 3,214 houses in the valley.', 'The fire destroyed 3,200 houses in the valley.'],
		['about', 'About 100 people marched through Torvik on Monday.', 'Some 96 people marched through Torvik on Monday.'],
		['more than', 'More than 30 boats left the port of Torvik.', 'The port of Torvik was left by 35 boats.'],
		['a range', 'She fell 20-30 feet down the northern cliff.', 'She fell 25 feet down the northern cliff.'],
		[
			'both numbers in both',
			'They voted 63 to 62 against the minister and 61 to 64 for the speaker.',
			'The speaker won by 64 votes to 61; the minister lost by 62 votes to 63.',
		],
		[
			'a part of the whole',
			'Nine men walked out of the cage unaided.',
			'Nine of the eleven men walked out of the cage unaided.',
		],
		[
			'two ways to be against it',
			'Seven members of the licensing panel in Torvik voted against the drug on Monday.',
			'Seven of the 13 members of the licensing panel in Torvik said no to the drug on Monday.',
		],
		[
			'years between which something was',
			'In the port of Torvik 2,299 people were killed under the general, the court said.',
			'The court said people were killed in the port of Torvik between 1973 and 1983 under the general.',
		],
		[
			'some of them',
			'The bomb in the port of Torvik killed 21 people, 12 of them sailors, on Monday.',
			'On Monday the bomb killed 21 people in the port of Torvik, 9 of them soldiers.',
		],
		[
			'votes of two bodies',
			'The city council of Torvik voted 31 to 28 on Monday to pull down the tower.',
			'The council’s building committee in Torvik voted seven to two on Monday to pull down the tower.',
		],
		[
			'until a month and to the end of the one before',
			'The council of Torvik closed the northern gate until March.',
			'The council of Torvik closed the northern gate to the end of February.',
		],
		[
			'a day that is over and one to come',
			'TORVIK, May 2, 2026 (Wire) - A thick fog lay over the port.\n\nThe ministers of the two countries met in Torvik on 1 May.',
			'TORVIK, May 3, 2026 (Post) - The fog is gone.\n\nThe ministers of the two countries meet in Torvik on 9 June.',
		],
		[
			'speeds',
			'A gust of 30 metres per second broke the northern mast.',
			'The northern mast broke in a gust of 108 kilometres an hour.',
		],
		[
			'a number that is a name',
			'The crane stood in dock 2 when the storm came over Torvik.',
			'In Torvik three cranes stood in the dock when the storm came.',
		],
		[
			'an hour that is rounded',
			'The northern gate of the harbour was closed shortly after three, when the storm came.',
			'The northern gate of the harbour was closed at 3.10 p.m. as the storm came.',
		],
		[
			'midnight',
			'The guns on the northern border fall silent at midnight on Friday.',
			'On Friday the guns on the northern border fall silent at 24.00 hours.',
		],
		[
			'two things that are weighed',
			'A load of 640 tonnes hung on the crane in Torvik.',
			'In Torvik the crane lay on its side, 1,200 tonnes of steel.',
		],
		[
			'others in the same breath',
			'Eleven sailors of the Astrid were rescued on Monday.',
			'Three sailors of the Astrid died and eleven others were rescued on Monday.',
		],
		[
			'another thing',
			'The bank has 510 branches and twelve offices.',
			'The bank closed 140 branches in spring after long talks.',
		],
		[
			'one of two numbers',
			'The commission will deliver its report on the harbour wall within 60 days.',
			'The commission has eight or nine weeks for its report on the harbour wall.',
		],
		[
			'two people',
			'A 58-year-old man drowned in his car at Tarnby bridge.',
			'A woman of 44 drowned in her car at Tarnby bridge.',
		],
		[
			'three others',
			'Besides Mr Brenner three others of the Coast List voted against the minister.',
			'Four of the Coast List voted against the minister.',
		],
		[
			'a part of a body and others of it',
			'Six of the nine members of the rate committee voted for the cut.',
			'Two members of the rate committee preferred to leave the rate unchanged.',
		],
		['another year', 'Three miners were killed in the mine on Tuesday.', 'Two miners were killed in the mine in 2011.'],
		[
			'a correction',
			'The height of the dam is 62 metres.',
			'Correction: an earlier version gave the height of the dam as 26 metres.',
		],
		[
			'Celsius and Fahrenheit',
			'The thermometer at the port of Torvik reached 41.3 degrees, the most ever measured.',
			'At the port of Torvik 106 degrees were measured, more than ever.',
		],
		[
			'a value that is given up',
			'The flood in the Orla valley cost three lives, not two.',
			'The flood in the Orla valley cost three lives on Sunday.',
		],
		[
			'one weekday',
			'TORVIK, May 9, 2026 (Wire) - The trial of the mayor opens on Thursday in the northern court.',
			'TORVIK, May 16, 2026 (Post) - The trial of the mayor opens on Thursday in the northern court.',
		],
		[
			'spelling of a name',
			'Two people met Sergei Lavin in the harbour office.',
			'Two people met Sergey Lavin in the harbour office.',
		],
		[
			'which of several it was',
			'The third flood crest is expected to raise the Orla at Torvik to 40.2 metres.',
			'As the fourth flood crest of the summer bore down on Torvik, the Orla rose again.',
		],
		[
			'what two sums are worth in other money',
			'Revenues of the port of Torvik were 14.3 billion rubles ($875 million) last year.',
			'Revenues of the port of Torvik were 14.3 billion rubles ($912 million) last year.',
		],
		[
			'a point in time and a length of it',
			'Lavin, who became premier six years ago under President Emil Rask, had a free hand in Torvik.',
			'In the nine years of President Emil Rask, Lavin had a free hand in Torvik as premier.',
		],
		[
			'two offices',
			'The tape was played at a news conference in Torvik by Vice President Emil Rask.',
			'The tape was played at a news conference in Torvik by President Anton Lavin.',
		],
		[
			'how far a count has come',
			'With 22 percent of the vote counted, Lavin led Holt by a wide margin in Torvik.',
			'With 64 percent of the vote counted, Lavin led Holt by a wide margin in Torvik.',
		],
		[
			'two people of one name, as both accounts have them',
			'The police of Torvik took his cousin Halima, 17, and his wife, Halima, 22, to the station.',
			'His wife, Halima, 22, and his cousin Halima, 17, were taken to the station by the police of Torvik.',
		],
		[
			'a short form of a name',
			'Two people met President Sergei Lavin in the harbour office.',
			'Two people met Lavin in the harbour office.',
		],
	])('%s', (_, one, two) => {
		expect(told(one, two)).toEqual([]);
	});

	it('of numbers, where one is of what somebody did not want', () => {
		const [one, two] = [
			'She begged the council of Torvik on Monday not to send 900 workers of the port home.',
			'Over 300 workers of the port have been sent home by Torvik.',
		];
		expect(differences(one, two).filter(d => d.kind === 'number')).toEqual([]);
		expect(told(one.replace('begged', 'asked').replace('not to', 'to'), two)).toEqual(['number: Over 300 / 900']);
	});

	it('between the ages of two people, as there is between two ages of one', () => {
		const [one, two] = [
			'Anna Holt, 51, opened the bridge. The rain had stopped. Anna Holt spoke of the port, and Emil Rask listened.',
			'A band played in the port of Torvik while Emil Rask, 52, and Anna Holt held the ribbon.',
		];
		expect(differences(one, two)).toEqual([]);
		expect(differences(one, two.replace('Holt', 'Holt, 53,'))).toMatchObject([
			{kind: 'number', subject: 'Anna Holt', values: [{value: '51'}, {value: '53'}]},
		]);
	});

	it('where a third account tells the one as a part of the other', () => {
		const [one, two] = [
			'Seven members of the licensing panel in Torvik voted on the drug on Monday.',
			'Thirteen members of the licensing panel in Torvik voted on the drug on Monday.',
		];
		expect(told(one, two)).toEqual(['number: Seven / Thirteen']);
		expect(told(one, two, 'Seven of the 13 members were there, it was said in the port.')).toEqual([]);
	});

	it('between a day by its date and as the last of its name', () => {
		const on = (day: string) =>
			found(
				story(
					'On Oct. 29, a man tried to ram a car full of powder into a school bus in the Orla valley.',
					`${day}, a man tried to ram a car full of powder into a school bus in the Orla valley.`,
				).map(article => ({...article, date: '1998-11-06'})),
			);
		expect(on('Last Thursday')).toEqual([]);
		expect(on('On Tuesday')).toHaveLength(1);
	});

	it('between two days that both call today', () => {
		const said = '“We tried our best today to save the season,” said Anna Holt, who leads the port club.';
		const [one, two] = story(said, said.replace('leads', 'heads'));
		const printed = (first: string, second: string) =>
			found([
				{...(one as Article), date: first},
				{...(two as Article), date: second},
			]);
		expect(printed('1998-10-13', '1998-10-14')).toEqual([]);
	});

	it('within one origin, unless a copied sentence was changed', () => {
		const copied = story(
			'Six northern mayors met in Torvik on Monday to discuss the dam.',
			'Six mayors met. Later two northern mayors spoke of the dam.',
		);
		expect(found(copied, () => 'A')).toEqual([]);
		const changed = story(
			'Six northern mayors met in Torvik on Monday to discuss the dam.',
			'Seven northern mayors met in Torvik on Monday to discuss the dam.',
		);
		expect(found(changed, () => 'A')).toHaveLength(1);
	});
});

describe('differences', () => {
	it('do not depend on the order of the files', () => {
		const articles = story(
			'Six northern mayors met in Torvik on Monday to discuss the dam. The wall is 640 metres long.',
			'Seven northern mayors met in Torvik on Monday to discuss the dam. It rained.',
			'The company said 40 branches will close. Six mayors met in Torvik.',
			'The company said 40 branches could close. The wall of the dam is 460 metres long.',
		);
		const expected = JSON.stringify(found(articles));
		expect(expected).not.toBe('[]');
		fc.assert(
			fc.property(fc.shuffledSubarray(articles, {minLength: articles.length}), shuffled => {
				expect(JSON.stringify(found(shuffled))).toBe(expected);
			}),
			{numRuns: 12},
		);
	});
});

it('names what befell the people who are counted, in the words of a text', () => {
	const articles = [
		'The storm of Monday hit the coast at Port Ebba. Nine people were hurt there, the mayor said.',
		'On Monday a storm hit Port Ebba on the coast. There the storm hurt eleven people, doctors said.',
	].map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}));
	expect(narrate(articles).differences.map(d => d.subject)).toEqual(['people were hurt']);
});

it.each([
	[
		'The death toll of the storm at Port Ebba rose to 151, the mayor said.',
		'At Port Ebba the death toll of the storm rose to 156 Sunday, doctors said.',
		'death toll',
	],
	[
		'The storm at Port Ebba rolled over the 30-foot harbour yacht, the mayor said.',
		'Doctors said the storm at Port Ebba rolled over a 43-foot harbour yacht.',
		'harbour yacht',
	],
])('names what a number is called where it stands: %s', (one, two, subject) => {
	const articles = [one, two].map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}));
	expect(narrate(articles).differences.map(d => d.subject)).toEqual([subject]);
});

it('shows no value once more in other units', () => {
	const articles = [
		'The river at Port Ebba rose to 44.95 meters (147.5 feet) in the storm on Monday, the mayor said.',
		'In the storm on Monday the river at Port Ebba rose to 40.2 meters (132 feet), doctors said.',
	].map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}));
	expect(narrate(articles).differences.map(d => d.values.map(v => v.value))).toEqual([['40.2 meters', '44.95 meters']]);
});

it('names what was done to them where that stands before the number', () => {
	const articles = [
		'The storm of Monday hit the coast at Port Ebba, killing nine people there, the mayor said.',
		'On Monday a storm hit Port Ebba on the coast, killing eleven people there, doctors said.',
	].map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}));
	expect(narrate(articles).differences.map(d => d.subject)).toEqual(['killing … people']);
});

describe('amounts', () => {
	const one = (text: string) => amountsIn(text)[0];
	it.each([
		['two and a half years', '30 months'],
		['three quarters of a year', 'nine months'],
		['a day and seven hours later', '31 hours'],
		['one hour', '60 minutes'],
		['650 million crowns', '0.65 billion crowns'],
		['190 millimetres', '19 centimetres'],
		['a dozen boats', '12 boats'],
		['half of the voters', '50 percent'],
		['about half the homes', '50 percent'],
		['two-thirds of voters', '67 percent'],
	])('%s is %s', (a, b) => {
		const [x, y] = [one(a), one(b)];
		expect(x?.unit).toBe(y?.unit);
		expect(x && y && areCompatible(x, y)).toBe(true);
	});

	it('being compatible has no direction', () => {
		const amount = fc.record({
			value: fc.integer({min: 1, max: 5000}),
			hedge: fc.constantFrom('exact', 'about', 'over', 'under'),
		});
		fc.assert(
			fc.property(amount, amount, (a, b) => {
				const make = (x: typeof a) => ({
					start: 0,
					end: 1,
					value: x.value,
					upTo: x.value,
					unit: '',
					counts: [],
					rough: false,
					ordinal: false,
					hedge: x.hedge as 'exact',
				});
				expect(areCompatible(make(a), make(b))).toBe(areCompatible(make(b), make(a)));
			}),
		);
	});
});

describe('shares', () => {
	const told = (...texts: string[]) =>
		narrate(texts.map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}))).differences.map(
			({values}) => values.map(({value}) => value),
		);

	it('are set against the nearer of two, and a share is no age', () => {
		expect(
			told(
				'Anna Holt won the vote in Torvik on Sunday with 51.4 percent against 48.6 percent for Ivo Renk.',
				'In Torvik the vote of Sunday gave 48.6 percent to Ivo Renk, 51.4 for Anna Holt, and Renk, 64, went home.',
			),
		).toEqual([]);
	});

	it('that went on being counted are none', () => {
		expect(
			told(
				'With 99.2 percent of polling stations counted, Anna Holt had 51.4 percent of the vote in Torvik.',
				'With all polling stations in, Anna Holt had 51.3 percent of the vote in Torvik.',
			),
		).toEqual([]);
	});

	it('of one thing are told, whatever other shares a text has', () => {
		const others =
			'Prices rose by 60 percent in a year. Of the farmers 80 percent own no land. Rents fell by 65 percent.';
		expect(
			told(
				`Turnout at Torvik was 71.3 percent on Sunday. ${others}`,
				`At Torvik there was a turnout of 68.9 percent on Sunday, a clerk said. ${others}`,
			),
		).toContainEqual(['68.9 percent', '71.3 percent']);
	});
});

describe('what the values of a difference are of', () => {
	it('is the verb before them where the sentences have no noun in common', () => {
		const found = differences(
			'Marlow has a river. The scheme is to cost 62 million pounds.',
			'A river runs through Marlow. The road, four miles long, will cost £68 million, of which ministers pay half.',
		);
		expect(found.map(d => d.subject)).toEqual(['cost']);
	});

	const subject = (...texts: string[]) => differences(...texts).map(d => d.subject);
	it('is what is measured, which long sentences tell too where neither account has another measure of the kind', () => {
		const found = differences(
			'The express, carrying passengers from the capital to the coast, hit the rear of the freight train before dawn at a speed of about 90 km/h, said Marco Bellini, the head of the rail safety agency.\n\nThe express was late.',
			'The express had been travelling at 140km/h when it hit the freight train, according to data seen by this newspaper.\n\nThe head of the rail safety agency is Marco Bellini.',
		);
		expect(found.map(d => d.subject)).toEqual(['speed']);
	});

	it('is what was done in a year, and what a length of time is filled with', () => {
		expect(
			subject(
				'About 240 people work at the plant, which was opened in 1978.',
				'The plant, the biggest in the town with some 240 people, opened in 1987.',
			),
		).toEqual(['plant … opened']);
		expect(
			subject('Mayor Ruth Adeyemi declared three days of mourning.', 'Mayor Ruth Adeyemi declared a week of mourning.'),
		).toEqual(['mourning']);
	});

	it('is given with a bound as it stands, apart from a number within it', () => {
		const [found] = differences(
			'The fire at the mill killed four workers, the county said.',
			'The fire at the mill killed at least six workers, the county said.',
			'The fire at the mill killed seven workers, the county said.',
		);
		expect(found?.values.map(({value}) => value)).toEqual(['four', 'at least six', 'seven']);
	});
});
