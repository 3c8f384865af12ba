import { useEffect, useId, useRef, type MouseEvent, type Ref } from 'react';

import { fieldId } from './field-frame.tsx';

interface ErrorSummaryProps {
  /** By field name. Draws nothing when no sentence is left in it. */
  errors: Readonly<Record<string, string | undefined>> | null | undefined;
  /** The names of the fields in page order. An error of any other name stands first, unlinked. */
  order: readonly string[];
  /** Where a field has an id of its own. */
  ids?: Readonly<Record<string, string>>;
}

/**
 * What has to be put right, first in the page's main part. Takes the focus whenever a form comes
 * back refused, and says "Error" in the title, so that nobody misses it.
 */
export function ErrorSummary(props: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const { errors } = props;

  useEffect(() => {
    if (box.current === null) return;
    box.current.focus();
    if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
  }, [errors]);

  return <ErrorSummaryBox {...props} boxRef={box} />;
}

/** The summary at rest, as the gallery shows it. */
export function ErrorSummaryBox({
  errors,
  order,
  ids = {},
  boxRef,
}: ErrorSummaryProps & { boxRef?: Ref<HTMLDivElement> }) {
  const titleId = useId();
  const lines = inPageOrder(errors ?? {}, order);
  if (lines.length === 0) return null;
  return (
    <div
      ref={boxRef}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="rounded-xl border-2 border-berry bg-surface p-4"
    >
      <h2 id={titleId}>There is a problem</h2>
      <ul className="mt-1 flex flex-col">
        {lines.map(({ name, message, isField }) => (
          <li key={name}>
            {isField ? (
              <a
                href={`#${ids[name] ?? fieldId(name)}`}
                onClick={goToField}
                className="inline-flex min-h-11 items-center rounded-sm font-bold text-berry underline underline-offset-2 hover:text-berry-deep"
              >
                {message}
              </a>
            ) : (
              <p className="py-2.5 font-bold text-berry">{message}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/**
 * Moves to the field without a change of address: Remix takes even that for a new visit, and forgets
 * what the form answered. Without script the link does it.
 */
function goToField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (field === null) return;
  event.preventDefault();
  const label = field instanceof HTMLInputElement ? field.labels?.[0] : undefined;
  (label ?? field).scrollIntoView({ block: 'nearest' });
  field.focus({ preventScroll: true });
}

function inPageOrder(
  errors: Readonly<Record<string, string | undefined>>,
  order: readonly string[],
) {
  const lines = Object.entries(errors).flatMap(([name, message]) =>
    message ? [{ name, message, isField: order.includes(name) }] : [],
  );
  return lines.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}
