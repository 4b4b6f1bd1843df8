// Turns the tokens that marked's inline lexer read from a block into tokens for marked-terminal: the same structure,
// with every text in them replaced by glyphs that stand for it. Knows where each token's words lie in its raw text;
// what the glyphs mean is draw-glyphs.ts's matter. A kind of token it does not know makes the block undrawable.

import type {Token, Tokens} from 'marked';
import {addressOf} from '../text/address.ts';
import {type Frame, type Glyphs, Undrawable} from './draw-glyphs.ts';
import {type Mapped, sliceOf, within} from './draw-source.ts';

/** Containers inside containers deeper than this are not drawn: the parser recurses. */
const DEEPEST = 32;

/** Returns `tokens`, which the lexer read from `source`, with glyphs in the place of their words. */
export function glyphTokens(
	tokens: readonly Token[],
	source: Mapped,
	glyphs: Glyphs,
	frame: Frame = {},
	depth = 0,
): Token[] {
	if (depth > DEEPEST) throw new Undrawable('too deep');
	const drawn: Token[] = [];
	let at = 0;
	for (const token of tokens) {
		const raw = sliceOf(source, at, at + token.raw.length);
		if (raw.text !== token.raw) throw new Undrawable('tokens do not join');
		at += token.raw.length;
		drawn.push(...glyphToken(token, raw, glyphs, frame, depth));
	}
	return drawn;
}

function glyphToken(token: Token, raw: Mapped, glyphs: Glyphs, frame: Frame, depth: number): Token[] {
	switch (token.type) {
		case 'text':
			return [leaf(glyphs.encode(raw, {...frame, entities: true}))];
		case 'html':
			return [leaf(glyphs.encode(raw, frame))];
		case 'escape':
			return [leaf(glyphs.encode(within(raw, token.text, 1), frame))];
		case 'codespan': {
			const ticks = /^`+/.exec(raw.text)?.[0].length ?? 1;
			const inside = sliceOf(raw, ticks, raw.text.length - ticks);
			// One space at each end belongs to the marks.
			const pad = inside.text.length - token.text.length === 2 ? 1 : 0;
			const words = sliceOf(inside, pad, inside.text.length - pad);
			return [{...token, raw: '', text: glyphs.encode(words, frame)} as Token];
		}
		case 'br':
			return [{...token}];
		case 'strong':
		case 'em':
		case 'del': {
			const inner = token as Tokens.Strong | Tokens.Em | Tokens.Del;
			const marks = (raw.text.length - inner.text.length) >> 1;
			const words = within(raw, inner.text, marks);
			return [{...inner, raw: '', text: '', tokens: glyphTokens(inner.tokens, words, glyphs, frame, depth + 1)}];
		}
		case 'link':
			return [glyphLink(token as Tokens.Link, raw, glyphs, frame, depth)];
		case 'image': {
			const {text} = token as Tokens.Image;
			const note = {...frame, note: true};
			const start = raw.at[0] ?? -1;
			if (text.trim() === '') return [leaf(glyphs.ours('[image]', start, note))];
			return [leaf(glyphs.ours('image: ', start, note) + glyphs.encode(within(raw, text, 2), frame))];
		}
		default:
			throw new Undrawable(`a token of kind ${token.type}`);
	}
}

// The words, and the address's host in brackets unless the words are the address. Only an address that can be opened
// safely is kept with the words.
function glyphLink(link: Tokens.Link, raw: Mapped, glyphs: Glyphs, frame: Frame, depth: number): Token {
	const address = placeOf(link.href);
	const opens = raw.text.startsWith('[') || raw.text.startsWith('<') ? 1 : 0;
	const words = within(raw, link.text, opens);
	const inside = address ? {...frame, href: address.href} : frame;
	const tokens = glyphTokens(link.tokens, words, glyphs, inside, depth + 1);
	if (address && !isAddressItself(link.text, link.href)) {
		const end = words.at.findLast(offset => offset >= 0) ?? raw.at[0] ?? -1;
		tokens.push(leaf(glyphs.ours(` (${address.host})`, end < 0 ? end : end + 1, {...frame, note: true})));
	}
	return {...link, raw: '', text: '', href: '', title: null, tokens};
}

/** The address a link leads to, and what names it to a reader: its host, or who the mail goes to. */
function placeOf(href: string): {href: string; host: string} | undefined {
	const address = addressOf(href);
	if (address === null) return undefined;
	const url = new URL(address);
	const host = url.protocol === 'mailto:' ? decodedMail(url.pathname) : url.hostname.replace(/^www\./, '');
	return {href: address, host};
}

function decodedMail(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function isAddressItself(text: string, href: string): boolean {
	const bare = (address: string): string =>
		address
			.trim()
			.toLowerCase()
			.replace(/^(?:https?:\/\/(?:www\.)?|www\.|mailto:)/, '')
			.replace(/\/$/, '');
	return bare(text) === bare(href);
}

function leaf(text: string): Tokens.Text {
	return {type: 'text', raw: '', text, escaped: true};
}
