/** Stands in for `node:assert/strict` in a web worker. */
import assert from 'assert';

export default assert.strict;
