import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';
import type { AgendaView } from '#server/meetings/agenda/contract.ts';

import { AgendaList } from './agenda-list.tsx';

/** On the page of a meeting: what is talked about. */
export function AgendaCard({ agenda, now }: { agenda: AgendaView; now: string }) {
  const { meetingId, items, isKept, minutes, maySuggest } = agenda;
  const path = `/meetings/${meetingId}/agenda`;
  return (
    <Card
      title={isKept ? 'Agenda' : 'Agenda, a draft'}
      aside={<span className="text-sm text-muted">{minutes} minutes</span>}
    >
      <AgendaList items={items} now={now} />
      <ButtonRow>
        {maySuggest && <ButtonLink to={`${path}#suggest`}>Suggest an item</ButtonLink>}
        <ButtonLink to={path} look="quiet">
          See the whole agenda
        </ButtonLink>
      </ButtonRow>
    </Card>
  );
}
