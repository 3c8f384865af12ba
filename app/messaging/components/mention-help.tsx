import { lazy, Suspense, useEffect, useState } from 'react';

import type { MentionPlace } from '../use-mention-picker.ts';

const MentionPicker = lazy(() => import('./mention-picker.tsx'));

/**
 * Offers people of the room after an "@". The list is loaded at the first one; without it a name
 * typed in full is understood as well.
 */
export function MentionHelp(props: MentionPlace) {
  const { fieldRef } = props;
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    const field = fieldRef.current;
    const look = () => {
      if (field?.value.includes('@')) setIsWanted(true);
    };
    field?.addEventListener('input', look);
    return () => field?.removeEventListener('input', look);
  }, [fieldRef]);
  if (!isWanted) return null;
  return (
    <Suspense fallback={null}>
      <MentionPicker {...props} />
    </Suspense>
  );
}
