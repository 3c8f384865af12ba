import { listMemberIds, listRolesOfPeople } from '../accounts/index.ts';
import type { AskedConcern, NotificationSource, Untold } from '../lib/notification-source.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, isThere } from '../lib/trusted-filters.ts';
import { wipeMarks } from '../lib/wipe-marks.ts';
import { MailStop } from './mail-stop.model.ts';

/** Letters to somebody come back: for the coordinators, who know another way to reach them. */
export function makeStopSource(tools: Tools): NotificationSource<'lettersReturn'> {
  return {
    kinds: ['lettersReturn'],
    listUntold: (most) => listUntold(tools, most),
    markTold: (told) => wipeMarks(MailStop, told),
    findStanding: (countyId, asked) => findStanding(tools, countyId, asked),
  };
}

const readers = ['coordinator'] as const;

async function listUntold(tools: Tools, most: number): Promise<Untold<'lettersReturn'>[]> {
  const stops = await MailStop.find({ untold: isThere() }).sort({ untold: 1 }).limit(most).lean();
  const counties = [...new Set(stops.map(({ countyId }) => countyId.toString()))];
  const coordinators = new Map(
    await Promise.all(
      counties.map(async (countyId) => {
        const people = await listMemberIds(tools, {
          ...{ countyId, organisationId: null, roles: readers },
        });
        return [countyId, people] as const;
      }),
    ),
  );
  return stops.map(({ _id, personId, countyId, at, times, untold }) => ({
    thingId: _id.toString(),
    untold: String(untold),
    concerns: (coordinators.get(countyId.toString()) ?? []).map((coordinatorId) => ({
      ...{ countyId: countyId.toString(), personId: coordinatorId },
      kind: 'lettersReturn' as const,
      ...{ subjectId: personId.toString(), thingId: personId.toString(), mark: times, at },
    })),
  }));
}

async function findStanding(tools: Tools, countyId: string, asked: readonly AskedConcern[]) {
  const about = anyOf([...new Set(asked.map(({ thingId }) => thingId))]);
  const personIds = [...new Set(asked.map(({ personId }) => personId))];
  const [stops, held] = await Promise.all([
    MailStop.find({ personId: about, countyId }, { personId: 1 }).lean(),
    listRolesOfPeople(tools, { countyId, personIds }),
  ]);
  const stopped = new Set(stops.map(({ personId }) => personId.toString()));
  const coordinators = new Set(
    held.filter(({ roles }) => roles.includes('coordinator')).map(({ personId }) => personId),
  );
  return asked.map(({ personId, thingId }) =>
    stopped.has(thingId) && coordinators.has(personId)
      ? { path: `/people/${thingId}`, isSeen: false, whoId: thingId }
      : null,
  );
}
