// Spellings that are the same word to a reader: British and American forms, inflected forms (through the stem), and
// names as they are heard. Each is a key: words with the same key belong together. A key is never shown and need not
// be a word. Guarantees: pure functions of the folded word, the same on every machine.

import {whenAsked} from '../text/when-asked.ts';
import {stem} from '../text/words.ts';

// Pairs that no ending rule covers; the British form first.
const british: Readonly<Record<string, string>> = {
	aeroplane: 'airplane',
	aluminium: 'aluminum',
	cheque: 'check',
	cosy: 'cozy',
	draught: 'draft',
	grey: 'gray',
	jewellery: 'jewelry',
	kerb: 'curb',
	manoeuvre: 'maneuver',
	mould: 'mold',
	moustache: 'mustache',
	plough: 'plow',
	programme: 'program',
	pyjamas: 'pajamas',
	sceptic: 'skeptic',
	sceptical: 'skeptical',
	scepticism: 'skepticism',
	sceptically: 'skeptically',
	sulphur: 'sulfur',
	tyre: 'tire',
};

const spellings = whenAsked((): ReadonlyMap<string, string> => {
	const made = new Map<string, string>();
	for (const [one, other] of Object.entries(british)) {
		made.set(one, other);
		made.set(`${one}s`, `${other}s`);
		if (!one.endsWith('e')) {
			made.set(`${one}ed`, `${other}ed`);
			made.set(`${one}ing`, `${other}ing`);
		} else made.set(`${one}d`, `${other}d`);
	}
	return made;
});

/**
 * Returns the key of `word` (folded) under which British and American spellings meet: colour/color, organise/organize,
 * centre/center, defence/defense, travelled/traveled, sceptical/skeptical.
 */
export function spellingKey(word: string): string {
	if (word.length < 4) return word;
	const known = spellings().get(word);
	if (known !== undefined) return known;
	return word
		.replace(/([a-z]{3})our(s|ed|ing|able|ful|ite|ites|hood|less|ism)?$/, '$1or$2')
		.replace(/([a-z]{2})is(e|es|ed|er|ers|ing|ation|ations|able)$/, '$1iz$2')
		.replace(/([a-z]l)ys(e|es|ed|er|ers|ing)$/, '$1yz$2')
		.replace(/([a-z]{2}[bt])re(s|d)?$/, '$1er$2')
		.replace(/([a-z]{2})ence(s|d|less)?$/, '$1ense$2')
		.replace(/([a-z]{2}[aeiou])ll(ed|er|ers|ing|ings|ment|or|ors|ful)$/, '$1l$2')
		.replace(/([a-z]{3}al)ogue(s)?$/, '$1og$2')
		.replace(/([a-z]{2}dg)ement(s)?$/, '$1ment$2')
		.replace(/^(an|p|h|f|arch|leuk|encyclop)ae/, '$1e');
}

// Forms that no rule of endings leads back to their verb or noun; each line is one word, its stem form first.
const irregular = `
be am is are was were been being|begin began begun|bend bent|bet|bid bade|bind bound|bite bit bitten|bleed bled
blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught
choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|do does did done|draw drew drawn
dream dreamt|drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt
fight fought|find found|flee fled|fling flung|fly flew flown flies|forbid forbade forbidden|forecast
forget forgot forgotten|forgive forgave forgiven|forgo forwent|freeze froze frozen|get got gotten|give gave given
go goes went gone|grind ground|grow grew grown|hang hung|have has had|hear heard|hide hid hidden|hold held
keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent
lie lain lying|light lit|lose lost|make made|mean meant|meet met|mistake mistook mistaken|outgrow outgrew
overcome overcame|oversee oversaw overseen|overthrow overthrew overthrown|pay paid|prove proven|ride rode ridden
ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken
shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid
speak spoke spoken|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck
sting stung|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|tread trod trodden
undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|wake woke woken
wear wore worn|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood
write wrote written|man men|woman women|child children|foot feet|tooth teeth|mouse mice|person people|life lives
wife wives|half halves|knife knives|leaf leaves|shelf shelves|thief thieves|loaf loaves|wolf wolves|self selves
crisis crises|basis bases|analysis analyses|criterion criteria|phenomenon phenomena|medium media|datum data
good better best|bad worse worst|far further furthest farther|high higher highest|low lower lowest|large larger largest
big bigger biggest|great greater greatest|small smaller smallest|old older oldest|young younger youngest
long longer longest|short shorter shortest|strong stronger strongest|weak weaker weakest|new newer newest
late later latest|early earlier earliest|near nearer nearest|fast faster fastest|slow slower slowest
cheap cheaper cheapest|hard harder hardest|wide wider widest|deep deeper deepest|poor poorer poorest
rich richer richest|safe safer safest|heavy heavier heaviest|easy easier easiest|close closer closest
few fewer fewest|tough tougher toughest|quick quicker quickest|warm warmer warmest|cold colder coldest
hot hotter hottest|broad broader broadest|bright brighter brightest|dark darker darkest
`;

