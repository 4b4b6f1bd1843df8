// Who and what a story names: runs of capitals in all articles, gathered into people, organisations and places with
// their titles, roles, gender and every mention. A last name leads to the full one, an acronym to what it stands for, a
// spelling to its variants. Guarantees: exact spans, the same cast whatever the order of the articles. Names for the
// reader are made of it in `names.ts`, speakers are found with it in `speakers.ts`.

import type {Article} from '../text/article.ts';
import type {Span} from '../text/span.ts';
import {type Gender, genderOfFirstName} from './first-names.ts';
import {runsOf} from './name-runs.ts';
import {nameFold, type Run} from './name-signs.ts';
import {FEMALE_WORDS, MALE_WORDS, ORGANISATION_HEADS, PLACE_HEADS} from './name-words.ts';
import {bestSpelling, isSame, isVariant, keysOf} from './names-alike.ts';
import {type Reading, readingsOf} from './shallow-reading.ts';
import {resolveSingle} from './short-names.ts';
import {BODIES} from './speech-words.ts';

/** A place where something is named: `start..end` is the name alone, `from` where its titles begin. */
export type Mention = Span & {
	readonly from: number;
	readonly article: number;
	readonly block: number;
	readonly being: Being;
};

/** A person, organisation, place, or something capitalised that the texts do not explain. */
export type Being = {
	name: string;
	kind: 'person' | 'organisation' | 'place' | 'unknown';
	gender?: Gender | undefined;
	/** Keys of its words, first to last (see `nameKey`). */
	readonly keys: readonly string[];
	/** Spellings with the number of times each stands. */
	readonly spellings: Map<string, number>;
	/** How often it is the subject of a verb of saying. */
	speaks: number;
	/** Lower-case roles the texts give it: "mayor", "spokeswoman", "finnish president". */
	readonly roles: Set<string>;
	readonly mentions: Mention[];
};

/** All who are named, and the mentions of each article in text order. */
export type Cast = {readonly beings: readonly Being[]; readonly mentions: readonly (readonly Mention[])[]};

const cache = new WeakMap<readonly Reading[], Cast>();

/** The cast of a story. */
export function castOf(articles: readonly Article[]): Cast {
	const readings = readingsOf(articles);
	const known = cache.get(readings);
	if (known) return known;
	const cast = assemble(articles, readings);
	cache.set(readings, cast);
	return cast;
}

/** Order of runs that does not depend on the order of files: by words and place inside the text. */
const byContent = (a: Run, b: Run): number =>
	b.words.length - a.words.length ||
	(a.words.join(' ') < b.words.join(' ') ? -1 : a.words.join(' ') > b.words.join(' ') ? 1 : a.start - b.start);

function assemble(articles: readonly Article[], readings: readonly Reading[]): Cast {
	const runs = runsOf(readings);
	/** What each run names. */
	const home = new Map<Run, Being>();
	const beings = fullNames(runs, articles, home);
	const lone = singleWords(runs, articles, beings, home);
	const byBeing = Map.groupBy(runs, run => home.get(run));
	for (const [, being] of [...lone].sort(([a], [b]) => (a < b ? -1 : 1))) {
		being.kind = kindOfLone(byBeing.get(being) ?? []);
		beings.push(being);
	}
	const mentions = mentionsOf(articles, runs, home);
	for (const being of beings) {
		being.name = bestSpelling(being.spellings);
		if (being.kind === 'person') learnOwnGender(being, byBeing.get(being) ?? []);
	}
	learnGender(readings, mentions);
	return {beings, mentions};
}

/** How often a single word stands without "the", and with a title, by its key. */
type Singles = ReadonlyMap<string, {readonly bare: number; readonly titled: number}>;

function singlesIn(runs: readonly Run[], articles: readonly Article[]): Singles {
	const singles = new Map<string, {bare: number; titled: number}>();
	for (const run of runs) {
		if (run.words.length !== 1) continue;
		const key = keysOf(run.words).join(' ');
		const entry = singles.get(key) ?? {bare: 0, titled: 0};
		if (run.titled) entry.titled++;
		if (!/\bthe\s+$/i.test(articles[run.article]?.text.slice(Math.max(0, run.from - 5), run.from) ?? '')) entry.bare++;
		singles.set(key, entry);
	}
	return singles;
}

