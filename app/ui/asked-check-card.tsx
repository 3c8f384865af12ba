import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { longDateNear } from '../lib/dates.ts';
import { phoneLinkOf } from '../lib/phone-link.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { DoneIcon, Icon, PhoneIcon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** An activity that the reader is asked to check. */
export interface AskedCheck {
  id: string;
  name: string;
  organisation: string;
  phone: string;
  hasContact: boolean;
  /** A day of the calendar. */
  dueOn: string;
}

interface AskedCheckCardProps {
  asked: AskedCheck;
  now: string;
  busy: boolean;
  /** Where to come back to after a press. */
  next: string;
  /** Above the name, where the card stands among others. */
  title?: string;
  /** Beside the title: the way to the others. */
  more?: ReactNode;
  /** How old the last check is. */
  checked?: ReactNode;
}

/** Ring, then say in one press that it is still right; or give it back, and no reason is asked. */
export function AskedCheckCard(props: AskedCheckCardProps) {
  const { asked, now, busy, next, title, more, checked } = props;
  const { id, name, organisation, phone, hasContact, dueOn } = asked;
  const phoneLink = phoneLinkOf(phone);
  const link = (
    <Link to={`/whats-on/${id}`} className="link">
      {name}
    </Link>
  );
  return (
    <Card title={title ?? link} aside={more}>
      <p>
        {title !== undefined && <span className="font-bold">{link} </span>}
        <span className="text-sm text-muted">{organisation}</span>
      </p>
      <p>
        By <time dateTime={dueOn}>{longDateNear(`${dueOn}T12:00:00.000Z`, now)}</time>, if you can.
      </p>
      {checked}
      <Form
        method="post"
        action="/whats-on/to-check"
        preventScrollReset
        aria-label={`${name}: what came of it`}
        className="flex flex-wrap gap-2"
      >
        <input type="hidden" name="activityId" value={id} />
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="fields" value="times" />
        {hasContact && <input type="hidden" name="fields" value="phone" />}
        {phoneLink !== '' && (
          <a
            href={phoneLink}
            aria-label={`Ring ${organisation}`}
            className="forced-edge inline-flex size-11 shrink-0 items-center justify-center rounded-md border border-hedge bg-hedge-soft text-hedge hover:text-hedge-deep"
          >
            <Icon of={PhoneIcon} />
          </a>
        )}
        <Button type="submit" name="intent" value="confirm" icon={DoneIcon} disabled={busy}>
          {phoneLink === '' ? 'I asked: still right' : 'I rang: still right'}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
        <Button type="submit" name="intent" value="giveBack" look="quiet" disabled={busy}>
          Give it back
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
      </Form>
    </Card>
  );
}