// Numbers and measures that are written as a word or in short; the short form first.
const short = `
0 zero|1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve|13 thirteen|14 fourteen
15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen|20 twenty|30 thirty|40 forty|50 fifty|60 sixty|70 seventy
80 eighty|90 ninety|km kilometre kilometer kilometres kilometers|mm millimetre millimeter millimetres millimeters
cm centimetre centimeter centimetres centimeters|kg kilogram kilograms kilogramme kilogrammes kilo kilos
kph kmh|bn billion billions|mn million millions|tn trillion trillions|pct percent percentage percents|hrs hour hours hr
mins minute minutes|secs second seconds|yrs year years yr|jan january|feb february|apr april|aug august|sept september sep
oct october|nov november|dec december|govt government governments|dept department departments|vs versus
`;

/** The first form of each line by every form of it; a form of two lines is of the first. */
function firstForms(lines: string): ReadonlyMap<string, string> {
	const made = new Map<string, string>();
	for (const line of lines.trim().split(/[|\n]/)) {
		const forms = line.trim().split(' ');
		for (const form of forms) if (!made.has(form)) made.set(form, forms[0] as string);
	}
	return made;
}
const stems = whenAsked(() => firstForms(irregular));
const fixed = whenAsked(() => firstForms(short));

/**
 * Returns the key of `word` (folded) under which its inflected and its British and American forms meet: negotiations,
 * negotiated; met, meeting; colours, colored; fourteen, 14; kilometres, km. Other numbers and words of other scripts are their own key.
 */
export function rootOf(word: string): string {
	const known = fixed().get(word);
	if (known !== undefined) return known;
	if (!/^[a-z]{2,}$/.test(word)) return word;
	return stem(stems().get(word) ?? spellingKey(word));
}

/**
 * Returns a key under which spellings of one name meet however it was carried over from another script or ear
 * (Zelensky, Zelenskyy, Zelenskiy; Sergei, Sergey; Lutsevych, Lutsevich; Witkoff, Whitkof), or '' where the word is too
 * short to be told by its sound. Coarse on purpose: compare the letters too.
 */
export function soundKey(word: string): string {
	if (word.length < 4 || !/^[a-z]+$/.test(word)) return '';
	const key = word
		.replace(/sch|sh|sz|ch|tch|cz|tsch/g, 's')
		.replace(/ph/g, 'f')
		.replace(/[kgc]h/g, 'k')
		.replace(/wh/g, 'v')
		.replace(/th/g, 't')
		.replace(/(?!^)h/g, '')
		.replace(/c(?=[eiy])/g, 's')
		.replace(/[cq]|x/g, 'k')
		.replace(/ck/g, 'k')
		.replace(/tz|ts|dz|z/g, 's')
		.replace(/w/g, 'v')
		.replace(/[jy]/g, 'i')
		.replace(/ae|ai|ei|ay|ey|ee|ea|ie/g, 'i')
		.replace(/ou|oo|ow|au|aw|oe/g, 'o')
		.replace(/i+/g, 'i')
		.replace(/[aeiou]/g, vowel => (vowel === 'u' || vowel === 'o' ? 'o' : vowel === 'a' ? 'a' : 'i'))
		.replace(/(.)\1+/g, '$1')
		.replace(/(?<=.{3})[aio]$/, '');
	return key.length >= 3 ? key : '';
}
