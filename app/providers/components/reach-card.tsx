import { Form } from '@remix-run/react';

import { TakesPart } from '#app/lib/takes-part.tsx';
import { Button } from '#app/ui/button.tsx';
import { buttonClasses } from '#app/ui/button-classes.ts';
import { Card } from '#app/ui/card.tsx';
import { CheckedLine, ReportedLine } from '#app/ui/checked-line.tsx';
import { AlertIcon, CheckIcon, Icon, MailIcon, PhoneIcon } from '#app/ui/icon.tsx';
import type { CheckView, ContactView, SaidView } from '#server/providers/contract.ts';

import { TurnCard, YourTurn } from './turn-card.tsx';

interface ReachCardProps {
  contact: ContactView;
  now: string;
  busy: boolean;
}

/** How to ring or write; or, where a few may each week, how to be one of them. */
export function ReachCard(props: ReachCardProps) {
  const { turns, isReachHidden } = props.contact;
  if (isReachHidden) return turns && <TurnCard {...props} turns={turns} />;
  return <OpenReachCard {...props} />;
}

/** Ring or write, and say in one press whether it is still right. */
function OpenReachCard({ contact, now, busy }: ReachCardProps) {
  const { phone, phoneLink, email, bestTime, howToRing, checks, reports } = contact;
  return (
    <Card title="How to reach them">
      {contact.turns && <YourTurn {...{ contact, turns: contact.turns, now, busy }} />}
      {phone !== '' && (
        <Way
          {...{ words: phone, href: phoneLink, icon: PhoneIcon, verb: 'Ring', now, busy }}
          {...{ check: checks.phone, report: reports.phone }}
          field="phone"
        />
      )}
      {email !== '' && (
        <Way
          {...{
            words: email,
            href: `mailto:${email}`,
            icon: MailIcon,
            verb: 'Write to',
            now,
            busy,
          }}
          {...{ check: checks.email, report: reports.email }}
          field="email"
        />
      )}
      {bestTime !== '' && (
        <div className="flex flex-col items-start gap-1">
          <h3 className="text-base">Best time to ring</h3>
          <p>{bestTime}</p>
          {checks.times && <CheckedLine {...checks.times} now={now} />}
        </div>
      )}
      {howToRing !== '' && (
        <div>
          <h3 className="text-base">How to ring</h3>
          <p>{howToRing}</p>
        </div>
      )}
      <TakesPart>
        <Form method="post" preventScrollReset className="pt-2">
          <input type="hidden" name="how" value={phone === '' ? 'wrote' : 'rang'} />
          <Button
            type="submit"
            name="intent"
            value="confirm"
            look="primary"
            icon={CheckIcon}
            disabled={busy}
          >
            {stillRightWords(contact)}
          </Button>
        </Form>
      </TakesPart>
    </Card>
  );
}

interface WayProps {
  words: string;
  href: string;
  icon: typeof PhoneIcon;
  verb: string;
  field: 'phone' | 'email';
  check: CheckView | undefined;
  report: SaidView | undefined;
  now: string;
  busy: boolean;
}

function Way({ words, href, icon, verb, field, check, report, now, busy }: WayProps) {
  return (
    <div className="flex flex-col items-start gap-1.5">
      {report ? (
        <p className="flex min-h-11 max-w-full items-center gap-2 break-words">
          <Icon of={icon} />
          <s>{words}</s>
        </p>
      ) : (
        <a href={href} className={`${buttonClasses('secondary', false)} max-w-full`}>
          <Icon of={icon} />
          <span className="min-w-0 text-left break-words">
            <span className="visually-hidden">{verb} </span>
            {words}
          </span>
        </a>
      )}
      {report ? (
        <ReportedLine {...report} now={now} />
      ) : (
        <>
          {check && <CheckedLine {...check} now={now} />}
          <TakesPart>
            <Form method="post" preventScrollReset className="-ml-4">
              <input type="hidden" name="field" value={field} />
              <Button
                type="submit"
                name="intent"
                value="wrong"
                look="quiet"
                icon={AlertIcon}
                disabled={busy}
              >
                {field === 'phone' ? 'Number is wrong' : 'E-mail is wrong'}
              </Button>
            </Form>
          </TakesPart>
        </>
      )}
    </div>
  );
}

/** Whoever speaks for the group itself rings nobody; what peers say about it is not shown to them. */
function stillRightWords({ phone, askFirst }: ContactView): string {
  if (askFirst === null) return 'Still right';
  return phone === '' ? 'I wrote today: still right' : 'I rang today: still right';
}
