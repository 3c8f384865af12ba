import { newClientId } from '#app/lib/new-client-id.ts';

import { optionIn, postForm, readPage, type Sender } from './post-form.ts';
import type { Product } from './product.ts';

interface Typed {
  name: string;
  when?: string;
  town?: string;
  matters?: string;
  /** Asked only of those who can choose. */
  organisation?: string;
}

/**
 * Adds an activity, free, walk in and in person, and answers its id. Filling in the page is part of
 * the journey of the board.
 */
export async function addActivity(
  sender: Sender,
  { origin }: Pick<Product, 'origin'>,
  { name, when = 'Tuesdays, 10 to 12', town = 'Ambry', matters = 'company', organisation }: Typed,
): Promise<string> {
  const address = `${origin}/whats-on/new`;
  const page = await readPage(sender, address);
  const only = /name="organisationId" value="([^"]+)"/.exec(page)?.[1];
  const saved = await postForm(sender, address, {
    clientId: newClientId(),
    organisationId: only ?? optionIn(page, organisation ?? ''),
    name,
    whenWords: when,
    placeWords: 'Plot 12, Mill Lane',
    town,
    whatMatters: matters,
    attendanceMode: 'inPerson',
    joinRoute: 'walkIn',
    isFree: 'yes',
    phone: '01632 960123',
  });
  const path = new URL(saved.headers().location ?? '', origin).pathname;
  return path.split('/').at(-1) ?? '';
}
