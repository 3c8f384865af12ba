import type { PageAccess } from '#server/http/page-access.ts';

/** Those who keep the help lines and see the counts. For others the pages are not there. */
export const keeperAccess = ['coordinator', 'administrator'] as const satisfies PageAccess;
