// Which words of a sentence it affirms and which it denies: "none of the money was paid", "failed to arrive", "without a
// permit", "reports that it was sold are false". Rules on neighbouring words within a short segment, no parser: of a
// negation the deed it bears on is denied, other words in its reach are neither. What two sentences make of each other
// is `contrary-predicates.ts`.

import type {Claim, ClaimWord} from './claims.ts';

/** A content word of a claim with whether it is affirmed (1), denied (-1) or stands in reach of a negation (0). */
export type Signed = {
	readonly word: ClaimWord;
	/** Index of the word in its claim. */
	readonly at: number;
	readonly sign: 1 | 0 | -1;
	/** There is none of it ("no payment"), as against what is not done. */
	readonly none: boolean;
	/** Only thought of: asked, wanted, possible, conditional. */
	readonly unreal: boolean;
	/** Number of the segment of the sentence, between marks and joints. */
	readonly segment: number;
	/** Of a denied word: nothing but auxiliaries between it and the negation, so that it is what is not done. */
	readonly verbal: boolean;
	/** Behind an article, a possessive or a preposition: a noun, if it could be a verb too. */
	readonly nominal: boolean;
	/** The word before it, lower case. */
	readonly behind: string;
};

const BREAKS = /[,;:—–()“”"!?]|\s--?\s/;
const JOINTS =
	/^(?:but|while|although|though|whereas|because|after|before|until|unless|if|which|who|whom|whose|that|when|where|whether|and)$/;
const VERBAL = /^(?:not|never|cannot|hardly|barely|\p{L}+n['’]t)$/u;
/** Verbs and adjectives that deny the infinitive behind them. */
const REFUSES =
	/^(?:fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|unable|neglected|omitted|unwilling|reluctant|forgot|yet|failure|refusal|inability|unwillingness|reluctance)$/;
/** Verbs that take back the noun or verb behind them. */
const AVOIDS =
	/^(?:without|lack(?:s|ed)?|skip(?:s|ped|ping)?|avoid(?:s|ed|ing)?|omit(?:s|ted|ting)?|forgo|forgone|prevent(?:s|ed|ing)?|avert(?:s|ed|ing)?|withh(?:old|eld|olding|olds))$/;
/** What is done with a noun that there may be none of. */
const LIGHT =
	/^(?:made|make|given|give|paid|pay|taken|received|reached|sent|issued|held|signed|placed|granted|found|seen|heard|filed|changed|offered|obtained|sought|needed|required|reported|sounded)$/;
const AUXILIARY =
	/^(?:is|are|was|were|be|been|being|am|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|to|yet|ever|also|just|even|in|fact|so|far|any|all|the|an?|his|her|its|their)$/;
const AUXILIARY_ONLY = /^(?:yet|ever|been|be|being|have|had|has|to|also|even|in|fact|far|so|just|\p{L}+ly)$/u;
const FINITE = /^(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must)$/;
/** "denied", "rejected claims that": what follows is denied. */
const REPORT_DENIED =
	/^(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|contradict(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|debunk(?:s|ed)?)$/;
const REPORTS =
	/^(?:reports?|claims?|suggestions?|allegations?|accusations?|rumou?rs?|assertions?|statements?|story|stories)$/;
const UNTRUE =
	/^(?:incorrect|false|untrue|wrong|baseless|unfounded|groundless|nonsense|invented|lies?|fiction|fabricated|fabrication|inaccurate|misleading|mistaken|rubbish)$/;
/** From here to the end of the segment nothing is told as a fact. */
const UNREAL =
	/^(?:if|whether|unless|could|would|should|may|might|must|possible|possibly|perhaps|likely|allegedly|lest)$/;
/** Not even what is denied is a fact then. */
const CONDITION = /^(?:if|whether|unless|lest|may|might|should|must)$/;
/** So is what stands behind these with "to", "for", "of" or "that". */
const WISHED =
	/^(?:want|ask|seek|hope|urge|demand|call|plan|try|accuse|suspect|order|expect|allow|intend|threaten|agree|able|due|need|promise|pledge|vow|aim|attempt|fear|wish|propose|offer|invite|force|require|tell|told|sought|tried|wait|await)(?:s|d|ed|ing|ned)?$/;
/** Function words that are deeds all the same. */
const OTHER_DEEDS = /^(?:told|tell|tells)$/;
const NOMINAL =
	/^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|of|in|on|at|by|for|with|from|without|about|into|under|no|any|some|\p{L}+['’]s)$/u;

const isContent = ({term, lower}: ClaimWord): boolean =>
	OTHER_DEEDS.test(lower) || (term >= 0 && !/^(?:cannot|none)$/.test(lower));

type Marks = {
	readonly sign: (1 | 0 | -1)[];
	readonly none: boolean[];
	readonly unreal: boolean[];
	readonly verbal: boolean[];
};

/** The content words of the claim with their signs; `text` is the article's. */
export function signedOf({words}: Claim, text: string): Signed[] {
	const marks: Marks = {
		sign: words.map(() => 1),
		none: words.map(() => false),
		unreal: words.map(() => false),
		verbal: words.map(() => false),
	};
	const segment = words.map(() => 0);
	let count = 0;
	let from = 0;
	for (let i = 1; i <= words.length; i++) {
		const word = words[i];
		if (word && !BREAKS.test(text.slice(words[i - 1]?.end, word.start)) && !JOINTS.test(word.lower)) continue;
		markUnreal(words, from, i, marks);
		markNegations(words, from, i, marks);
		segment.fill(count++, from, i);
		from = i;
	}
	markReports(words, marks);
	return words.flatMap((word, at) => {
		if (!isContent(word)) return [];
		const behind = words[at - 1]?.lower ?? '';
		return [
			{
				word,
				at,
				sign: marks.sign[at] as 1 | 0 | -1,
				none: marks.none[at] as boolean,
				unreal: marks.unreal[at] as boolean,
				segment: segment[at] as number,
				verbal: marks.verbal[at] as boolean,
				behind,
				nominal: NOMINAL.test(behind),
			},
		];
	});
}

function markUnreal(words: readonly ClaimWord[], from: number, to: number, {unreal}: Marks): void {
	let thought = false;
	// "The review would continue, he said": what is to come, told in the past.
	const isReported = words.some(({lower}) => lower === 'said') && !words.some(({lower}) => lower === 'if');
	for (let i = from; i < to; i++) {
		const {lower, raw, term} = words[i] as ClaimWord;
		if (UNREAL.test(lower) && !(isReported && lower === 'would')) thought = true;
		// "to sell", not "to Selm".
		unreal[i] = thought || (words[i - 1]?.lower === 'to' && term >= 0 && !/^\p{Lu}/u.test(raw));
		if (WISHED.test(lower) && /^(?:to|for|of|on|that)$/.test(words[i + 1]?.lower ?? '')) thought = true;
	}
}

function markNegations(words: readonly ClaimWord[], from: number, to: number, marks: Marks): void {
	const {sign, none, unreal, verbal} = marks;
	const conditional = words.slice(from, to).some(({lower}) => CONDITION.test(lower));
	const contentFrom = (i: number): number => {
		for (let j = i; j < to; j++) {
			const word = words[j] as ClaimWord;
			// "was at any time offered": when it was not.
			if (/^(?:time|point|stage|moment)$/.test(word.lower) && words[j - 1]?.lower === 'any') continue;
			if (isContent(word) && !/ly$|^(?:yet|longer|single)$/.test(word.lower)) return j;
		}
		return -1;
	};
	const deny = (i: number, how: {none?: boolean; verbal?: boolean} = {}) => {
		if (i < 0) return;
		sign[i] = -1;
		none[i] = how.none ?? false;
		verbal[i] = how.verbal ?? false;
		// "would not say", "failed to say": told as a fact.
		if (!conditional) unreal[i] = false;
	};
	for (let i = from; i < to; i++) {
		const {lower} = words[i] as ClaimWord;
		const negation = negationAt(lower, words[i + 1]?.lower ?? '', words[i + 2]?.lower ?? '');
		if (negation === undefined) continue;
		const behind = i + negation.length;
		for (let j = behind; j < to; j++) if (sign[j] === 1) sign[j] = 0;
		if (negation.kind === 'verb') {
			// "At no time was any money offered": the verb stands behind the subject.
			const turned =
				lower === 'no' && /^(?:was|were|has|have|had|is|are)$/.test(words[behind]?.lower ?? '')
					? words.findIndex((w, j) => j > behind && j < to && isContent(w) && /(?:ed|en|wn|ght)$/.test(w.lower))
					: -1;
			const head = turned >= 0 ? turned : contentFrom(behind);
			deny(head, {verbal: turned >= 0 || words.slice(behind, head).every(w => AUXILIARY_ONLY.test(w.lower))});
			continue;
		}
		if (negation.kind === 'noun') {
			deny(contentFrom(behind), {none: true});
			continue;
		}
		// "none of the acid had reached": the verb, and the noun where there is none of it.
		let finite = behind;
		while (finite < to && !FINITE.test((words[finite] as ClaimWord).lower)) finite++;
		const noun = negation.bare ? -1 : contentFrom(behind);
		const verb = contentFrom(finite < to ? finite + 1 : (noun >= 0 ? noun : behind - 1) + 1);
		// "no payment was booked twice" leaves the payment as it is.
		const isNone = finite === to || (noun < finite && (verb < 0 || LIGHT.test((words[verb] as ClaimWord).lower)));
		if (noun >= 0 && isNone) deny(noun, {none: true});
		deny(verb, {verbal: true});
		// "gave no warning": the verb before.
		const before = words[i - 1];
		if (!negation.bare && before && i > from && isContent(before) && !AUXILIARY.test(before.lower))
			deny(i - 1, {verbal: true});
	}
}

type Negation = {readonly kind: 'verb' | 'noun' | 'subject'; readonly length: number; readonly bare: boolean};
const VERB = (length: number): Negation => ({kind: 'verb', length, bare: true});
const SUBJECT = (length: number, bare: boolean): Negation => ({kind: 'subject', length, bare});

/** The negation that begins with this word, by it and the two behind it. */
function negationAt(lower: string, next: string, third: string): Negation | undefined {
	if (lower === 'not') {
		if (/^(?:only|just|least|merely|surprisingly|necessarily)$/.test(next)) return undefined;
		if (/^(?:one|an?|any)$/.test(next)) return SUBJECT(next === 'a' && third === 'single' ? 3 : 2, false);
	}
	if (lower === 'no') {
		if (next === 'one' || next === 'body') return SUBJECT(2, true);
		if (next === 'longer') return VERB(2);
		// "dryer No. 2"
		if (/^\d/.test(next)) return undefined;
		// "at no time was it offered"
		if (/^(?:time|point|stage|moment|way)$/.test(next)) return VERB(2);
		return /^(?:more|less|fewer|doubt|matter|later|sooner|wider|longer)$/.test(next) ? undefined : SUBJECT(1, false);
	}
	// "nor did he give any hint"
	if (lower === 'nor' && FINITE.test(next)) return VERB(2);
	if (lower === 'neither') return SUBJECT(1, false);
	if (lower === 'none') return next === 'of' ? SUBJECT(2, false) : SUBJECT(1, true);
	if (lower === 'nobody' || lower === 'nothing') return SUBJECT(1, true);
	if (REFUSES.test(lower) && next === 'to') return VERB(2);
	// "stay away from calling them camps"
	if (lower === 'away' && next === 'from') return {kind: 'noun', length: 2, bare: true};
	if (AVOIDS.test(lower)) return {kind: 'noun', length: 1, bare: true};
	return VERBAL.test(lower) ? VERB(1) : undefined;
}

/** "denied that …", "reports that … are false": what is reported is denied. */
function markReports(words: readonly ClaimWord[], {sign, verbal, unreal}: Marks): void {
	const turn = (from: number, to: number) => {
		for (let i = from; i < to; i++) {
			sign[i] = -(sign[i] as number) as 1 | 0 | -1;
			verbal[i] = true;
			unreal[i] = false;
		}
	};
	const reports = words.findIndex(w => REPORTS.test(w.lower));
	const untrue = words.findIndex((w, i) => i > reports && UNTRUE.test(w.lower));
	const isSaid = words.slice(Math.max(0, untrue - 4), untrue).some(w => /^(?:is|are|was|were|as|be)$/.test(w.lower));
	if (reports >= 0 && untrue > reports && isSaid) turn(reports + 1, untrue);
	const denied = words.findIndex(
		(w, i) =>
			REPORT_DENIED.test(w.lower) &&
			(REPORTS.test(words[i + 1]?.lower ?? '') || /^(?:having|being|that|any)$/.test(words[i + 1]?.lower ?? '')),
	);
	if (denied < 0 || /^(?:not|never)$/.test(words[denied - 1]?.lower ?? '')) return;
	let to = denied + 2;
	while (to < words.length && !/^(?:but|while|although|and)$/.test((words[to] as ClaimWord).lower)) to++;
	turn(denied + 1, to);
}
