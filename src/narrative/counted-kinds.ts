// Nouns that count the same kind of thing: accounts of one event speak of "homes" and "households", of "ships" and
// "vessels", of "tests" and "samples". Sets of general English, wider than near-synonyms: a count by one noun of a set
// may be at odds with a count by another; whether it is depends on the sentences. People in the mass are `MASS` of
// `told-amounts.ts`.

import {groupsOf, wordKeyOf} from './terms.ts';

const KINDS = [
	'home house household dwelling flat apartment property address connection customer subscriber residence',
	'ship vessel boat tanker freighter ferry barge trawler craft',
	'car vehicle automobile van truck lorry bus coach',
	'plane aircraft jet airliner airplane aeroplane helicopter flight',
	'test sample specimen swab probe check control examination',
	'vote ballot voice',
	'seat mandate deputy lawmaker legislator mp member councillor senator',
	'missile rocket drone shell bomb projectile',
	'shot round bullet',
	'attack strike raid assault bombing',
	'building house structure block property',
	'school classroom college',
	'hospital clinic',
	'firm company business enterprise employer',
	'store shop outlet branch',
	'job post position',
	'tree trunk',
	'animal beast head cow sheep goat horse pig cattle',
	'bird goose duck hen chicken',
	'coin piece',
	'painting picture work canvas artwork',
	'object item artefact artifact piece find',
	'document page file paper record',
	'letter email message mail',
	'complaint report notice',
	'warning alarm alert',
	'case infection patient',
	'dose shot jab vaccination',
	'country state nation government',
	'town city village municipality community commune',
	'island isle',
	'room bed place',
	'ticket seat',
	'visitor guest spectator fan',
	'goal point',
	'match game',
	'lap round',
	'race stage',
	'line sentence word page',
	'account customer user card',
	'computer server machine device',
	'camera device',
	'tunnel shaft',
	'crack fissure fracture',
	'grave tomb burial skeleton body',
	'layer stratum',
	'share stock',
	'loan mortgage',
	'rise increase',
	'cut reduction',
	'hive colony swarm',
	'field plot parcel',
	'pipe line cable',
	'turbine generator unit reactor',
	'station post site',
	'tractor machine vehicle',
	'tent shelter',
	'tablet pill',
	'barrel drum container tank',
	'crate box package carton',
	'violation breach infringement',
	'demand condition point',
	'lawsuit suit case complaint claim',
	'charge count',
	'year season',
].map(line => line.split(' ').map(wordKeyOf));

const kindsOf = new Map<string, number[]>();
for (const [kind, words] of KINDS.entries())
	for (const word of words) kindsOf.set(word, [...(kindsOf.get(word) ?? []), kind]);

/** Whether two stems are nouns that may count the same things. */
export function countOneKind(one: string, two: string): boolean {
	const kinds = kindsOf.get(one);
	return kinds !== undefined && (kindsOf.get(two) ?? []).some(kind => kinds.includes(kind));
}

/** Words behind a number that end what is counted: "officers were treated". */
const NO_NOUN =
	/^(?:of|to|in|on|at|by|for|and|or|the|an?|is|are|was|were|had|have|has|who|that|which|with|from|as|than|will|would|could|may|might|can|should|must|did|do|does|not|been|be|per|more|others?|later|before|after|under|against)$/;

/**
 * Whether the words behind two numbers name one thing that is counted, the same, a near-synonym or one of its kind;
 * undefined where one of the numbers has no noun.
 */
export function countAlike(one: readonly string[], two: readonly string[]): boolean | undefined {
	const nouns = (words: readonly string[]): string[] => {
		const end = words.findIndex(word => NO_NOUN.test(word));
		return (end < 0 ? words : words.slice(0, end)).map(wordKeyOf);
	};
	const [x, y] = [nouns(one), nouns(two)];
	if (x.length === 0 || y.length === 0) return undefined;
	return x.some(a =>
		y.some(b => a === b || countOneKind(a, b) || groupsOf(a).some(group => groupsOf(b).includes(group))),
	);
}
