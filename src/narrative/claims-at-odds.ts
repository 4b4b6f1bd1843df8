// Clauses of different accounts that claim one thing with another firmness ("will close", "could close") or the opposite
// ("reached the office", "never reached the office"). Strict on purpose: the clauses must share most of their telling
// words, and the verb that is hedged or denied must be one of them. Numbers, dates and names are in
// `amount-conflicts.ts`.

import type {Article} from '../text/article.ts';
import type {Passage} from '../text/span.ts';
import {type Counterparts, NO_COUNTERPARTS} from './aligned-claims.ts';
import {sameness} from './amount-conflicts.ts';
import type {Claim, Claims, Unit} from './claims.ts';
import type {Difference} from './narrative.ts';
import {compare} from './told-amounts.ts';

/** Verbs and adverbs from a bare possibility (1) over a wish or plan (2) to a firm word (3). */
const SCALE: readonly (readonly [level: 1 | 2 | 3, words: RegExp])[] = [
	[
		1,
		/\b(?:may|might|could|possibly|perhaps|maybe|consider(?:s|ed|ing)?|hint(?:s|ed)|float(?:s|ed)|weigh(?:s|ing)|mull(?:s|ed|ing)?|toy(?:s|ed) with|open to|openness|undecided|not decided|unclear whether|not ruled out|suspect(?:s|ed)?|presumably|believed to|thought to|appears? to|appeared to)\b/i,
	],
	[
		2,
		/\b(?:plans?|planned|planning|intends?|intended|hopes?|hoped|expects?|expected|aims?|likely|wants?|wanted|should|would like|suggest(?:s|ed))\b/i,
	],
	[
		3,
		/\b(?:will|shall|would(?! like| have| not| rather| be (?:better|wrong))|is to|are to|is due to|are due to|is set to|are set to|going to|must|pledged?|pledges|vow(?:s|ed)|promis(?:es|ed)|confirmed|agreed|committed|decided|guaranteed|definitely|certainly)\b/i,
	],
];
/** A cause told as a fact, where no word hedges it: as firm as "will". */
const CAUSE =
	/\b(?:caused by|(?:was|were|is|are) due to|because of|(?:is|was) the cause|the cause (?:is|was)|(?:was|were) the result of|(?:was|were) (?:started|triggered|sparked|set off|brought about) by)\b/i;
/** The clauses' likeness from which another firmness is told; more where the hedged verb itself is not shared. */
const LEAST_FIRM = 0.45;
const LEAST_FIRM_LOOSE = 0.6;
/** The clauses' likeness from which a denial is told. */
const LEAST_DENIED = 0.55;

type Clause = {
	readonly claim: Claim;
	readonly article: Article;
	readonly origin: string;
	readonly text: string;
	readonly terms: ReadonlyMap<number, number>;
	readonly unit: Unit;
};
type Denying = Clause & {readonly negated: ReadonlySet<number>};
type Hedged = Clause & {readonly level: 1 | 2 | 3; readonly word: string; readonly after: ReadonlySet<number>};

/** Differences of firmness and denial between clauses of different origins. */
export function oddsOf(
	story: Claims,
	originOf: (article: string) => string,
	counterparts: Counterparts = NO_COUNTERPARTS,
): Difference[] {
	void counterparts;
	const clauses = clausesOf(story, originOf);
	const hedged = clauses.map(clause => hedgedOf(clause)).filter(clause => clause !== undefined);
	const found: Difference[] = [];
	const used = new Set<Claim>();
	for (const {one, two} of best(story, hedged, (x, y) => Math.abs(x.level - y.level) > 1, isFirmness)) {
		if (used.has(one.claim) || used.has(two.claim)) continue;
		used.add(one.claim).add(two.claim);
		const [firm, loose] = one.level > two.level ? [one, two] : [two, one];
		found.push({
			kind: 'firmness',
			subject: subjectOf(story, one, two),
			values: [firm, loose].map(h => ({value: h.word, citations: [passageOf(h)]})),
		});
	}
	const denied = clauses.map(clause => ({...clause, negated: negatedOf(clause)}));
	const pairs = best(story, denied, deniesOther, isDenial);
	for (const {one, two} of pairs) {
		if (used.has(one.claim) || used.has(two.claim)) continue;
		used.add(one.claim).add(two.claim);
		found.push({
			kind: 'negation',
			subject: subjectOf(story, one, two),
			values: [one, two].map(c => ({value: c.text.replace(/\s+/g, ' '), citations: [passageOf(c)]})),
		});
	}
	return found;
}

function clausesOf(story: Claims, originOf: (article: string) => string): Clause[] {
	return story.claims.flatMap(claim => {
		if (claim.kind !== 'body') return [];
		const article = story.articles[claim.article] as Article;
		return claim.clauses.map(unit => ({
			claim,
			article,
			origin: originOf(article.id),
			unit,
			text: article.text.slice(unit.start, unit.end),
			terms: new Map([...unit.terms].map(([term, share]) => [term, share * (story.vocabulary.weights[term] ?? 0)])),
		}));
	});
}

