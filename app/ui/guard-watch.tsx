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
  return (
    <div ref={markRef} className={seen ? 'sticky bottom-20 z-10 lg:bottom-2' : 'visually-hidden'}>
      {seen && (
        <Notice tone={seen.isHeld ? 'stop' : 'info'} title={`${seen.label}:`}>
          {seen.sentence}
        </Notice>
      )}
      <LiveRegion>{seen ? `${seen.label}: ${seen.sentence}` : ''}</LiveRegion>
    </div>
  );
}
