import type { PageAccess } from '#server/http/page-access.ts';

/** Pages of those who see the whole board. For others they are not there. */
export const boardAccess = [
  'linkWorker',
  'supervisor',
  'coordinator',
  'administrator',
] as const satisfies PageAccess;
