// The ways to begin a map: from an example, blank, or from a file.
import { Plus, Upload } from 'lucide-react'
import type { Template } from '../../core/wire/routes.ts'
import { countWords } from './counts.ts'
import { MapSketch } from './MapSketch.tsx'
import styles from './StartRow.module.css'

interface StartRowProps {
  readonly templates: readonly Template[]
  /** While a map is being made, no second one is begun. */
  readonly busy: boolean
  readonly onTemplate: (template: Template) => void
  readonly onBlank: () => void
  readonly onImport: () => void
}

export function StartRow({ templates, busy, onTemplate, onBlank, onImport }: StartRowProps) {
  return (
    <section className={styles.row} aria-label="Begin a map">
      {templates.map((template) => (
        <button
          key={template.id}
          type="button"
          className={styles.tile}
          disabled={busy}
          title={[template.title, template.scenario].filter(Boolean).join('. ')}
          onClick={() => onTemplate(template)}
        >
          <MapSketch stages={template.counts.stages} steps={template.counts.steps} />
          <span>
            <b>{template.title}</b>
            <small>
              {countWords('stages', template.counts.stages)}, {countWords('steps', template.counts.steps)}
            </small>
          </span>
        </button>
      ))}
      <button type="button" className={styles.tile} disabled={busy} onClick={onBlank}>
        <Plus className={styles.plus} size={20} />
        <span>
          <b>Blank map</b>
          <small>Starts with its brief</small>
        </span>
      </button>
      <button type="button" className={styles.tile} data-look="drop" disabled={busy} onClick={onImport}>
        <Upload size={18} />
        <span>
          <b>Drop a file to import</b>
          <small>A .journey.json map file</small>
        </span>
      </button>
    </section>
  )
}