/** What names of two words and more name, longest first: what is one person, one body, one place. Fills `home`. */
function fullNames(runs: readonly Run[], articles: readonly Article[], home: Map<Run, Being>): Being[] {
	const beings: Being[] = [];
	const singles = singlesIn(runs, articles);
	const long = [...runs].sort(byContent).filter(({words}) => words.length > 1);
	const groups = Map.groupBy(long, ({words}) => keysOf(words).join(' '));
	for (const [, members] of [...groups].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
		const fresh = beingOf(members, singles);
		const same = beings.find(b => isSame(b, fresh)) ?? beings.find(b => isVariant(b, fresh) && apart(b, members, home));
		const being = same ?? fresh;
		if (!same) beings.push(being);
		else if (same.kind === 'unknown' || (fresh.kind === 'person' && same.kind !== 'person')) same.kind = fresh.kind;
		for (const run of members) home.set(run, being);
	}
	return beings;
}

/** Whether the last word of a name stands alone for it, as a person's does and a bay's or an office's does not. */
function isLastName({words}: Run, singles: Singles): boolean {
	const last = words.at(-1)?.toLowerCase() ?? '';
	const alone = singles.get(keysOf(words).at(-1) as string);
	return alone !== undefined && alone.bare > 0 && !ORGANISATION_HEADS.has(last) && !PLACE_HEADS.has(last);
}

/** What runs of the same words name, from the signs at all of them. */
function beingOf(members: readonly Run[], singles: Singles): Being {
	const most = (sign: (run: Run) => number): number => Math.max(...members.map(sign));
	const [first] = members as readonly [Run, ...Run[]];
	const keys = keysOf(first.words);
	const last = keys.at(-1) as string;
	// "the Astrid Maren", "The Glass Lantern": no person, though the first word is a given name.
	const thing = 4 * members.filter(r => r.definite).length > members.length && !members.some(r => r.titled || r.speaks);
	const person = thing
		? 0
		: most(r => r.person) +
			(singles.get(last)?.titled ? 2 : 0) +
			// Whoever is called by the last word alone is a person as a rule.
			(singles.has(last) && keys.length < 4 ? (isLastName(first, singles) ? 2 : 1) : 0);
	const organisation = most(r => r.organisation);
	const place = most(r => r.place);
	const kind =
		person > Math.max(organisation, place) && person > 1
			? 'person'
			: organisation > 1 && organisation >= place
				? 'organisation'
				: place > 0
					? 'place'
					: 'unknown';
	// A title tells more surely than a given name.
	const titled = titleVote(members);
	const given = genderOfFirstName(nameFold(first.words[0]?.toLowerCase() ?? ''));
	const gender = kind !== 'person' ? undefined : titled > 0 ? 'male' : titled < 0 ? 'female' : given;
	return {...nobody(keys), kind, gender};
}

/** How many more of the titles are a man's than a woman's. */
function titleVote(runs: readonly Run[]): number {
	return runs.reduce((sum, {gender}) => sum + (gender === 'male' ? 1 : gender === 'female' ? -1 : 0), 0);
}

/**
 * What single words and acronyms name, in reading order of each article, so that the last full name of that text is
 * meant. Fills `home`; those that stand for no full name are returned by their keys.
 */
function singleWords(
	runs: readonly Run[],
	articles: readonly Article[],
	beings: readonly Being[],
	home: Map<Run, Being>,
): ReadonlyMap<string, Being> {
	const acronyms = new Map<string, Being>();
	for (const run of [...runs].sort(byContent)) {
		const being = home.get(run);
		if (run.acronym && being) acronyms.set(run.acronym, being);
	}
	// "in Ansley", more than once: a place, so that "Ansley" alone is not its hospital.
	const signs = new Map<string, number>();
	for (const run of runs) {
		const key = keysOf(run.words).join(' ');
		if (run.words.length === 1) signs.set(key, (signs.get(key) ?? 0) + Math.min(2, run.place));
	}
	const places = new Set([...signs].filter(([, sum]) => sum >= ENOUGH_PLACE).map(([key]) => key));
	const lone = new Map<string, Being>();
	for (const a of articles.keys()) {
		const recent: Being[] = [];
		const pending: Run[] = [];
		const own = runs.filter(r => r.article === a);
		const present = new Set(own.flatMap(r => home.get(r) ?? []));
		for (const run of own) {
			const known = home.get(run);
			if (known) {
				recent.push(known);
				if (recent.length > 400) recent.splice(0, 200);
				continue;
			}
			const being = resolveSingle(run, recent, present, beings, acronyms, places);
			if (being) {
				home.set(run, being);
				recent.push(being);
			} else pending.push(run);
		}
		for (const run of pending) {
			const keys = keysOf(run.words);
			const key = keys.join(' ') || (run.words[0] as string);
			const being = lone.get(key) ?? nobody(keys);
			lone.set(key, being);
			home.set(run, being);
		}
	}
	return lone;
}

/** Signs of a place ("in" or "to" before it, a dateline) from which a single word is one. */
const ENOUGH_PLACE = 2;

