// The questions to the disk that a listing is made of, asked at once, and their answers as data. It is a file of its own
// because the start of the program asks them again, to see whether anything has changed, before anything else is loaded.

import {readdirSync, type Stats, statSync} from 'node:fs';

/** What stands at a path; `other` is a pipe, a socket or a device. */
export type Kind = 'file' | 'folder' | 'other';

/** A name in a folder; links are not followed. */
export type Entry = {readonly name: string; readonly kind: Kind | 'link'};

/** What is in a folder, or what a path stands for. */
export type Ask = {readonly list: string} | {readonly stat: string};

/** The answer to either, or why there is none. */
export type Reply = {readonly entries?: readonly Entry[]; readonly kind?: Kind; readonly error?: unknown};

/** Asks at once. Never throws. */
export function askSync(ask: Ask): Reply {
	try {
		if ('list' in ask) return {entries: readdirSync(ask.list, {withFileTypes: true}).map(entryOf)};
		return {kind: kindOf(statSync(ask.stat))};
	} catch (error) {
		return {error};
	}
}

/** The kind that the system's word for it comes to. */
export function kindOf(stats: Stats): Kind {
	return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
}

/** A name in a folder as the system lists it. */
export function entryOf(entry: {
	name: string;
	isFile(): boolean;
	isDirectory(): boolean;
	isSymbolicLink(): boolean;
}): Entry {
	const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';
	return {name: entry.name, kind};
}

/** An answer as text: two answers are the same where their texts are. No name holds a slash or a zero. */
export function replyText({entries, kind, error}: Reply): string {
	if (entries) return entries.map(entry => `${entry.name}/${entry.kind}`).join('\0');
	return kind ?? `/${(error as {code?: unknown} | null)?.code}`;
}
