// Words that tell what a capitalised run names: titles, heads of organisations, heads of places, countries and their
// adjectives. General English. Also the key under which two spellings of one name meet. How runs are found is in
// `name-runs.ts`.

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Titles that stand before a name, beside the roles of `speech-words.ts`. */
export const TITLES = set(
	'mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor gen gen. lt lt. sgt sgt. col col. capt capt. sen sen. rep rep. gov gov. hon rev rev. maj cmdr adm det insp supt messrs sir dame lord lady madam father sister brother saint dc pc ds con cllr mp master count countess viscount viscountess marquess marchioness archduke archduchess emperor empress tsar czar kaiser madame mme mademoiselle mlle monsieur herr frau señor señora signor signora',
);
/** Words that stand inside a title. */
export const TITLE_PARTS = set(
	'prime foreign vice special first chief deputy senior assistant associate acting former interim attorney general defence defense finance interior health education energy commerce treasury transport environment labour labor justice home shadow lord high state press legal executive managing medical chief regional national district county municipal city harbour harbor port fire police union lead principal shift research group project royal',
);
/** Titles and roles of men. */
export const MALE_WORDS = set(
	'mr mr. sir lord king prince father brother uncle husband son man boy spokesman chairman congressman councilman businessman fisherman policeman salesman waiter actor monk priest widower grandfather boyfriend foreman watchman messrs duke count viscount archduke emperor tsar czar kaiser monsieur herr señor signor',
);
/** Titles and roles of women. */
export const FEMALE_WORDS = set(
	'mrs mrs. ms ms. miss dame lady queen princess mother sister aunt wife daughter woman girl spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman waitress actress nun widow grandmother girlfriend baroness duchess madam midwife countess viscountess archduchess empress madame mme mademoiselle mlle frau señora signora',
);

/** Heads of organisations' names. */
export const ORGANISATION_HEADS =
	set(`ministry department council commission committee court tribunal parliament senate congress assembly cabinet police
union unions league association federation confederation party coalition alliance group company corporation corp inc ltd plc bank board agency
authority office bureau service services institute institution university college school hospital clinic museum gallery theatre theater library
church foundation trust charity society club team times post news herald tribune gazette guardian journal telegraph press observer courier chronicle
radio television tv network observatory laboratory laboratories centre center centres centers academy airlines airways railways rail railway utility watchdog
army navy force forces guard panel delegation secretariat consortium cooperative guild chamber exchange fund studios
house institute organisation organization systems technologies industries energy electric motors partners associates holdings
treasury admiralty inspectorate kremlin nato reuters registry survey constabulary brigade orchestra opera ballet
administration initiative programme program project network movement front works water shipping lines line logistics ferries foods brewery
pharmaceuticals pharma minerals mining chemicals steel oil gas electronics software biotech therapeutics labs laboratories capital ventures insurance airport port harbourmaster ombudsman directorate rescue`);
/** Heads of places' names. */
export const PLACE_HEADS =
	set(`river lake street road avenue lane square park bridge island islands isle isles bay gulf sea ocean strait channel mountain mountains mount hill hills
valley city town village county district province region republic kingdom states state territory peninsula cape coast beach forest desert
airport station port harbour harbor quay dock docks terminal tower palace castle hall house stadium arena dam reservoir canal creek falls plain plateau
reef point head fjord glacier ridge peak pass north south east west upper lower`);
/** First words of places' names. */
export const PLACE_STARTS = set(
	'port lake mount north south east west new san santa saint st st. cape fort los las el great upper lower isle gulf bay river castle mont monte puerto porto loch lough sainte ste são sant',
);

/** Words before a number that is the name of something: "Flight 12" is no Mr Flight. */
export const NUMBERED = set(
	'flight route gate channel article chapter section page room platform phase stage level bus train tram unit bay pier line highway interstate motorway boulevard hall studio camp block',
);
/** Words before the name that is given to a wind. */
export const STORMS = set('storm hurricane typhoon cyclone');
/** Letters that stand for no body: times, eras, titles, things. */
export const NO_BODIES = set(
	'am pm gmt utc bst cet cest est edt cst cdt mst mdt pst pdt ad bc bce ce mp mps mep meps msp msps ceo cfo coo cto phd md id ids ip it ai pr hr er icu dna rna gps gdp vat tv tvs vip vips hiv aids cctv suv suvs pdf led usb hq faq url html sms icbm icbms rpg rpgs uav uavs ied ieds ufo ufos lgbt ok sos diy pin atm rsvp asap ng kg km mph kph cm mm',
);

