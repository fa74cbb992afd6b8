// The field for a title where it stands on a step's page. What a field on the canvas does when it is left, this one does, too.
import { type FocusEvent, useRef } from 'react'
import type { TextRef } from '../../core/doc/text.ts'
import { keepUnnamed, takeBackUnnamed } from '../canvas/unnamedCard.ts'
import { TextField } from '../session/TextField.tsx'
import { startEditing } from '../uiStore.ts'
import styles from './HereTitle.module.css'

export function HereTitle({ textRef, label }: { readonly textRef: TextRef; readonly label: string }) {
  const goesTo = useRef<Element | null>(null)
  const handleBlur = ({ relatedTarget }: FocusEvent): void => {
    goesTo.current = relatedTarget
  }
  const handleLeave = (): void => {
    startEditing(null)
    // Who goes on in its inspector works on it.
    if (goesTo.current?.closest('aside[data-about]')) keepUnnamed()
    else takeBackUnnamed(textRef)
  }
  return (
    <div className={styles.title} data-testid="title-editor" onBlurCapture={handleBlur}>
      <TextField textRef={textRef} label={label} lines="wrapped" autoFocus onLeave={handleLeave} />
    </div>
  )
}
