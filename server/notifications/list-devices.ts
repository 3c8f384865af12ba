import type { Actor } from '../accounts/contract.ts';
import { listSessions } from '../accounts/index.ts';
import type { DevicesView, NotificationsTools } from './contract.ts';
import { Device } from './device.model.ts';

/** Where the actor gets pushes, the newest first, as far as they are still signed in there. */
export async function listDevices(tools: NotificationsTools, actor: Actor): Promise<DevicesView> {
  const [found, sessions] = await Promise.all([
    Device.find({ personId: actor.personId }, { sessionHash: 1, at: 1 }).sort({ at: -1 }).lean(),
    listSessions(tools, actor),
  ]);
  const standing = new Map(sessions.map((session) => [session.id, session]));
  const devices = found.flatMap(({ _id, sessionHash, at }) => {
    const session = standing.get(sessionHash);
    if (!session) return [];
    const { device: words, isCurrent } = session;
    return [{ id: _id.toString(), words, since: at.toISOString(), isCurrent }];
  });
  return { devices, publicKey: tools.pusher.publicKey };
}
