import type { Tools } from '../lib/tools.ts';
import type { ProvidersAnnouncement } from './contract.ts';

/** Tells these people, in the words of the contract. */
export function announceTo(
  tools: Tools,
  audience: readonly string[],
  announcement: ProvidersAnnouncement,
): void {
  tools.announce({ ...announcement, audience });
}
