import type { Tools } from '../lib/tools.ts';
import type { MessagingAnnouncement } from './contract.ts';

/** Tells these people, in the words of the contract. */
export function announceTo(
  tools: Tools,
  audience: readonly string[],
  announcement: MessagingAnnouncement,
): void {
  tools.announce({ ...announcement, audience });
}
