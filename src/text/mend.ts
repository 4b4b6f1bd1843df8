// Words glued in copying ("Ibelieve", "andI", "Aspokesman"), mended by a space that is shown and never stored. The rule
// knows no glued word. A capital I is parted from what follows where that is a word that follows "I" and the whole is
// no word or name; a capital A at the head of a sentence where the same text has the rest as a noun of its own. A wrong
// mend is worse than a missed one: in doubt, and for anything that behaves like a name, none.

import type {Article, Block} from './article.ts';
import {blocksOf} from './blocks.ts';
import {letterPattern} from './letter-pattern.ts';
import type {Span} from './span.ts';
import {followsI} from './spoken-verbs.ts';

const mendsByBlocks = new WeakMap<readonly Block[], readonly number[]>();

/** Returns the offsets before which a space is shown, ascending; the same array at every call. */
export function mendsOf(article: Article): readonly number[] {
	const blocks = blocksOf(article);
	let mends = mendsByBlocks.get(blocks);
	if (!mends) {
		mends = glued(article.text).test(article.text) ? mendsIn(article.text, blocks) : [];
		mendsByBlocks.set(blocks, mends);
	}
	return mends;
}

/** Returns the words of `span` as they stand, but for glued ones, which are parted by a space. */
export function mendedWords(article: Article, {start, end}: Span): string {
	let words = '';
	let from = start;
	for (const at of mendsBetween(article, start, end)) {
		words += `${article.text.slice(from, at)} `;
		from = at;
	}
	return words + article.text.slice(from, end);
}

const none: readonly number[] = [];

/**
 * Returns those of the offsets that lie between two others. Asked of a sentence, it looks at that alone where nothing in
 * it might be glued: of the articles in a list of hits hardly any has to be read for it.
 */
export function mendsBetween(article: Article, from: number, to: number): readonly number[] {
	if (!mendsByBlocks.has(blocksOf(article)) && to - from < article.text.length) {
		const part = article.text.slice(from, to);
		if (!glued(part).test(part)) return none;
	}
	const mends = mendsOf(article);
	const last = mends.length - 1;
	if (last < 0 || (mends[last] as number) <= from || (mends[0] as number) >= to) return none;
	const first = placeAfter(mends, from);
	return mends.slice(first, Math.max(first, placeAfter(mends, to - 1)));
}

