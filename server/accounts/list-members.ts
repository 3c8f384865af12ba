import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, laterThan } from '../lib/trusted-filters.ts';
import type { Actor, MemberView, PageOf } from './contract.ts';
import { readCursor, writeCursor } from './cursors.ts';
import { readHeldRoles } from './held-roles.ts';
import { idInput } from './contract.ts';
import { pageInput } from './inputs.ts';
import { Person, seatedStates } from './person.model.ts';
import { requireStaff } from './require-allowed.ts';
import { seatOf } from './seats.ts';

const MEMBERS_ON_A_PAGE = 50;

/**
 * All members of the county by name, with their roles, page by page; those who are away and those who
 * have left and read on are among them. For those who look after them.
 */
export async function listMembers(
  _tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<PageOf<MemberView>> {
  requireStaff(actor);
  const { after } = parseInput(pageInput, rawInput);
  const people = await Person.find({
    countyId: actor.countyId,
    state: anyOf(seatedStates),
    ...(after ? startingAfter(after) : {}),
  })
    .sort({ nameKey: 1, _id: 1 })
    .limit(MEMBERS_ON_A_PAGE + 1)
    .lean();
  const page = people.slice(0, MEMBERS_ON_A_PAGE);
  const last = people.length > page.length ? page.at(-1) : undefined;
  const held = await readHeldRoles(page);
  return {
    items: page.map((person) => ({
      id: person._id.toString(),
      name: person.name,
      joinedAt: person.joinedAt.toISOString(),
      seat: seatOf(person) ?? null,
      roles: held.get(person._id.toString()) ?? [],
    })),
    after: last ? writeCursor([last.nameKey, last._id.toString()]) : null,
  };
}

/** Names may be alike, so the place of a page's end is a name and an id. */
function startingAfter(cursor: string) {
  const [nameKey = '', id = ''] = readCursor(cursor, 2);
  const _id = parseInput(idInput, id);
  return { $or: [{ nameKey: laterThan(nameKey) }, { nameKey, _id: laterThan(_id) }] };
}
