import type { LoaderFunctionArgs } from '@remix-run/node';

import type { PageHandle } from '#app/lib/page-access.ts';

import { sendSheet } from './send-sheet.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;

export const loader = (args: LoaderFunctionArgs) => sendSheet(args, 'xlsx');
