import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { asMoments } from './as-moments.ts';
import { readBankHolidays } from './bank-holidays.ts';
import { meetingsLimits, type ChangePreview } from './contract.ts';
import { findClashes } from './find-clashes.ts';
import { changeMeetingInput } from './inputs.ts';
import { requireMeetingWords } from './meeting-guard.ts';
import { planChange, type ChangePlan } from './plan-change.ts';
import { requireChange } from './require-change.ts';

/** What a change would make of the dates that it reaches. Stores nothing. */
export async function previewChange(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<ChangePreview> {
  const input = parseInput(changeMeetingInput, rawInput);
  const found = await requireChange(tools, actor, { ...input, status: 'scheduled' });
  requireMeetingWords(tools, actor, input);
  const plan = planChange(input, { ...found, now: tools.clock.now() });
  const { changed, isMoved, reach } = plan;
  const moments = changed.map(({ after }) => asMoments(after));
  const { place = null, phone = null, link = null } = reach;
  return {
    dates: changed.slice(0, meetingsLimits.datesShown).map(({ before, after }) => ({
      before: { startsAt: before.startsAt.toISOString(), endsAt: before.endsAt.toISOString() },
      after: asMoments(after),
    })),
    total: changed.length,
    ...{ isMoved, place, phone, link },
    ...(reach.capacity === undefined ? {} : { capacity: reach.capacity }),
    holidays: isMoved ? await holidaysIn(plan) : [],
    clashes: isMoved
      ? await findClashes(actor, {
          audience: found.meeting.audience,
          moments,
          except: changed.map(({ before }) => before._id),
        })
      : [],
  };
}

async function holidaysIn({ changed }: ChangePlan): Promise<ChangePreview['holidays']> {
  const holidays = await readBankHolidays(changed.map(({ after }) => after.start.year));
  return changed.flatMap(({ after }) => {
    const holiday = holidays.get(after.start.toPlainDate().toString());
    return holiday === undefined ? [] : [{ startsAt: asMoments(after).startsAt, holiday }];
  });
}
