// The key points as one HTML page that needs nothing else: points, differences, what one account alone reports,
// quotations and marks, each with links to its passages in the texts, which stand below in full. No script, no picture,
// no font from elsewhere; the page's own policy forbids them. Foreign words are made safe and escaped: none of them can
// become a tag. Readable on a phone, on paper, by day and by night.

import type {KeyPoint, Narrative} from '../narrative/narrative.ts';
import {utterancesOf} from '../narrative/utterances.ts';
import {addressOf} from '../text/address.ts';
import type {Article, Block} from '../text/article.ts';
import {blocksOf} from '../text/blocks.ts';
import {counted} from '../text/counted.ts';
import {lineOf} from '../text/line-number.ts';
import {safeLines} from '../text/safe-text.ts';
import type {Passage, Span} from '../text/span.ts';
import {aloneOf, sharedPoints} from './accounts.ts';
import {oneLine} from './one-line.ts';
import {type PointsOptions, sizeOf, supportOf} from './points-text.ts';
import {articleIn, textsOf} from './quoted-passage.ts';
import {asPassage, asSentence, readWords, sentenceReader, tellsSomething, withoutConnective} from './read-words.ts';
import {wordsSaid} from './words-said.ts';

/** Returns `text` made safe and escaped, for the content of an element or an attribute in quotation marks. */
export function htmlText(text: string): string {
	return escaped(oneLine(text));
}

