import type { ClientSession } from 'mongoose';

import type { Tools } from '../lib/tools.ts';
import { newId, placeOf, Resource, type ResourceRecord } from './resource.model.ts';
import { findableWords } from './search-words.ts';
import { starterNotes, type StarterNote } from './starter-shelf/index.ts';
import { STUDY } from './starter-shelf/study.ts';

/**
 * Puts the starter notes on a county's shelf. Done again it adds only what is missing: notes that
 * were changed or taken off the shelf stay so.
 */
export async function stockShelf(
  tools: Tools,
  { countyId }: { countyId: string },
  session?: ClientSession,
): Promise<void> {
  const now = tools.clock.now();
  const writes = starterNotes.map((note, index) => {
    // One after the other, so that the first theme stands on top.
    const record = asRecord(note, new Date(now.getTime() - index));
    return {
      updateOne: {
        filter: { countyId, starterKey: note.key },
        update: { $setOnInsert: record },
        upsert: true,
      },
    };
  });
  await Resource.bulkWrite(writes, session ? { session } : {});
}

function asRecord(
  note: StarterNote,
  sharedAt: Date,
): Omit<ResourceRecord, 'countyId' | 'starterKey'> {
  const _id = newId();
  const { key, theme, title, summary, purpose, text } = note;
  const tags = [...note.tags];
  return {
    _id,
    kind: 'note',
    state: 'shared',
    ...{ title, summary, purpose, tags, text },
    ...{ link: '', file: null, authorId: null, editedAt: null },
    source: `${STUDY}, theme ${key}: ${theme}`,
    sharedAt,
    place: placeOf(sharedAt, _id),
    ...findableWords({ title, summary, purpose, tags, text, file: null }),
  };
}
