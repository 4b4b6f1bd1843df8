// More English words that may stand for one another in a report, by domain of news: the same kind of table as
// `near-words.ts`, which it adds to. General language, written by hand for this project, domain by domain, and not drawn
// from any story. Groups stand between bars; a word may be in several; words that stories set against each other are
// kept apart. Text is parted at hyphens, so members are single words. Folding them to keys is `terms.ts`.

/** Near-synonyms by domain: groups between `|` or line ends, words between spaces. */
export const NEAR_WORDS_DOMAINS = `
soldier serviceman fighter trooper infantryman recruit | militia paramilitary fighters gunmen militants | rebel insurgent guerrilla militant fighter
mercenary contractor fighter | conscript draftee recruit | conscription draft mobilisation mobilization callup | reservist reserve | general commander officer marshal
commander chief general | colonel officer commander | battalion brigade regiment unit division | unit squad detachment company platoon | convoy column vehicles trucks
tank armour armor armoured armored vehicle | artillery howitzer guns shelling cannon | shelling bombardment barrage artillery fire | shell mortar round projectile
missile rocket projectile | drone quadcopter aircraft uav unmanned | airstrike strike raid bombing bombardment | warplane jet fighter bomber aircraft
warhead payload explosive | munition ammunition shell ordnance bomb | mine explosive ordnance | demining clearance sappers | sapper engineer
trench dugout fortification position foxhole | bunker shelter fortification | stronghold bastion fortress redoubt | offensive assault attack push advance
counterattack counteroffensive | siege blockade encirclement | besiege surround encircle | surround encircle ring cordon | overrun capture seize take storm | storm raid assault
capture seize take occupy conquer | invasion incursion aggression | incursion raid foray intrusion | infiltrate penetrate enter | retreat withdrawal pullback pullout
withdraw retreat pull evacuate | repel repulse rebuff beat | intercept down shoot destroy | interceptor missile | clash skirmish firefight battle fighting gunfight
fighting hostilities combat war conflict | war conflict fighting invasion | frontline front trenches | ambush trap | sniper marksman gunman | casualty losses dead wounded
ceasefire truce armistice lull cessation | truce breach violation | violate breach break flout | disarm demilitarise demilitarize weapons | buffer strip zone
warship frigate destroyer vessel navy corvette | navy fleet naval maritime | submarine sub vessel boat | garrison base barracks post | outpost checkpoint post position
checkpoint roadblock crossing barrier | civilian noncombatant resident villager | massacre slaughter killing bloodshed carnage atrocity | atrocity crime abuse
genocide extermination massacre | shrapnel fragments splinters | crater hole | rubble ruins debris wreckage | armament weaponry weapons arms | arms weapons munitions
rearm arm equip supply | equip supply furnish provide | deploy station send dispatch post | deployment dispatch sending | reinforcement troops backup
drill exercise manoeuvre maneuver manoeuvres | veteran soldier | deserter runaway | radar detection sensor | diplomacy negotiation talks | summit meeting talks
meeting encounter talks gathering | negotiation talks discussion dialogue bargaining | envoy emissary representative mediator | intermediary mediator broker gobetween
mediate broker arbitrate | delegation team mission negotiators | delegate representative participant | host hold stage | venue site place setting | hotel venue
communique statement declaration text | memorandum agreement document | sign initial conclude ink | ratify approve endorse | ratification approval | recall withdraw summon
expel evict eject deport | expulsion removal deportation | protest complaint objection | demarche protest note | chancellery government office | ties relations links contacts
rapprochement thaw détente reconciliation | reconcile reconciliation mend | rift split row quarrel feud dispute | row dispute spat quarrel wrangle | tension friction strain
impasse deadlock standoff stalemate gridlock | breakthrough progress advance | progress headway advance | concession compromise sacrifice | ultimatum deadline demand
insist demand require | framework outline plan draft blueprint | proposal plan blueprint initiative offer | roadmap plan timetable | timetable schedule calendar
sovereignty independence integrity | territory land soil region | cede surrender yield relinquish | annex seize occupy absorb | neighbour neighbor bordering
alliance pact bloc | aggressor attacker | neutrality neutral nonaligned | backchannel secret discreet | counterpart opposite | election ballot vote polls contest
ballot paper slip vote | vote cast | turnout participation | voter electorate citizen | runoff round second | round stage leg | candidate contender nominee hopeful aspirant
nominee candidate pick choice | nomination candidacy | candidacy bid run | incumbent sitting | challenger opponent rival | frontrunner favourite favorite leader
landslide rout sweep | winner victor | concede accept admit | concession acceptance | constituency district ward riding precinct | precinct station | tally count tabulate total
recount recheck retally | rig fraud falsify manipulate | rigging fraud irregularity manipulation tampering | irregularity violation flaw anomaly | observer monitor watcher
exit poll projection | projection forecast prediction estimate | campaign canvass | rally gathering meeting | manifesto programme program platform pledge
vow promise pledge swear | slogan motto | party movement faction | conservative right | centrist moderate | populist nationalist | socialist left labour | liberal progressive
politician lawmaker statesman | strategist adviser aide | adviser advisor aide consultant counsellor | aide assistant adviser staffer | commission authority body
inaugurate swear instal install | mandate authority | parliament legislature assembly congress | legislator lawmaker member deputy senator | upper senate
speaker chair presiding | legislation bill law act | bill measure law | amendment change revision | clause provision article paragraph | pass adopt approve vote | vote division
debate discussion sitting | session sitting | adjourn suspend break | recess break holiday | filibuster obstruct delay | veto reject block | motion censure
censure rebuke condemn reprimand | impeach remove | committee panel subcommittee | quorum attendance | whip discipline | premier prime chancellor | reshuffle shakeup overhaul
portfolio ministry post | coalition government partners | caretaker interim acting | decree order edict ordinance | dissolve dissolution | resignation exit departure
successor replacement | appoint name nominate choose | appointment nomination naming selection | appointee nominee pick | dismiss sack fire oust remove
dismissal sacking removal ouster | coup putsch takeover overthrow mutiny | junta regime rulers military | regime government rulers authorities | mutiny revolt uprising
dictator strongman autocrat ruler | martial emergency | referendum plebiscite vote ballot | courtroom court | jury juror panel | trial proceedings case hearing
hearing session proceedings | proceedings case action process | suit lawsuit complaint action claim | complaint filing petition | petition plea request appeal
file lodge bring submit | filing document submission papers | claimant complainant petitioner applicant | lawyer counsel attorney advocate | prosecution prosecutors state
indictment charge | charge offence count | arraign appear | plea answer | bail bond surety | verdict judgment ruling decision finding | ruling decision order
order injunction instruct | injunction order ban | overturn annul void quash nullify | void invalid null | uphold affirm sustain confirm | appeal challenge review
appellate higher superior | supreme highest top | sentence term punishment years | sentence jail imprison | probation parole supervision | suspended conditional
parole release | conviction verdict | acquittal clearing clearance | retrial trial | witness testimony | testify evidence state | testimony evidence statement account
affidavit statement declaration | perjury lying | evidence proof exhibit | forensic expert laboratory | fingerprint print trace | settle settlement compensation
damages compensation award redress | award grant give | extradite deport surrender handover | jurisdiction competence authority | warrant order
murder homicide killing manslaughter | murderer killer assassin | assassin gunman hitman killer | assassinate kill murder | stab knife slash | strangle choke suffocate
poison toxin | shooting gunfire shots | gunfire shots shooting bullets | gunman shooter attacker assailant | assailant attacker perpetrator
perpetrator culprit offender attacker | culprit offender guilty | suspect man | accomplice conspirator associate helper | mastermind ringleader organiser organizer leader
gang ring band group mob | ring network gang | gangster mobster criminal mafioso | mafia mob | cartel gang | trafficker smuggler dealer | trafficking smuggling
smuggle bring traffic | contraband illicit smuggled | narcotic drug cocaine heroin | cocaine drugs powder | stash cache hoard hiding | haul seizure | burglary theft robbery
robbery heist raid holdup | heist theft robbery raid | pickpocket thief | loot plunder | looting plunder pillage | shoplift steal | fraud scam swindle deception
fraudster swindler conman | swindle defraud cheat | forge fake counterfeit falsify | forgery fake counterfeit | forger counterfeiter | counterfeit bogus sham phoney
embezzle misappropriate divert | launder conceal | extort blackmail | ransom payment money | kidnap abduct seize snatch | kidnapper abductor captor | arson fire blaze
arsonist firebug | rape assault abuse | molest abuse | stalk follow harass | vandalise vandalize damage deface | graffiti paint | trespass intrude enter
police officers cops force | constable officer policeman policewoman | sergeant officer inspector | sheriff police | interrogate question interview | suspect question
raid search | search comb scour hunt | manhunt search hunt chase | chase pursuit pursue | pursue chase follow | cordon seal close | patrol guard | patrol car | handcuff cuff
arrest detention custody apprehension | tip clue lead hint | clue trace lead | informant informer source tipster | footage video recording film | tear gas
baton truncheon club | stun taser | emergency rescue | dispatcher operator | ambulance paramedic | paramedic medic ambulance | responder rescuer | hotline number line telephone
firefighter fireman crews | blaze fire inferno flames | engulf consume swallow | ignite kindle spark start | spark cause trigger | evacuate flee leave | evacuation exodus
resident inhabitant occupant | occupant resident tenant inhabitant | casualty victim injured | missing unaccounted lost | locate find trace discover | recover retrieve find
retrieve recover salvage | victim fatality dead | injured wounded hurt | bruise cut scratch graze | burn scald | critical serious grave | serious severe grave
terrorist extremist militant jihadist bomber | terrorism extremism | extremist radical | radicalise radicalize extremist | bomber attacker | bombing blast explosion attack
explosive bomb device charge | detonate explode trigger | detonation explosion blast | grenade bomb explosive | defuse disarm disable | suicide bomber
plot conspiracy scheme plan | conspire plot scheme | foil thwart prevent avert stop | thwart block frustrate | claim responsibility | captor kidnapper militant
captivity confinement detention | seize capture hijack | hijacker attacker gunman | free release rescue | standoff siege | gunpoint armed | threat warning | cell network group
prison jail penitentiary prisons | warden governor director | warder guard jailer officer | cell room | solitary isolation | escapee fugitive runaway | escape breakout flight
riot mutiny unrest disturbance | overcrowd crowd cram | hunger strike fast | execution hanging | death capital | pardon clemency reprieve | reprieve stay | commute reduce
torture mistreatment abuse | camp colony | dissident critic activist opponent | migrant asylum refugee traveller | migration immigration | deport expel remove return
deportation removal expulsion return | repatriate return | deportee returnee migrant | stowaway migrant | dinghy raft boat inflatable | drown die | border frontier crossing
fence wall barrier | crossing post checkpoint | undocumented illegal irregular | applicant seeker claimant | detention centre holding | reception camp shelter
naturalise citizenship nationality | citizenship nationality passport | resettle relocate rehouse | quota limit number | influx arrivals inflow wave | newcomer arrival
protester demonstrator marcher activist | activist campaigner protester | campaigner activist advocate | march procession parade | procession parade march cortege
crowd thousands marchers | riot unrest disorder violence | rioter protester | unrest turmoil disturbances upheaval | turmoil chaos upheaval
crackdown repression suppression clampdown | suppress quell crush quash | disperse scatter break | placard banner sign poster | chant shout slogan | blockade barricade block
barricade barrier blockade | occupy sit | boycott shun avoid | petition signatures | signature signatory | signatory signer | curfew ban
uprising revolt rebellion insurrection | revolution uprising | strike walkout stoppage action | striker worker picket | picket line | stoppage strike halt
union unions labour labor | unionist representative | steward representative | employer management bosses company | employee worker staff | worker labourer laborer hand
workforce staff workers employees | staff workers personnel | payroll workforce | redundancy dismissal loss | redundant jobless | wages pay salaries earnings
raise rise increase | overtime hours | shift turn | shift hours | lockout shutdown | rota roster schedule | hours time | leave holiday absence | apprentice trainee
trainee apprentice intern | foreman supervisor | supervisor overseer manager | inspector inspectorate | accident mishap incident | workplace job site | helmet hat
rate interest borrowing | hike raise increase rise | basis percentage point | inflation prices | deflation falling | banker financier | policymaker official ratesetter
bond gilt treasury debt | yield return | currency money | devalue depreciate weaken | peg link tie | reserve holdings | intervene intervention step
recession slump downturn contraction | shrink contract decline | rebound recovery bounce pickup | recover rebound rally | growth expansion upturn
forecast projection prediction outlook estimate | economist analyst forecaster | index gauge indicator measure | figures data statistics numbers | quarter months
market exchange bourse | stock share equity security | shareholder investor stockholder owner | trader dealer broker investor | broker dealer agent | fund investor manager
plunge tumble slump slide dive | tumble slide drop sink | slide fall slip dip | soar surge jump leap rocket | jump leap spring rise | climb rise advance gain
volatility swings turbulence turmoil | selloff rout slump | rout crash slump | crash collapse meltdown | listing flotation float offering | float list debut | delist withdraw
takeover buyout acquisition bid | acquirer buyer bidder purchaser | bidder suitor buyer | merge combine join fuse | merger combination fusion amalgamation
divest sell dispose offload | spinoff demerger | stake shareholding interest | antitrust competition | monopoly dominance | dominance power strength
bankruptcy administration receivership liquidation | insolvent bankrupt bust | administrator receiver liquidator trustee | liquidate wind | creditor bondholder lender
collapse failure demise bankruptcy | refinance restructure | refinancing rescue | lifeline rescue aid bailout | bailout rescue loan | default nonpayment | turnaround recovery
writedown charge loss | writeoff loss charge | profit earnings result | results earnings figures | sales revenue turnover | guidance outlook forecast | dividend payment payout
buyback repurchase | headquarters offices | plant factory site facility | factory plant workshop | shutter close | closure shutdown closing | chain group retailer
retailer shop merchant | franchise chain | brand name | supplier vendor provider | energy power electricity | electricity power current | gas fuel | bill charge tariff
tariff rate price | subsidy support handout | cap ceiling limit | household home family consumer | consumer customer household shopper | meter gauge counter
supplier utility provider | utility supplier company | heating warmth boiler | boiler heater furnace | pump heat | oil crude petroleum | barrel crude | well borehole drilling
drill bore | drilling exploration boring | rig platform installation | refinery plant | refiner refinery | pipeline pipe conduit line | tanker ship vessel | terminal port depot
storage tank depot | tank container vessel | producer exporter cartel | output production extraction | extract produce pump | field deposit reserve | deposit reserve find
fracking drilling extraction | flare burn | leak spill seepage escape | valve tap stopcock | gasoline petrol fuel | petrol fuel diesel | filling pump station
grid network system | blackout outage cut | outage blackout failure interruption | transformer substation | substation station transformer | pylon tower mast | cable wire line
transmission line | overload overstrain | trip disconnect shut | operator company utility | restore reconnect | generator turbine plant | generate produce | capacity output
megawatt power capacity | turbine rotor | rotor blade propeller | blade vane wing | windfarm wind turbines | solar photovoltaic | panel array module
hydroelectric hydropower dam | battery storage accumulator | interconnector link cable | frequency oscillation | surplus excess glut | rationing restriction
reactor plant unit | nuclear atomic | radiation radioactivity | radioactive contaminated | coolant cooling water | leak release | containment shell dome | core fuel | rod fuel
meltdown accident | uranium fuel | centrifuge enrichment | inspector watchdog | dismantle decommission demolish | waste spent | repository dump storage
mine pit colliery quarry | shaft tunnel gallery | ore mineral rock | mineral metal | coal lignite | gold bullion ingot | copper metal | lithium metal | rare earths
tailings waste slurry sludge | slurry mud sludge | explosion blast gas | methane gas firedamp | collapse rockfall roof | rockfall rockslide collapse | rescuer team
concession licence permit lease | excavator digger | digger excavator machine | farmer grower producer breeder | breeder keeper farmer | farm farmstead smallholding ranch
field land acre | acre hectare land | crop harvest yield | harvest gather pick | grain cereal wheat | wheat grain corn maize | fertiliser fertilizer manure
pesticide herbicide weedkiller spray | weed plant | pest insect bug | locust insect swarm | swarm cloud | blight disease fungus rot | fungus mould mold | orchard grove trees
vineyard vines wine | grape fruit | olive oil | fruit berries | vegetable produce | potato crop | livestock animals cattle herd | cattle cows livestock | calf cattle
sheep lamb flock | pig hog swine | poultry chickens hens birds | cull slaughter kill destroy | slaughter kill butcher | abattoir slaughterhouse | barn shed stable
tractor vehicle | irrigation watering | subsidies support payments | milk dairy | food foodstuff product | contaminate taint pollute infect | bacteria germ bug salmonella
salmonella bacteria poisoning | listeria bacteria | poisoning illness | outbreak cases | shelf shelves store | ingredient component substance | allergy allergic | allergen nut
label labelling packaging | packaging package wrapping | mislabel wrong | hygiene cleanliness sanitary | kitchen canteen restaurant | canteen cafeteria kitchen
restaurant eatery diner | caterer supplier | diner guest customer | spoil rot | expired date | additive ingredient | fisherman trawlerman crew skipper | trawler boat vessel
net gear | fishery fishing | catch haul landing | quota limit allowance | stock population | shellfish mussels oysters | salmon fish | tuna fish | cod fish | herring fish
farm pen cage | overfishing depletion | poacher poaching | poach hunt | epidemic outbreak pandemic | pandemic virus outbreak | outbreak cluster spread | infection case
infected positive sick | carrier infected | contagious infectious transmissible | contagion transmission spread infection | transmit spread pass | virus pathogen germ
pathogen germ virus bacterium | strain variant type | variant strain mutation | measles virus infection illness disease | influenza flu virus | flu influenza illness
cholera disease | ebola virus fever | malaria disease | tuberculosis disease | rabies disease | polio disease | rash spots | fever temperature | vomiting sickness nausea
diarrhoea diarrhea sickness | incubation period | quarantine isolation | isolate quarantine separate | lockdown restrictions curfew | contact exposed exposure
tracing tracking | mask covering | swab sample test | laboratory lab | epidemiologist expert | unvaccinated unprotected unimmunised unimmunized
vaccine jab shot immunisation immunization inoculation | vaccinated immunised immunized protected jabbed | booster dose | dose shot jab injection | syringe needle
needle injection syringe | clinic surgery practice | surgery operation procedure | ward unit department | intensive critical | ventilator breathing | casualty emergency
admission stay | admit hospitalise hospitalize | discharge release | doctor physician clinician medic | paediatrician doctor | consultant specialist | nurse staff
nurse midwife | anaesthetic anesthetic sedation | sedate drug | transplant graft organ | donor donation | donate give | kidney organ | transfusion blood
bleed haemorrhage hemorrhage | coma unconscious | paralysed paralyzed | amputate remove | fracture break | stitch wound | waiting backlog list | wheelchair disabled
disability disabled handicap | drug medicine medication pharmaceutical | medication medicine tablets | painkiller opioid drug | antibiotic drug | overdose poisoning
addict user | addiction dependence habit | pharmacy chemist drugstore | pharmacist chemist | prescription prescribe | prescribe give | pharmaceutical drugmaker drug
drugmaker manufacturer company maker | patent right | generic copy | participant volunteer subject patient | randomise randomize assign | efficacy effectiveness effective
effective work successful | adverse harmful | tumour tumor growth | chemotherapy treatment | remission recovery | relapse recurrence return | gene genetic
dementia alzheimer memory | diabetes insulin | obesity weight obese | stroke clot | clot thrombosis | birth born delivery | maternity birth | twins babies | infant baby toddler
toddler child infant | miscarriage loss | fertility ivf | death passing demise | funeral burial service | burial funeral grave | bury inter | coffin casket | mourn grieve
mourning grief | mourner grieving | condolence sympathy | tribute homage honour honor | obituary tribute | widow wife | widower husband | orphan child
will inheritance testament estate | inherit heir | heir beneficiary | cemetery graveyard churchyard | grave tomb | tomb grave vault | memorial monument | memorial service
classroom class school | pupil student schoolchild learner | schoolchildren pupils children | teacher tutor educator instructor | headteacher headmaster headmistress principal
lesson class teaching | curriculum syllabus | syllabus curriculum course | textbook book | homework work | playground yard | uniform dress clothing | phone mobile smartphone
bully harass | truant absence | absence absent | exclude expel suspend | expulsion exclusion | exam examination test paper | examiner marker | grade mark score result
pass succeed | cheat cheating dishonest | cheating fraud | plagiarism copying | plagiarise plagiarize copy | retake resit repeat | certificate diploma qualification
university college campus institution | professor lecturer academic scholar | lecturer teacher | academic scholar professor researcher | rector chancellor president | dean head
tuition fees | fee charge tuition | scholarship grant bursary | graduate alumnus | graduation ceremony | dormitory hall residence | thesis dissertation
scientist researcher expert academic | researcher scholar scientist team | study paper research | paper article study | journal publication | publish appear | peer review
findings results conclusions | hypothesis theory idea | laboratory lab institute | institute centre laboratory | microscope lens | sample specimen | specimen sample example
particle atom | physicist scientist | chemist scientist | biologist scientist | breakthrough discovery advance | discovery find breakthrough | retract withdraw
falsify fabricate invent | fabricate invent forge | misconduct fraud wrongdoing | replicate repeat reproduce | archaeologist excavator digger | archaeologist researcher
excavation dig | trench pit hole | unearth uncover discover | artefact artifact object relic | pottery ceramics vessel jar | jar pot vessel vase | urn vase pot | coin money
hoard treasure find | detectorist finder | burial grave tomb | mound barrow tumulus | chamber tomb | skeleton bones remains | skull head | mummy body | sarcophagus coffin
inscription writing text | carving engraving relief | mosaic floor | fresco painting mural | ruins remains site | temple sanctuary shrine | settlement village town
villa house | fort fortress castle | medieval ancient | prehistoric ancient | ancient old antique | dating age | dynasty era period | era period age epoch
dinosaur reptile creature | fossil bones remains | fossilised fossilized fossil | paleontologist palaeontologist scientist | species kind type | predator hunter carnivore
herbivore eater | jaw teeth | tooth teeth fang | claw talon | feather plumage | extinct vanished | extinction disappearance loss | ancestor forebear forefather | evolve develop
evolution development | gene dna genome | genetic hereditary inherited | mutation variant change | clone copy | embryo foetus fetus | stem cell | cell tissue | protein molecule
molecule compound | sequence decode | edit alter modify | modify alter change | crispr editing | rocket launcher booster missile | booster rocket stage | launchpad pad
liftoff launch takeoff | blastoff launch liftoff | countdown launch | scrub abort cancel | abort cancel stop | spacecraft craft vehicle ship | spaceship spacecraft
capsule pod | probe spacecraft craft orbiter | orbiter probe satellite | lander craft probe | rover vehicle robot | satellite spacecraft | constellation satellites
deorbit reentry | reentry return | splashdown landing | parachute chute canopy | antenna aerial dish | telemetry data signal | contact link communication | thruster engine
astronaut cosmonaut spacewalker crew | spacewalk outside | crater pit | martian mars | rover crawler | asteroid rock body | comet body | meteor meteorite fireball
meteorite rock stone | telescope observatory instrument | astronomer scientist stargazer | galaxy stars | star sun | exoplanet planet | eclipse sun | cosmic space
universe cosmos | atmosphere air | mission flight journey | controller engineer | agency nasa | climate warming temperature | warming heating heat | emissions gases carbon
emit release | greenhouse carbon | carbon dioxide | temperature heat degrees | degree celsius | heatwave heat hot | scorching hot sweltering blistering | drought dryness
parched dry arid | rainfall rain precipitation downpour | downpour deluge rain cloudburst | torrential heavy | drizzle rain | hail hailstones | storm tempest cyclone hurricane
hurricane storm cyclone typhoon | tornado twister whirlwind | gale wind gust | landfall ashore | snowfall snow blizzard | blizzard snowstorm | snowstorm snow | thaw melt
frost cold | freezing icy subzero | meteorologist forecaster weatherman | flood flooding deluge inundation | floodwater water | inundate flood swamp submerge
overflow burst flood | riverbank bank shore | embankment levee dike bank | levee dyke embankment | swell rise | crest peak | sandbag barrier | stranded trapped marooned
maroon strand cut | swept washed carried | debris mud | mud sludge silt | mudslide mudflow landslide | landslip landslide slide | landslide collapse
wildfire bushfire fire blaze | firefighting fire | firebreak line | ember spark | contain control | earthquake quake tremor temblor shock | aftershock tremor
magnitude strength | epicentre epicenter centre | seismologist geologist expert | seismic earthquake | tsunami wave | volcano crater mountain | eruption explosion outburst
lava magma | ash dust cloud | plume cloud column | geologist expert scientist | evacuation removal | drought shortage | avalanche snow slide | skier snowboarder climber
buried trapped engulfed | beacon transmitter | sniffer dog | dam barrage reservoir | spillway channel outlet | sluice gate floodgate | concrete cement | crack fissure
wall embankment | downstream below | overtop overflow | breach break rupture | drain empty | empty drain lower | bridge viaduct span crossing | span section
pillar column pier support | girder beam | cable rope stay | rust corrosion | corrode rust | corroded rusty | fatigue wear | bolt screw fastener | weld joint seam
collapse crumble cave | structure building construction | tower block skyscraper | balcony terrace | facade front | roof ceiling | stairs staircase stairwell steps
lift elevator | escalator stairs | foundation base | construction building works | builder contractor developer construction | developer builder company | architect designer
surveyor inspector | engineer expert | load weight | demolition razing | demolish raze | cladding panel covering | insulation foam | sprinkler extinguisher | exit door
crane hoist gantry | crane derrick | jib boom arm | hoist lift raise | hook load | counterweight weight ballast | operator driver | rigger worker | topple tip overturn fall
overturn topple tip capsize | tilt lean list | sling chain strap | strap belt | buckle bend | snap break | train service | locomotive engine train | carriage wagon car coach
freight goods cargo | derailment accident crash | derail track | signal light | signalman controller dispatcher | switch points | sleeper tie | conductor guard attendant
commuter passenger rider | fare ticket | station terminus platform | tram streetcar | funicular cable lift | gondola cabin car | cableway cable | road highway motorway route
highway road motorway freeway | lane carriageway | carriageway road | pothole hole | asphalt tarmac surface | roundabout junction | pileup crash collision
collision crash accident | crash accident wreck | collide crash smash hit | swerve veer | skid slide | overtake pass | speed velocity pace | trucker driver
pedestrian passerby walker | passerby bystander pedestrian | bystander onlooker witness | cyclist rider bicycle | scooter bike moped | motorcyclist biker rider
lorry truck tanker vehicle | trailer truck lorry | bus coach minibus | minibus van bus | car vehicle sedan | windscreen windshield | tyre tire wheel | drunk drunken alcohol
breathalyser alcohol | toll charge | charger charging | aircraft plane airliner jet aeroplane airplane | pilot airman aviator captain | copilot officer
steward attendant stewardess | cockpit flight | cabin fuselage | fuselage hull body | wing flap | tail fin | landing touchdown | undercarriage gear wheels | runway tarmac strip
airport terminal airfield | hangar shed | controller tower | turbulence bumps | depressurise pressure | recorder box | midair air | stall lose | divert reroute
diversion detour | helicopter chopper rotorcraft | glider plane | balloon airship | luggage baggage suitcase bag | suitcase bag case | security screening | delay late
stopover layover | airspace sky | ship vessel freighter boat | containership vessel | container box | liner ship cruise | yacht boat sailboat | barge boat | mate officer
sailor seaman seafarer mariner crewman | helmsman pilot steersman | stowaway passenger | lifejacket vest | lifeboat raft | wreck shipwreck | bow front | stern rear
deck aboard | hull side | propeller screw | rudder steering | mast pole | sail canvas | strait channel waterway | canal waterway | lock gate | pirate hijacker
piracy hijacking | port harbour harbor dock terminal | berth mooring quay | quay quayside dockside wharf | pier jetty quay | dock moor berth
docker longshoreman stevedore worker | longshoremen dockers | shipyard yard | shipbuilder yard | dredge dig | tide current | current stream | coastguard rescuers
shipowner owner operator | charter hire | chemical substance acid liquid | liquid fluid | solvent chemical | ammonia gas | chlorine gas | gas fumes vapour vapor
vapour vapor fumes cloud | fumes smoke gas | spill leak release discharge spillage | discharge dump pour | pour spill flow | contaminate pollute foul poison
pollutant contaminant toxin | toxic poisonous hazardous noxious | hazardous dangerous toxic | lead metal | mercury metal | plume cloud slick | slick oil film | boom barrier
absorb soak | absorbent sand | neutralise neutralize | dilute thin | decontaminate clean | cleanup clean cleaning | drum barrel container | stench smell odour odor
smell odour odor reek | sewage effluent wastewater | effluent discharge waste | river stream creek brook waterway | tributary river | foam froth | windows doors indoors
nausea sick dizziness | irritation burning | predator wolf bear | wolf wolves pack | bear animal | elephant animal | tiger cat | lion cat | shark fish | whale cetacean mammal
dolphin mammal cetacean | seal mammal | bird fowl | eagle raptor bird | vulture bird | owl bird | gull seabird bird | penguin bird | parrot bird | snake reptile serpent
crocodile alligator reptile | turtle tortoise | bee insect hive | hive colony | wasp hornet | dog hound puppy pooch canine | cat kitten feline | horse pony mare stallion
donkey ass | deer stag | fox animal | rat rodent | mouse rodent | zoo park menagerie | zookeeper keeper | enclosure cage pen compound | aquarium tank | aviary cage
keeper handler carer | vet veterinarian | veterinary vet | tranquillise tranquillize sedate dart tranquilize | breed reproduce | breeding reproduction | hatch egg | nest egg
cub pup young offspring | calf young | herd pack group | flock herd | pet animal | leash lead | shelter kennel refuge | habitat environment home | sanctuary reserve refuge
reserve park sanctuary | poacher hunter | hunter shooter | hunt shoot | trap snare | endangered threatened rare | reintroduce release | reintroduction release return
migrate travel | tag collar track | collar tag transmitter | maul attack savage | bite attack | carcass body corpse | tusk ivory | horn antler | coral reef | plankton algae
algae bloom | plastic litter waste | seabed bottom floor | diver frogman swimmer | submersible submarine vessel | shoal school | beach shore sand | stranded beached
beached stranded aground | swimmer bather | surfer boarder | tide ebb | buoy sensor | technology tech | startup firm company | developer programmer coder engineer
software program code app | app application program | algorithm model system | chatbot assistant bot | bot robot chatbot | artificial intelligence machine
robot machine automaton | automation machines | chip semiconductor processor | smartphone phone handset mobile | laptop computer notebook | tablet device | gadget device
headset goggles | screen display monitor | keyboard keys | cloud servers | datacentre servers | network internet | broadband internet | signal reception coverage
mast tower antenna | satellite internet | subscriber customer user | user account customer subscriber | account profile | profile account page | platform site network service
post message | message text sms | tweet post | share forward | follower fan subscriber | influencer blogger personality | blogger writer | video clip footage | viral widespread
comment remark | moderate remove | delete remove erase wipe | block ban | feed timeline | misinformation disinformation falsehood | disinformation propaganda falsehood
deepfake fake | fake false bogus | privacy data | personal private | consent permission agreement | cookie tracking | track monitor follow | encrypt lock scramble
decrypt unlock | breach intrusion hack compromise | hack break | hacker cybercriminals criminals | cyberattack attack hack intrusion | ransomware malware attack
malware virus trojan worm | phishing scam email | email mail message | vulnerability flaw hole weakness | flaw bug defect hole | loophole gap hole | exploit use abuse
patch fix | firewall defence | login credentials password | authentication verification login | verify check confirm | verification check | spyware surveillance
leak dump publish | server machine database | database records register | outage downtime | offline down unavailable | crash freeze | glitch fault malfunction hiccup
backup reserve | upgrade update | rollout launch introduction | antitrust monopoly | newspaper daily paper tabloid broadsheet | magazine weekly periodical
broadcaster channel station network | broadcast air transmit show | presenter host anchor | anchor presenter newsreader | journalist correspondent reporter columnist
columnist writer journalist | editor journalist | photographer cameraman | photograph picture image photo | publisher house | edition issue | retraction correction apology
libel defamation slander | censor ban | censorship ban | newsroom staff | source insider | exclusive scoop | podcast show programme program | programme program show series
documentary film | episode instalment installment | painting canvas picture portrait artwork | artwork painting work piece | masterpiece painting work | drawing sketch
sculpture statue bust figure | bust head sculpture | figurine statuette figure | artist painter sculptor | museum gallery institution collection | curator conservator keeper
loan lend | collector buyer | provenance origin ownership history | authentic genuine original real | forgery fake copy | copy replica reproduction | restitution return
looted stolen plundered | stolen missing taken | necklace jewellery jewelry jewels | jewel gem stone diamond | emerald gem | tiara crown diadem | brooch jewel
display case vitrine showcase | cabinet case showcase | case box | frame surround | security guards | saw cutter grinder | smash break shatter | film movie picture feature
cinema theatre theater | director filmmaker | producer maker | screenplay script | actor star performer | actress star performer | cast actors | role part character
premiere opening debut screening | screening showing | studio company | festival event | jury panel judges | award prize honour honor trophy | nominee finalist | shortlist list
shortlisted nominated | laureate winner | winner recipient | ceremony gala event | speech address | singer vocalist artist | musician player instrumentalist performer
orchestra musicians players ensemble | ensemble orchestra group | conductor maestro | concert show performance gig recital | tour concerts | album record release
song track single tune | lyrics words | composer songwriter musician | symphony work piece | opera house | soprano singer | tenor singer | violin instrument fiddle
violinist musician fiddler | cello instrument | piano instrument | pianist musician | audience crowd spectators viewers public | spectator fan viewer onlooker
applause ovation clapping | applaud clap cheer | ticket admission | tout reseller | play drama production | production show staging | playwright dramatist author
dancer ballerina | ballet dance | comedian comic | novel book title | novelist author writer | manuscript document text script | poet writer | poetry verse | bestseller hit
hit success | royalties payments | copyright rights | fan admirer | pope pontiff father | papal vatican | vatican church holy | conclave election | cardinal prelate cleric
bishop prelate cleric | archbishop bishop primate | priest cleric father clergyman | cleric clergyman imam priest | pastor minister preacher | rabbi cleric | monk brother friar
nun sister | monastery abbey convent | mosque shrine | synagogue temple | church chapel parish | cathedral church basilica | parish congregation community
congregation worshippers | worshipper believer faithful | believer faithful follower | pilgrim worshipper visitor | pilgrimage journey | mass service | prayer worship
sermon homily address | blessing prayer | bless consecrate | ordain consecrate | saint holy | canonise canonize saint | sect cult | relic remains | queen monarch sovereign
prince royal duke | princess royal duchess | heir successor | throne crown monarchy | abdicate step renounce | abdication departure | coronation crowning | crown enthrone
palace castle residence | royal regal | reign rule | duke nobleman | title honour honor | wedding marriage nuptials | bride wife | groom husband | engagement betrothal
divorce separation | procession carriage | athlete runner sprinter competitor | marathon race run | hurdler athlete | jumper athlete | thrower athlete | race event contest
heat round | finish line | stopwatch timing | relay team | medal gold podium | medallist winner | champion winner titleholder holder | defend retain | record mark best time
break beat | personal best | disqualify exclude ban expel | disqualification exclusion ban | rider jockey horseman | peloton pack field bunch | breakaway escape | escape attack
sprint dash | climb ascent mountain | descent downhill | yellow jersey | doping drugs | steroid drug substance | sample test urine | positive failed | ban suspension
stripped lost | strip deprive remove | football soccer | footballer player | player footballer man | manager coach boss trainer | goalkeeper keeper goalie
match game fixture tie encounter | kickoff start | halftime interval break | stoppage injury added | header head | equaliser equalizer leveller | penalty spot
foul tackle challenge | referee official umpire | card booking | booking caution | red dismissal | transfer move signing | signing recruit arrival | contract deal terms
loan temporary | relegate demote drop | standings table | hooligan rioter | terrace stand | stand grandstand terrace | crowd attendance supporters | stadium arena ground venue
tennis player | racket racquet | court surface | semifinal semi | quarterfinal quarter | final decider match | tournament competition event championship
trophy cup title silverware | triumph win victory success | win beat defeat triumph | upset shock surprise | walkover bye | retire withdraw quit | comeback return recovery
injury hamstring strain | knee ligament | driver racer | car machine | lap circuit | circuit track course | pole front | grid start | pit stop | podium top
crash accident shunt | steward official | yachtsman sailor | regatta race | rower oarsman | chess player | grandmaster player | board game | rank ranking position
rating ranking | skier racer | slalom race | organiser organizer committee host | flag standard | torch flame | mascot symbol | village athletes | gymnast athlete
boxer fighter | bout fight | knockout stoppage | wrestler fighter | swimmer athlete | pool bath | climber mountaineer alpinist | summit peak top mountain | ridge crest
crevasse crack gap | guide sherpa leader | sherpa guide porter | porter carrier | camp base tent | rope cord line | harness belt | axe pick | oxygen air | altitude height
frostbite cold | rockfall stones rocks | fall plunge slip | hiker walker trekker rambler | trail path track | hut cabin refuge shelter | expedition trip climb
rescue helicopter | stranded stuck trapped | tourist visitor holidaymaker traveller traveler | holidaymaker tourist vacationer | tourism visitors travel | travel tourism trip
hotel guesthouse inn accommodation | guesthouse inn hotel pension | inn pub | hostel hotel | accommodation lodging housing | resort spa | guest visitor customer
booking reservation | overtourism crowds | excursion trip outing tour | guide escort | beach seaside | attraction sight | sightseeing tour | amusement theme
ride rollercoaster | pub bar tavern inn | nightclub club disco | housing homes accommodation | home house property residence dwelling | property building house premises
premises building site | tenant renter occupant lodger | landlord owner lessor | rent rental | rental rent lease | lease contract tenancy | evict expel remove throw
eviction removal expulsion | squat occupy | squatter occupant | homeowner owner householder | mortgage loan | homeless rough | estate property | council municipal
landlady landlord | renovate refurbish modernise modernize | renovation refurbishment repair | vacant empty unoccupied | airbnb rental | affordable cheap social | deposit down
tax levy duty charge | taxpayer citizen public | vat tax | evasion dodging fraud | evade dodge avoid | exemption relief exempt | deduction allowance | allowance benefit
benefit payment allowance welfare | welfare benefits social | pension retirement annuity | pensioner retiree elderly | austerity cuts savings | savings cuts economies
budget plan | deficit shortfall gap hole | shortfall gap deficit shortage | debt borrowing liabilities | borrowing debt loan | treasury finance exchequer | spend expend
allocate earmark assign | earmark allocate reserve | appropriation funding | auditor watchdog examiner | overspend overrun | overrun excess | import imported foreign
importer buyer | exporter seller shipper | exports shipments sales | imports goods | customs border | retaliate respond hit | retaliation reprisal revenge response
revenge vengeance | protectionism tariffs | barrier obstacle hurdle | surcharge charge levy | consignment shipment load | shipment consignment cargo | parcel package packet
courier deliverer postman | postal mail post | mail post letter | warehouse store depot | insurance cover policy | insurer underwriter company | policyholder customer
premium price payment | claim payout | coverage cover protection | reinsurer insurer | liable responsible | liability responsibility | standard norm specification
certify approve | certification approval | defective faulty flawed | faulty defective broken | fault defect flaw | toy doll plaything | pushchair stroller pram buggy
cot crib bed | battery pack cell | overheat burn fire | charger adapter plug | appliance device machine | fridge refrigerator | washer machine | stove cooker oven
cosmetics makeup cream | cream ointment lotion | cigarette tobacco smoke | vape cigarette | alcohol drink liquor spirits | beer ale lager | brewer brewery | wine bottle
bottle container | bottler maker | soda drink | snack food | chocolate confectionery sweets candy | bakery baker | baker bakery bread | clothing clothes garments apparel
garment clothing dress | textile fabric cloth | fabric cloth material | shoe footwear trainer sneaker | furniture chairs | watch timepiece clock | lottery draw jackpot
jackpot prize win | winner ticketholder | ticket slip | gambling betting gaming | gamble bet wager | bet wager stake | bookmaker bookie | casino club | gambler punter better
odds price | raffle draw lottery | numbers balls | mayor council | councillor councilor alderman | municipality town council city | municipal town city local
council authority municipality | village hamlet community | community locals residents | planner council | planning permission | permission consent approval permit
permit licence license permission | zoning planning | development project scheme | project scheme plan venture | scheme project programme | objection opposition protest
objector opponent protester | resident neighbour neighbor local villager | townspeople residents | bylaw rule ordinance | ordinance bylaw regulation | bypass road
plot site land parcel | site location place | location site place spot | playground park | park garden green | bench seat | tree oak | fell chop cut | lamp light
bin container | rubbish trash garbage refuse waste litter | collector collection | collection pickup | landfill dump tip | incinerator burner | incinerate burn
recycling reuse | hygiene sanitation | heritage historic protected | landmark monument building | monument memorial statue | preserve conserve protect save
restoration renovation repair rebuilding | rebuild reconstruct restore | spire steeple tower | nave church | organ instrument | stained glass | castle fortress palace
listed protected | indigenous native aboriginal tribal | tribe people nation community | elder chief leader | chieftain chief | ancestral traditional
reparations compensation redress | treaty agreement | colonial imperial | independence secession autonomy | secession breakaway independence separation
secede separate split leave | separatist secessionist | autonomous independent | unification reunification union | referendum vote plebiscite poll | voter resident
yes favour favor | treaty accord agreement convention pact | signatory party member | disarmament reduction | missile weapon | warhead weapon | arsenal stockpile weapons
stockpile store reserve | inspection verification check | inspector monitor | peacekeeper soldier troops monitor | peacekeeping force mission | peacekeepers force contingent
contingent force troops unit | multinational international | patrol monitor | guarantee assurance pledge commitment | guarantor backer | deter discourage
sanction penalty restriction measure | embargo ban | restriction curb limit | freeze block | frozen blocked immobilised immobilized | asset holding property funds
oligarch tycoon billionaire magnate | tycoon magnate billionaire businessman | businessman entrepreneur tycoon | businesswoman entrepreneur | blacklist list | exempt waive
waiver exemption exception | circumvent evade bypass dodge | spy agent operative | agent operative officer spy | mole spy agent | defector traitor | traitor spy
treason betrayal | betray sell | intelligence secret information | agency service | classified secret confidential | confidential secret private | document paper file record
eavesdrop listen bug | intercept tap | surveillance monitoring spying | poison nerve | bribe kickback payment | bribery corruption graft | corrupt crooked dishonest
nepotism favouritism favoritism | embezzle steal | slush secret | offshore haven | shell letterbox | whistleblower informant leaker | whistle alarm | insider source employee
cover conceal hide | concealment coverup | retaliate punish | director executive board | boardroom board | chairman chair chairwoman president | founder creator
accountant bookkeeper | accounts books | irregularity wrongdoing | misconduct impropriety wrongdoing | bonus payout | severance payoff | payoff payout settlement
charity organisation organization foundation | foundation trust charity | donor giver benefactor sponsor | benefactor donor patron | donate give contribute
donation gift contribution | contribution donation payment | fundraiser appeal collection | helper volunteer assistant | aid relief help assistance | humanitarian aid relief
lorry convoy | famine hunger starvation | malnutrition hunger undernourishment | ration portion | displaced homeless uprooted | refugee displaced | camp settlement
tent shelter | blanket bedding | shelter accommodation | water supply | tap faucet | pipe main pipeline | reservoir tank | purify treat clean filter | purification treatment
drinkable potable safe | drinking potable | desalination treatment | leak burst | plumber engineer | sewer drain | drain sewer pipe | septic sewage | forest woodland wood trees
jungle rainforest forest | logging felling | logger lumberjack | lumberjack logger woodcutter | timber wood lumber | sawmill mill | deforestation clearing
reforestation planting | ranger warden guard | forester ranger | plantation plantings | sapling tree | beetle insect | nature wildlife | wildlife animals nature
conservationist environmentalist ecologist | environmentalist conservationist green | ecologist scientist | biodiversity nature | wetland marsh bog | marsh swamp bog wetland
peat bog | lake pond lagoon | pond pool lake | meadow grassland field pasture | pasture meadow grazing | graze feed | shepherd herder | herder shepherd herdsman | desert sands
dune sand | cliff rock | bay cove inlet | fjord inlet | headland cape | gorge ravine canyon | ravine gorge gully | slope hillside mountainside | waterfall falls
`;
