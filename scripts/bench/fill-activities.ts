import mongoose from 'mongoose';

import { Activity } from '#server/activities/activity.model.ts';
import { days, whatMattersCodes, type ActivityWords } from '#server/activities/contract.ts';
import { positionFields, unplaced } from '#server/activities/placing.ts';
import { storedWords } from '#server/activities/typed-activity.ts';

const AT_ONCE = 1_000;
const ORGANISATION = 'Loosestrife Growers';
const kinds = ['Choir', 'Walk', 'Tea', 'Woodwork', 'Tai chi', 'Cooking', 'Reading', 'Bowls'];

/** Open activities up to so many, of all sorts alike. Written straight into the collection. */
export async function fillActivities(countyId: string, upTo: number): Promise<void> {
  const organisationId = new mongoose.Types.ObjectId();
  for (let from = await Activity.countDocuments(); from < upTo; from += AT_ONCE) {
    const until = Math.min(upTo, from + AT_ONCE);
    await Activity.collection.insertMany(
      Array.from({ length: until - from }, (_unused, place) => {
        const now = new Date();
        const check = { at: now, by: new mongoose.Types.ObjectId(), how: 'wrote' as const };
        const number = from + place;
        // Nothing is left to be worked out, which would go on beside the pages that are measured.
        const { placeDue: _placeDue, ...words } = storedWords(wordsOf(number), ORGANISATION);
        const activity = {
          _id: new mongoose.Types.ObjectId(),
          countyId: new mongoose.Types.ObjectId(countyId),
          organisationId,
          organisationName: ORGANISATION,
          ...words,
          ...unplaced(),
          capacity: null,
          closures: [],
          reports: {},
          checks: { times: check, place: check, cost: check, phone: check },
          state: 'open' as const,
          version: 1,
          addedAt: now,
          changedAt: now,
          createdBy: check.by,
          clientId: `bench-activity-${String(number)}`,
        };
        return { ...activity, ...positionFields(activity, positionOf(number)) };
      }),
      { ordered: false, writeConcern: { w: 1, journal: false } },
    );
  }
}

/** Somewhere in the county, and only a few at one place. */
function positionOf(number: number) {
  const part = (step: number) => ((number * step) % 1_000) / 1_000;
  return { latitude: 52.7 + part(7) / 2, longitude: -0.8 + part(13), from: 'postcode' as const };
}

function wordsOf(number: number): ActivityWords {
  const pick = <Value>(values: readonly Value[], step: number) =>
    values.filter((_value, place) => place === step % values.length);
  const kind = pick(kinds, number).join('');
  const day = pick(days, number);
  return {
    name: `${kind} at hall ${number}`,
    description: `${kind} for whoever likes it, with tea afterwards. People talk, sit, or help to put the chairs away in the end. Nobody has to be good at it, and watching is fine.`,
    whatMatters: [...pick(whatMattersCodes, number), 'company'],
    ...{ whenWords: '', days: day, partOfDay: ['morning'] },
    schedule: {
      ...{ freq: 'weekly', days: day, ordinal: null, opensAt: '10:00', closesAt: '12:00' },
      ...{ startsOn: '', endsOn: '' },
    },
    ...{ placeWords: `Hall ${number}, Mill Lane, ZZ1 1AA`, town: 'Ambry' },
    ...{ attendanceMode: ['inPerson'], joinRoute: 'walkIn', access: ['stepFree', 'toilet'] },
    cost: { isFree: number % 2 === 0, words: number % 2 === 0 ? '' : '£2' },
    ...{ firstVisit: '', meetsAtDoor: true, hasBuddy: false, welcomer: { name: '', days: [] } },
    ...{ minimumAge: number % 4 === 0 ? 18 : null, maximumAge: null, commitment: 'dropIn' },
    ...{ rejoin: 'anyTime', groupSize: 'small', forWhom: 'everyone', socialAfter: true },
    ...{ phone: '01632 960123', email: '', website: '' },
  };
}
