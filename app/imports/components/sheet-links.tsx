/** What's on as it is now, to be kept in a spreadsheet or changed in one and brought back. */
export function SheetLinks() {
  return (
    <p className="text-muted">
      To change many at once, take What’s on along as{' '}
      <a href="/whats-on/export.xlsx" className="link">
        an Excel file
      </a>{' '}
      or{' '}
      <a href="/whats-on/export.csv" className="link">
        a text file
      </a>
      , change it, and bring it in here. What you leave blank stays as it is.
    </p>
  );
}
