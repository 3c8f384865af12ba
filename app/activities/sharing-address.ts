interface SharingPlace {
  show?: 'waiting' | 'asked';
  after?: string;
  /** Whether all on the page are chosen. */
  all?: boolean;
}

/** The page on which stale activities are shared out. */
export function sharingAddress({
  show = 'waiting',
  after = '',
  all = false,
}: SharingPlace): string {
  const search = new URLSearchParams({
    ...(show === 'asked' ? { show } : {}),
    ...(after === '' ? {} : { after }),
    ...(all ? { all: 'yes' } : {}),
  }).toString();
  return search === '' ? '/whats-on/share-out' : `/whats-on/share-out?${search}`;
}
