// Whom a single word or an acronym means: "Brandt" for Ada Brandt, "the Ministry" for one that the text named in full,
// "FSA" for what its letters stand for.

import type {Being} from './cast.ts';
import type {Run} from './name-signs.ts';
import {ADJECTIVES, ORGANISATION_HEADS, PLACES} from './name-words.ts';
import {isNear, keysOf} from './names-alike.ts';
import {BODIES} from './speech-words.ts';

/** The being a single word (or acronym) means: last name or first word of one named before, here or in another text. `places` are the keys of words that name places. */
export function resolveSingle(
	run: Run,
	recent: readonly Being[],
	present: ReadonlySet<Being>,
	beings: readonly Being[],
	acronyms: ReadonlyMap<string, Being>,
	places: ReadonlySet<string>,
): Being | undefined {
	const word = run.words.join(' ');
	const bare = word.replace(/\./g, '');
	const short = acronyms.get(bare);
	if (short) return short;
	if (ADJECTIVES.has(word.toLowerCase())) return undefined;
	const keys = keysOf(run.words);
	const key = keys.join(' ');
	const isAcronym = /^(?:\p{Lu}\.?){2,}$/u.test(word);
	const isPlace = PLACES.has(word.toLowerCase());
	const fits = (b: Being): number => {
		if (b.kind === 'person') {
			// "UN" is not Kim Jong Un, nor "Israel" Yisrael Katz.
			if (isAcronym && bare.length <= MOST_LETTERS) return 0;
			if (run.gender && b.gender && run.gender !== b.gender) return 0;
			if (b.keys.slice(-keys.length).join(' ') === key) return 2;
			if (b.keys[0] === key && keys.length === 1) return isPlace && !run.titled ? 0 : 1;
			return keys.length === 1 && run.words[0] !== b.name && isNear(b.keys.at(-1) as string, key) ? 1 : 0;
		}
		if ((b.kind === 'organisation' || b.kind === 'place') && b.keys.length > 1 && isAcronym)
			// The UK is no university, and the US no congress.
			return (UNITED.test(b.keys[0] ?? '') || !(isPlace || NATION_LETTERS.test(bare))) &&
				initials(b.keys) === bare.toLowerCase().replace(/c/g, 'k').replace(/[yj]/g, 'i').replace(/w/g, 'v')
				? 2
				: 0;
		// "Exxon" for Exxon Corp.
		if (b.kind === 'organisation' && b.keys.length === 1 && b.keys[0] === key) return 2;
		// "the Ministry", "the Union": the head of a body named in this text.
		if (b.kind === 'organisation' && keys.length === 1 && ORGANISATION_HEADS.has(word.toLowerCase()) && present.has(b))
			// The Senate is not one of its committees.
			return b.keys.at(-1) === key || (b.keys[0] === key && /^(?:of|for)$/.test(b.keys[1] ?? '')) ? 1 : 0;
		if (
			// "Kestrel" for Kestrel Paper, whatever the texts say it is.
			(b.kind === 'organisation' || (b.kind === 'unknown' && present.has(b) && keys.length === 1)) &&
			b.keys.length > 1 &&
			b.keys[0] === key &&
			!BODIES.has(word.toLowerCase()) &&
			!places.has(key) &&
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

/** Countries and unions of them that texts name by their letters. */
const NATION_LETTERS = /^(?:US|USA|UK|UN|EU|UAE|USSR|DPRK|ROK|PRC)$/;

/** How the names of those begin, as keys. */
const UNITED = /^(?:united|european|soviet|demokratik)$/;
/** So many letters alone are no last name that is shouted. */
const MOST_LETTERS = 3;

const initials = (keys: readonly string[]): string =>
	keys
		.filter(k => !/^(?:of|for|the|and|on|in)$/.test(k))
		.map(k => k[0])
		.join('');
