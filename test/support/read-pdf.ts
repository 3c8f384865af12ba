import { getDocumentProxy } from 'unpdf';

interface TagNode {
  role?: string;
  children?: TagNode[];
}

/** What an independent reader finds in a PDF. Tags are written as `L(LI(Lbl LBody))`. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await pdf.getMetadata();
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const tree = (await page.getStructTree()) as TagNode | null;
    const text = items.map((item) =>
      'str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '',
    );
    pages.push({ text: text.join(''), tags: tree ? tagsIn(tree.children ?? []) : '' });
  }
  const raw = Buffer.from(bytes).toString('latin1');
  const fonts = [...raw.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name = '']) => name);
  return {
    info: info as Record<string, unknown>,
    /** The XML beside it. */
    metadata: raw.slice(raw.indexOf('<x:xmpmeta'), raw.indexOf('</x:xmpmeta>')),
    pages,
    fonts: [...new Set(fonts)].sort(),
  };
}

function tagsIn(nodes: readonly TagNode[]): string {
  return nodes
    .flatMap(({ role, children = [] }) => {
      if (role === undefined) return [];
      const inside = tagsIn(children);
      return [inside === '' ? role : `${role}(${inside})`];
    })
    .join(' ');
}
