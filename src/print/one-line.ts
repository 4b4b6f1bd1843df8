// Foreign words as one printed line: line breaks and the blanks around them become one space, everything that could
// act on a terminal a visible stand-in. What is printed need not keep its length; what is exact is in the JSON.

import {type SafeText, safeText} from '../text/safe-text.ts';

/** Returns `text` on one line, safe to print; blanks at its ends are cut. */
export function oneLine(text: string): SafeText {
	return safeText(text.replace(/[ \t]*[\r\n]\s*/g, ' ').trim());
}
