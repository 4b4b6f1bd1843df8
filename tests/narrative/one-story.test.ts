// Accounts of two stories in one folder: no point and no difference joins them, however alike a sentence is. Made up.

import {describe, expect, it} from 'vitest';
import {narrate} from '../../src/narrative/narrate.ts';
import {articleOf} from '../support/articles.ts';

const FERRY = `The ferry Aurelia ran aground off Port Ebba on Tuesday evening. All 212 passengers were taken ashore by lifeboats.

Divers found a tear of nine metres in the hull. Captain Ines Valtra was questioned by the coast guard. The owner said that the radar had been mended in May.

About 3,000 people demonstrated outside the harbour office, police said. The council of Port Ebba bought two tugs. Rain is expected.`;
const FERRY_AGAIN = `The ferry Aurelia struck rocks near Port Ebba on Tuesday night. Lifeboats brought all 212 passengers to land.

The hull of the Aurelia has a tear of nine metres, divers found. The coast guard questioned the captain, Ines Valtra. The hotel Anker opened its ballroom.

Some 3,000 people demonstrated outside the harbour office, according to police. The baker gave away rolls. Nobody was hurt.`;
const CROWN = `The king of Ormark gave up the throne for his daughter on Friday. Parliament had asked him to do so since spring.

Princess Isolde will be crowned in June. The palace in Brunn stays open to visitors. A bishop will preach.

About 3,000 people demonstrated outside the palace, police said. The treasury pays for the feast. Schools are closed that day.`;

const story = (...texts: string[]) => texts.map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}));

describe('a folder with two stories', () => {
	const {points, differences} = narrate(story(FERRY, FERRY_AGAIN, CROWN));

	it('has points of the accounts that tell one story only', () => {
		expect(points.length).toBeGreaterThan(2);
		expect(points.filter(({articles}) => articles.includes('t2'))).toEqual([]);
		expect(points.some(({statement, articles}) => articles.length === 2 && statement.article !== 't2')).toBe(true);
	});

	it('tells no difference between the stories', () => {
		const cited = differences.map(({values}) => values.flatMap(({citations}) => citations.map(({article}) => article)));
		expect(cited.filter(articles => articles.includes('t2'))).toEqual([]);
	});

	it('still joins the sentence where nothing else tells the texts apart', () => {
		const short = 'About 3,000 people demonstrated outside the palace, police said.';
		const other = 'About 3,000 people demonstrated outside the palace, according to police.';
		expect(narrate(story(short, other)).points).toHaveLength(1);
	});
});
