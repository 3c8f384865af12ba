import { listProviders, type ProviderAddress } from '../accounts/index.ts';
import { AGEING_DAYS } from '../lib/freshness.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity, longUnchecked, type ActivityRecord } from './activity.model.ts';
import { reviewLetter } from './letters.ts';
import { writeReviewLink } from './review-link.ts';

const DAY_MS = 86_400_000;
/** A fortnight before times are stale, so that there is time to answer. */
const ASK_AFTER_DAYS = AGEING_DAYS - 14;
/** Activities in one run; the others wait for the next. */
const AT_ONCE = 200;

type Due = Pick<ActivityRecord, '_id' | 'organisationId'>;

/**
 * Asks activity providers whether what they have on the board is still right: one letter an
 * organisation, each half year, to each of its people. An activity is marked as asked about before
 * the letter goes, so that a run that is cut off asks once too few and never twice.
 */
export async function askForReviews(tools: Tools): Promise<void> {
  if (!tools.mailer.reachesPeople) return;
  const now = tools.clock.now();
  const before = new Date(now.getTime() - ASK_AFTER_DAYS * DAY_MS);
  const due: Due[] = await Activity.find(longUnchecked(before), { organisationId: 1 })
    .sort({ 'checks.times.at': 1 })
    .limit(AT_ONCE)
    .lean();
  if (due.length === 0) return;
  const organisationIds = [...new Set(due.map(({ organisationId }) => organisationId.toString()))];
  const providers = await listProviders(tools, organisationIds);
  const asked = await Activity.updateMany(
    { ...longUnchecked(before), _id: anyOf(due.map(({ _id }) => _id)) },
    { $set: { reviewAskedAt: now } },
  );
  // Another process was quicker.
  if (asked.modifiedCount === 0) return;
  for (const provider of providers) tools.mailer.post(letterTo(tools, provider));
}

function letterTo(tools: Tools, provider: ProviderAddress) {
  const { countyId, organisationId, personId, organisation, name, email } = provider;
  return reviewLetter(tools, {
    to: { name, address: email },
    organisation,
    link: writeReviewLink(tools, { countyId, organisationId, personId }),
  });
}
