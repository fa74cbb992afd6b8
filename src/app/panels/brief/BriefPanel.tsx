// The brief of the open map, one screen: whose journey, from where to where, what it is to answer. Everybody may type in it at
// once; it is kept as it is typed.
import { type BriefField, setBriefField } from '../../../core/doc/commands/brief.ts'
import { MAP_TITLE } from '../../../core/doc/text.ts'
import type { Brief } from '../../../core/model/map.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useMayEdit, useReading, useSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ChoiceRow } from '../inspector/ChoiceRow.tsx'
import { DateInput } from '../inspector/DateInput.tsx'
import { OwnerRow } from '../inspector/OwnerRow.tsx'
import { PersonasField } from '../inspector/PersonasField.tsx'
import { Row, Rows } from '../inspector/Row.tsx'
import { TextRow } from '../inspector/TextRow.tsx'
import { stateLabels } from '../labels.ts'
import styles from './BriefPanel.module.css'
import { ScoreRows } from './ScoreRows.tsx'
import { SettingsRows } from './SettingsRows.tsx'

interface BriefPanelProps {
  readonly open: boolean
  readonly onClose: () => void
}

export function BriefPanel({ open, onClose }: BriefPanelProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || onClose()}
      size="lg"
      title="Brief"
      description="It stands below the title of every picture of this map."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <BriefFields />
    </Dialog>
  )
}

function BriefFields() {
  const session = useSession()
  const mayEdit = useMayEdit()
  const { map } = useReading()
  const { brief } = map
  const setField = <F extends BriefField>(field: F, value: Brief[F] | undefined): void =>
    gesture(session, () => void act(setBriefField(session.doc, { field, value })))
  const text = (field: 'scenario' | 'startsWhen' | 'endsWhen' | 'question') =>
    ({ collection: 'brief', id: '', field }) as const
  return (
    <fieldset className={styles.fields} disabled={!mayEdit} aria-label="Brief">
      <TextRow label="Title" textRef={MAP_TITLE} lines="one" />
      <TextRow
        label="Scenario"
        textRef={text('scenario')}
        placeholder="How customers live through a breakdown, from purchase to renewal"
      />
      <div className={styles.pair}>
        <TextRow label="Starts when" textRef={text('startsWhen')} lines="wrapped" />
        <TextRow label="Ends when" textRef={text('endsWhen')} lines="wrapped" />
      </div>
      <TextRow label="The question it answers" textRef={text('question')} />
      <PersonasField map={map} personaIds={brief.personaIds} onChange={(ids) => setField('personaIds', ids)} />
      <Rows>
        <ChoiceRow
          label="State"
          value={brief.state}
          labels={stateLabels}
          onChange={(state) => setField('state', state)}
        />
        <OwnerRow map={map} ownerId={brief.ownerId} onChange={(ownerId) => setField('ownerId', ownerId)} />
        <Row label="Review by">
          {(control) => (
            <DateInput control={control} value={brief.reviewBy} onCommit={(day) => setField('reviewBy', day)} />
          )}
        </Row>
        <SettingsRows settings={map.settings} />
      </Rows>
      <ScoreRows settings={map.settings} />
    </fieldset>
  )
}
