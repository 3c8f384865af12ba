import { useActionData, useLocation } from '@remix-run/react';
import { useState } from 'react';

/**
 * What the page's action answered, for as long as the page stands. Remix forgets it when the page is
 * read again, and news of others would take away what a form says of its errors.
 */
export function useActionAnswer<Action>() {
  const answer = useActionData<Action>();
  const { key } = useLocation();
  const [kept, setKept] = useState({ key, answer });
  if (kept.key !== key || (answer !== undefined && answer !== kept.answer)) {
    setKept({ key, answer });
    return answer;
  }
  return kept.answer;
}
