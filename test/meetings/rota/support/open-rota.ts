import type { Actor, WorkingDay } from '#server/accounts/contract.ts';
import { Person } from '#server/accounts/person.model.ts';
import { createSeries, getRota, keepRotaGround } from '#server/meetings/index.ts';
import { Meeting } from '#server/meetings/meeting.model.ts';
import type { RotaView } from '#server/meetings/rota/contract.ts';
import { Place, newId } from '#server/places/place.model.ts';
import { openAgenda } from '#test/meetings/support/open-agenda.ts';
import { yearOfMeetings } from '#test/meetings/support/open-fenwold.ts';

export const HALL = 'Ambry Village Hall, the upstairs room';
export const MILL = 'Quillbeck Mill';

/**
 * A year of second Wednesdays in Ambry, where Teasel House is; Brackenford Wellbeing sets off in
 * Quillbeck, 27 miles to the north. Nothing is said of it yet.
 */
export async function openRota(overrides: Record<string, unknown> = {}) {
  const world = await openAgenda({ place: HALL, ...overrides });
  const { tools, fenwold, teasel, brackenford, marjoram, october: meetingId } = world;
  const { countyId } = fenwold;
  const addPlace = async (name: string, latitude: number) => {
    const place = { name, nameKey: name.toLowerCase(), latitude, longitude: -0.2 };
    return (await Place.create({ _id: newId(), countyId, ...place }))._id.toString();
  };
  const ambry = await addPlace('Ambry', 52.7);
  const quillbeck = await addPlace('Quillbeck', 53.0);

  const read = (actor: Actor = marjoram, id = meetingId): Promise<RotaView> =>
    getRota(tools, actor, { meetingId: id });
  const ground = (changes: Record<string, unknown> = {}) => ({
    ...{ meetingId, version: '0' },
    bases: [
      { organisationId: teasel, base: ambry, baseWas: '' },
      { organisationId: brackenford, base: quillbeck, baseWas: '' },
    ],
    venues: [
      { venue: HALL, placeId: ambry },
      { venue: MILL, placeId: quillbeck },
      { venue: '', placeId: '' },
    ],
    weekdays: ['tuesday', 'wednesday'],
    ...changes,
  });
  return {
    ...world,
    ...{ meetingId, ambry, quillbeck, read, ground },
    keep: (changes: Record<string, unknown> = {}, actor: Actor = marjoram) =>
      keepRotaGround(tools, actor, ground(changes)),
    plan: async (actor: Actor = marjoram) => {
      const { plan } = await read(actor);
      if (!plan) throw new Error('The ground was kept.');
      return plan;
    },
    setUp: (form: Record<string, unknown>) => createSeries(tools, marjoram, yearOfMeetings(form)),
    dates: () => Meeting.find({}).sort({ startsAt: 1 }).lean(),
    worksOn: (actor: Actor, ...days: WorkingDay[]) =>
      Person.updateOne({ _id: actor.personId }, { $set: { workingDays: days } }),
    /** So many link workers of an organisation who do not work on the day of the meeting. */
    addPartTimers: async (organisation: string, many: number, ...days: WorkingDay[]) => {
      for (let number = 1; number <= many; number += 1) {
        const one = await fenwold.addPerson(`Part ${number}`, ['linkWorker', organisation]);
        await Person.updateOne({ _id: one.personId }, { $set: { workingDays: days } });
      }
    },
  };
}
