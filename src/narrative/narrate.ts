// The core narrative of a story, from its articles: origins, points, what one account alone reports, quotations, names
// and differences. Pure and deterministic: articles are worked on in the order of their ids, so the same folder gives
// the same points whatever the order of its files; only origin letters and the order of citations follow the caller's.

import type {Article} from '../text/article.ts';
import type {Span} from '../text/span.ts';
import {alignmentOf} from './alignment.ts';
import {type Candidate, candidatesOf} from './candidates.ts';
import {centralityOf} from './centrality.ts';
import {type Claims, claimsOf} from './claims.ts';
import {oddsOf} from './claims-at-odds.ts';
import {isHearsay} from './clauses.ts';
import {clustersOf, type Edge} from './clusters.ts';
import {counterpartsOf} from './counterparts.ts';
import {deniedApart} from './denied-apart.ts';
import {articlesAtOdds, differencesOf, withPoints} from './differences.ts';
import {type Differing, withDifferingAccounts} from './differing-accounts.ts';
import {pairsOf} from './likeness.ts';
import {MODEL, type Model} from './likeness-weights.ts';
import {withMissingAccounts} from './missing-accounts.ts';
import {namesOf} from './names.ts';
import type {Narrative, Origin, SentenceStanding} from './narrative.ts';
import {apartByStory, tellOneStory} from './one-story.ts';
import {onlyOneAccount} from './only-one-account.ts';
import {evidenceOf, type Kinship, kinshipsOf, originGroupsOf} from './origins.ts';
import type {Pair} from './pair-features.ts';
import {type Material, type Member, pointsOf} from './points.ts';
import {quotationsOf} from './quotations.ts';
import {withSecondSupport} from './second-support.ts';
import {type Alignment, situate, withoutPlaces} from './surroundings.ts';
import {variantsOf} from './variants.ts';

/** Told as work goes on: a share of the whole, 0–1. */
export type NarrateOptions = {readonly onProgress?: (share: number) => void; readonly model?: Model};

/** Evidence that keeps two claims apart whatever their neighbours say. */
const NEVER = -1e6;

/** The narrative of a story. Two articles with one id are not allowed. */
export function narrate(articles: readonly Article[], options: NarrateOptions = {}): Narrative {
	const progress = options.onProgress ?? (() => {});
	const model = options.model ?? MODEL;
	const sorted = [...articles].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
	const placeOf = sorted.map(article => articles.indexOf(article));
	const story = claimsOf(sorted);
	progress(0.2);
	const {pairs: measured, kinships} = compare(story, model, progress);
	progress(0.7);
	const groups = originGroupsOf(sorted.length, kinships).sort(
		(x, y) => Math.min(...x.map(i => placeOf[i] ?? 0)) - Math.min(...y.map(i => placeOf[i] ?? 0)),
	);
	const originOf: string[] = [];
	const origins = groups.map((group, index): Origin => {
		const id = letterOf(index);
		for (const article of group) originOf[article] = id;
		const inOrder = [...group].sort((x, y) => (placeOf[x] ?? 0) - (placeOf[y] ?? 0));
		const evidence = kinships
			.filter(kinship => kinship.derived && group.includes(kinship.one))
			.map(kinship => evidenceOf(story, kinship));
		return {id, articles: inOrder.map(article => sorted[article]?.id ?? ''), evidence};
	});
	const originOfId = (id: string): string => originOf[sorted.findIndex(article => article.id === id)] ?? '';
	const counterparts = counterpartsOf(story, measured);
	const odds = oddsOf(story, originOfId, counterparts);
	const pairs = deniedApart(story, measured, odds);
	const size = story.claims.length;
	const byPair = new Map<number, Pair>(pairs.map(pair => [pair.a * size + pair.b, pair]));
	const pairOf = (a: number, b: number): Pair | undefined => byPair.get(Math.min(a, b) * size + Math.max(a, b));
	const centrality = centralityOf(story, pairs);
	const edges: Edge[] = pairs.map(({a, b, logit, contradicts}) => ({
		a,
		b,
		weight: contradicts ? NEVER : Math.max(-model.most, Math.min(model.most, logit - model.cut)),
	}));
	const clusters = clustersOf(size, [...edges, ...sameTextEdges(story, pairs, model.sameText)], model.absent);
	const supported = withMissingAccounts(
		story,
		withSecondSupport(story, clusters, pairs, model.second),
		pairs,
		model.missing,
	);
	const ofOneStory = tellOneStory(story, [
		...supported.map(cluster => cluster.map(claim => sorted[story.claims[claim]?.article ?? 0]?.id ?? '')),
		...articlesAtOdds(odds),
	]);
	const clustered = supported.flatMap(cluster => apartByStory(story, cluster, ofOneStory));
	const found = differencesOf(sorted, originOfId, story, counterparts, odds, ofOneStory);
	const members = membersOf(story, withDifferingAccounts(story, clustered, found, pairOf), pairOf);
	const material: Material = {story, pairOf, centrality, originOf, placeOf};
	const points = pointsOf(members, material);
	const sentences = standingsOf(story, points);
	progress(0.8);
	const quotations = quotationsOf(sorted);
	const names = namesOf(sorted, originOfId, toldIn(sentences));
	progress(0.9);
	const textById = new Map(sorted.map(article => [article.id, article.text]));
	const variants = variantsOf(names, id => textById.get(id) ?? '');
	const differences = withPoints(found, points);
	const unique = onlyOneAccount(story, sentences, pairs, originOf, origins, differences);
	progress(1);
	return {
		origins,
		points,
		unique,
		sentences: inCallersOrder(sentences, articles),
		differences,
		variants,
		quotations,
		names,
	};
}

