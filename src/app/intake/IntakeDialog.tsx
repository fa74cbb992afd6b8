// A file of feedback on its way in: chosen, mapped, counted against what is here already, sent; and what became of it. Nothing is
// brought in before the last button.
import { Download, FileSpreadsheet } from 'lucide-react'
import { useEffect } from 'react'
import type { MapReading } from '../../core/doc/read.ts'
import { formatFixed } from '../../core/scene/format.ts'
import { useReadingOf } from '../session/hooks.ts'
import { saveFile } from '../session/saveFile.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useUi } from '../uiStore.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { counted } from './counted.ts'
import styles from './IntakeDialog.module.css'
import type { IntakeState } from './intakeState.ts'
import { MappingForm } from './MappingForm.tsx'
import { readiness } from './readiness.ts'
import { useIntake } from './useIntake.ts'
import { Verdict } from './Verdict.tsx'
import { recordWord } from './words.ts'

interface IntakeDialogProps {
  readonly onClose: () => void
}

export function IntakeDialog({ onClose }: IntakeDialogProps) {
  const intake = useIntake()
  const { state } = intake
  const locale = useReadingOf(localeOf)
  const dropped = useUi((ui) => ui.feedbackFile)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is read once, when it comes.
  useEffect(() => {
    if (!dropped) return
    useUi.setState({ feedbackFile: null })
    intake.read(dropped)
  }, [dropped])
  return (
    <Dialog
      open
      size="wide"
      onOpenChange={(open) => open || onClose()}
      title="Import feedback"
      description={<Description state={state} locale={locale} />}
      footer={<Footer intake={intake} locale={locale} onClose={onClose} />}
    >
      <Body intake={intake} locale={locale} />
    </Dialog>
  )
}

const localeOf = ({ map }: MapReading): string => map.settings.locale

type Told = { readonly intake: ReturnType<typeof useIntake>; readonly locale: string }

function Description({ state, locale }: { readonly state: IntakeState; readonly locale: string }) {
  if (!('opened' in state)) return 'Scores and comments from a survey, a help desk or any other table: CSV or XLSX.'
  const { name, rowCount, headings } = state.opened
  return (
    <span className={styles.file}>
      <FileSpreadsheet size={15} aria-hidden />
      <span>
        {name}, {counted(rowCount, 'row', locale)}, {counted(headings.length, 'column', locale)}
      </span>
    </span>
  )
}

function Body({ intake, locale }: Told) {
  const { state, steps } = intake
  switch (state.at) {
    case 'choosing':
      return <ChooseFile trouble={state.trouble} onFile={intake.read} />
    case 'reading':
      return (
        <p className={styles.words} role="status">
          Reading {state.name}. Nothing is brought in yet.
        </p>
      )
    case 'mapping':
      return (
        <MappingForm state={state} steps={steps} locale={locale} onChange={intake.change} onReshape={intake.reshape} />
      )
    case 'checking':
      return <Progress label="Comparing with what is here already" share={state.share} />
    case 'checked':
      return <Verdict judged={state.judged} dryRun={state.dryRun} steps={steps} locale={locale} onFix={intake.change} />
    case 'sending':
      return <Progress label="Importing" share={state.share} />
    case 'sent':
      return <Sent state={state} locale={locale} />
  }
}

function Progress({ label, share }: { readonly label: string; readonly share: number }) {
  return (
    <p className={styles.words}>
      {label}…
      <progress className={styles.progress} value={share} aria-label={label} />
    </p>
  )
}

function Sent({ state, locale }: { readonly state: Extract<IntakeState, { at: 'sent' }>; readonly locale: string }) {
  const { accepted, repeated, rejected, trouble, refusal } = state.outcome
  return (
    <div className={styles.sent} role="status">
      <p className={trouble ? styles.trouble : styles.words}>
        {trouble && `${trouble} What had arrived by then is in. Import again: nothing is taken twice. `}
        <b>{counted(accepted, recordWord(state.mapping.shape), locale)}</b> {accepted === 1 ? 'is' : 'are'} on the map
        now.
        {repeated > 0 && ` ${formatFixed(repeated, 0, locale)} were here already.`}
        {rejected > 0 && ` ${formatFixed(rejected, 0, locale)} were refused: ${refusal ?? ''}.`}
      </p>
      <p className={styles.words}>How this file is read is kept for the next one with these headings.</p>
    </div>
  )
}

function Footer({ intake, locale, onClose }: Told & IntakeDialogProps) {
  const { state } = intake
  switch (state.at) {
    case 'choosing':
    case 'reading':
    case 'checking':
    case 'sending':
      return (
        <Button variant="ghost" onClick={onClose}>
          {state.at === 'choosing' ? 'Cancel' : 'Stop'}
        </Button>
      )
    case 'mapping': {
      const { judged, mapping } = state
      const wanting = readiness(state)
      return (
        <>
          <p className={styles.state} role="status">
            {wanting ??
              (judged &&
                `${counted(judged.takenRows, 'row', locale)} of ${formatFixed(judged.rows, 0, locale)} can be taken`)}
          </p>
          <Button variant="ghost" onClick={intake.chooseAnother}>
            Choose another file
          </Button>
          <Button
            variant="primary"
            disabled={wanting !== null || judged === null || judged.mapping !== mapping}
            onClick={intake.check}
          >
            Check
          </Button>
        </>
      )
    }
    case 'checked':
      return (
        <>
          <Rejected state={state} locale={locale} />
          <Button variant="ghost" onClick={intake.backToMapping}>
            Back
          </Button>
          <Button variant="primary" disabled={state.dryRun.accepted === 0} onClick={intake.send}>
            Import {counted(state.judged.takenRows, 'row', locale)}
          </Button>
        </>
      )
    case 'sent':
      return (
        <>
          <Rejected state={state} locale={locale} />
          {state.outcome.trouble ? (
            <Button variant="primary" onClick={intake.send}>
              Import again
            </Button>
          ) : (
            <>
              <Button onClick={intake.chooseAnother}>Import another file</Button>
              <Button variant="primary" onClick={onClose}>
                Done
              </Button>
            </>
          )}
        </>
      )
  }
}

function Rejected({
  state,
  locale,
}: {
  readonly state: Extract<IntakeState, { judged: object }>
  readonly locale: string
}) {
  const { judged, opened } = state
  const file = judged?.rejected
  if (!file || !judged) return null
  return (
    <span className={styles.apart}>
      <Button
        icon={<Download size={15} />}
        onClick={() => saveFile(file, `${opened.name.replace(/\.[^.]*$/, '')} - not taken.csv`)}
      >
        Download the {counted(judged.wrongRows, 'row', locale)}
      </Button>
    </span>
  )
}
