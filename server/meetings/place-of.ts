import type { MeetingReach } from './contract.ts';
import type { MeetingRecord } from './meeting.model.ts';

/** How many find room on a date; null where there is room for all. */
export function capacityOf(
  { capacity }: Pick<MeetingRecord, 'capacity'>,
  series: { capacity?: number | null },
): number | null {
  return capacity === undefined ? (series.capacity ?? null) : capacity;
}

/** Where a date is and how to join: as its series says, but for what was changed for the date alone. */
export function placeOf(
  { place, phone, link }: Pick<MeetingRecord, 'place' | 'phone' | 'link'>,
  series: MeetingReach,
): MeetingReach {
  return {
    place: place ?? series.place,
    phone: phone ?? series.phone,
    link: link ?? series.link,
  };
}
