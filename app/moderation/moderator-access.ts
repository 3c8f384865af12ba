import type { PageAccess } from '#server/http/page-access.ts';

/** The pages of those who look into what is reported. For others they are not there. */
export const moderatorAccess = ['coordinator', 'administrator'] as const satisfies PageAccess;
