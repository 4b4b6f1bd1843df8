// What was made of the texts of a kept frame (kept-frame.ts), so that it is not made once more while a key waits: all of
// an article but its words, and where its blocks and its mends are. The words are the file's bytes, which were compared.
// Only plain texts, one a file, whose words are exactly their bytes in UTF-8; anything else is read as ever.

import {pathOf, rememberPath} from '../corpus/open-corpus.ts';
import type {Answered} from '../saved/frame-file.ts';
import type {Article} from '../text/article.ts';
import {blocksOf, rememberBlocks} from '../text/blocks.ts';
import {mendsOf, rememberMends} from '../text/mend.ts';
import {packedBlocks, unpackedBlocks} from '../text/packed-blocks.ts';

type Kept = {
	readonly path: string;
	readonly article: Omit<Article, 'text'>;
	readonly blocks: readonly number[];
	readonly mends: readonly number[];
};

/** The bytes of each file among the answers, by path. */
function bytesByPath(answers: readonly Answered[]): ReadonlyMap<string, Uint8Array> {
	return new Map(answers.flatMap(([[kind, path], answer]) => (kind === 'file' && answer ? [[path, answer]] : [])));
}

function wordsOf(bytes: Uint8Array): string {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
	return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** What is kept of these articles, as text; empty where they are not so plain. */
export function textsToKeep(articles: readonly Article[], answers: readonly Answered[]): string {
	const bytes = bytesByPath(answers);
	const kept: Kept[] = [];
	const seen = new Set<string>();
	for (const article of articles) {
		const {text, ...rest} = article;
		const path = pathOf(article);
		const read = path === undefined ? undefined : bytes.get(path);
		if (path === undefined || !read || seen.has(path) || article.format !== 'plain' || wordsOf(read) !== text)
			return '';
		seen.add(path);
		kept.push({path, article: rest, blocks: [...packedBlocks(blocksOf(article))], mends: mendsOf(article)});
	}
	return JSON.stringify(kept);
}

/** The articles that were kept, with the words of these answers; null where none are. Never throws. */
export function keptTexts(kept: string, answers: readonly Answered[]): readonly Article[] | null {
	if (kept === '') return null;
	try {
		const bytes = bytesByPath(answers);
		return (JSON.parse(kept) as readonly Kept[]).map(({path, article: rest, blocks: packed, mends}) => {
			const text = wordsOf(bytes.get(path) as Uint8Array);
			const article: Article = {...rest, text};
			const blocks = unpackedBlocks(Int32Array.from(packed));
			rememberPath(article, path);
			rememberBlocks(article, blocks);
			rememberMends(blocks, mends);
			return article;
		});
	} catch {
		return null;
	}
}
