import MarkdownIt from 'markdown-it';

import { createRecent } from '../recent.ts';
import { labelOf, safeHref, wordsOf } from './safe-link.ts';
import type { TextBlock, TextSpan } from './text-tree.ts';

type Parser = InstanceType<typeof MarkdownIt>;
type Token = ReturnType<Parser['parse']>[number];

/** Three lists or seven quotes within one another. Deeper text is shown as it was typed. */
const DEEPEST_LEVEL = 8;
/** A tree weighs many times its text, and goes to everybody in the room. */
const MOST_TOKENS = 1000;
const MOST_REMEMBERED = 2_000;
/** Longer texts are rare, and reading them again is cheaper than keeping them. */
const LONGEST_REMEMBERED = 1_000;

const remembered = createRecent<readonly TextBlock[]>(MOST_REMEMBERED);

/**
 * Turns what a person typed into a small tree: paragraphs with line breaks, bold, lists, quotes and
 * links. There is no HTML on the way, so nothing a person types can become an element of the page
 * but these. Whatever the tree cannot show stays in it as the letters that were typed. Trees of texts
 * read lately are kept in memory, since the newest of a room are read with every look at it.
 */
export function formatText(text: string): readonly TextBlock[] {
  const known = remembered.get(text);
  if (known) return known;
  const tree = readTree(text);
  if (text.length <= LONGEST_REMEMBERED) remembered.set(text, tree);
  return tree;
}

function readTree(text: string): TextBlock[] {
  const tokens = parser().parse(text, {});
  if (isTooMuch(tokens)) return formatPlain(text);
  const blocks = readBlocks(tokens[Symbol.iterator]());
  return holdsWords(blocks) ? blocks : formatPlain(text);
}

function isTooMuch(tokens: Token[]): boolean {
  const count = tokens.reduce((sum, token) => sum + 1 + (token.children?.length ?? 0), 0);
  return count > MOST_TOKENS || tokens.some((token) => token.level > DEEPEST_LEVEL);
}

function formatPlain(text: string): TextBlock[] {
  return [{ kind: 'paragraph', spans: [{ kind: 'text', text }] }];
}

let sharedParser: Parser | undefined;

function parser(): Parser {
  if (sharedParser) return sharedParser;
  const markdown = new MarkdownIt('zero', { html: false, linkify: true, breaks: true });
  markdown.enable(['blockquote', 'list', 'newline', 'emphasis', 'link', 'autolink', 'linkify']);
  markdown.linkify.set({ fuzzyLink: true }).add('ftp:', null).add('//', null);
  markdown.validateLink = (url) => safeHref(url) !== null;
  sharedParser = markdown;
  return markdown;
}

function readBlocks(tokens: Iterator<Token>): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let step = tokens.next(); !step.done; step = tokens.next()) {
    const token = step.value;
    if (token.nesting === -1 && token.type !== 'paragraph_close') return blocks;
    if (token.type === 'inline') {
      blocks.push({
        kind: 'paragraph',
        spans: readSpans((token.children ?? [])[Symbol.iterator]()),
      });
    }
    if (token.type === 'blockquote_open')
      blocks.push({ kind: 'quote', blocks: readBlocks(tokens) });
    if (token.type === 'bullet_list_open') {
      blocks.push({ kind: 'list', start: null, items: readItems(tokens) });
    }
    if (token.type === 'ordered_list_open') {
      const start = Number(token.attrGet('start') ?? 1);
      blocks.push({ kind: 'list', start, items: readItems(tokens) });
    }
  }
  return blocks;
}

function readItems(tokens: Iterator<Token>): TextBlock[][] {
  const items: TextBlock[][] = [];
  for (let step = tokens.next(); !step.done; step = tokens.next()) {
    if (step.value.type !== 'list_item_open') return items;
    items.push(readBlocks(tokens));
  }
  return items;
}

function readSpans(tokens: Iterator<Token>): TextSpan[] {
  const spans: TextSpan[] = [];
  for (let step = tokens.next(); !step.done; step = tokens.next()) {
    const token = step.value;
    switch (token.type) {
      case 'strong_close':
      case 'link_close':
        return spans;
      case 'strong_open':
        spans.push({ kind: 'bold', spans: readSpans(tokens) });
        break;
      case 'link_open':
        for (const span of readLink(token, readSpans(tokens))) spans.push(span);
        break;
      case 'softbreak':
      case 'hardbreak':
        addText(spans, '\n');
        break;
      default:
        // Emphasis is not shown: its marks stay, as typed.
        addText(spans, token.content || token.markup);
    }
  }
  return spans;
}

function readLink(token: Token, spans: TextSpan[]): TextSpan[] {
  const href = safeHref(String(token.attrGet('href')));
  const isGuess = token.info === 'auto' && !/^(https?:|www\.|[^\s/]+@)/i.test(wordsOf(spans));
  // "notes.it" and the like are words more often than addresses.
  if (href === null || isGuess) return spans;
  return [{ kind: 'link', href, spans: labelOf(href, spans) }];
}

function addText(spans: TextSpan[], text: string): void {
  if (text === '') return;
  const last = spans.at(-1);
  if (last?.kind === 'text') last.text += text;
  else spans.push({ kind: 'text', text });
}

function holdsWords(blocks: TextBlock[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'paragraph') return block.spans.length > 0;
    if (block.kind === 'quote') return holdsWords(block.blocks);
    return block.items.some(holdsWords);
  });
}
