// Which sentences are furniture of the page and not of the story: bylines, datelines, captions, sign-up lines, funding
// notes, share buttons, copyright, what a paper says of itself at the end. General rules on wording, form and place; no
// site is named.

import {MONTH_NAME, SHORT_MONTH_NAME} from '../english/calendar.ts';
import type {Block} from '../text/article.ts';

/** What a page says to its reader, whatever the sentence around it. */
const ADDRESSES: readonly RegExp[] = [
	/\b(?:sign up|subscribe)\b.{0,60}\b(?:newsletters?|briefings?|alerts?|e-?mails?|podcast|channel|here|for free|our|your)\b|\bunsubscribe\b|\bto your inbox\b/i,
	/\b(?:our|this|free|daily|weekly|morning|evening)(?: \p{L}+){0,2} newsletters?\b|^(?:follow|get|read|join|try|find|receive|discover)\b.*\bnewsletters?\b|\bnewsletters?\b.{0,40}\b(?:inbox|sign up|subscribers?|subscribe|you)\b/iu,
	/\b(?:click|tap) here\b|\bfollow (?:us|him|her|them|me|@?\S+(?: \S+)?) on (?:twitter|x|facebook|instagram|linkedin|tiktok|bluesky|mastodon|threads|youtube)\b|\bshare this (?:article|story|post|page|on|with)\b/i,
	/\b(?:this|our)(?: web)?site uses\b|\buses? of cookies\b|\b(?:accept|uses?) (?:all )?cookies\b|\b(?:our|you)\b.{0,60}\b(?:terms of (?:use|service)|privacy policy)\b|\ball rights reserved\b/i,
	/©|\(c\) ?\d{4}|\b[Cc]opyright (?:\d{4}|\p{Lu}[\p{L}.]+ (?:\d{4}|image\b))/u,
	/\bcontributed (?:reporting )?to this (?:report|story|article)\b|\badditional reporting by\b|[;,] ?(?:editing|writing|compiled) by \p{Lu}|\breporting by \p{Lu}/u,
	/\bviews? (?:expressed|of its author)\b.{0,80}\b(?:author|own|reflect|those)|\bdoes not necessarily reflect\b/i,
	/\b(?:journalism|reporting|newsletter|podcast|bulletin|website|this (?:story|series|article|project|programme|page)|our \p{L}+|we)\b.{0,40}\b(?:is|are|was) (?:supported|funded|made possible) by\b|\bour (?:funders|editorial (?:independence|standards))\b|\bfunded by (?:grants?|donations?)\b/iu,
	/\bcan be reached (?:at|on|by|via)\b.{0,60}(?:\d{3}|@|e-?mail)|\b(?:reach|contact|call|phone|ring|e-?mail|write to|tip off) (?:us|our (?:newsroom|desk|editors?|reporters?|team)|the (?:newsroom|news desk|editors?))\b.{0,60}(?:\d{3}|@|\bhere\b)/i,
	// "This story has been updated to note …", "…; chief correspondent John Roberts reports from Lund."
	/\bthis (?:story|article|report|post|page|piece) (?:has been|was) (?:updated|corrected|amended|edited|revised)\b/i,
	/[;.] (?:\p{L}+ ){0,4}(?:correspondent|reporter|analyst|anchor|contributor|editor|host) \p{Lu}\p{L}+(?: \p{Lu}[\p{L}.-]+)+ (?:reports|has (?:the|more)|weighs in|explains|joins|reacts|with)\b/u,
	/(?<=\p{Ll} )(?:AP|AFP|EPA)\.?$/u,
	/\((?:pictured|photo|image)\)|\((?:ap|reuters|afp)\)$|, pictured (?:left|right|above|below|centre|center|here)\b/i,
	/(?:[/|©—–]|\bvia|\b(?:credit|photo|photograph|image)s?(?: by)?:?) ?(?:\p{Lu}[\p{L}. ]{0,40}[/,] ?)?(?:(?:getty images|ap photo)\b|(?:reuters|afp|associated press)(?=\W*$|[/,)]))|\b(?:getty images|ap photo|file photo)\W*$|\b(?:photographs?|photo|image|picture|pictures):/iu,
];
/** How a link or a caption begins, however long it is. */
const EMBEDDED =
	/^(?:image (?:copyright|caption)|media (?:caption|playback)|skip (?:twitter|to)\b|story continues|continue reading|related:|(?:read|see|watch|listen)(?: more| also| next)?:)/i;
