import type { PageAccess } from '#server/http/page-access.ts';

/** Spreadsheets are put in by coordinators. For others these pages are not there. */
export const importsAccess = ['coordinator'] as const satisfies PageAccess;
