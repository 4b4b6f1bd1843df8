// Two accounts of one story that differ in one sentence.

import {narrate} from '../../src/narrative/narrate.ts';
import type {Difference} from '../../src/narrative/narrative.ts';
import {articleOf} from './articles.ts';

/** The differences of two accounts that have these sentences among others that they share, so that each stands somewhere. */
export const differencesBetween = (one: string, two: string): readonly Difference[] =>
	narrate([
		{
			...articleOf(`The mayor of Torvik thanked the volunteers on Monday. ${one} Schools in the valley stay closed.`),
			id: 't0',
			file: 't0',
		},
		{
			...articleOf(
				`On Monday the volunteers were thanked by the mayor of Torvik. ${two} In the valley the schools are still closed.`,
			),
			id: 't1',
			file: 't1',
		},
	]).differences;
