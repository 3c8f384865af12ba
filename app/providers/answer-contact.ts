import type { ActionFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { readForm, type FormValues } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { safeReturn } from '#app/lib/safe-return.ts';
import type { Actor } from '#server/accounts/contract.ts';

type Press = (context: ActionFunctionArgs['context'], actor: Actor, input: object) => Promise<Said>;
type Said = string;

/** By what is pressed: the use case, and what the page says afterwards. */
const presses: Record<string, Press> = {
  confirm: async ({ providers }, actor, input) => {
    await providers.confirmContact(actor, input);
    return 'checked';
  },
  wrong: async ({ providers }, actor, input) => {
    await providers.reportWrong(actor, input);
    return 'reported';
  },
  know: async ({ providers }, actor, input) => {
    await providers.knowContact(actor, input);
    return 'known';
  },
  forget: async ({ providers }, actor, input) => {
    await providers.forgetContact(actor, input);
    return 'forgotten';
  },
  turn: async ({ providers }, actor, input) => {
    const { isNow } = await providers.askForTurn(actor, input);
    return isNow ? 'turn' : 'queued';
  },
  giveBack: async ({ providers }, actor, input) => {
    await providers.giveTurnBack(actor, input);
    return 'givenBack';
  },
  limit: async ({ providers }, actor, input) => {
    await providers.setContactLimits(actor, input);
    return 'limited';
  },
  introduce: async ({ providers }, actor, input) => {
    await providers.askForIntroduction(actor, input);
    return 'asked';
  },
  answer: async ({ providers }, actor, input) => {
    await providers.answerIntroduction(actor, input);
    return 'answer' in input && input.answer === 'introduced' ? 'introduced' : 'notNow';
  },
  withdraw: async ({ providers }, actor, input) => {
    await providers.withdrawIntroduction(actor, input);
    return 'takenBack';
  },
};

/** What is pressed on a contact, on its own page or on another that shows it. */
export async function answerContact({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  const { contactId } = params;
  const actor = requireActor(context);
  return answerForm(values, async () => {
    const input = { ...values, contactId };
    if (values.intent === 'remove') {
      await context.providers.removeContact(actor, input);
      return redirect('/contacts?said=removed', 303);
    }
    const said = await pressOf(values)(context, actor, input);
    return redirect(returnTo(values, `/contacts/${String(contactId)}`, said), 303);
  });
}

function pressOf({ intent }: FormValues): Press {
  const known = Object.entries(presses).find(([name]) => name === intent);
  if (known !== undefined) return known[1];
  throw Response.json(
    { code: 'invalidInput', message: 'We could not read that. Load the page again.' },
    { status: 400, headers: { 'Content-Type': 'application/json' } },
  );
}

/** Back to the page that the press was made on, which says what was kept. */
function returnTo({ next }: FormValues, page: string, said: Said): string {
  const address = typeof next === 'string' && next !== '' ? safeReturn(next) : page;
  const url = new URL(address, 'http://hedgerow.invalid');
  url.searchParams.set('said', said);
  return `${url.pathname}${url.search}`;
}
