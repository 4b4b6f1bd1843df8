// English words that say the same thing in news prose, for the likeness of claims and for search. Tables of general language,
// written by hand for this project and not drawn from any story: irregular forms (equal words) and near-synonyms
// (words that may stand for one another). Folding them to keys is narrative/terms.ts's, how much they count term-overlap.ts's.

/** Irregular forms, and nouns of their verbs that a stemmer does not bring together: they count as the same word. */
export const IRREGULAR = `
say said|tell told|meet met|fall fell fallen|rise rose risen|buy bought|bring brought|catch caught|go went gone|come came
take took taken|give gave given|get got gotten|make made|know knew known|think thought|see saw seen|find found|hold held
keep kept|leave left|lose lost|win won|pay paid|sell sold|send sent|spend spent|build built|begin began begun|break broke broken
speak spoke spoken|write wrote written|drive drove driven|ride rode ridden|run ran|stand stood|sit sat|lead led|feed fed
feel felt|fight fought|teach taught|seek sought|strike struck|stick stuck|steal stole stolen|choose chose chosen|freeze froze frozen
grow grew grown|throw threw thrown|draw drew drawn|fly flew flown|blow blew blown|show showed shown|wear wore worn|tear tore torn
swear swore sworn|bear bore born borne|hide hid hidden|bite bit bitten|shoot shot|light lit|sink sank sunk|drink drank drunk
swim swam swum|sing sang sung|ring rang rung|spring sprang sprung|shrink shrank shrunk|eat ate eaten|forget forgot forgotten
forgive forgave forgiven|understand understood|undergo underwent undergone|undertake undertook undertaken|withdraw withdrew withdrawn
withhold withheld|uphold upheld|overcome overcame|become became|mean meant|deal dealt|sleep slept|sweep swept|weep wept|creep crept
lend lent|bend bent|lie lay lain|lay laid|wake woke woken|shake shook shaken|mistake mistook mistaken|arise arose arisen|have had has
do did done does|be is are was were been being am|man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice
wife wives|life lives|knife knives|half halves|die died dying dies|dig dug|hang hung|flee fled|bleed bled|breed bred|speed sped|spin spun
bind bound|burn burnt|learn learnt|spell spelt|spill spilt|cost costs|overturn overturned|forbid forbade forbidden
decide decision|arrive arrival|die death dead|lose loss|grow growth|fail failure|approve approval|destroy destruction|explode explosion
collide collision|permit permission|receive receipt reception|choose choice|sell sale|think thought|speak speech|strong strength
long length|high height|deep depth|wide width|hot heat|warm warmth|true truth|young youth|weigh weight|fly flight|marry marriage
bury burial|rob robbery|advise advice|believe belief|prove proof|relieve relief|succeed success successful|exceed excess
complain complaint|pursue pursuit|respond response|defend defence defense|offend offence offense|expand expansion|extend extension
suspend suspension|invade invasion|conclude conclusion|include inclusion|divide division|revise revision|provide provision
describe description|produce production|reduce reduction|consume consumption|assume assumption|resume resumption|admit admission
submit submission|convert conversion|repeat repetition|compete competition|acquire acquisition|apply application applicant
identify identification identity|possible possibility|responsible responsibility|poor poverty|proud pride|angry anger|hungry hunger
free freedom|refuse refusal|deny denial|propose proposal|dismiss dismissal|withdraw withdrawal|survive survival survivor|try trial
remove removal|renew renewal|propose proposition|oppose opposition opponent|suppose supposition|accuse accusation|explain explanation
declare declaration|prepare preparation|reveal revelation|invite invitation|compare comparison|depart departure|expose exposure
close closure|press pressure|seize seizure|sign signature|mix mixture|enter entry entrance|assist assistance|appear appearance
perform performance|resist resistance|attend attendance|guide guidance|differ difference different|exist existence|confide confidence
depend dependence|intervene intervention|prevent prevention|intend intention intent|contend contention|retain retention|attend attention
elect election electoral|protect protection|inspect inspection inspector|direct direction|correct correction|reject rejection|infect infection
injure injury|discover discovery|deliver delivery|recover recovery|assemble assembly|investigate investigator investigation
operate operator operation|negotiate negotiator negotiation|demonstrate demonstrator demonstration|found founder foundation
own owner|lead leader leadership|farm farmer|research researcher|teach teacher|drive driver|report reporter|strike striker|vote voter
ban banned banning|hit hitting|cut cutting|plan planned planning|stop stopped stopping|drop dropped dropping|rob robbed|refer referred
analyse analysis analyst analyze|criticise criticism critic criticize critical|apologise apology apologize|sympathise sympathy
tragic tragedy|crisis critical crises|emphasis emphasise emphasize|hypothesis hypotheses|phenomenon phenomena|medium media
able ability unable|know knowledge|serve service|sue suit lawsuit|warn warning|hear hearing|train training|fund funding|bomb bombing
thief theft thieves|breathe breath|bathe bath|live life|save safe safety|busy business|secret secrecy|private privacy|accurate accuracy
democrat democracy democratic|economy economic economist|politics political politician|technique technical technology|science scientific scientist
medicine medical medic|surgeon surgery surgical|nation national|parliament parliamentary|president presidential presidency|minister ministry ministerial
constitution constitutional|crime criminal|law legal lawful lawyer|history historic historical historian|culture cultural|nature natural|centre center central
`;

