// Accounts that name another doer of one deed, where one of them insists on it: "found by a cleaner" and "it was the
// watchman who found him", "opened by the mayor" and "opened by the county, not by city hall". Strict on purpose: without
// such emphasis a firm and its owner, a mayor and her town are too often told for one another. Only sentences that answer
// each other are compared; see `claims-at-odds.ts`.

import {DAY_NAME, MONTH_NAME} from '../english/calendar.ts';
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
	/** Terms of what was done: the verb first, or the noun behind a verb that says little ("gave the order"). */
	readonly done: readonly number[];
	readonly insists: boolean;
	/** "It was not the brigade that freed them": the doer is one who did not do it. */
	readonly denied: boolean;
};

// A word and a gap share no character, so that a long word is read in one way alone.
const NAME =
	"(?:the |an? |his |her |its |their )?[\\p{L}’'-]+(?: (?!who\\b|that\\b|which\\b|and\\b|in\\b|at\\b|on\\b|to\\b|when\\b|after\\b|before\\b|for\\b|with\\b|as\\b|but\\b|not\\b|while\\b|is\\b|was\\b|from\\b)[\\p{L}’'-]+){0,5}";
const CLEFT = new RegExp(
	`\\bit (?:is|was) (not )?(${NAME}(?: and (?!not )${NAME})?)(?:, [^,.;]{1,60}(?:, [^,.;]{1,60})?,| (?:of|from|in|at) [^,.;]{1,40}?| (?:himself|herself|itself|themselves|alone))? (?:who|that) `,
	'iu',
);
const PASSIVE = new RegExp(`\\b([\\p{L}-]+) by (${NAME})`, 'iu');
const INSISTS = /, (?:and )?not (?:by )?(?:the |an? )?[\p{L}]/iu;
/** UTF-16 units of a sentence that are looked through. */
const REACH = 400;
/** Verbs that leave it to their noun to say what was done. */
const LIGHT =
	/^(?:give|gave|given|make|made|take|took|taken|issue|issued|send|sent|hold|held|put|get|got|have|had|do|did|bring|brought)$/;
const TIME = new RegExp(`^(?:${DAY_NAME}|${MONTH_NAME}|yesterday|today|night|morning|evening|afternoon|week)s?$`, 'i');

/** The doer that a sentence names by "it was … who" or "… by …"; undefined where it does not. */
function deedOf(claim: Claim, article: Article, origin: string): Deed | undefined {
	if (claim.kind !== 'body') return undefined;
	const text = article.text.slice(claim.start, Math.min(claim.end, claim.start + REACH));
	const cleft = CLEFT.exec(text);
	const passive = cleft ? null : PASSIVE.exec(text);
	const agent = cleft?.[2] ?? passive?.[2];
	if (agent === undefined) return undefined;
	// "it is clear that", "it was then that" name nobody.
	if (cleft && !/^(?:(?:the|an?|his|her|its|their) |\p{Lu})/u.test(agent)) return undefined;
	const match = (cleft ?? passive) as RegExpExecArray;
	const from = claim.start + match.index + match[0].indexOf(agent, cleft ? 0 : (passive?.[1]?.length ?? 0));
	// "The watchman of the bank" is a watchman: the bank stands elsewhere too.
	const head = / of /.exec(agent)?.index ?? agent.length;
	const doer = new Set(termsOf(claim, from, from + head));
	const behind = claim.start + match.index + match[0].length;
	const verb = claim.start + match.index;
	const done = cleft
		? deedBehind(claim, article, behind)
		: [...termsOf(claim, verb, verb + (passive?.[1]?.length ?? 0)), ...termsOf(claim, claim.start, verb)];
	if (doer.size === 0 || done.length === 0) return undefined;
	return {
		claim,
		article,
		origin,
		agent,
		doer,
		done,
		insists: cleft !== null || INSISTS.test(text),
		denied: cleft?.[1] !== undefined,
	};
}

/** Terms of the words between two offsets that say something and tell no day. */
const termsOf = (claim: Claim, start: number, end: number): number[] =>
	claim.words.filter(w => w.start >= start && w.end <= end && w.term >= 0 && !TIME.test(w.raw)).map(w => w.term);

