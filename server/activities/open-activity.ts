import type { Position } from '../lib/distance.ts';
import type { ActivityView, ActivityWords } from './contract.ts';

/** What anybody may read of an activity: nothing of people, nothing that is for members alone. */
export interface OpenActivity
  extends
    Omit<ActivityWords, 'welcomer' | 'firstVisit' | 'partOfDay' | 'phone'>,
    Pick<ActivityView, 'id' | 'organisation' | 'when' | 'closures' | 'assuredAt'> {
  /**
   * Of what takes place on several dates that were chosen, those to come, each with its own words; the
   * last one where all are over.
   */
  dates: { date: string; when: string }[];
  countyId: string;
  /** Where it is, as far as that is for everybody. */
  position: Position | null;
  /** Numbers alone. */
  phones: string[];
  isClosedToday: boolean;
  changedAt: string;
}
export interface OpenActivities {
  activities: OpenActivity[];
  total: number;
}
