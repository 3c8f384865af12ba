import type { NoteKind } from '#server/activities/contract.ts';

import { noteRows } from './note-rows.ts';
import {
  DAY,
  HOUR,
  lastAtWork,
  MINUTE,
  officeHours,
  startOfDay,
  toInstant,
  toWallTime,
} from './working-time.ts';

interface Said {
  by: string;
  at: Date;
}

/** What becomes of one note of the story, before anything is written anywhere. */
export interface PlannedNote extends Said {
  /** Its name. */
  activity: string;
  /** The fields of its form, but for the activity. */
  form: { kind: NoteKind; note: string; clientId: string };
  /** In the order of their time, after the note. */
  agreed: readonly Said[];
  answer: (Said & { text: string }) | null;
}

/** What colleagues found of activities up to `now`. */
export function planNotes({ now }: { now: Date }): PlannedNote[] {
  const today = startOfDay(toWallTime(now));
  const atWork = (daysAgo: number, minutes: number) => {
    const moment = today - daysAgo * DAY + officeHours.from + minutes * MINUTE;
    return toInstant(lastAtWork(moment, [], 30 * MINUTE));
  };
  /** Those who run an activity are there on any day. */
  const atHome = (daysAgo: number) => toInstant(today - daysAgo * DAY + 18 * HOUR);
  return noteRows.map(([activity, kind, note, daysAgo, by, agreed, answer], index) => ({
    activity,
    form: { kind, note, clientId: `story-note-${index}`.padEnd(16, '-') },
    ...{ by, at: atWork(daysAgo, 20 + index * 7) },
    agreed: agreed.map((key, nth) => ({
      by: key,
      at: atWork(Math.floor(daysAgo / 2), 60 + nth * 25),
    })),
    answer: answer ? { by: answer[0], text: answer[1], at: atHome(Math.floor(daysAgo / 3)) } : null,
  }));
}
