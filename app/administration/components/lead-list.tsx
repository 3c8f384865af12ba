import { longDateNear } from '#app/lib/dates.ts';
import { CardLink } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import type { KeptLead } from '#server/administration/contract.ts';

/** Each host organisation with whom to tell, and whether somebody should look again. */
export function LeadList({ leads, now }: { leads: readonly KeptLead[]; now: string }) {
  return (
    <section aria-labelledby="leads" className="flex w-full flex-col gap-3 pt-4">
      <h2 id="leads" className="text-lg">
        Safeguarding leads
      </h2>
      <p className="text-muted">People see the lead of their own organisation on the help page.</p>
      {leads.map(({ organisationId, organisation, lead, reviewBy, isDue }) => (
        <CardLink
          key={organisationId}
          to={`/help/lines/${organisationId}`}
          title={organisation}
          detail={lead ? `${lead.role}, ${lead.phone}. ${reviewWords(reviewBy, now)}` : 'None yet'}
          trailing={isDue && <Chip tone="gorse">{lead ? 'Review now' : 'Missing'}</Chip>}
        />
      ))}
    </section>
  );
}

function reviewWords(reviewBy: string | null, now: string): string {
  return reviewBy === null ? '' : `Review on ${longDateNear(reviewBy, now)}.`;
}