/** How a line begins that is no part of the text: a link, a button, a label, a credit, a caption. */
const LABEL =
	/^(?:sign up|subscribe|follow us|click here|read (?:more|next|also)|share (?:this|on)|related (?:articles?|stories|topics|content|coverage)|more (?:from|on|about|stories)|most (?:read|popular|viewed)|advertisements?|sponsored|skip (?:twitter|to)|view (?:this|on)|story continues|continue reading|image (?:copyright|caption)|media (?:caption|playback)|(?:hide|toggle) caption|(?:written|edited|compiled|produced|reported|photographs?|photos?|words|text|reporting|editing|writing) by)\b/i;
/** The same where the line may be a sentence, and is none if it has no stop at its end. */
const LINE =
	/^(?:by|from|photo|image|picture|video|file photo|caption|credit|source|updated|published|posted|last updated|copyright|tags?|category|categories|share|comments?|watch|listen|read|see also|related|getty images|associated press|reuters|ap photo|afp)\b[:\s]?[^.!?]{0,60}$/i;
/**
 * What wires and their editors write into a text: where it may be cut, who sent it, which paragraph a correction replaces,
 * who may print it. "(STORY CAN END HERE.", "(djw-aos)", "Stepinac was, 5th graf, pvs.", "NYT-10-18-98 1807EDT".
 */
const WIRE: readonly RegExp[] = [
	/^\W*story can end here\b|^\W*(?:optional (?:material|trim)|(?:begin|end)s? (?:of )?(?:optional|trim|story)\b|more\W*$|stop\W*$)/i,
	/^\([a-z]{2,4}(?:[-/][a-z]{2,4}){0,4}\/?\s*\)$|^[a-z]{2,4}(?:[-/][a-z]{2,4}){0,4}$/,
	/\b\d{1,2}(?:st|nd|rd|th) (?:grafs?|pvs?)\b|\bgrafs? \d+ pvs\b|\bgrafs? pvs\b|^eds?(?:itors)?: /i,
	/^\W*for use by\b.{0,40}\b(?:clients|subscribers|news service)\b/i,
	/^\p{Lu}{2,5}-\d{1,2}-\d{1,2}-\d{2,4}\b/u,
	/^(?:story )?filed by \p{Lu}/iu,
];
/** Marks that an old wire set instead of signs: "&UR; ". */
const WIRE_SIGNS = /&[A-Z]{2};\s*/g;
/** Most words of a line that is only a label. */
const MOST_LABEL_WORDS = 16;

/** Words by which an institution speaks of itself at the end of a page. */
const SELF =
	/\b(?:we are|our) (?:committed|supported|values|policies|mission|funders|journalism|readers|newsletter)\b|\bour (?:values|policies|privacy|terms)\b|\bis committed to (?:quality|independence|accuracy|transparency)\b|\bsole views?\b|\breaders (?:in|outside) the\b/i;

/** A line that only says where and when: "Ostmere, 30 August 2025." Not "It was signed on 28 May." */
const DATELINE = new RegExp(
	String.raw`^\p{Lu}[\p{L}.'-]{1,30}(?: \p{Lu}[\p{L}.'-]{1,30}){0,3},? (?:\d{1,2} )?(?:${MONTH_NAME}|${SHORT_MONTH_NAME})\b[^a-z]{0,16}$`,
	'u',
);

/** What a page says of itself where it opens. */
const OPENING =
	/\bcheck against (?:delivery|the broadcast)\b|^transcript\b|^good (?:morning|evening|day)[!.]?$|^press release\b|^correction:/i;
