import { prepare } from './prepare.mjs';
import { root } from './project.mjs';

/** Builds what changed of the server, of the admin panel and of the script for other websites, without starting anything. */
export async function build() {
  await prepare(root, { build: 'everything' });
  process.stdout.write('• Todo está construido en dist/ y build/.\n');
}
