// The first rows of a file as they stand in it. Knows no meaning of a column.
import styles from './PreviewTable.module.css'

interface PreviewTableProps {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function PreviewTable({ headings, rows }: PreviewTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className={styles.frame} aria-label="First rows of the file" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name and never change
            <tr key={index}>
              {headings.map((heading, column) => (
                <td key={heading} title={row[column]}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