/** Pairs of clauses of different origins that pass, likeliest first; ties by the texts' ids and offsets. */
function best<T extends Clause>(
	story: Claims,
	clauses: readonly T[],
	may: (one: T, two: T) => boolean,
	passes: (likeness: number, one: T, two: T) => boolean,
): {one: T; two: T; likeness: number}[] {
	const byTerm = new Map<number, number[]>();
	clauses.forEach((clause, i) => {
		for (const term of clause.terms.keys()) byTerm.set(term, [...(byTerm.get(term) ?? []), i]);
	});
	const pairs: {one: T; two: T; likeness: number}[] = [];
	clauses.forEach((one, i) => {
		// Only clauses that share a telling word are compared.
		const partners = new Set<number>();
		for (const [term, weight] of one.terms)
			if (weight > 0.15) for (const j of byTerm.get(term) ?? []) if (j > i) partners.add(j);
		for (const j of partners) {
			const two = clauses[j] as T;
			if (one.origin === two.origin || one.terms.size < 2 || two.terms.size < 2 || !may(one, two)) continue;
			const likeness = sameness(story, one.terms, two.terms);
			if (passes(likeness, one, two)) pairs.push({one, two, likeness});
		}
	});
	return pairs.sort(
		(x, y) =>
			y.likeness - x.likeness ||
			compare(x.one.article.id, y.one.article.id) ||
			x.one.unit.start - y.one.unit.start ||
			compare(x.two.article.id, y.two.article.id) ||
			x.two.unit.start - y.two.unit.start,
	);
}

/** The clause with its firmest word and the terms behind it; undefined for questions, conditions and unhedged clauses. */
function hedgedOf(clause: Clause): Hedged | undefined {
	if (
		/^\s*(?:on |as to |the question )?(?:what|whether|how|if|why|when|who)\b/i.test(clause.text) ||
		/\?["”’]?\s*$/.test(clause.text)
	)
		return undefined;
	for (const [level, pattern] of [...SCALE, [3, CAUSE] as const]) {
		const match = pattern.exec(clause.text);
		if (!match) continue;
		const at = clause.unit.start + match.index;
		if (
			/\b(?:not|never|no)\b/i.test(clause.text.slice(Math.max(0, match.index - 12), match.index + match[0].length + 8))
		)
			return undefined;
		const after = clause.claim.words.filter(w => w.start >= at && w.end <= clause.unit.end && w.term >= 0).slice(0, 5);
		const verb = /^\s+(?:be\s+)?[\p{L}’'-]+/u.exec(clause.text.slice(match.index + match[0].length));
		return {
			...clause,
			level,
			word: `${match[0]}${level === 2 ? '' : (verb?.[0] ?? '')}`.replace(/\s+/g, ' '),
			after: new Set(after.map(w => w.term)),
		};
	}
	return undefined;
}

function isFirmness(likeness: number, one: Hedged, two: Hedged): boolean {
	const shared = [...one.after].some(term => two.after.has(term));
	return likeness >= (shared ? LEAST_FIRM : LEAST_FIRM_LOOSE);
}

const DENIAL =
	/\b(?:not|never|no|none|nobody|neither|n[’']t|cannot|without|denied|denies|refused|failed)\b|n[’']t\b/giu;

/** The terms that a negation of the clause bears on: the next content word. */
function negatedOf({text, unit, claim}: Clause): ReadonlySet<number> {
	const terms = new Set<number>();
	for (const match of text.matchAll(DENIAL)) {
		const at = unit.start + match.index + match[0].length;
		for (const word of claim.words.filter(w => w.start >= at && w.end <= unit.end && w.term >= 0).slice(0, 1))
			terms.add(word.term);
	}
	return terms;
}

/** Whether one clause denies a word that the other affirms. */
function deniesOther(one: Denying, two: Denying): boolean {
	if (one.negated.size > 0 === two.negated.size > 0) return false;
	const [denies, affirms] = one.negated.size > 0 ? [one, two] : [two, one];
	return [...denies.negated].some(term => affirms.terms.has(term));
}

/** Nothing but the denial tells the clauses apart: no condition, no time, no other negation. */
function isDenial(likeness: number, one: Denying, two: Denying): boolean {
	if (likeness < LEAST_DENIED) return false;
	const [denies, affirms] = one.negated.size > 0 ? [one, two] : [two, one];
	if (/\b(?:before|until|unless|if|but|only|except|other than|more than|yet)\b/i.test(denies.text)) return false;
	return (
		affirms.unit.negations === 0 &&
		!/\b(?:if|whether|could|would|should|may|might|want(?:s|ed)?|ask(?:s|ed)?)\b|\?/i.test(affirms.text)
	);
}

const passageOf = ({claim, article}: Clause): Passage => ({article: article.id, start: claim.start, end: claim.end});

/** The telling words both clauses share, in the order and spelling of the first. */
function subjectOf(story: Claims, one: Clause, two: Clause): string {
	const shared = [...one.terms]
		.filter(([term]) => two.terms.has(term))
		.sort(([s, x], [t, y]) => y - x || s - t)
		.slice(0, 3)
		.map(([term]) => term);
	void story;
	const words = one.claim.words.filter(
		(w, i, all) =>
			w.start >= one.unit.start &&
			w.end <= one.unit.end &&
			shared.includes(w.term) &&
			all.findIndex(o => o.term === w.term && o.start >= one.unit.start) === i,
	);
	return words.map(w => w.raw).join(' ');
}
