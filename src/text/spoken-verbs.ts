// English words that follow "I" in running text: verbs in the forms of the first person and the past, and the adverbs
// that come between. A closed list of the most frequent ones, in base form; regular pasts are derived. mend.ts uses it
// to judge whether a capital I was glued to a word.

import {whenAsked} from './when-asked.ts';

const auxiliaries =
	"am was had have has will would can could shall should may might must do did dare need ought 'm 've 'd 'll";

const adverbs =
	'also always already actually absolutely certainly clearly definitely even ever firmly first fully frankly fully generally genuinely honestly hereby just kindly largely later merely mostly never not now often once only personally possibly probably promptly quickly quite rarely rather really recently regularly respectfully seldom seriously simply sincerely sometimes soon specifically still strongly suddenly surely then therefore thus too totally truly twice usually very wholeheartedly';

const irregularPasts =
	'ate became began bent bet bit blew bought broke brought built came caught chose cut dealt drank drew drove fell felt fled flew forgave forgot fought found gave got grew heard held hid hit hurt kept knew laid led left lent let lost made meant met overcame oversaw paid put quit ran rang read rode rose said sang sat saw sent set shook shot showed shut slept sold sought spent spoke stood stole struck stuck swore taught thought threw told took understood undertook went withdrew woke won wore wrote';

const bases = `accept accuse achieve acknowledge act add admire admit adore advise advocate affirm agree aim allow anticipate
	apologise apologize appear applaud apply appreciate approach approve argue arrive ask assert assume assure attack
	attempt attend authorise authorize avoid ban base bear beat become beg begin believe belong benefit bet blame block
	borrow break bring build burn buy call calculate campaign cancel care carry catch cause celebrate challenge change
	charge check choose claim clean clear climb close collect come comment commit compare complain complete concede
	conclude condemn conduct confess confirm congratulate consider consult contact continue contribute control convince
	cook cooperate count cover create criticise criticize cry cut deal decide declare decline defend deliver demand deny
	depend describe deserve desire destroy determine develop die disagree discover discuss dislike dismiss do donate doubt
	draw dream drink drive drop earn eat emphasise emphasize encourage end endorse enjoy enter establish estimate exist
	expect experience explain express extend face fail fall favour favor fear feel fight figure fill find finish fix fly
	focus follow forget forgive gain gather get give go grant greet grow guarantee guess handle happen hate have hear help
	hesitate hide hire hold honour honor hope identify ignore imagine imply improve include indicate inform insist inspect
	intend interview introduce invest investigate invite join judge jump keep kick kill know lack lay lead lean learn leave
	lend let lie like listen live lock look lose love make manage mark marry mean meet mention mind miss move need negotiate
	note notice object observe obtain offer open oppose order organise organize owe own participate pass pay perceive
	perform permit persuade pick plan play plead pledge point pose possess praise pray predict prefer prepare present press
	pretend prevent proceed produce promise propose protect protest prove provide publish pull push put question quit
	quote raise reach read realise realize recall receive recognise recognize recommend record refer reflect refuse regard
	regret reject rejoice relate release rely remain remember remind remove repeat replace reply report represent request
	require resent resign resist respect respond rest result retire return reveal ride ring rise risk run save say search
	see seek seem sell send sense serve set settle shake share shift show sign sit sleep smile solve sound speak spend
	stand start state stay stop stress strive struggle study submit succeed suffer suggest support suppose surrender
	survive suspect swear take talk teach tell tend testify thank think threaten throw told touch train translate travel
	treat trust try turn understand undertake urge use value view visit volunteer vote vow wait wake walk want warn wash
	waste watch wear welcome win wish withdraw wonder work worry write yield`;

const words = whenAsked(
	(): ReadonlySet<string> =>
		new Set([auxiliaries, adverbs, irregularPasts, bases].flatMap(list => list.trim().split(/\s+/))),
);

const negated = /^(?:am|do|did|can|could|would|wo|should|have|had|was|were|must|might|need|ai|sha)n?[’']t$/;

/** Returns whether `word`, in lower case, can follow "I": "believe", "confirmed", "don't", "never". */
export function followsI(word: string): boolean {
	if (words().has(word) || negated.test(word)) return true;
	const stems = /ied$/.test(word)
		? [`${word.slice(0, -3)}y`]
		: /ed$/.test(word)
			? [word.slice(0, -2), word.slice(0, -1), word.replace(/(\p{L})\1ed$/u, '$1')]
			: [];
	return stems.some(stem => words().has(stem));
}
