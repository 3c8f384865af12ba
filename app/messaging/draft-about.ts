import type { AppLoadContext } from '@remix-run/node';

import { firstName } from '#app/lib/people-words.ts';
import type { Actor, PersonCard } from '#server/accounts/contract.ts';

/** In the addresses of a room and of the form for a new one: the contact about whom somebody writes. */
export const ABOUT = 'about';

/** A contact that colleagues write to one another about. */
interface About {
  id: string;
  name: string;
  organisation: string;
  /** Who asked the reader for an introduction to them. */
  askerIds: string[];
}

/** Null where none is asked for, or none that the reader may see. */
export async function findAbout(
  { providers }: AppLoadContext,
  actor: Actor,
  search: URLSearchParams,
): Promise<About | null> {
  const contactId = search.get(ABOUT) ?? '';
  if (!isId(contactId)) return null;
  try {
    const { id, name, organisation, introductions } = await providers.getContact(actor, {
      contactId,
    });
    const askerIds = introductions.ofMe.map(({ asker }) => asker.id);
    return { id, name, organisation: organisation.name, askerIds };
  } catch (thrown) {
    if (thrown instanceof Response && thrown.status === 404) return null;
    throw thrown;
  }
}

/** What a message about a contact begins with. Its writer changes it as they like, and sends it. */
export function draftAbout(
  { name, organisation, askerIds }: About,
  people: readonly PersonCard[],
): string {
  const [only, ...others] = people;
  const isOne = only !== undefined && others.length === 0;
  const hello = isOne ? `Hello ${firstName(only.name)},` : 'Hello,';
  const contact = `${name} at ${organisation}`;
  return isOne && askerIds.includes(only.id)
    ? `${hello}\nYou asked me to introduce you to ${contact}. When is a good time for you to talk to them?`
    : `${hello}\nI would like to get in touch with ${contact}. Could you introduce me to them?`;
}

/** What leads on from the form to the room. */
export function aboutInAddress(contactId: unknown): string {
  return typeof contactId === 'string' && isId(contactId) ? `?${ABOUT}=${contactId}` : '';
}

const isId = (words: string) => /^[0-9a-f]{24}$/.test(words);
