export interface Row {
  _id: { toString(): string };
  author: string;
  text: string;
}

/** As many elements as asked for, with the words of the rows spread over them. */
export function Rows({ rows, elements }: { rows: readonly Row[]; elements: number }) {
  const each = Math.max(1, Math.floor(elements / rows.length) - 1);
  return (
    <main>
      {rows.map((row) => (
        <article key={row._id.toString()} id={row._id.toString()} className="row">
          {Array.from({ length: each }, (_unused, place) => (
            <p key={place} className="line text-muted">
              {place === 0 ? row.text : row.author}
            </p>
          ))}
        </article>
      ))}
    </main>
  );
}
