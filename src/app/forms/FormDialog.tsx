// The window in which a form is made: what it asks, in which words, and whether it is open; beside it, where customers find it.
// Changes are the server's once they are saved.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { StepId } from '../../core/model/ids.ts'
import type { Form } from '../../core/wire/forms.ts'
import { sheetAddress } from '../api/forms.ts'
import { useReading, useSession } from '../session/hooks.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { FormAddress } from './FormAddress.tsx'
import styles from './FormDialog.module.css'
import { FormFields } from './FormFields.tsx'
import { draftOf, type FormDraft, isSame, newDraft } from './formDraft.ts'
import { type Forms, useForms } from './useForms.ts'

interface FormDialogProps {
  /** null: opened for the whole map. */
  readonly stepId: StepId | null
  readonly onClose: () => void
}

export function FormDialog({ stepId, onClose }: FormDialogProps) {
  const { map } = useReading()
  const forms = useForms()
  const [about, setAbout] = useState<'step' | 'map'>(stepId === null ? 'map' : 'step')
  const wanted = about === 'step' ? stepId : null
  const step = map.stages.flatMap(({ steps }) => steps).find(({ id }) => id === wanted)
  const form = forms.forms?.find((each) => each.stepId === wanted)
  const metric = step?.leadingMetric ?? map.settings.leadingMetric ?? 'csat'
  const part = { stepName: step?.title ?? '', stepId: wanted, forms }
  return (
    <Sheet
      // Another form, and one that was just made, begins anew with what the server has.
      key={`${about} ${form?.id ?? (forms.forms ? 'none' : 'coming')}`}
      {...part}
      form={form}
      first={form ? draftOf(form) : newDraft(metric)}
      onClose={onClose}
      tabs={
        stepId !== null && (
          <div className={styles.about}>
            <Segmented
              label="What the form is about"
              value={about}
              options={[
                { value: 'step', label: 'This step' },
                { value: 'map', label: 'Any step of the map' },
              ]}
              onChange={setAbout}
            />
          </div>
        )
      }
    />
  )
}

interface SheetProps {
  readonly stepId: StepId | null
  readonly stepName: string
  readonly forms: Forms
  /** Undefined: it is still to be made. */
  readonly form: Form | undefined
  readonly first: FormDraft
  readonly tabs: ReactNode
  readonly onClose: () => void
}

function Sheet({ stepId, stepName, forms, form, first, tabs, onClose }: SheetProps) {
  const { mapId } = useSession()
  const [draft, setDraft] = useState(first)
  const [busy, setBusy] = useState(false)
  const formId = useId()
  const isChanged = form === undefined || !isSame(draft, draftOf(form))
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy || !isChanged) return
    setBusy(true)
    await (form ? forms.change(form, draft) : forms.make({ ...draft, stepId }))
    setBusy(false)
  }
  const isEmpty = forms.forms?.every(({ isOpen }) => !isOpen) ?? true
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={stepId === null ? 'Feedback form for any step' : `Feedback form: ${stepName || 'Untitled step'}`}
      aside={<FormAddress form={form} stepName={stepName} forms={forms} />}
      footer={
        <>
          {!isEmpty && (
            <LinkButton href={sheetAddress(mapId)} target="_blank" rel="noopener">
              Print all codes
            </LinkButton>
          )}
          <Button type="submit" form={formId} variant="primary" disabled={busy || forms.forms === null || !isChanged}>
            {form ? (isChanged ? 'Save changes' : 'Saved') : 'Make the form'}
          </Button>
        </>
      }
    >
      {tabs}
      <form id={formId} onSubmit={(event) => void handleSubmit(event)} noValidate>
        <FormFields draft={draft} stepName={stepName} onChange={setDraft} />
      </form>
      {forms.trouble && (
        <p className={styles.trouble} role="alert">
          {forms.trouble}
        </p>
      )}
    </Dialog>
  )
}
