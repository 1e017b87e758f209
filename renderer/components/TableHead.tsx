/** A column's head: its words, and the class that gives it its width (none takes what is left). */
export type HeadColumn = readonly [label: string, className?: string];

interface TableHeadProps {
  readonly columns: readonly HeadColumn[];
  /** Class of a last column without words, for the row's buttons; null when there are none. */
  readonly tools: string | null;
}

/** Head of a table that is edited in place. */
export function TableHead({ columns, tools }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map(([label, className]) => (
          <th key={label} scope="col" className={className}>
            {label}
          </th>
        ))}
        {tools === null ? null : <td className={tools} />}
      </tr>
    </thead>
  );
}
