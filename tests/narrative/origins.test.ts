// Which texts count as one account: a retelling in other words does, whatever it shares; an account of its own does not,
// though it tells the same things in the same order, quotes the same words or is short. Every text is made up.

import {describe, expect, it} from 'vitest';
import {claimsOf} from '../../src/narrative/claims.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import {type Kinship, originGroupsOf} from '../../src/narrative/origins.ts';
import {factsOf, knownFacts, sameAmounts} from '../../src/narrative/shared-facts.ts';
import {bestPath, inPlace, orderOf} from '../../src/narrative/story-order.ts';
import type {Article} from '../../src/text/article.ts';
import {articleOf} from '../support/articles.ts';

const story = (...texts: string[]): Article[] =>
	texts.map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}));
const originsOf = (...texts: string[]): string[] =>
	narrate(story(...texts)).origins.map(({articles}) => articles.join(' '));

const WIRE = `A crane fell onto the quay of Ostermunde on Monday and crushed two lorries, the port authority said.

The accident happened at 6.20 a.m. when the 70-metre crane was lifting a container of 24 tonnes. Both drivers had left their cabins minutes before. Nobody was hurt.

A cable had snapped, said the harbour master, Birte Lamprecht. "It sounded like a cannon," she told reporters.

The crane was built in 1988 and had been inspected in February. The port had ordered a new one for 19 million crowns, which was to be delivered next spring.

The eastern quay will be closed for six weeks. Four ships have been sent on to Vallin. The dockers' union called for a stop of all cranes of the type until the cause is known.

The prosecutor Olaf Sterzing has opened an investigation. He expects a first report in October.`;

const RETELLING = `Luck was the only one on shift: that is how one might sum up the start of the week on the Ostermunde waterfront.

It was twenty past six when a giant 70 metres tall came down. Two trucks lay flat beneath it, their drivers just gone for coffee. Not one person got so much as a bruise.

A rope gave way, if you ask Birte Lamprecht, who runs the place. "It sounded like a cannon," in her words.

The thing went up in 1988 and somebody looked it over in February. Its successor, at 19 million, was on order and due when the tulips are out.

For a month and a half that side stays shut. Vallin gets four vessels it did not count on. Those who work there want every sister of the fallen one stopped until somebody knows why.

Olaf Sterzing, for the state, is looking into the matter. October should bring a first paper.`;

const OWN_ACCOUNT = `On Monday morning a crane toppled onto the eastern quay of Ostermunde. Two lorries were crushed, and their drivers, Jannik Thode and Merle Assmann, escaped because they were buying rolls.

"I had one foot on the step," said Thode. "Then I saw the sky fall." Assmann did not want to speak to us.

A cable snapped, according to the harbour master, Birte Lamprecht. "It sounded like a cannon," she said. Her predecessor, Kuno Wegener, remembers a warning of the maker, Hollweg and Sons, eleven years ago.

The crane had stood there since 1988. In February the inspector Silke Draeger had signed for it; a page is missing from her report, as Ulrich Pannwitz of the union showed the Gazette.

A new crane was ordered, but the council member Renate Brook says that the money went to the yacht harbour.

The quay stays closed, and four ships now go to Vallin. The prosecutor Olaf Sterzing is investigating.`;

const RELEASE = `Statement of the port of Ostermunde

A crane came down on our eastern quay today. We are relieved that nobody was hurt. The cable of the crane had been checked in February and met every rule. "Safety comes first with us," says the harbour master, Birte Lamprecht. The quay is closed until further notice. Four ships have been sent to Vallin with our thanks for their patience. We support the investigation of the prosecutor Olaf Sterzing.`;

