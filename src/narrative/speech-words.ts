// The words by which English texts hand over to somebody else's words: verbs of saying, nouns of documents that "say"
// things, and the small closed classes (prepositions, auxiliaries, pronouns …) that let a reader see where a clause
// begins. General English only: nothing here comes from a particular story. Sentence analysis is in `shallow-reading.ts`.

const words = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean);

/** Verbs whose past tense or participle is not formed with -ed: base, past, participle. */
const IRREGULAR = words(`say:said:said tell:told:told write:wrote:written speak:spoke:spoken put:put:put read:read:read
think:thought:thought cry:cried:cried swear:swore:sworn shoot:shot:shot sing:sang:sung begin:began:begun go:went:gone
hit:hit:hit find:found:found hold:held:held blow:blew:blown deny:denied:denied reply:replied:replied
testify:testified:testified decry:decried:decried clarify:clarified:clarified beg:begged:begged
brag:bragged:bragged quip:quipped:quipped pen:penned:penned plead:pleaded:pleaded rebut:rebutted:rebutted
justify:justified:justified specify:specified:specified tout:touted:touted sum:summed:summed chat:chatted:chatted
fit:fit:fit ad-lib:ad-libbed:ad-libbed teach:taught:taught feel:felt:felt understand:understood:understood
laugh:laughed:laughed grin:grinned:grinned nod:nodded:nodded spell:spelled:spelled concur:concurred:concurred
refer:referred:referred admit:admitted:admitted permit:permitted:permitted commit:committed:committed
sob:sobbed:sobbed label:labelled:labelled tag:tagged:tagged wrap:wrapped:wrapped dub:dubbed:dubbed slam:slammed:slammed`);

/** Verbs that hand over to direct speech and may stand before their subject ("…," said Kerr). */
const SAYING = words(`say tell add ask reply answer respond write post tweet note explain argue warn insist claim state
announce declare admit concede acknowledge recall remember conclude continue remark observe comment quip joke shout yell
cry scream whisper mutter murmur urge promise pledge vow confirm deny stress emphasise emphasize underline underscore
reiterate repeat maintain assert contend suggest propose predict complain lament report reveal disclose testify swear
agree object protest interject counter retort boast brag muse read thunder snap plead beg advise caution counsel
recommend exclaim gasp sigh inform assure remind allege recount volunteer venture marvel wonder inquire enquire opine
proclaim pronounce intone chant sing roar message email text cable joke demand point elaborate specify clarify chime
bark growl laugh rule tease plead reflect confide contest rebut telegraph bemoan moan grumble fume order instruct
implore begin interrupt offer summarise summarize forecast reason theorise theorize speculate surmise
correct pray scoff sneer grin smile shrug nod concur confess apologise apologize estimate radio phone
sob wail groan whimper snort hiss chuckle giggle stammer stutter drawl croak gush enthuse rant rejoin`);

/** Verbs that carry quoted fragments rather than whole utterances (called it a "major step"). */
const NAMING = words(`call describe label brand dub term characterise characterize denounce condemn criticise criticize
praise hail dismiss slam blast decry accuse blame refer cite quote put mock ridicule portray depict cast tout trumpet brush liken
compare lambast lambaste deride extol applaud commend salute castigate chide scold rebuke berate think believe voice express speak
talk signal hint indicate   pen   fault credit     `);
/** Verbs after which quoted words may be the subject's, where no better verb is near. */
const CARRYING =
	words(`reject defend sign wish issue release publish threaten go outline sound appeal relay convey deliver apologise apologize oppose back support question doubt fear hope
expect pan savage frame list log record deem consider draft circulate file minute commit guarantee request vote resolve seek want
offer share find hold attack rail lash fire greet welcome thank congratulate justify mention address discuss see feel regard give
invoke sum hit`);

const forms = new Map<string, {readonly base: string; readonly form: 'base' | 's' | 'past' | 'ing'}>();
const saying = new Set(SAYING);
const naming = new Set(NAMING);

function addForms(base: string): void {
	const irregular = IRREGULAR.find(entry => entry.startsWith(`${base}:`))?.split(':');
	const [, past, participle] = irregular ?? [];
	const consonantY = /[^aeiou]y$/.test(base);
	const s = consonantY ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
	const stem = base.endsWith('e') ? base.slice(0, -1) : base;
	const double = past && /(.)\1ed$/.test(past) && !base.endsWith((past.at(-3) as string) + (past.at(-3) as string));
	const ed = past ?? (consonantY ? `${base.slice(0, -1)}ied` : `${stem}ed`);
	const ing = double
		? `${past.slice(0, -2)}ing`
		: /(?:put|hit|begin)$/.test(base)
			? `${base}${base.at(-1)}ing`
			: `${stem}ing`;
	for (const [form, kind] of [
		[base, 'base'],
		[s, 's'],
		[ed, 'past'],
		[participle ?? ed, 'past'],
		[ing, 'ing'],
	] as const)
		if (!forms.has(form)) forms.set(form, {base, form: kind});
}
for (const base of [...SAYING, ...NAMING, ...CARRYING]) addForms(base);

