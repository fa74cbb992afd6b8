// A collaborative text with its name above it, and the links in it below.
import type { TextRef } from '../../../core/doc/text.ts'
import { TextField } from '../../session/TextField.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextLinks } from './TextLinks.tsx'
import styles from './TextRow.module.css'

interface TextRowProps {
  readonly label: string
  readonly textRef: TextRef
  readonly lines?: 'one' | 'wrapped' | 'many'
  readonly placeholder?: string
  readonly hint?: string
  /** What is missing or wrong, in a sentence. */
  readonly error?: string | null
}

export function TextRow({ label, textRef, lines = 'many', placeholder, hint, error }: TextRowProps) {
  return (
    <Field label={label} {...(hint && { hint })} {...(error && { error })}>
      {({ id }) => (
        <>
          <TextField
            key={`${textRef.collection}/${textRef.id}/${textRef.field}`}
            id={id}
            textRef={textRef}
            lines={lines}
            className={styles.text}
            {...(placeholder && { placeholder })}
          />
          <TextLinks textRef={textRef} />
        </>
      )}
    </Field>
  )
}