describe('one account', () => {
	it('a retelling in other words and in the same order, with the people of its original', () => {
		expect(originsOf(WIRE, RETELLING)).toEqual(['t0 t1']);
	});

	it('a repost that leaves out the end', () => {
		expect(originsOf(WIRE, WIRE.slice(0, WIRE.indexOf('The eastern quay')))).toEqual(['t0 t1']);
	});

	it('and the evidence says so, in the order of the texts', () => {
		const [origin] = narrate(story(WIRE, RETELLING)).origins;
		const [evidence] = origin?.evidence ?? [];
		expect(evidence?.kind).toBe('order');
		expect(evidence?.score).toBeGreaterThan(0.5);
		const pairs = [...(evidence?.pairs ?? [])].sort(([x], [y]) => x.start - y.start);
		expect(pairs.length).toBeGreaterThan(2);
		expect(pairs.map(([, y]) => y.start)).toEqual(pairs.map(([, y]) => y.start).sort((x, y) => x - y));
	});
});

describe('accounts of their own', () => {
	it('one that tells the same in the same order, with a shared quotation and people of its own', () => {
		expect(originsOf(WIRE, OWN_ACCOUNT)).toEqual(['t0', 't1']);
	});

	it('a short statement whose words and names the report has as well', () => {
		expect(originsOf(WIRE, RELEASE)).toEqual(['t0', 't1']);
	});

	it('two texts that have one sentence in common', () => {
		expect(
			originsOf(
				`${WIRE}`,
				`The market in Vallin was empty on Monday. Rain kept people at home. The baker sold nothing but rolls. A dog slept in the square. Four ships have been sent on to Vallin. The mayor was on leave. The church clock stood still. Nobody minded.`,
			),
		).toEqual(['t0', 't1']);
	});
});

const grid = (rows: number[][]) => ({rows: rows.map(row => Float64Array.from(row)), width: rows[0]?.length ?? 0});
const diagonal = (size: number, like: number, else_ = 0): number[][] =>
	Array.from({length: size}, (_, i) => Array.from({length: size}, (__, j) => (i === j ? like : else_)));

describe('the order of two texts', () => {
	it('is 1 where every sentence answers the one at its place, about 0 where all are alike, less where it runs backwards', () => {
		expect(orderOf(grid(diagonal(10, 0.8, 0.1)))).toEqual({inOrder: expect.closeTo(1), atHome: 1});
		expect(orderOf(grid(diagonal(10, 0.3, 0.3))).inOrder).toBeCloseTo(0);
		expect(orderOf(grid(diagonal(10, 0.8, 0.1).reverse())).inOrder).toBeLessThan(0.1);
	});

	it('says little for one like pair, however little else there is', () => {
		const one = diagonal(10, 0);
		(one[4] as number[])[4] = 0.9;
		const {atHome} = orderOf(grid(one));
		expect(atHome).toBe(0);
	});

	it('counts links at the same place of both texts against those chance gives', () => {
		const links = (at: (i: number) => number) => Array.from({length: 6}, (_, i) => [i, at(i)] as const);
		expect(
			inPlace(
				links(i => i),
				6,
				6,
			),
		).toBeGreaterThan(0.4);
		expect(
			inPlace(
				links(i => 5 - i),
				6,
				6,
			),
		).toBeLessThan(0);
		expect(inPlace([[0, 0]], 6, 6)).toBeLessThan(
			inPlace(
				links(i => i),
				6,
				6,
			),
		);
		expect(inPlace([], 6, 6)).toBe(0);
	});

	it('takes empty texts', () => {
		expect(orderOf(grid([]))).toEqual({inOrder: 0, atHome: 0});
		expect(bestPath(grid([]))).toEqual([]);
	});

	it('finds the path that rises in both', () => {
		expect(bestPath(grid(diagonal(4, 1)))).toEqual([
			[0, 0],
			[1, 1],
			[2, 2],
			[3, 3],
		]);
	});
});

