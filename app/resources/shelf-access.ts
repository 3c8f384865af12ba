import type { PageAccess } from '#server/http/page-access.ts';

/** The pages of the Shelf. For others they are not there. */
export const shelfAccess = [
  'linkWorker',
  'supervisor',
  'coordinator',
  'administrator',
] as const satisfies PageAccess;
