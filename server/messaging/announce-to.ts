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

/** The same for what is over in a moment and does not matter to a page that missed it. */
export function announceFleeting(
  tools: Tools,
  audience: readonly string[],
  announcement: MessagingAnnouncement,
): void {
  tools.announce({ ...announcement, audience, isFleeting: true });
}
