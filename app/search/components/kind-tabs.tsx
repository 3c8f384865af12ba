import { Tabs } from '#app/ui/tabs.tsx';
import type { SearchKind } from '#server/search/contract.ts';

import { kindWords, searchPath, type Asked } from '../search-words.ts';

/** All kinds, or one of them: links, so that what was chosen stands in the address. */
export function KindTabs({ asked, kinds }: { asked: Asked; kinds: readonly SearchKind[] }) {
  const tab = (kind: string, label: string) => ({
    href: searchPath({ ...asked, kind, after: '' }),
    label,
    current: asked.kind === kind,
  });
  return (
    <Tabs
      label="Kinds"
      tabs={[tab('', 'All'), ...kinds.map((kind) => tab(kind, kindWords[kind]))]}
    />
  );
}