/** What a single word names that stands for no full name. */
function kindOfLone(members: readonly Run[]): Being['kind'] {
	// "TOLLERBY" is a place or man shouted where "Tollerby" stands elsewhere: letters tell nothing then.
	const plain = members.filter(({words, place}) => /\p{Ll}/u.test(words[0] as string) || place > 2);
	const telling = plain.length > 0 ? plain : members;
	const most = (sign: (run: Run) => number): number => Math.max(...telling.map(sign));
	const person = most(r => (r.titled || r.roles.length > 0 ? r.person : Math.min(1, r.person)));
	const organisation = most(r => r.organisation);
	const place = most(r => r.place);
	if (person > 1 && person >= Math.max(organisation, place)) return 'person';
	if (place > organisation && place > 0) return 'place';
	return organisation > 1 ? 'organisation' : 'unknown';
}

/** The mentions of each article in text order; the beings learn of them, of their spellings and their roles. */
function mentionsOf(
	articles: readonly Article[],
	runs: readonly Run[],
	home: ReadonlyMap<Run, Being>,
): readonly Mention[][] {
	const mentions: Mention[][] = articles.map(() => []);
	for (const run of runs) {
		const being = home.get(run) as Being;
		const {start, end, from, article, block} = run;
		const mention: Mention = {start, end, from, article, block, being};
		being.mentions.push(mention);
		if (run.speaks) being.speaks++;
		(mentions[article] as Mention[]).push(mention);
		being.spellings.set(run.spelling, (being.spellings.get(run.spelling) ?? 0) + 1);
		if (run.roles.includes('justice')) being.roles.add('judge');
		for (const role of run.roles) if ((being.kind === 'person') !== BODIES.has(role)) being.roles.add(role);
	}
	for (const list of mentions) list.sort((x, y) => x.start - y.start);
	return mentions;
}

/** Gender of a person from the titles and roles that the texts give, else from the first name. */
function learnOwnGender(being: Being, runs: readonly Run[]): void {
	const words = [...being.roles].flatMap(role => role.split(' '));
	const vote =
		titleVote(runs) + words.filter(w => MALE_WORDS.has(w)).length - words.filter(w => FEMALE_WORDS.has(w)).length;
	if (vote !== 0) being.gender = vote > 0 ? 'male' : 'female';
	const first = nameFold(being.name.split(' ')[0]?.toLowerCase() ?? '');
	if (being.name.includes(' ')) being.gender ??= genderOfFirstName(first);
}

/** A being of which nothing is known yet but the keys of its name. */
function nobody(keys: readonly string[]): Being {
	return {name: '', kind: 'unknown', keys, speaks: 0, spellings: new Map(), roles: new Set(), mentions: []};
}

/** Whether no article that names the being has one of these runs as well: two spellings in one text are two people. */
function apart(being: Being, members: readonly Run[], home: ReadonlyMap<Run, Being>): boolean {
	const articles = new Set(members.map(r => r.article));
	for (const [run, one] of home) if (one === being && articles.has(run.article)) return false;
	return true;
}

/** Gender of the others from the first pronoun after a sentence in which they are the only person. */
function learnGender(readings: readonly Reading[], mentions: readonly (readonly Mention[])[]): void {
	const votes = new Map<Being, number>();
	readings.forEach((reading, a) => {
		let last: Being | undefined;
		// Both lists are in text order: one walk tells which people are named outside quotations.
		let q = 0;
		const named = (mentions[a] as readonly Mention[]).filter(m => {
			while (q < reading.quoted.length && (reading.quoted[q]?.end ?? 0) <= m.start) q++;
			return m.being.kind === 'person' && !((reading.quoted[q]?.start ?? Number.POSITIVE_INFINITY) <= m.start);
		});
		let from = 0;
		for (const {tokens} of reading.statements) {
			const [first, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
			while (from < named.length && (named[from] as Mention).start < first) from++;
			let to = from;
			while (to < named.length && (named[to] as Mention).end <= end) to++;
			const outside = named.slice(from, to);
			const people = new Set(outside.map(m => m.being));
			const pronoun = tokens.find(t => /^(?:he|she)$/.test(t.low));
			const target =
				people.size === 1 && pronoun && pronoun.start > (outside[0] as Mention).end
					? [...people][0]
					: people.size === 0
						? last
						: undefined;
			if (target && pronoun) votes.set(target, (votes.get(target) ?? 0) + (pronoun.low === 'he' ? 1 : -1));
			if (people.size > 0) last = people.size === 1 ? [...people][0] : undefined;
		}
	});
	for (const [being, vote] of votes) if (vote !== 0) being.gender ??= vote > 0 ? 'male' : 'female';
}
