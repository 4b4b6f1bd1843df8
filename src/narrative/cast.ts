// Who and what a story names: runs of capitals in all articles, gathered into people, organisations and places with
// their titles, roles, gender and every mention. A last name leads to the full one, an acronym to what it stands for, a
// spelling to its variants. Guarantees: exact spans, the same cast whatever the order of the articles. Names for the
// reader are made of it in `names.ts`, speakers are found with it in `speakers.ts`.

import type {Article} from '../text/article.ts';
import type {Span} from '../text/span.ts';
import {type Gender, genderOfFirstName} from './first-names.ts';
import {nameFold, type Run, runsOf} from './name-runs.ts';
import {ADJECTIVES, FEMALE_WORDS, MALE_WORDS, nameKey, ORGANISATION_HEADS, PLACE_HEADS, PLACES} from './name-words.ts';
import {type Reading, readingsOf} from './phrases.ts';
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

const keysOf = (words: readonly string[]): string[] =>
	words
		.flatMap(word => word.split(/[-‑\s]/))
		.map(nameKey)
		.filter(Boolean);

/** Order of runs that does not depend on the order of files: by words and place inside the text. */
const byContent = (a: Run, b: Run): number =>
	b.words.length - a.words.length ||
	(a.words.join(' ') < b.words.join(' ') ? -1 : a.words.join(' ') > b.words.join(' ') ? 1 : a.start - b.start);

