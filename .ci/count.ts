// Prints the closing line of CI, "N passed, N failed", counted from the reports that vitest left, and exits with 1 where
// a test failed or where the first argument says that a step did.

import {readFileSync} from 'node:fs';

let passed = 0;
let failed = 0;
for (const report of ['unit', 'e2e']) {
	try {
		const counts = JSON.parse(readFileSync(`node_modules/.cache/briefing/${report}.json`, 'utf8'));
		passed += counts.numPassedTests;
		// A file that could not be loaded has no tests to fail, but is a failure.
		failed +=
			counts.numFailedTests +
			counts.testResults.filter(
				(file: {status: string; assertionResults: unknown[]}) =>
					file.status === 'failed' && file.assertionResults.length === 0,
			).length;
	} catch (error) {
		console.log(`no report of the ${report} tests: ${error}`);
		failed += 1;
	}
}
const stepFailed = process.argv[2] !== '0';
if (stepFailed && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
