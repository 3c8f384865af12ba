import type { PageAccess } from '#server/http/page-access.ts';

/** The pages for opening and finding rooms. For others they are not there. */
export const peerAccess = ['linkWorker', 'supervisor', 'coordinator'] as const satisfies PageAccess;
