// Opens the same paths again, reading only the files that changed since: what is as it was keeps its very article, so
// that all that is remembered of it holds, also where it was read anew and came to the same. A file has changed where its
// size, its inode or the time of its last change (ctime, which every writing and renaming sets) is another. Never rejects:
// what fails is listed in `problems`.

import {stat} from 'node:fs/promises';
import type {Article, Corpus, Problem} from '../text/article.ts';
import {type ListedFile, listFiles, STDIN} from './files.ts';
import {FEW_BYTES, pathOf, readArticles, type Stdin} from './open-corpus.ts';

/** Files whose state is asked for at once. */
const MOST_ASKED = 32;

/** ms by which the clock of a file system may be behind. */
const CLOCK = 50;

/** What was read of a file; `signature` is null where the file was read before anybody asked for its state. */
type Known = {readonly id: string; readonly signature: string | null; readonly articles: readonly Article[]};

/** Opens the same paths again. */
export type Reopener = {
	/** What the paths hold now. `all` reads every file again, changed or not. */
	reopen(all?: boolean): Promise<Corpus>;
};

/** Returns the article that was read before of the file at that path, where the one read now is the same; else this. */
export type AsBefore = (path: string, article: Article) => Article;

/**
 * A reopener for what `paths` held: `articles` were read of them after `since` (ms of the clock). `readMany` reads what
 * is too much to be read here (some other thread), and keeps of each article only what `asBefore` returns.
 */
export function reopenerOf(
	paths: readonly string[],
	articles: readonly Article[],
	since: number,
	stdin?: Stdin,
	readMany?: (files: readonly ListedFile[], asBefore: AsBefore) => Promise<Corpus>,
): Reopener {
	let known = new Map<string, Known>();
	for (const article of articles) {
		const path = pathOf(article) ?? STDIN;
		const before = known.get(path)?.articles ?? [];
		known.set(path, {id: fileIdOf(article), signature: null, articles: [...before, article]});
	}
	const asBefore: AsBefore = (path, article) =>
		known.get(path)?.articles.find(before => isSame(before, article)) ?? article;
	return {
		async reopen(all = false) {
			const {files, problems: unlisted} = await listFiles(paths);
			const signatures = new Map<string, string>();
			const sizes = new Map<string, number>();
			const bytes = (some: readonly ListedFile[]): number =>
				some.reduce((sum, {path}) => sum + (sizes.get(path) ?? (path === STDIN ? FEW_BYTES + 1 : 0)), 0);
			const kept = new Map<string, Known>();
			for (let from = 0; from < files.length; from += MOST_ASKED) {
				await Promise.all(
					files.slice(from, from + MOST_ASKED).map(async file => {
						const was = known.get(file.path);
						if (file.path === STDIN) {
							if (was) kept.set(file.path, was);
							return;
						}
						const state = await stateOf(file);
						if (!state) return;
						signatures.set(file.path, state.signature);
						sizes.set(file.path, state.size);
						const same = was?.signature === null ? state.changed < since - CLOCK : was?.signature === state.signature;
						if (was && same && !all && was.id === file.id) kept.set(file.path, {...was, signature: state.signature});
					}),
				);
			}
			const problems: Problem[] = [...unlisted];
			const read = new Map<string, Article[]>();
			const changed = files.filter(({path}) => !kept.has(path));
			const many = readMany && bytes(changed) > FEW_BYTES ? [await readMany(changed, asBefore)] : null;
			for await (const batch of many ?? readArticles(changed, stdin === undefined ? {} : {stdin})) {
				problems.push(...batch.problems.filter(p => !p.quiet));
				for (const article of batch.articles) {
					const path = pathOf(article) ?? STDIN;
					read.set(path, [...(read.get(path) ?? []), asBefore(path, article)]);
				}
			}
			const now = new Map<string, Known>();
			for (const {path, id} of files) {
				const fresh = read.get(path);
				const entry = kept.get(path) ?? (fresh && {id, signature: signatures.get(path) ?? null, articles: fresh});
				if (entry) now.set(path, entry);
			}
			known = now;
			return {articles: [...now.values()].flatMap(entry => entry.articles), problems};
		},
	};
}

function isSame(a: Article, b: Article): boolean {
	const rest = (article: Article): string => JSON.stringify({...article, text: ''});
	return a === b || (a.id === b.id && a.text === b.text && rest(a) === rest(b));
}

/** Id of the file an article stands in: its own, or what comes before the slash where the file holds several. */
function fileIdOf({id}: Article): string {
	const cut = id.indexOf('/');
	return cut < 0 ? id : id.slice(0, cut);
}

async function stateOf({path}: ListedFile): Promise<{signature: string; size: number; changed: number} | null> {
	try {
		const {size, ino, ctimeMs} = await stat(path);
		return {signature: `${size} ${ino} ${ctimeMs}`, size, changed: ctimeMs};
	} catch {
		return null;
	}
}
