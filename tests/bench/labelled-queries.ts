// The labelled queries of tests/stories/queries.json, with the stories they are asked of: each story is opened as its
// reader would open it, one folder, with what the narrative finds out about speakers and names. `dev` is for tuning;
// `held-out` is only ever counted.

import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import type {SearchFacts} from '../../src/search/passage-index.ts';
import type {Article} from '../../src/text/article.ts';
import type {Passage} from '../../src/text/span.ts';

export type Split = 'dev' | 'held-out';

type Target = {readonly article: string; readonly text: string};
type Labelled = {story: string; type: string; split: Split; query: string; targets: readonly Target[]};

/** One story with the queries asked of it. */
export type AskedStory = {
	readonly name: string;
	readonly articles: readonly Article[];
	readonly facts: SearchFacts;
	readonly queries: readonly LabelledQuery[];
};

export type LabelledQuery = {
	readonly query: string;
	readonly kind: string;
	readonly split: Split;
	/** Passages that are right answers. */
	readonly targets: readonly Passage[];
};

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Returns the stories with their queries; throws where a target does not stand in its article. */
export async function labelledStories(): Promise<AskedStory[]> {
	const labelled = JSON.parse(readFileSync(root('tests/stories/queries.json'), 'utf8')) as readonly Labelled[];
	const stories: AskedStory[] = [];
	for (const name of new Set(labelled.map(({story}) => story))) {
		const {articles} = await openCorpus([root(name === 'seeds' ? 'seeds' : `tests/stories/${name}`)]);
		const {quotations, variants, names} = narrate(articles);
		const speakers = quotations.flatMap(({occurrences}) => occurrences);
		const aliases = [...variants.map(({names}) => names), ...names.map(({name, aliases}) => [name, ...aliases])];
		const queries = labelled
			.filter(({story}) => story === name)
			.map(({query, type, split, targets}) => ({
				query,
				kind: type,
				split,
				targets: targets.map(target => placeOf(articles, target)),
			}));
		stories.push({name, articles, facts: {speakers, aliases: aliases.filter(group => group.length > 1)}, queries});
	}
	return stories;
}

function placeOf(articles: readonly Article[], {article, text}: Target): Passage {
	const start = articles.find(({id}) => id === article)?.text.indexOf(text) ?? -1;
	if (start < 0) throw new Error(`no "${text}" in ${article}`);
	return {article, start, end: start + text.length};
}

/** Returns whether `hit` is one of `targets`: they share more than half of the shorter one. */
export function isRight(hit: Passage, targets: readonly Passage[]): boolean {
	return targets.some(target => {
		if (target.article !== hit.article) return false;
		const shared = Math.min(hit.end, target.end) - Math.max(hit.start, target.start);
		return 2 * shared > Math.min(hit.end - hit.start, target.end - target.start);
	});
}
