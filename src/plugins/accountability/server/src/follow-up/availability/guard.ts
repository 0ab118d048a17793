import dns, { type LookupAddress, type LookupAllOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';

import ipaddr from 'ipaddr.js';

/** What a check may reach besides the public internet. */
export interface Reach {
  /** The application's own origin: `https://rendicion.ejemplo.gov.co`. */
  ownOrigin: string;
  /** Hosts inside the institute's network that the settings list, with or without a port; in lower case. */
  internalHosts: readonly string[];
}

/** Asks for all addresses of a name, as `dns.lookup` does. */
export type NameLookup = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** An address leads into the institute's network, or to the machine itself. */
export class InternalAddressError extends Error {}

const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');

/**
 * Whether an IP address is one of the public internet. Everything IANA set apart is not: private, loopback, link-local
 * (where clouds keep their machines' secrets), multicast, documentation, and what wraps an IPv4 address in an IPv6 one.
 *
 * @param ip in any notation; what is no IP address is not public
 */
export function isPublicAddress(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.process(ip);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(GLOBAL_UNICAST, 3);
}

/** Whether a check may go to a place although it is no public one. */
export function isListed(url: URL, { ownOrigin, internalHosts }: Reach): boolean {
  return url.origin === ownOrigin || internalHosts.includes(url.host) || internalHosts.includes(url.hostname);
}

/**
 * Refuses what is refused before any name is looked up: another scheme, a user name in the address, an IP address inside.
 *
 * @throws InternalAddressError
 */
export function guardAddress(url: URL, reach: Reach): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new InternalAddressError(url.protocol);
  if (isListed(url, reach)) return;
  if (url.username || url.password) throw new InternalAddressError('credentials');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (ipaddr.isValid(host) && !isPublicAddress(host)) throw new InternalAddressError('address');
}

/**
 * The name look-up of one connection. It refuses a name of which any address is not public, and the connection goes to what
 * was looked up here: a name that answers otherwise the second time (DNS rebinding) gains nothing.
 *
 * @param lookUp the system's, unless another is given
 */
export function guardedLookup(url: URL, reach: Reach, lookUp: NameLookup = dns.lookup): LookupFunction {
  const listed = isListed(url, reach);
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const [first] = addresses;
      if (!first) return callback(new Error('The name has no address'), '', 0);
      if (!listed && !addresses.every(({ address }) => isPublicAddress(address))) {
        return callback(new InternalAddressError('name'), '', 0);
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}
