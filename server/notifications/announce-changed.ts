import type { Tools } from '../lib/tools.ts';
import type { NotificationsAnnouncement } from './contract.ts';

/** Tells each of these people, in all their tabs, that what is for them has changed. */
export function announceChanged(tools: Tools, personIds: readonly string[]): void {
  for (const personId of personIds) {
    const news: NotificationsAnnouncement = {
      event: 'notifications.changed',
      view: { personId },
    };
    tools.announce({ ...news, audience: [personId] });
  }
}
