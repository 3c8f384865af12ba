import { Link } from '@remix-run/react';

interface AsSheetProps {
  /** The filters of the board as its address has them, with the question mark. */
  query: string;
  /** Whether the reader may bring one in. */
  brings: boolean;
}

/** What is shown here as a file, and for coordinators the way back in. */
export function AsSheet({ query, brings }: AsSheetProps) {
  return (
    <nav
      aria-label="Spreadsheets"
      className="not-printed flex flex-wrap items-center gap-x-4 text-sm"
    >
      <a href={`/whats-on/export.xlsx${query}`} className={shape}>
        Take these along in Excel
      </a>
      <a href={`/whats-on/export.csv${query}`} className={shape}>
        Take these along as text (CSV)
      </a>
      {brings && (
        <Link to="/whats-on/import" className={shape}>
          Bring in a spreadsheet
        </Link>
      )}
    </nav>
  );
}

const shape = 'link inline-flex min-h-11 items-center';
