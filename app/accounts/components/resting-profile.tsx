import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { CardLink } from '#app/ui/card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { OwnProfileView, RestingSeat } from '#server/accounts/contract.ts';

interface RestingProfileProps {
  profile: OwnProfileView;
  seat: RestingSeat;
}

/** The account of somebody who is away or has left: how they sign in, and the ways on. */
export function RestingProfile({ profile, seat }: RestingProfileProps) {
  const isAway = seat.state === 'paused';
  return (
    <div className="flex max-w-form flex-col gap-6">
      <PageHeader title="My account" intro={profile.name} />
      <nav aria-label="My account" className="flex flex-col gap-3">
        {isAway && (
          <CardLink to="/away" title="You are away" detail="Come back on any day, in one press" />
        )}
        <CardLink to="/account/email" title="E-mail address" detail={profile.email} />
        <CardLink
          to="/account/password"
          title={profile.hasPassword ? 'Change my password' : 'Choose a password'}
        />
        <CardLink to="/account/sessions" title="Where I am signed in" />
        {isAway && (
          <CardLink to="/account/leave" title="Leave Hedgerow" detail="When you leave your job" />
        )}
      </nav>
      <Form method="post" action="/sign-out" reloadDocument>
        <Button type="submit">Sign out</Button>
      </Form>
    </div>
  );
}
