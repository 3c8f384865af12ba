import { GuardRefusedError, InvalidInputError } from '#server/lib/errors.ts';

/** The refusal of a form: its code, and the fields that have a sentence. */
export async function refusalOf(
  work: Promise<unknown>,
): Promise<{ code: string; fields: string[] }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof GuardRefusedError) {
      return { code: error.code, fields: Object.keys(error.fields) };
    }
    throw error;
  }
  throw new Error('The form was not refused.');
}
