// The figures of a story's key points against what a reader marked in it: are the cited passages right, are all
// accounts cited, is what matters among the first, does nothing come twice, is nothing put together that must stay
// apart. Each figure is defined where it is computed. Differences and quotations are score-findings.ts's.

import {bcubedF1, pairScores} from './bcubed.ts';
import type {Gold, GoldPoint, Quote} from './gold.ts';
import {type Keyed, keyed, liesIn, likeness} from './likeness.ts';
import type {Report, ReportedPoint} from './report.ts';
import {differenceFigures, quotationFigures} from './score-findings.ts';

/** Figures of one story by name; null where a figure has nothing to count. */
export type Figures = Readonly<Record<string, number | null>>;

/** A marked point with its passages made ready. */
type Point = Omit<GoldPoint, 'support'> & {
	readonly support: readonly (Keyed & {readonly partial: boolean})[];
	/** Articles that state it in full; articles that touch it at all. */
	readonly full: ReadonlySet<string>;
	readonly touched: ReadonlySet<string>;
};

/** How far a passage states a point: in `full` or not, and whether it only does so as a `part` of the marked passage. */
type Stating = {readonly full: boolean; readonly part: boolean};
type States = ReadonlyMap<Point, Stating>;
type Citation = Keyed & {readonly states: States};

/** A reported point read against the marked ones. */
type Read = {
	readonly report: ReportedPoint;
	readonly citations: readonly Citation[];
	/** The citation whose words the statement is. */
	readonly home: Citation | undefined;
	readonly states: States;
	/** The marked points the statement states in full. */
	readonly here: readonly Point[];
};

