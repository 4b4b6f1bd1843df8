// The people, places and organisations of a story for the reader: each once, with its aliases and every passage that
// names it, counted by origin. Guarantees: passages are exact spans of the name without its title; most origins first,
// then most passages; file order changes nothing. Finding and joining is in `cast.ts`.

import type {Article} from '../text/article.ts';
import {byLetters} from '../text/letters.ts';
import {type Being, castOf} from './cast.ts';
import {ADJECTIVES, NO_BODIES, PLACE_HEADS} from './name-words.ts';
import type {Name} from './narrative.ts';
import {wordsSeenIn} from './shallow-reading.ts';
import {BODIES} from './speech-words.ts';
import {rarityOf, wordKeyOf} from './terms.ts';

/**
 * The names of a story; `originOf` gives the origin of an article by their ids, `isTold` whether an offset of an article
 * is of its story and not furniture of its page. Those of most origins come first, then those named most often, then by
 * their letters.
 */
export function namesOf(
	articles: readonly Article[],
	originOf: (article: string) => string,
	isTold: (article: string, offset: number) => boolean = () => true,
): readonly Name[] {
	const {capital} = wordsSeenIn(articles);
	const position = new Map(articles.map((article, i) => [article.id, i]));
	const names: Name[] = [];
	const {beings} = castOf(articles);
	const alone = new Set(
		beings.flatMap(({spellings}) => [...spellings.keys()].flatMap(name => [name, ...name.split(/\s+/)])),
	);
	for (const being of beings) {
		if (!isName(being, capital) || isOfAName(being, alone)) continue;
		const passages = being.mentions
			.map(m => ({article: (articles[m.article] as Article).id, start: m.start, end: m.end}))
			.filter(({article, start}) => isTold(article, start))
			.sort((a, b) => (position.get(a.article) as number) - (position.get(b.article) as number) || a.start - b.start);
		if (passages.length === 0) continue;
		const origins = [...new Set(passages.map(p => originOf(p.article)))].sort(byLetters);
		const aliases = [...being.spellings]
			.filter(([spelling]) => straight(spelling) !== straight(being.name))
			.sort(([a, x], [b, y]) => y - x || byLetters(a, b))
			.map(([spelling]) => spelling);
		names.push({name: being.name, aliases, kind: being.kind, origins, passages});
	}
	return names.sort(
		(a, b) => b.origins.length - a.origins.length || b.passages.length - a.passages.length || byLetters(a.name, b.name),
	);
}

/** An apostrophe is written in two ways. */
const straight = (name: string): string => name.replaceAll('’', "'");

/** "West Palm Beach, Fla.": an abbreviation beside a place, not a name. */
const STATE =
	/^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)$/;

/** Not everything in capitals names something: a word that only ever begins a sentence, a people's adjective. */
function isName(being: Being, capital: ReadonlyMap<string, number>): boolean {
	const words = being.name.split(/\s+/);
	// A pair (“Russia-Ukraine”) names two; “Ihave” is a slip of copying.
	if (being.kind === 'unknown' && words.length === 1 && /-\p{Lu}|^I[a-z]+$/u.test(being.name)) return false;
	if (words.length > 1) return true;
	if (STATE.test(being.name)) return false;
	const low = being.name.toLowerCase();
	if (ADJECTIVES.has(low) || being.name.replaceAll('.', '').length < 2 || NO_BODIES.has(low)) return false;
	// "FOURTEEN MONTHS", "the County": common words, shouted in one text or with a capital for importance.
	const shouted = being.name === being.name.toUpperCase() && low.length > 3;
	if (shouted && isCommon(low) && new Set(being.mentions.map(m => m.article)).size === 1) return false;
	if (being.kind === 'place' && PLACE_HEADS.has(low) && !/^(?:north|south|east|west)$/.test(low)) return false;
	// "the Office", "the Hospital": a body that no text names in full; papers are called so.
	if (being.kind === 'organisation') return !(isCommon(low) && BODIES.has(low));
	if (being.kind !== 'unknown') return true;
	// "New Year’s Day", "Article 5": a common word that stands in capitals names nothing by itself.
	return (capital.get(low) ?? 0) > 0 && !isCommon(low);
}

/** Whether a word is in the list of English words. */
const isCommon = (low: string): boolean => rarityOf(wordKeyOf(low)) < 1;

/** "Ostrevian" beside Ostrevia, "Antons" beside Anton: formed from another name of the story. */
function isOfAName({name, kind}: Being, names: ReadonlySet<string>): boolean {
	if (kind === 'person') return false;
	const ending = /(?:s|n|ns|an|ans|ian|ians|ish|ese)$/.exec(name);
	if (!ending || name.length < 5) return false;
	for (let cut = 1; cut <= ending[0].length; cut++) {
		const stem = name.slice(0, -cut);
		if (names.has(stem) || names.has(`${stem}a`) || names.has(`${stem}ia`)) return true;
	}
	return false;
}
