import { redirect, type ActionFunctionArgs } from '@remix-run/node';

import { answerForm } from '#app/lib/answer-form.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';

import { importPath } from './import-words.ts';

/** The presses on an import: its columns, what becomes of rows, in it goes, and back. */
export async function actOnImport({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { imports } = context;
  const values = await readForm(request);
  const typed = { ...values, ...params };
  return answerForm(values, async () => {
    if (values.intent === 'columns') {
      const { importId } = await imports.chooseColumns(actor, typed);
      return redirect(importPath(importId), 303);
    }
    if (values.intent === 'decide') {
      const { importId } = await imports.decideRows(actor, typed);
      return redirect(`${importPath(importId)}${new URL(request.url).search}`, 303);
    }
    if (values.intent === 'undo') {
      const { importId } = await imports.undoImport(actor, typed);
      return redirect(importPath(importId), 303);
    }
    const { importId } = await imports.carryOutImport(actor, typed);
    return redirect(importPath(importId), 303);
  });
}