/** Scores `report` against `gold`; `first` is how many points a reader sees at first. `why` names every miss in words. */
export function score(gold: Gold, report: Report, first = 12): {figures: Figures; why: string[]} {
	const why: string[] = [];
	const points = gold.points.map(read);
	const originOf = Object.fromEntries(gold.articles.map(({id, origin}) => [id, origin]));
	const reported = report.points.map(point => readPoint(point, points));
	return {
		figures: {
			points: reported.length,
			...firstFigures(reported.slice(0, first), points, originOf, first, why),
			...groupFigures(reported, points, gold),
			merged: mergedPairs(reported, gold, why),
			origins: originPairs(gold, report, why),
			...differenceFigures(gold, report, why),
			...quotationFigures(gold, report, why),
			...uniqueFigures(report, points, originOf, why),
		},
		why,
	};
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
const originsOf = (articles: Iterable<string>, originOf: Record<string, string>) =>
	new Set([...articles].map(article => originOf[article])).size;

function read(point: GoldPoint): Point {
	const support = point.support.map(({article, text, partial}) => ({
		...keyed(article, text),
		partial: partial === true,
	}));
	return {
		...point,
		support,
		full: new Set(support.filter(({partial}) => !partial).map(({article}) => article)),
		touched: new Set(support.map(({article}) => article)),
	};
}

/** What a passage states: each marked point one of whose passages it is like. */
function statesOf(cited: Keyed, points: readonly Point[]): States {
	const states = new Map<Point, Stating>();
	for (const point of points) {
		const like = point.support.map(passage => ({how: likeness(cited, passage), partial: passage.partial}));
		const found = like.filter(({how}) => how !== undefined);
		if (found.length === 0) continue;
		const full = found.filter(({partial}) => !partial);
		states.set(point, {full: full.length > 0, part: full.every(({how}) => how === 'part')});
	}
	return states;
}

const fullyIn = (states: States): Point[] => [...states].filter(([, {full}]) => full).map(([point]) => point);

function readPoint(report: ReportedPoint, points: readonly Point[]): Read {
	const citations = report.citations.map(({article, text}) => {
		const passage = keyed(article, text);
		return {...passage, states: statesOf(passage, points)};
	});
	const said = keyed(report.statement.article, report.statement.text);
	const here = citations.filter(({article}) => article === said.article);
	const home =
		here.find(({key}) => key === said.key) ??
		here.find(({key}) => key.includes(said.key)) ??
		here.find(({key}) => said.key.includes(key)) ??
		citations[0];
	let states = statesOf(said, points);
	if (home !== undefined && fullyIn(states).length === 0) states = home.states;
	return {report, citations, home, states, here: narrowed(fullyIn(states), states, home, citations)};
}

/**
 * A clause of a sentence that is marked as a whole for several points may mean any of them: those that a citation from
 * another article states as well are meant, where there are such.
 */
function narrowed(here: Point[], states: States, home: Citation | undefined, citations: readonly Citation[]): Point[] {
	if (here.length < 2 || !here.every(point => states.get(point)?.part === true)) return here;
	const others = citations.filter(citation => citation !== home && citation.article !== home?.article);
	const meant = here.filter(point => others.some(other => other.states.get(point)?.full === true));
	return meant.length > 0 ? meant : here;
}

/**
 * Of the first points: `support`, of the citations from other articles than the statement's, those that state what
 * the statement states (who states it in part counts neither way); `recall`, of the other articles that state it,
 * those cited, mean; `coverage`, core points stated, of as many as there is room for; `redundancy`, statements that
 * say again what one before them says; `count`, points whose number of origins is right.
 */
function firstFigures(
	top: readonly Read[],
	points: readonly Point[],
	originOf: Record<string, string>,
	first: number,
	why: string[],
): Record<string, number | null> {
	const stated = new Set<Point>();
	const tally = {right: 0, wrong: 0, again: 0, counted: 0, countRight: 0};
	const recalls: number[] = [];
	for (const {report, citations, home, states, here} of top) {
		const before = here.filter(point => stated.has(point));
		if (before.length > 0) {
			tally.again++;
			why.push(`says again ${before.map(({id}) => id).join(' ')}: ${report.statement.text}`);
		}
		for (const point of here) stated.add(point);
		if (home === undefined) continue;
		for (const citation of citations) {
			if (citation.article === home.article) continue;
			if (citation.key === home.key || here.some(point => citation.states.get(point)?.full === true)) tally.right++;
			else if (![...states.keys()].some(point => citation.states.has(point))) {
				tally.wrong++;
				why.push(
					`wrong support: ${home.article}: ${report.statement.text}\n    is not: ${citation.article}: ${citation.text}`,
				);
			}
		}
		const shared = here.filter(({full}) => full.size > 1);
		const wanted = new Set(shared.flatMap(({full}) => [...full]));
		wanted.delete(home.article);
		if (wanted.size === 0) continue;
		const cited = new Set(citations.filter(citation => citation !== home).map(({article}) => article));
		const missing = [...wanted].filter(article => !cited.has(article));
		recalls.push(1 - missing.length / wanted.size);
		if (missing.length > 0)
			why.push(`not cited: ${missing.join(', ')} for ${here.map(({id}) => id).join(' ')}: ${report.statement.text}`);
		const least = Math.max(...here.map(({full}) => originsOf(full, originOf)));
		const most = Math.max(...here.map(({touched}) => originsOf(touched, originOf)));
		tally.counted++;
		if (report.origins.length >= least && report.origins.length <= most) tally.countRight++;
	}
	const core = points.filter(point => point.core);
	for (const point of core)
		if (!stated.has(point)) why.push(`core point not among the first ${first}: ${point.id} ${point.statement}`);
	return {
		support: ratio(tally.right, tally.right + tally.wrong),
		recall: ratio(
			recalls.reduce((sum, one) => sum + one, 0),
			recalls.length,
		),
		coverage:
			core.length > 0
				? Math.min(1, core.filter(point => stated.has(point)).length / Math.min(first, core.length))
				: null,
		redundancy: ratio(tally.again, top.length) ?? 0,
		count: ratio(tally.countRight, tally.counted),
	};
}

/**
 * How well all citations are grouped, over the body sentences of the story (and whatever else is cited): `b3` extended
 * B-cubed F1 over all of them, `b3mem` over those that several passages of a marked point share, `pairP/R/F` pairs of
 * sentences of different articles. Pairs that a partial passage would join count neither way.
 */
function groupFigures(reported: readonly Read[], points: readonly Point[], gold: Gold): Record<string, number | null> {
	const units: Keyed[] = gold.sentences
		.filter(({kind}) => kind === undefined || kind === 'body')
		.map(({article, text}) => keyed(article, text));
	const unitsOf = (passage: Keyed): number[] => {
		const like = units.map((unit, index) => ({index, how: likeness(passage, unit)}));
		const same = like.filter(({how}) => how === 'same');
		return (same.length > 0 ? same : like.filter(({how}) => how !== undefined)).map(({index}) => index);
	};
	const clusters = reported
		.map(({citations}) => {
			const cluster = new Set<number>();
			for (const citation of citations) {
				const found = unitsOf(citation);
				if (found.length === 0) units.push(citation);
				for (const index of found.length > 0 ? found : [units.length - 1]) cluster.add(index);
			}
			return cluster;
		})
		.filter(({size}) => size > 0);
	// A marked clause may be shorter than what counts as a part of its sentence; the sentence is its unit all the same.
	const goldUnits = (passage: Keyed): number[] => {
		const found = unitsOf(passage);
		return found.length > 0 ? found : units.flatMap((unit, index) => (liesIn(passage, unit) ? [index] : []));
	};
	const groups = points.map(({support}) => new Set(support.filter(({partial}) => !partial).flatMap(goldUnits)));
	const around = points.map(({support}) => new Set(support.flatMap(goldUnits)));
	const members = new Set(groups.filter(({size}) => size > 1).flatMap(group => [...group]));
	const story = {size: units.length, clusters, groups, around};
	return {
		b3: bcubedF1(story),
		b3mem: bcubedF1(story, members),
		...pairScores(story, (a, b) => units[a]?.article !== units[b]?.article),
	};
}

/** Pairs of like words with different claims that one point cites: a count. */
function mergedPairs(reported: readonly Read[], gold: Gold, why: string[]): number {
	let merged = 0;
	for (const pair of gold.must_not_merge ?? []) {
		const a = keyed(pair.a.article, pair.a.text);
		const b = keyed(pair.b.article, pair.b.text);
		const both = reported.find(({citations}) =>
			citations.some(
				one =>
					likeness(one, a) !== undefined && citations.some(other => other !== one && likeness(other, b) !== undefined),
			),
		);
		if (both === undefined) continue;
		merged++;
		why.push(`must not merge ${pair.id} (${pair.why}): ${pair.a.text}\n    and: ${pair.b.text}`);
	}
	return merged;
}

/** Of all pairs of articles, those rightly joined in one origin or kept apart. */
function originPairs(gold: Gold, report: Report, why: string[]): number | null {
	const {articles} = gold;
	const pairs = articles.flatMap((a, i) => articles.slice(i + 1).map(b => ({a, b})));
	const right = pairs.filter(({a, b}) => {
		const [x, y] = [report.originOf[a.id], report.originOf[b.id]];
		const ok = x !== undefined && y !== undefined && (x === y) === (a.origin === b.origin);
		if (!ok)
			why.push(`origins: ${a.id} and ${b.id} ${a.origin === b.origin ? 'derive from one text' : 'are independent'}`);
		return ok;
	});
	return ratio(right.length, pairs.length);
}

/** `uniqueWrong`: passages shown as told by one account alone though several origins tell it: a count. */
function uniqueFigures(
	report: Report,
	points: readonly Point[],
	originOf: Record<string, string>,
	why: string[],
): Record<string, number> {
	const shared = points.filter(({full}) => originsOf(full, originOf) > 1);
	const wrong = report.unique.filter(
		({article, text}: Quote) => fullyIn(statesOf(keyed(article, text), shared)).length > 0,
	);
	for (const {article, text} of wrong) why.push(`not told by one alone: ${article}: ${text}`);
	return {unique: report.unique.length, uniqueWrong: wrong.length};
}
