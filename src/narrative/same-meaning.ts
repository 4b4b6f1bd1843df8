// English words that say the same thing in news prose, for the likeness of claims. Two tables of general language,
// written by hand for this project and not drawn from any story: irregular forms (equal words) and near-synonyms
// (words that may stand for one another). Folding them to keys is `terms.ts`; how much they count is `likeness.ts`.

/** Irregular forms, `base form form …`: they count as the same word. */
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
bind bound|grind ground|wind wound|burn burnt|learn learnt|spell spelt|spill spilt|cost costs|overturn overturned|forbid forbade forbidden
`;

/** Near-synonyms, one group a line: words of a group may stand for one another in a report. A word may be in several. */
export const NEAR = `
arrest detain custody apprehend nab seize capture
accuse allege charge indict
charge count indictment offence offense
jail prison imprison incarcerate lockup behind-bars
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
prime-minister premier
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
resign quit step-down resignation leave depart departure
fire sack dismiss oust terminate remove axe
layoff redundancy job-cut dismiss
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
delay postpone defer put-off
cancel scrap abandon call-off axe
close shut shutter closure shutdown
open inaugurate
reopen resume restart
continue persist remain
build construct erect construction
demolish raze tear-down
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
refuse reject decline deny rebuff turn-down spurn
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
water
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
cede surrender give-up concede concession yield
withdraw retreat pull-out leave
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
interview
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
gas
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
immediately instantly promptly at-once
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
import
trade commerce
transport carry shipping
airport airfield
station stop
port harbour harbor dock
fleet ships
satellite spacecraft
spacecraft probe capsule
launch liftoff
orbit
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
account
password
feature
device gadget equipment
equipment gear
tool instrument
battery
signal
radio broadcast
television tv broadcast
audience viewers spectators
season
ticket pass
queue line
seat chair
chair chairman chairwoman chairperson head
committee panel commission board
board directors
member
group organisation organization body
organisation organization agency
agency bureau department
department ministry
founder founded establish
establish found create set-up
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
predecessor
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
neglect
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
`;

/** Opposites, `this … | that …`: two claims alike but for such a pair say opposite things. */
export const OPPOSITE = `
increase rise grow climb jump surge soar raise gain higher|decrease fall drop decline plunge slump lower reduce cut
open reopen|close shut
win beat|lose
approve accept adopt agree|reject refuse decline veto deny
support back favour favor for|oppose against object
confirm acknowledge admit|deny dispute
start begin launch resume|end stop halt finish suspend cease
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
`;
