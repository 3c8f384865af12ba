// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';

import { CheckedLine, ReportedLine } from '#app/ui/checked-line.tsx';

import { cleanUpAfterEach, pageHtml, showPage } from './on-page.tsx';

cleanUpAfterEach();

const now = '2026-10-07T08:30:00.000Z';
const words = (line: React.ReactElement) => showPage(line).container.textContent;

describe('a line on what was checked', () => {
  it('says when and by whom', () => {
    expect(
      words(<CheckedLine freshness="fresh" at="2026-10-06T10:00:00.000Z" by="Hazel" now={now} />),
    ).toBe('Checked yesterday by Hazel');
    expect(words(<CheckedLine freshness="fresh" at={now} now={now} />)).toBe('Checked today');
  });

  it('says that it is getting old', () => {
    expect(
      words(<CheckedLine freshness="ageing" at="2026-05-12T10:00:00.000Z" by="Hazel" now={now} />),
    ).toBe('Checked on Tuesday 12 May by Hazel, ageing');
  });

  it('says that it may be out of date, with the day and the year where it is another', () => {
    expect(
      words(<CheckedLine freshness="stale" at="2025-12-02T10:00:00.000Z" by="Hazel" now={now} />),
    ).toBe('Not checked since Tuesday 2 December 2025, may be out of date');
  });

  it('says that nobody ever checked it', () => {
    expect(words(<CheckedLine freshness="unknown" at={null} now={now} />)).toBe('Never checked');
  });

  it('names the fact where there are several', () => {
    expect(words(<CheckedLine freshness="fresh" at={now} now={now} of="Phone" />)).toBe(
      'Phone checked today',
    );
    expect(words(<CheckedLine freshness="unknown" at={null} now={now} of="Phone" />)).toBe(
      'Phone never checked',
    );
  });

  it('carries its day for machines, and no drawing is read aloud', () => {
    const html = pageHtml(<CheckedLine freshness="fresh" at={now} by="Hazel" now={now} />);
    expect(html).toContain(`<time dateTime="${now}">today</time>`);
    expect(html).toContain('aria-hidden="true"');
  });

  it('says who reported a fact wrong, and when', () => {
    expect(words(<ReportedLine at={now} by="Rowan" now={now} />)).toBe(
      'Reported wrong today by Rowan',
    );
    expect(words(<ReportedLine at={now} now={now} />)).toBe('Reported wrong today');
  });
});