function escaped(text: string): string {
	return text.replace(
		/[&<>"']/g,
		sign => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'})[sign] ?? '',
	);
}

/** Returns the briefing as an HTML page; `limit` bounds points, what each account alone says, and quotations alike. */
export function pointsHtml(
	articles: readonly Article[],
	narrative: Narrative,
	{limit = Number.POSITIVE_INFINITY, fileOf = ({file}) => file, marks = []}: PointsOptions = {},
): string {
	const texts = textsOf(articles);
	const numbers = new Map(articles.map(({id}, index) => [id, index + 1]));
	const letters = new Map(narrative.origins.flatMap(({id, articles}) => articles.map(a => [a, id] as const)));
	const nameOf = (id: string): string => `${letters.get(id) ?? ''}${numbers.get(id)}`;
	const cited = new Cited();
	const link = (passage: Passage, point?: number): string => {
		const number = numbers.get(passage.article) ?? 0;
		cited.add(passage, point);
		const title = htmlText(articleIn(texts, passage).title);
		return `<a class="to" href="#${anchorOf(number, passage)}" title="${title}">${nameOf(passage.article)}, line ${lineOf(articleIn(texts, passage), passage.start)}</a>`;
	};
	const read = sentenceReader(texts, narrative);
	const wordsOf = (passage: Passage, as: (words: string) => string): string => {
		const {words, speaker} = read(passage);
		return `${htmlText(as(words))}${speaker === null ? '' : ` — ${htmlText(speaker)}`}`;
	};
	const statementOf = (point: KeyPoint): string => htmlText(asSentence(readWords(texts, point.statement)));
	const withWords = (passage: Passage, remark = '', point?: number): string =>
		`<li>${link(passage, point)}${remark}: ${wordsOf(passage, asPassage)}</li>`;

	const sections: [id: string, title: string, body: string][] = [];
	const section = (id: string, title: string, items: readonly string[], list: 'ol' | 'ul' = 'ul'): void => {
		if (items.length > 0) sections.push([id, title, `<${list}>\n${items.join('\n')}\n</${list}>`]);
	};
	section(
		'points',
		'Key points',
		sharedPoints(narrative)
			.slice(0, limit)
			.map((point, index) => {
				const passages = point.citations.map(c => withWords(c, c.partial ? ' (in part)' : '', index + 1));
				return `<li id="point-${index + 1}"><p class="words">${statementOf(point)}</p>
<details open><summary>${supportOf(point, narrative, articles.length)}</summary><ul>${passages.join('')}</ul></details></li>`;
			}),
		'ol',
	);
	section(
		'differences',
		'Check this: accounts differ',
		narrative.differences.slice(0, limit).map(({subject, values}) => {
			const said = values.map(
				({value, citations}) =>
					`<li><b>${htmlText(value)}</b><ul>${citations.map(c => withWords(c)).join('')}</ul></li>`,
			);
			return `<li><p class="words">${htmlText(subject)}</p><ul>${said.join('')}</ul></li>`;
		}),
	);
	section(
		'marks',
		'Marks',
		marks
			.filter(({passage}) => texts.has(passage.article))
			.map(({passage, note}) => {
				const said = note === '' ? '' : `<p class="note">${htmlText(note)}</p>`;
				return `<li><p>${htmlText(readWords(texts, passage))} ${link(passage)}</p>${said}</li>`;
			}),
	);
	section(
		'quotations',
		'Quotations',
		narrative.quotations.slice(0, limit).map(quotation => {
			const {speaker, text, rest = []} = quotation;
			const who = speaker === null ? '' : ` — ${htmlText(speaker)}`;
			const where = utterancesOf(quotation).map(([first, ...others]) => {
				for (const part of others) cited.add(part);
				return link(first);
			});
			const said = htmlText(wordsSaid(texts, [text, ...rest]));
			return `<li><p>“${said}”${who} ${where.join(' ')}</p></li>`;
		}),
	);
	section(
		'unique',
		'Only one account',
		aloneOf(narrative, limit, {allPoints: true, tells: passage => tellsSomething(read(passage))}).map(
			({id, articles, points, passages, more}) => {
				const items = [
					...points.map(
						point => `<li><p>${statementOf(point)} ${point.citations.map(c => link(c)).join(' ')}</p></li>`,
					),
					...passages.map(
						passage => `<li><p>${wordsOf(withoutConnective(texts, passage), asSentence)} ${link(passage)}</p></li>`,
					),
				];
				if (more > 0) items.push(`<li><p class="about">and ${counted(more, 'more sentence')}</p></li>`);
				return `<li><p class="words">Account ${id}: ${articles.map(nameOf).join(', ')}</p><ul>${items.join('')}</ul></li>`;
			},
		),
	);
	// Last, because only now it is known what is cited.
	const whole = articles.map((article, index) => {
		const number = index + 1;
		const about = [article.publisher, article.author, article.date].filter(part => part !== undefined).map(htmlText);
		const facts = [...about, counted(article.words, 'word'), htmlText(fileOf(article))].join(' · ');
		const address = article.url === undefined ? null : addressOf(article.url);
		const source = address === null ? '' : ` · <a href="${escaped(address)}" rel="noopener noreferrer">source</a>`;
		return `<article id="text-${number}">
<h3>${nameOf(article.id)} ${htmlText(article.title)}</h3>
<p class="about">${facts}${source}</p>
${bodyOf(article, number, cited)}
</article>`;
	});
	sections.push(['texts', 'The texts', whole.join('\n')]);
	const title = `Briefing: ${sizeOf(articles, narrative)}`;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${style}
</style>
</head>
<body>
<header>
<h1>${title}</h1>
<nav>${sections.map(([id, name]) => `<a href="#${id}">${name}</a>`).join(' ')}</nav>
</header>
<main>
${sections.map(([id, name, body]) => `<section id="${id}">\n<h2>${name}</h2>\n${body}\n</section>`).join('\n')}
</main>
</body>
</html>
`;
}

function anchorOf(number: number, {start, end}: Span): string {
	return `t${number}-${start}-${end}`;
}

/** What is cited of each text: the spans, each once, and the numbers of the points that cite it. */
class Cited {
	readonly #spans = new Map<string, Map<string, {readonly span: Span; readonly points: Set<number>}>>();

	add({article, start, end}: Passage, point?: number): void {
		const spans = this.#spans.get(article) ?? new Map();
		this.#spans.set(article, spans);
		const entry = spans.get(`${start} ${end}`) ?? {span: {start, end}, points: new Set()};
		spans.set(`${start} ${end}`, entry);
		if (point !== undefined) entry.points.add(point);
	}

	/** In text order, a span before those inside it. */
	of(article: string): readonly {readonly span: Span; readonly points: ReadonlySet<number>}[] {
		return [...(this.#spans.get(article)?.values() ?? [])].sort(
			(a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
		);
	}
}

/** A piece of a cited span inside one block, as an element. */
type Piece = Span & {readonly id: string; readonly points: readonly number[]};

/** The whole text, block by block, with an element around each cited span. */
function bodyOf(article: Article, number: number, cited: Cited): string {
	// Made safe as a whole, so that no character is cut in two; offsets hold.
	const text = safeLines(article.text);
	const spans = cited.of(article.id);
	const begun = new Set<string>();
	const body = blocksOf(article)
		.map(block => {
			const pieces: Piece[] = [];
			for (const {span, points} of spans) {
				const start = Math.max(span.start, block.content.start);
				const end = Math.min(span.end, block.content.end);
				if (start >= end) continue;
				const name = anchorOf(number, span);
				pieces.push({start, end, id: begun.has(name) ? '' : name, points: end === span.end ? [...points] : []});
				begun.add(name);
			}
			return elementOf(block, marked(text, block.content, nested(pieces)));
		})
		.filter(Boolean);
	// What is cited of a stretch that no block shows still has somewhere to lead to.
	const hidden = spans.map(({span}) => anchorOf(number, span)).filter(name => !begun.has(name));
	return [...body, ...hidden.map(name => `<span id="${name}"></span>`)].join('\n');
}

/** Pieces that lie side by side or inside one another: what reaches out of an earlier one is cut where that ends. */
function nested(pieces: readonly Piece[]): readonly Piece[] {
	const out: Piece[] = [];
	const waiting = [...pieces];
	const open: Piece[] = [];
	for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
		while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= piece.start) open.pop();
		const outer = open.at(-1);
		if (outer && piece.end > outer.end) {
			const rest = {...piece, start: outer.end, id: ''};
			piece = {...piece, end: outer.end, points: []};
			const at = waiting.findIndex(w => w.start > rest.start || (w.start === rest.start && w.end < rest.end));
			waiting.splice(at < 0 ? waiting.length : at, 0, rest);
		}
		out.push(piece);
		open.push(piece);
	}
	return out;
}

/** The words of a span with its pieces as elements, each with links to the points that cite it. */
function marked(text: string, {start, end}: Span, pieces: readonly Piece[]): string {
	let html = '';
	let at = start;
	const open: Piece[] = [];
	const upTo = (to: number): void => {
		html += escaped(text.slice(at, to));
		at = to;
	};
	const close = (until: number): void => {
		for (let last = open.at(-1); last && last.end <= until; last = open.at(-1)) {
			upTo(last.end);
			open.pop();
			html += '</span>';
			for (const n of last.points) html += `<sup><a href="#point-${n}" title="Key point ${n}">${n}</a></sup>`;
		}
	};
	for (const piece of pieces) {
		close(piece.start);
		upTo(piece.start);
		html += piece.id === '' ? '<span class="cited">' : `<span class="cited" id="${piece.id}">`;
		open.push(piece);
	}
	close(end);
	upTo(end);
	return html;
}

function elementOf(block: Block, html: string): string {
	if (block.kind === 'rule') return '<hr>';
	if (html.trim() === '') return '';
	switch (block.kind) {
		case 'heading':
			return `<h4>${html}</h4>`;
		case 'quotation':
			return `<blockquote>${html}</blockquote>`;
		case 'list-item':
			return `<p class="item">${html}</p>`;
		case 'table':
		case 'code':
		case 'html':
			return `<pre>${html}</pre>`;
		default:
			return block.repeats === undefined ? `<p>${html}</p>` : `<p class="repeat">${html}</p>`;
	}
}

const style = `:root { color-scheme: light dark; --dim: #59636e; --lit: #fff3bf; --rule: #d0d7de; --link: #0550ae }
@media (prefers-color-scheme: dark) { :root { --dim: #9ea7b3; --lit: #4d3f00; --rule: #3d444d; --link: #79b8ff } }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100% }
body { margin: 0 auto; padding: 1rem; max-width: 44rem; font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere }
h1, h2, h3, h4, nav, .to, .about, summary, sup { font-family: system-ui, sans-serif }
h1 { font-size: 1.5rem; line-height: 1.2 }
h2 { font-size: 1.25rem; margin-top: 2.5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--rule) }
h3 { font-size: 1.1rem; margin-top: 2.5rem } h4 { font-size: 1rem }
a { color: var(--link) }
nav { display: flex; flex-wrap: wrap; gap: .5rem 1rem }
li { margin: .5rem 0 } li ul { padding-left: 1.1rem; font-size: .9375rem }
p { margin: .6rem 0 } .words { font-weight: 600; margin: .25rem 0 }
.to { font-size: .8125rem; white-space: nowrap }
.about, summary, .repeat { color: var(--dim) } .about, summary { font-size: .875rem } summary { cursor: pointer }
.note { font-style: italic } .item { padding-left: 1.2rem }
.cited { text-decoration: underline dotted var(--dim) 1px; text-underline-offset: .2em }
:target { background: var(--lit) } sup { line-height: 0 } sup a { text-decoration: none; font-size: .7rem; padding: 0 .1rem }
blockquote { margin: .6rem 0; padding-left: 1rem; border-left: 3px solid var(--rule) }
pre { white-space: pre-wrap; font-size: .875rem }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt } nav { display: none } a { color: inherit; text-decoration: none } li, p { break-inside: avoid } h2, h3, h4 { break-after: avoid } }`;
