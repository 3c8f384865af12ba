import { setImmediate as breathe } from 'node:timers/promises';

import type { z } from 'zod';

import type { Actor } from '../accounts/contract.ts';
import { GuardRefusedError, type FieldErrors } from '../lib/errors.ts';
import type { JudgedRow, RowToJudge, SheetForm } from '../lib/sheet-rows.ts';
import type { Tools } from '../lib/tools.ts';
import { rowInput, type TypedActivity } from './inputs.ts';
import { requireWordsPass } from './require-words-pass.ts';
import { laidOver, readToLayOver } from './sheet-form.ts';
import { asWords, saysTheSame } from './typed-activity.ts';

/**
 * What is wrong with rows of a spreadsheet, by the rules of the form and by Guard, before anything
 * is stored; and whether a row says nothing but what its activity says already. Lets others have
 * the process between rows.
 */
export async function judgeRows(
  tools: Tools,
  actor: Actor,
  rows: readonly RowToJudge[],
): Promise<JudgedRow[]> {
  const ids = rows.flatMap(({ onto }) => (onto === null ? [] : [onto]));
  const there = await readToLayOver(actor, ids);
  const judged: JudgedRow[] = [];
  for (const { onto, form } of rows) {
    const before = onto === null ? null : (there.get(onto) ?? null);
    const read = readRow(laidOver(before, form));
    if ('wrong' in read) judged.push({ wrong: read.wrong, isSame: false });
    else {
      const isSame = before !== null && saysTheSame(before, asWords(read.typed));
      const wrong = isSame ? {} : guardSays(tools, actor, read.typed);
      judged.push({ wrong, isSame });
    }
    await breathe();
  }
  return judged;
}

/** A row by the rules of the form: what it says, or a sentence for each field that is wrong. */
export function readRow(form: SheetForm): { typed: TypedActivity } | { wrong: FieldErrors } {
  const { data, error } = rowInput.safeParse(form);
  if (data) return { typed: data };
  const wrong = sentencesOf(error);
  // What hangs together is looked at only where each field by itself is right.
  const fields = Object.keys(wrong);
  const others = Object.entries(form).filter(([field]) => !fields.includes(field));
  const rest = rowInput.safeParse({ ...right, ...Object.fromEntries(others) });
  return { wrong: { ...sentencesOf(rest.error), ...wrong } };
}

/** Stands in for what a row lacks, so that one thing missing does not hide another. */
const right = {
  ...{ name: 'Some name', joinRoute: 'walkIn' },
  ...{ whatMatters: ['company'], attendanceMode: ['phone'] },
};

function sentencesOf(error: z.ZodError | undefined): FieldErrors {
  const wrong: FieldErrors = {};
  for (const { path, message } of error?.issues ?? []) {
    // One of several dates has a field of its own in the form, and stands in one cell here.
    const [field = 'form'] = String(path[0] ?? 'form').split('-');
    wrong[field] ??= message;
  }
  return wrong;
}

/** Nobody can press "I have checked" for a row: what Guard asks about is typed in by hand. */
function guardSays(tools: Tools, actor: Actor, typed: TypedActivity): FieldErrors {
  try {
    requireWordsPass(tools, actor, { ...typed, checked: undefined });
    return {};
  } catch (error) {
    if (!(error instanceof GuardRefusedError)) throw error;
    const { checked: _press, ...fields } = error.fields;
    return fields;
  }
}
