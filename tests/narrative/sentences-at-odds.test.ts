// Differences that need to know which sentences of two accounts answer each other, found in the whole narrative; and
// what only looks like one. Every text is made up.

import {describe, expect, it} from 'vitest';
import {narrate} from '../../src/narrative/narrate.ts';
import {articleOf} from '../support/articles.ts';
import {differencesBetween} from '../support/two-accounts.ts';

/** What is told of two accounts that differ in one sentence. */
const told = (one: string, two: string): string[] =>
	differencesBetween(one, two).map(({kind, values}) => `${kind}: ${values.map(v => v.value).join(' / ')}`);

describe('a difference between sentences that answer each other', () => {
	it.each([
		[
			'the side of a mountain',
			'The forest fire broke out on the northern slope of Mount Ersk.',
			'The fire came down the southern slope of the Ersk.',
			'name: northern slope / southern slope',
		],
		[
			'a part of the year',
			'Inflation will reach the target of the bank in the middle of next year.',
			'The bank sees inflation on target at the end of next year.',
			'date: middle of next year / end of next year',
		],
		[
			'a season',
			'The deputy governor, Rolf Sander, leaves the bank in spring.',
			'Deputy governor Rolf Sander will leave the bank in the summer.',
			'date: spring / summer',
		],
		[
			'a number that an account says itself is not right',
			'The owners say that fourteen men were trapped at Torvik; there were fifteen.',
			'Fourteen men were cut off when the mine at Torvik was flooded.',
			'number: Fourteen / fifteen',
		],
		[
			'a time that an account says itself is not right',
			'The owners say that the water came at 9.40 in the evening. It came at 9.10.',
			'It was 9.40 when the mine at Torvik was flooded.',
			'date: 9.10 / 9.40',
		],
		[
			'who gave an order',
			'It was Superintendent Carla Moreno who gave the order on Friday: nobody leaves the harbour before dawn.',
			'On Friday the health officer Neil Abara ordered all boats to stay in the harbour.',
			'name: Superintendent Carla Moreno / health officer Neil Abara',
		],
		[
			'who found him',
			'It was the watchman of the bank who found him, when he noticed a lamp in the lodge.',
			'The guard of the bank, Colm Drew, was tied to a radiator and found by a cleaner.',
			'name: the watchman of the bank / a cleaner',
		],
		[
			'who it was not',
			'It was not the brigade, with its plans, that got the four out of the tank.',
			'Four welders were cut out of the tank by firefighters after nine hours.',
			'name: not the brigade / firefighters',
		],
		[
			'digits out of order, another noun',
			'The ferry Astrid ran aground with 214 people on board.',
			'The Astrid, a ferry, hit a rock; there were 241 souls aboard.',
			'number: 214 / 241',
		],
		[
			'a cause and a suspicion',
			'The accident was caused by a failure of the steering.',
			'A technical fault in the steering may have led to the accident.',
			'firmness: caused by / may have led',
		],
		[
			'confirmed and probable',
			'Professor Arnesen confirms that the coins were buried by a merchant.',
			'Professor Arnesen said the coins had probably been buried by a merchant.',
			'firmness: confirms / probably been buried',
		],
		[
			'ruled out and left open',
			'There was no sign of an attack, the chief engineer, Tomas Ruhl, told reporters.',
			'Tomas Ruhl, the chief engineer, would not rule out an attack.',
			'negation: There was no sign of an attack, the chief engineer, Tomas Ruhl / Tomas Ruhl, the chief engineer, would not rule out an attack.',
		],
		[
			'received and never reached',
			'Governor Thorne said that his office had received the safety report.',
			'The governor said that the report had never reached his office.',
			'negation: his office had received the safety report. / the report had never reached his office.',
		],
		[
			'harm and no harm',
			'Kidney injury was reported 41 times among patients on the drug.',
			'Kidney function was not affected among patients on the drug.',
			'negation: Kidney injury was reported 41 times among patients on the drug. / Kidney function was not affected among patients on the drug.',
		],
		[
			'no instruction and told to',
			'The inspectors had told the brewery in March to replace the copper boiler.',
			'We have received no instruction to replace the boiler.',
			'negation: The inspectors had told the brewery in March to replace the copper boiler. / We have received no instruction to replace the boiler.',
		],
		[
			'needs no vote and must be approved',
			'The treaty on the fishing grounds must be approved by the parliament.',
			'The treaty on the fishing grounds needs no vote in parliament.',
			'negation: The treaty on the fishing grounds must be approved by the parliament. / The treaty on the fishing grounds needs no vote in parliament.',
		],
		[
			'confirmed and not confirmed',
			'The second test of the well water confirmed the poison, the laboratory said.',
			'According to the farmers the second test of the well water did not confirm it.',
			'negation: The second test of the well water confirmed the poison / According to the farmers the second test of the well water did not confirm it.',
		],
		[
			'a toll that goes or stays',
			'The government will abolish the toll on the harbour tunnel.',
			'"The toll on the harbour tunnel stays," says the minister of roads.',
			'negation: The government will abolish the toll on the harbour tunnel. / The toll on the harbour tunnel stays',
		],
		[
			'who did it, with emphasis',
			'The lost hikers on Mount Ersk were found by a shepherd at dawn.',
			'It was the pilot of a balloon who found the hikers on Mount Ersk.',
			'name: the pilot of a balloon / a shepherd',
		],
		[
			'who did it, and who did not',
			'Mayor Brita Lund opened the granary to the homeless families.',
			'The granary was opened by the bishop, not by the town, the families say.',
			'name: the bishop / Mayor Brita Lund',
		],
		[
			'two events in opposite orders',
			'The siren wailed before the dyke broke, the warden said.',
			'The siren wailed only after the dyke had broken.',
			'negation: The siren wailed before the dyke broke, the warden said. / The siren wailed only after the dyke had broken.',
		],
		[
			'the later event told first',
			'After the dyke had broken, the siren wailed.',
			'The siren wailed before the dyke broke.',
			'negation: After the dyke had broken, the siren wailed. / The siren wailed before the dyke broke.',
		],
		[
			'will and may, in other words',
			'The wreck of the ferry will be lifted by a crane in the autumn.',
			'In the autumn a crane may raise the wreck.',
			'firmness: will be lifted / may raise',
		],
		[
			'promised and considered, in other words',
			'The harbour board promised that the toll would be spent on the fleet.',
			'The harbour board is considering how the money could be invested in the vessels.',
			'firmness: promised / considering',
		],
	])('%s', (_, one, two, expected) => {
		expect(told(one, two)).toEqual([expected]);
	});
});

