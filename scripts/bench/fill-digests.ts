import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';

import type { BenchCounty } from './bench-county.ts';

interface Filling {
  people: number;
  /** Messages that mention everyone here. */
  each: number;
}

/**
 * Makes the county so large by copies of its first member, who all are in its room, and says so many
 * things there that call everybody.
 *
 * @returns for how many something waits then, counted once for each thing
 */
export async function fillDigests(
  { platform, people: members, countyRoomId }: BenchCounty,
  { people, each }: Filling,
): Promise<number> {
  const [first] = members;
  if (!first) throw new Error('There is nobody.');
  const id = (text: string) => new mongoose.Types.ObjectId(text);
  const of = (name: string) => mongoose.connection.collection(name);
  const personId = id(first.actor.personId);
  const roomId = id(countyRoomId);
  const [person, membership, place] = await Promise.all([
    of('people').findOne({ _id: personId }),
    of('memberships').findOne({ personId }),
    of('roomMemberships').findOne({ personId, roomId }),
  ]);
  const there = await of('roomMemberships').countDocuments({ roomId, state: 'active' });
  const ids = Array.from({ length: Math.max(0, people - there) }, () => {
    return new mongoose.Types.ObjectId();
  });
  const newId = () => new mongoose.Types.ObjectId();
  if (ids.length > 0) {
    await of('people').insertMany(
      ids.map((_id, at) => ({ ...person, _id, email: `copy-${at}@fenwold.example` })),
    );
    await of('memberships').insertMany(
      ids.map((copy) => ({ ...membership, _id: newId(), personId: copy })),
    );
    await of('roomMemberships').insertMany(
      ids.map((copy) => ({ ...place, _id: newId(), personId: copy, readSeq: 0 })),
    );
    await of('rooms').updateOne({ _id: roomId }, { $inc: { membersVersion: 1 } });
  }
  for (let said = 0; said < each; said += 1) {
    const message = await platform.messaging.sendMessage(first.actor, {
      ...{ roomId: countyRoomId, text: `Said to all, ${said}`, clientId: randomUUID() },
    });
    await of('messages').updateOne(
      { _id: id(message.id) },
      { $set: { mentions: [`${countyRoomId}:everyone`], untold: newId() } },
    );
  }
  // Whoever says it is not called by it.
  return (Math.max(people, there) - 1) * each;
}
