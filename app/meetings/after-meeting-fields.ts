import type { FormRefusal } from '#app/lib/answer-form.ts';

/** The fields of these forms in page order, and the ids of those that stand more than once. */
export const afterMeetingFields = ['note', 'words', 'checked'] as const;
export const noteId = (commitmentId: string) => `note-${commitmentId}`;

export function idsOfRefused(refusal: FormRefusal | null): Record<string, string> {
  const id = refusal?.values.commitmentId;
  return typeof id === 'string' ? { note: noteId(id) } : {};
}
