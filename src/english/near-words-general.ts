// Words of general English that may stand for one another when two reports tell of one fact: verbs, nouns of action,
// adjectives, words of time and people, of no field in particular. Written by hand for this project as a lexicographer
// would, not drawn from any story. The same form as `near-words.ts`, which says what holds for both.

/** Near-synonyms: groups between `|` or line ends, words between spaces; no group that another table holds already. */
export const NEAR_WORDS_GENERAL = `
believe feel think | suspect believe think | fear suspect | presume assume believe | assume think suppose | suppose presume | estimate put
estimate judge assess | judge rate assess | consider regard view | consider judge deem | consider study | consider discuss | regard see view | evaluate assess
evaluate appraise | gauge assess measure | review assess | review reassess | reconsider review rethink | ponder consider | weigh assess measure
conclude decide judge | conclude deduce infer | reason argue | imagine picture | imagine suppose | guess suppose | speculate guess | speculate suggest
speculation rumour conjecture | rumour gossip speculation | rumor gossip speculation | doubt distrust | doubt suspect | doubt uncertainty | question dispute
wonder marvel | know realise understand | know realize | understand appreciate | understand believe | comprehend understand | perceive see notice
sense perceive | feel sense | feel experience | experience face | undergo experience suffer | undergo receive | undergo endure suffer | suffer sustain
sustain receive | face encounter meet | confront face | confront challenge | tackle confront | address tackle | address handle | want need | crave want desire
yearn long | aspire hope | prefer like | like love | respect admire | respect esteem | value prize | value treasure | treasure cherish | appreciate value
despise detest | hate despise | resent dislike | dislike hate | envy covet | worry trouble | trust rely | trust believe | depend rely | hinge depend
count rely | remember commemorate | recall recollect remember | recall withdraw | remind prompt | forget neglect | memorise learn | study learn
teach train instruct | train prepare | train practise | coach train | rehearse practise | instruct direct order | command order | direct manage oversee
dictate order | connect tie link | associate link connect | relate connect | relate concern | combine join unite merge | combine mix | consolidate merge
consolidate strengthen | unify unite | integrate unite | mix mingle | blend mix | ally join | enlist join recruit | enrol join participate | register enrol
sign register | separate divide | separate detach | segregate separate | isolate separate | isolate cut | quarantine isolate | part separate | sever cut break
disconnect sever | partition divide | fragment split | differ vary | diverge differ | distinguish differentiate | compare contrast | compare liken
contrast differ | resemble look | copy imitate | mimic copy | emulate copy | reproduce copy | falsify forge | fabricate forge | invent devise
invent fabricate | invent create | manipulate distort | rig manipulate | distort twist | misrepresent distort | overstate exaggerate | inflate exaggerate
understate minimise | minimise reduce | minimise belittle | minimize reduce | maximise increase | tamper interfere | meddle interfere | intervene interfere
intervene step | mediate intervene | trespass intrude | invade intrude | build assemble construct | build develop | erect raise | make build manufacture
make craft | craft fashion | produce turn | produce yield | produce grow | breed rear | raise rear | bake cook | cook prepare | farm cultivate | plough till
harvest gather | harvest reap | reap gain | extract remove | dig burrow | bore drill | pump drain | pump pour | weave knit | sew stitch | paint draw
paint decorate | adorn decorate | carve sculpt | engrave carve | cut carve | chop cut | saw cut | prune trim | grind crush | crush squeeze | crush smash
crush defeat | squeeze press | compress squeeze | squash crush | flatten crush | batter pound | lash batter | beat hit batter | punch hit | kick boot
slap hit | ram hit strike | knock hit | knock bump | smash hit | stab slash | cut wound | shoot kill | fire launch | bombard pound shell | target attack
assault batter | kill slaughter | massacre slaughter | execute behead | assassination murder killing | assassin killer murderer | poison kill
choke suffocate | choke strangle | suffocate smother | drown die perish | drown sink | starve die | hang execute | injure maim | torment torture
harass torment | harass pester | oppress persecute | exploit abuse | exploit use | safeguard protect | shelter protect | preserve protect | justify defend
warrant justify | avenge revenge retaliate | retaliate respond | retaliation revenge reprisal | revenge vengeance | endanger imperil jeopardise
endanger threaten jeopardise | jeopardize threaten | risk endanger | gamble bet | bet wager | gamble risk | talk speak | chat talk gossip | discuss address
contend argue insist assert maintain claim | feud quarrel | bicker quarrel | announce publish | mention name cite | note remark observe | note mention
note point | comment remark observer | comment statement | stress insist | reiterate stress | repeat restate | echo repeat | cite give | allude refer
hint allude | explain justify | elaborate expand | specify state | specify detail | specify give | detail outline | describe explain | describe detail
characterise describe | characterize describe | depict show portray | portray paint | recount describe | recount relate | recount recall | narrate recount
brief update inform | inform advise | report describe | report announce | tip alert | warn threaten | warn fear | advise suggest | advise warn | consult ask
admit accept | admit allow | ensure guarantee assure | ensure secure | shout scream yell cry | scream shriek | chant shout | roar shout | whisper murmur
mutter murmur | call shout | call telephone ring | contact call | contact reach | contact approach | email write | write draft | write state | compose write
pen write | scribble write | inscribe write | record note | tape record | film shoot | photograph snap | air broadcast | air voice express | express show
express convey | pronounce declare | pronounce utter | read study | recite read | interpret read | interpret understand | interpret translate | issue give
edit revise | upload post | circulate distribute | circulate spread | salute praise hail | applaud clap | cheer applaud | welcome applaud | thank praise
congratulate praise applaud | honour praise | honour celebrate | criticize fault blame | deplore condemn | deplore lament | denounce attack
lambast criticise slam | reprimand rebuke censure | reprimand discipline | scold rebuke | chide rebuke | ridicule mock deride | scoff mock | accuse denounce
slander defame | libel defame | curse swear | whine complain | quip joke | laugh chuckle | smile beam | sob weep cry | groan moan | sigh groan | persuade urge
coax persuade | convince satisfy | broker negotiate | confer consult discuss | lie deceive | lie perjury | perjury lying | brag boast | preach teach
testify give | swear testify | depose testify | observe see witness | monitor track | monitor supervise oversee | view watch | look gaze stare | glimpse see
glance look | peer look | inspect visit | inspect view | examine study analyze | scrutinise examine inspect | scrutinize examine | scrutiny examination
check verify | survey inspect | explore examine investigate probe | search explore | search check | scour search comb | patrol guard | police patrol
oversee run manage | scan search | scan examine | overhear hear | eavesdrop overhear | touch contact | feel touch | stroke pat | embrace hug | kiss embrace
hold clasp | smell sniff | sample taste | test sample | measure record | calculate work | compute calculate | count calculate | count total | rank place
rate rank | grade mark | grade rate | classify categorise | classify rank | classify class | sort classify | list name | list detail | list enumerate
label describe dub | brand describe | term call describe dub | rename name | work labour | toil work | operate work function | operate use | run operate
control run govern | control manage | dominate control | dominate rule | rule govern | reign rule | head run | lead command | administer manage run
administer apply | serve act operate | serve work | serve provide | act perform | behave act | behaviour conduct | behavior conduct | conduct hold
conduct lead | conduct run | perform conduct | perform stage | use apply | employ use | utilise use | deploy use | deploy station | deploy place
exercise use | consume use | spend use | squander waste | waste lose | hire contract | retire leave quit | suspend ban | suspend remove | downgrade lower cut
downgrade demote | promote elevate raise | upgrade raise | pay reward | pay compensate | pay contribute | settle pay | spend pay | invest put | invest spend
save cut | save conserve | charge demand | bill charge | cost run | price value | value estimate | value appraise | fund support finance sponsor
subsidise fund | subsidize fund | cover insure | cover pay | cover report | live dwell reside | live stay | inhabit live | settle live | lodge stay
camp stay | survive outlive | eat consume | feed nourish | feed eat | devour eat | swallow eat | drink swallow | fast starve | sleep doze | rest sleep
relax rest | wake rouse | wake awaken | wear dress | wear sport | bathe swim | bathe wash | raise bring | adopt foster | visit call | attend visit
attend join meeting | meet see | meet fulfil | meet satisfy | occur happen | occur arise | unfold happen | unfold develop | befall hit | compete play
participate compete | entertain host | rejoice celebrate | trespass enter | vandalise damage | vandalize damage deface | storm attack raid | raid search
revolt rebel uprising | uprising rebellion revolt | rebellion uprising insurrection | unrest disturbance riot | mutiny rebellion | coup overthrow putsch
release drop | surround ring | besiege surround | blockade block | blockade siege | barricade block | seal cordon | evacuate empty | evacuate remove
evacuate rescue | treat care | treat handle process | diagnose detect | diagnose identify | vaccinate inoculate immunise | immunize vaccinate | inject give
prescribe give | prescribe order | administer give | infect spread | catch contract | catch capture | strand maroon | snare trap | entangle trap
arrest charge | detain question hold | extradite hand | extradite deport | imprison detain | prosecute charge | try prosecute | convict sentence
penalise fine punish | penalize fine punish | discipline punish | sanction punish penalise | pardon free | vindicate clear exonerate | absolve clear
overrule overturn reverse | reverse undo | revoke cancel rescind | annul cancel | annul void invalidate | nullify annul | repeal cancel | uphold support
uphold maintain | reason ground cause motive | reason explanation justification | cause origin source root | origin source beginning
purpose intention intent | way means method manner | method approach technique procedure | approach strategy tactic | strategy plan policy
tactic ploy stratagem trick | procedure process protocol | process course | protocol rules procedure | part share portion slice | part piece component element
component element constituent | element factor aspect | aspect facet feature side | factor cause circumstance | share proportion percentage
proportion fraction ratio | fraction part | number quantity count | number figure toll | toll count tally | volume quantity amount | level degree extent
extent scope scale range | scope range reach | range variety array | variety diversity range | lack shortage absence dearth scarcity want
shortage deficit shortfall | shortfall gap deficit | surplus glut excess | abundance plenty wealth | chance likelihood probability prospect possibility
prospect outlook expectation | possibility option | option choice alternative | alternative substitute option | opportunity chance opening
difficulty hardship obstacle | problem snag hitch glitch | setback blow reverse hitch | blow setback shock | obstacle barrier impediment hurdle
crisis disaster catastrophe | disaster catastrophe calamity tragedy | accident incident mishap | incident event episode occurrence | event occasion happening
occasion time event | harm damage hurt | destruction ruin havoc | havoc chaos mayhem | chaos confusion disorder turmoil | turmoil upheaval unrest chaos
upheaval disruption turmoil | disorder unrest chaos | confusion uncertainty | unrest turmoil disorder | tension strain friction | friction conflict tension
division split rift | gap divide difference | discord disagreement dispute | dispute row feud wrangle | row argument wrangle | feud vendetta
argument debate row argue | consultation discussion talks | meeting conference summit | ceremony service ritual | ceremony event | funeral burial service
burial interment funeral | memorial tribute monument | tribute homage | anniversary commemoration | celebration festivity party | feast banquet dinner
dinner supper meal | lunch meal | breakfast meal | festival fete carnival | holiday vacation break | recess holiday break | journey trip voyage
trip excursion outing | expedition journey mission | mission task assignment | task job duty assignment | duty responsibility obligation
obligation commitment duty | responsibility liability | burden weight load | role function part | function purpose role | position stance view
stance attitude position | attitude outlook stance | opinion view belief sentiment | belief conviction faith | sentiment feeling mood
feeling emotion sentiment | atmosphere air mood | spirit morale mood | morale spirit confidence | idea notion thought | notion idea concept
concept idea principle | principle rule tenet | theory hypothesis idea | explanation theory | scheme plan project programme | project scheme undertaking
program scheme project | initiative plan scheme | venture enterprise undertaking | enterprise firm venture | measure step action | step move measure
move step action | action measure deed | deed act action | feat achievement exploit | achievement accomplishment feat success | success achievement triumph
failure collapse breakdown | failure fiasco flop | fiasco debacle failure | mistake oversight error | oversight lapse mistake | lapse failure slip
flaw weakness defect | defect fault imperfection | weakness vulnerability flaw | vulnerability weakness loophole | loophole gap | shortcoming failing weakness
power authority control | electricity power current | authority power jurisdiction | control command power | influence power clout sway
effect consequence outcome | consequence repercussion result | repercussion consequence aftermath | aftermath wake consequence | impact effect shock
outcome result upshot | result effect consequence | conclusion finding result | finding conclusion verdict | beginning start outset | middle centre midst
stage phase step | phase stage period | period time spell stretch | era age period | age epoch | course duration | duration length time | pause lull break
lull respite pause | respite relief break | delay wait hold | interval gap pause | deadline date time | date day time | schedule timetable programme
timetable schedule calendar | agenda programme list | list roster catalogue inventory | inventory stock list | record archive log | log diary record
diary journal | journal periodical publication | publication journal magazine | magazine journal periodical | text document wording
wording phrasing language text | language tongue | word term expression phrase | title heading headline | signature autograph | letter missive note
reply answer | response answer reaction | question inquiry | query question enquiry | solution answer remedy fix | remedy cure solution
information intelligence data details | data figures statistics | figures numbers data | fact detail | evidence proof testimony | testimony evidence account
proof evidence confirmation | confirmation verification | clue hint lead | hint sign suggestion | sign indication signal hint | indication sign pointer
trace sign remnant | trace mark vestige | symbol emblem sign | logo emblem badge | instance example case | case matter instance | matter issue affair subject
issue question matter | subject topic matter theme | characteristic trait feature | quality standard | standard norm criterion | norm standard rule
rule regulation guideline | guideline rule advice | regulation law rule | clause provision article | agreement arrangement understanding
arrangement agreement deal | bargain deal | promise word pledge | threat warning | notice announcement warning | announcement news notice
news information word report | rumour talk gossip | rumor talk gossip | report rumour | allegation accusation charge claim | complaint objection protest
objection opposition complaint | resistance defiance | condemnation criticism denunciation | criticism rebuke censure | praise acclaim tribute
award honour prize | honour award distinction | honor award distinction | reward award | regret remorse sorrow | remorse regret contrition
shame embarrassment disgrace | pride satisfaction | satisfaction pleasure | pleasure joy delight | joy happiness delight | anger fury rage outrage
fury anger wrath | frustration anger | fear terror fright | terror horror fear | horror shock | panic terror alarm fear | anxiety worry unease concern
unease concern disquiet | surprise shock astonishment | shock surprise dismay | hope expectation optimism | optimism hope confidence optimistic
gloom pessimism despair | despair hopelessness desperation | desire wish longing | wish desire request | ambition aspiration aim | dream ambition hope
need requirement demand | demand request call | request plea call | permission consent authorisation leave | permission approval clearance
permit licence authorisation | approval consent backing | support backing help | assistance help relief | relief aid help
collaboration partnership cooperation | partnership alliance collaboration | alliance league bloc | union alliance federation | federation union association
association society organisation | society association club | body organisation agency | institution organisation body | panel jury board | council board
team group crew | gang mob group | mob crowd gang | crowd mass | unit division section | department section division | branch division section
section part area | sector industry area | industry sector business | business trade industry | field area sphere | sphere area realm | place spot point
scene site place location | location position place | neighbourhood district area | neighborhood district area | edge border fringe | edge brink verge
boundary limit border | side edge flank | bottom base foot | base foundation bottom | basis foundation ground | foundation base basis | surface top
front face | entrance doorway entry gateway | exit way outlet | path route track | way road path | direction course way | direction heading
distance space gap | space room gap | opening gap hole | hole pit crater | line row queue | circle ring | ring band | pile heap stack mound
bundle packet package | package parcel packet | box case crate container | case box suitcase | sack bag | container vessel | bottle flask | barrel cask drum
tank container | equipment kit gear apparatus | apparatus device equipment | device gadget machine | machine device engine | instrument tool device
tool implement | material substance stuff | substance material chemical | stuff material things | goods products merchandise | goods cargo
possessions property belongings | property possessions assets | property estate land | assets property holdings | wealth riches fortune
treasure riches hoard | hoard cache stash | cache store hoard | supply stock provision | supplies provisions stocks | reserve stock store | fuel oil gas
gas fumes vapour | smoke gas | dust ash | ash ashes cinders | mud silt dirt | dirt soil filth | garbage refuse waste | rubble debris wreckage | ruins remains
remains remnants | wreck wreckage | leftovers remains | official representative | worker operative | workforce staff workers employees | boss employer head
director manager | professional expert specialist | academic scholar professor | professor lecturer academic | commentator analyst pundit
household home family | youngster youth child | teenager youngster | adult grown | man guy | girl female | boy male | baby child | toddler child infant
orphan child | couple spouses | lover partner boyfriend girlfriend | friend acquaintance | companion partner colleague | colleague associate peer
associate partner colleague | occupant resident tenant inhabitant | population people inhabitants | public people citizens | community people
onlooker spectator bystander | spectator viewer onlooker fan | bystander passerby onlooker | audience crowd | attendee visitor participant
representative delegate envoy | consultant adviser | advisor adviser aide | deputy assistant | deputy vice | predecessor forerunner | applicant candidate
winner victor champion | contestant competitor participant | competitor contestant rival | opponent foe | assailant attacker perpetrator
culprit offender perpetrator | criminal offender crook | gunman shooter attacker | kidnapper abductor captor | kidnap abduct seize | smuggler trafficker
terrorist militant extremist | militant extremist fighter | radical extremist | insurgent rebel guerrilla | guerrilla fighter rebel
combatant soldier fighter | soldier trooper | guard officer | victim sufferer | victim target | casualty victim injured | survivor victim | exile refugee
arrival newcomer | tourist traveller visitor | traveler passenger visitor | presenter host | owner keeper | holder owner | guardian keeper protector
customer patron client | provider supplier | developer builder | architect designer | inventor creator | author creator | writer journalist | driver rider
passenger rider | pilot flier | sailor mariner seafarer | fisherman trawlerman | rancher farmer | hunter shooter | mountaineer climber alpinist
hiker climber walker | athlete sportsman competitor | player footballer | coach boss | supporter ally | campaigner activist protester | demonstrator activist
medic doctor paramedic | cleric priest clergyman | monk friar | pilgrim worshipper | worshipper believer | believer follower | follower supporter disciple
pupil learner | graduate alumnus | teacher professor lecturer | teacher educator | instructor trainer | expert adviser | judge jurist | prosecutor lawyer
police authorities | government officials | lawmaker politician | statesman politician | emperor ruler | premier leader | mayor leader | governor leader
early morning | night late evening | overnight nightly | afternoon lunchtime | decade years | moment minute | second moment | today tonight | tonight evening
yesterday overnight | latest newest | formerly previously once | originally initially first | finally lastly | subsequently later afterwards
subsequent later following | simultaneously together | promptly quickly | quickly rapidly swiftly | rapidly swiftly fast | unexpectedly surprisingly
gradually slowly steadily | steadily constantly | continuously constantly | repeatedly frequently | frequently regularly | regularly routinely
routinely usually ordinary | usually normally generally typically | generally broadly | mostly mainly largely chiefly | mainly primarily chiefly
partially partly | completely totally entirely fully | entirely wholly | absolutely completely total | almost virtually | approximately estimated
precisely exactly | barely hardly scarcely | marginally slightly | significantly substantially considerably | considerably markedly
sharply steeply dramatically | dramatically drastically | heavily strongly | firmly strongly | severely seriously badly | seriously gravely badly
critically seriously | fatally mortally | mildly slightly | apparently seemingly | allegedly reportedly | reportedly apparently | supposedly allegedly
definitely certainly | clearly obviously | obviously plainly | publicly openly | covertly secretly | deliberately intentionally purposely
accidentally inadvertently unintentionally | wrongly mistakenly | falsely wrongly | correctly rightly | jointly collectively together
individually separately | simply merely | especially particularly notably | cautiously carefully | safely securely | peacefully quietly | forcibly violently
forcefully strongly | overwhelmingly massively | narrowly barely | permanently forever | temporarily briefly | briefly shortly | nationwide countrywide
offshore sea | big substantial considerable | large substantial sizeable | sizeable considerable | considerable significant substantial
huge massive immense colossal | enormous gigantic | immense vast | major serious | minor slight small little | modest small limited | tiny minuscule
tall lofty | long prolonged extended | prolonged lengthy | brief fleeting | wide extensive | extensive widespread broad | broad general | general overall
tight strict | strict stringent tough rigid | rigid stiff tough | tough strong | strong sturdy solid | strong fierce intense | fierce ferocious
heavy intense | heavy torrential | violent fierce | violent brutal | savage brutal | cruel harsh | harsh tough strict | acute severe | critical serious grave
fragile delicate | delicate sensitive | weak fragile | healthy fit well | deceased late dead | young juvenile | old former | ancient historic
landmark historic | modern contemporary | contemporary current | current existing present | new additional | renewed fresh | latest recent
upcoming forthcoming impending | imminent looming impending | future coming prospective | prospective potential | feasible possible viable | viable workable
impossible unfeasible | likely expected | unexpected surprising sudden | startling surprising | shocking appalling horrific | appalling horrific dreadful
horrific terrible gruesome | terrible awful dreadful | sad tragic | bad terrible | bad severe | poor inadequate | insufficient inadequate
sufficient adequate enough | good positive favourable | excellent outstanding | outstanding remarkable exceptional | remarkable extraordinary exceptional
exceptional unusual extraordinary | unique singular | common frequent | frequent regular | regular routine | usual customary | traditional customary
standard normal | bizarre strange | unexplained mysterious | famous noted | notable prominent | leading prominent | leading senior top | senior high
primary main | primary first | key central | central main | decisive crucial | critical crucial | essential necessary | necessary required
required mandatory compulsory | mandatory compulsory obligatory | voluntary optional | urgent immediate | immediate instant | immediate prompt
prompt quick swift | steady constant | constant continuous | ongoing continuing | lasting enduring | temporary brief | definitive final
preliminary initial provisional | early preliminary | partial incomplete | unfinished incomplete | exact accurate precise | precise specific
definite certain | sure confident certain | uncertain doubtful | unclear unknown | unnamed unidentified | evident apparent obvious | visible apparent
confidential secret classified | public state | informal unofficial | criminal illegal | dishonest corrupt | honest truthful | bogus false
deceptive misleading | inaccurate wrong | baseless groundless unfounded | unjust unfair | biased partial | neutral impartial | independent separate
autonomous independent | free independent | combined joint united | mutual shared | separate distinct | different various | various several | various diverse
diverse varied | similar alike | comparable similar | equivalent equal | opposite contrary | multiple several | countless numerous | lone single
solitary lone | double dual | deserted empty abandoned | abandoned deserted derelict | isolated remote | nearby adjacent neighbouring | close nearby
domestic national | foreign international | local municipal | urban city | rural country | rural agricultural | agricultural farm | industrial factory
commercial business | monetary financial | economic financial | military armed | marine sea | maritime marine naval | aerial air | clinical medical
psychological mental | physical bodily | dirty polluted | clean pure | soaked wet | scorching hot | warm mild | dry parched | rainy wet | rough stormy
peaceful nonviolent | noisy loud | bright brilliant | dark gloomy | angry enraged furious | nervous tense | shocked horrified | frustrated disappointed
satisfied content | pleased satisfied | proud honoured | keen eager | willing ready | unwilling reluctant | determined resolute | stubborn obstinate
brave heroic courageous | careful wary cautious | lenient mild | generous lavish | lavish extravagant | rich wealthy affluent | poor needy impoverished
cheap low | popular beloved | beloved loved | controversial disputed contentious | divisive controversial | busy crowded | overcrowded packed | wounded hurt
broken faulty | defective faulty | corroded rusty | intact whole | unable powerless | helpless powerless | capable competent | competent qualified
eligible qualified entitled | liable responsible | accountable responsible | guilty responsible | innocent guiltless | accessible available | useful helpful
useless worthless | successful effective | ineffective useless | lucrative profitable | absent missing | naked bare | blind sightless | intoxicated drunk
asleep sleeping | conscious aware | unconscious comatose | unmarried single
`;