function assemble(articles: readonly Article[], readings: readonly Reading[]): Cast {
	const runs = runsOf(readings);
	const beings: Being[] = [];
	const home = new Map<Run, Being>();
	const singles = new Map<string, {bare: number; titled: number}>();
	for (const run of runs)
		if (run.words.length === 1) {
			const key = keysOf(run.words).join(' ');
			const entry = singles.get(key) ?? {bare: 0, titled: 0};
			if (run.titled) entry.titled++;
			if (!/\bthe\s+$/i.test(articles[run.article]?.text.slice(Math.max(0, run.from - 5), run.from) ?? ''))
				entry.bare++;
			singles.set(key, entry);
		}
	// Full names first, longest first: what is one person, one body, one place.
	const groups = new Map<string, Run[]>();
	for (const run of [...runs].sort(byContent)) {
		if (run.words.length < 2) continue;
		const key = keysOf(run.words).join(' ');
		groups.set(key, [...(groups.get(key) ?? []), run]);
	}
	const isLastName = ({words}: Run): boolean => {
		const last = words.at(-1)?.toLowerCase() ?? '';
		const alone = singles.get(keysOf(words).at(-1) as string);
		return alone !== undefined && alone.bare > 0 && !ORGANISATION_HEADS.has(last) && !PLACE_HEADS.has(last);
	};
	const make = (members: readonly Run[]): Being => {
		const sum = (f: (r: Run) => number) => Math.max(...members.map(f));
		const keys = keysOf((members[0] as Run).words);
		// "the Astrid Maren", "The Glass Lantern": no person, though the first word is a given name.
		const thing =
			4 * members.filter(r => r.definite).length > members.length && !members.some(r => r.titled || r.speaks);
		const person = thing
			? 0
			: sum(r => r.person) +
				(singles.get(keys.at(-1) as string)?.titled ? 2 : 0) +
				// Whoever is called by the last word alone, and is no bay or office, is a person as a rule.
				(singles.has(keys.at(-1) as string) && keys.length < 4 ? (isLastName(members[0] as Run) ? 2 : 1) : 0);
		const organisation = sum(r => r.organisation);
		const place = sum(r => r.place);
		const kind =
			person > Math.max(organisation, place) && person > 1
				? 'person'
				: organisation > 1 && organisation >= place
					? 'organisation'
					: place > 0
						? 'place'
						: 'unknown';
		// A title tells more surely than a given name.
		const titled = members.reduce((sum, r) => sum + (r.gender === 'male' ? 1 : r.gender === 'female' ? -1 : 0), 0);
		const given = genderOfFirstName(nameFold((members[0] as Run).words[0]?.toLowerCase() ?? ''));
		const gender = kind !== 'person' ? undefined : titled > 0 ? 'male' : titled < 0 ? 'female' : given;
		return {name: '', kind, gender, keys, speaks: 0, spellings: new Map(), roles: new Set(), mentions: []};
	};
	const sortedKeys = [...groups.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
	for (const key of sortedKeys) {
		const members = groups.get(key) as Run[];
		const fresh = make(members);
		const same = beings.find(b => isSame(b, fresh)) ?? beings.find(b => isVariant(b, fresh) && apart(b, members, home));
		const being = same ?? fresh;
		if (!same) beings.push(being);
		else if (same.kind === 'unknown' || (fresh.kind === 'person' && same.kind !== 'person')) same.kind = fresh.kind;
		for (const run of members) home.set(run, being);
	}
	// Acronyms and single words, in reading order of each article, so that the last full name of that text is meant.
	const acronyms = new Map<string, Being>();
	for (const run of [...runs].sort(byContent))
		if (run.acronym && home.has(run)) acronyms.set(run.acronym, home.get(run) as Being);
	const lone = new Map<string, Being>();
	articles.forEach((_, a) => {
		const recent: Being[] = [];
		const pending: Run[] = [];
		const own = runs.filter(r => r.article === a);
		const present = new Set(own.filter(r => home.has(r)).map(r => home.get(r) as Being));
		for (const run of own) {
			const known = home.get(run);
			if (known) {
				recent.push(known);
				if (recent.length > 400) recent.splice(0, 200);
				continue;
			}
			const being = resolveSingle(run, recent, present, beings, acronyms);
			if (being) {
				home.set(run, being);
				recent.push(being);
			} else pending.push(run);
		}
		for (const run of pending) {
			const key = keysOf(run.words).join(' ') || (run.words[0] as string);
			home.set(run, lone.get(key) ?? addLone(lone, key, run));
		}
	});
	for (const [key, being] of [...lone].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const members = runs.filter(r => home.get(r) === being);
		const sum = (f: (r: Run) => number) => Math.max(...members.map(f));
		const person = sum(r => (r.titled || r.roles.length > 0 ? r.person : Math.min(1, r.person)));
		const organisation = sum(r => r.organisation);
		const place = sum(r => r.place);
		being.kind =
			person > 1 && person >= Math.max(organisation, place)
				? 'person'
				: place > organisation && place > 0
					? 'place'
					: organisation > 1
						? 'organisation'
						: 'unknown';
		void key;
		beings.push(being);
	}
	const mentions: Mention[][] = articles.map(() => []);
	const titles = new Map<Being, number>();
	for (const run of runs) {
		const being = home.get(run) as Being;
		const mention: Mention = {
			start: run.start,
			end: run.end,
			from: run.from,
			article: run.article,
			block: run.block,
			being,
		};
		being.mentions.push(mention);
		if (run.speaks) being.speaks++;
		(mentions[run.article] as Mention[]).push(mention);
		being.spellings.set(run.spelling, (being.spellings.get(run.spelling) ?? 0) + 1);
		if (run.roles.includes('justice')) being.roles.add('judge');
		for (const role of run.roles) if ((being.kind === 'person') !== BODIES.has(role)) being.roles.add(role);
		if (run.gender) titles.set(being, (titles.get(being) ?? 0) + (run.gender === 'male' ? 1 : -1));
	}
	for (const being of beings) {
		being.name = bestSpelling(being.spellings);
		if (being.kind !== 'person') continue;
		const words = [...being.roles].flatMap(role => role.split(' '));
		const vote =
			(titles.get(being) ?? 0) +
			words.filter(w => MALE_WORDS.has(w)).length -
			words.filter(w => FEMALE_WORDS.has(w)).length;
		if (vote !== 0) being.gender = vote > 0 ? 'male' : 'female';
		const first = nameFold(being.name.split(' ')[0]?.toLowerCase() ?? '');
		if (being.name.includes(' ')) being.gender ??= genderOfFirstName(first);
	}
	for (const list of mentions) list.sort((x, y) => x.start - y.start);
	learnGender(readings, mentions);
	return {beings, mentions};
}

function addLone(lone: Map<string, Being>, key: string, run: Run): Being {
	const being: Being = {
		name: '',
		kind: 'unknown',
		keys: keysOf(run.words),
		speaks: 0,
		spellings: new Map(),
		roles: new Set(),
		mentions: [],
	};
	lone.set(key, being);
	return being;
}

/** Whether two full names are one: the same words, a middle name more, an initial for a first name, a body's shorter name. */
function isSame(a: Being, b: Being): boolean {
	if (a.keys.join(' ') === b.keys.join(' ')) return true;
	const [short, long] = a.keys.length <= b.keys.length ? [a.keys, b.keys] : [b.keys, a.keys];
	if (a.kind === 'person' && b.kind === 'person') {
		if (short.at(-1) !== long.at(-1)) return false;
		const [x, y] = [short[0] as string, long[0] as string];
		if (x === y) return short.length < long.length || short.slice(1, -1).every((w, i) => w[0] === long[i + 1]?.[0]);
		return (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y));
	}
	if (a.kind !== b.kind || a.kind === 'person') return false;
	return (
		short.length >= 2 &&
		short.length < long.length &&
		(short.join(' ') === long.slice(-short.length).join(' ') ||
			(a.kind === 'organisation' && short.join(' ') === long.slice(0, short.length).join(' ')))
	);
}

