import type { PageAccess } from '#server/http/page-access.ts';

/** Those who keep the places and the outline of the county. For others the pages are not there. */
export const mapKeepers = ['coordinator', 'administrator'] as const satisfies PageAccess;
