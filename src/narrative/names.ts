// The people, places and organisations of a story for the reader: each once, with its aliases and every passage that
// names it, counted by origin. Guarantees: passages are exact spans of the name without its title; most origins first,
// then most passages; file order changes nothing. Finding and joining is in `cast.ts`.
//
// For the owner of narrate.ts: `namesOf(articles, originOf)` with `originOf(articleId) → origin id`.

import type {Article} from '../text/article.ts';
import {type Being, castOf} from './cast.ts';
import {ADJECTIVES} from './name-words.ts';
import type {Name} from './narrative.ts';
import {wordsSeenIn} from './phrases.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The names of a story, those of most origins first, then those named most often, then by their letters. */
export function namesOf(articles: readonly Article[], originOf: (article: string) => string): readonly Name[] {
	const {capital} = wordsSeenIn(articles);
	const position = new Map(articles.map((article, i) => [article.id, i]));
	const names: Name[] = [];
	for (const being of castOf(articles).beings) {
		if (!isName(being, capital)) continue;
		const passages = being.mentions
			.map(m => ({article: (articles[m.article] as Article).id, start: m.start, end: m.end}))
			.sort((a, b) => (position.get(a.article) as number) - (position.get(b.article) as number) || a.start - b.start);
		const origins = [...new Set(passages.map(p => originOf(p.article)))].sort(compare);
		const aliases = [...being.spellings]
			.filter(([spelling]) => spelling !== being.name)
			.sort(([a, x], [b, y]) => y - x || compare(a, b))
			.map(([spelling]) => spelling);
		names.push({name: being.name, aliases, kind: being.kind, origins, passages});
	}
	return names.sort(
		(a, b) => b.origins.length - a.origins.length || b.passages.length - a.passages.length || compare(a.name, b.name),
	);
}

/** Not everything in capitals names something: a word that only ever begins a sentence, a people's adjective. */
function isName(being: Being, capital: ReadonlyMap<string, number>): boolean {
	const words = being.name.split(/\s+/);
	// A pair (“Russia-Ukraine”) names two; “Ihave” is a slip of copying.
	if (being.kind === 'unknown' && words.length === 1 && /-\p{Lu}|^I[a-z]+$/u.test(being.name)) return false;
	if (words.length > 1) return true;
	const low = being.name.toLowerCase();
	if (ADJECTIVES.has(low) || being.name.length < 2) return false;
	if (being.kind !== 'unknown') return true;
	return (capital.get(low) ?? 0) > 0;
}
