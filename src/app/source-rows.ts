// How a source is named on the screen: its letter and number in a word, its rows in the list, the support of a point.

import type {KeyPoint, Narrative} from '../narrative/narrative.ts';
import {cellsOf} from '../text/cells.ts';
import {counted} from '../text/counted.ts';
import {safeText} from '../text/safe-text.ts';
import {type Row, run, spread} from './frame.ts';
import {percentAt} from './progress.ts';
import type {Source} from './state.ts';
import {labelOf, type Story, textsOf} from './story.ts';

/** Words read in a minute, for the minutes in the list (Brysbaert 2019: 238 for English prose). */
const WORDS_A_MINUTE = 238;

/** The file without its folder: the story's heading names that. */
function fileName({file}: Source): string {
	return file.slice(file.lastIndexOf('/') + 1);
}

/** A source in the list: number and title; below it origin, publisher or file, length and what was read of it. */
export function sourceRows(
	story: Story,
	source: Source,
	reached: number,
	isNew: boolean,
	width: number,
	most: number,
): readonly Row[] {
	const {article} = source;
	const number = String((story.places.get(source.id) ?? 0) + 1).padStart(2);
	const letter = story.letters.get(source.id) ?? '';
	if (!article) return [[run(`${number} `, 'key'), run(fileName(source), 'dim')]];
	const percent = reached <= article.frontMatter.end ? 0 : percentAt(article, reached, false);
	const minutes = source.gone ? '' : `${Math.max(1, Math.round(article.words / WORDS_A_MINUTE))} min`;
	const read = source.gone
		? 'not on disk any more'
		: percent === 0
			? isNew
				? 'new'
				: ''
			: percent >= 99
				? 'read'
				: `${percent} %`;
	if (most < 2)
		return [
			spread(
				[run(`${number} `, 'key'), run(letter === '' ? '' : `${letter} `, 'accent'), run(article.title)],
				[run(` ${read || minutes}`, 'dim')],
				width,
			),
		];
	const from = article.publisher ?? article.author ?? fileName(source);
	return [
		spread([run(`${number} `, 'key'), run(article.title)], [], width),
		spread(
			[run(`   ${letter === '' ? '' : `${letter} `}`, 'accent'), run(from, 'dim')],
			[run(` ${read === '' ? '' : `${read}${minutes && ' · '}`}${minutes}`, 'dim')],
			width,
		),
	];
}

/** `2 of 3 accounts · 4 of 5 texts   A1 A2 C5`, as much of it as there is room for. */
export function supportRow(story: Story, narrative: Narrative, point: KeyPoint, width: number): Row {
	const accounts = `${point.origins.length} of ${counted(narrative.origins.length, 'account')}`;
	const texts = `${point.articles.length} of ${textsOf(narrative)} texts`;
	const labels = point.articles.map(id => labelOf(story, id)).join(' ');
	const full = `${accounts} · ${texts}`;
	if (cellsOf(safeText(`${full}  ${labels}`)) <= width) return [run(full, 'dim'), run(`  ${labels}`, 'accent')];
	return [run(`${accounts} `, 'dim'), run(` ${labels}`, 'accent')];
}
