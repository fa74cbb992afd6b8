// Which template a new map begins as: all there are by kind, and the chosen one looked at before anything is made.
import { useState } from 'react'
import type { Template } from '../../core/wire/routes.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { allCounts, countWords } from './counts.ts'
import styles from './TemplateDialog.module.css'
import { TemplatePicture } from './TemplatePicture.tsx'

interface TemplateDialogProps {
  readonly templates: readonly Template[]
  readonly busy: boolean
  readonly onClose: () => void
  readonly onCreate: (template: Template) => void
}

export function TemplateDialog({ templates, busy, onClose, onCreate }: TemplateDialogProps) {
  const [chosenId, setChosenId] = useState(templates[0]?.id)
  const chosen = templates.find(({ id }) => id === chosenId)
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => open || onClose()}
      title="Templates"
      description="The map that you begin is your own: everything in it can be changed."
      onSubmit={() => chosen && onCreate(chosen)}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" disabled={busy || !chosen}>
            Begin with this
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.list}>
          {KINDS.map(({ kind, label, hint }) => (
            <fieldset key={kind} className={styles.group}>
              <legend>{label}</legend>
              <p className={styles.hint}>{hint}</p>
              {templates
                .filter((template) => template.kind === kind)
                .map((template) => (
                  <Choice
                    key={template.id}
                    template={template}
                    chosen={template.id === chosenId}
                    onChoose={() => setChosenId(template.id)}
                  />
                ))}
            </fieldset>
          ))}
        </div>
        {chosen && <Preview template={chosen} />}
      </div>
    </Dialog>
  )
}

const KINDS = [
  { kind: 'template', label: 'To start from', hint: 'Every card is a guess for you to confirm or replace.' },
  { kind: 'example', label: 'To learn from', hint: 'Whole maps that show what one can hold.' },
] as const

interface ChoiceProps {
  readonly template: Template
  readonly chosen: boolean
  readonly onChoose: () => void
}

function Choice({ template: { title, counts }, chosen, onChoose }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input className={styles.input} type="radio" name="template" checked={chosen} onChange={onChoose} />
      <b>{title}</b>
      <small>
        {countWords('stages', counts.stages)}, {countWords('steps', counts.steps)}
      </small>
    </label>
  )
}

function Preview({ template }: { readonly template: Template }) {
  return (
    <div className={styles.preview} aria-live="polite">
      <TemplatePicture template={template} />
      <p>{template.scenario}</p>
      <small>{allCounts(template.counts).join(', ')}</small>
    </div>
  )
}
