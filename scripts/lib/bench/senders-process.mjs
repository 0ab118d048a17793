import { requests } from './requests.mjs';

/** @type {Partial<Record<keyof typeof requests, (n: number) => RequestInit>>} */
const prepared = {};

/** @param {import('./senders.mjs').Round} round */
async function send({ kind, url, from, count, connections }) {
  const request = (prepared[kind] ??= await requests[kind]());
  let next = from;
  const connection = async () => {
    while (next < from + count) {
      const number = next;
      next += 1;
      const answer = await fetch(url, { method: 'POST', ...request(number) });
      const text = await answer.text();
      if (answer.status !== 201) throw new Error(`${url} answered ${answer.status}: ${text}`);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, connection));
  return (performance.now() - started) / 1_000;
}

process.on('message', async (/** @type {import('./senders.mjs').Round} */ round) => {
  try {
    process.send?.({ seconds: await send(round) });
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});
process.on('disconnect', () => process.exit());
