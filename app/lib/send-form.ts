import type { FormRefusal } from './answer-form.ts';

/** What came of a form that script sent. */
export type FormAnswer<Data> =
  | { kind: 'saved'; data: Data }
  /** `errors` by the name of the field, where the server said them. */
  | { kind: 'refused'; because: string; errors?: Record<string, string> }
  | { kind: 'signedOut' };

const notReached = 'We could not reach Hedgerow. Press once more when you are online.';
const notSaved = 'Something went wrong on our side. Press once more.';

/**
 * Sends a form to an address that answers with data, and leaves the page as it is. Never throws:
 * whatever happens is told to the person who pressed.
 */
export async function sendForm<Data>(
  address: string,
  form: URLSearchParams,
): Promise<FormAnswer<Data>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: form,
      // A session that has ended is answered by a redirect to the page for signing in.
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect') return { kind: 'signedOut' };
    const isData = response.headers.get('content-type')?.includes('json') ?? false;
    if (!isData) return { kind: 'refused', because: notSaved };
    const said = (await response.json()) as unknown;
    if (response.ok) return { kind: 'saved', data: said as Data };
    const { errors = {} } = said as Partial<FormRefusal>;
    return { kind: 'refused', because: Object.values(errors)[0] ?? notSaved, errors };
  } catch {
    return { kind: 'refused', because: notReached };
  }
}
