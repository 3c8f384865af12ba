import type { Actor, PersonCard } from '../accounts/contract.ts';
import { listPeople } from '../accounts/index.ts';
import { formatText } from '../lib/text/format-text.ts';
import type { Tools } from '../lib/tools.ts';
import type { FileFacts, ResourceCard, ResourceView } from './contract.ts';
import { mayEditResource, mayRemoveResource } from './policy.ts';
import { authorIdOf } from './require-resource.ts';
import type { ResourceRecord } from './resource.model.ts';
import { ResourceUse, usesOf } from './use.model.ts';

/** Cards of people by id; whoever accounts has lost is a former colleague. */
export async function readCards(
  tools: Tools,
  personIds: readonly string[],
): Promise<(personId: string) => PersonCard> {
  const cards = new Map((await listPeople(tools, personIds)).map((card) => [card.id, card]));
  return (id) => cards.get(id) ?? { id, name: 'A former colleague', organisation: '' };
}

/** Resources as they stand on the shelf, in the order given. Two questions, however many there are. */
export async function viewCards(
  tools: Tools,
  actor: Actor,
  records: readonly ResourceRecord[],
): Promise<ResourceCard[]> {
  if (records.length === 0) return [];
  const ids = records.map(({ _id }) => _id);
  const [cardOf, rows] = await Promise.all([
    readCards(
      tools,
      records.flatMap((record) => authorIdOf(record) ?? []),
    ),
    ResourceUse.aggregate<{ _id: ResourceRecord['_id']; people: number }>(
      usesOf(actor.countyId, ids),
    ),
  ]);
  const usedBy = new Map(rows.map(({ _id, people }) => [_id.toString(), people]));
  return records.map((record) => {
    const authorId = authorIdOf(record);
    const author = authorId === null ? null : cardOf(authorId);
    return viewCard(record, { author, usedBy: usedBy.get(record._id.toString()) ?? 0 });
  });
}

interface Beside {
  author: PersonCard | null;
  usedBy: number;
}

function viewCard(record: ResourceRecord, { author, usedBy }: Beside): ResourceCard {
  const { _id, kind, title, summary, tags, sharedAt, link } = record;
  return {
    id: _id.toString(),
    ...{ kind, title, summary, author, usedBy },
    tags: [...tags],
    sharedAt: sharedAt.toISOString(),
    host: link === '' ? null : new URL(link).host,
    file: viewFile(record),
  };
}

/** What people see of a file; where it is kept stays here. */
export function viewFile({ file }: Pick<ResourceRecord, 'file'>): FileFacts | null {
  if (!file) return null;
  const { name, label, bytes, picture } = file;
  return {
    ...{ name, label, bytes },
    picture: picture ? { width: picture.width, height: picture.height } : null,
  };
}

/** A resource as its readers see it whole. */
export function viewResource(actor: Actor, record: ResourceRecord, beside: Beside): ResourceView {
  const authorId = authorIdOf(record);
  return {
    ...viewCard(record, beside),
    purpose: record.purpose,
    text: record.text,
    body: record.kind === 'note' ? formatText(record.text) : null,
    link: record.link === '' ? null : record.link,
    source: record.source === '' ? null : record.source,
    editedAt: record.editedAt?.toISOString() ?? null,
    isKept: record.keepId !== undefined,
    isHidden: record.state === 'hidden',
    mayEdit: record.state === 'shared' && mayEditResource(actor, { authorId }),
    mayRemove: mayRemoveResource(actor, { authorId }),
  };
}
