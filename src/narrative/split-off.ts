// Splitting a passage off a point, for a reader who sees that it does not belong there. A pure function of the narrative;
// it holds for the session only, as nothing is learnt from it.

import type {KeyPoint, Narrative, SentenceStanding} from './narrative.ts';

/**
 * The narrative without the citation at `index` (into `citations`) of the point `id`. The statement's own passage
 * (index 0) cannot be split off; then, and where there is no such citation, the narrative is returned as it is. A point
 * that one article alone states after that is dropped; its sentences, and the passage, become unique where no other
 * point cites them. Rank order is kept; points that lose an origin move behind those that several origins state.
 */
export function without(narrative: Narrative, id: string, index: number): Narrative {
	const at = narrative.points.findIndex(point => point.id === id);
	const point = narrative.points[at];
	if (!point || index < 1 || index >= point.citations.length) return narrative;
	const citations = point.citations.filter((_, i) => i !== index);
	const articles = point.articles.filter(article => citations.some(citation => citation.article === article));
	const originOf = (article: string): string =>
		narrative.origins.find(origin => origin.articles.includes(article))?.id ?? '';
	const smaller: KeyPoint = {
		...point,
		citations,
		reasons: point.reasons.filter((_, i) => i !== index),
		articles,
		origins: [...new Set(articles.map(originOf))].sort(),
	};
	const kept = narrative.points.map((other, i) => ({point: i === at ? smaller : other, was: i}));
	const left = kept.filter(({point: {articles: cited}}) => cited.length > 1);
	const ordered = [
		...left.filter(({point: {origins}}) => origins.length > 1),
		...left.filter(({point: {origins}}) => origins.length < 2),
	];
	const points = ordered.map(entry => entry.point);
	const sentences = narrative.sentences.map((sentence): SentenceStanding => {
		const stated = ordered.flatMap(({point: {citations: cited}, was}, now) =>
			sentence.points.includes(was) &&
			cited.some(c => c.article === sentence.article && c.start < sentence.end && sentence.start < c.end)
				? [now]
				: [],
		);
		if (sentence.standing === 'furniture') return {...sentence, points: stated};
		const shared = stated.some(i => (points[i]?.origins.length ?? 0) > 1);
		return {...sentence, points: stated, standing: shared ? 'shared' : 'unique'};
	});
	// What has become unique stands at the end of what its origin alone reports: its weight is not known here.
	const fresh = sentences.filter(
		(sentence, i) => sentence.standing === 'unique' && narrative.sentences[i]?.standing === 'shared',
	);
	const passages = fresh.map(({article, start, end}) => ({article, start, end}));
	const unique = narrative.origins.flatMap(origin =>
		[...narrative.unique, ...passages].filter(({article}) => origin.articles.includes(article)),
	);
	const differences = narrative.differences.map(difference => {
		if (difference.point === undefined || points.some(({id: left}) => left === difference.point)) return difference;
		const {point: _point, ...rest} = difference;
		return rest;
	});
	return {...narrative, points, sentences, unique, differences};
}
