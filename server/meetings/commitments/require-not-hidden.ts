import type { Types } from 'mongoose';

import { NotPermittedError } from '../../lib/errors.ts';
import { Commitment } from './commitment.model.ts';

/** @throws {NotPermittedError} where a moderator hid the line that somebody wrote at a meeting */
export async function requireNotHidden(mine: {
  personId: string;
  meetingId: Types.ObjectId;
}): Promise<void> {
  const isHidden = (await Commitment.exists({ ...mine, isHidden: true })) !== null;
  if (!isHidden) return;
  throw new NotPermittedError(
    'A moderator hid this line, so it stays as it is. You can delete it.',
  );
}
