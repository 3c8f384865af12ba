import type { AgendaSource, AskedThemes, Theme } from '../lib/agenda-source.ts';
import { resourceTags, type ResourceTag } from './contract.ts';
import { Resource, sharedWithin } from './resource.model.ts';

/** In one month of one county; older ones are not looked at. */
const MOST = 200;

/** What was shared on the county's shelf, by what its authors tagged it with. */
export function makeResourceThemes(): AgendaSource {
  return { counted: ['resource', 'resources'], listThemes };
}

async function listThemes({ countyId, ...time }: AskedThemes): Promise<Theme[]> {
  const shared = await Resource.find(sharedWithin(countyId, time), {
    ...{ title: 1, tags: 1, sharedAt: 1, authorId: 1 },
  })
    .sort({ place: -1 })
    .limit(MOST)
    .lean();
  // What Hedgerow brought with it did not come up among people.
  const byPeople = shared.filter(({ authorId }) => authorId !== null);
  const codes = [...new Set(byPeople.flatMap(({ tags }) => tags))];
  return codes.map((tag: ResourceTag) => ({
    key: `tag:${tag}`,
    title: resourceTags[tag],
    links: byPeople
      .filter(({ tags }) => tags.includes(tag))
      .map(({ _id, title, sharedAt }) => ({
        path: `/shelf/${_id.toString()}`,
        words: title,
        at: sharedAt,
      })),
  }));
}
