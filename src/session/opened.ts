// What there is to show at the first frame: the texts of some paths where they are few, else a list of files whose texts
// are read behind it; with what was asked of the disk for it, so that the frame can be kept (keep-frame.ts).

import {stat} from 'node:fs/promises';
import {type Source, sourcesOf} from '../app/state.ts';
import {replyText} from '../corpus/ask.ts';
import {type ListedFile, listFilesSync, STDIN} from '../corpus/files.ts';
import {FEW_FILES, openCorpus, openCorpusSync} from '../corpus/open-corpus.ts';
import type {Answered, FrameRecord} from '../saved/frame-file.ts';
import type {Corpus, Problem} from '../text/article.ts';
import {keptTexts} from './kept-texts.ts';

/** Bytes read before the first frame where a library is needed for them; more are listed first and read behind it. */
const FEW_ELABORATE = 64 * 1024;

/** What was opened. */
export type Opened = {
	readonly sources: readonly Source[];
	readonly problems: readonly Problem[];
	/** Files still to be read. */
	readonly waiting: readonly ListedFile[];
	/** All that was asked of the disk, with the answers; null where that is not known, or something could not be read. */
	readonly answers: readonly Answered[] | null;
};

/** What was opened the last time, where it was kept. */
export function openedAs({texts, answers}: FrameRecord): Opened | null {
	const articles = keptTexts(texts, answers);
	return articles && opened({articles, problems: []}, answers);
}

/** Opens `paths`. Never rejects for what is in them: what cannot be read is a problem. */
export async function open(paths: readonly string[], stdin: {readonly stdin?: Uint8Array}): Promise<Opened> {
	// At once, as there is nothing to show before the list.
	const answers: Answered[] = [];
	const listing = listFilesSync(paths, (ask, reply) => {
		const [kind, path] = 'list' in ask ? (['list', ask.list] as const) : (['stat', ask.stat] as const);
		answers.push([[kind, path], Buffer.from(replyText(reply))]);
	});
	const {files, problems} = listing;
	const contents = new Map<string, Answered>();
	const read = (path: string, bytes: Uint8Array): void => void contents.set(path, [['file', path], bytes]);
	const all = (corpus: Corpus): Opened =>
		opened(
			corpus,
			corpus.problems.length === 0 && contents.size === files.length ? [...answers, ...contents.values()] : null,
		);
	const corpus = openCorpusSync(paths, {...stdin, listing, read});
	if (corpus) return all(corpus);
	if (files.length <= FEW_FILES && (await bytesIn(files, stdin.stdin)) <= FEW_ELABORATE)
		return all(await openCorpus(paths, {...stdin, listing, read}));
	const sources = files.map(({id, file}) => ({id, file, article: null}));
	// The first frame is the list alone.
	return {sources, problems, waiting: files, answers: problems.length === 0 ? answers : null};
}

/** What a corpus is that has been read; `answers` as in `Opened`. */
export function opened({articles, problems}: Corpus, answers: readonly Answered[] | null = null): Opened {
	return {sources: sourcesOf(articles), problems, waiting: [], answers};
}

/** Bytes of files in all; those whose size nobody tells count for nothing. */
async function bytesIn(files: readonly ListedFile[], stdin?: Uint8Array): Promise<number> {
	const sizes = await Promise.all(
		files.map(({path}) =>
			path === STDIN
				? (stdin?.length ?? 0)
				: stat(path).then(
						({size}) => size,
						() => 0,
					),
		),
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}