/** The verb of saying or calling behind a word form (lower case), or undefined. */
export const speechVerb = (low: string) => forms.get(low);

/** Whether the verb may introduce a whole utterance and stand before its subject. */
export const isSaying = (base: string): boolean => saying.has(base);

/** Whether the verb says or names: what it carries is its subject's wording. */
export const isNaming = (base: string): boolean => naming.has(base) || saying.has(base);

/** Forms that are as often nouns ("the report", "his claims"): a verb only where the word before lets them be one. */
export const NOUN_TOO: ReadonlySet<string> = new Set(
	words(`report reports note notes claim claims comment comments state states call calls order orders demand demands remark
remarks answer answers reply replies pledge pledges promise promises offer offers estimate estimates term terms brand
label labels address share shares issue issues release question questions doubt doubts fear fears hope hopes
support back view views record records list lists paint frame log draft file minute minutes vote votes cast post posts
text texts message messages email emails cable cables point points counsel caution appeal protest protests object
objects forecast forecasts guarantee guarantees request requests sign signs set sets show shows display displays print
release releases sound sounds thanks thank fault credit cry shout laugh smile joke jokes reason radio phone phones rule
rules use uses hold make give bear talk talks attack attacks welcome wish thought felt saw speculation blame urge fire
shot lash rail pan savage praise wonder marvel correct contest reads tweet tweets say attacks warning saying writing
reading feeling finding findings holding meaning making calling ruling building understanding offering meeting posting`),
);

/** Nouns of texts that speak for themselves: "the memo said", "a sign read". */
export const DOCUMENTS: ReadonlySet<string> = new Set(
	words(`memo memorandum statement communique communiqué note letter report email e-mail message text tweet post bulletin
release filing document documents paper study survey review audit ruling judgment judgement verdict resolution order
complaint indictment affidavit lawsuit petition notice sign banner placard poster leaflet flyer transcript editorial
article column headline summary briefing draft minutes records log entry caption plaque inscription statute law bill
treaty agreement contract declaration announcement assessment analysis inquiry advisory warning guidance manual manifesto
speech testimony broadcast blog dossier file files letters emails messages notes statements reports documents circular
charter clause card poem label cable telegram fax dispatch advertisement ad slogan motto opinion decision finding report
brief invoice certificate protocol plan proposal record chapter book newsletter communication reply response website page
warrant poll citation disclaimer posting`),
);

/** Nouns of people by what they do or are; a lower-case one before a name is its title, alone it is a description. */
export const ROLES: ReadonlySet<string> = new Set(
	words(`year-old president premier chancellor minister secretary mayor governor senator congressman congresswoman lawmaker deputy
legislator councillor councilor councilman councilwoman commissioner ambassador envoy diplomat spokesman spokeswoman
spokesperson spokespeople official officials officer officers chief head director manager executive ceo chairman
chairwoman chair chairperson founder owner boss leader leaders co-founder partner president-elect treasurer
judge justice magistrate coroner prosecutor prosecutors attorney lawyer lawyers solicitor barrister counsel detective
inspector constable sergeant superintendent sheriff investigator investigators captain colonel general major lieutenant
commander admiral marshal soldier soldiers pilot skipper driver engineer architect surveyor technician mechanic
professor lecturer teacher teachers principal headteacher student students pupil researcher researchers scientist
scientists biologist geologist hydrologist ecologist historian archaeologist archeologist economist analyst analysts
expert experts adviser advisor advisers aide aides strategist consultant fellow scholar author writer novelist poet
editor journalist reporter correspondent columnist presenter host producer filmmaker actor actress singer musician
artist curator archivist librarian keeper conservator collector dealer doctor doctors surgeon nurse nurses physician
paramedic midwife pharmacist dentist dictator ruler strongman tycoon billionaire magnate monarch emperor sultan emir mogul veterinarian vet psychologist therapist patient patients coach trainer captain
player striker goalkeeper referee athlete runner swimmer cyclist farmer farmers fisherman fishermen fisher grower miner
worker workers employee employees staff steward docker trader merchant shopkeeper baker cook chef waiter resident
residents neighbour neighbor neighbours neighbors villager villagers tenant tenants landlord homeowner witness
witnesses survivor survivors victim victims suspect defendant plaintiff father mother parent parents son daughter brother
sister wife husband widow widower uncle aunt grandfather grandmother cousin friend friends colleague colleagues source
sources insider insiders critic critics supporter supporters opponent opponents activist activists campaigner campaigners
protester protesters demonstrator demonstrators volunteer volunteers organiser organizer organisers organizers member
members representative representatives delegate delegates negotiator negotiators mediator arbitrator regulator regulators
auditor accountant banker investor shareholder customer passenger passengers visitor tourist man woman boy girl teenager
child people person king queen prince princess pope bishop archbishop priest pastor rabbi imam sheikh nun monk vicar
lord lady dame sir baron baroness ranger warden guard watchman foreman supervisor dispatcher operator controller
coordinator co-ordinator administrator clerk superintendent registrar provost dean rector vice-chancellor vice-president
speaker whip politician candidate nominee incumbent predecessor successor whistleblower hacker developer programmer
designer astronaut astronomer physicist chemist meteorologist seismologist epidemiologist virologist oceanographer
majesty highness excellency holiness eminence arbiter umpire juror bailiff
veteran refugee migrant organist conductor composer chairperson harbourmaster harbormaster pathologist statistician
ministers secretaries mayors governors senators ambassadors diplomats lawmakers deputies judges directors managers
executives drivers engineers pilots parents families economists captains skippers commanders inspectors detectives
staffer staffers dissident dissidents relative relatives ally allies client clients shopper shoppers doorman biologists`),
);

