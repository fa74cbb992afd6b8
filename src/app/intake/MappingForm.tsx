// How a file is read, to be corrected by hand: its shape, the first rows, when its responses are from, what each column holds.
import { CircleAlert, History } from 'lucide-react'
import type { FileShape } from '../../core/wire/mappings.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Field } from '../ui/Field.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { ColumnList } from './ColumnList.tsx'
import { DateFields } from './DateFields.tsx'
import type { MappingProps } from './intakeState.ts'
import styles from './MappingForm.module.css'
import { PeriodFields } from './PeriodFields.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { StepWords } from './StepWords.tsx'
import { SHAPE_OPTIONS } from './words.ts'

export function MappingForm(props: MappingProps & { readonly onReshape: (shape: FileShape) => void }) {
  const { state, onChange, onReshape } = props
  const { opened, mapping, kept, trouble } = state
  const isShares = mapping.shape === 'shares'
  return (
    <div className={styles.form}>
      {trouble && (
        <p className={styles.trouble} role="alert">
          <CircleAlert size={15} aria-hidden />
          {trouble}
        </p>
      )}
      {kept && (
        <p className={styles.kept}>
          <History size={15} aria-hidden />
          Read as {kept.file} was, since the headings are the same.
        </p>
      )}
      <div className={styles.shape}>
        <span>The file has</span>
        <Segmented label="Shape of the file" value={mapping.shape} options={SHAPE_OPTIONS} onChange={onReshape} />
      </div>
      <PreviewTable headings={opened.headings} rows={opened.rows} />
      {isShares ? <PeriodFields {...props} /> : <DateFields {...props} />}
      <ColumnList {...props} />
      {mapping.shape !== 'wide' && <StepWords {...props} />}
      <section className={styles.more} aria-label="About all rows">
        <Field label="Source" hint="The survey or system, shown with each response">
          {(control) => (
            <TextInput
              {...control}
              maxLength={100}
              value={mapping.source}
              onChange={(event) => onChange({ ...mapping, source: event.target.value })}
            />
          )}
        </Field>
        {!isShares && (
          <Checkbox
            label="These customers were asked; what nobody asked for is no part of a score"
            checked={mapping.solicited}
            onChange={(solicited) => onChange({ ...mapping, solicited })}
          />
        )}
      </section>
    </div>
  )
}