/** What follows "who": the verb, or the noun of a verb that says little, and the rest up to the next pause. */
function deedBehind(claim: Claim, {text}: Article, at: number): number[] {
	const stop = text
		.slice(at, Math.min(claim.end, at + 80))
		.search(/[,;:.!?–—]| (?:when|while|after|before|because|and) /);
	const end = stop < 0 ? Math.min(claim.end, at + 80) : at + stop;
	const words = claim.words.filter(w => w.start >= at && w.end <= end);
	const first = words.find(w => !/^(?:had|has|have|was|is)$/.test(w.lower));
	const rest = termsOf(claim, first?.end ?? at, end);
	return first && LIGHT.test(first.lower) ? rest : [...(first && first.term >= 0 ? [first.term] : []), ...rest];
}

const NUMBER = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)$/;
const LEAST_RARITY = 0.1;
const LEAST_TELLING = 0.3;

/** Whether two terms are one word or near-synonyms. */
const same = (x: number, y: number, {keys}: Vocabulary): boolean =>
	x === y || groupsOf(keys[x] ?? '').some(group => groupsOf(keys[y] ?? '').includes(group));

/**
 * The doer before the verb, where the sentence tells the deed of `verb` outright ("Mayor Holloway opened 14 schools"), or
 * behind the noun ("the order of the health officer").
 */
function activeDeed(claim: Claim, article: Article, origin: string, verb: number, story: Claims): Deed | undefined {
	for (const unit of claim.clauses) {
		// "If the tribunal finds against him" tells no deed.
		if (unit.negations > 0 || CONDITION.test(article.text.slice(unit.start, unit.end))) continue;
		const words = claim.words.filter(w => w.start >= unit.start && w.end <= unit.end);
		const at = words.findIndex(w => w.term >= 0 && same(w.term, verb, story.vocabulary));
		if (at < 0) continue;
		const deed = words[at] as ClaimWord;
		// Of "brought Flight 618 down" the noun is what it was done to.
		if (deed.name || (/^\p{Lu}/u.test(deed.raw) && at > 0)) continue;
		const done = [deed.term, ...words.slice(at + 1).flatMap(w => (w.term >= 0 ? [w.term] : []))];
		const made = {claim, article, origin, done, insists: false, denied: false};
		const of = new RegExp(`^ (?:of|by|from) (${NAME})`, 'iu').exec(article.text.slice(deed.end, claim.end))?.[1];
		const behind = of ? termsOf(claim, deed.end, deed.end + 6 + of.length) : [];
		if (of && behind.length > 0 && isNoun(words[at - 1]))
			return {...made, done: [deed.term, ...termsOf(claim, unit.start, unit.end)], agent: of, doer: new Set(behind)};
		const before = words.slice(0, at).filter(w => w.term >= 0 && !TIME.test(w.raw));
		if (at < 1 || before.length === 0 || before.length > MOST_BEFORE || words[at + 1]?.lower === 'by') continue;
		// "was opened", "to open", "the opening": the words before are no doer.
		if (/^(?:was|were|is|are|been|being|be|to|got)$/.test(words[at - 1]?.lower ?? '') || isNoun(words[at - 1]))
			continue;
		const [first, last] = [before[0] as ClaimWord, before.at(-1) as ClaimWord];
		// A doer has a name or an article.
		const led = words[words.indexOf(first) - 1]?.lower ?? '';
		const isNamed = before.some(w => /^[pcs]:/.test(story.vocabulary.keys[w.term] ?? ''));
		if (!isNamed && !/^(?:the|an?|his|her|its|their|some|two|three|four|five)$/.test(led)) continue;
		return {
			...made,
			agent: article.text.slice(first.start, last.end),
			doer: new Set(before.map(w => w.term)),
		};
	}
	return undefined;
}
const MOST_BEFORE = 4;
const CONDITION = /^\W*(?:if|unless|whether|should)\b/i;

/** Whether the word before shows that the next is a noun. */
const isNoun = (before: ClaimWord | undefined): boolean =>
	/^(?:the|an?|this|that|these|his|her|its|their|our|no|any|every|first|second|last)$|[’']s$/i.test(
		before?.raw ?? '',
	) || /day$/.test(before?.raw ?? '');

