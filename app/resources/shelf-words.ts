import { sizeWords } from '#app/lib/size-words.ts';
import { FileIcon, LinkIcon, NoteIcon, type IconComponent } from '#app/ui/icon.tsx';
import { STARTER_SHELF, type ResourceCard, type ResourceKind } from '#server/resources/contract.ts';

export const kindWords: Record<ResourceKind, { one: string; many: string; icon: IconComponent }> = {
  note: { one: 'Note', many: 'Notes', icon: NoteIcon },
  link: { one: 'Link', many: 'Links', icon: LinkIcon },
  file: { one: 'File', many: 'Files', icon: FileIcon },
};

export function usedWords(usedBy: number): string {
  return usedBy === 1 ? '1 person used it' : `${usedBy} people used it`;
}

export function authorWords({ author }: Pick<ResourceCard, 'author'>): string {
  return author?.name ?? STARTER_SHELF;
}

/** What it is, in a few words: "Note", "Link to www.example.org", "PDF, 120 kB". */
export function contentWords({ kind, host, file }: ResourceCard): string {
  if (file) return `${file.label}, ${sizeWords(file.bytes)}`;
  return host === null ? kindWords[kind].one : `Link to ${host}`;
}

export interface ShelfFilter {
  tag: string;
  kind: string;
  q: string;
}

/** The address of a part of the shelf. Blank filters stay out of it. */
export function shelfPath(filter: Partial<ShelfFilter> & { after?: string }): string {
  const search = new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
  return search === '' ? '/shelf' : `/shelf?${search}`;
}

export const resourcePath = (id: string) => `/shelf/${id}`;
