import type { Actor } from '#server/accounts/contract.ts';
import { getContact, knowContact, setContactLimits } from '#server/providers/index.ts';

import { openFenwold } from './open-fenwold.ts';

export const NUMBER = '01632 960123';

/** What must not reach those whose turn it is not. The address of the website is for everybody. */
export const ways = [NUMBER, '01632960123', 'barnaby@', 'after six', 'ring for long'];

/**
 * Fenwold with a contact of Barnaby's, whom Hazel has posted and Rowan knows, under a weekly limit,
 * and link workers who know nobody.
 */
export async function openLimited({ perWeek = 3, workers = 5 } = {}) {
  const county = await openFenwold();
  const { tools, fenwold, teasel, barnaby, rowan, post } = county;
  const contactId = await post();
  await knowContact(tools, rowan, { contactId });
  await setContactLimits(tools, barnaby, { contactId, ownPerWeek: String(perWeek) });
  const asking: Actor[] = [];
  for (let number = 1; number <= workers; number += 1) {
    asking.push(await fenwold.addPerson(`Worker ${number}`, ['linkWorker', teasel]));
  }
  county.announced.length = 0;
  return {
    ...county,
    ...{ contactId, workers: asking },
    worker: (number: number): Actor => {
      const found = asking[number - 1];
      if (!found) throw new Error(`There is no worker ${number}.`);
      return found;
    },
    /** The contact as somebody sees it. */
    seenBy: (actor: Actor, id = contactId) => getContact(tools, actor, { contactId: id }),
    /** The Monday of their place, or null where they have none. */
    weekOf: async (actor: Actor, id = contactId) =>
      (await getContact(tools, actor, { contactId: id })).turns?.mine?.from ?? null,
  };
}

export type Limited = Awaited<ReturnType<typeof openLimited>>;
