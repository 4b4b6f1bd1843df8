// The title of a text that does not give one: its first heading if that stands near its head, else the first sentence
// of the first line that reads like a story. A byline, a dateline, a date or an address is no title.

import type {Block} from '../text/article.ts';
import {letterPattern} from '../text/letter-pattern.ts';
import {breaksOff, firstSentenceEnd} from '../text/sentence-breaks.ts';

/** A heading after more blocks than this is a heading of a part. */
const HEAD = 3;
/** A title is no longer than this, in UTF-16 units; views cut it further to their room. */
const LONGEST = 300;

const noTitle =
	/^(?:by|from|photo|image|video|credit|updated|published|posted|last updated|first published|message|tags?|share|advertisement|subscribe|sign up|copyright|loading|please|you must|click|skip to|menu|home)\b|^(?:https?:|www\.|©)|^[\d\s/.,:–-]+$|@\S+\.\S+|\b(?:subscrib\w+|newsletters?|inbox|cookies|javascript|your browser|privacy policy|terms of use)\b/i;
const dateline =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d{1,2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\.?,?\s+\d{4}\b.{0,40}$/i;

/** Returns a title found in the text itself, as it stands there but for white space, or undefined. */
export function titleOf(text: string, blocks: readonly Block[]): string | undefined {
	const top = blocks.find(block => block.kind === 'heading' && block.depth === 1);
	const near = blocks.slice(0, HEAD).filter(block => block.kind === 'heading');
	for (const heading of top ? [top, ...near] : near) {
		const words = wordsOf(text, heading);
		if (words && !isFurniture(words)) return words;
	}
	let fallback: string | undefined;
	for (const [index, block] of blocks.slice(0, 12).entries()) {
		if (block.kind === 'rule' || block.kind === 'code' || block.kind === 'html' || block.kind === 'table') continue;
		const next = blocks[index + 1];
		// A first paragraph that breaks off ("When U.S.") is read on.
		const goesOn = next?.kind === block.kind && breaksOff(text, block.content, next.content);
		const words = wordsOf(
			text,
			goesOn ? {...block, content: {start: block.content.start, end: next.content.end}} : block,
		);
		if (!words) continue;
		fallback ??= words;
		// Two words are a headline where the second is no name ("Harbour fire", not "Jane Smith" or "World News").
		if (isFurniture(words) || (words.split(' ').length < 3 && !twoWords(words).test(words))) continue;
		// A place alone ("KELLOWAY (Northline) —"), or the name and age under a picture.
		if (withoutLead(`${words} x`) === 'x' || nameAndAge(words).test(words)) continue;
		const letters = words.match(letter(words))?.length ?? 0;
		if (letters * 2 > words.length) return words;
	}
	return fallback;
}

// The name of the paper in capitals, cut off from what follows ("THE POST | Friday", "THE POST, 17 May").
const masthead = letterPattern(String.raw`^[\p{Lu}\d\s'’.&]{5,}(?:\s[-–—|•]\s|,\s)|\s\|\s`);
const twoWords = letterPattern(String.raw`^\p{Lu}\S+ \p{Ll}\S+$`);
const nameAndAge = letterPattern(String.raw`^\p{Lu}[^.!?]{0,40},\s\d{1,3},[^.!?]{0,40}$`);
const letter = letterPattern(String.raw`\p{L}`, 'g');

function isFurniture(words: string): boolean {
	return noTitle.test(words) || dateline.test(words) || masthead(words).test(words);
}

// A dash, or a place with the day, before the story ("— A …", "WASHINGTON, May 12 (AP) — A …") is not part of its first sentence.
const lead = letterPattern(
	String.raw`^(?:\p{Lu}[\p{Lu}\s.,'’]{2,30}(?:,\s*[\p{L}\d][\p{L}\d.\s]{1,20}){0,2}\s*(?:\([^)]{2,30}\))?\s*)?[—–-]+\s+`,
);

function withoutLead(line: string): string {
	// No such place, nor dash, begins like "Last" or "the".
	return /^[A-Za-z]?[a-z]/.test(line) ? line : line.replace(lead(line), '');
}

function wordsOf(text: string, block: Block): string | undefined {
	const {start, end} = block.content;
	const source = text.slice(start, Math.min(end, start + 4 * LONGEST));
	const marked = block.marked ? withoutMarks(source) : source;
	const line = marked.replace(/[\s\u200b\u00ad]+/g, ' ').trim();
	// Only a sentence has a place before it; of a headline every word counts.
	const first = block.kind === 'heading' ? line : firstSentence(withoutLead(line));
	if (first.length <= LONGEST) return first || undefined;
	const cut = first.slice(0, LONGEST - 1);
	const space = cut.lastIndexOf(' ');
	return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd()}…`;
}

// A greeting ("Good evening.") says nothing of the story; the next sentence does.
function firstSentence(line: string): string {
	const end = firstSentenceEnd(line);
	const first = line.slice(0, end).trim();
	return first.split(' ').length < 3 && end < line.length ? firstSentence(line.slice(end)) : first;
}

function withoutMarks(source: string): string {
	return source
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/(\*\*|__|~~|`)(\S(?:.*?\S)?)\1/gs, '$2')
		.replace(/(?<![\p{L}\p{N}])([*_])(\S(?:.*?\S)?)\1(?![\p{L}\p{N}])/gsu, '$2')
		.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
