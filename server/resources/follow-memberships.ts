import type { ClientSession } from 'mongoose';

import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { stockShelf } from './stock-shelf.ts';

/** A county that opens has the starter shelf from its first moment, or does not open. */
export async function followMemberships(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<void> {
  if (change.kind === 'county') await stockShelf(tools, change, session);
}
