import { buildEmbed } from './build-embed.mjs';
import { prepareToStart } from './prepare.mjs';
import { root } from './project.mjs';
import { runVisibly } from './run-command.mjs';

/**
 * Prepares what is missing and starts Strapi with reloading. It compiles what changes by itself, except the script for
 * other websites.
 */
export async function develop() {
  process.chdir(root);
  await prepareToStart(root, { build: 'nothing' });
  await buildEmbed(root);
  process.exitCode = await runVisibly(
    process.execPath,
    ['node_modules/@strapi/strapi/bin/strapi.js', 'develop', '--no-install-deps'],
    { cwd: root },
  );
}
