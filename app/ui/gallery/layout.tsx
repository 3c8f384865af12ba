import { BottomBar } from '../bottom-bar.tsx';
import { HedgeLine } from '../hedge-line.tsx';
import { MeetingsIcon, MoreIcon, RoomIcon, RoomsIcon, StartIcon, WhatsOnIcon } from '../icon.tsx';
import { PageHeader } from '../page-header.tsx';
import { SideList } from '../side-list.tsx';
import { Tabs } from '../tabs.tsx';
import { Wordmark } from '../wordmark.tsx';
import { GallerySection } from './section.tsx';

const links = [
  { href: '/', label: 'Start', icon: StartIcon, current: true },
  { href: '/rooms', label: 'Rooms', icon: RoomsIcon, badge: { count: 4, label: 'new messages' } },
  { href: '/whats-on', label: 'What’s on', icon: WhatsOnIcon },
  { href: '/meetings', label: 'Meetings', icon: MeetingsIcon },
  { href: '/more', label: 'More', icon: MoreIcon },
];

const groups = [
  {
    heading: 'Rooms',
    links: [
      { href: '/rooms/1', label: 'Fenwold county', icon: RoomIcon },
      {
        href: '/rooms/2',
        label: 'Housing letters',
        icon: RoomIcon,
        badge: { count: 3, label: 'new messages' },
      },
    ],
  },
  {
    heading: 'Direct',
    links: [
      { href: '/rooms/3', label: 'Rowan Brackett', avatar: { id: '2', name: 'Rowan Brackett' } },
    ],
  },
];

const tabs = [
  { href: '/a', label: 'All', current: true },
  { href: '/b', label: 'Not answered', badge: { count: 1, label: 'to answer' } },
  { href: '/c', label: 'Past' },
];

export function Layout() {
  return (
    <GallerySection title="Layout">
      <Wordmark />
      <Tabs label="Show meetings" tabs={tabs} />
      <div className="grid gap-6 sm:grid-cols-2">
        <div className="rounded-xl bg-sunk p-3">
          <SideList links={links} groups={groups} label="Side list, as an example" />
        </div>
        <div className="flex flex-col gap-4 overflow-hidden rounded-xl border border-line p-4 pb-0">
          <PageHeader
            level={3}
            eyebrow="Wednesday 7 October"
            title="Good morning, Hazel"
            back={{ to: '?', label: 'All meetings' }}
            intro="One or two sentences on what this page is for."
          />
          <HedgeLine />
          <div className="-mx-4 mt-auto">
            <BottomBar links={links} label="Bottom bar, as an example" shownWhenWide />
          </div>
        </div>
      </div>
    </GallerySection>
  );
}
