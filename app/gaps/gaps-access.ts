import type { PageAccess } from '#server/http/page-access.ts';

/** The pages of what is missing. For others they are not there. */
export const gapsAccess = [
  'linkWorker',
  'supervisor',
  'coordinator',
  'administrator',
] as const satisfies PageAccess;
