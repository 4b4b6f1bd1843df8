// The one door between foreign text and the terminal: nothing that came from a file, a name, a query or an error is
// drawn unless it went through here. Making text safe keeps its length in UTF-16 units, so offsets hold.

declare const safe: unique symbol;

/** Text that holds no live control, bidi or hiding character; only `safeText` makes it. */
export type SafeText = string & {readonly [safe]: true};
