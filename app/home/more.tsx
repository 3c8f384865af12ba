import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { Button } from '#app/ui/button.tsx';
import { CardLink } from '#app/ui/card.tsx';
import {
  AccessibilityIcon,
  AccountIcon,
  AgainIcon,
  GuardIcon,
  HelpIcon,
  Icon,
  type IconComponent,
  MapIcon,
  ModerationIcon,
  OrganisationIcon,
  PeopleIcon,
  PhoneIcon,
  PrivacyIcon,
  SignOutIcon,
} from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { forMeLink, isStaff, linksUnderMore } from './components/navigation.ts';
import { useLoadedNewForMe } from './components/new-for-you.tsx';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('More');

export function loader({ context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  return { name: actor.name, roles: actor.roles };
}

const forAll: [string, string, IconComponent][] = [
  ['/help', 'Help', HelpIcon],
  ['/privacy', 'Privacy', PrivacyIcon],
  ['/accessibility', 'Accessibility', AccessibilityIcon],
];
const forAdministrators: [string, string, IconComponent][] = [
  ['/help/jobs', 'What runs by itself', AgainIcon],
];
const forStaff: [string, string, IconComponent][] = [
  ['/people', 'People', PeopleIcon],
  ['/organisations', 'Organisations', OrganisationIcon],
  ['/places', 'Places and map', MapIcon],
  ['/help/lines', 'Help lines', PhoneIcon],
  ['/help/guard', 'What the check said', GuardIcon],
  ['/moderation', 'Moderation', ModerationIcon],
];

export default function More() {
  const { name, roles } = useLoaderData<typeof loader>();
  const newForMe = useLoadedNewForMe();
  return (
    <>
      <PageHeader title="More" />
      <nav aria-label="More pages" className="flex max-w-measure flex-col gap-3">
        <CardLink
          to="/account"
          title={name}
          detail="Your profile, password and where you are signed in"
          leading={<Icon of={AccountIcon} />}
        />
        {[forMeLink(newForMe), ...linksUnderMore(roles)].map(({ href, label, icon }) => (
          <CardLink key={href} to={href} title={label} leading={icon && <Icon of={icon} />} />
        ))}
        {[
          ...(isStaff(roles) ? forStaff : []),
          ...(roles.includes('administrator') ? forAdministrators : []),
          ...forAll,
        ].map(([to, title, icon]) => (
          <CardLink key={to} to={to} title={title} leading={<Icon of={icon} />} />
        ))}
      </nav>
      <Form method="post" action="/sign-out" reloadDocument>
        <Button type="submit" icon={SignOutIcon}>
          Sign out
        </Button>
      </Form>
    </>
  );
}
