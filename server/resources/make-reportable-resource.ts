import type { Actor } from '../accounts/contract.ts';
import type { Reportable, ThingPlace } from '../lib/reportable.ts';
import { formatText } from '../lib/text/format-text.ts';
import type { Tools } from '../lib/tools.ts';
import { announceHidden } from './announce-hidden.ts';
import { authorIdOf, isId, requireResource } from './require-resource.ts';
import { Resource, type ResourceRecord } from './resource.model.ts';

/** Resources as moderation handles them. */
export function makeReportableResource(tools: Tools): Reportable<Actor> {
  return {
    isPrivate: false,
    async find(actor, resourceId) {
      const record = await requireResource(actor, resourceId);
      return { ...wordsOf(record), path: pathOf(record) };
    },
    async show(place) {
      const record = await findResource(place);
      if (!record || record.state === 'removed') return null;
      return {
        ...wordsOf(record),
        state: record.state === 'hidden' ? 'hidden' : 'standing',
        writtenAt: record.sharedAt.toISOString(),
        earlier: [],
        around: [],
        path: pathOf(record),
      };
    },
    async listConcerned(place) {
      const record = await findResource(place);
      const authorId = record && authorIdOf(record);
      return authorId ? [authorId] : [];
    },
    hide: (place) => change(tools, place, { from: 'shared', to: 'hidden' }),
    restore: (place) => change(tools, place, { from: 'hidden', to: 'shared' }),
  };
}

/** What people read of it: its summary, what it is for, and the note, the link or the file's name. */
function wordsOf(record: ResourceRecord) {
  const { title, summary, purpose, text, link, file } = record;
  const words = [summary, purpose, text, link, file?.name ?? ''].filter((part) => part !== '');
  return { authorId: authorIdOf(record), title, body: formatText(words.join('\n\n')) };
}

const pathOf = ({ _id }: ResourceRecord) => `/shelf/${_id.toString()}`;

async function findResource({ countyId, thingId }: ThingPlace): Promise<ResourceRecord | null> {
  return isId(thingId) ? Resource.findOne({ _id: thingId, countyId }).lean() : null;
}

interface Change {
  from: ResourceRecord['state'];
  to: ResourceRecord['state'];
}

async function change(tools: Tools, place: ThingPlace, { from, to }: Change): Promise<void> {
  const { countyId, thingId: resourceId } = place;
  const { modifiedCount } = await Resource.updateOne(
    { _id: resourceId, countyId, state: from },
    { $set: { state: to } },
  );
  const record = modifiedCount > 0 ? await findResource(place) : null;
  if (!record) return;
  const about = { countyId, authorId: authorIdOf(record) };
  const isHidden = to === 'hidden';
  await announceHidden(tools, about, {
    seers: { event: 'resource.changed', view: { resourceId } },
    others: { event: isHidden ? 'resource.removed' : 'resource.changed', view: { resourceId } },
  });
}
