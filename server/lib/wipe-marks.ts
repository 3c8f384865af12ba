import mongoose from 'mongoose';

import { retryWrite } from './database/retry.ts';
import type { Untold } from './notification-source.ts';

interface WipedMark {
  updateOne: { filter: Record<string, unknown>; update: { $unset: Record<string, 1> } };
}

/** A model, as far as it is needed here. */
interface Marked {
  bulkWrite(wiped: WipedMark[]): Promise<unknown>;
}

/**
 * Wipes the marks of what was told, as far as they are still the same: where there is more to tell
 * since, another mark stands there. `field` is where documents of this model carry it.
 */
export async function wipeMarks(
  model: Marked,
  told: readonly Untold[],
  field = 'untold',
): Promise<void> {
  const asId = (text: string) => new mongoose.Types.ObjectId(text);
  await retryWrite(() =>
    model.bulkWrite(
      told.map(({ thingId, untold }) => ({
        updateOne: {
          filter: { _id: asId(thingId), [field]: asId(untold) },
          update: { $unset: { [field]: 1 } },
        },
      })),
    ),
  );
}