/**
 * Near-synonyms, one group a line: words of a group may stand for one another in a report. A word may be in several. Text
 * is parted at hyphens, so members are single words; of verbs with a particle see PHRASAL.
 */
export const NEAR = `
arrest detain custody apprehend nab seize capture
accuse allege charge indict
charge count indictment offence offense
jail prison imprison incarcerate lockup
jail sentence
convict guilty conviction
acquit clear exonerate
lawsuit sue suit litigation plaintiff
lawyer attorney counsel solicitor barrister
court judge tribunal justice magistrate
verdict ruling judgment decision
rule decide order judge
police officer cop constable detective policeman
crime offence offense felony
kill die dead death fatal deadly lethal slay murder perish
murder homicide slay
body corpse remains
injure hurt wound harm injury casualty
hospital infirmary ward clinic
hospital admit hospitalise hospitalize
doctor physician medic surgeon
nurse medic paramedic
ill sick illness sickness disease
disease infection outbreak
infect contaminate contamination
vaccine jab inoculation vaccination shot
die succumb
survive survivor alive
rescue save
fire blaze flames flame burn inferno
explode explosion blast detonate detonation
bomb explosive
crash collision collide wreck smash
accident crash mishap
car vehicle automobile
truck lorry vehicle
plane aircraft jet airplane airliner
ship vessel boat
ferry boat vessel
train rail railway
road highway street motorway route
traffic congestion
flood flooding inundate deluge
storm hurricane cyclone typhoon tempest
rain rainfall downpour
earthquake quake tremor
damage destroy ruin wreck devastate
collapse fall cave
evacuate evacuation flee leave
homeless displaced
shelter refuge
attack assault strike raid offensive
bombard shell bomb strike
missile rocket projectile
weapon arms gun firearm
gun pistol rifle firearm handgun
shoot gunfire fire
soldier troop serviceman military army force
army military
troop force
invade invasion incursion
war conflict fighting hostilities
ceasefire truce armistice
peace settlement
deal agreement pact accord treaty settlement compact contract
agree consent accept approve
negotiate talk bargain negotiation discussion
talk discussion conversation dialogue
meeting summit gathering session talks encounter
meet gather convene assemble
visit trip travel journey tour
leader chief head boss
chief director head boss
president leader
ruler leader dictator
minister secretary
official authority spokesman spokeswoman spokesperson
spokesman spokeswoman spokesperson representative
government administration authorities cabinet state
parliament legislature congress assembly lawmakers
lawmaker legislator senator congressman parliamentarian deputy mp
law legislation act bill statute
vote ballot poll election
election poll vote
elect choose vote
candidate contender nominee
nominate appoint name designate pick choose select nominee
appoint hire name
resign quit resignation leave depart departure
fire sack dismiss oust terminate remove axe
layoff redundancy dismiss
job post position role work
worker employee staff labor labour personnel
employ hire recruit
strike walkout stoppage
union guild
wage pay salary earnings
company firm business corporation enterprise
factory plant mill
plant facility
shop store outlet retailer
customer client shopper consumer
buy purchase acquire acquisition
sell sale
price cost
cost expense spend
money cash fund funds funding
fund finance money
grant subsidy aid
loan credit borrow debt lend
debt owe
profit earnings income gain
loss deficit
revenue income sales turnover
tax levy duty
tariff duty levy
budget spending
invest investment investor
market exchange
share stock
bank lender
increase rise grow climb jump surge soar up higher raise gain
decrease fall drop decline plunge slump dip down lower reduce cut slip
reduce cut lower trim slash decrease
double twice
halve half
expand widen extend enlarge
shrink narrow contract
start begin launch open commence initiate
end finish conclude stop close halt terminate complete
stop halt suspend cease pause freeze
suspend freeze pause hold
delay postpone defer
cancel scrap abandon axe
close shut shutter closure shutdown
open inaugurate
reopen resume restart
continue persist remain
build construct erect construction
demolish raze
repair fix mend restore
replace substitute
restore reinstate renovate
plan intend propose scheme aim
proposal plan suggestion offer
suggest propose
want wish desire seek hope
hope optimistic optimism hopeful encourage
ask request urge call appeal petition
demand insist require call
require need must oblige
refuse reject decline deny rebuff spurn
deny reject dispute refute
dispute row quarrel disagreement argue argument
disagree dispute differ
oppose object resist opposition against
support back favor favour endorse
support assistance help aid
help assist aid
praise commend laud applaud hail compliment flatter
flattery praise
criticise criticize condemn denounce slam blast rebuke
blame fault responsible
apologise apologize apology sorry regret
promise pledge vow commit commitment undertake assure
guarantee assurance pledge warranty
warn caution alert
threat menace danger
threaten menace
fear worry concern anxious apprehension alarm
concern worry
afraid scared fear terrified frightened
upset distressed distraught
angry furious outrage anger
happy glad pleased delighted
sad grief mourn sorrow
doubt sceptic skeptic skeptical sceptical unsure question
believe think consider view deem
expect anticipate predict forecast
predict forecast
likely probable probably
unlikely improbable doubtful
possible may could potential perhaps might
uncertain unclear vague unsure indefinite unspecified
clear obvious evident
confirm acknowledge verify
admit concede acknowledge confess
announce declare reveal disclose unveil
reveal disclose expose
report account
statement announcement declaration communique
say state tell declare
tell inform notify
notify inform alert
describe depict portray
explain clarify
mention cite refer
claim assert allege contend maintain
add further
hint suggest signal imply indicate
indicate show suggest signal
show demonstrate prove
find discover locate detect
find conclude
search look hunt seek
investigate probe inquiry inquiry enquiry investigation examine
inquiry inquest probe investigation hearing
inspect examine inspection check
test trial exam
study research survey
scientist researcher expert academic
expert specialist analyst
evidence proof
cause reason trigger lead
reason motive
result outcome consequence
effect impact consequence
problem issue difficulty trouble
obstacle hurdle barrier
difficult hard tough challenging
easy simple
important significant crucial vital essential key
essential vital
serious grave severe
severe harsh grave
big large huge major great
small little minor tiny
many numerous several
few handful
most majority
whole entire all full
part portion section
near close
quick fast rapid swift speedy
slow sluggish
early soon
late delayed
new fresh recent
old elderly aged ancient
former ex previous past
previous earlier prior
current present
next following upcoming coming
last final latest
again repeat anew
first initial
only sole
about approximately around roughly nearly almost some
exact precise
begin start
child kid youngster toddler boy girl
baby infant
boy son
girl daughter
teenager teen adolescent youth
pupil student schoolchild
teacher instructor tutor
school academy
university college
parent mother father mum mom dad
wife husband spouse partner
boyfriend girlfriend partner
family relative
brother sister sibling
friend companion
neighbour neighbor resident local
resident inhabitant local villager townspeople citizen
citizen national
crowd throng
demonstrate protest march rally demonstrator protester demonstration
protest rally march
victim casualty
suspect accused defendant
witness onlooker bystander
driver motorist
passenger traveller traveler
pilot captain
captain skipper
sailor crew seaman
crew staff
farmer grower
fisherman angler
animal beast creature
dog hound
cattle cow livestock herd
sheep ewe lamb
horse mare
bird fowl
tree forest wood
forest woodland
river stream
sea ocean
coast shore beach
mountain peak hill
cliff precipice
bridge span
dam reservoir
house home residence dwelling
building structure
flat apartment
room chamber
door gate entrance
roof ceiling
wall barrier
city town municipality
town village
mayor councillor council
council municipality authority
region area province district zone
border frontier
country nation state
foreign overseas abroad
global world international worldwide
local regional
capital city
place location site venue spot
land territory soil ground
territory area region
annex seize
cede surrender concede concession yield
withdraw retreat leave
leave quit depart exit walk
arrive reach come land
return back
go travel head move
send dispatch deploy
bring carry take
deliver supply provide hand
provide supply give offer furnish
offer propose
give donate grant award
donate donation contribute gift
prize award medal trophy
win victory triumph beat defeat
lose defeat beaten
match game fixture
team side squad
coach manager trainer
player athlete
goal score
league championship
final decider
record best
museum gallery
painting picture canvas artwork
artist painter
theft steal robbery rob burglary loot
thief burglar robber
fake forge counterfeit forgery fraudulent
fraud scam swindle deceive
bribe corruption corrupt graft
leak spill disclose
spill leak
hide conceal
secret clandestine covert confidential
secretly privately
private personal
public open
letter note memo
document paper file record
email mail message
text message sms
phone telephone call mobile cellphone smartphone
phone handset
call phone ring
tweet twitter post
post publish
newspaper daily paper press
reporter journalist correspondent
speech address remarks
address speak
picture photo photograph image
video footage film recording
film movie
music song
sanction penalty embargo
penalty fine punish punishment
fine penalty
ban prohibit forbid bar outlaw prohibition
allow permit let authorise authorize
permit licence license permission
approve pass adopt endorse ratify
approval permission consent
sign signature
enforce impose
impose levy
lift remove end
exempt exemption waive waiver exclude exception
rule regulation
violate breach break
obey comply
check control
control command
responsible charge
safe secure safety
security protection
protect defend guard shield
danger risk hazard peril
dangerous hazardous risky unsafe
nuclear atomic
denuclearise denuclearize disarm disarmament
power electricity energy
outage blackout
oil petroleum crude
coal mine
mine pit
miner pitman
waste rubbish garbage trash
pollute pollution contamination
clean purify
poison toxic
toxic poisonous harmful
chemical substance
drug medicine medication
food meal
drink beverage
hungry hunger starve famine
poor poverty
rich wealthy
free release
release free discharge bail bond
hostage captive
kidnap abduct abduction kidnapping
trap stuck strand lock
lock shut
escape flee
missing vanish disappear lost
chase pursue
stop intercept
fall tumble plunge
climb scale ascend
slip slide
hit strike
push shove
pull drag
throw hurl toss
break snap fracture
fracture break
cut slice
burn scald
bury burial
funeral burial
marry wedding marriage wed
divorce separate split
birth born
age old
year annual yearly
month monthly
week weekly
day daily
night overnight evening
morning dawn
weekend saturday sunday
today yesterday
recently lately
now currently presently
immediately instantly promptly
eventually finally ultimately
suddenly abruptly unexpectedly surprise shock stun
unexpected surprise
try attempt effort bid
effort attempt
succeed success manage
fail failure unsuccessful
progress advance headway breakthrough
breakthrough advance
win gain
improve better upgrade
worsen deteriorate
change alter shift modify
shift turn swing
different distinct
same identical
compare relative
friendly cordial warm amicable
hostile acrimonious contentious bitter fraught
tense strained fraught
tension strain
relationship ties relation link
ally partner
enemy foe adversary
rival competitor opponent
unpredictable erratic mercurial volatile inconsistent tempestuous unreliable fickle
reliable trustworthy dependable
honest sincere
sincerity intention motive
intend intention
goal aim objective target purpose
purpose aim
aspire yearn want
legacy remember history
ceremony pomp pageantry spectacle
party celebration
celebrate mark
guest visitor
host welcome receive
welcome greet
thank grateful gratitude thankful
insult taunt mock
joke jest
lie untrue false
false untrue wrong incorrect
true correct right
mistake error blunder
correct amend revise
revise update amend
estimate reckon calculate
count tally
total sum overall
number figure
figure number statistic
rate pace
percent percentage
quarter fourth
dozen twelve
amount quantity sum
size scale
height tall high
depth deep
length long
width wide
weight heavy
temperature heat
hot heat
cold freeze chill
drought dry
harvest crop
crop plant
plant sow
grow cultivate
produce make manufacture output
manufacture make
product goods
export ship
trade commerce
transport carry shipping
airport airfield
station stop
port harbour harbor dock
fleet ships
satellite spacecraft
spacecraft probe capsule
launch liftoff
engine motor
computer machine
software program programme app application
data information
information detail
detail specifics particulars
hack breach intrusion
network system
internet online web
user customer
device gadget equipment
equipment gear
tool instrument
radio broadcast
television tv broadcast
audience viewers spectators
ticket pass
queue line
seat chair
chair chairman chairwoman chairperson head
committee panel commission board
board directors
group organisation organization body
organisation organization agency
agency bureau department
department ministry
founder founded establish
establish found create
create make
design plan
idea concept
opinion view
poll survey
popular favourite favorite
approval rating
scandal controversy affair
controversy dispute
crisis emergency
emergency urgent
urgent pressing
pressure strain
press push urge
burden load
share split divide
divide split
merge merger combine takeover
separate apart
join unite
include contain comprise
exclude omit
replace succeed
successor heir
mandate term
term period
deadline limit
limit cap ceiling restrict
restrict curb limit
condition requirement term
precondition condition prerequisite
right entitlement
equal same
fair just
victory win
battlefield front frontline
military soldier
base camp
camp tent
tent shelter
prisoner inmate captive detainee
guard warden
cell jail
torture abuse
abuse mistreat mistreatment
violence violent
peaceful calm
calm quiet
quiet silent silence
loud noise
smell odour odor
smoke fumes
light lamp
dark darkness dusk
map chart
route path way
path trail footpath
guide lead
walk hike trek
walker hiker
boots shoes footwear
clothes clothing
bag luggage
kidney renal
heart cardiac cardiology coronary
lung pulmonary respiratory
liver hepatic
brain cerebral neurological
cancer tumour tumor malignant oncology
blood bleeding haemorrhage hemorrhage
eye sight vision ocular
bone skeletal
skin dermatology
injection jab shot inject vaccination
placebo dummy sham
pill tablet capsule medicine
dose dosage
harm adverse
symptom sign complaint
diagnose diagnosis
treat treatment therapy cure remedy
recover recovery heal convalesce
surgery operation operate
pregnant pregnancy expect
elderly older aged pensioner
mortality death survival
admit admission hospitalisation hospitalization ward
patient sufferer case
volunteer participant subject
enrol enroll recruit participate participant
trial study experiment test
compare against versus
benefit gain advantage help
risk chance odds likelihood
approve approval licence license clearance
regulator watchdog authority agency supervisor
medicine drug remedy
maker manufacturer producer firm
shareholder investor
dividend payout
takeover acquisition merger buyout
bid offer
rival competitor
branch outlet office
headquarters base office
subsidiary unit division arm
bankruptcy insolvency bankrupt insolvent collapse
bailout rescue
inflation price
unemployment jobless joblessness
recession downturn slump
growth expansion
interest rate
mortgage loan
landlord owner
tenant renter lodger
rent lease
auction sale
bidder buyer purchaser
ticket fare
bill invoice
refund repay reimburse compensation compensate
compensation damages payout redress
insurance insurer
pension retirement
retire retirement
boss head
chair preside presiding
executive manager boss
spokesman voice
founder creator
successor replacement heir
replacement substitute
interim temporary acting provisional
temporary interim provisional
permanent lasting lifelong
durable lasting
opponent critic rival
critic opponent sceptic
supporter backer follower fan
voter electorate
constituency seat district
referendum plebiscite vote
coalition alliance bloc partner
opposition opponent rival
majority margin
abstain abstention
motion proposal resolution
speaker chair president
debate discussion argument
session sitting meeting
chamber house parliament assembly
amendment change
veto block
block bar obstruct prevent stop
prevent stop avert avoid
avoid avert escape
dissolve disband
topple overthrow oust unseat depose
survive withstand remain stay keep
unseat oust remove
snap early
constitution constitutional
decree order edict
emergency crisis
curfew lockdown
tap wiretap eavesdrop bug listen
wiretap eavesdrop surveillance
spy espionage agent
surveillance monitor watch
monitor observe watch
journalist reporter press media
telephone line phone
transcript record
audit auditor review examine
auditor accountant
inspect inspector inspection
inspection check review
memo note document
dossier file
brief inform
unaware ignorant
aware know
ignore disregard
conscience guilt
honour honor
shame disgrace
dismiss dismissal discharge
sack dismissal
dispute contest challenge
appeal challenge
overturn reverse quash annul
uphold confirm affirm
sentence term
custody detention
trial hearing case
jury juror
testify testimony witness
plead plea
prosecute prosecutor prosecution
defence defense lawyer
verdict sentence
convict convicted inmate
burglar thief
smuggle traffic trafficking
counterfeit fake bogus
vandal vandalism deface
hijack seize
ambush attack
stab knife
assault attack beat
harass harassment bully
threaten intimidate
fugitive runaway
manhunt search
autopsy postmortem
cctv surveillance camera
clue lead
weather forecast
wind gust gale
snow blizzard snowfall
ice icy frozen
frost freeze
heatwave heat
wildfire bushfire fire blaze
landslide mudslide avalanche
eruption erupt volcano
tsunami wave
tide wave
dam barrage weir
levee embankment dyke dike
spillway channel
overflow spill
breach gap hole rupture
crack fissure fracture split
rip tear
sandbag bag
helicopter chopper
ambulance medic
firefighter fireman brigade
lifeboat rescue
evacuee refugee displaced
refugee migrant asylum
migrant immigrant
aid relief
tent camp
rink hall arena stadium
stadium arena ground
pitch field
referee umpire
draw tie
defeat loss
champion winner titleholder
medal prize
injury hurt
transfer move
contract deal
captain skipper
tournament competition contest championship
competition contest rivalry
race run
cyclist rider
sailor yachtsman
climb ascent
summit peak top
descent down
rope line
guide leader
satellite probe
rocket booster launcher
astronaut cosmonaut crew
capsule spacecraft module
orbit circle
telescope observatory
lander rover
signal contact communication
antenna dish
malfunction fault failure defect glitch
fault defect flaw error
glitch bug error
software code
server computer
data record
password credential
hacker intruder attacker
breach leak hack
encrypt scramble
ransomware malware virus
customer client user
patch fix update
outage failure disruption
disrupt interrupt disruption
update revise
release publish issue
unveil launch present introduce
device gadget
chip processor
battery cell
charge power
robot machine
algorithm software
museum gallery collection
collection collector
sculpture statue
statue monument
canvas painting
portrait picture
masterpiece work
jewel gem jewellery jewelry
gold golden
antique ancient old
curator keeper
archaeologist excavate dig excavation
excavate unearth dig
tomb grave burial
skeleton bones remains
relic artefact artifact object
century age
church chapel cathedral
temple shrine
priest clergyman vicar minister
worship pray prayer
holy sacred
festival celebration fair
concert performance gig show
perform play
singer vocalist
band group
actor actress performer star
director filmmaker
novel book
author writer novelist
poem poet verse
publisher press
library archive
manuscript script
student undergraduate
lecture talk class
exam test
degree diploma
research study
discovery find
scientist researcher biologist physicist chemist
laboratory lab
species kind
wolf wolves
fish catch
trawler boat
harbour port quay dock
quay wharf dock pier
container cargo freight
cargo freight load
shipment delivery consignment
warehouse depot store
docker stevedore longshoreman
picket strike
employer company
wage salary pay
overtime hours
raise increase
bonus extra
negotiator mediator
mediator arbitrator
talks negotiations
demand claim
concession compromise
compromise deal
deadlock impasse stalemate
stalemate impasse
resume restart
walkout strike
truck lorry
driver trucker
rail railway train
track line
passenger commuter traveller
flight plane
tunnel underpass
bridge crossing
toll fee charge
fee charge
lane road
pedestrian walker
bicycle bike cycle
motorcycle motorbike
bus coach
tram streetcar
subway metro underground
fuel petrol gasoline diesel
pipeline pipe
refinery plant
reactor plant
turbine windmill
solar sun
grid network
carbon emission
emission pollution
climate warming
glacier ice
drought shortage
shortage lack scarcity
surplus excess
harvest yield
farm farmland
cow cattle
milk dairy
pig swine
chicken poultry
grain wheat corn
pesticide chemical
soil earth ground
well borehole
sewage wastewater
toxic poison
waste trash
recycle reuse
forbid prohibit outlaw
permit authorise allow
require oblige compel force
compel force coerce
urge press plead
plead beg implore
persuade convince
discourage deter
deter discourage
encourage hearten
support endorse
reject rebuff
hesitate waver
decide resolve determine
choose opt pick
prefer favour
agree concur
disagree differ
comply obey
refuse decline
resist withstand
surrender yield
retreat withdraw
advance progress
approach near
enter join
exit leave
stay remain
rush hurry hasten
accelerate speed
slow brake
stop halt
start commence
complete finish
continue proceed
repeat reiterate
emphasise emphasize stress underline
stress underline highlight
highlight underline
admit concede
conceal hide
reveal show
prove demonstrate
assume suppose
guess estimate
doubt question
wonder ask
hear listen
see watch witness
notice spot
ignore overlook
remember recall
forget overlook
learn discover
teach instruct
quote cite
write author
send post
receive get
obtain get acquire
lend loan
own possess
lack miss
need require
want desire
hate loathe
love adore
like enjoy
enjoy relish
fear dread
hope wish
trust faith confidence
confidence trust faith
distrust suspicion mistrust
suspicion doubt
suspect suspicious
angry irate furious
happy delighted
proud pride
tired weary exhausted
hungry starving
cold chilly
wet damp
dry arid
empty vacant
full packed crowded
broken damaged
intact undamaged unharmed unhurt unscathed
unharmed unhurt safe
weak frail feeble
strong robust powerful
powerful mighty
rapid quick
gradual slow
sudden abrupt
huge enormous vast massive
tiny minute
wide broad
narrow thin
tall high
new novel
rare scarce uncommon
common widespread
widespread broad
usual normal ordinary
unusual rare strange odd
strange odd peculiar
famous renowned
unknown unidentified anonymous
secret hidden
obvious clear plain
vague unclear
certain sure
wrong mistaken
correct accurate
cruel brutal
brave courage courageous bravery
clever smart
foolish stupid
careful cautious prudent
careless reckless
ready prepared
prepare ready
unable incapable
able capable
legal lawful
illegal unlawful
free liberty freedom
domestic internal home
national nationwide
nearby neighbouring
distant remote far
outside outdoors
inside indoors
above over
beneath under
half 50
quarter 25
couple pair two
single one
twice double
triple treble
decade ten
century hundred
noon midday
dawn sunrise daybreak
dusk sunset nightfall
autumn fall
christmas yuletide
holiday vacation
`;

