import { isNotThere } from '../lib/trusted-filters.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import { unplaced } from './placing.ts';

type LaterField =
  | 'schedule'
  | 'hasBuddy'
  | 'welcomer'
  | 'minimumAge'
  | 'maximumAge'
  | 'commitment'
  | 'rejoin'
  | 'groupSize'
  | 'forWhom'
  | 'socialAfter'
  | 'website'
  | 'closures'
  | 'position'
  | 'reports';

/** What activities that were stored by an older version do not have. */
const laterFields = (): Pick<ActivityRecord, LaterField> => ({
  schedule: null,
  hasBuddy: false,
  welcomer: { name: '', days: [] },
  minimumAge: null,
  maximumAge: null,
  commitment: '',
  rejoin: '',
  groupSize: '',
  forWhom: '',
  socialAfter: false,
  website: '',
  closures: [],
  position: null,
  reports: {},
});

const later = Object.keys({ ...laterFields(), ...unplaced() });

/**
 * An activity as it is now, also where it was stored before these fields were there. One that has
 * them is not copied: there are boards of thousands.
 */
export function withLaterFields(stored: ActivityRecord): ActivityRecord {
  if (later.every((field) => field in stored)) return stored;
  return { ...laterFields(), ...unplaced(), ...stored };
}

/** Gives them to all that were stored without. */
export async function fillLaterFields(): Promise<void> {
  await Activity.updateMany({ closures: isNotThere() }, { $set: laterFields() });
}
