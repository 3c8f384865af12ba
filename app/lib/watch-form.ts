import type { checkText as CheckTextFunction } from '#server/guard/index.ts';
import type { Place } from '#server/guard/contract.ts';

/** What Guard has to say on one field of a form. */
export interface Seen {
  /** The words of the field's label. */
  label: string;
  sentence: string;
  /** Whether the form would be refused as it stands, not only worth another look. */
  isHeld: boolean;
}

type CheckText = typeof CheckTextFunction;
type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Guard is asked when the typing rests this long. */
const CHECK_AFTER_MS = 400;

/**
 * Lets Guard look at the free text of a form while it is written. It is loaded at the first focus;
 * while it is not there the server decides, as it does in any case. Answers a function that ends it.
 */
export function watchForm(
  form: HTMLFormElement,
  place: Place,
  tell: (seen: Seen | null) => void,
): () => void {
  let check: CheckText | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    if (check) tell(lookThrough(form, place, check));
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, CHECK_AFTER_MS);
  };
  const load = () => {
    if (check) return;
    import('#server/guard/index.ts').then(
      (guard) => {
        check = guard.checkText;
        lookSoon();
      },
      // Without a connection it cannot come; it is tried again at the next focus.
      () => undefined,
    );
  };
  // Somebody may have begun before the script was there.
  if (form.contains(document.activeElement)) load();
  form.addEventListener('focusin', load);
  form.addEventListener('input', lookSoon);
  return () => {
    clearTimeout(timer);
    form.removeEventListener('focusin', load);
    form.removeEventListener('input', lookSoon);
  };
}

/** The first field with something to say, in page order; what would be refused goes before a hint. */
function lookThrough(form: HTMLFormElement, place: Place, check: CheckText): Seen | null {
  const seen = [...form.elements].flatMap((element): Seen[] => {
    if (!isFreeText(element) || element.value.trim() === '') return [];
    const verdict = check({ text: element.value, place, today: new Date() });
    const label = element.labels?.[0]?.firstChild?.textContent ?? '';
    if (verdict.outcome !== 'pass') return [{ label, sentence: verdict.sentence, isHeld: true }];
    const [hint] = verdict.findings;
    return hint ? [{ label, sentence: hint.sentence, isHeld: false }] : [];
  });
  return seen.find(({ isHeld }) => isHeld) ?? seen[0] ?? null;
}

function isFreeText(element: Element): element is TextControl {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && ['text', 'url'].includes(element.type);
}
