import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

import { dayInSentence } from '#app/lib/dates.ts';
import { TakesPart } from '#app/lib/takes-part.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckedLine } from '#app/ui/checked-line.tsx';
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx';
import type { CheckView, ContactView } from '#server/providers/contract.ts';

interface AboutCardProps {
  contact: ContactView;
  now: string;
  busy: boolean;
}

/** Who they are to us: what they do, what they like, which colleague knows them. */
export function AboutCard({ contact, now, busy }: AboutCardProps) {
  const { role, website, askFirst, checks, lastSpoken, posted, mayKnow, iKnowThem } = contact;
  const rows: (SummaryRow | false)[] = [
    role !== '' && { label: 'What they do', value: checked(role, checks.role, now) },
    website !== '' && {
      label: 'Website',
      value: checked(
        <a href={website} rel="noopener noreferrer" className="link break-all">
          {website}
        </a>,
        checks.website,
        now,
      ),
    },
    Boolean(askFirst) && { label: 'Ask them first', value: askFirst },
    contact.knownBy !== null && { label: 'Who knows them', value: knownWords(contact) },
    lastSpoken !== null && {
      label: 'Last spoken to',
      value: `${capital(dayInSentence(lastSpoken.at, now))}, by ${lastSpoken.by}`,
    },
    { label: 'Added', value: `${capital(dayInSentence(posted.at, now))}, by ${posted.by}` },
  ];
  return (
    <Card title="About them">
      <SummaryList rows={rows.filter((row) => row !== false)} />
      <TakesPart>
        {mayKnow && (
          <Form method="post" preventScrollReset>
            <Button
              type="submit"
              name="intent"
              value={iKnowThem ? 'forget' : 'know'}
              disabled={busy}
            >
              {iKnowThem ? 'I do not know them any more' : 'I know them'}
            </Button>
          </Form>
        )}
      </TakesPart>
    </Card>
  );
}

function checked(value: ReactNode, check: CheckView | undefined, now: string): ReactNode {
  return (
    <span className="flex flex-col items-start gap-1">
      {value}
      {check && <CheckedLine {...check} now={now} />}
    </span>
  );
}

function knownWords({ knownBy, knownByCount }: ContactView): string {
  const names = (knownBy ?? []).map(({ name, organisation }) => `${name}, ${organisation}`);
  if (names.length === 0) return 'Nobody has said so yet';
  const more = knownByCount - names.length;
  return more > 0 ? `${names.join(' · ')} and ${more} more` : names.join(' · ');
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
