// The article as it is read: the visible lines, the lights over them (hits, the passage one came for), and the margin
// that tells which key points a passage supports and how many accounts share it.

import type {Narrative, SentenceStanding} from '../narrative/narrative.ts';
import type {Article} from '../text/article.ts';
import {linesFrom} from '../text/layout.ts';
import type {Line} from '../text/line.ts';
import {answerOf, hitsInTextOrder, listedHits} from './answer.ts';
import {blank, fitRow, type Row, run, type TextPane} from './frame.ts';
import {type Geometry, layoutOf} from './geometry.ts';
import {latest} from './latest.ts';
import {type Light, litRow} from './lights.ts';
import {paneTitle} from './pane-title.ts';
import {pickedPassage} from './picking.ts';
import {percentAt} from './progress.ts';
import {openArticle, openSource, type State} from './state.ts';
import {labelOf, narrativeOf, storyOf} from './story.ts';

/** What an article's pane knows of each sentence, by where it starts. */
const standingsOf = latest((narrative: Narrative, article: Article): readonly SentenceStanding[] =>
	narrative.sentences.filter(s => s.article === article.id),
);

/** The pane of the open article. */
export function articlePane(state: State, geometry: Geometry): TextPane {
	const focused = geometry.kind === 'one' || state.place.focus === 'detail';
	const width = geometry.detail;
	const article = openArticle(state);
	if (!article) {
		const source = openSource(state);
		const words = source ? 'this text is still being read' : 'no text is open';
		return {
			kind: 'text',
			title: paneTitle(source?.file ?? '', '', focused, width),
			width,
			height: geometry.body,
			rows: filled([fitRow([run(` ${words}`, 'dim')], width)], geometry),
		};
	}
	const lines = linesFrom(article, layoutOf(state, article), state.place.anchor, geometry.body);
	const story = storyOf(state);
	const title = `${labelOf(story, article.id)}  ${article.title}`;
	const rows = articleRowsOf(state, article, lines, geometry);
	return {
		kind: 'text',
		title: paneTitle(
			title,
			positionOf(article, lines, (state.unfolded.get(article.id)?.size ?? 0) > 0),
			focused,
			width,
		),
		width,
		height: geometry.body,
		rows: filled(rows, geometry),
	};
}

function filled(rows: readonly Row[], {body, detail}: Geometry): readonly Row[] {
	const out = rows.slice(0, body);
	while (out.length < body) out.push(fitRow([], detail));
	return out;
}

/** How far down the text the last visible line ends: `38 %`. */
export function positionOf(article: Article, lines: readonly Line[], unfolded = false): string {
	return `${percentAt(article, lines.at(-1)?.end ?? article.frontMatter.end, unfolded)} %`;
}

/**
 * The rows of consecutive lines of an article, `detail` cells each, with their margins and lights; `over` are other
 * lights than those of the open article.
 */
export function articleRowsOf(
	state: State,
	article: Article,
	lines: readonly Line[],
	geometry: Pick<Geometry, 'indent' | 'margin' | 'detail'>,
	over?: readonly Light[],
): readonly Row[] {
	const first = lines[0]?.start ?? 0;
	const last = lines.at(-1)?.end ?? 0;
	const narrative = narrativeOf(state);
	const standings = narrative ? standingsOf(narrative, article).filter(s => s.end > first && s.start <= last) : [];
	const lights = over ?? lightsOf(state, article, standings);
	const margins = narrative && geometry.margin > 0 ? marginsOf(lines, standings, narrative, state.ascii) : [];
	const before = blank(geometry.indent);
	return lines.map((line, i) => {
		const margin: Row = geometry.margin === 0 ? [] : (margins[i] ?? []);
		const row: Row = [run(before), ...fitRow(margin, geometry.margin), ...litRow(line.pieces, lights)];
		return fitRow(row, geometry.detail);
	});
}

/** Furniture under all, then the cited passage, then hits, the current one on top. */
function lightsOf(state: State, article: Article, standings: readonly SentenceStanding[]): readonly Light[] {
	const lights: Light[] = standings
		.filter(s => s.standing === 'furniture')
		.map(s => ({start: s.start, end: s.end, lit: 'furniture'}));
	const picked = pickedPassage(state, article);
	if (picked) return [...lights, {...picked, lit: 'selected'}];
	const {cited} = state.place;
	const {search} = state;
	if (cited && cited.article === article.id && !search) lights.push({start: cited.start, end: cited.end, lit: 'cited'});
	if (!search) return lights;
	const answer = answerOf(state);
	if (!answer) return lights;
	const current =
		state.place.view === 'search'
			? listedHits(state)[state.place.lists.hits.selected]
			: hitsInTextOrder(state)[search.current];
	if (cited && cited.article === article.id && (!current || cited.start !== current.start))
		lights.push({start: cited.start, end: cited.end, lit: 'cited'});
	for (const hit of answer.hits) {
		if (hit.article !== article.id) continue;
		const lit = hit === current ? 'current-hit' : 'hit';
		for (const match of hit.matches) lights.push({start: match.start, end: match.end, lit});
	}
	return lights;
}

const COUNTS = '⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/**
 * The margin of each line: `③ 4` where a passage begins that supports point 4, which three accounts state. A passage
 * of two points has its second mark on its second line.
 */
function marginsOf(
	lines: readonly Line[],
	standings: readonly SentenceStanding[],
	narrative: Narrative,
	ascii: boolean,
): readonly Row[] {
	const rows: Row[] = [];
	let waiting: {readonly mark: Row; readonly until: number}[] = [];
	let seen = -1;
	for (const line of lines) {
		waiting = waiting.filter(w => w.until > line.start);
		for (const s of standings) {
			if (s.start <= seen || s.start >= line.end || s.end <= line.start || line.pieces.length === 0) continue;
			// A sentence that began above the first visible line has had its marks there.
			seen = s.start;
			if (s.start < line.start) continue;
			for (const index of s.points) {
				const point = narrative.points[index];
				if (!point) continue;
				const count = ascii ? `${point.origins.length}:` : (COUNTS[point.origins.length] ?? `${point.origins.length}:`);
				waiting.push({
					mark: [
						run(count, point.origins.length > 1 ? 'accent' : 'dim'),
						run(String(index + 1).padStart(3), 'key'),
						run(' '),
					],
					until: s.end,
				});
			}
		}
		rows.push(line.pieces.length === 0 ? [] : (waiting.shift()?.mark ?? []));
	}
	return rows;
}
