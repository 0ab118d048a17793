import { createRequire } from 'node:module';
import path from 'node:path';

import { root } from '../project.mjs';

const { SMTPServer } = createRequire(path.join(root, 'package.json'))('smtp-server');

/** Everybody written to, and how often. @type {Map<string, number>} */
const written = new Map();

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  /**
   * @param {import('node:stream').Readable} stream
   * @param {{ envelope: { rcptTo: { address: string }[] } }} session
   * @param {() => void} callback
   */
  onData(stream, session, callback) {
    stream.resume();
    stream.on('end', () => {
      for (const { address } of session.envelope.rcptTo)
        written.set(address, (written.get(address) ?? 0) + 1);
      callback();
    });
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.server.address().port }));
process.on('message', () => {
  const times = [...written.values()];
  process.send?.({ people: times.length, twice: times.filter((count) => count > 1).length });
  written.clear();
});
process.on('disconnect', () => process.exit(0));
