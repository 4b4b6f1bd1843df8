// The words a point is shown with: which member of a cluster, and which slice of it. The most central, short and
// self-contained sentence wins; a connective that hangs from the sentence before is left off. Always a slice of a
// cited sentence, never a changed word.

import type {Span} from '../text/span.ts';
import type {Claim, ClaimWord} from './claims.ts';

/** Fewest and most words of a statement that is shown without a penalty. */
const SHORTEST = 8;
const LONGEST = 34;

/** Connectives that say how a sentence hangs from the one before; with the comma or space after them. */
const CONNECTIVE =
	/^(?:(?:but|and|yet|so|or|still|however|meanwhile|moreover|furthermore|nevertheless|nonetheless|instead|also|then|thus|therefore|besides|indeed|overall|ultimately|finally|in addition|in sum|in short|in fact|in the end|in other words|for (?:his|her|its|their) part|for now|on the other hand|at the same time|as a result|after all|of course|to be sure|even so|that said|on the downside)(?:,\s+|(?<=^(?:but|and|yet))\s+))+/i;
const DATELINE =
	/^(?:[A-Z][A-Z.'’-]+(?:,? [A-Z][A-Z.'’-]+)*(?:, (?:\d{1,2} )?[A-Z][\w.]+(?: \d{1,2})?)*\s*(?:\([^)]{2,20}\)\s*)?[—–-]+\s+)/;
const MARKS = /^[\s"“”'‘’—–-]*/;

/** An "also" within so many UTF-16 units of the start refers to the sentence before; a later one to this sentence. */
const HANGING = 90;

/** The span of `claim` (or of the clause `within` it) as it may be shown: dateline and connective left off. */
export function shownSpan(text: string, within: Span): Span {
	let start = within.start;
	for (const pattern of [DATELINE, CONNECTIVE]) {
		const found = pattern.exec(text.slice(start, within.end));
		if (found && found[0].length < (within.end - start) / 2) start += found[0].length;
	}
	let end = within.end;
	while (end > start && /[\s,;:—–-]/.test(text.charAt(end - 1))) end--;
	return {start, end};
}

/** "The agency added", "The news was first reported": which one it is stands in the sentence before. */
const VAGUE =
	/^The (?:news|move|decision|announcement|statement|report|agency|group|company|firm|official|officials|incident|comments?|remarks?|proposal|plan|man|woman|pair|couple|suspect|victim|two|three) (?:was|were|is|are|had|has|have|will|would|said|says|added|came|comes?|also|did)\b/;

/** "So is her brother", "The latter refused": half of it stands in the sentence before. */
const HANGS =
	/^(?:(?:So|so|Nor|nor|Neither|neither) (?:is|are|was|were|did|does|do|has|have|had|will|would|can|could)|[Tt]he (?:latter|former)(?=[’'] | (?:was|were|is|are|has|had|would|will|did|\p{Ll}+ed|said|says)\b))/u;

/** "All vehicles that went down with it": nothing before the pronoun can be what it stands for. */
function hasLoosePronoun(words: readonly ClaimWord[]): boolean {
	const at = words.findIndex(({lower}) => POINTS_BACK.test(lower));
	return (
		at > 0 &&
		!words
			.slice(0, at)
			.some(({lower, raw}, i) => BINDS.test(lower) || (i > 0 ? /^\p{Lu}/u.test(raw) : !BINDS_NOT.test(lower)))
	);
}
/** As they are written: US is a country, and I may be a numeral. */
const FIRST_PERSON = /^(?:[Mm]e|[Mm]y|[Mm]ine|[Ww]e|us|[Oo]urs?)$/;
const POINTS_BACK = /^(?:it|its|him|his|her|hers)$/;
/** What may begin a noun phrase of one thing, or stands for one. */
const BINDS = /^(?:the|an?|this|one|each|every|no|there|here|he|she|it|\p{L}+['’]s)$/u;
/** What may begin a sentence and is nobody that a pronoun of one stands for; any other first word may be a name. */
const BINDS_NOT =
	/^(?:all|both|some|many|most|several|few|more|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|\p{N}.*|police|officers?|officials|crews?|people|men|women|residents|soldiers|troops|doctors|experts|rescuers|workers|students)$/u;

/** How unfit a span is as a statement, 0 for a plain sentence of good length; larger is worse. */
export function unfitness(text: string, claim: Claim, span: Span): number {
	const shown = shownSpan(text, span);
	const said = text.slice(shown.start, shown.end);
	const words = claim.words.filter(word => word.start >= shown.start && word.end <= shown.end);
	const first = words[0]?.lower ?? '';
	const quoted = words.filter(word => word.quoted).length / Math.max(1, words.length);
	let penalty = 0;
	if (
		/^(?:he|she|they|it|his|her|hers|their|its|him|them|this|these|those|that|such|there|we|i|our|my|you)$/.test(first)
	)
		penalty += 0.6;
	if (/^(?:another|other|others|both|either|neither|one|some|same|which|who|whose|adding|saying)$/.test(first))
		penalty += 0.3;
	// "The agency added", "The news was reported": which one stands in the sentence before. "such plans", "…," he said.
	if (VAGUE.test(said)) penalty += 0.15;
	if (/\bsuch (?!as\b|an?\b)\p{Ll}/u.test(said)) penalty += 0.15;
	if (/[,”"] (?:he|she|they|it) (?:said|says|added|wrote|tweeted|explained|continued)(?=[.,]|$)/.test(said))
		penalty += 0.2;
	if (HANGS.test(said)) penalty += 0.5;
	// "The captain has been with us for 22 years": who speaks is known where the whole text is read.
	if (words.some(({raw, quoted}) => !quoted && FIRST_PERSON.test(raw))) penalty += 0.2;
	if (hasLoosePronoun(words)) penalty += 0.25;
	if (/[?]["”’)]*$/.test(said)) penalty += 0.8;
	if (/^["“‘]/.test(said)) penalty += 0.35;
	if (quoted > 0.6) penalty += 0.35;
	if (quoted > 0.95) penalty += 0.4;
	if (words.length > LONGEST) penalty += 0.15 + 0.02 * (words.length - LONGEST);
	if (words.length < SHORTEST) penalty += 0.1 * (SHORTEST - words.length);
	if (!/^\W*\p{Lu}|^\W*\d/u.test(said.replace(MARKS, '')))
		penalty += span.start === claim.start && shown.start > span.start ? 0 : 0.25;
	if (claim.kind === 'heading') penalty += 0.5;
	if (claim.leaning) penalty += 0.1;
	// "is also vague": what stood before is missed.
	if (/(?<!\b(?:who|which|that) )\b(?:also|as well|too[,.])\s/.test(`${said.slice(0, HANGING)} `)) penalty += 0.3;
	// A quotation that opens here and closes elsewhere is half a sentence to the reader.
	if ((said.match(/“/g)?.length ?? 0) !== (said.match(/”/g)?.length ?? 0) || (said.match(/"/g)?.length ?? 0) % 2 === 1)
		penalty += 0.45;
	return penalty;
}