/** What a page or a paper says of itself, or asks of its readers, where it closes. */
const CLOSING: readonly RegExp[] = [
	OPENING,
	/^(?:contacts?|media (?:enquiries|inquiries|contacts?)|press (?:contacts?|enquiries|inquiries|office)|notes? (?:to|for) editors)\s*:/i,
	/\b(?:appears|is published|is sent|comes out) (?:on|every|each|daily|weekly|at)\b|\bnext (?:bulletin|issue|edition|programme) (?:appears|follows|is)\b/i,
	/^see you (?:tomorrow|soon|next|on|again)\b|^that (?:was|is all for|was all)\b.{0,20}\b(?:news|today|now)\b/i,
	/\bis an? (?:\p{L}+ ){0,3}(?:columnist|correspondent|reporter|staff writer) (?:for|at|with)\b/u,
	/\bis the author of\b|\bis written by\b|\b(?:book|novel|column|guide|podcast)\b.{0,60}\b(?:is out|is published|appears|is in its|came out)\b/i,
	/\binterests to declare\b|\bnot for publication\b|\bforward-looking statements\b|\b(?:no|not) (?:investment|financial|legal|medical) advice\b|\bcompiled from\b/i,
	/\b(?:paid for by|lives? on|depends? on) (?:its|our|your|their) (?:readers|donations?|subscribers|members)\b|\blooking for volunteers\b|^for (?:the full text|more|further)\b.{0,60}\b(?:see|visit|information|websites?)\b|\bgifts? (?:are|is) welcome\b/i,
	/^tap (?:here|now|below|the|this|to)\b/i,
	/^(?:write|send|text|buy|share|forward|tell|read|call|get|knock|click|join|follow|subscribe|visit|listen|watch|donate|support|download|contact|email|e-mail)\b(?!,)[^?]{0,90}$/i,
	/^(?:do|did|have|are|were|would|want|like|forwarded|got|enjoyed|missed)\b.{0,80}\b(?:you|your|this e?-?mail)\b.{0,60}\?$/i,
	/^(?:forwarded this|like what you|did a friend)\b/i,
];
/** Most words of a block that closes or opens a page, and of one that is set in italics as a whole. */
const MOST_CLOSING_WORDS = 45;
const MOST_ITALIC_WORDS = 80;
/** Of how many blocks at each end of a page such notes are expected. */
const ENDS = 2;

/**
 * What a page says of itself and not of the story: index of a block → offset from which on its sentences are such notes.
 * They stand in short blocks at the ends of a page: one that is all in italics is a note as a whole, another one from the
 * sentence on that by its wording speaks to the reader ("Read our special on page 6. The best letter wins a lamp.").
 */
export function notesOf(text: string, blocks: readonly Block[]): ReadonlyMap<number, number> {
	const notes = new Map<number, number>();
	const own = blocks.flatMap((block, i) => (block.kind !== 'heading' && block.repeats === undefined ? [i] : []));
	// A page of three paragraphs has no room for two notes at each end.
	const ends = own.length > 2 * ENDS ? ENDS : own.length > 2 ? 1 : 0;
	for (const [at, index] of own.entries()) {
		const last = at >= own.length - ends;
		if (at >= ends && !last) continue;
		const {start, end} = (blocks[index] as Block).content;
		if (end - start > LONGEST_NOTE) continue;
		const said = text.slice(start, end);
		const words = said.trim().split(/\s+/).length;
		if (/^\s*[*_]{1,3}[^*_\s]/.test(said) && /[^*_\s][*_]{1,3}\s*$/.test(said) && words <= MOST_ITALIC_WORDS)
			notes.set(index, start);
		else if (words <= MOST_CLOSING_WORDS) {
			const cues = last ? CLOSING : [OPENING];
			for (const match of said.matchAll(/[^\s.!?](?:[^.!?]|[.!?](?![\s"”’)*_]))*[.!?]*/gu)) {
				const sentence = match[0].replace(/[*_`(]/g, '');
				if (!cues.some(cue => cue.test(sentence))) continue;
				notes.set(index, start + match.index);
				break;
			}
		}
	}
	return notes;
}
/** A block of more units than this (UTF-16) is no note. */
const LONGEST_NOTE = 1000;

/** Most words of a line that is read as a title when it has no full stop. */
const MOST_TITLE_WORDS = 18;

/** A sentence of more units than this (UTF-16) is prose, whatever it says. */
const LONGEST = 320;

/**
 * Whether a sentence is furniture. `block` is the block it begins in; `spoken` tells that all of it stands in quotation
 * marks: what somebody says ("we remain committed to our mission") is never the page's own.
 */
export function isFurniture(sentence: string, block: Block, spoken: boolean): boolean {
	if (block.kind === 'rule' || block.kind === 'html' || block.kind === 'code') return true;
	if (block.kind === 'heading') return false;
	if (/^!\[[^\]]*\]\(/.test(sentence.trim())) return true;
	const text = sentence
		.replace(/[*_`#>[\]]/g, '')
		.replace(WIRE_SIGNS, '')
		.trim();
	if (!/[\p{L}\p{N}]/u.test(text)) return true;
	if (text.length > LONGEST || spoken) return false;
	const isLabel =
		EMBEDDED.test(text) || LINE.test(text) || (LABEL.test(text) && text.split(/\s+/).length <= MOST_LABEL_WORDS);
	if (isLabel || WIRE.some(rule => rule.test(text))) return true;
	return ADDRESSES.some(rule => rule.test(text)) || SELF.test(text) || DATELINE.test(text);
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
