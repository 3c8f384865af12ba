import type { LoaderFunctionArgs } from '@remix-run/node';

import type { PageHandle } from '#app/lib/page-access.ts';

import { meetingsAccess } from './meetings-access.ts';
import { sendLog } from './send-log.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;

export const loader = (args: LoaderFunctionArgs) => sendLog(args, 'csv');
