// Words of general English that exclude one another when they are said of one thing: what became of it, and what it is
// like. Written by hand as a lexicographer would, of no field in particular and not drawn from any story. How surely two
// sentences speak of one thing is `contrary-predicates.ts`.

/** One pair of sides a line; words of a side between spaces. What two parties may do side by side is left out. */
export const CONTRARY_PREDICATES = `
sealed seal intact unbroken unopened untouched|broken breached tampered forced
lock locked|unlock unlocked
empty blank unused vacant deserted bare|full filled stuffed packed marked crowded
stable satisfactory recovering recover well comfortable|critical grave worsen deteriorate dying
alive survive survivor|die dead perish
calm peaceful orderly quiet smooth|violent riot chaos chaotic disorder turmoil disorderly
open reopen|close shut
work function run operate|fail break malfunction disable
confirm corroborate verify|refute disprove contradict
guilty convict|innocent acquit exonerate
approve adopt ratify pass|reject veto defeat
grant|refuse deny reject decline
uphold|overturn quash reverse
safe harmless|unsafe dangerous hazardous poisonous toxic
clean pure uncontaminated unpolluted drinkable|contaminated polluted tainted undrinkable
intact undamaged unharmed unhurt unscathed|damaged damage destroyed destroy wrecked ruined
genuine authentic real|forged fake forgery counterfeit imitation replica dummy mock toy
sober|drunk intoxicated
armed|unarmed
conscious awake|unconscious asleep
alone unaccompanied|accompanied escorted
voluntary voluntarily willingly freely|forced force compelled coerced involuntarily
legal lawful|illegal unlawful
insured|uninsured
paid|unpaid
married|single unmarried divorced
unanimous unanimously|split divided
public publicly|secret secretly
extinguished extinguish contained|spread spreading raging
found recovered recover|missing lost
cancel scrap abandon abolish axe|keep retain continue proceed
continue proceed resume|suspend halt freeze pause discontinue
intact tight watertight|leak leaking leaky
postpone delay|accelerate advance
praise hail applaud|criticise condemn denounce
successful success succeed pass|unsuccessful failure fail failed
complete finished|incomplete unfinished
permanent permanently|temporary temporarily
strengthen|weaken
free release|detain jail hold imprison
stay remain|leave resign quit
present attend|absent skip boycott
calm|rough
visible|hidden invisible
accident accidental accidentally|deliberate deliberately intentional arson sabotage
natural|artificial murder
warm hot|cold freezing
profit|loss
majority|minority
victory win|defeat
`;

/** Adjectives that exclude one another before one noun ("in critical condition", "in stable condition"); one set a line. */
export const CONTRARY_ADJECTIVES = `
critical|grave|life-threatening stable|satisfactory|good
empty full
blank marked|completed
partial|partly full|complete|total
permanent temporary|provisional|interim
voluntary compulsory|mandatory|obligatory
direct indirect
internal external|outside
domestic|local foreign
armed unarmed
unanimous split|divided
oral|verbal written
open|public closed|secret|private
unconditional conditional
morning afternoon evening night
single double|triple
natural artificial
accidental deliberate|intentional
raw|untreated cooked|treated
married unmarried
thin|narrow wide|broad
shallow deep
heavy light
early late
simple two-thirds
warm|hot cold
clear cloudy|overcast
fresh salt
eastbound westbound
northbound southbound
outbound inbound
upstream downstream
incoming outgoing
rising falling
civilian military
senior junior
`;

/** Verbs with a particle and the word of `CONTRARY_PREDICATES` they come to; said of outcomes alone, so not near-words. */
export const CONTRARY_PHRASES = `
pass through|travel
pass by|travel
pass over|travel
pass along|travel
pass on|travel
vote down|reject
turn down|reject
throw out|reject
walk away|abandon
call off|cancel
go ahead|proceed
press ahead|continue
stand by|keep
stick to|keep
conk out|fail
give out|fail
cut out|fail
break down|fail
break out|begin
pack up|fail
switch off|disable
turn off|disable
shut off|disable
keep going|work
go under|fail
let off|acquit
`;
