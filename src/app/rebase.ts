// What stands in a text that was edited: offsets of the old text carried over to the new one. Both texts begin and end
// alike around the stretch that was edited; what lies before it stays, what lies behind it moves, what lies in it is
// gone (a passage) or looked for by its words (a place). So a passage that is carried over has exactly its words.

import type {Narrative} from '../narrative/narrative.ts';
import type {Article} from '../text/article.ts';
import type {Passage} from '../text/span.ts';
import {spotIn} from './spot.ts';

/** Units of text that tell a place again. */
const WORDS = 80;

/** How offsets of an article move to the article it became. */
export type Move = {
	/** The id it has now. */
	readonly id: string;
	/** The same stretch; null where it was edited. */
	span(start: number, end: number): {readonly start: number; readonly end: number} | null;
	/** The place that was at `offset`: at the same words, else where it was. */
	offset(offset: number): number;
};

/** How offsets move from `before` to `after`. */
export function moveBetween(before: Article, after: Article): Move {
	const {id} = after;
	const a = before.text;
	const b = after.text;
	if (a === b) return {id, span: (start, end) => ({start, end}), offset: at => at};
	const least = Math.min(a.length, b.length);
	let head = 0;
	while (head < least && a.charCodeAt(head) === b.charCodeAt(head)) head++;
	let tail = 0;
	while (tail < least - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
	const by = b.length - a.length;
	const span = (start: number, end: number): {start: number; end: number} | null => {
		if (end <= head) return {start, end};
		return start >= a.length - tail ? {start: start + by, end: end + by} : null;
	};
	return {
		id,
		span,
		offset(at) {
			const kept = span(at, at);
			return kept ? kept.start : spotIn(after, {start: at, words: a.slice(at, at + WORDS)});
		},
	};
}

/** Moves by the ids that articles had; an article that is not in it has gone. */
export type Moves = ReadonlyMap<string, Move>;

/** A passage where it stands now; null where its words or its text have gone. */
export function movedPassage<P extends Passage>(passage: P, moves: Moves): P | null {
	const move = moves.get(passage.article);
	const span = move?.span(passage.start, passage.end);
	return move && span ? {...passage, ...span, article: move.id} : null;
}

/** A narrative of the texts as they were, as far as it holds of the texts as they are: no word of it is another. */
export function movedNarrative(narrative: Narrative, moves: Moves): Narrative {
	const one = <P extends Passage>(passage: P): P | null => movedPassage(passage, moves);
	const all = <P extends Passage>(passages: readonly P[]): P[] => passages.flatMap(p => one(p) ?? []);
	const origins = narrative.origins
		.map(o => ({
			...o,
			articles: o.articles.flatMap(id => moves.get(id)?.id ?? []),
			evidence: o.evidence.flatMap(({articles: [a, b], pairs, ...rest}) => {
				const [x, y] = [moves.get(a)?.id, moves.get(b)?.id];
				if (x === undefined || y === undefined) return [];
				const kept = pairs.flatMap(([p, q]): [Passage, Passage][] => {
					const [s, t] = [one(p), one(q)];
					return s && t ? [[s, t]] : [];
				});
				return [{...rest, articles: [x, y] as const, pairs: kept}];
			}),
		}))
		.filter(o => o.articles.length > 0);
	const letters = new Map(origins.flatMap(o => o.articles.map(id => [id, o.id] as const)));
	const numbers = new Map<number, number>();
	const points = narrative.points.flatMap((point, index) => {
		const statement = one(point.statement);
		const kept = point.citations.flatMap((citation, i) => {
			const there = one(citation);
			return there ? [{citation: there, reason: point.reasons[i]}] : [];
		});
		if (!statement || kept.length === 0) return [];
		numbers.set(index, numbers.size);
		const cited = new Set(kept.map(k => k.citation.article));
		const held = new Set([...cited].map(id => letters.get(id)));
		return [
			{
				...point,
				statement,
				origins: point.origins.filter(o => held.has(o)),
				articles: point.articles.flatMap(id => moves.get(id)?.id ?? []).filter(id => cited.has(id)),
				citations: kept.map(k => k.citation),
				reasons: kept.flatMap(k => k.reason ?? []),
			},
		];
	});
	return {
		origins,
		points,
		unique: all(narrative.unique),
		sentences: all(narrative.sentences).map(s => ({...s, points: s.points.flatMap(p => numbers.get(p) ?? [])})),
		differences: narrative.differences
			.map(d => ({
				...d,
				values: d.values.map(v => ({...v, citations: all(v.citations)})).filter(v => v.citations.length > 0),
			}))
			.filter(d => d.values.length > 1),
		variants: narrative.variants,
		quotations: narrative.quotations.flatMap(q => {
			const text = one(q.text);
			const occurrences = all(q.occurrences).map(o => ({...o, differing: all(o.differing)}));
			const rest = q.rest ? {rest: all(q.rest)} : {};
			return text && occurrences.length > 0 ? [{...q, ...rest, text, occurrences}] : [];
		}),
		names: narrative.names
			.map(n => ({
				...n,
				passages: all(n.passages),
				origins: n.origins.filter(o => origins.some(({id}) => id === o)),
			}))
			.filter(n => n.passages.length > 0),
	};
}
