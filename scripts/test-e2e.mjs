import { requireSupportedNode } from './lib/node-version.mjs';

// Before anything else is loaded, because the rest is written for a Node that is new enough.
requireSupportedNode();
const { main } = await import('./lib/failure.mjs');
const { testE2e } = await import('./lib/test-e2e.mjs');
await main(testE2e);
