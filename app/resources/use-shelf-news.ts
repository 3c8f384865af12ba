import { useState } from 'react';

import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { ResourcesAnnouncement } from '#server/resources/contract.ts';

/** How many resources others have shared since this page was loaded. The list itself stays still. */
export function useShelfNews(loaded: unknown, myId: string): number {
  const [basis, setBasis] = useState(loaded);
  const [shared, setShared] = useState<readonly string[]>([]);
  if (basis !== loaded) {
    setBasis(loaded);
    setShared([]);
  }
  useLiveEvent<ResourcesAnnouncement, 'resource.shared'>('resource.shared', (view) => {
    if (view.authorId !== myId) setShared((before) => [...before, view.resourceId]);
  });
  useLiveEvent<ResourcesAnnouncement, 'resource.removed'>('resource.removed', (view) => {
    setShared((before) => before.filter((id) => id !== view.resourceId));
  });
  return shared.length;
}

/** Reads the open resource again when something is said of it. Answers whether it was taken away. */
export function useResourceNews(resourceId: string): boolean {
  const [goneId, setGoneId] = useState<string | null>(null);
  const reload = useReload();
  const onNews = (view: { resourceId: string }) => {
    if (view.resourceId === resourceId && goneId !== resourceId) reload();
  };
  useLiveEvent<ResourcesAnnouncement, 'resource.changed'>('resource.changed', onNews);
  useLiveEvent<ResourcesAnnouncement, 'resource.commented'>('resource.commented', onNews);
  useLiveEvent<ResourcesAnnouncement, 'comment.removed'>('comment.removed', onNews);
  useLiveEvent<ResourcesAnnouncement, 'resource.used'>('resource.used', onNews);
  useLiveEvent<ResourcesAnnouncement, 'resource.removed'>('resource.removed', (view) => {
    if (view.resourceId === resourceId) setGoneId(resourceId);
  });
  useLiveReturn(reload);
  return goneId === resourceId;
}
