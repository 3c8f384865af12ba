/** Of the box with which a supervisor says that a message cannot wait. */
export const URGENT = 'isUrgent';

const boxIn = (form: HTMLFormElement | null | undefined) =>
  form?.querySelector<HTMLInputElement>(`input[name=${URGENT}]`) ?? null;

/** For the answers that go with a message. */
export function urgencyIn(form: HTMLFormElement): { isUrgent?: true } {
  return boxIn(form)?.checked ? { isUrgent: true } : {};
}

export function tickUrgent(form: HTMLFormElement | null | undefined, isUrgent: boolean): void {
  const box = boxIn(form);
  if (box) box.checked = isUrgent;
}
