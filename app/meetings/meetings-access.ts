import type { PageAccess } from '#server/http/page-access.ts';

/** The pages of meetings. For others they are not there. */
export const meetingsAccess = [
  'linkWorker',
  'supervisor',
  'coordinator',
] as const satisfies PageAccess;
