import { prepare } from './prepare.mjs';
import { root } from './project.mjs';

/** Builds what changed of the server and of the admin panel, without starting anything. */
export async function build() {
  await prepare(root, { build: 'everything' });
  process.stdout.write('• Todo está construido en dist/.\n');
}
