import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { Agent } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Which addresses are sent to, and by what. */
export interface Reach {
  accepts(url: URL): boolean;
  agent: Agent;
}

/** IANA's registries of special addresses, and what is for several at once. */
const notPublic = new BlockList();
const ranges4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
for (const [from, bits] of ranges4) notPublic.addSubnet(from, bits, 'ipv4');
/** Within the addresses that are given out: tunnels, whose other end may be anything, and examples. */
const ranges6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;
for (const [from, bits] of ranges6) notPublic.addSubnet(from, bits, 'ipv6');
/** All others are local, mapped, for several at once, or given to nobody. */
const givenOut = new BlockList();
givenOut.addSubnet('2000::', 3, 'ipv6');

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notPublic.check(address, 'ipv4');
  return family === 6 && givenOut.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

/**
 * Hosts with a name, by https on its own port, all of whose addresses are public. Names are looked up
 * for each connection, which goes to what was found: a name that changes meanwhile leads nowhere else.
 */
export function publicHosts(): Reach {
  return {
    accepts: ({ protocol, port, hostname, username, password }) =>
      protocol === 'https:' &&
      port === '' &&
      username === '' &&
      password === '' &&
      // The socket connects to a literal address without a look-up.
      isIP(hostname.replace(/^\[|\]$/g, '')) === 0,
    agent: new Agent({ lookup: lookUpPublic }),
  };
}

export const lookUpPublic: LookupFunction = (hostname, options, done) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    const fault = error ?? whyNot(addresses);
    const [first] = addresses ?? [];
    if (fault || !first) done(fault ?? new Error('The name has no address.'), '', 0);
    else if (options.all) done(null, addresses);
    else done(null, first.address, first.family);
  });
};

function whyNot(addresses: readonly LookupAddress[]): Error | null {
  const isPublic = addresses.every(({ address }) => isPublicAddress(address));
  return isPublic ? null : new Error('The name leads to an address that is not public.');
}
