// HTML to the words one reads: tags, scripts, styles and forms left out, entities decoded, a line for each paragraph,
// `[H2]` before headings and a bullet before list items, as in any plain text of this program. One pass over the tags,
// without a tree, so that no nesting can hurt.

import {Parser} from 'htmlparser2';

/** What is inside these is not read. */
const unread = new Set(
	'title script style noscript template svg math head iframe object embed canvas audio video select button form textarea'.split(
		' ',
	),
);
/** These begin and end a paragraph. */
const blocks = new Set(
	'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table td th tr ul'.split(
		' ',
	),
);
/** Longer lines of `pre` are kept as they are. */
const heading = /^h[1-6]$/;

/** Returns the text of `html`, paragraphs parted by an empty line, white space inside them made one blank. */
export function textOfHtml(html: string): string {
	const paragraphs: string[] = [];
	let words = '';
	let lead = '';
	let depth = 0;
	// Depth of the outermost tag whose inside is not read; 0 outside of any.
	let hidden = 0;
	let pre = 0;
	const end = (): void => {
		const text = pre > 0 ? words.replace(/^\n+|\s+$/g, '') : words.replace(/[ \t]*\n[ \t]*/g, '\n').trim();
		if (text !== '') paragraphs.push(`${lead}${text}`);
		if (text !== '' || lead.startsWith('[')) lead = '';
		words = '';
	};
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				depth++;
				if (hidden === 0 && (unread.has(name) || 'hidden' in attributes)) hidden = depth;
				if (name === 'br') words += '\n';
				if (!blocks.has(name)) return;
				end();
				if (name === 'pre') pre++;
				if (name === 'li') lead = '• ';
				if (heading.test(name)) lead = `[H${name[1]}] `;
			},
			onclosetag(name) {
				if (blocks.has(name)) end();
				if (name === 'pre' && pre > 0) pre--;
				if (name === 'li' || heading.test(name)) lead = '';
				if (hidden === depth) hidden = 0;
				depth--;
			},
			ontext(text) {
				if (hidden > 0) return;
				// What is written is not what is read: white space is one blank, but in `pre`.
				words += pre > 0 ? text : text.replace(/[\s\u00a0]+/g, ' ');
				if (pre === 0) words = words.length > 1 && words.endsWith('  ') ? words.slice(0, -1) : words;
			},
		},
		{decodeEntities: true},
	);
	parser.end(html);
	end();
	return paragraphs
		.map((text, index) =>
			text.startsWith('• ') && paragraphs[index + 1]?.startsWith('• ') ? `${text}\n` : `${text}\n\n`,
		)
		.join('')
		.trimEnd();
}
