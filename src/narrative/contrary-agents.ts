// Accounts that name another doer of one deed, where one of them insists on it: "found by a cleaner" and "it was the
// watchman who found him", "opened by the mayor" and "opened by the county, not by city hall". Strict on purpose: without
// such emphasis a firm and its owner, a mayor and her town are too often told for one another. Only sentences that answer
// each other are compared; see `claims-at-odds.ts`.

import type {Article} from '../text/article.ts';
import type {Claim, Claims, ClaimWord} from './claims.ts';
import type {Vocabulary} from './terms.ts';
import {groupsOf, rarityOf} from './terms.ts';

/** A doer of a deed as a sentence names it. */
export type Deed = {
	readonly claim: Claim;
	readonly article: Article;
	readonly origin: string;
	/** The doer in the words of the text, and its terms. */
	readonly agent: string;
	readonly doer: ReadonlySet<number>;
	/** Terms of what was done: the verb first. */
	readonly done: readonly number[];
	readonly insists: boolean;
};

// A word and a gap share no character, so that a long word is read in one way alone.
const NAME =
	"(?:the |an? |his |her |its |their )?[\\p{L}’'-]+(?: (?!who\\b|that\\b|which\\b|and\\b|in\\b|at\\b|on\\b|to\\b|when\\b|after\\b|before\\b|for\\b|with\\b|as\\b|but\\b|not\\b|while\\b|is\\b|was\\b)[\\p{L}’'-]+){0,5}";
const CLEFT = new RegExp(
	`\\bit (?:is|was) (${NAME})(?:, \\d{1,3},| (?:himself|herself|itself|themselves|alone))? (?:who|that) `,
	'iu',
);
const PASSIVE = new RegExp(`\\b([\\p{L}-]+) by (${NAME})`, 'iu');
const INSISTS = /, (?:and )?not (?:by )?(?:the |an? )?[\p{L}]/iu;
/** UTF-16 units of a sentence that are looked through. */
const REACH = 400;

/** The doer that a sentence names by "it was … who" or "… by …"; undefined where it does not. */
export function deedOf(claim: Claim, article: Article, origin: string): Deed | undefined {
	if (claim.kind !== 'body') return undefined;
	const text = article.text.slice(claim.start, Math.min(claim.end, claim.start + REACH));
	const cleft = CLEFT.exec(text);
	const passive = cleft ? null : PASSIVE.exec(text);
	const agent = cleft?.[1] ?? passive?.[2];
	if (agent === undefined) return undefined;
	// "it is clear that", "it was then that" name nobody.
	if (cleft && !/^(?:(?:the|an?|his|her|its|their) |\p{Lu})/u.test(agent)) return undefined;
	const match = (cleft ?? passive) as RegExpExecArray;
	const from = claim.start + match.index + match[0].indexOf(agent, cleft ? 0 : (passive?.[1]?.length ?? 0));
	const terms = (start: number, end: number) =>
		claim.words.filter(w => w.start >= start && w.end <= end && w.term >= 0).map(w => w.term);
	const doer = new Set(terms(from, from + agent.length));
	const behind = claim.start + match.index + match[0].length;
	const verb = passive?.[1] ? claim.start + match.index : behind;
	const done = cleft
		? terms(behind, behind + 60)
		: [...terms(verb, verb + (passive?.[1]?.length ?? 0)), ...terms(claim.start, verb)];
	if (doer.size === 0 || done.length === 0) return undefined;
	return {claim, article, origin, agent, doer, done, insists: cleft !== null || INSISTS.test(text)};
}

const LEAST_RARITY = 0.1;
const LEAST_TELLING = 0.3;

/** Whether two terms are one word or near-synonyms. */
const same = (x: number, y: number, {keys}: Vocabulary): boolean =>
	x === y || groupsOf(keys[x] ?? '').some(group => groupsOf(keys[y] ?? '').includes(group));

/** The doer before the verb, where the sentence tells the deed of `verb` outright: "Mayor Holloway opened 14 schools". */
function activeDeed(claim: Claim, article: Article, origin: string, verb: number, story: Claims): Deed | undefined {
	for (const unit of claim.clauses) {
		if (unit.negations > 0) continue;
		const words = claim.words.filter(w => w.start >= unit.start && w.end <= unit.end);
		const at = words.findIndex(w => w.term >= 0 && same(w.term, verb, story.vocabulary));
		const before = words.slice(0, at).filter(w => w.term >= 0);
		if (at < 1 || before.length === 0 || before.length > MOST_BEFORE || words[at + 1]?.lower === 'by') continue;
		// "was opened", "to open": the words before are no doer.
		if (/^(?:was|were|is|are|been|being|be|to|got)$/.test(words[at - 1]?.lower ?? '')) continue;
		const [first, last] = [before[0] as ClaimWord, before.at(-1) as ClaimWord];
		return {
			claim,
			article,
			origin,
			agent: article.text.slice(first.start, last.end),
			doer: new Set(before.map(w => w.term)),
			done: words.slice(at).flatMap(w => (w.term >= 0 ? [w.term] : [])),
			insists: false,
		};
	}
	return undefined;
}
const MOST_BEFORE = 4;

/** Whether the two name different doers of one deed. */
function areContrary(one: Deed, two: Deed, {vocabulary}: Claims): boolean {
	const {keys, weights} = vocabulary;
	const names = ({claim}: Deed, {doer}: Deed) =>
		claim.words.some(w => w.term >= 0 && [...doer].some(term => same(term, w.term, vocabulary)));
	if (names(one, two) || (!INSISTS.test(textOf(one)) && names(two, one))) return false;
	const [x, y] = [one.done[0] as number, two.done[0] as number];
	if (!same(x, y, vocabulary) || rarityOf(keys[x] ?? '') < LEAST_RARITY) return false;
	// What it was done to: named by both, or left to a pronoun by the one who says "it was … who".
	return (
		one.done.slice(1).some(term => two.done.includes(term) && (weights[term] ?? 0) >= LEAST_TELLING) ||
		one.done.length === 1
	);
}
const textOf = ({claim, article}: Deed): string => article.text.slice(claim.start, claim.end);

/** Pairs of sentences of different origins that name different doers; `answers`: the two answer each other. */
export function contraryAgents(
	story: Claims,
	originOf: (article: string) => string,
	answers: (one: Claim, two: Claim) => boolean,
): {readonly one: Deed; readonly two: Deed}[] {
	const used = new Set<Claim>();
	const found: {one: Deed; two: Deed}[] = [];
	const articleOf = (claim: Claim) => story.articles[claim.article] as Article;
	for (const claim of story.claims) {
		const one = deedOf(claim, articleOf(claim), originOf(articleOf(claim).id));
		if (!one?.insists) continue;
		for (const other of story.claims) {
			const article = articleOf(other);
			const origin = originOf(article.id);
			if (other.kind !== 'body' || origin === one.origin || used.has(claim) || used.has(other)) continue;
			if (!answers(claim, other)) continue;
			const verb = one.done[0] as number;
			const two = [deedOf(other, article, origin), activeDeed(other, article, origin, verb, story)].find(
				deed => deed && areContrary(one, deed, story),
			);
			if (!two) continue;
			used.add(claim).add(other);
			found.push({one, two});
		}
	}
	return found;
}