/** Opposites, `this … | that …`: two claims alike but for such a pair say opposite things. */
export const OPPOSITE = `
increase rise grow climb jump surge soar raise gain higher|decrease fall drop decline plunge slump lower reduce cut
open reopen|close shut
win beat|lose
approve accept adopt agree|reject refuse decline veto deny
support back favour favor for|oppose against object
confirm acknowledge admit|deny dispute
start begin resume|end stop halt finish suspend cease
buy|sell
arrive enter|leave depart exit
north northern|south southern
east eastern|west western
left|right
more most|fewer less least
alive survive|dead die kill
guilty convict|innocent acquit clear
allow permit|ban forbid prohibit bar
safe|unsafe dangerous
success succeed pass|fail failure
son boy man father husband brother|daughter girl woman mother wife sister
lift|impose
include|exclude
arrest detain jail|release free
hire|fire dismiss sack
above over|below under
early earlier|late later
likely|unlikely
legal|illegal
public|private
strong strengthen|weak weaken
improve better|worsen worse deteriorate
true|false
find found|lose lost
upstream|downstream
import|export
morning|evening
abolish scrap axe repeal revoke|keep retain stay remain preserve
mandatory compulsory obligatory|optional voluntary
permanent|temporary
intact undamaged|damaged broken
present|absent
expand widen grow|shrink narrow
build erect|demolish raze
hide conceal|reveal disclose
remember|forget
accelerate hasten|delay slow
encourage|discourage
majority|minority
`;

