// What one account denies of everybody ("no one has been arrested", "there were no injuries") and another tells of somebody.
// Such a denial names nothing but the deed, so that the rules which ask for a thing that both name (`contrary-predicates.ts`)
// do not find it. Only deeds that befall people are known; a denial of some ("no one in the second car") is left to them.

import {bySureness} from './by-sureness.ts';
import type {Claim, Claims} from './claims.ts';
import type {Counterpart} from './counterparts.ts';
import {type Contrary, type Polar, placeOf, polarsOf, surenessOf, unitAt} from './polar-sentences.ts';

/** A deed as it is denied, by its verbs and nouns, and as it is told of somebody. */
type Deed = {readonly verbs: string; readonly nouns: string; readonly told: RegExp};

/** "was arrested", "have been taken into custody": up to two words between. */
const befell = (verbs: string): string =>
	String.raw`\b(?:was|were|been|being|is|are) (?:\p{L}+ ){0,2}(?:${verbs})\b(?! (?:by|if)\b)`;
/** "arrested the manager", "killing four": who is named at once. */
const done = (verbs: string): string =>
	String.raw`(?<!\b(?:not|never|to) )\b(?:${verbs}) (?:(?:at least|about|some|nearly|around|more than) )?(?:\p{N}|the|an?|his|her|their|its|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|several|\p{Lu}\p{Ll})`;
const DEEDS: readonly Deed[] = [
	{
		verbs: 'arrested|detained|taken into custody',
		nouns: 'arrests?',
		told: new RegExp(
			`${befell('arrested|detained|taken into custody')}|${done('arrested|detained|arresting|detaining')}|\\b(?:in custody|under arrest|arrests? (?:of|were made))\\b`,
			'u',
		),
	},
	{
		verbs: 'hurt|injured|wounded|harmed',
		nouns: 'injur(?:y|ies)|casualt(?:y|ies)|wounded',
		told: new RegExp(
			`${befell('hurt|injured|wounded')}|${done('injured|injuring|wounded|wounding|hurt|hurting')}|\\b\\p{L}+ (?:people )?(?:injured|wounded)\\b(?=[.,;])`,
			'u',
		),
	},
	{
		verbs: 'killed|died|dead',
		nouns: 'deaths?|fatalit(?:y|ies)|casualt(?:y|ies)',
		told: new RegExp(
			`${befell('killed|dead')}|${done('killed|killing|kills')}|\\b(?:\\p{N}+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|several|people|men|women|children|workers|passengers) (?:\\p{L}+ )?died\\b`,
			'u',
		),
	},
	{
		verbs: 'charged|prosecuted|indicted',
		nouns: 'charges|indictments?',
		told: new RegExp(`${befell('charged|prosecuted|indicted')}|${done('charged|indicted')}`, 'u'),
	},
	{
		verbs: 'dismissed|sacked|fired|suspended',
		nouns: 'dismissals?|suspensions?',
		told: new RegExp(`${befell('dismissed|sacked|fired|suspended')}|${done('dismissed|sacked|fired|suspended')}`, 'u'),
	},
];

/** Who or what is denied: everybody, or all of a kind, whose noun the other sentence must have. */
const NOBODY = String.raw`(?<![\p{L}’'-])(?:no[ -]?one|nobody|none of (?:them|those|(?:the|its|his|her|their) (?<some>\p{L}+))|no (?<kind>\p{L}+))(?: (?:has|have|had|was|were|is|are|yet|so far|been))+ (?:${'VERBS'})\b(?<rest>[^,.;:]*)`;
const NOTHING = String.raw`\b(?:(?:there|this|it|police|officers) (?:was|were|is|are|has been|have been|had been|made|have made|had made)|(?:caused|causing|made)|^) ?no (?:reported |further )?(?:${'NOUNS'})\b(?<rest>[^,.;:]*)`;
const DENIALS = DEEDS.map(({verbs, nouns}) =>
	[NOBODY.replace('VERBS', verbs), NOTHING.replace('NOUNS', nouns)].map(source => new RegExp(source, 'iu')),
);
/** People in general: to deny it of them is to deny it of everybody. */
const ANYBODY = /^(?:people|persons?|lives|others?)$/i;
/** What may follow a denial of everybody: of what event, and until when. */
const OF_EVENT =
	/^(?: (?:yet|so far|in|during|by|from|over|the|this|that|an?|at|on|connection|with|relation|to|of|it|reported|made|or|and|killed|hurt|injured|wounded|dead|attack|fire|blaze|crash|accident|incident|blast|explosion|collapse|quake|earthquake|storm|shooting|protests?|clashes|raid|operation|night|morning|evening|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday))*$/i;
/** What did not come about or is of another time. */
const UNTOLD =
	/\b(?:no|not|nobody|none|never|without|nor|could|may|might|would|should|if|fear(?:ed|s)?|risk|likely|threat(?:en(?:ed|s)?)?|ago|previous(?:ly)?|earlier|last (?:year|month|week)|(?:in|since) (?:19|20)\d\d|anniversary)\b|n[’']t\b/i;
const LEAST_ANSWER = -3.5;
const SURE = 2;

/** The pairs of sentences of which one denies of everybody what the other tells, surest first; parameters as in `contraryPredicates`. */
export function deniedOfEverybody(
	story: Claims,
	originOf: (article: string) => string,
	answerOf: (one: Claim, two: Claim) => Counterpart | undefined,
): Contrary[] {
	const polar = polarsOf(story, originOf);
	const found: {one: Polar; two: Polar; odds: Contrary}[] = [];
	for (const one of polar)
		for (const [kind, patterns] of DENIALS.entries()) {
			const match = patterns.map(pattern => pattern.exec(one.text)).find(each => each !== null);
			if (!match || !OF_EVENT.test((match.groups?.rest ?? '').trimEnd())) continue;
			const kindOf = match.groups?.some ?? match.groups?.kind ?? '';
			for (const two of polar) {
				const told = DEEDS[kind]?.told.exec(two.text);
				if (!told || one.origin === two.origin || one.claim.article === two.claim.article) continue;
				if (UNTOLD.test(two.text)) continue;
				if (kindOf !== '' && !ANYBODY.test(kindOf) && !two.text.toLowerCase().includes(kindOf.toLowerCase())) continue;
				const answer = answerOf(one.claim, two.claim);
				if (!answer || answer.nearer > 2 || surenessOf(answer) < LEAST_ANSWER) continue;
				const odds = {
					denies: unitAt(one.claim, one.claim.start + match.index),
					affirms: unitAt(two.claim, two.claim.start + told.index),
					score: SURE + surenessOf(answer) / 10,
				};
				found.push({one, two, odds});
			}
		}
	return found
		.sort(
			bySureness(
				({odds}) => odds.score,
				({one}) => placeOf(one),
				({two}) => placeOf(two),
			),
		)
		.map(({odds}) => odds);
}
