import { Avatar } from '../avatar.tsx';
import { ButtonLink } from '../button.tsx';
import { Card, CardLink } from '../card.tsx';
import { Chip, type ChipState, StateChip, Tag, UnreadCount } from '../chip.tsx';
import { DateLine } from '../date-line.tsx';
import { Disclosure } from '../disclosure.tsx';
import { EmptyState } from '../empty-state.tsx';
import { GuardIcon, RoomsIcon } from '../icon.tsx';
import { Notice } from '../notice.tsx';
import { OlderLink, Pages } from '../older-link.tsx';
import { Skeleton } from '../skeleton.tsx';
import { SummaryList } from '../summary-list.tsx';
import { GallerySection } from './section.tsx';

const chipStates: ChipState[] = [
  'roomNow',
  'shortWait',
  'longWait',
  'closed',
  'notKnown',
  'fresh',
  'ageing',
  'stale',
];

const people = [
  { id: '1', name: 'Hazel Quickset' },
  { id: '2', name: 'Rowan Brackett' },
  { id: '3', name: 'Mallow Linch' },
  { id: '4', name: 'Sorrel Tye' },
];

export function States() {
  return (
    <>
      <GallerySection title="States">
        <div className="flex flex-wrap items-center gap-2">
          {chipStates.map((state) => (
            <StateChip key={state} state={state} />
          ))}
          <StateChip state="fresh">Checked yesterday by Hazel</StateChip>
          <Chip tone="sloe">I’m with you · Hazel, Linnet</Chip>
          <Chip tone="berry" icon={GuardIcon}>
            Stopped
          </Chip>
          <Tag>outdoors</Tag>
          <Tag>walk in</Tag>
          <UnreadCount count={3} label="new messages" />
          <UnreadCount count={120} label="new messages" />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {people.map((person) => (
            <Avatar key={person.id} {...person} />
          ))}
          <Avatar id="1" name="Hazel Quickset" size="small" />
          <Avatar id="1" name="Hazel Quickset" size="large" />
        </div>
        <div className="flex flex-col gap-3">
          <Notice tone="success" title="Saved.">
            Your colleagues see it now.
          </Notice>
          <Notice tone="warn" title="You are not connected.">
            What you write is kept here and sent when the connection is back.
          </Notice>
          <Notice tone="info" title="This room is new.">
            Everybody of Teasel House can read and write here.
          </Notice>
          <Notice tone="stop" title="This looks like an NHS number.">
            Take it out before you post. What you wrote is still here.
          </Notice>
        </div>
        <DateLine>Tuesday 6 October</DateLine>
        <DateLine tone="new">New since you were here</DateLine>
        <OlderLink to="?">Earlier messages</OlderLink>
        <Disclosure summary="Why is this not known?">
          <p>Nobody has rung since March. Ring, then say here what you heard.</p>
        </Disclosure>
        <Skeleton />
      </GallerySection>
      <GallerySection title="Cards">
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Card
            title="Loosestrife allotment mornings"
            level={3}
            aside={<StateChip state="roomNow" />}
            tone="hedge"
          >
            <p className="text-sm text-muted">Loosestrife Growers · Ambry, 1.2 miles</p>
            <p>Tuesdays and Thursdays, 10 to 12</p>
            <div className="flex flex-wrap gap-2">
              <Tag>outdoors</Tag>
              <Tag>company</Tag>
              <Tag>walk in</Tag>
            </div>
          </Card>
          <CardLink
            to="?"
            title="Rowan answered you"
            detail="Housing letters · 3 new"
            leading={<Avatar id="2" name="Rowan Brackett" />}
            trailing={<UnreadCount count={3} label="new messages" />}
          />
          <Card title="Your details" level={3}>
            <SummaryList
              rows={[
                { label: 'Name', value: 'Hazel Quickset', change: { to: '?' } },
                { label: 'Organisation', value: 'Teasel House' },
                { label: 'Working days', value: 'Monday to Thursday', change: { to: '?' } },
              ]}
            />
          </Card>
          <EmptyState
            icon={RoomsIcon}
            title="No messages yet"
            level={3}
            action={<ButtonLink to="?">Say hello</ButtonLink>}
          >
            What colleagues write in this room will be here.
          </EmptyState>
        </div>
        <Pages label="Pages of contacts" previous="?page=1" next="?page=3" />
      </GallerySection>
    </>
  );
}
