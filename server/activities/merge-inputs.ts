import { z } from 'zod';

import { activitiesLimits } from './contract.ts';
import { mergeParts } from './activity-merge.model.ts';

const unread = 'We could not read that. Load the page again.';
const id = z.string(unread).max(64, unread);
const version = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
  z.number(unread).int(),
);

export const mergePairInput = z.object({ activityId: id, otherId: id });

/** A radio group for each part, `take-times` for instance: "this" unless "other" is chosen. */
export const mergeInput = z
  .looseObject({ activityId: id, otherId: id, version, otherVersion: version })
  .transform(({ activityId, otherId, version: ofThis, otherVersion, ...chosen }) => ({
    ...{ activityId, otherId, version: ofThis, otherVersion },
    taken: mergeParts.filter((part) => chosen[`take-${part}`] === 'other'),
  }));

export const likelyInput = z.object({
  activityId: id,
  words: z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value.normalize('NFC').trim().slice(0, activitiesLimits.search)
        : '',
    z.string(),
  ),
});

export const undoMergeInput = z.object({ mergeId: id });
