// Which quotations of a text are one utterance with somebody's name in between: “The road is shut,” said Kerr, “and the
// bridge is gone.” Decided from the words between the two alone: one verb of saying at most, nothing else told. Who speaks
// is `speakers.ts`'s, which wordings of several texts are one thing said `quotations.ts`'s.

import type {Reading, Token} from './shallow-reading.ts';

/** Between two parts of an utterance stand no more words than these; more is a sentence of its own. */
const MOST_BETWEEN = 18;

/**
 * For each quotation of a text, whether it goes on where the one before it broke off. `speakers` are those of the
 * quotations, undefined for one that is nobody's or no speech; `own` tells whether its own sentence says whose it is.
 */
export function continuationsIn(
	reading: Reading,
	speakers: readonly (string | undefined)[],
	own: readonly boolean[],
): boolean[] {
	const continues = reading.quoted.map(() => false);
	const {text} = reading.article;
	let before: Token | undefined;
	let between: Token[] = [];
	let block = -1;
	for (const statement of reading.statements) {
		if (statement.block !== block) before = undefined;
		block = statement.block;
		for (const token of statement.tokens) {
			if (token.tag !== 'quote') {
				between.push(token);
				continue;
			}
			const one = before && speakers[before.quote];
			if (before && one !== undefined && one === speakers[token.quote])
				continues[token.quote] = isInterruption(
					text.slice(before.start, before.end),
					between,
					own[token.quote] === true,
				);
			before = token;
			between = [];
			// A quotation that runs over paragraphs ends in another one.
			block = reading.quoted[token.quote]?.lastBlock ?? block;
		}
	}
	return continues;
}

/** Whether the words between two quotations only say whose they are. `own`: the second has a sentence and a verb of its own. */
function isInterruption(broken: string, between: readonly Token[], own: boolean): boolean {
	const first = between[0];
	const last = between.at(-1);
	if (!first || !last || between.length > MOST_BETWEEN) return false;
	// “…” as a whole, then a sentence of the writer's own: two things said.
	const closing = broken.replace(/["”’'»\s]+$/u, '').at(-1) ?? '';
	if (!',?!…—–-'.includes(closing) && first.tag !== 'comma' && first.tag !== 'dash') return false;
	const ends = last.tag === 'stop' || last.tag === 'comma' || last.tag === 'dash' || last.low === ';';
	if (!ends || (own && last.tag === 'stop')) return false;
	if (between.slice(0, -1).some(token => token.tag === 'stop' || token.low === ';')) return false;
	if (!between.some(token => token.tag !== 'comma' && token.tag !== 'stop' && token.tag !== 'dash')) return false;
	// "said Kerr, adding,": what comes next is handed over anew.
	return between.filter(token => token.tag === 'speech').length <= 1;
}
