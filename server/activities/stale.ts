import mongoose, { type PipelineStage } from 'mongoose';

import { freshnessBounds } from '../lib/freshness.ts';
import { anyOf, isNotThere, isThere, notEarlierThan, otherThan } from '../lib/trusted-filters.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { Activity } from './activity.model.ts';

/*
 * What "stale" asks of an activity, for queries and for pipelines. Of times and, where there is one,
 * the phone: checked too long ago or never, or reported wrong.
 */

/** Those that are stale at this moment. */
export function isStale(now: Date) {
  const { ageingSince } = freshnessBounds(now);
  const notSince = mongoose.trusted({ $not: { $gte: ageingSince } });
  return {
    $or: [
      { 'reports.times': isThere() },
      { 'reports.phone': isThere() },
      { 'checks.times.at': notSince },
      { phone: otherThan(''), 'checks.phone.at': notSince },
      { email: otherThan(''), 'checks.phone.at': notSince },
    ],
  };
}

/** The others. */
function isNotStale(now: Date) {
  const { ageingSince } = freshnessBounds(now);
  return {
    'reports.times': isNotThere(),
    'reports.phone': isNotThere(),
    'checks.times.at': notEarlierThan(ageingSince),
    $or: [{ phone: '', email: '' }, { 'checks.phone.at': notEarlierThan(ageingSince) }],
  };
}

/**
 * Whoever was asked to check these need not any more, as far as they are not stale now: somebody has
 * checked them, whoever it was.
 */
export async function endAskedWhereChecked(
  activityIds: readonly string[],
  now: Date,
): Promise<void> {
  await retryWrite(() =>
    Activity.updateMany(
      { _id: anyOf(activityIds), asked: isThere(), ...isNotStale(now) },
      { $unset: { asked: 1 } },
    ),
  );
}

/** The moment of what was reported wrong or never checked, so that it stands before all others. */
const NEVER = new Date(0);
const isSaid = (path: string) => ({ $gt: [path, null] });

/** Gives each the older check of times and phone, and how far that can be trusted. */
export function trustStages(now: Date): PipelineStage.Set[] {
  const { freshSince, ageingSince } = freshnessBounds(now);
  const hasContact = { $or: [{ $ne: ['$phone', ''] }, { $ne: ['$email', ''] }] };
  const isWrong = { $or: [isSaid('$reports.times'), isSaid('$reports.phone')] };
  const times = { $ifNull: ['$checks.times.at', NEVER] };
  const phone = { $ifNull: ['$checks.phone.at', NEVER] };
  const older = { $cond: [hasContact, { $min: [times, phone] }, times] };
  return [
    { $set: { trustedAt: { $cond: [isWrong, NEVER, older] } } },
    {
      $set: {
        trust: {
          $switch: {
            branches: [
              { case: { $gte: ['$trustedAt', freshSince] }, then: 'fresh' },
              { case: { $gte: ['$trustedAt', ageingSince] }, then: 'ageing' },
            ],
            default: 'stale',
          },
        },
      },
    },
  ];
}
