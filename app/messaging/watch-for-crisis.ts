/** The words are looked at when the typing rests this long. */
const LOOK_AFTER_MS = 400;

/**
 * Tells whether what stands in the field may speak of somebody in danger, whenever it is changed.
 * The list of words is fetched at the first focus, as Guard is. Answers a function that ends it.
 */
export function watchForCrisis(
  field: HTMLTextAreaElement,
  tell: (mayNeedHelp: boolean) => void,
): () => void {
  let mayNeedHelp: ((text: string) => boolean) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    if (mayNeedHelp) tell(mayNeedHelp(field.value));
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, LOOK_AFTER_MS);
  };
  const load = () => {
    if (mayNeedHelp) return;
    import('#server/guard/crisis-words.ts').then(
      (words) => {
        ({ mayNeedHelp } = words);
        if (field.value !== '') lookSoon();
      },
      // Without a connection it cannot come; the line beneath the field leads to the help page.
      () => undefined,
    );
  };
  if (document.activeElement === field) load();
  field.addEventListener('focus', load);
  field.addEventListener('input', lookSoon);
  return () => {
    clearTimeout(timer);
    field.removeEventListener('focus', load);
    field.removeEventListener('input', lookSoon);
  };
}
