import type { TextBlock, TextSpan } from '#server/lib/text/text-tree.ts';

/** What somebody wrote, from its tree: nothing else can come out of it. */
export function WrittenText({ body }: { body: readonly TextBlock[] }) {
  return (
    <div className="flex max-w-measure flex-col gap-2 break-words whitespace-pre-wrap">
      <Blocks blocks={body} />
    </div>
  );
}

// Places in a tree that is never changed in part are good keys.

function Blocks({ blocks }: { blocks: readonly TextBlock[] }) {
  return (
    <>
      {blocks.map((block, place) => (
        <Block key={place} block={block} />
      ))}
    </>
  );
}

function Block({ block }: { block: TextBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'quote':
      return (
        <blockquote className="flex flex-col gap-2 border-l-3 border-edge pl-3 text-muted">
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'list':
      return <List start={block.start} items={block.items} />;
  }
}

function List({ start, items }: { start: number | null; items: readonly TextBlock[][] }) {
  const lines = items.map((blocks, place) => (
    <li key={place} className="pl-1">
      <Blocks blocks={blocks} />
    </li>
  ));
  if (start === null) return <ul className="ml-5 list-disc">{lines}</ul>;
  return (
    <ol start={start} className="ml-6 list-decimal">
      {lines}
    </ol>
  );
}

function Spans({ spans }: { spans: readonly TextSpan[] }) {
  return (
    <>
      {spans.map((span, place) => (
        <Span key={place} span={span} />
      ))}
    </>
  );
}

function Span({ span }: { span: TextSpan }) {
  switch (span.kind) {
    case 'text':
      return <>{span.text}</>;
    case 'mention':
      return (
        <mark className="rounded-sm bg-hedge-soft px-1 font-bold text-hedge">{span.text}</mark>
      );
    case 'bold':
      return (
        <strong>
          <Spans spans={span.spans} />
        </strong>
      );
    case 'link':
      return (
        <a href={span.href} rel="noreferrer nofollow" className="link">
          <Spans spans={span.spans} />
        </a>
      );
  }
}
