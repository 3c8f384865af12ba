import type { PageAccess } from '#server/http/page-access.ts';

/** Activity providers see the contacts of their own organisation. */
export const contactsAccess = [
  'linkWorker',
  'supervisor',
  'coordinator',
  'administrator',
  'activityProvider',
] as const satisfies PageAccess;

export const postingAccess = [
  'linkWorker',
  'supervisor',
  'coordinator',
  'administrator',
] as const satisfies PageAccess;