/** Whether an offset of an article (id) is of no sentence that is furniture. */
function toldIn(sentences: readonly SentenceStanding[]): (article: string, offset: number) => boolean {
	const furniture = new Map<string, SentenceStanding[]>();
	for (const sentence of sentences)
		if (sentence.standing === 'furniture')
			furniture.set(sentence.article, [...(furniture.get(sentence.article) ?? []), sentence]);
	return (article, offset) => !furniture.get(article)?.some(({start, end}) => start <= offset && offset < end);
}

/** Shortest clause (UTF-16 units) that is cited by itself; less is not understood without its sentence. */
const SHORTEST_CLAUSE = 40;

/** A clause that begins so states nothing without the one it hangs from: "before any negotiations begin". */
const HANGING = /^(?:before|after|because|since|until|unless|if|that|which|who|whose|when|where|as|to|for)$/;

/** Clusters as members: a sentence that states several points is cited for each by the clauses that state it. */
function membersOf(
	story: Claims,
	{clusters, differing}: Differing,
	pairOf: (a: number, b: number) => Pair | undefined,
): Member[][] {
	const uses = new Map<number, number>();
	for (const cluster of clusters)
		if (cluster.length > 1) for (const claim of cluster) uses.set(claim, (uses.get(claim) ?? 0) + 1);
	const spanIn = (index: number, cluster: readonly number[]): Span => {
		const claim = story.claims[index] as Claims['claims'][number];
		const whole = {start: claim.start, end: claim.end};
		if ((uses.get(index) ?? 0) < 2 || claim.clauses.length < 2) return whole;
		let start = claim.end;
		let end = claim.start;
		for (const other of cluster) {
			const pair = other === index ? undefined : pairOf(index, other);
			if (!pair) continue;
			const clause = claim.clauses[pair.a === index ? pair.clauseA : pair.clauseB];
			start = Math.min(start, clause?.start ?? claim.start);
			end = Math.max(end, clause?.end ?? claim.end);
		}
		// Who says so belongs to what is said, and is no clause of its own: "…, police said".
		const next = Math.min(claim.end, ...claim.clauses.map(clause => clause.start).filter(at => at >= end));
		const previous = Math.max(claim.start, ...claim.clauses.map(clause => clause.end).filter(at => at <= start));
		const behind = claim.words.filter(word => word.start >= end && word.end <= next);
		const ahead = claim.words.filter(word => word.start >= previous && word.end <= start);
		// "…, saying in an interview: “…”" leads up to what follows.
		const leads = /^\W*[:“"]/u.test(
			(story.articles[claim.article]?.text ?? '').slice(behind.at(-1)?.end ?? end, next + 1),
		);
		if (behind.length > 0 && isHearsay(behind) && !leads) end = behind.at(-1)?.end ?? end;
		else if (ahead.length > 0 && isHearsay(ahead)) start = ahead[0]?.start ?? start;
		// Words inside quotation marks are not cited without the one who says them.
		const words = claim.words.filter(word => word.start >= start && word.end <= end);
		const first = words.find(word => !/^(?:and|but|or)$/.test(word.lower))?.start ?? start;
		const last = words.at(-1)?.end ?? end;
		const speech = words.filter(word => word.quoted).length > words.length / 2;
		const stop =
			/^[.!?]["”’)]*/.exec((story.articles[claim.article]?.text ?? '').slice(last, claim.end))?.[0].length ?? 0;
		const hangs = HANGING.test(words.find(word => word.start >= first)?.lower ?? '');
		return speech || hangs || last - first < SHORTEST_CLAUSE ? whole : {start: first, end: last + stop};
	};
	return clusters
		.filter(cluster => cluster.length > 1)
		.map(cluster => cluster.map(claim => ({claim, span: spanIn(claim, cluster), differs: differing.has(claim)})));
}

/** All pairs worth comparing with their log-odds, and what the articles have in common. */
export function compare(
	story: Claims,
	model: Model = MODEL,
	progress: (share: number) => void = () => {},
): {pairs: Pair[]; kinships: Kinship[]} {
	const count = story.articles.length;
	const pairs = pairsOf(story, candidatesOf(story));
	progress(0.5);
	// Whether two texts run in one order must not be asked of log-odds that count on it.
	situate(story, pairs, () => undefined, withoutPlaces(model));
	const kinships = kinshipsOf(story, pairs);
	const groups = originGroupsOf(count, kinships);
	const alignments = new Map<number, Alignment | undefined>(
		kinships.map(kinship => [
			kinship.one * count + kinship.two,
			// Two rewrites of one text run beside one another too, even where that does not show.
			groups.some(group => group.includes(kinship.one) && group.includes(kinship.two))
				? alignmentOf(story, kinship, pairs)
				: undefined,
		]),
	);
	pairs.push(...pairsOf(story, alongPaths(story, kinships, alignments, pairs)));
	pairs.sort((x, y) => x.a - y.a || x.b - y.b);
	situate(story, pairs, (one, two) => alignments.get(one * count + two), model);
	return {pairs, kinships};
}

/** Candidates that share no telling word but stand at the same place in texts that derive from one another. */
function alongPaths(
	story: Claims,
	kinships: readonly Kinship[],
	alignments: ReadonlyMap<number, Alignment | undefined>,
	known: readonly Pair[],
): Candidate[] {
	const size = story.claims.length;
	const have = new Set(known.map(({a, b}) => a * size + b));
	const found: Candidate[] = [];
	for (const {one, two} of kinships) {
		const alignment = alignments.get(one * story.articles.length + two);
		if (!alignment) continue;
		const from = story.first[two] ?? 0;
		const to = story.first[two + 1] ?? 0;
		for (let a = story.first[one] ?? 0; a < (story.first[one + 1] ?? 0); a++) {
			const expected = alignment.expected(a);
			if (expected === undefined || story.claims[a]?.kind !== 'body') continue;
			for (let b = from + Math.floor(expected) - 1; b <= from + Math.ceil(expected) + 1; b++)
				if (b >= from && b < to && story.claims[b]?.kind === 'body' && !have.has(a * size + b)) found.push({a, b});
		}
	}
	return found;
}

/** A, B … Z, AA, AB … */
function letterOf(index: number): string {
	const rest = Math.floor(index / 26);
	return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Two claims of one text that have a common partner: they may say the same twice, but seldom do. */
function sameTextEdges(story: Claims, pairs: readonly Pair[], weight: number): Edge[] {
	const partners = new Map<number, number[]>();
	for (const {a, b, logit} of pairs) {
		if (logit <= 0) continue;
		for (const [x, y] of [
			[a, b],
			[b, a],
		] as const)
			partners.set(x, [...(partners.get(x) ?? []), y]);
	}
	const seen = new Set<number>();
	const edges: Edge[] = [];
	for (const list of partners.values())
		for (const [i, x] of list.entries())
			for (const y of list.slice(i + 1)) {
				if (story.claims[x]?.article !== story.claims[y]?.article) continue;
				const key = Math.min(x, y) * story.claims.length + Math.max(x, y);
				if (seen.has(key)) continue;
				seen.add(key);
				edges.push({a: Math.min(x, y), b: Math.max(x, y), weight});
			}
	return edges;
}

function standingsOf(story: Claims, points: Narrative['points']): SentenceStanding[] {
	const citedIn = new Map<string, number[]>();
	const articleOf = new Map(story.articles.map((article, index) => [article.id, index]));
	for (const [index, point] of points.entries())
		for (const citation of point.citations) {
			const article = articleOf.get(citation.article) ?? 0;
			// The sentence that holds the citation: the last one that begins at or before it.
			let low = story.first[article] ?? 0;
			let high = story.first[article + 1] ?? 0;
			while (high - low > 1) {
				const middle = (low + high) >> 1;
				if ((story.claims[middle]?.start ?? 0) <= citation.start) low = middle;
				else high = middle;
			}
			const key = `${article} ${story.claims[low]?.order}`;
			const list = citedIn.get(key);
			if (list) list.push(index);
			else citedIn.set(key, [index]);
		}
	return story.claims.map(claim => {
		const stated = [...new Set(citedIn.get(`${claim.article} ${claim.order}`) ?? [])];
		const shared = stated.some(index => (points[index]?.origins.length ?? 0) > 1);
		return {
			article: story.articles[claim.article]?.id ?? '',
			start: claim.start,
			end: claim.end,
			standing: claim.kind === 'furniture' ? 'furniture' : shared ? 'shared' : 'unique',
			points: stated,
		};
	});
}

function inCallersOrder(sentences: readonly SentenceStanding[], articles: readonly Article[]): SentenceStanding[] {
	const place = new Map(articles.map((article, index) => [article.id, index]));
	return [...sentences].sort((x, y) => (place.get(x.article) ?? 0) - (place.get(y.article) ?? 0) || x.start - y.start);
}