/**
 * Whether two people have one first name and last names a letter or two apart ("Helquist", "Hellqvist"; "Kovač",
 * "Kovatch"), or one last name and first names a letter apart ("Tomas", "Tomasz"; "Henrika", "Henrike").
 */
function isVariant(a: Being, b: Being): boolean {
	const people = [a, b].filter(being => being.kind === 'person').length;
	if (
		people === 0 ||
		[a, b].some(being => being.kind !== 'person' && being.kind !== 'unknown') ||
		a.keys.length !== b.keys.length
	)
		return false;
	if (a.keys[0] === b.keys[0]) return isNear(a.keys.at(-1) as string, b.keys.at(-1) as string);
	return (
		a.keys.slice(1).join(' ') === b.keys.slice(1).join(' ') &&
		!(a.gender && b.gender && a.gender !== b.gender) &&
		isNear(a.keys[0] as string, b.keys[0] as string)
	);
}

/** Last names that are one but for a slip or a transcription: one letter of five and more, two of eight and more. */
export function isNear(a: string, b: string): boolean {
	const length = Math.min(a.length, b.length);
	if (a === b) return true;
	if (length < 5 || a[0] !== b[0] || Math.abs(a.length - b.length) > 2) return false;
	return distance(a, b) <= (length >= 8 ? 2 : 1);
}

