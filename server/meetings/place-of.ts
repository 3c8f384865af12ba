import type { MeetingReach } from './contract.ts';
import type { MeetingRecord } from './meeting.model.ts';

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
