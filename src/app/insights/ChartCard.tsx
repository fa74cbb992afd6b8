// A chart in its frame: what it shows, the table of the same, and both as files. Draws anew when its room or its data changes.
import { Image as ImageIcon, MoreHorizontal, Table } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { saveFile } from '../session/saveFile.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { showToast } from '../ui/Toast.ts'
import styles from './ChartCard.module.css'
import type { Chart, ChartTable } from './chart.ts'
import { tableCsv } from './tableCsv.ts'

interface ChartCardProps {
  readonly title: string
  /** What the numbers are. */
  readonly note?: string
  /** Stands beside the title: a choice of what is drawn. */
  readonly choice?: ReactNode
  /** null: there is nothing to draw, and `children` says what would be needed. */
  readonly chart: Chart | null
  /** Below the chart, or in its place. */
  readonly children?: ReactNode
  /** Large and small stand beside each other. */
  readonly size: 'large' | 'half' | 'small'
}

export function ChartCard({ title, note, choice, chart, children, size }: ChartCardProps) {
  const [asTable, setAsTable] = useState(false)
  const drawing = useRef<HTMLDivElement>(null)
  const id = useId()
  const savePicture = async (): Promise<void> => {
    const { pictureOf } = await import('./chartPicture.ts')
    const svg = drawing.current?.querySelector('svg')
    const blob = svg ? await pictureOf(svg, title).catch(() => null) : null
    if (blob) saveFile(blob, `${title}.png`)
    else showToast({ message: 'The picture could not be made. The table can be saved as CSV.' })
  }
  return (
    <section className={styles.card} data-size={size} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {note && <span className={styles.note}>{note}</span>}
        <span className={styles.choice}>{choice}</span>
        {chart && (
          <Menu
            trigger={<IconButton size="sm" label={`${title}: table and files`} icon={<MoreHorizontal size={16} />} />}
            entries={[
              {
                ...{ kind: 'toggle', label: 'As a table', icon: <Table size={14} />, checked: asTable },
                onChange: setAsTable,
              },
              { kind: 'separator' },
              {
                ...{ kind: 'action', label: 'Save as PNG', icon: <ImageIcon size={14} />, disabled: asTable },
                onSelect: () => void savePicture(),
              },
              {
                ...{ kind: 'action', label: 'Save as CSV', icon: <Table size={14} /> },
                onSelect: () => saveFile(tableCsv(chart.table), `${title}.csv`),
              },
            ]}
          />
        )}
      </header>
      {chart &&
        (asTable ? <TableOf title={title} table={chart.table} /> : <Drawn ref={drawing} chart={chart} title={title} />)}
      {children}
    </section>
  )
}

interface DrawnProps {
  readonly chart: Chart
  readonly title: string
  readonly ref: React.RefObject<HTMLDivElement | null>
}

/** For who does not see it there is the table beside, which the page reads out instead. */
function Drawn({ chart, title, ref }: DrawnProps) {
  const width = useWidth(ref)
  useEffect(() => {
    const room = ref.current
    if (!room || width === 0) return
    const drawn = chart.draw(width)
    drawn.setAttribute('aria-hidden', 'true')
    room.replaceChildren(drawn)
  }, [chart, width, ref])
  return (
    <>
      <div ref={ref} className={styles.drawing} />
      <div className={styles.spoken}>
        <TableOf title={title} table={chart.table} />
      </div>
    </>
  )
}

function useWidth(ref: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const room = ref.current
    if (!room) return
    const observer = new ResizeObserver(() => setWidth(Math.floor(room.clientWidth)))
    observer.observe(room)
    return () => observer.disconnect()
  }, [ref])
  return width
}

function TableOf({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    // Wide tables scroll by themselves, by keys too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section className={styles.table} tabIndex={0} aria-label={`${title}, as a table`}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.slice(0, 2).join(' ')}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={table.columns[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.columns[index]}>{cell ?? '–'}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
