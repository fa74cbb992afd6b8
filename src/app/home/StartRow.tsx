// The ways to begin a map: from a template, blank, or from a file.
import { Layers, Plus, Upload } from 'lucide-react'
import type { Template } from '../../core/wire/routes.ts'
import { countWords } from './counts.ts'
import styles from './StartRow.module.css'
import { TemplatePicture } from './TemplatePicture.tsx'

interface StartRowProps {
  readonly templates: readonly Template[]
  /** While a map is being made, no second one is begun. */
  readonly busy: boolean
  readonly onTemplate: (template: Template) => void
  readonly onAllTemplates: () => void
  readonly onBlank: () => void
  readonly onImport: () => void
}

/** As many as leave room for the other ways in one row of a laptop. */
const SHOWN = 3

export function StartRow({ templates, busy, onTemplate, onAllTemplates, onBlank, onImport }: StartRowProps) {
  return (
    <section className={styles.row} aria-label="Begin a map">
      {templates.slice(0, SHOWN).map((template) => (
        <button
          key={template.id}
          type="button"
          className={styles.tile}
          data-look="picture"
          disabled={busy}
          title={[template.title, template.scenario].filter(Boolean).join('. ')}
          onClick={() => onTemplate(template)}
        >
          <TemplatePicture template={template} />
          <span>
            <b>{template.title}</b>
            <small>
              {countWords('stages', template.counts.stages)}, {countWords('steps', template.counts.steps)}
            </small>
          </span>
        </button>
      ))}
      {templates.length > SHOWN && (
        <button type="button" className={styles.tile} disabled={busy} onClick={onAllTemplates}>
          <Layers className={styles.sign} size={20} />
          <span>
            <b>All templates</b>
            <small>{templates.length} to look at first</small>
          </span>
        </button>
      )}
      <button type="button" className={styles.tile} disabled={busy} onClick={onBlank}>
        <Plus className={styles.sign} size={20} />
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