describe('facts that two texts share', () => {
	const claims = claimsOf(
		story(
			`The flight lasted 312 seconds. The tank holds 900 litres. Ada Bremer and Iwo Sandt signed. Two men left. It cost 40 crowns, 40 crowns too many. We paid 40 crowns.`,
			`Two women came. Nobody paid 40 crowns. Ada Bremer signed. After five minutes and twelve seconds it was over.`,
		),
	);
	const [one, two] = [factsOf(claims, 0), factsOf(claims, 1)];

	it('an amount put in another way, where it is the only one; not a small count, nor what stands in several sentences', () => {
		const text = (claim: number): string => {
			const {article, start, end} = claims.claims[claim] ?? {article: 0, start: 0, end: 0};
			return claims.articles[article]?.text.slice(start, end) ?? '';
		};
		expect(sameAmounts(one, two).map(([a, b]) => [text(a), text(b)])).toEqual([
			['The flight lasted 312 seconds.', 'After five minutes and twelve seconds it was over.'],
		]);
	});

	it('what the second text names and counts is all known to the first, little as it is', () => {
		expect(knownFacts(one, two)).toBeCloseTo(3.5 / 4.5);
		const own = claimsOf(story('Ada Bremer met Lutz Varn at 5 p.m. and paid 70 crowns.', 'Ada Bremer paid 40 crowns.'));
		expect(knownFacts(factsOf(own, 0), factsOf(own, 1))).toBeLessThan(knownFacts(one, two));
	});
});

describe('accounts are grouped', () => {
	/** Kinship of two articles by how much of the shorter one is copied and the log-odds of a retelling. */
	const kin = (one: number, two: number, copied: number, retold: number): Kinship => ({
		one,
		two,
		copied,
		retold,
		telling: [],
		inOrder: 0,
		path: [],
		derived: copied > 0.15 || retold > 0,
		kind: copied > 0.15 ? 'wording' : 'order',
	});

	it('copies of copies are one account', () => {
		expect(originGroupsOf(3, [kin(0, 1, 0.9, -5), kin(0, 2, 0, -5), kin(1, 2, 0.5, -5)])).toEqual([[0, 1, 2]]);
	});

	it('two accounts that tell the same things in one order are two where most of their numbers differ', () => {
		const wire = `Four people were killed and 17 hurt in a fire at a furniture factory in Holloway, the authorities said on Tuesday.

The fire began in the paint shop at about 10pm on Monday. Firefighters needed until half past three in the morning to bring it under control.

The Timber Workers' Union said a rear exit had been chained for months; the company, Brandt & Sons, rejected this and said the doors had been inspected in January.

The night manager, Colin Marsh, was arrested on suspicion of negligence. The plant was opened in 1978 and employs about 240 people.

Mayor Ruth Adeyemi declared a week of mourning. "We owe the families the truth," she said.`;
		const other = (dead: string, hurt: string, year: string, days: string) =>
			`${dead} people died when flames tore through the Brandt & Sons furniture works in Holloway on Monday night, and ${hurt} were taken to hospital, the county said on Tuesday.

Fire crews were called late in the evening, the fire chief told reporters. It took more than 100 firefighters a night to put out the flames.

"The back door had a chain on it," said Maria Keane of the Timber Workers' Union. The firm denied that any exit had been locked and said its doors passed an inspection in January.

The night manager was being questioned, a police spokesman said. The factory, one of the biggest employers in the town with some 240 staff, opened in ${year}.

Adeyemi, the mayor, announced ${days} of mourning. "We owe the families the truth," she said.`;
		expect(originsOf(wire, other('Four', '17', '1978', 'a week'))).toHaveLength(1);
		expect(originsOf(wire, other('Five', '20', '1987', 'three days'))).toHaveLength(2);
	});

	it('two accounts that a third resembles somewhat are not joined by it', () => {
		expect(originGroupsOf(3, [kin(0, 1, 0, 1), kin(0, 2, 0, 0.5), kin(1, 2, 0, -4)])).toEqual([[0, 1], [2]]);
		expect(originGroupsOf(3, [kin(0, 1, 0, 1), kin(0, 2, 0, 0.5), kin(1, 2, 0, -0.2)])).toEqual([[0, 1, 2]]);
	});

	it('a retelling of one copy is of one account with both', () => {
		expect(originGroupsOf(4, [kin(1, 3, 0.4, 2), kin(0, 1, 0, 3), kin(0, 3, 0, -1), kin(0, 2, 0, -9)])).toEqual([
			[0, 1, 3],
			[2],
		]);
	});
});
