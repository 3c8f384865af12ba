import { useEffect, useRef, useState } from 'react';

import type { Place } from '#server/guard/contract.ts';

import { watchForm, type Seen } from '../lib/watch-form.ts';
import { LiveRegion } from './live-region.tsx';
import { Notice } from './notice.tsx';

/**
 * Stands in a form and says what Guard sees in it while it is written, above the thumb on a phone.
 * It holds nothing back: the server does, with everything typed still there.
 */
export function GuardWatch({ place }: { place: Place }) {
  const markRef = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  useEffect(() => {
    const form = markRef.current?.closest('form');
    return form ? watchForm(form, place, setSeen) : undefined;
  }, [place]);
  useEffect(() => {
    const mark = markRef.current;
    const form = mark?.closest('form');
    if (!seen || !mark || !form) return;
    const clear = () => keepFieldClear(mark);
    clear();
    form.addEventListener('focusin', clear);
    return () => form.removeEventListener('focusin', clear);
  }, [seen]);
  return (
    <div
      ref={markRef}
      className={seen ? 'z-10 max-lg:bottom-20 lg:bottom-2 tall:sticky' : 'visually-hidden'}
    >
      {seen && (
        <Notice tone={seen.isHeld ? 'stop' : 'info'} title={`${seen.label}:`}>
          {seen.sentence}
        </Notice>
      )}
      <LiveRegion>{seen ? `${seen.label}: ${seen.sentence}` : ''}</LiveRegion>
    </div>
  );
}

const GAP = 8;

/** Scrolls the field that is being written in out from under the notice. */
function keepFieldClear(mark: HTMLElement): void {
  const field = document.activeElement;
  if (!field || !mark.closest('form')?.contains(field)) return;
  const [notice, written] = [mark.getBoundingClientRect(), field.getBoundingClientRect()];
  const isBeside = written.top >= notice.bottom || written.bottom <= notice.top;
  if (!isBeside) window.scrollBy(0, written.bottom + GAP - notice.top);
}
