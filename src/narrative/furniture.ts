// Which sentences are furniture of the page and not of the story: bylines, datelines, captions, sign-up lines, funding
// notes, share buttons, copyright. General rules on wording and form; no site is named.

import type {Article, Block} from '../text/article.ts';

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

/** Whether a sentence is furniture. `block` is the block it begins in. */
export function isFurniture(sentence: string, block: Block, _article: Article): boolean {
	if (block.kind === 'rule' || block.kind === 'html' || block.kind === 'code') return true;
	if (block.kind === 'heading') return false;
	const text = sentence.trim();
	if (text.length > 320) return false;
	return RULES.some(rule => rule.test(text)) || SELF.test(text);
}
