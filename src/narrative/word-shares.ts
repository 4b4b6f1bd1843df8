// How much each word of a sentence counts towards what it states, 0–1. Who somebody is ("the French president Emmanuel
// Macron", "Rutte, who heads the alliance") and who says it is repeated by every account and tells little about what is
// claimed; of a full name one word is enough. Weights by rarity are `terms.ts`; the clauses are `clauses.ts`.

import type {Span} from '../text/span.ts';

type Word = Span & {readonly lower: string; readonly raw: string};

/** Nouns for what somebody is; they introduce a name or stand beside it. */
const ROLE =
	/^(?:president|minister|premier|chancellor|leader|director|chief|head|chairman|chairwoman|chair|secretary|senator|governor|mayor|judge|justice|king|queen|prince|princess|dictator|ruler|spokesman|spokeswoman|spokesperson|adviser|advisor|aide|official|captain|colonel|general|lieutenant|lt|sgt|sergeant|detective|constable|inspector|sheriff|officer|professor|prof|doctor|dr|engineer|lawyer|attorney|prosecutor|coroner|bishop|pope|reverend|rev|analyst|expert|fellow|researcher|scientist|author|founder|owner|manager|coach|supervisor|dispatcher|envoy|ambassador|diplomat|commissioner|deputy|nominee|designate|boss|executive|economist|correspondent|reporter|farmer|student|teacher|driver|resident|mother|father|wife|husband|son|daughter|brother|sister|boyfriend|girlfriend)s?$/;
const BEFORE_ROLE =
	/^(?:former|ex|vice|deputy|prime|foreign|acting|senior|chief|new|then|national|security|state|general|assistant|associate|interim|federal|special)$/;

/** Share of a word that belongs to a title or an apposition. */
const SHARE_OF_TITLE_WORD = 0.55;
/** Share of a further word of a full name. */
const SHARE_OF_SECOND_NAME = 0.25;
/** Who says it is not what is said: "the ministry said" counts little. */
const SHARE_OF_HEARSAY = 0.35;
const MOST_TITLE_WORDS = 5;
const MOST_APPOSITION_WORDS = 14;

/** One share for each word. `keys` are the term keys, `soloOf` how often a name stands without another beside it. */
export function wordShares(
	text: string,
	at: number,
	words: readonly Word[],
	keys: readonly string[],
	hearsay: readonly Span[],
	soloOf: (key: string) => number,
): number[] {
	const shares: number[] = words.map(word =>
		hearsay.some(part => part.start <= word.start && word.end <= part.end) ? SHARE_OF_HEARSAY : 1,
	);
	const lower = (i: number, share: number): void => {
		shares[i] = Math.min(shares[i] ?? 1, share);
	};
	const isName = (i: number): boolean => (keys[i] ?? '').startsWith('p:');
	const comma = (i: number): boolean =>
		text.slice((words[i - 1]?.end ?? at) - at, (words[i]?.start ?? at) - at).includes(',');
	for (let i = 0; i < words.length; i++) {
		if (!isName(i)) continue;
		let end = i;
		while (isName(end + 1) && (words[end + 1]?.start ?? 0) - (words[end]?.end ?? 0) <= 2) end++;
		// The part of the name that also stands alone carries it; the last one where none does.
		let main = end;
		for (let k = end; k >= i; k--) if (soloOf(keys[k] ?? '') > soloOf(keys[main] ?? '')) main = k;
		for (let k = i; k <= end; k++) if (k !== main) lower(k, SHARE_OF_SECOND_NAME);
		if (ROLE.test(words[i - 1]?.lower ?? '') && !comma(i)) {
			lower(i - 1, SHARE_OF_TITLE_WORD);
			for (let k = i - 2; k >= Math.max(0, i - MOST_TITLE_WORDS); k--) {
				if (comma(k + 1) || !(BEFORE_ROLE.test(words[k]?.lower ?? '') || /^\p{Lu}/u.test(words[k]?.raw ?? ''))) break;
				if (k > 0 || (keys[k] ?? '') !== '') lower(k, SHARE_OF_TITLE_WORD);
			}
		}
		if (end + 1 < words.length && comma(end + 1)) {
			let stop = end + 2;
			while (stop < words.length && !comma(stop)) stop++;
			const apposition = words.slice(end + 1, stop);
			if (
				apposition.length <= MOST_APPOSITION_WORDS &&
				apposition.slice(0, 5).some(word => ROLE.test(word.lower)) &&
				!/^(?:and|but|who|said|told)$/.test(apposition[0]?.lower ?? '')
			)
				for (let k = end + 1; k < stop; k++) lower(k, SHARE_OF_TITLE_WORD);
		}
		i = end;
	}
	return shares;
}
