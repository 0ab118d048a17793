import { requireSupportedNode } from './lib/node-version.mjs';

// Before anything else is loaded, because the rest is written for a Node that is new enough.
requireSupportedNode();
const { main } = await import('./lib/failure.mjs');
const { rotateKeys } = await import('./lib/rotate-keys.mjs');
await main(rotateKeys);
