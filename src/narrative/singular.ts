// What stands in one claim of a text only: a term or a figure that two texts have once each is the best sign that the
// two sentences around it answer one another, however little else they share. Counted by text, not by story: a word
// that every account uses once is common in the story and tells all the same. Furniture of the page is not counted.

import type {Claim, Claims} from './claims.ts';
import {countAlike} from './counted-kinds.ts';
import {withSides} from './number-phrases.ts';
import type {Quantity} from './quantities.ts';

/** Which terms and figures of a claim stand nowhere else in its text. */
export type Singular = {readonly terms: ReadonlySet<number>; readonly figures: readonly Quantity[]};

/** Share of a term that has to count in a claim for the term to be one of its own. */
const OWN = 0.3;
/** Plain counts up to this ("two men") stand in a text once by chance; up to a dozen they have to count the same. */
const SMALL_COUNT = 4;
const DOZEN = 12;

const isTelling = ({unit, value}: Quantity): boolean =>
	unit === '' ? value > SMALL_COUNT : unit !== 'times' && unit !== 'age';

const figureKey = ({value, unit}: Quantity): string => `${value} ${unit}`;

/** What stands alone, by claim (index); numbers are among the figures only. */
export function singularsOf({articles, claims, first, vocabulary: {keys}}: Claims): Singular[] {
	const all: Singular[] = [];
	for (let article = 0; article < articles.length; article++) {
		const own = claims.slice(first[article], first[article + 1]);
		const terms = new Map<number, number>();
		const figures = new Map<string, number>();
		for (const {kind, whole} of own) {
			if (kind === 'furniture') continue;
			for (const term of whole.terms.keys()) terms.set(term, (terms.get(term) ?? 0) + 1);
			for (const key of new Set(withSides(whole.quantities).map(figureKey)))
				figures.set(key, (figures.get(key) ?? 0) + 1);
		}
		for (const {whole} of own)
			all.push({
				terms: new Set(
					[...whole.terms]
						.filter(([term, share]) => share >= OWN && terms.get(term) === 1 && !keys[term]?.startsWith('n:'))
						.map(([t]) => t),
				),
				figures: withSides(whole.quantities).filter(q => figures.get(figureKey(q)) === 1 && isTelling(q)),
			});
	}
	return all;
}

/** How many terms stand in both claims and nowhere else in either text. */
export function singularTerms(one: Singular, two: Singular): number {
	let both = 0;
	for (const term of one.terms) if (two.terms.has(term)) both++;
	return both;
}

/** Whether both give one figure that nothing else in either text gives. */
export const singularFigure = (one: Singular, two: Singular): boolean =>
	one.figures.some(p =>
		two.figures.some(
			q =>
				p.unit === q.unit &&
				p.ordinal === q.ordinal &&
				p.value <= q.upTo &&
				q.value <= p.upTo &&
				(p.unit !== '' || p.value > DOZEN || countAlike(p.counts, q.counts) === true),
		),
	);

/** How much of the shorter quotation's content the other one has, 0–1; 0 where one quotes less than two such words. */
export function quotedAlike(one: Claim, two: Claim): number {
	const quoted = ({words}: Claim): Set<number> =>
		new Set(words.filter(word => word.quoted && word.term >= 0).map(word => word.term));
	if (one.quoted.length < 2 || two.quoted.length < 2) return 0;
	const [a, b] = [quoted(one), quoted(two)];
	const least = Math.min(a.size, b.size);
	if (least < 2) return 0;
	let both = 0;
	for (const term of a) if (b.has(term)) both++;
	return both / least;
}
