// Where sentences end in running English text. `Intl.Segmenter` (Unicode's rules, UAX 29) proposes; it breaks after
// "Mr.", "U.S." and "Jan.", and inside `…that?" Trump said.`; and it misses "lost.She". The repairs look only at the
// words around a proposed break. Worked example: "at 5 p.m. Monday. He left." – proposed after "p.m." and "Monday.";
// "p.m." before a day is no end, so one break stays. Wrong breaks cost more than missed ones: in doubt, none.

import {letterPattern} from './letter-pattern.ts';
import type {Span} from './span.ts';
import {whenAsked} from './when-asked.ts';

let segmenter: Intl.Segmenter | undefined;

/** Longer stretches are given to the segmenter piece by piece, cut at white space. */
const LONGEST_PIECE = 20_000;

/** Returns the offsets inside `text` at which a sentence begins, ascending, without 0. */
export function sentenceBreaks(text: string): number[] {
	// A line break inside a paragraph is a space; the `>` of a quoted line is one too.
	const flat = /[\r\n\u0085\u2028\u2029]/.test(text)
		? text.replace(/[\r\n\u0085\u2028\u2029]+[> \t]*/g, gap => ' '.repeat(gap.length))
		: text;
	const breaks: number[] = [];
	let start = 0;
	for (const at of proposedBreaks(flat)) {
		if (isEnd(flat, start, at)) {
			breaks.push(at);
			start = at;
		}
	}
	return breaks;
}