/**
 * Verbs that mean something else with their particle, `verb particle|word it stands for`. How far behind its verb the
 * particle may stand is for whoever reads the words (`term-keys.ts`).
 */
export const PHRASAL = `
call off|cancel
turn down|reject
put off|postpone
hold off|postpone
step down|resign
stand down|resign
set up|establish
lay off|layoff
carry out|conduct
shut down|close
close down|close
give up|surrender
hand over|deliver
bring down|topple
vote out|topple
throw out|reject
break out|begin
pull out|withdraw
back out|withdraw
walk out|leave
find out|discover
rule out|exclude
point out|state
blow up|explode
go off|explode
take over|takeover
take part|participate
take place|happen
wipe out|destroy
knock out|disable
cut off|isolate
run out|exhaust
turn off|disable
turn out|prove
go up|rise
go down|fall
come down|fall
sign up|enrol
hold up|delay
pick up|collect
pay back|repay
bring back|restore
hand back|return
give back|return
break down|fail
break up|split
fall apart|collapse
come back|return
go back|return
track down|find
look into|investigate
deal with|handle
put out|extinguish
burn down|destroy
wash away|destroy
sweep away|destroy
tear down|demolish
pull down|demolish
knock down|demolish
cover up|conceal
own up|admit
make up|invent
speak up|speak
stick to|keep
go on|continue
carry on|continue
keep on|continue
`;
