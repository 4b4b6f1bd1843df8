// Addresses that a text gives as its source: only of the web and of mail, only ones that the standard URL parser takes,
// written as it writes them (no control character, no space, a foreign host in Punycode).

const protocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
/** Longer ones are no addresses that a person was meant to follow. In UTF-16 units. */
const LONGEST = 2048;

/** Returns the address in `text` in its standard form, or null where it is none that may be followed. */
export function addressOf(text: string): string | null {
	const trimmed = text.trim();
	if (trimmed.length > LONGEST || !/^(?:https?:\/\/|mailto:)[^\s\p{Cc}\p{Cf}]+$/iu.test(trimmed)) return null;
	try {
		const url = new URL(trimmed);
		// A name before the host is what makes one address look like another.
		if (!protocols.has(url.protocol) || url.username !== '' || url.password !== '') return null;
		return url.href;
	} catch {
		return null;
	}
}