describe('a difference of firmness', () => {
	const accounts = (...texts: string[]) =>
		narrate(texts.map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}`}))).differences;

	it('is one with all its values, named by the phrase that all have', () => {
		const found = accounts(
			'The mayor of Torvik thanked the volunteers. The port authority pledged free winter berths for trawlers. It rained.',
			'The volunteers were thanked by the mayor. The port authority hinted at free winter berths for trawlers. Snow fell.',
			'A bus came late. The port authority will give free winter berths to trawlers. Nobody was hurt in the bus.',
		);
		expect(found.map(({kind, subject}) => `${kind}: ${subject}`)).toEqual([
			'firmness: free winter berths for trawlers',
		]);
		expect(found[0]?.values.map(({value}) => value)).toEqual(['pledged', 'will give', 'hinted']);
	});

	it('has one value for two forms of a word', () => {
		const found = accounts(
			'The mayor of Torvik thanked the volunteers. The port authority pledged free winter berths for trawlers. It rained.',
			'The volunteers were thanked by the mayor. The port authority was open to providing free winter berths for trawlers. Snow fell.',
			'A bus came late. The port authority spoke of its openness to providing free winter berths for trawlers. Nobody was hurt in the bus.',
		);
		expect(found.flatMap(({values}) => values.map(({value}) => value))).toEqual(['pledged', 'open to providing']);
	});
});

describe('no difference between sentences that answer each other', () => {
	it.each([
		[
			'of nothing, that it is possible',
			'No search for the missing three of Torvik is possible until the lower level has been drained.',
			'The search for the missing three of Torvik will go on when the lower level has been drained.',
		],
		[
			'an amount that is not sure',
			'Draining the lower level of the Torvik mine will take five days, perhaps a week.',
			'Draining the lower level of the Torvik mine would take five days, the owner said.',
		],
		[
			'both slopes in one account',
			'The forest fire burned on the northern slope of Mount Ersk and on the southern slope.',
			'The fire came down the southern slope of the Ersk.',
		],
		[
			'what one body will do and another will not',
			'The Bank Staff Union said it would not challenge the order in court.',
			'The Small Owners League will challenge the order in court, its president said.',
		],
		[
			'what something is that may come, and what is done',
			'The state has guaranteed the losses of the harbour bank beyond that.',
			'For the losses of the harbour bank that may follow it holds a public guarantee.',
		],
		[
			'an office and who holds it',
			'It was Carla Moreno who gave the order on Friday to leave the harbour.',
			'The superintendent, Carla Moreno, was asked on Friday. The superintendent ordered all boats to leave the harbour.',
		],
		[
			'who did not do something else',
			'It was not the brigade that had painted the tank.',
			'Four welders were cut out of the tank by firefighters after nine hours.',
		],
		[
			'times of day of two things on one morning',
			'At twenty to five on Friday morning the last of the farmers were on the road.',
			'At 3.30 a.m. on Friday morning the police closed the bridge.',
		],
		[
			'a duty and a rule',
			'The report said that the spillway of the dam must be repaired.',
			'You do not repair a spillway of a dam when it suits the budget.',
		],
		[
			'what is done and not done in one breath',
			'"We lost a satellite, we did not lose a programme," said Yvaine Thorsrud.',
			'"We have lost a satellite," said Yvaine Thorsrud, "but not a programme."',
		],
		[
			'people of unlike kinds',
			'Eleven passengers of the ferry were brought to Torvik.',
			'Nine sailors stayed on the ferry in the night.',
		],
		[
			'an instruction that was asked for',
			'The union had asked the inspectors to order a new boiler for the brewery.',
			'The brewery has received no order to replace the boiler.',
		],
		[
			'what is milked and not milked',
			'Ella Brandt has forty milking cows below the dam.',
			'The cows below the dam have not been milked since Thursday.',
		],
		[
			'nobody to talk to',
			'The first response of the harbour company came after an hour.',
			'The harbour company did not respond to questions.',
		],
		[
			'a condition',
			'If the second test of the well water confirms the poison, the farm will be shut.',
			'The second test of the well water did not confirm the poison.',
		],
		[
			'two people who stay and leave',
			'"I leave this harbour with a clear conscience," said the pilot.',
			'"I have a clear conscience and stay in this harbour," said the mate.',
		],
		[
			'some of a number',
			'Of 21 flights of the glider 18 were successful.',
			'It was the third failure in 21 flights of the glider.',
		],
		[
			'the month of May',
			'In May the wreck of the ferry lay on the rocks.',
			'The wreck of the ferry will be lifted from the rocks.',
		],
		[
			'who did it, without emphasis',
			'The granary was opened to the homeless families by the town.',
			'Mayor Brita Lund opened the granary to the homeless families.',
		],
		[
			'what is clear',
			'It is clear that the bishop continues to build a granary for the homeless.',
			'It sounds odd that the town continued to build a granary for the homeless.',
		],
		[
			'a common verb',
			'The fishermen will hold a meeting on the quay.',
			'The admiral may feel that he holds the smallest part of the fleet.',
		],
		[
			'another deed of somebody else',
			'It was the bishop who paid for the bread in the granary.',
			'Mayor Brita Lund opened the granary to the homeless families.',
		],
		[
			'one order told from both ends',
			'The siren wailed before the dyke broke.',
			'The dyke broke after the siren had wailed.',
		],
		[
			'two orders of other events',
			'The siren wailed before the dyke broke.',
			'The siren wailed after the mayor had telephoned.',
		],
		[
			'what a meeting will be',
			'The meeting of the two fleets will be the third since the war.',
			'Fishermen fear that the minister may use the meeting of the fleets for a deal.',
		],
		[
			'a plan',
			'The government plans to close the copper mine in the north.',
			'The copper mine in the north will be closed by the government.',
		],
		[
			'a time told roughly',
			'The fire broke out shortly before noon near the car park of Lysa.',
			'The fire broke out at 11.40 near the car park of Lysa.',
		],
	])('%s', (_, one, two) => {
		expect(told(one, two)).toEqual([]);
	});
});
