// One of several runs that change a kept file at once: counts in it or appends marks, so many times.

import {appendMarks} from '../../src/saved/marks.ts';
import {changeSafe} from '../../src/saved/safe-file.ts';

const [, , file = '', times = '0', who = '', how = 'count'] = process.argv;
for (let i = 0; i < Number(times); i++) {
	const word = `${who}.${i}`;
	if (how === 'mark') appendMarks(file, [{mark: word}]);
	// Where others are at it for longer than one waits, once more.
	else while (!changeSafe(file, text => `${text ?? ''}${word}\n`));
}
