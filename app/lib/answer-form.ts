import { data } from '@remix-run/node';

import type { PageError } from '#server/http/page-platform.ts';

import type { FormValues } from './read-form.ts';

/** What a form shows after it was refused: a sentence for each field, and what was typed. */
export interface FormRefusal {
  code: PageError['code'];
  /** By field name; `form` is for the form as a whole. */
  errors: Record<string, string>;
  values: FormValues;
  /** Name of the Guard rule that stopped the text. */
  rule?: string;
}

const formStatuses = new Set([400, 403, 409, 422, 429, 503]);

/**
 * Runs the work of a form. What the person can put right comes back as a refusal with everything
 * typed but secrets, under the status of the error; anything else goes on to the page for errors.
 */
export async function answerForm<Result>(
  values: FormValues,
  work: () => Promise<Result>,
): Promise<Result | ReturnType<typeof data<FormRefusal>>> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof Response) || !formStatuses.has(thrown.status)) throw thrown;
    if (!thrown.headers.get('Content-Type')?.includes('json')) throw thrown;
    const error = (await thrown.json()) as PageError;
    const retryAfter = thrown.headers.get('Retry-After');
    return data(
      {
        code: error.code,
        errors: error.fields ?? { form: error.message },
        values: withoutSecrets(values),
        ...(error.rule === undefined ? {} : { rule: error.rule }),
      },
      {
        status: thrown.status,
        ...(retryAfter === null ? {} : { headers: { 'Retry-After': retryAfter } }),
      },
    );
  }
}

function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !/password|token|code/i.test(name)),
  );
}
