import type { ClientActionFunctionArgs } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';

const notReached: FormRefusal = {
  code: 'unavailable',
  errors: { form: 'We could not reach Hedgerow. Press once more when you are online.' },
  values: {},
};

/**
 * A press while the connection is away says so, and leaves the page as it is. The status keeps Remix
 * from loading the page anew, which would fail as well and put the page for errors in its place; it
 * is heard from a Response only.
 */
export async function answerFromPage({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof TypeError) return Response.json(notReached, { status: 503 });
    throw error;
  }
}
