import { setTimeout } from 'node:timers/promises';

import { limitConcurrency } from '../../shared/concurrency/limit-concurrency';

/** How much is asked of others at once. */
export interface Pace {
  /** Hosts asked at the same time; of one host, one address after the other. */
  hosts: number;
  /** Between two addresses of a host that is not ours. */
  spacingMs: number;
}

/**
 * Visits every address, those of one host one after the other with a pause between them. Ends early, between two
 * addresses, when the application stops.
 */
export async function visitPolitely<Address extends { url: string }>(
  addresses: readonly Address[],
  { hosts, spacingMs, ownOrigin, stop }: Pace & { ownOrigin: string; stop: AbortSignal },
  visit: (address: Address) => Promise<void>,
): Promise<void> {
  const byHost = new Map<string, Address[]>();
  for (const address of addresses) {
    const { host } = new URL(address.url);
    byHost.set(host, [...(byHost.get(host) ?? []), address]);
  }
  const room = limitConcurrency(hosts);
  const visitHost = async (theirs: readonly Address[]) => {
    for (const [index, address] of theirs.entries()) {
      const pause = index === 0 || address.url.startsWith(`${ownOrigin}/`) ? 0 : spacingMs;
      if (pause > 0) await setTimeout(pause, undefined, { signal: stop });
      stop.throwIfAborted();
      await visit(address);
    }
  };
  const visits = [...byHost.values()].map((theirs) => room(() => visitHost(theirs)));
  const ended = await Promise.allSettled(visits);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed && !stop.aborted) throw failed.reason;
}
