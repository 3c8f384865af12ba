import { dayInCounty } from '../lib/freshness.ts';
import type { NotificationSource, Untold } from '../lib/notification-source.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, isThere, notEarlierThan } from '../lib/trusted-filters.ts';
import { wipeMarks } from '../lib/wipe-marks.ts';
import { Activity, asId } from './activity.model.ts';
import { isStale } from './stale.ts';

type Source = NotificationSource<'checksAsked'>;

/** Activities that were shared out to somebody to check: one concern for all of one form. */
export function makeCheckSource(tools: Tools): Source {
  return {
    kinds: ['checksAsked'],
    listUntold,
    markTold: (told) => wipeMarks(Activity, told, 'asked.untold'),
    async findStanding(countyId, asked) {
      const now = tools.clock.now();
      const open = await Activity.find(
        {
          'asked.of': anyOf(asked.map(({ personId }) => asId(personId))),
          'asked.clientId': anyOf(asked.map(({ subjectId }) => subjectId)),
          'asked.dueOn': notEarlierThan(dayInCounty(now)),
          ...{ countyId, state: 'open' as const },
          ...isStale(now),
        },
        { asked: 1 },
      ).lean();
      const standing = new Set(open.map((one) => keyOf(one.asked?.of, one.asked?.clientId)));
      return asked.map(({ personId, subjectId }) =>
        standing.has(keyOf(personId, subjectId))
          ? { path: '/whats-on/to-check', isSeen: false }
          : null,
      );
    },
  };
}

const keyOf = (personId: unknown, clientId: unknown) => `${String(personId)} ${String(clientId)}`;

async function listUntold(most: number): Promise<Untold<'checksAsked'>[]> {
  const found = await Activity.find({ 'asked.untold': isThere() }, { asked: 1, countyId: 1 })
    .sort({ 'asked.untold': 1, _id: 1 })
    .limit(most)
    .lean();
  return found.map(({ _id, countyId, asked }) => ({
    thingId: _id.toString(),
    untold: String(asked?.untold),
    concerns: asked
      ? [
          {
            countyId: countyId.toString(),
            personId: asked.of.toString(),
            kind: 'checksAsked',
            ...{ subjectId: asked.clientId, thingId: asked.clientId },
            ...{ mark: 1, at: asked.at },
          },
        ]
      : [],
  }));
}
