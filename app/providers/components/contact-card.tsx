import { Link } from '@remix-run/react';

import { TakesPart } from '#app/lib/takes-part.tsx';
import { CheckedLine, ReportedLine } from '#app/ui/checked-line.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Chip } from '#app/ui/chip.tsx';
import { LockIcon } from '#app/ui/icon.tsx';
import { StillRightRow } from '#app/ui/still-right-card.tsx';
import type { ContactCard as ContactCardView } from '#server/providers/contract.ts';

interface ContactCardProps {
  contact: ContactCardView;
  now: string;
  /** Address of this page, to come back to. */
  here: string;
  busy: boolean;
  /** Whether the reader speaks for the group itself. */
  isOwn: boolean;
}

/** Whom to ring, how sure the number is, and one press to say so. */
export function ContactCard({ contact, now, here, busy, isOwn }: ContactCardProps) {
  const { id, name, role, organisation, phone, phoneLink, email, checked, reports } = contact;
  return (
    <section
      id={`contact-${id}`}
      className="flex h-full flex-col gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <div>
        <h2 className="text-base">
          <Link to={`/contacts/${id}`} className="-my-1 inline-block py-1 hover:underline">
            {name}
          </Link>
        </h2>
        <p className="text-sm text-muted">
          {organisation.name}
          {role !== '' && ` · ${role}`}
        </p>
      </div>
      <div className="flex flex-col items-start gap-1.5">
        {contact.isReachHidden && <p>A few link workers a week can get in touch.</p>}
        {phone !== '' && <Reach words={phone} isWrong={reports.phone !== undefined} />}
        {email !== '' && (phone === '' || reports.email) && (
          <Reach words={email} isWrong={reports.email !== undefined} />
        )}
        <State contact={contact} now={now} />
        {!contact.isListed && (
          <Chip tone="sloe" icon={LockIcon}>
            Not in the list yet
          </Chip>
        )}
      </div>
      <TakesPart>
        <div className="mt-auto">
          {contact.isReachHidden ? (
            <ButtonLink to={`/contacts/${id}`} aria-label={`Get in touch with ${name}`}>
              Get in touch
            </ButtonLink>
          ) : (
            <StillRightRow
              name={name}
              phoneLink={phoneLink}
              action={`/contacts/${id}`}
              next={here}
              isReported={(phone === '' ? reports.email : reports.phone) !== undefined}
              busy={busy}
              isOwn={isOwn}
            />
          )}
        </div>
      </TakesPart>
      {checked === null && <p className="text-sm text-muted">Nobody has checked this yet.</p>}
    </section>
  );
}

function Reach({ words, isWrong }: { words: string; isWrong: boolean }) {
  return <p className="max-w-full break-words">{isWrong ? <s>{words}</s> : words}</p>;
}

/** A report stands before any check. */
function State({ contact, now }: { contact: ContactCardView; now: string }) {
  const { checked, reports } = contact;
  const report = reports.phone ?? reports.email;
  if (report) return <ReportedLine {...report} now={now} />;
  if (!checked) return null;
  return <CheckedLine {...checked} now={now} />;
}