/** How many of ascending offsets are no greater than one: the place of the first behind it. */
export function placeAfter(offsets: readonly number[], offset: number): number {
	let low = 0;
	let high = offsets.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((offsets[middle] as number) > offset) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Takes the mends of the article with these blocks that another thread has found. */
export function rememberMends(blocks: readonly Block[], mends: readonly number[]): void {
	mendsByBlocks.set(blocks, mends);
}

const glued = letterPattern(String.raw`(?<![\p{L}\p{N}'’-])[IA]\p{Ll}|\p{Ll}I(?![\p{L}\p{N}])`);
// The whole token, so that "I-beam", "Iran's" and "x.Icon" are seen as what they are.
const headGlued = letterPattern(
	String.raw`(?<![\p{L}\p{N}'’.@/_-])([IA])(\p{Ll}+(?:['’]\p{Ll}{1,2})?)(?![\p{L}\p{N}_@/'’-]|\.\p{L})`,
	'g',
);
const tailGlued = letterPattern(String.raw`(?<![\p{L}\p{N}'’.@/_-])(\p{Ll}{2,})I(?=[\s,;:]|['’](?:m|ve|d|ll)\b)`, 'g');

/** Words and names that begin with I and go on like something one says of oneself. */
const wholeWithI: ReadonlySet<string> = new Set(
	'iran ivan iring irised isit icon ideal irate image imaged iman ifill iron isle isled islet island islander islanders islam isolate isolated item itch idea idle ire ides iris iliad ilie imam irene iraq india iowa idaho ibis inlaid inlay inset input inherit ingrain inlet inroad iyer'.split(
		' ',
	),
);

/** Frequent words that begin with A and go on like a noun. */
const wholeWithA: ReadonlySet<string> = new Set(
	'abase abate abide aboard abode abound about above abreast abridge abroad abuse abutment abyss accord account accrue across acute adept adjoin admiral admire adopt adore adrift advice afield aflame afloat afoot afresh again against agape agent aghast aglow ahead ajar akin alarm alas alert alight alike alive allot allow allure aloft alone along aloof aloud amass amaze amend amiss among amount amuse anew annex anoint another apart apiece appall appeal appear append appoint arise around arouse array arrest arrive ascend ascent ascribe ashamed ashore aside askew asleep aspect aspire assail assault assent assert assess asset assign assort assure astern asteroid astir astound astray astride atone atop attest attire attune avail avenge avenue aver averse avert avoid avow await awake awaken award aware away awhile awry aground arising amidst amongst amoral asexual asocial apolitical atypical agnostic aesthetic aesthete abatement amazement acute atheist aversion ascension aspiration avocation abasement avoidance amorality asymmetry asymmetric asymmetrical atonal ahistorical aforementioned aforesaid arabic'.split(
		' ',
	),
);

/** Words that a sentence or clause begins with; a capitalised word before a name is more likely a first name. */
const opener =
	/^(?:And|But|So|If|When|While|As|Because|Since|Although|Though|That|What|Where|Why|How|Then|Now|Today|Yesterday|Tomorrow|Here|There|Yes|No|Well|Yet|Or|Nor|For|Once|Until|Before|After|In|On|At|To|Sometimes|Maybe|Perhaps|Honestly|Frankly|Sure|Of|Like|The|This|Last|Every|Unless|Whether|Wherever|Whenever|Who|Whom|Which|Oh|Look|Listen|Should|Could|Would|Will|Can|May|Do|Did|Have|Had|Am|Was|Must|Again|Also|Indeed|Still|Thus|Therefore|However|Instead|Later|Finally|First|Second|Third|President|Only|Not|Never|Rather|Even|Just|Or|Than)$/;

const conjunction =
	/^(?:and|that|when|if|but|as|what|because|which|so|where|while|since|before|after|how|than|then|or|until|whether|who|whom|why|though|although|unless|once|think|thought|say|said|know|believe|hope|like|do|did|have|had|would|could|should|will|can|may|must|am|was|thing|things|way|time|reason|everything|all|something)$/;

function mendsIn(text: string, blocks: readonly Block[]): readonly number[] {
	const offsets: number[] = [];
	const names = new Set<string>();
	let determinedNouns: ReadonlySet<string> | undefined;
	const nouns = (): ReadonlySet<string> => {
		determinedNouns ??= nounsOf(text);
		return determinedNouns;
	};
	const candidates: {readonly word: string; readonly at: number}[] = [];
	for (const block of blocks) {
		if (block.kind === 'code' || block.kind === 'html' || block.kind === 'rule') continue;
		const {start, end} = block.content;
		const content = text.slice(start, end);
		if (!glued(content).test(content)) continue;
		for (const found of content.matchAll(headGlued(content))) {
			const [whole, capital, rest] = found as unknown as [string, string, string];
			const word = whole.toLowerCase().replace('’', "'");
			const at = start + found.index + 1;
			if (capital === 'I' ? isGluedI(word, rest) : isGluedA(word, rest, content, found.index, nouns)) {
				if (capital === 'I' && standsLikeName(content, found.index, whole.length)) names.add(word);
				candidates.push({word, at});
			}
		}
		if (!/[^\s]I/.test(content)) continue;
		for (const found of content.matchAll(tailGlued(content))) {
			if (conjunction.test(found[1] as string)) offsets.push(start + found.index + found[0].length - 1);
		}
	}
	for (const {word, at} of candidates) {
		if (!names.has(word.replace(/'.*$/, '')) && !names.has(word)) offsets.push(at);
	}
	return offsets.sort((a, b) => a - b);
}

function isGluedI(word: string, rest: string): boolean {
	return rest.length >= 2 && !wholeWithI.has(word) && followsI(rest.replace('’', "'"));
}

const nameBefore = letterPattern(String.raw`(\p{Lu}\p{Ll}+)\s$`);
const surnameBehind = letterPattern(String.raw`^(?:\s\p{Lu}\p{Ll}+\s(?:said|says|told|is|was|has)\b|['’]s\b)`);

// After a first name ("Gwen Ifill"), before a surname, or with a possessive: a name, here and wherever it stands.
function standsLikeName(content: string, index: number, length: number): boolean {
	const left = content.slice(Math.max(0, index - 20), index);
	const before = nameBefore(left).exec(left)?.[1];
	if (before && !opener.test(before)) return true;
	const right = content.slice(index + length, index + length + 30);
	return surnameBehind(right).test(right);
}

function isGluedA(
	word: string,
	rest: string,
	content: string,
	index: number,
	nouns: () => ReadonlySet<string>,
): boolean {
	// The article stands before one thing: neither plurals nor the forms of verbs and adverbs.
	if (rest.length < 5 || /['’]|(?:[^s]s|ed|ing|ly|ness)$/.test(rest) || wholeWithA.has(word)) return false;
	// An article is a capital only where a sentence begins.
	if (!/(?:^|[.!?:]["'”’)]*\s+["'“‘(]?|["“])$/.test(content.slice(Math.max(0, index - 8), index))) return false;
	return nouns().has(rest);
}

const determined = letterPattern(
	String.raw`(?<![\p{L}\p{N}])(?:an?|the|this|that|his|her|its|their|one|each|every)\s(\p{Ll}{5,})(?![\p{L}\p{N}'’-])`,
	'g',
);

/** What the text uses as a noun of its own: the words right after an article. */
function nounsOf(text: string): ReadonlySet<string> {
	const nouns = new Set<string>();
	for (const [, noun] of text.matchAll(determined(text))) nouns.add(noun as string);
	return nouns;
}
