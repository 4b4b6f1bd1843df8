// Prints the closing lines of CI: every failed test by name with what it said, so that a record that keeps only the end
// still tells which one it was, then "N passed, N failed", counted from the reports that vitest left. Exits with 1 where a
// test failed or where the first argument says that a step did.

import {readFileSync} from 'node:fs';

/** What vitest's JSON report says of one file; `message` is why a file could not be loaded. */
type FileReport = {
	readonly name: string;
	readonly status: string;
	readonly message?: string;
	readonly assertionResults: readonly {
		readonly fullName: string;
		readonly status: string;
		readonly failureMessages?: readonly string[];
	}[];
};

/** Lines of a message that are shown: an assertion and where it stood. */
const LINES_SHOWN = 12;

let passed = 0;
let failed = 0;
const say = (name: string, message: string): void => {
	failed += 1;
	console.log(`FAILED ${name}\n${message.split('\n').slice(0, LINES_SHOWN).join('\n')}\n`);
};
for (const report of ['unit', 'e2e']) {
	try {
		const counts = JSON.parse(readFileSync(`node_modules/.cache/briefing/${report}.json`, 'utf8'));
		passed += counts.numPassedTests;
		for (const file of counts.testResults as FileReport[]) {
			// A file that could not be loaded has no tests to fail, but is a failure.
			if (file.status === 'failed' && file.assertionResults.length === 0) say(file.name, file.message ?? '');
			for (const test of file.assertionResults)
				if (test.status === 'failed') say(`${file.name} > ${test.fullName}`, test.failureMessages?.join('\n') ?? '');
		}
	} catch (error) {
		say(`the ${report} tests`, `no report: ${error}`);
	}
}
if (process.argv[2] !== '0' && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