const mayEnd = /[.!?…][.!?…'"”’»)\]*_`~]*\s+|[。！？]+[」』”’]*/gu;

/**
 * Returns where the first sentence of `text` ends, white space behind it included. It asks no segmenter, whose making
 * costs 8 ms, so that titles are there for the first frame.
 */
export function firstSentenceEnd(text: string): number {
	for (const {0: found, index} of text.matchAll(mayEnd)) {
		const at = index + found.length;
		if (at >= text.length || isEnd(text, 0, at)) return at;
	}
	return text.length;
}

function proposedBreaks(text: string): number[] {
	segmenter ??= new Intl.Segmenter('en', {granularity: 'sentence'});
	const breaks: number[] = [];
	for (let from = 0; from < text.length; ) {
		let to = Math.min(text.length, from + LONGEST_PIECE);
		if (to < text.length) {
			const space = text.lastIndexOf(' ', to);
			if (space > from) to = space + 1;
		}
		for (const {index} of segmenter.segment(text.slice(from, to))) {
			const at = afterMarks(text, from + index);
			if (index > 0 && parts(text, at)) breaks.push(at);
		}
		// A cut between pieces is a break only where the words around it say so.
		if (to < text.length && /[.!?…。！？]["'”’»)\]]*\s+$/.test(text.slice(Math.max(from, to - 12), to)))
			breaks.push(to);
		from = to;
	}
	const missed = missedBreaks(text);
	return missed.length > 0 ? [...new Set([...breaks, ...missed])].sort((a, b) => a - b) : breaks;
}

// "interstate.Around 4 a.m." – two sentences glued in copying: a word of two small letters or more, its mark, perhaps a
// closing quote, then a capitalised word. An address ("brookings.Edu", "a.b/C") is no end.
const glued = letterPattern(
	String.raw`(?:\p{Ll}{2}|(?<![\p{Nd}.])\p{Nd}{1,4})[.!?]["”’)]?(?=(["“‘]?)\p{Lu}[\p{Ll}’']*[\s,’'])`,
	'g',
);

// Markdown's closing marks belong to the sentence before them: "**Note.** The …".
function afterMarks(text: string, at: number): number {
	if (!/[*_`~]/.test(text[at] ?? '') || !/[.!?…"”’)]/.test(text[at - 1] ?? '')) return at;
	return at + (/^[*_`~]+["”’)]?(?:\s+|$)/.exec(text.slice(at, at + 40))?.[0].length ?? 0);
}

// The segmenter also parts "x?Q=1" and "![a](b)": without white space only the stops of Chinese and Japanese part
// sentences; what was glued in copying is found by missedBreaks.
function parts(text: string, at: number): boolean {
	return /[\s\u3000-\u303f\uff00-\uffef]/.test(text[at - 1] ?? '');
}

const stops = /[.!?]["”’)]?["“‘]?[^\s"”’)“‘]/;

function missedBreaks(text: string): number[] {
	const breaks: number[] = [];
	// Nearly every stop has a space behind it: then there is nothing that could be glued.
	if (!stops.test(text)) return breaks;
	for (const {0: found, index} of text.matchAll(glued(text))) {
		const from = text.lastIndexOf(' ', index) + 1;
		const token = text.slice(Math.max(from, index - 40), index);
		if (/[/@:]|www\./.test(token)) continue;
		let at = index + found.length;
		// A straight quote closes the sentence where an odd number of them stands before it, and opens the next else.
		if (text[at - 1] === '"' && isEven(text, at - 1)) at--;
		else if (text[at] === '"' && !isEven(text, at)) at++;
		breaks.push(at);
	}
	return breaks;
}

function isEven(text: string, end: number): boolean {
	let even = true;
	for (let i = Math.max(0, end - 2000); i < end; i++) if (text[i] === '"') even = !even;
	return even;
}

const words = (list: string): (() => ReadonlySet<string>) => whenAsked(() => new Set(list.split(' ')));

/** Never an end: a name or a number follows. */
const titles = words(
	'Mr Mrs Ms Mx Dr Prof Gen Sen Rep Reps Sens Gov Lt Col Sgt Capt Cpt Cmdr Maj Adm Rev Hon Pres Supt Det Cpl Pvt Atty Amb Msgr Fr Sr Sra Mme Mlle St Ste Mt Ft Insp Brig Pte vs v cf eg ie e.g i.e approx ca viz al Messrs Supr',
);
/** An end unless a number follows. */
const beforeNumber = words(
	'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos no nos p pp Art Arts art Sec Fig fig Vol vol Ch ch Ex Op para Par Rs',
);
/** Ends only before a word that opens sentences. */
const companies = words('Inc Corp Ltd Co Cos Bros Jr Assn Assoc Dept Univ Ave Blvd Rd Mfg Intl Natl Ph.D M.D etc Sr');
/** Words that open sentences far more often than they follow an abbreviation. */
const openers = words(
	'The A An This That These Those There Then Thus Here He She It We They I You His Her Its Their Our My Your In On At By To From For Of With Without Under Over After Before During Since Until As If When While Where Why How What Who Which But And Or Nor So Yet Still Also Although Though Because However Moreover Meanwhile Instead Later Earlier Last Next Now Not No Yes Some Many Most Both Each Every All Any Other Others Another One Two Three Several Despite Among Even Only Once Just Perhaps Such According',
);
/** What "U.S." and its like stand before as an adjective. */
const afterCountry = words(
	'President Presidents Vice Congress Senate Senator Senators House Supreme Court Courts Army Navy Air Marine Marines Coast Space Treasury State Department Secretary Ambassador Embassy Consulate Capitol Constitution Special District Attorney Attorneys Marshal Marshals Open Steel Bank Central Federal Food Customs Border Immigration Citizenship Representative Representatives Rep Sen Gov Gen Envoy Defense Defence Commerce Energy Justice Homeland National Interior Labor Education Agriculture Transportation Trade Chamber Geological Postal Forest Fish Park Census Bureau Office Agency Administration Commission Committee Council General Security Secretary-General Prime Minister Foreign Olympic Soccer Virgin Dollar Dollars Route Highway Circuit Mayor Police Metropolitan Capital Conference Mission Charter Human High Resolution Women Refugee Refugees Children Indo-Pacific Northern Southern Africa Cyber Strategic Command Fleet Forces Peacekeepers Peacekeeping Relief Population Development Environment Climate Atomic Nuclear Republican Republicans Democrat Democrats Democratic',
);
const afterHour = words(
	'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Eastern Pacific Central Mountain Greenwich Moscow Kyiv London Paris Tokyo Beijing Local EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST IST JST AEST KST',
);
/** Finite verbs that show that a capitalised word before them is a subject. */
const finite = letterPattern(
	String.raw`^(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|shall|should|did|does|do|said|says|told|wants|wanted|went|came|took|made|gave|got|met|left|won|lost|became|began|knew|thought|saw|spoke|wrote|held|kept|say|insist|want|remain|believe|fear|hope|think|need|know|agree|expect|plan|\p{Ll}{2,}ed)$`,
);
const isFiniteVerb = (word: string): boolean => finite(word).test(word);

const saying =
	'said|says|asked|asks|added|adds|told|wrote|writes|replied|answered|argued|explained|noted|declared|demanded|insisted|recalled|continued|warned|shouted|yelled|cried|exclaimed|joked|quipped|wondered|tweeted|posted|responded|remarked|stated|concluded|mused|called|screamed';
// "Trump said", "the French president asked", "said Mr. Smith", "Medlin, a supervisor, said" is left to the comma rule.
const attribution = letterPattern(
	`^(?:(?:${saying})\\s+(?:\\p{Lu}|the\\b|an?\\b|one\\b|his\\b|her\\b)|(?:(?:\\p{Lu}[\\p{L}.'’-]*|the|an?|of|and|for|his|her|their|president|prime|minister|foreign|spokesman|spokeswoman|official|officials)\\s+){1,8}(?:(?:also|later|then|once|reportedly|once|has|had)\\s+)?(?:${saying})\\b)`,
);

/** Letters or figures alone in parentheses, and the sentence goes on behind them. */
const shortAside = letterPattern(
	String.raw`^\(\s*(?:\p{Lu}{2,8}|\p{Nd}[\p{L}\p{Nd}:. ]{0,14})\s*\)\s*[\p{L}\p{Nd},;:–—-]`,
);
const goesOn = letterPattern(String.raw`^(?:[\p{Ll},;:)\]]|[–—-]+\s*\p{Ll})`);
const numbered = letterPattern(String.raw`^[("“]?(?:\p{Nd}{1,3}|\p{L})[.)]$`);
const letterFirst = letterPattern(String.raw`^[\s]*\p{L}`);
const smallFirst = letterPattern(String.raw`^\p{Ll}`);
const capitalFirst = letterPattern(String.raw`^\p{Lu}`);
const numberFirst = letterPattern(String.raw`^[#\p{Nd}]`);
const wordFirst = letterPattern(String.raw`^[\p{L}\p{M}’'-]+`);
const dottedWord = letterPattern(String.raw`([\p{L}\p{M}.’'-]+)\.["'”’»)\]]*$`);
const dottedLetters = letterPattern(String.raw`([\p{L}.]+)\.$`);
const initials = letterPattern(String.raw`^(?:\p{L}\.)+\p{L}$`);
const capitalInitials = letterPattern(String.raw`^(?:\p{Lu}\.)+\p{Lu}$`);
const oneCapital = letterPattern(String.raw`^\p{Lu}$`);
const joinedNames = letterPattern(String.raw`^\p{Lu}[\p{L}’'-]*-\p{Lu}`);

/** A quotation inside another closes, and its sentence goes on in small letters. */
const goesOnBehind = (right: string): boolean => insideCloses(right).test(right);
const insideCloses = letterPattern(String.raw`^[^"“”‘\n]{0,120}?[.!?,]['’]\s+\p{Ll}`);
/** Whether single quotation marks open and do not close; an apostrophe has a letter before it. */
function opensInside(left: string): boolean {
	const opened = Math.max(left.lastIndexOf('‘'), left.search(/(?<=[\s“"(])'(?=\S)(?!.*[.!?,]')/));
	return opened >= 0 && !/[.!?,][’'](?=[\s”"]|$)/.test(left.slice(opened));
}

function isEnd(text: string, start: number, at: number): boolean {
	const left = text.slice(Math.max(start, at - 160), at).trimEnd();
	const right = text.slice(at, at + 160);
	if (left === '' || right.trim() === '') return right.trim() !== '';
	const next = right.replace(/^[\s"'“‘«([]+/, '');
	// Nothing begins with a small letter, a comma or a dash that goes on in one.
	if (goesOn(next).test(next)) return false;
	// "1. The first", "(a) …": a number alone is no sentence.
	if (left.length <= 5 && start === at - text.slice(start, at).length && numbered(left).test(left)) return false;
	const lastWord = afterLastSpace(left);
	// `…that?" Trump said.`: the question ends, the sentence goes on.
	if (/[!?…]["'”’»]+$/.test(lastWord) && letterFirst(right).test(right) && attribution(right).test(right.trimStart()))
		return false;
	// “I asked ‘Is it OK? Is it safe?’ and we said …”: what is quoted inside goes on, and so does the sentence round it.
	if (/[!?.]$/.test(lastWord) && goesOnBehind(right) && opensInside(left)) return false;
	const dotted = dottedWord(lastWord).exec(lastWord);
	if (!dotted) return true;
	// "MOJAVE, Calif. (AP) -- …", "at 11:43 p.m. (2243 GMT) …": after an abbreviation a short aside belongs to it.
	if (shortAside(right).test(right)) return false;
	return endsAfter(dotted[1] as string, left, next);
}

// Patterns of a last word are tried there only: at every place of a sentence they take longer than all the rest.
function afterLastSpace(text: string): string {
	return text.slice(text.lastIndexOf(' ') + 1);
}

function endsAfter(word: string, left: string, next: string): boolean {
	const follower = wordFirst(next).exec(next)?.[0] ?? '';
	const bare = word.replace(/^[.’'-]+/, '');
	const plain = follower.replace(/[’'].*$/, '');
	const quoted = /["”’»)\]]$/.test(left);
	if (quoted) return true;
	if (titles().has(bare)) return false;
	if (beforeNumber().has(bare)) return !numberFirst(next).test(next);
	if (/^[ap]\.m$/i.test(bare)) return !afterHour().has(plain);
	if (initials(bare).test(bare) || companies().has(bare)) {
		if (openers().has(plain)) return true;
		if (/^(?:U\.S|U\.K|U\.N|E\.U|D\.C|U\.S\.A|U\.A\.E|L\.A|N\.Y)$/.test(bare))
			return endsAfterCountry(left, plain, next);
		return companies().has(bare) && subjectFollows(next);
	}
	// One capital is an initial ("George W. Bush") unless a sentence plainly opens ("Plan B. The …").
	if (oneCapital(bare).test(bare)) return bare === 'I' || openers().has(plain) || follower === '';
	return true;
}

// "in the U.S. Trump was there" against "in the U.S. Senate": an end where what follows is a subject with its verb and
// is not one of the words the name stands before as an adjective.
function endsAfterCountry(left: string, follower: string, next: string): boolean {
	if (afterCountry().has(follower) || follower === '') return false;
	if (joinedNames(next).test(next)) return false;
	const noun =
		/\b(?:in|to|from|of|with|for|by|into|across|and|inside|outside|leave|enter|against|than)\s+(?:the\s+)?\S+$/i.test(
			left,
		);
	const following = next.split(/\s+/).slice(1, noun ? 5 : 2);
	return left.split(/\s+/).length > 3 && following.some(word => isFiniteVerb(word.replace(/[,.;:]$/, '')));
}

function subjectFollows(next: string): boolean {
	const second = next.split(/\s+/)[1] ?? '';
	return isFiniteVerb(second);
}

/**
 * Returns whether the paragraph that ends with sentence `last` breaks off, so that `first`, the first sentence of the
 * next paragraph, goes on with it: it ends in a title or a bare "When U.S.", or has no end and goes on in small letters.
 */
export function breaksOff(text: string, last: Span, first: Span): boolean {
	const left = text.slice(Math.max(last.start, last.end - 160), last.end);
	const right = text.slice(first.start, Math.min(first.end, first.start + 40));
	if (!/[.!?…:;"”’»)\]]$/.test(left)) return smallFirst(right).test(right);
	const lastWord = afterLastSpace(left);
	const dotted = dottedLetters(lastWord).exec(lastWord)?.[1];
	if (!dotted || !capitalFirst(right).test(right)) return false;
	if (titles().has(dotted) && dotted !== 'al') return true;
	if (!capitalInitials(dotted).test(dotted)) return false;
	const count = last.end - last.start > 160 ? 99 : left.split(/\s+/).length;
	return (
		count <= 3 ||
		(count <= 12 && !left.includes(',') && /^(?:When|While|As|After|Before|If|Although|Since|Because)\s/.test(left))
	);
}