/** Countries, continents and great cities that texts name without saying what they are. */
export const PLACES =
	set(`us u.s. uk u.k. usa u.s.a. afghanistan albania algeria america angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia bosnia
brazil britain bulgaria cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia
ethiopia europe asia africa finland france georgia germany ghana greece greenland guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel
italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait laos latvia lebanon libya lithuania luxembourg madagascar malaysia mali malta mexico moldova
monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru
philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan
tanzania thailand tunisia turkey türkiye uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe alaska california texas florida crimea
london paris berlin rome madrid vienna brussels geneva moscow kyiv kiev washington beijing tokyo delhi mumbai cairo istanbul ankara athens lisbon dublin oslo stockholm
helsinki copenhagen warsaw prague budapest bucharest sofia belgrade zagreb tallinn riga vilnius minsk tehran baghdad jerusalem damascus riyadh doha dubai nairobi lagos
johannesburg sydney melbourne toronto ottawa chicago boston york angeles francisco seoul pyongyang hanoi bangkok jakarta manila edinburgh glasgow cardiff belfast
manchester liverpool birmingham hamburg munich frankfurt zurich amsterdam rotterdam antwerp milan naples venice barcelona marseille lyon`);
/** Adjectives of countries and peoples, and other capitalised words that name nobody. */
export const ADJECTIVES =
	set(`american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian danish swedish norwegian finnish
icelandic polish czech slovak hungarian romanian bulgarian greek turkish cypriot serbian croatian bosnian slovenian albanian russian ukrainian belarusian georgian
armenian latvian lithuanian estonian european asian african arab israeli palestinian iranian iraqi syrian lebanese egyptian libyan tunisian moroccan algerian
sudanese ethiopian kenyan nigerian ghanaian chinese japanese korean indian pakistani afghan bangladeshi thai vietnamese indonesian malaysian filipino australian
canadian mexican honduran guatemalan salvadoran salvadorean nicaraguan panamanian ecuadorian ecuadorean paraguayan uruguayan bolivian jamaican haitian dominican yemeni qatari emirati kuwaiti jordanian omani bahraini kurdish tatar chechen kazakh uzbek mongolian nepalese burmese singaporean taiwanese zimbabwean zambian ugandan tanzanian rwandan somali eritrean congolese angolan namibian senegalese malian moldovan kosovar montenegrin macedonian maltese luxembourgish brazilian argentine argentinian chilean colombian peruvian venezuelan cuban soviet western eastern northern southern nordic baltic balkan latin
christian muslim jewish catholic protestant islamic hindu buddhist christmas easter ramadan republican democratic democrat republicans democrats europeans americans russians
ukrainians germans italians africans asians conservative conservatives labour liberal greens internet god tv covid celsius fahrenheit i ok`);

/**
 * The key two spellings of one name share: no accents, y and j as i, c as k, ch and q as k, doubled letters once, ph as f, w as v,
 * ae/oe/ue as a/o/u. Zelensky = Zelenskyy, Sergei = Sergey, Müller = Mueller, Katarina = Catarina.
 */
export function nameKey(name: string): string {
	const known = keyByName.get(name);
	if (known !== undefined) return known;
	if (keyByName.size >= MOST_KEYS) keyByName.clear();
	const key = keyOf(name);
	keyByName.set(name, key);
	return key;
}

/** Keys are asked for again and again; a story has a few hundred names. Forgotten when there are this many. */
const MOST_KEYS = 20_000;
const keyByName = new Map<string, string>();

function keyOf(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('ø', 'o')
		.replaceAll('æ', 'a')
		.replaceAll('ß', 's')
		.replaceAll('ł', 'l')
		.replaceAll('đ', 'd')
		.replace(/[^\p{L}\p{N}]+/gu, '')
		.replaceAll('ph', 'f')
		.replace(/tch|cch/g, 'ch')
		.replace(/sch|sh/g, 's')
		.replaceAll('ch', 'k')
		.replaceAll('c', 'k')
		.replaceAll('q', 'k')
		.replaceAll('x', 'ks')
		.replaceAll('w', 'v')
		.replace(/[yj]/g, 'i')
		.replace(/(?<=[aou])e(?=[^aeiou])/g, '')
		.replace(/(.)\1+/gu, '$1');
}
