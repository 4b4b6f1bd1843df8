// Where a dense sentence falls into clauses that each state something. Rules on commas, joints and verbs, no parser:
// a cut is made only where both sides keep enough words to be a claim of their own. Guarantees that the clauses lie
// inside the sentence, in order, without overlap.

import {DAY_LOWER, MONTH_LOWER} from '../english/calendar.ts';
import type {Span} from '../text/span.ts';

type Word = Span & {readonly lower: string; readonly term: number; readonly quoted: boolean};

/** Words that may open a clause after a comma. */
const JOINT =
	/^(?:and|but|while|although|though|whereas|which|who|whose|where|after|before|because|as|saying|adding|noting|warning|arguing|with|so|since|when|if|including|despite|following|unless|until|yet|or|that)$/;
/** Words that open a clause even without a comma. */
const STRONG_JOINT = /^(?:but|while|although|though|whereas|because|after|before|which|who|until|unless)$/;
/** "before 30 September", "until noon": what tells when is no clause. */
const TIME = new RegExp(
	String.raw`^(?:\d.*|${DAY_LOWER}|${MONTH_LOWER}|noon|midnight|dawn|dusk|sunrise|sunset|nightfall|today|tomorrow|yesterday|christmas|easter)$`,
);
/** Speech that hangs its content on "that" or a comma. */
const SPEECH =
	/^(?:said|says|say|saying|told|added|adding|claimed|claims|insisted|insists|argued|warned|announced|confirmed|reported|reports|stated|noted|explained|suggested|believes|believe|believed|thinks|denied)$/;
/** What tells when, where or to whom it was said. */
const BEHIND_SPEECH = new RegExp(`^(?:on|in|at|during|to|reporters|late|earlier|yesterday|today|${DAY_LOWER}|that)$`);
/** Whether the words of a clause only say who says it: "the agency said", "according to the ministry". */
export function isHearsay(words: readonly Word[]): boolean {
	if (words.length > 14) return false;
	const first = words[0]?.lower ?? '';
	const last = words.at(-1)?.lower ?? '';
	const spoken = words.findIndex(word => SPEECH.test(word.lower));
	if (first === 'according' && words[1]?.lower === 'to') return true;
	if (spoken < 0) return false;
	// Nothing but the speaker before, and nothing but the time, the place or the hearer after it.
	return (
		SPEECH.test(last) ||
		(words.length - spoken <= 7 &&
			words.slice(spoken + 1).every(word => !SPEECH.test(word.lower)) &&
			BEHIND_SPEECH.test(words[spoken + 1]?.lower ?? ''))
	);
}

/** Fewest content terms and words on each side of a cut. */
const LEAST_TERMS = 2;
const LEAST_WORDS = 4;

/** The clauses of a sentence as spans; one span where it is not dense. `text` is the sentence, `at` its offset. */
export function clauseCuts(text: string, at: number, words: readonly Word[]): Span[] {
	const cuts: number[] = [];
	for (let i = 1; i < words.length; i++) {
		const before = words[i - 1] as Word;
		const word = words[i] as Word;
		const between = text.slice(before.end - at, word.start - at);
		const strongMark = /[;—–:]|\s--?\s/.test(between);
		const comma = between.includes(',');
		const andThenVerb =
			word.lower === 'and' && !comma && looksLikeVerb(words[i + 1]) && (words[i + 2]?.lower ?? '') !== 'and';
		if (
			strongMark ||
			(comma && JOINT.test(word.lower)) ||
			(STRONG_JOINT.test(word.lower) && !TIME.test(words[i + 1]?.lower ?? '') && !joinsAdjectives(words, i)) ||
			andThenVerb ||
			(comma && /ing$/.test(word.lower)) ||
			(word.lower === 'that' && SPEECH.test(before.lower)) ||
			opensHearsay(words, i, between)
		)
			cuts.push(relativeStart(words, i));
	}
	const pieces: [number, number][] = [];
	let from = 0;
	for (const cut of [...cuts, words.length]) {
		if (cut <= from) continue;
		pieces.push([from, cut]);
		from = cut;
	}
	// What is too small to be a claim goes with its neighbour: the one before, or the next one for the first piece.
	const merged: [number, number][] = [];
	for (const piece of pieces) {
		const last = merged.at(-1);
		const free = isHearsay(words.slice(...piece)) || (last !== undefined && isHearsay(words.slice(...last)));
		if (last && !free && (!isClaim(words, piece) || !isClaim(words, last))) last[1] = piece[1];
		else merged.push([...piece]);
	}
	if (merged.length < 2) return [{start: at, end: at + text.length}];
	return merged.map(([start, end], i) => ({
		start: i === 0 ? at : (words[start] as Word).start,
		end: i === merged.length - 1 ? at + text.length : (words[end - 1] as Word).end,
	}));
}

/** "a historic but similarly inconclusive gathering": the joint at `i` stands inside a noun phrase. */
const joinsAdjectives = (words: readonly Word[], i: number): boolean =>
	/^(?:but|though|although|while)$/.test(words[i]?.lower ?? '') &&
	/^(?:an?|the|his|her|its|their|our|this|that)$/.test(words[i - 2]?.lower ?? '') &&
	!looksLikeVerb(words[i - 1]);

/** Where the clause begins that the joint at `i` opens: "an aid programme, part of which", "the year in which". */
function relativeStart(words: readonly Word[], i: number): number {
	const word = (at: number): string => words[at]?.lower ?? '';
	if (!/^(?:which|whom|whose)$/.test(word(i)) || !PREPOSITION.test(word(i - 1))) return i;
	return word(i - 1) === 'of' && PART.test(word(i - 2)) ? i - 2 : i - 1;
}
const PREPOSITION =
	/^(?:of|in|on|at|by|for|from|to|with|under|through|over|during|after|before|within|into|among|between|about|against)$/;
const PART =
	/^(?:part|parts|some|most|all|many|several|half|none|both|each|one|two|three|four|five|six|seven|eight|nine|ten|\d+|any|few|much|dozens|hundreds|thousands|majority|members?)$/;

/** ", the ministry said." or ", according to …" or a closed quotation: what follows only says who says it. */
function opensHearsay(words: readonly Word[], i: number, between: string): boolean {
	if (!/[,”"]/.test(between) && words[i]?.lower !== 'according') return false;
	if (words[i]?.lower === 'according') return true;
	for (let j = i; j < Math.min(words.length, i + 9); j++) if (SPEECH.test(words[j]?.lower ?? '')) return true;
	return false;
}

const isClaim = (words: readonly Word[], [from, to]: readonly [number, number]): boolean =>
	to - from >= LEAST_WORDS && words.slice(from, to).filter(word => word.term >= 0).length >= LEAST_TERMS;

const looksLikeVerb = (word: Word | undefined): boolean =>
	word !== undefined &&
	/^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|did|does|told|said|met|made|took|gave|went|came|left|put|set|led|held|kept|began|became|fell|rose|sent|won|lost|found|brought|called|sought)$|[^e]ed$/.test(
		word.lower,
	);
