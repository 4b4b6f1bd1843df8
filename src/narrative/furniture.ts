// Which sentences are furniture of the page and not of the story: bylines, datelines, captions, sign-up lines, funding
// notes, share buttons, copyright. General rules on wording and form; no site is named.

import type {Block} from '../text/article.ts';

const RULES: readonly RegExp[] = [
	/\b(?:sign up|subscribe|newsletter|unsubscribe|follow us|follow him on|follow her on|click here|read more|read next|share this|related (?:articles?|stories|topics?)|more from|most read|advertisement|sponsored|cookies?|terms of (?:use|service)|privacy policy|all rights reserved|copyright|©)\b/i,
	/\b(?:contributed to this (?:report|story|article)|reporting by|editing by|written by|edited by|compiled by|additional reporting)\b/i,
	/\b(?:is supported by|are supported by|funders|funded by (?:grants?|donations?)|views? (?:expressed|of its author)|does not necessarily reflect|editorial (?:independence|standards))\b/i,
	/^(?:by|from|photo|image|picture|video|file photo|caption|credit|source|updated|published|posted|last updated|tags?|category|categories|share|comments?|watch|listen|read|see also|related|getty images|associated press|reuters|ap photo|afp)\b[:\s]?[^.!?]{0,60}$/i,
	/\b(?:getty images|ap photo|afp via|\(ap\)$|\(reuters\)$|file photo|photograph:|photo:|image:|pictured)\b/i,
	/^\W*$/,
];

/** Words by which an institution speaks of itself at the end of a page. */
const SELF =
	/\b(?:we are|our) (?:committed|supported|values|policies|mission|funders|journalism|readers|newsletter)\b|\bour (?:values|policies|privacy|terms)\b|\bis committed to (?:quality|independence|accuracy|transparency)\b|\bsole views?\b|\breaders (?:in|outside) the\b/i;

/** A line that only says where and when: "Ostmere, 30 August 2025." */
const DATELINE =
	/^[\p{Lu}][\p{L} .'-]{1,30},? (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b[^a-z]{0,16}$/u;

/** Most words of a line that is read as a title when it has no full stop. */
const MOST_TITLE_WORDS = 18;

/** Whether a sentence is furniture. `block` is the block it begins in. */
export function isFurniture(sentence: string, block: Block): boolean {
	if (block.kind === 'rule' || block.kind === 'html' || block.kind === 'code') return true;
	if (block.kind === 'heading') return false;
	if (/^!\[[^\]]*\]\(/.test(sentence.trim())) return true;
	const text = sentence.replace(/[*_`#>[\]]/g, '').trim();
	if (text.length > 320) return false;
	return RULES.some(rule => rule.test(text)) || SELF.test(text) || DATELINE.test(text);
}

/** Whether a sentence stands alone in its block like a title: short, no stop at its end, and not speech. */
export function isTitle(sentence: string, block: Block): boolean {
	const text = sentence.replace(/[*_`#]/g, '').trim();
	const {start, end} = block.content;
	return (
		end - start <= sentence.length + 6 &&
		/[\p{L}\p{N}'’)]$/u.test(text) &&
		text.split(/\s+/).length <= MOST_TITLE_WORDS &&
		/^\P{Ll}/u.test(text)
	);
}
