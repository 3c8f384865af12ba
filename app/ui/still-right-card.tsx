import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { Icon, PhoneIcon } from './icon.tsx';

export interface StillRightFacts {
  name: string;
  /** For a link that rings: "tel:01632960123"; empty where there is no number. */
  phoneLink: string;
  /** Address that takes `intent` confirm or wrong: the contact's own page. */
  action: string;
  /** Where to come back to after a press. */
  next: string;
}

interface RowProps extends StillRightFacts {
  /** Whether somebody has reported the number already, so that it need not be said again. */
  isReported?: boolean;
  busy?: boolean;
  /** Whether the reader speaks for the group itself, and so rings nobody. */
  isOwn?: boolean;
}

/** Ring, then say in one press what came of it. */
export function StillRightRow(props: RowProps) {
  const { name, phoneLink, action, next, isReported = false, busy = false, isOwn = false } = props;
  const hasPhone = phoneLink !== '';
  return (
    <div className="flex gap-2">
      {hasPhone && !isOwn && (
        <a
          href={phoneLink}
          aria-label={`Ring ${name}`}
          className="forced-edge inline-flex size-11 shrink-0 items-center justify-center rounded-md border border-hedge bg-hedge-soft text-hedge hover:text-hedge-deep"
        >
          <Icon of={PhoneIcon} />
        </a>
      )}
      <Form method="post" action={action} preventScrollReset className="flex grow gap-2">
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="field" value={hasPhone ? 'phone' : 'email'} />
        <input type="hidden" name="how" value={hasPhone ? 'rang' : 'wrote'} />
        <span className="grow [&>button]:px-2">
          <Button type="submit" name="intent" value="confirm" wide disabled={busy}>
            {stillRightWords({ hasPhone, isOwn })}
          </Button>
        </span>
        {!isReported && (
          <Button type="submit" name="intent" value="wrong" disabled={busy}>
            Wrong
          </Button>
        )}
      </Form>
    </div>
  );
}

function stillRightWords({ hasPhone, isOwn }: { hasPhone: boolean; isOwn: boolean }): string {
  if (isOwn) return 'Still right';
  return hasPhone ? 'I rang: still right' : 'I wrote: still right';
}

interface StillRightCardProps extends RowProps {
  organisation: string;
  /** The contact's page. */
  href: string;
  /** How old the last check is: a `CheckedLine`. */
  checked: ReactNode;
  title?: string;
  /** Beside the title: the way to the others. */
  more?: ReactNode;
}

/** One contact to ring, for the start page. */
export function StillRightCard(props: StillRightCardProps) {
  const { title = 'Still right?', organisation, href, checked, more, ...row } = props;
  return (
    <Card title={title} aside={more}>
      <p>
        <Link to={href} className="font-bold">
          {row.name}
        </Link>{' '}
        <span className="text-sm text-muted">{organisation}</span>
      </p>
      <div>{checked}</div>
      <StillRightRow {...row} />
    </Card>
  );
}
