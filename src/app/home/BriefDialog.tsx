// A new map through its brief: what it is about, before there is a single step. Every field may stay empty.
import { useState } from 'react'
import type { CreateMap } from '../../core/wire/routes.ts'
import type { Trouble } from '../api/request.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { isDay, LAST_DAY } from '../ui/day.ts'
import { Field } from '../ui/Field.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextArea, TextInput } from '../ui/TextInput.tsx'
import styles from './BriefDialog.module.css'
import { readBriefForm } from './briefForm.ts'

interface BriefDialogProps {
  readonly busy: boolean
  readonly trouble: Trouble | null
  readonly onClose: () => void
  readonly onCreate: (map: CreateMap) => void
}

export function BriefDialog({ busy, trouble, onClose, onCreate }: BriefDialogProps) {
  const [isNoDay, setNoDay] = useState(false)
  const handleSubmit = (form: FormData): void => {
    const map = readBriefForm(form)
    const refused = map.brief?.reviewBy !== undefined && !isDay(map.brief.reviewBy)
    setNoDay(refused)
    if (refused) document.getElementsByName('reviewBy')[0]?.focus()
    else onCreate(map)
  }
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => open || onClose()}
      title="New map"
      description="Its brief says what it is about. All of it can wait, and be changed at any time."
      onSubmit={handleSubmit}
      footer={
        <>
          <Button variant="ghost" disabled={busy} onClick={() => onCreate({})}>
            Skip the brief
          </Button>
          <Button variant="primary" type="submit" disabled={busy}>
            Create map
          </Button>
        </>
      }
    >
      {trouble && (
        <div className={styles.trouble}>
          <Banner tone="danger">{trouble.sentence}</Banner>
        </div>
      )}
      <BriefFields isNoDay={isNoDay} />
    </Dialog>
  )
}

function BriefFields({ isNoDay }: { readonly isNoDay: boolean }) {
  const [state, setState] = useState<'current' | 'future' | null>(null)
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <Field label="Title">
          {(control) => <TextInput {...control} name="title" maxLength={500} placeholder="AC after-sales, summer" />}
        </Field>
      </div>
      <div className={styles.wide}>
        <Field label="Scenario" hint="What the customer is trying to do, and in which situation.">
          {(control) => <TextArea {...control} name="scenario" />}
        </Field>
      </div>
      <Field label="Starts when">{(control) => <TextInput {...control} name="startsWhen" />}</Field>
      <Field label="Ends when">{(control) => <TextInput {...control} name="endsWhen" />}</Field>
      <div className={styles.wide}>
        <Field label="Personas" hint="Names, with commas between them.">
          {(control) => <TextInput {...control} name="personas" />}
        </Field>
      </div>
      <div className={styles.wide}>
        <Field label="Question" hint="What the map should answer.">
          {(control) => <TextInput {...control} name="question" />}
        </Field>
      </div>
      <div className={styles.state}>
        <span aria-hidden="true">State</span>
        <Segmented label="State" value={state} options={STATES} onChange={setState} />
        <input type="hidden" name="state" value={state ?? ''} />
      </div>
      <div className={styles.pair}>
        <Field label="Owner">{(control) => <TextInput {...control} name="owner" maxLength={200} />}</Field>
        <Field label="Review by" {...(isNoDay && { error: NO_DAY })}>
          {(control) => <TextInput {...control} type="date" name="reviewBy" max={LAST_DAY} />}
        </Field>
      </div>
    </div>
  )
}

const NO_DAY = 'Review by is a day with a year of four digits, such as 2026-05-31.'

const STATES = [
  { value: 'current', label: 'Current state' },
  { value: 'future', label: 'Future state' },
] as const