/** Letters to change, add or leave out (Levenshtein 1966). */
function distance(a: string, b: string): number {
	let row = Array.from({length: b.length + 1}, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next.push(
				Math.min(
					(row[j] as number) + 1,
					(next[j - 1] as number) + 1,
					(row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
				),
			);
		row = next;
	}
	return row[b.length] as number;
}

/** Whether no article that names the being has one of these runs as well: two spellings in one text are two people. */
function apart(being: Being, members: readonly Run[], home: ReadonlyMap<Run, Being>): boolean {
	const articles = new Set(members.map(r => r.article));
	for (const [run, one] of home) if (one === being && articles.has(run.article)) return false;
	return true;
}

/** The being a single word (or acronym) means: last name or first word of one named before, here or in another text. */
function resolveSingle(
	run: Run,
	recent: readonly Being[],
	present: ReadonlySet<Being>,
	beings: readonly Being[],
	acronyms: ReadonlyMap<string, Being>,
): Being | undefined {
	const word = run.words.join(' ');
	const bare = word.replace(/\./g, '');
	const short = acronyms.get(bare);
	if (short) return short;
	if (ADJECTIVES.has(word.toLowerCase())) return undefined;
	const keys = keysOf(run.words);
	const key = keys.join(' ');
	const fits = (b: Being): number => {
		if (b.kind === 'person') {
			if (run.gender && b.gender && run.gender !== b.gender) return 0;
			if (b.keys.slice(-keys.length).join(' ') === key) return 2;
			if (b.keys[0] === key && keys.length === 1) return 1;
			return keys.length === 1 && run.words[0] !== b.name && isNear(b.keys.at(-1) as string, key) ? 1 : 0;
		}
		if ((b.kind === 'organisation' || b.kind === 'place') && b.keys.length > 1 && /^(?:\p{Lu}\.?){2,}$/u.test(word))
			return initials(b.keys) === bare.toLowerCase().replace(/c/g, 'k').replace(/[yj]/g, 'i').replace(/w/g, 'v')
				? 2
				: 0;
		// "the Ministry", "the Union": the head of a body named in this text.
		if (b.kind === 'organisation' && keys.length === 1 && ORGANISATION_HEADS.has(word.toLowerCase()) && present.has(b))
			return b.keys.at(-1) === key || b.keys[0] === key ? 1 : 0;
		if (
			// "Kestrel" for Kestrel Paper, whatever the texts say it is.
			(b.kind === 'organisation' || (b.kind === 'unknown' && present.has(b) && keys.length === 1)) &&
			b.keys.length > 1 &&
			b.keys[0] === key &&
			run.place === 0 &&
			!PLACES.has(word.toLowerCase())
		)
			return 1;
		return 0;
	};
	for (const level of [2, 1]) {
		for (let i = recent.length - 1; i >= 0; i--) if (fits(recent[i] as Being) === level) return recent[i];
		const here = [...present].filter(b => fits(b) === level);
		if (here.length > 0) return here[0];
		const all = beings.filter(b => fits(b) === level && (level === 2 || b.kind === 'person' || b.keys[0] === key));
		if (all.length === 1) return all[0];
		if (level === 2 && all.length > 1)
			return all.sort((a, b) => b.keys.length - a.keys.length || (a.keys.join() < b.keys.join() ? -1 : 1))[0];
	}
	return undefined;
}

const initials = (keys: readonly string[]): string =>
	keys
		.filter(k => !/^(?:of|for|the|and|on|in)$/.test(k))
		.map(k => k[0])
		.join('');

/** The fullest spelling, the most frequent of those, with its accents where a text has them; ties by the letters. */
function bestSpelling(spellings: ReadonlyMap<string, number>): string {
	const length = (s: string) => s.split(/\s+/).filter(w => !/^\p{Lu}\.?$/u.test(w)).length;
	const acronym = (s: string) => (/^[\p{Lu}.]+$/u.test(s) ? 1 : 0);
	const plain = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '');
	const count = new Map<string, number>();
	for (const [s, n] of spellings) count.set(plain(s), (count.get(plain(s)) ?? 0) + n);
	const often = (s: string) => count.get(plain(s)) as number;
	const marks = (s: string) => s.normalize('NFD').length;
	return (
		[...spellings].sort(
			([a, x], [b, y]) =>
				acronym(a) - acronym(b) ||
				length(b) - length(a) ||
				often(b) - often(a) ||
				(plain(a) === plain(b) ? marks(b) - marks(a) : 0) ||
				y - x ||
				b.length - a.length ||
				(a < b ? -1 : 1),
		)[0]?.[0] ?? ''
	);
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
