import type { ActionFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { readForm, type FormValues } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { safeReturn } from '#app/lib/safe-return.ts';

const said = { confirm: 'checked', wrong: 'reported', know: 'known', forget: 'forgotten' } as const;
type Intent = keyof typeof said;

/** What is pressed on a contact, on its own page or on another that shows it. */
export async function answerContact({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const { contactId } = params;
  const actor = requireActor(context);
  const { providers } = context;
  return answerForm(values, async () => {
    const input = { ...values, contactId };
    if (values.intent === 'remove') {
      await providers.removeContact(actor, input);
      return redirect('/contacts?said=removed', 303);
    }
    const intent = readIntent(values);
    if (intent === 'confirm') await providers.confirmContact(actor, input);
    if (intent === 'wrong') await providers.reportWrong(actor, input);
    if (intent === 'know') await providers.knowContact(actor, input);
    if (intent === 'forget') await providers.forgetContact(actor, input);
    return redirect(returnTo(values, `/contacts/${String(contactId)}`, intent), 303);
  });
}

function readIntent({ intent }: FormValues): Intent {
  const known = (Object.keys(said) as Intent[]).find((one) => one === intent);
  if (known !== undefined) return known;
  throw Response.json(
    { code: 'invalidInput', message: 'We could not read that. Load the page again.' },
    { status: 400, headers: { 'Content-Type': 'application/json' } },
  );
}

/** Back to the page that the press was made on, which says what was kept. */
function returnTo({ next }: FormValues, page: string, intent: Intent): string {
  const address = typeof next === 'string' && next !== '' ? safeReturn(next) : page;
  const url = new URL(address, 'http://hedgerow.invalid');
  url.searchParams.set('said', said[intent]);
  return `${url.pathname}${url.search}`;
}
