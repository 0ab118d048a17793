import { isIPv4, isIPv6 } from 'node:net';

/** Where a request comes from, as coarse as each limit wants it. */
export interface Source {
  /** One connection: an IPv4 address, or an IPv6 /64, within which a device changes its address as it likes. */
  address: string;
  /** Its neighbours: an IPv4 /24, or an IPv6 /56, what providers hand to one customer (RFC 6177). */
  network: string;
}

const GROUPS = 8;
const IPV4_MAPPED = ['0', '0', '0', '0', '0', 'ffff'].join(':');

/** The eight groups of an IPv6 address, without leading zeros. The URL standard writes `::ffff:1.2.3.4` in groups too. */
function groupsOf(ipv6: string): string[] {
  const canonical = new URL(`http://[${ipv6}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: GROUPS - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after];
}

function ofIPv4(address: string): Source {
  return { address, network: `${address.split('.').slice(0, 3).join('.')}.0/24` };
}

/** @param ip an IP address as Koa gives it (`ctx.ip`); what is none stands for itself */
export function sourceOf(ip: string): Source {
  const address = ip.replace(/%.*$/, '');
  if (isIPv4(address)) return ofIPv4(address);
  if (!isIPv6(address)) return { address: ip, network: ip };

  const groups = groupsOf(address);
  if (groups.slice(0, 6).join(':') === IPV4_MAPPED) {
    const bytes = groups.slice(6).flatMap((group) => {
      const value = Number.parseInt(group, 16);
      return [value >> 8, value & 0xff];
    });
    return ofIPv4(bytes.join('.'));
  }
  const fourth = Number.parseInt(groups[3] ?? '0', 16);
  return {
    address: `${groups.slice(0, 4).join(':')}::/64`,
    network: `${[...groups.slice(0, 3), (fourth & 0xff00).toString(16)].join(':')}::/56`,
  };
}
