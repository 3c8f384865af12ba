import type { Tools } from '../lib/tools.ts';
import type { NotificationsAnnouncement } from './contract.ts';

/** Tells these people, in all their tabs, that what is for them has changed, and not what or for whom else. */
export function announceChanged(tools: Tools, personIds: readonly string[]): void {
  if (personIds.length === 0) return;
  const news: NotificationsAnnouncement = { event: 'notifications.changed', view: {} };
  tools.announce({ ...news, audience: personIds });
}
