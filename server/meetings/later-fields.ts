import { isNotThere } from '../lib/trusted-filters.ts';
import type { Ordinal, SeriesRule, Weekday } from './contract.ts';
import { Meeting, type MeetingRecord } from './meeting.model.ts';
import { Series, type SeriesRecord } from './series.model.ts';

/*
 * What an older version stored: monthly series for one audience, whose dates stood where the rule
 * put them.
 */

type LaterOfSeries = 'capacity' | 'days' | 'skipped' | 'weekLater';
type StoredSeries = Omit<SeriesRecord, LaterOfSeries | 'audience' | 'rule'> &
  Partial<Pick<SeriesRecord, LaterOfSeries>> & {
    audience: string | string[];
    rule: SeriesRule | { ordinal: Ordinal; weekday: Weekday };
  };
type StoredMeeting = Omit<MeetingRecord, 'ruleStart' | 'audience'> &
  Partial<Pick<MeetingRecord, 'ruleStart'>> & { audience: string | string[] };

/** A series as it is now, also where it was stored before. */
export function seriesNow(stored: StoredSeries): SeriesRecord {
  const { audience, rule } = stored;
  const later = { capacity: null, days: [], skipped: [], weekLater: [] };
  return {
    ...{ ...later, ...stored },
    rule: 'repeat' in rule ? rule : { repeat: 'monthly', ...rule, pause: null },
    audience: [audience].flat(),
  };
}

/** A date as it is now, also where it was stored before. */
export function meetingNow(stored: StoredMeeting): MeetingRecord {
  const { audience, localStart, ruleStart = localStart } = stored;
  return { ...stored, ruleStart, audience: [audience].flat() };
}

/** Stores it so. A series comes after its dates: as long as it lacks the fields, there is work left. */
export async function fillSeriesFields(goOn: () => Promise<void>): Promise<void> {
  for await (const series of Series.find({ skipped: isNotThere() }).lean()) {
    await goOn();
    const { _id, ...words } = seriesNow(series);
    const ofSeries = { seriesId: _id, ruleStart: isNotThere() };
    await Meeting.updateMany(
      ofSeries,
      [{ $set: { ruleStart: '$localStart', audience: words.audience } }],
      { updatePipeline: true },
    );
    const { rule, audience, capacity, days, skipped, weekLater } = words;
    await Series.updateOne(
      { _id },
      { $set: { rule, audience, capacity, days, skipped, weekLater } },
    );
  }
}
