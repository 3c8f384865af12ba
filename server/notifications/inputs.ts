import { z } from 'zod';

// Apart from the contract, so that a page which takes its words does not carry zod.

const unreadable = 'We could not read that. Load the page again.';

export const pageInput = z.object({ after: z.string().max(60).default('') });

export const seenInput = z.object({ readAt: z.iso.datetime(unreadable) });