/** Nouns of bodies of people: "the ministry said". */
export const BODIES: ReadonlySet<string> = new Set(
	words(`ministry government administration council commission committee court tribunal parliament senate congress assembly
cabinet police union unions league association federation confederation party coalition opposition alliance bloc group
company firm corporation bank board agency authority department office bureau service institute institution university
college school hospital clinic museum gallery theatre theater library church foundation trust charity society club team
newspaper paper magazine broadcaster station network website outlet observatory laboratory lab centre center academy
developer operator manufacturer maker airline carrier railway utility regulator watchdog ombudsman army navy
coastguard military militia force panel jury delegation secretariat consortium cooperative co-operative collective guild
chamber exchange fund studio publisher producer kremlin embassy consulate presidency municipality city town district
county state country village port harbour harbor plant mill factory mine brewery orchestra choir inspectorate prosecutors
investigators campaign movement neighbours family families mission organisation organization body`),
);

const closed = {
	det: words(`the a an this that these those some any no every each another both all several many few most other such what
which whose his her its their our my your one two three four five six seven eight nine ten dozens hundreds`),
	pronoun: words('he she they it we i you who himself herself themselves itself everyone nobody someone anyone'),
	object: words('him her them us me whom'),
	prep: words(`of in on at by for with from to about into over after before between through during under against within
without among amid amidst despite since until till than per via according across near outside inside towards toward upon around
behind beyond above below along alongside throughout following regarding concerning including besides except like off onto
unlike atop beside out up down`),
	sub: words('that when while because if although though whereas as whether unless once how why where so lest'),
	conj: words('and or but nor yet plus'),
	aux: words(`is are was were be been being am has have had having do does did will would shall should can could may might
must cannot not never isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't
can't couldn't mustn't 'd 'll 've 're 'm`),
	adv: words(`also later then now still again once earlier subsequently repeatedly often always never already just only
even instead too however meanwhile moreover furthermore therefore thus hence nevertheless nonetheless yesterday today
tonight tomorrow soon afterwards afterward simply perhaps maybe rather quite very publicly himself herself themselves
ever twice first last back there here away together else indeed long`),
	verb: words(`went took came made gave got saw met left kept brought held began became knew felt ran won lost sent
stood sat fell rose grew broke chose drove ate flew led paid meant heard built bought caught fought sought sold
spent taught thought wore wants want wanted needs need needed seems seem seemed appears appeared looks looked remains
remained became becomes goes comes takes makes gives gets sees meets leaves keeps brings holds knows feels runs wins loses
stands sits falls rises grows breaks faces faced fails failed starts started stops stopped ended ends plans planned tried
tries`),
} as const;

/** Tags of the closed classes by word (lower case); a word may be in one only, the first that claims it. */
export const CLOSED: ReadonlyMap<string, keyof typeof closed> = (() => {
	const map = new Map<string, keyof typeof closed>();
	for (const tag of ['aux', 'pronoun', 'det', 'prep', 'sub', 'conj', 'object', 'adv', 'verb'] as const)
		for (const word of closed[tag]) if (!map.has(word)) map.set(word, tag);
	return map;
})();

/** Adverbs in -ly that are not: names and nouns that only end so. */
export const NOT_ADVERBS: ReadonlySet<string> = new Set(
	words(
		'family reply supply rally ally assembly bully italy july sally emily fly belly jelly lily monopoly anomaly butterfly elderly daily weekly monthly friendly likely early only holy ugly lonely lovely deadly',
	),
);
