// The exit matrix from the views of lists; what it asks is in support/exit-matrix.ts.

import {exitMatrix} from '../support/exit-matrix.ts';

exitMatrix(['sources', 'points', 'passages', 'quotations', 'names']);
