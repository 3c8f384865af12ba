import { useBusy } from '#app/lib/use-busy.ts';
import { CheckedLine, ReportedLine } from '#app/ui/checked-line.tsx';
import { StillRightCard } from '#app/ui/still-right-card.tsx';
import type { ContactCard } from '#server/providers/contract.ts';

import { MoreLink } from './more-link.tsx';

interface ContactToCheckProps {
  /** What needs it most first. */
  contacts: readonly ContactCard[];
  total: number;
  now: string;
}

/** The contact of mine that needs a call most. */
export function ContactToCheck({ contacts: [contact], total, now }: ContactToCheckProps) {
  const busy = useBusy();
  if (!contact) return null;
  const { id, name, organisation, phoneLink, checked, reports } = contact;
  const report = reports.phone ?? reports.email;
  return (
    <StillRightCard
      name={name}
      organisation={organisation.name}
      phoneLink={phoneLink}
      href={`/contacts/${id}`}
      action={`/contacts/${id}`}
      next="/"
      isReported={report !== undefined}
      busy={busy}
      checked={
        report ? (
          <ReportedLine {...report} now={now} />
        ) : (
          <CheckedLine
            freshness={checked?.freshness ?? 'unknown'}
            at={checked?.at ?? null}
            by={checked?.by}
            now={now}
          />
        )
      }
      more={total > 1 && <MoreLink to="/contacts?needs=check">{total} to check</MoreLink>}
    />
  );
}
