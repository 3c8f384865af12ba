import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import type { ReviewDueView } from '#server/administration/contract.ts';

/** The help lines or a safeguarding lead should be looked at again, by those who keep them. */
export function ReviewDue({ due: { lines, leads } }: { due: ReviewDueView }) {
  return (
    <Card title="Help lines to look at again" tone="berry">
      {lines && <p>The numbers that people ring in danger wait for a review.</p>}
      {leads.length > 0 && <p>The safeguarding lead of {leads.join(', ')} waits for a review.</p>}
      <div>
        <ButtonLink to="/help/lines">Look at the help lines</ButtonLink>
      </div>
    </Card>
  );
}
