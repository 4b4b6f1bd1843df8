// Whether a clause that begins with none of something denies a deed of which the other clause says nothing. Which clauses
// deny one another is `denials.ts`; this one looks at the deed in other words too.

import type {Clause} from './claims-at-odds.ts';
import {conceptOf} from './concepts.ts';
import {rarityOf, type Vocabulary} from './terms.ts';

/** "No child was hurt in the bus" and "two children were in the bus": the other does not say that they were hurt. */
export function deniesAnotherDeed({text, claim, unit}: Clause, affirms: Clause, {keys}: Vocabulary): boolean {
	const match = NO_ONE_DID.exec(text);
	if (!match) return false;
	const at = unit.start + match.index + match[0].length;
	const verb = claim.words.find(w => w.start >= at && w.end <= unit.end && w.term >= 0);
	return (
		verb !== undefined &&
		verb.start - at < 2 &&
		rarityOf(keys[verb.term] ?? '') >= LEAST_RARITY &&
		!affirms.claim.words.some(w => w.term >= 0 && conceptOf(keys[w.term] ?? '', keys[verb.term] ?? '') >= LEAST_CONCEPT)
	);
}
const NO_ONE_DID =
	/\b(?:no|not one|not a single|none of the) (?:[\p{L}’'-]+ ){1,3}(?:was|were|is|are|has been|have been|had been|will be) /iu;
/** Commoner verbs say little by themselves. */
const LEAST_RARITY = 0.3;
const LEAST_CONCEPT = 0.6;
