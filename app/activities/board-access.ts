import type { PageAccess } from '#server/http/page-access.ts';

/** Pages of the whole board. For activity providers, who see their own, they are not there. */
export const boardAccess = [
  'linkWorker',
  'supervisor',
  'coordinator',
  'administrator',
] as const satisfies PageAccess;
