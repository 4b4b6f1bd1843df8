// Who or what a phrase may stand for: a person or body of the cast, a group, a document, or somebody who is only
// described ("a senior official"), and what a phrase is read with. Guarantees: labels are words of the texts. How phrases
// are read is `phrase-referents.ts`, what pronouns and "the official" point back to `pointing-back.ts`.

import type {Being, Mention} from './cast.ts';
import type {Gender} from './first-names.ts';
import type {Token} from './shallow-reading.ts';

/** Somebody or something that can speak. */
export type Referent = {
	readonly label: string;
	readonly beings: readonly Being[];
	/** Head noun of a description, lower case. */
	readonly head: string;
	readonly gender?: Gender | undefined;
	readonly plural: boolean;
	readonly sort: 'person' | 'body' | 'document' | 'thing';
	/** Whether it was introduced or only pointed back ("the official"). */
	readonly definite: boolean;
};

/** One sentence's part of what pronouns may point to: its subject first. */
export type Entry = {
	readonly subjects: readonly Referent[];
	readonly others: readonly Referent[];
	readonly block: number;
};

/** What a phrase is read with: the article's text, its mentions, what was said before (latest last), the whole cast. */
export type Context = {
	readonly text: string;
	readonly mentions: readonly Mention[];
	readonly history: readonly Entry[];
	readonly beings: readonly Being[];
};

/** Whether both mean the same one: by their words, or one being of the cast. */
export const isSame = (a: Referent, b: Referent): boolean =>
	a.label === b.label || (a.beings.length === 1 && b.beings.length === 1 && a.beings[0] === b.beings[0]);

/** The referent of a being of the cast. */
export function referentOf(being: Being): Referent {
	return {
		label: being.name,
		beings: [being],
		head: '',
		gender: being.gender,
		plural: false,
		sort: being.kind === 'person' ? 'person' : being.kind === 'unknown' ? 'person' : 'body',
		definite: true,
	};
}

/** A name of which the texts do not say what it is of: a firm as likely as a person. */
export const isUnexplained = ({beings}: Referent): boolean =>
	beings.length === 1 && beings[0]?.kind === 'unknown' && beings[0].roles.size === 0 && beings[0].gender === undefined;

/** The mentions that begin in `start..end`: a binary search, as long texts name thousands. */
export function mentionsWithin({mentions}: Context, start: number, end: number): readonly Mention[] {
	const at = firstFrom(mentions, start);
	let to = at;
	while (to < mentions.length && (mentions[to] as Mention).start < end) to++;
	return mentions.slice(at, to);
}

/** Index of the first mention that begins at `start` or behind it. */
function firstFrom(mentions: readonly Mention[], start: number): number {
	let [low, high] = [0, mentions.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((mentions[middle] as Mention).start < start) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The mention that begins with the token, its titles counted: "Sir Edmund Pike". */
export function mentionFrom(context: Context, token: Token): Mention | undefined {
	const mention = context.mentions[firstFrom(context.mentions, token.start)];
	return mention && mention.from <= token.start ? mention : mentionAt(context, token);
}

/** The mention that the token is part of. */
export function mentionAt({mentions}: Context, token: Token): Mention | undefined {
	const mention = mentions[firstFrom(mentions, token.start + 1) - 1];
	return mention && token.end <= mention.end ? mention : undefined;
}