/** Whether the two name different doers of one deed; `answers`: their sentences answer each other. */
function areContrary(one: Deed, two: Deed, {vocabulary, claims}: Claims, answers: boolean): boolean {
	const {keys, weights} = vocabulary;
	const isTelling = (term: number) => (weights[term] ?? 0) >= LEAST_TELLING;
	const meets = (x: Iterable<number>, y: Iterable<number>) =>
		[...x].some(a => [...y].some(b => same(a, b, vocabulary)));
	if (one.denied) {
		// "It was not the brigade that got them out of the tank": another has it that the brigade did.
		if (two.denied || !meets(one.doer, two.doer)) return false;
		// One word in common may be of another deed; a number counts as a word.
		const shared = new Set(
			one.claim.words
				.filter(w => (w.term >= 0 && isTelling(w.term) && one.done.includes(w.term)) || NUMBER.test(w.lower))
				.filter(w => two.claim.words.some(o => (o.term >= 0 && o.term === w.term) || o.lower === w.lower))
				.filter(w => !one.doer.has(w.term))
				.map(w => w.lower),
		);
		return shared.size >= 2 || (shared.size > 0 && same(one.done[0] as number, two.done[0] as number, vocabulary));
	}
	if (two.denied) return false;
	const names = ({claim}: Deed, {doer}: Deed) =>
		meets(
			doer,
			claim.words.flatMap(w => (w.term >= 0 ? [w.term] : [])),
		);
	if (names(one, two) || (!INSISTS.test(textOf(one)) && names(two, one))) return false;
	const [x, y] = [one.done[0] as number, two.done[0] as number];
	if (!same(x, y, vocabulary) || rarityOf(keys[x] ?? '') < LEAST_RARITY) return false;
	if (areOneBeing(one, two, claims)) return false;
	// "Harden" may be "the apiarist"; "Superintendent Munoz" is not "the health officer".
	const isPerson = (term: number) => /^p:/.test(keys[term] ?? '');
	const isBareName = ({doer}: Deed) => doer.size === 1 && [...doer].every(isPerson);
	const isNameless = ({doer}: Deed) => ![...doer].some(isPerson);
	if ((isBareName(one) && isNameless(two)) || (isBareName(two) && isNameless(one))) return false;
	// What it was done to: named by both, or left to a pronoun by the one who says "it was … who".
	const whole = new Set(two.claim.words.map(w => w.term));
	const others = one.claim.words.filter(w => w.term >= 0 && !one.doer.has(w.term) && w.term !== x && isTelling(w.term));
	return (
		(answers &&
			(one.done.length === 1 || one.done.slice(1).some(term => two.done.includes(term) && isTelling(term)))) ||
		new Set(others.filter(w => whole.has(w.term)).map(w => w.term)).size >= (answers ? 1 : 2)
	);
}
const textOf = ({claim, article}: Deed): string => article.text.slice(claim.start, claim.end);

/** Whether some sentence has a word of both doers close together: "Superintendent Munoz" may be one person. */
function areOneBeing(one: Deed, two: Deed, claims: readonly Claim[]): boolean {
	return claims.some(({words}) => {
		const at = words.flatMap((w, i) => (one.doer.has(w.term) ? [i] : []));
		return words.some((w, j) => two.doer.has(w.term) && at.some(i => Math.abs(i - j) <= CLOSE));
	});
}
const CLOSE = 5;

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
		// Those that answer it; what is denied outright somebody has said, wherever that stands.
		const others = story.claims.filter(
			other => other.kind === 'body' && originOf(articleOf(other).id) !== one.origin && !used.has(other),
		);
		for (const isAnswer of one.denied ? [true, false] : [true]) {
			if (used.has(claim)) break;
			for (const other of others) {
				if (answers(claim, other) !== isAnswer) continue;
				const article = articleOf(other);
				const origin = originOf(article.id);
				const verb = one.done[0] as number;
				const two = [deedOf(other, article, origin), activeDeed(other, article, origin, verb, story)].find(
					deed => deed && areContrary(one, deed, story, isAnswer),
				);
				if (!two) continue;
				used.add(claim).add(other);
				found.push({one, two});
				break;
			}
		}
	}
	return found;
}
